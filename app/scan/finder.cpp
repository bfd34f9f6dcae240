// SPDX-License-Identifier: Apache-2.0
#include "scan/finder.h"

#include "scan/luma.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace yizhan {

namespace {

constexpr int rowStep = 2;
constexpr int block = 16; // pixels a side, for the local mean
constexpr double tolerance = 0.6; // of a module, for each of the five runs
constexpr std::size_t fewMarks = 6;
constexpr std::size_t mostMarks = 64; // more is texture

struct Mark {
    double x = 0;
    double y = 0;
    double module = 0;
    int rows = 1; // that saw it
};

// Darker than its neighbourhood, by the means of blocks.
class Darkness {
public:
    explicit Darkness(LumaView picture)
        : m_picture(picture), m_across((picture.width + block - 1) / block),
          m_means(static_cast<std::size_t>(m_across)
                  * static_cast<std::size_t>((picture.height + block - 1) / block))
    {
        const int down = (picture.height + block - 1) / block;
        std::vector<int> raw(m_means.size());
        for (int by = 0; by < down; ++by) {
            for (int bx = 0; bx < m_across; ++bx)
                raw[index(bx, by)] = meanOf(bx, by);
        }
        for (int by = 0; by < down; ++by) {
            for (int bx = 0; bx < m_across; ++bx) {
                int sum = 0;
                int count = 0;
                for (int y = std::max(0, by - 2); y <= std::min(down - 1, by + 2); ++y) {
                    for (int x = std::max(0, bx - 2); x <= std::min(m_across - 1, bx + 2); ++x) {
                        sum += raw[index(x, y)];
                        ++count;
                    }
                }
                m_means[index(bx, by)] = sum / count;
            }
        }
    }

    [[nodiscard]] bool at(int x, int y) const
    {
        return int(m_picture.row(y)[x]) + 4 < m_means[index(x / block, y / block)];
    }
    [[nodiscard]] int width() const { return m_picture.width; }
    [[nodiscard]] int height() const { return m_picture.height; }

private:
    [[nodiscard]] std::size_t index(int bx, int by) const
    {
        return static_cast<std::size_t>(by) * static_cast<std::size_t>(m_across)
            + static_cast<std::size_t>(bx);
    }
    [[nodiscard]] int meanOf(int bx, int by) const
    {
        int sum = 0;
        int count = 0;
        for (int y = by * block; y < std::min(m_picture.height, (by + 1) * block); y += 2) {
            for (int x = bx * block; x < std::min(m_picture.width, (bx + 1) * block); x += 2) {
                sum += m_picture.row(y)[x];
                ++count;
            }
        }
        return sum / std::max(1, count);
    }

    LumaView m_picture;
    int m_across;
    std::vector<int> m_means;
};

using Runs = std::array<int, 5>;

// 1 1 3 1 1, dark first. 0: it is not.
double moduleOf(const Runs& runs)
{
    const int sum = runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
    if (sum < 7)
        return 0;
    const double module = sum / 7.0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const double wanted = i == 2 ? 3 * module : module;
        if (std::abs(runs[i] - wanted) > tolerance * (i == 2 ? 2 : 1) * module)
            return 0;
    }
    return module;
}

// The runs through (x, y), which is dark, along one axis; `middle` is moved onto the centre.
double across(const Darkness& dark, int x, int y, bool vertical, double& middle)
{
    const int size = vertical ? dark.height() : dark.width();
    const int start = vertical ? y : x;
    const auto at = [&](int i) { return vertical ? dark.at(x, i) : dark.at(i, y); };
    Runs runs {};
    int up = start;
    for (int run = 2; run >= 0; --run) {
        const bool wanted = run != 1;
        for (; up >= 0 && at(up) == wanted; --up)
            ++runs[static_cast<std::size_t>(run)];
    }
    int down = start + 1;
    for (int run = 2; run <= 4; ++run) {
        const bool wanted = run != 3;
        for (; down < size && at(down) == wanted; ++down)
            ++runs[static_cast<std::size_t>(run)];
    }
    const double module = moduleOf(runs);
    middle = up + 1 + runs[0] + runs[1] + runs[2] / 2.0;
    return module;
}

