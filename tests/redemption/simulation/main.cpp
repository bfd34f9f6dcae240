// SPDX-License-Identifier: Apache-2.0
// simulation STEPS SEED [RUNS]      0 violations, or exit code 1 and the first one
// simulation STEPS SEED RUNS caught exit code 0 only when a violation is found: for mutants
#include "redemption/simulation/world.h"

#include <cstdlib>
#include <iostream>

int main(int argc, char** argv)
{
    using yizhan::simulation::World;
    if (argc < 3) {
        std::cerr << "simulation STEPS SEED [RUNS [caught]]\n";
        return 2;
    }
    const int steps = std::atoi(argv[1]);
    const auto seed = static_cast<std::uint32_t>(std::atoi(argv[2]));
    const int runs = argc > 3 ? std::atoi(argv[3]) : 1;
    const bool mutant = argc > 4;
    yizhan::simulation::Tally sum;
    for (int i = 0; i < runs; ++i) {
        World world(seed + static_cast<std::uint32_t>(i), steps);
        const auto violation = world.run();
        const auto& tally = world.tally();
        std::cout << "seed " << seed + static_cast<std::uint32_t>(i) << ": " << world.stepsDone()
                  << " steps, paid online " << tally.online << ", offline " << tally.offline
                  << ", cuts " << tally.cuts << ", kills " << tally.kills << ", long silences "
                  << tally.leasesOver << ", disks put back " << tally.setBack << ", paid twice "
                  << tally.conflicts << "\n";
        sum.online += tally.online;
        sum.offline += tally.offline;
        sum.conflicts += tally.conflicts;
        if (!violation.empty()) {
            std::cout << "violation at " << violation << "\n";
            return mutant ? 0 : 1;
        }
    }
    if (mutant) {
        std::cout << "the mutant survived\n";
        return 1;
    }
    if (sum.online == 0 || sum.offline == 0 || sum.conflicts == 0) {
        std::cout << "nothing was proved: too little happened\n";
        return 1;
    }
    std::cout << "0 violations\n";
    return 0;
}
