// SPDX-License-Identifier: Apache-2.0
#include "applications/submission.h"

#include "applications/receipt_number.h"
#include "base/log.h"
#include "crypto/base45.h"
#include "crypto/cbor.h"
#include "crypto/cose.h"

#include <algorithm>
#include <array>

namespace yizhan {

namespace {

constexpr std::string_view receiptMark = "A1:";
constexpr std::int64_t claimIssued = 6;
constexpr std::int64_t claimId = 7;
constexpr std::int64_t claimReceipt = -65538;

// JSON written into a buffer of known size: a JSON library would leave copies behind.
class ClearText {
public:
    explicit ClearText(std::size_t capacity) { m_bytes.reserve(capacity); }
    ~ClearText() { wipe(m_bytes); }
    ClearText(const ClearText&) = delete;
    ClearText& operator=(const ClearText&) = delete;

    void add(std::string_view text)
    {
        m_bytes.insert(m_bytes.end(), text.begin(), text.end()); // within the capacity
    }
    void addString(std::string_view text)
    {
        add("\"");
        for (const char c : text) {
            if (c == '"' || c == '\\')
                add("\\");
            add({&c, 1}); // control characters were refused by the field's check
        }
        add("\"");
    }
    [[nodiscard]] ByteView view() const { return m_bytes; }

private:
    Bytes m_bytes;
};

// Twice the text, if all of it had to be escaped, and what stands round it.
std::size_t roomFor(const ApplicationDraft& draft)
{
    std::size_t room = 1024;
    for (const auto& field : draft.form().fields)
        room += 2 * draft.answerTo(field.id).size() + field.id.size() + 16;
    return room;
}

// A database that was lost begins a new epoch; it counts from another place, so that the numbers of
// the last customers are not given again.
std::int64_t countOf(const ChainHead& head)
{
    return head.epoch / 1000 + head.seq + 1;
}

} // namespace

Json SealedApplication::body() const
{
    return {{"form", form},       {"version", version},   {"product", product},
            {"receipt", receipt}, {"key", key},           {"sealed", sealed},
            {"consent", consent}, {"language", language}, {"senior", senior}};
}

SealedApplication sealApplication(const ApplicationDraft& draft, const SubmissionHeader& header,
                                  const SealingKey& key)
{
    ClearText text(roomFor(draft));
    text.add(R"({"device":)");
    text.addString(header.device);
    text.add(R"(,"fields":{)");
    bool first = true;
    for (const auto& field : draft.form().fields) {
        const auto answer = draft.answerTo(field.id);
        if (field.kind == FieldKind::Consent || answer.empty())
            continue;
        text.add(first ? "" : ",");
        first = false;
        text.addString(field.id);
        text.add(":");
        text.addString(answer);
    }
    text.add(R"(},"form":)");
    text.addString(draft.form().id);
    text.add(R"(,"id":)");
    text.addString(header.id.text());
    text.add(R"(,"receipt":)");
    text.addString(header.receipt);
    text.add("}");
    return {header.id,
            header.receipt,
            draft.form().id,
            draft.form().version,
            std::string(draft.product()),
            key.id(),
            toBase64(key.seal(text.view())),
            draft.consentHash(),
            header.language,
            header.senior};
}

std::string receiptCode(const Uuid& id, const std::string& receipt, Millis at,
                        const PrivateKey& deviceKey)
{
    std::string hex;
    std::ranges::copy_if(id.text(), std::back_inserter(hex), [](char c) { return c != '-'; });
    const Cbor claims(Cbor::Map {{claimIssued, Cbor(at / 1000)},
                                 {claimId, Cbor(*fromHex(hex))},
                                 {claimReceipt, Cbor(receipt)}});
    return std::string(receiptMark)
        + toBase45(CoseSign1::sign(claims.encode(), deviceKey).encode());
}

std::optional<ReceiptCode> readReceiptCode(std::string_view text, const PublicKey& deviceKey)
{
    if (!text.starts_with(receiptMark) || text.size() > 512)
        return std::nullopt;
    const auto bytes = fromBase45(text.substr(receiptMark.size()));
    if (!bytes)
        return std::nullopt;
    const auto message = CoseSign1::decode(*bytes);
    if (!message || !message->verify(deviceKey))
        return std::nullopt;
    const auto claims = decodeCbor(message->payload());
    if (!claims || !claims->map())
        return std::nullopt;
    const auto* issued = claims->at(claimIssued);
    const auto* idClaim = claims->at(claimId);
    const auto* receipt = claims->at(claimReceipt);
    if (!issued || !issued->number() || !idClaim || !idClaim->bytes()
        || idClaim->bytes()->size() != 16 || !receipt || !receipt->text())
        return std::nullopt;
    auto hex = toHex(*idClaim->bytes());
    for (const std::size_t at : {8U, 13U, 18U, 23U})
        hex.insert(at, "-");
    const auto id = Uuid::parse(hex);
    if (!id)
        return std::nullopt;
    return ReceiptCode {*id, *receipt->text(), *issued->number() * 1000};
}

Result<std::string, StorageError> SubmissionDesk::nextReceipt()
{
    const auto head = m_outbox.head(Lane::Application);
    if (!head)
        return head.failure();
    return receiptNumber(m_device.id, countOf(*head));
}

Status<SubmissionFault> SubmissionDesk::keep(const SealedApplication& application)
{
    const auto failed = [](const StorageError& error) {
        log::error("applications", "application.not_kept", {{"reason", error.detail}});
        return Failure {SubmissionFault::Storage};
    };
    const auto known = m_outbox.contains(application.id);
    if (!known)
        return failed(known.error());
    if (*known)
        return Done {};
    const auto head = m_outbox.head(Lane::Application);
    if (!head)
        return failed(head.error());
    if (receiptNumber(m_device.id, countOf(*head)) != application.receipt)
        return Failure {SubmissionFault::NumberTaken};
    const auto reading = m_time.read();
    const Event event {application.id,
                       m_device.id,
                       m_device.branch,
                       Lane::Application,
                       head->epoch,
                       head->seq + 1,
                       head->hash,
                       {reading.now, std::string(nameOf(reading.source)), m_time.clock().bootNow()},
                       std::string(applicationSubmitted),
                       application.id,
                       application.body()};
    if (auto appended = m_outbox.append(signEvent(event, m_device.key), event, reading.now);
        !appended)
        return failed(appended.error());
    log::info(
        "applications", "application.kept",
        {{"id", application.id.text()}, {"seq", event.seq}, {"product", application.product}});
    return Done {};
}

} // namespace yizhan
