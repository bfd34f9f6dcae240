// SPDX-License-Identifier: Apache-2.0
#include "applications/sample_form.h"
#include "applications/submission.h"
#include "crypto/digest.h"
#include "crypto/random.h"

#include <QTest>

#include <algorithm>

using namespace yizhan;

class ApplicationDraftTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secureTextMovesAndNeverGrows()
    {
        SecureText text(8);
        QVERIFY(text.append("张伟"));
        QCOMPARE(text.length(), size_t(2));
        QVERIFY(!text.append("娜")); // 9 bytes
        const auto* where = text.view().data();
        SecureText moved = std::move(text);
        QCOMPARE(moved.view().data(), where); // the same bytes, not others
        moved.eraseLast();
        QVERIFY(moved.view() == "张");
        QCOMPARE(where[3], '\0'); // the character taken away is not left behind
        moved.wipe();
        QVERIFY(std::all_of(where, where + 8, [](char c) { return c == '\0'; }));
        QVERIFY(moved.append("12345678"));
        static_assert(!std::is_copy_constructible_v<SecureText>);
        static_assert(!std::is_copy_constructible_v<ApplicationDraft>);
    }
    void asksOneQuestionAtATimeAndTheProductFirst()
    {
        ApplicationDraft draft(sampleForm());
        QCOMPARE(draft.steps(), size_t(6));
        QVERIFY(!draft.field());
        QVERIFY(!draft.next(sampleDay));
        QVERIFY(!draft.choose("gold"));
        QVERIFY(draft.choose("debit"));
        QVERIFY(draft.next(sampleDay));
        QCOMPARE(draft.field()->id, std::string("name"));
        QVERIFY(!draft.next(sampleDay)); // not before the answer is right
        auto json = sampleFormJson();
        json["products"].erase(1);
        QCOMPARE(ApplicationDraft(*parseForm(json.dump())).steps(), size_t(5));
    }
    void backNeverLoses()
    {
        auto draft = sampleDraft();
        while (draft.back()) { }
        QCOMPARE(draft.step(), size_t(0));
        QVERIFY(draft.answerTo("name") == canaryName);
        QVERIFY(draft.answerTo("id_number") == canaryId);
        QVERIFY(draft.answerTo("mobile") == canaryMobile);
        QVERIFY(draft.answerTo("branch") == "b-0002");
        QVERIFY(draft.complete(sampleDay));
        for (std::size_t i = 1; i < draft.steps(); ++i)
            QVERIFY(draft.next(sampleDay)); // nothing is asked twice
        QVERIFY(!draft.next(sampleDay));
    }
    void numbersTakeFiguresOnlyAndAreNeverTooLong()
    {
        auto draft = sampleDraft();
        draft.goTo(2);
        draft.clear();
        typeAll(draft, "1101 0519-49abc1231002x99");
        QVERIFY(draft.answer() == canaryId);
        draft.eraseLast();
        QVERIFY(!draft.type("中"));
        QVERIFY(draft.type("X"));
        draft.clear();
        QVERIFY(!draft.type("X")); // only at the end
        QCOMPARE(draft.trouble(sampleDay), FieldTrouble::Missing);
        QCOMPARE(draft.firstTrouble(sampleDay), size_t(2));
    }
    void namesTakeLettersOnly()
    {
        auto draft = sampleDraft();
        draft.goTo(1);
        QVERIFY(!draft.type("1"));
        QVERIFY(!draft.type("<"));
        QVERIFY(draft.type("𪚥"));
        draft.eraseLast();
        QVERIFY(draft.answer() == canaryName);
    }
    void theReviewIsMasked()
    {
        const auto lines = sampleDraft().review("en");
        QCOMPARE(lines.size(), size_t(4)); // without product and consent
        QCOMPARE(lines[0].value, std::string("欧阳**"));
        QCOMPARE(lines[0].step, size_t(1));
        QCOMPARE(lines[1].value, std::string("110*************2X"));
        QCOMPARE(lines[2].value, std::string("0042"));
        QCOMPARE(lines[3].value, std::string("花园路支行"));
        QCOMPARE(maskedName("张伟"), std::string("张**"));
        QCOMPARE(maskedName("Anna Li"), std::string("A***"));
    }
    void theConsentIsThatOfTheWordsShown()
    {
        auto draft = sampleDraft();
        QCOMPARE(draft.consentHash(), sha256Hex("我同意。"));
        draft.agree(false, "en");
        QVERIFY(draft.consentHash().empty());
        QVERIFY(!draft.complete(sampleDay));
        draft.agree(true, "en");
        QCOMPARE(draft.consentHash(), sha256Hex("I agree."));
    }

    void onlyHeadOfficeOpensTheBoxAndFindsItsHeaderInside()
    {
        const auto intake = OpeningKey::generate();
        const auto id = makeRealId(1);
        const auto sealed = sealApplication(
            sampleDraft(), {id, "k-0001", "0001-0001-P", "en", true}, intake.sealingKey());
        QVERIFY(sealed.body().dump().find(canaryName) == std::string::npos);
        QVERIFY(sealed.body().dump().find(canaryId) == std::string::npos);
        QCOMPARE(sealed.key, intake.sealingKey().id());
        const auto opened = intake.open(*fromBase64(sealed.sealed));
        QVERIFY(opened.has_value());
        const auto clear = parseJson(textOf(*opened));
        QVERIFY(clear.ok());
        const Json expected {{"id", id.text()},
                             {"device", "k-0001"},
                             {"receipt", "0001-0001-P"},
                             {"form", "card"},
                             {"fields",
                              {{"name", canaryName},
                               {"id_number", canaryId},
                               {"mobile", canaryMobile},
                               {"branch", "b-0002"}}}};
        QCOMPARE(clear->dump(), expected.dump());
        QVERIFY(!OpeningKey::generate().open(*fromBase64(sealed.sealed)).has_value());
    }
    void aReceiptsCodeIsSignedByTheDevice()
    {
        const auto key = PrivateKey::generate(KeyScheme::Ed25519);
        const auto id = makeRealId(1'785'513'600'000);
        const auto code = receiptCode(id, "0001-0001-P", 1'785'513'600'999, key);
        QVERIFY(code.starts_with("A1:"));
        QVERIFY(code.size() <= 512);
        const auto read = readReceiptCode(code, key.publicKey());
        QVERIFY(read.has_value());
        QVERIFY(read->id == id);
        QCOMPARE(read->receipt, std::string("0001-0001-P"));
        QCOMPARE(read->at, 1'785'513'600'000);
        QVERIFY(!readReceiptCode(code, PrivateKey::generate(KeyScheme::Ed25519).publicKey()));
        for (std::size_t at = 3; at < code.size(); at += 7) {
            auto damaged = code;
            damaged[at] = damaged[at] == 'A' ? 'B' : 'A';
            QVERIFY(!readReceiptCode(damaged, key.publicKey()));
        }
    }
};

QTEST_APPLESS_MAIN(ApplicationDraftTest)
#include "tst_application_draft.moc"
