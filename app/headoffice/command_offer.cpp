// SPDX-License-Identifier: Apache-2.0
// yizhan-headoffice offer: uses of offers at merchants, counted against their limits. A card's
// number is read from a file, turned into a keyed hash and never kept, printed or logged.
#include "base/file.h"
#include "crypto/keyed_hash.h"
#include "crypto/random.h"
#include "headoffice/command.h"
#include "headoffice/published_content.h"
#include "headoffice/recorded_prizes.h"

#include <algorithm>
#include <iostream>

namespace yizhan::headoffice {

namespace {

struct Options {
    std::filesystem::path data, card;
    std::string offer, merchant, slip, place, at, by, why;
    std::int64_t fen = 0, yuan = 0;
};

// The key stays at head office: with it alone a reference can be compared with a card.
Result<Bytes, ExitCode> cardKey(const std::filesystem::path& data)
{
    const auto file = data / "keys" / "card.key";
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        if (const auto made = writeFile(file, toHex(randomBytes(keyedHashKeyBytes)), 0600); !made)
            return Failure {say(ExitCode::Storage, made.error().detail)};
    }
    const auto text = readFile(file, 4096);
    const auto key = text ? fromHex(*text) : std::nullopt;
    if (!key || key->size() != keyedHashKeyBytes)
        return Failure {say(ExitCode::Storage, file.string() + ": expected 64 hex digits")};
    return *key;
}

Result<std::string, ExitCode> cardReference(const Options& options)
{
    auto number = readSecret(options.card);
    if (!number)
        return Failure {number.error()};
    std::erase(*number, ' ');
    const bool fits = number->size() >= 12 && number->size() <= 19
        && std::ranges::all_of(*number, [](char c) { return c >= '0' && c <= '9'; });
    const auto key = cardKey(options.data);
    if (!key)
        return Failure {key.error()};
    if (!fits)
        return Failure {say(ExitCode::Usage, options.card.string() + ": expected 12 to 19 digits")};
    return keyedHash(*key, *number);
}

ExitCode use(const Options& options)
{
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    const auto settings = openSettings(options.data);
    if (!settings)
        return settings.error();
    const auto at = momentNamed(options.at);
    if (!at)
        return say(ExitCode::Usage, "--at: expected 2026-08-01 10:30");
    const auto release = PublishedContent(settings->serve.content).newest();
    const Offer* offer = nullptr;
    if (release->catalogue) {
        const auto found = std::ranges::find(release->catalogue->offers, options.offer, &Offer::id);
        offer = found == release->catalogue->offers.end() ? nullptr : &*found;
    }
    if (!offer)
        return say(ExitCode::Refused, "offer " + options.offer + " is not published");
    const auto card = cardReference(options);
    if (!card)
        return card.error();
    const auto& limits = offer->limits;
    const UseLimits counted {limits.perCard == LimitPer::None ? 0 : std::max(1, limits.times),
                             limits.perCard == LimitPer::Month, limits.cap};
    const OfferUse used {
        options.merchant,        options.slip,  options.offer, offer->campaign,          *card,
        Money::fen(options.fen), options.place, *at,           {"recorded", options.by}, {}};
    const auto done = (*store)->useOffer(used, counted, actOfTerminal(options.why));
    if (done || done.error().fault == StoreFault::Exists)
        return ExitCode::Done;
    return say(done.error());
}

ExitCode budget(const Options& options)
{
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    const auto done
        = (*store)->setBudget(options.offer, Money::yuan(options.yuan), actOfTerminal(options.why));
    return done ? ExitCode::Done : say(done.error());
}

} // namespace

void addOffer(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& all = *app.add_subcommand("offer", "Limits of offers")->require_subcommand(1);
    auto& using_ = *all.add_subcommand("use", "Count one use; refused when a limit is reached");
    addData(using_, options->data);
    using_.add_option("--offer", options->offer)->required();
    using_
        .add_option("--card-file", options->card, "File with the card's number on its first line")
        ->required()
        ->type_name("FILE");
    using_.add_option("--merchant", options->merchant, "Merchant code")->required();
    using_.add_option("--slip", options->slip, "Number of the POS slip; counts once")->required();
    using_.add_option("--fen", options->fen, "What the customer was given")
        ->required()
        ->check(CLI::Range(std::int64_t {0}, std::int64_t {100'000'000}));
    using_.add_option("--place", options->place)->required();
    using_.add_option("--at", options->at, "2026-08-01 10:30")->required();
    using_.add_option("--by", options->by, "Who gave it")->required();
    using_.add_option("--why", options->why, "Remark, for the audit");
    using_.callback([&chosen, options] { chosen = [options] { return use(*options); }; });

    auto& money = *all.add_subcommand("budget", "How much an offer may give in all");
    addData(money, options->data);
    money.add_option("--offer", options->offer)->required();
    money.add_option("--yuan", options->yuan)
        ->required()
        ->check(CLI::Range(std::int64_t {0}, std::int64_t {1'000'000'000}));
    money.add_option("--why", options->why, "Reason, for the audit");
    money.callback([&chosen, options] { chosen = [options] { return budget(*options); }; });
}

} // namespace yizhan::headoffice
