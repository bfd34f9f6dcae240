// SPDX-License-Identifier: Apache-2.0
// The forms in assets/content, compiled as the publisher does and filled in as a customer would.
#include "applications/sample_form.h"
#include "publish/content_source.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace yizhan;
using namespace Qt::StringLiterals;

class SampleFormsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachCanBeFilledIn_data()
    {
        QTest::addColumn<QString>("id");
        for (const auto* id : {"card", "senior-card", "replacement"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void eachCanBeFilledIn()
    {
        QFETCH(QString, id);
        const auto targets = compileContent(YIZHAN_SOURCE_DIR "/assets/content", 1'785'513'600'000);
        QVERIFY2(targets.ok(), targets ? "" : targets.error().detail.c_str());
        const auto form = parseForm(textOf(targets->at("forms/" + id.toStdString() + ".json")));
        QVERIFY2(form.ok(), form ? "" : form.error().detail.c_str());
        ApplicationDraft draft(*form);
        do {
            const auto* field = draft.field();
            if (!field) {
                QVERIFY(draft.choose(form->products.back().id));
            } else if (field->kind == FieldKind::Name) {
                QVERIFY(draft.type(canaryName));
            } else if (field->kind == FieldKind::Consent) {
                draft.agree(true, "zh-Hant");
            } else if (!field->choices.empty()) {
                QVERIFY(draft.choose(field->choices.back().id));
            } else {
                typeAll(draft, field->kind == FieldKind::Mobile ? canaryMobile : canaryId);
            }
            QCOMPARE(draft.trouble(sampleDay), FieldTrouble::None);
        } while (draft.next(sampleDay));
        QVERIFY(draft.complete(sampleDay));
        QVERIFY(!draft.consentHash().empty());
        for (const auto kind :
             {FieldKind::Name, FieldKind::IdNumber, FieldKind::Mobile, FieldKind::Branch})
            QVERIFY(
                std::ranges::any_of(form->fields, [&](const auto& f) { return f.kind == kind; }));
    }
    void aFormThatCouldNotBeShownIsRefusedByItsName()
    {
        QTemporaryDir folder;
        std::filesystem::copy(YIZHAN_SOURCE_DIR "/assets/content", folder.path().toStdString(),
                              std::filesystem::copy_options::recursive);
        QFile form(folder.filePath(u"forms/card.toml"_s));
        QVERIFY(form.open(QIODevice::Append));
        form.write("\n[[fields]]\nid = \"signature\"\nkind = \"signature\"\n");
        form.close();
        const auto targets = compileContent(folder.path().toStdString(), 1'785'513'600'000);
        QVERIFY(!targets.ok());
        QVERIFY(targets.error().detail.find("forms/card.toml") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(SampleFormsTest)
#include "tst_sample_forms.moc"
