// SPDX-License-Identifier: Apache-2.0
#include "headoffice/recorded_prizes.h"

#include "base/file.h"
#include "headoffice/redemption_api.h"
#include "headoffice/trust_keys.h"

#include <algorithm>
#include <charconv>

namespace yizhan::headoffice {

namespace {

constexpr std::size_t mostCsvBytes = 16U << 20;
constexpr std::size_t longestField = 200;
constexpr std::string_view header = "voucher,campaign,tier,slip,merchant,place,branch,at,by";
constexpr std::size_t columns = 9;

bool isVoucherId(const std::string& text)
{
    return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::optional<std::int64_t> whole(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0)
        return std::nullopt;
    return value;
}

Failure<StoreError> refused(std::string why)
{
    return Failure {StoreError {StoreFault::Refused, std::move(why)}};
}

} // namespace

std::optional<std::vector<std::string>> csvFields(std::string_view line)
{
    std::vector<std::string> fields(1);
    bool quoted = false;
    bool closed = false; // after the closing quote only a comma may come
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted) {
            if (c != '"')
                fields.back() += c;
            else if (i + 1 < line.size() && line[i + 1] == '"')
                fields.back() += line[++i];
            else
                quoted = !(closed = true);
        } else if (c == ',') {
            fields.emplace_back();
            closed = false;
        } else if (closed || (c == '"' && !fields.back().empty())) {
            return std::nullopt;
        } else if (c == '"') {
            quoted = true;
        } else {
            fields.back() += c;
        }
    }
    if (quoted)
        return std::nullopt;
    return fields;
}

std::optional<Millis> momentNamed(const std::string& text)
{
    if (const auto millis = whole(text); millis && text.size() >= 12)
        return millis;
    const auto day = text.size() == 16 && text[10] == ' ' && text[13] == ':'
        ? dayNamed(text.substr(0, 10))
        : std::nullopt;
    const auto hour
        = whole(std::string_view(text).substr(std::min<std::size_t>(11, text.size()), 2));
    const auto minute
        = whole(std::string_view(text).substr(std::min<std::size_t>(14, text.size()), 2));
    if (!day || !hour || !minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    return day->from + (*hour * 60 + *minute) * 60'000;
}

Result<RecordedPayout, std::string> PrizeRecorder::read(const RecordLine& line)
{
    const auto at = momentNamed(line.at);
    if (!at)
        return Failure {std::string("at: expected 2026-08-01 10:30")};
    if (line.place.empty() || line.by.empty() || line.place.size() > longestField
        || line.by.size() > longestField)
        return Failure {std::string("place and by: expected where and by whom")};
    RecordedPayout payout;
    payout.branch = line.branch;
    payout.place = line.place;
    payout.at = *at;
    payout.by = {"recorded", line.by};
    Voucher voucher;
    if (isVoucherId(line.voucher)) {
        voucher.id = line.voucher;
        voucher.campaign = line.campaign;
        voucher.tier = line.tier;
        voucher.slip = line.slip;
        voucher.merchant = line.merchant;
        voucher.until = INT64_MAX; // its own deadline is not known, the campaign's is
        if (voucher.campaign.empty() || voucher.tier.empty())
            return Failure {std::string("campaign and tier: needed with an id")};
    } else {
        const auto keys = prizeKeys(m_data);
        if (!keys)
            return Failure {keys.error().detail};
        auto read = readVoucher(line.voucher, *keys);
        if (!read)
            return Failure {std::string(nameOf(read.error()))};
        voucher = *std::move(read);
    }
    const auto terms = termsOf(
        voucher,
        line.branch.empty() && !voucher.branches.empty() ? voucher.branches.front() : line.branch,
        *m_content.newest(), *at);
    payout.refusal = terms.refusal;
    payout.stock = terms.stock;
    payout.voucher = {voucher.id,
                      voucher.campaign,
                      voucher.tier,
                      std::string(nameOf(voucher.recipient)),
                      voucher.slip,
                      voucher.merchant,
                      voucher.offlineAt.value_or(""),
                      voucher.until};
    return payout;
}

Status<StoreError> PrizeRecorder::record(const RecordLine& line, const Act& act,
                                         const Confirmer& overriddenBy)
{
    auto payout = read(line);
    if (!payout)
        return refused(payout.error());
    if (payout->at > act.at + 300'000)
        return refused("at: lies in the future");
    payout->overriddenBy = overriddenBy;
    auto done = m_store.recordPayout(*payout, act);
    if (!done && done.error().fault == StoreFault::Used)
        m_store.recordFinding(
            {"prize_paid_twice", "recorded", payout->voucher.id, act.at, act.at, 1});
    return done;
}

Result<PrizeRecorder::Report, std::string>
PrizeRecorder::recordAll(const std::filesystem::path& csv, const Act& act)
{
    const auto text = readFile(csv, mostCsvBytes);
    if (!text)
        return Failure {text.error().detail};
    std::string_view rest = *text;
    if (rest.starts_with("\xef\xbb\xbf"))
        rest.remove_prefix(3); // as spreadsheets write it
    Report report;
    for (int number = 1; !rest.empty(); ++number) {
        const auto end = std::min(rest.find('\n'), rest.size());
        auto line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (number == 1) {
            if (line != header)
                return Failure {csv.string() + ": expected the first line " + std::string(header)};
            continue;
        }
        if (line.empty())
            continue;
        const auto place = std::to_string(number) + ": ";
        const auto fields = csvFields(line);
        if (!fields || fields->size() != columns) {
            report.refused.push_back(place + "expected nine fields");
            continue;
        }
        const auto& f = *fields;
        const auto done = record({f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8]}, act, {});
        if (done)
            ++report.recorded;
        else if (done.error().fault == StoreFault::Exists)
            ++report.known;
        else
            report.refused.push_back(place + done.error().detail);
    }
    return report;
}

} // namespace yizhan::headoffice
