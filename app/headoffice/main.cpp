// SPDX-License-Identifier: Apache-2.0
#include "headoffice/command.h"

int main(int argc, char** argv)
{
    using namespace yizhan;
    using namespace yizhan::headoffice;

    CLI::App app("Head office of the Yizhan kiosks: takes events, signs receipts, keeps the fleet.",
                 "yizhan-headoffice");
    app.set_version_flag("--version", "yizhan-headoffice " YIZHAN_VERSION);
    app.require_subcommand(1);
    app.footer("Exit codes: 0 done, 1 failed, 2 wrong command line, 3 wrong configuration, 4 data "
               "folder or database"
               " unusable, 5 unreachable, 6 refused.");

    Chosen chosen;
    addInit(app, chosen);
    addServe(app, chosen);
    addBranch(app, chosen);
    addDevice(app, chosen);
    addToken(app, chosen);
    addBundle(app, chosen);
    addUser(app, chosen);
    addAck(app, chosen);
    addIncident(app, chosen);
    addNotice(app, chosen);
    addDrill(app, chosen);
    addPlaybook(app, chosen);
    addIncidentKey(app, chosen);
    addIntake(app, chosen);
    addOpen(app, chosen);
    addVoucher(app, chosen);
    addOffer(app, chosen);
    addRedemption(app, chosen);
    addExport(app, chosen);
    addReport(app, chosen);
    addStatus(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? statusOf(ExitCode::Done) : statusOf(ExitCode::Usage);
    }
    return statusOf(chosen());
}