void note(std::vector<Mark>& marks, const Mark& seen)
{
    for (auto& mark : marks) {
        if (std::abs(mark.x - seen.x) < 3 * mark.module
            && std::abs(mark.y - seen.y) < 3 * mark.module) {
            ++mark.rows;
            return;
        }
    }
    if (marks.size() < mostMarks)
        marks.push_back(seen);
}

void searchRow(const Darkness& dark, int y, std::vector<Mark>& marks)
{
    Runs runs {}; // the last five, ending with a dark one
    bool before = false;
    for (int x = 0; x <= dark.width(); ++x) {
        const bool now = x < dark.width() && dark.at(x, y);
        if (now == before) {
            ++runs[4];
            continue;
        }
        if (before && moduleOf(runs) > 0) {
            const int middle = x - runs[4] - runs[3] - runs[2] / 2;
            Mark mark;
            double row = 0;
            const double tall = dark.at(middle, y) ? across(dark, middle, y, true, row) : 0;
            if (tall > 0) {
                const int centre = std::clamp(int(row), 0, dark.height() - 1);
                const double wide
                    = dark.at(middle, centre) ? across(dark, middle, centre, false, mark.x) : 0;
                if (wide > 0 && wide < 2 * tall && tall < 2 * wide) {
                    mark.y = row;
                    mark.module = (tall + wide) / 2;
                    note(marks, mark);
                }
            }
        }
        std::rotate(runs.begin(), runs.begin() + 1, runs.end());
        runs[4] = 1;
        before = now;
    }
}

bool alike(const Mark& a, const Mark& b)
{
    return a.module < 1.5 * b.module && b.module < 1.5 * a.module;
}

double apart(const Mark& a, const Mark& b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

// Marks of one code are 14 (version 1) to some 100 modules apart; across its corner by 1.4 more.
bool stands(const Mark& a, const Mark& b)
{
    const double modules = apart(a, b) / ((a.module + b.module) / 2);
    return alike(a, b) && modules > 11 && modules < 150;
}

// Two large marks side by side, and where the third must be, on one side, is outside.
bool isCutOff(LumaView picture, const Mark& a, const Mark& b)
{
    constexpr double largeMark = 4; // pixels a module
    if (std::min(a.rows, b.rows) < 3 || std::min(a.module, b.module) < largeMark)
        return false;
    const auto outside = [&](double x, double y) {
        return x < 0 || y < 0 || x > picture.width || y > picture.height;
    };
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    return (outside(a.x - dy, a.y + dx) && outside(b.x - dy, b.y + dx))
        || (outside(a.x + dy, a.y - dx) && outside(b.x + dy, b.y - dx));
}

} // namespace

std::optional<CodeSighting> sightCode(LumaView picture)
{
    if (picture.width < block || picture.height < block)
        return std::nullopt;
    LumaImage crisp; // blur closes the light rings first
    sharpen(picture, 2, 2.5F, crisp);
    const Darkness dark(crisp.view());
    std::vector<Mark> marks;
    for (int y = rowStep; y < picture.height && marks.size() < mostMarks; y += rowStep)
        searchRow(dark, y, marks);
    if (marks.size() >= mostMarks)
        return std::nullopt;
    // Noise makes many marks, each in one row; the core of a true one is mostly crossed by more.
    if (marks.size() > fewMarks)
        std::erase_if(marks, [](const Mark& mark) { return mark.rows < 2; });
    std::optional<CodeSighting> best;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        for (std::size_t j = i + 1; j < marks.size(); ++j) {
            const Mark& a = marks[i];
            const Mark& b = marks[j];
            if (!stands(a, b))
                continue;
            CodeSighting seen {(a.module + b.module) / 2, 2, false};
            for (std::size_t k = j + 1; k < marks.size(); ++k) { // a right angle, two equal sides
                std::array<double, 3> sides {apart(a, b), apart(a, marks[k]), apart(b, marks[k])};
                std::ranges::sort(sides);
                if (stands(a, marks[k]) && stands(b, marks[k]) && sides[1] < 1.5 * sides[0]
                    && std::abs(sides[2] / std::hypot(sides[0], sides[1]) - 1) < .2)
                    seen.marks = 3;
            }
            seen.cutOff = seen.marks == 2 && isCutOff(picture, a, b);
            // Two marks by chance are common in texture; three, or large ones before the edge, are
            // not.
            if ((seen.marks == 3 || seen.cutOff) && (!best || seen.marks > best->marks))
                best = seen;
        }
    }
    return best;
}

} // namespace yizhan
