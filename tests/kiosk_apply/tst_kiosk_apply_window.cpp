// SPDX-License-Identifier: Apache-2.0
// The pages of an application, touched as a customer does, over the real queue, dictionary and
// sample forms. With YIZHAN_SHOTS=<folder> each page is also kept as a picture.
#include "applications/sample_form.h"
#include "intake.h"
#include "kiosk/apply_model.h"
#include "kiosk/icon_provider.h"
#include "kiosk/picture_provider.h"
#include "kiosk/qr_provider.h"
#include "kiosk/wedge.h"
#include "publish/content_source.h"
#include "support/fleet.h"

#include <QDir>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <tuple>
#include <utility>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

std::vector<Form> publishedForms()
{
    const auto targets = compileContent(YIZHAN_SOURCE_DIR "/assets/content", 1'785'513'600'000);
    std::vector<Form> forms;
    for (const auto* id : {"card", "senior-card", "replacement"})
        forms.push_back(*parseForm(textOf(targets->at("forms/" + std::string(id) + ".json"))));
    return forms;
}

// More than one page of answers, a free text that may stay empty, and a long consent.
Form longForm()
{
    Json json = sampleFormJson();
    json["id"] = "long";
    json["name"] = threeLanguages("预约团体办卡");
    json["note"] = threeLanguages("公司、学校、社区都可以。");
    Json choices = Json::array();
    for (const auto* name : {"公司", "学校", "社区", "医院", "老年大学和其他单位", "别的"})
        choices.push_back({{"id", std::string("c-") + std::to_string(choices.size())},
                           {"name", threeLanguages(name)}});
    Json choice = json["fields"][3];
    choice["id"] = "kind";
    choice["kind"] = "choice";
    choice["label"] = threeLanguages("是什么单位？");
    choice["choices"] = choices;
    Json text = json["fields"][0];
    text["id"] = "wish";
    text["kind"] = "text";
    text["required"] = false;
    text["label"] = threeLanguages("还有什么要说？");
    text["help"] = threeLanguages("写几个字就好。");
    Json consent = json["fields"][4];
    std::string words;
    for (int i = 1; i <= 12; ++i)
        words += "第" + std::to_string(i)
            + "条：我同意银行用我的姓名、身份证号和手机号，只为办这件事，办完就删除，不给别人看。";
    consent["text"] = threeLanguages(words);
    json["fields"] = Json::array({choice, text, consent});
    return *parseForm(json.dump());
}

bool holds(const QRectF& outer, const QRectF& inner)
{
    return outer.adjusted(-1, -1, 1, 1).contains(inner);
}

} // namespace

class KioskApplyWindowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_pinyin = *PinyinReader::open(); }
    void init();
    void cleanup();

    void isFilledInByTouchFromTheFormToTheReceipt();
    void explainsAWrongNumberBesideTheField();
    void keepsEverythingWhenTheLanguageChanges();
    void showsNothingAfterTheVisit();
    void saysThatNothingIsLostWhenItCannotBeSaved();
    void takesTheHardwareKeyboard();
    void letsNoScanIntoAField();
    void opensTheBoxOnlyWhenAllPagesWereRead();
    void hasFourAnswersAPage();
    void hasRoomForLongWords_data() { showsEveryPage_data(); }
    void hasRoomForLongWords();
    void showsEveryPage_data();
    void showsEveryPage();

private:
    [[nodiscard]] QList<QQuickItem*> visible(const char* type) const;
    [[nodiscard]] QQuickItem* button(const QString& name) const;
    [[nodiscard]] bool reads(const QString& words) const;
    [[nodiscard]] QString faults() const;
    void press(const QString& name);
    void type(const QString& keys);
    void settle();
    void typeOnKeyboard(const QString& keys) const;
    void shot(const QString& name);
    void answerAll(bool touched = true);

    Fleet m_fleet;
    const OpeningKey m_openingKey = OpeningKey::generate();
    std::unique_ptr<PinyinReader> m_pinyin;
    std::unique_ptr<Intake> m_intake;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TrustedClock> m_time;
    std::unique_ptr<QThread> m_worker;
    ApplyQueue* m_queue = nullptr;
    std::unique_ptr<ApplyModel> m_model;
    std::unique_ptr<QQuickView> m_view;
    QString m_tag;
    std::tuple<int, int, int> m_page;
};

void KioskApplyWindowTest::init()
{
    m_tag.clear();
    m_intake = std::make_unique<Intake>(m_fleet);
    m_intake->start();
    m_folder = std::make_unique<QTemporaryDir>();
    const DataFolder data {m_folder->path().toStdString()};
    m_fleet.enrol(data.root, "k-0007", "kiosk", {m_intake->url()});
    m_time = std::make_unique<TrustedClock>(m_fleet.clock, 0);
    m_worker = std::make_unique<QThread>();
    m_queue = new ApplyQueue(data, *loadDevice(data), *m_time);
    m_queue->moveToThread(m_worker.get());
    connect(m_worker.get(), &QThread::started, m_queue, &ApplyQueue::start);
    connect(m_worker.get(), &QThread::finished, m_queue, &QObject::deleteLater);
    TrustBundle bundle;
    bundle.ackKeys = {m_fleet.ackKey.publicKey()};
    bundle.sealingKeys = {m_openingKey.sealingKey()};
    bundle.addresses = {{"primary", m_intake->url()}};
    m_queue->setTrust(bundle);
    m_model = std::make_unique<ApplyModel>(*m_queue, m_pinyin.get(), *m_time);
    m_model->setForms(publishedForms());
    m_worker->start();

    m_view = std::make_unique<QQuickView>();
    m_view->engine()->addImportPath(u"qrc:/qt/qml"_s);
    m_view->engine()->addImageProvider(u"icon"_s, new IconProvider);
    m_view->engine()->addImageProvider(u"qr"_s, new QrProvider);
    m_view->engine()->addImageProvider(
        u"picture"_s, new PictureProvider(*ContentStore::open(data.root / "content")));
    m_view->setInitialProperties({{u"apply"_s, QVariant::fromValue(m_model.get())}});
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->resize(1080, 1920);
    m_view->setSource(
        QUrl::fromLocalFile(QStringLiteral(YIZHAN_SOURCE_DIR "/tests/kiosk_apply/ApplyStage.qml")));
    QCOMPARE(m_view->status(), QQuickView::Ready);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void KioskApplyWindowTest::cleanup()
{
    m_view.reset();
    m_model.reset();
    m_worker->quit();
    m_worker->wait();
    m_worker.reset();
}

// In the order they are drawn; what is transparent is not there.
QList<QQuickItem*> KioskApplyWindowTest::visible(const char* type) const
{
    QList<QQuickItem*> found;
    QList<QQuickItem*> open {m_view->rootObject()};
    while (!open.isEmpty()) {
        QQuickItem* item = open.takeFirst();
        if (!item->isVisible() || item->opacity() < 0.1)
            continue;
        if (item->inherits(type))
            found.append(item);
        open += item->childItems();
    }
    return found;
}

QQuickItem* KioskApplyWindowTest::button(const QString& name) const
{
    const auto buttons = visible("QQuickAbstractButton");
    const auto named = [&](const QQuickItem* item) {
        return item->property("text").toString() == name
            || item->property("spoken").toString() == name
            || item->property("label").toString() == name;
    };
    const auto found = std::ranges::find_if(buttons, named);
    return found == buttons.end() ? nullptr : *found;
}

bool KioskApplyWindowTest::reads(const QString& words) const
{
    return std::ranges::any_of(visible("QQuickText"), [&](const QQuickItem* item) {
        return item->property("text").toString().contains(words);
    });
}

// A new page has its places only after the next frame.
void KioskApplyWindowTest::settle()
{
    const auto page = std::tuple<int, int, int>(m_model->stage(), m_model->kind(), m_model->step());
    if (page != std::exchange(m_page, page))
        QTest::qWait(60);
}

void KioskApplyWindowTest::press(const QString& name)
{
    settle();
    QTRY_VERIFY2(button(name), qPrintable(name));
    const auto* item = button(name);
    QVERIFY2(item->isEnabled(), qPrintable(name));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {},
                      item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
}

void KioskApplyWindowTest::type(const QString& keys)
{
    for (const QChar key : keys)
        press(QString(key));
}

void KioskApplyWindowTest::typeOnKeyboard(const QString& keys) const
{
    for (const QChar key : keys)
        QTest::keyClick(m_view.get(), key.toLatin1());
}

// Words that are cut, run out of their button or off the page, keys that are too small or overlap.
QString KioskApplyWindowTest::faults() const
{
    QStringList found;
    const QRectF page(QPointF(), QSizeF(m_view->size()));
    const auto place = [](const QQuickItem* item) {
        return item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
    };
    for (const auto* text : visible("QQuickText")) {
        const QString words = text->property("text").toString();
        if (words.isEmpty() || text->parentItem()->clip())
            continue;
        const QSizeF drawn(text->property("contentWidth").toReal(),
                           text->property("contentHeight").toReal());
        if (text->property("truncated").toBool() || drawn.width() > text->width() + 1
            || (text->property("lineCount").toInt() > 1 && drawn.height() > text->height() + 2))
            found << u"cut: %1 (%2x%3 in %4x%5)"_s.arg(words)
                         .arg(drawn.width())
                         .arg(drawn.height())
                         .arg(text->width())
                         .arg(text->height());
        QRectF outer = page.adjusted(0, 0, 0, -176);
        bool inButton = false;
        for (auto* above = text->parentItem(); above; above = above->parentItem())
            if (above->inherits("QQuickAbstractButton"))
                outer = place(above), inButton = true;
        for (const auto* other : visible("QQuickAbstractButton"))
            if (!inButton && place(other).intersects(place(text).adjusted(0, 12, 0, -12)))
                found << u"under a button: "_s + words;
        if (!holds(outer, place(text)))
            found << u"runs over: "_s + words;
    }
    const auto buttons = visible("QQuickAbstractButton");
    const QRectF free = page.adjusted(0, 0, 0, -176);
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        const QRectF at = place(buttons[i]);
        const QString name = buttons[i]->property("text").toString();
        const qreal least = m_view->width() > m_view->height() ? 80 : 95.5;
        if (at.width() < least || at.height() < least)
            found << u"small: %1 %2x%3"_s.arg(name).arg(at.width()).arg(at.height());
        if (!holds(free, at))
            found << u"off the page: "_s + name;
        for (qsizetype j = i + 1; j < buttons.size(); ++j)
            if (at.adjusted(1, 1, -1, -1).intersects(place(buttons[j])))
                found << u"overlap: "_s + name + u" / "_s + buttons[j]->property("text").toString();
    }
    return found.join(u"; "_s);
}

// Also judges the page.
void KioskApplyWindowTest::shot(const QString& name)
{
    QTest::qWait(50); // the layout settles
    const QString wrong = faults();
    if (!wrong.isEmpty())
        QTest::qFail(qPrintable(name + m_tag + u": "_s + wrong), __FILE__, __LINE__);
    const QString folder = qEnvironmentVariable("YIZHAN_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    m_view->grabWindow().save(folder + u'/' + name + m_tag + u".png"_s);
}

// The first form, up to the review.
void KioskApplyWindowTest::answerAll(bool touched)
{
    press(u"办一张新卡"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Product);
    QTRY_VERIFY(button(u"驿站借记卡"_s));
    shot(u"product"_s);
    press(u"驿站借记卡"_s);
    press(u"下一步"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Name);
    shot(u"name-empty"_s);
    type(u"zhang"_s);
    press(u"张"_s);
    QCOMPARE(m_model->text(), u"张"_s);
    type(u"xiu"_s);
    shot(u"name"_s);
    press(u"秀"_s);
    type(u"lan"_s);
    for (int page = 1; !button(u"兰"_s) && page < m_model->candidatePages(); ++page)
        press(u"更多"_s);
    press(u"兰"_s);
    QCOMPARE(m_model->text(), u"张秀兰"_s);
    press(u"下一步"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::IdNumber);
    type(u"4101021951"_s);
    shot(u"id"_s);
    for (int i = 0; i < 10; ++i)
        press(u"删除"_s);
    type(QString::fromLatin1(canaryId.data(), 18));
    press(u"下一步"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Mobile);
    type(u"1398765"_s);
    shot(u"mobile"_s);
    type(u"0042"_s);
    press(u"下一步"_s);
    press(u"花园路支行"_s);
    shot(u"branch"_s);
    press(u"下一步"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Consent);
    shot(u"consent"_s);
    while (button(u"下一页"_s) && button(u"下一页"_s)->isEnabled())
        press(u"下一页"_s);
    press(u"我看过了，我同意"_s);
    press(u"下一步"_s);
    QTRY_COMPARE(m_model->stage(), ApplyModel::Reviewing);
    if (touched)
        shot(u"review"_s);
}

void KioskApplyWindowTest::isFilledInByTouchFromTheFormToTheReceipt()
{
    answerAll();
    QVERIFY(reads(u"尾号 0042"_s));
    QVERIFY(!reads(u"张秀兰"_s)); // masked
    press(u"您的手机号码？"_s); // back to one question, and to the review again
    QTRY_COMPARE(m_model->kind(), ApplyModel::Mobile);
    press(u"删除"_s);
    type(u"3"_s);
    press(u"改好了"_s);
    QTRY_VERIFY(reads(u"尾号 0043"_s));
    press(u"都对，交申请"_s);
    QTRY_COMPARE(m_model->stage(), ApplyModel::Receipt);
    QTRY_VERIFY(reads(u"申请收到了"_s)); // the signed reply has come
    QVERIFY(reads(m_model->receiptNumber()));
    QVERIFY(reads(u"手机尾号 0043"_s) && reads(u"花园路支行"_s));
    const auto received = m_intake->received();
    QCOMPARE(received.size(), std::size_t {1});
    QCOMPARE(stringAt(received[0].body, "receipt"),
             std::make_optional(m_model->receiptNumber().toStdString()));

    QSignalSpy wiped(m_model.get(), &ApplyModel::wiped);
    press(u"记好了，完成"_s);
    QCOMPARE(wiped.count(), 1);
    QVERIFY(wiped.at(0).at(0).toBool());
    QCOMPARE(m_view->rootObject()->property("finished").toInt(), 1);
}

void KioskApplyWindowTest::explainsAWrongNumberBesideTheField()
{
    m_model->start(u"senior-card"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Name);
    for (const auto* letter : {"O", "u"})
        m_model->toggleKeyboard(), m_model->key(QString::fromLatin1(letter)),
            m_model->toggleKeyboard();
    press(u"下一步"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::IdNumber);
    QTRY_VERIFY(button(u"下一步（还差 18 位）"_s));
    type(u"110105194912310021"_s);
    QTRY_VERIFY(reads(u"好像有一位不对，请对着证件看一遍。"_s));
    const auto* next = button(u"下一步（先改号码）"_s);
    QVERIFY(next && !next->isEnabled());
    press(u"删除"_s);
    press(u"X"_s);
    QTRY_VERIFY(reads(u"号码没有问题"_s));
    QVERIFY(!reads(u"好像有一位不对"_s));
    press(u"藏起号码"_s);
    QTRY_VERIFY(button(u"显示号码"_s));
    QVERIFY(!reads(u"X"_s) || button(u"X"_s)); // only the key still shows it
    QVERIFY(m_model->hidden());
    press(u"请人代我输入"_s);
    QCOMPARE(m_view->rootObject()->property("helpAsked").toInt(), 1);
}

void KioskApplyWindowTest::keepsEverythingWhenTheLanguageChanges()
{
    m_model->start(u"senior-card"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Name);
    type(u"ouyang"_s);
    press(u"欧阳"_s);
    type(u"xiu"_s);
    m_view->rootObject()->setProperty("language", u"zh-Hant"_s);
    m_model->setVisit(u"zh-Hant"_s, false);
    QTRY_VERIFY(reads(u"您叫什麼名字？"_s));
    QCOMPARE(m_model->text(), u"欧阳"_s);
    QCOMPARE(m_model->composing(), u"xiu"_s);
    press(u"秀"_s);
    m_view->rootObject()->setProperty("language", u"en"_s);
    m_model->setVisit(u"en"_s, true);
    QTRY_VERIFY(reads(u"What is your name?"_s));
    QVERIFY(reads(u"欧阳秀"_s));
    press(u"下一步"_s);
    QTRY_VERIFY(reads(u"Your identity card number?"_s));
    type(u"11010519491"_s);
    m_view->rootObject()->setProperty("language", u"zh-Hans"_s);
    m_model->setVisit(u"zh-Hans"_s, false);
    QTRY_VERIFY(reads(u"您的身份证号码？"_s));
    QCOMPARE(m_model->typed(), 11);
    QVERIFY(m_model->back());
    QTRY_VERIFY(reads(u"欧阳秀"_s));
}

void KioskApplyWindowTest::showsNothingAfterTheVisit()
{
    answerAll(false);
    m_model->discard();
    QTRY_VERIFY(button(u"办一张新卡"_s));
    QVERIFY(!reads(u"张"_s.repeated(2)) && !reads(u"0042"_s));
    for (const auto* item : visible("QQuickText")) {
        const QString words = item->property("text").toString();
        QVERIFY2(!words.contains(u"秀"_s) && !words.contains(u"1398765"_s), qPrintable(words));
    }
    press(u"办一张新卡"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Product);
    QTRY_VERIFY(button(u"下一步（先选一项）"_s)); // nothing was left chosen
}

void KioskApplyWindowTest::saysThatNothingIsLostWhenItCannotBeSaved()
{
    answerAll(false);
    auto other
        = Database::open(m_folder->filePath(u"business.db"_s).toStdString(), Durability::Full);
    QVERIFY(other->run("BEGIN IMMEDIATE").ok()); // the disk is not ours for a while
    press(u"都对，交申请"_s);
    QCOMPARE(m_model->stage(), ApplyModel::Saving);
    QTRY_VERIFY(reads(u"正在存，请稍等…"_s));
    shot(u"saving"_s);
    QTRY_VERIFY_WITH_TIMEOUT(reads(u"没有存上，您写的都还在。"_s), 20'000);
    shot(u"review-failed"_s);
    QVERIFY(other->run("COMMIT").ok());
    press(u"再试一次"_s);
    QTRY_COMPARE(m_model->stage(), ApplyModel::Receipt);
}

void KioskApplyWindowTest::takesTheHardwareKeyboard()
{
    m_model->start(u"senior-card"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Name);
    QTest::qWait(20);
    typeOnKeyboard(u"li"_s);
    QCOMPARE(m_model->composing(), u"li"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTRY_VERIFY(reads(u"拼音还没变成字，请点一个字。"_s));
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(m_model->text(), u"李"_s);
    typeOnKeyboard(u"ming2"_s); // the second character of the page
    QCOMPARE(m_model->typed(), 2);
    press(u"重新写"_s); // a touch on a key does not take the keyboard away
    typeOnKeyboard(u"li1ming1"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTRY_COMPARE(m_model->kind(), ApplyModel::IdNumber);
    QTest::qWait(20);
    typeOnKeyboard(u"1101a05"_s);
    QCOMPARE(m_model->text(), u"110105"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Backspace);
    QCOMPARE(m_model->text(), u"11010"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTRY_VERIFY(reads(u"还没有输完，还差 13 位。"_s));
}

void KioskApplyWindowTest::letsNoScanIntoAField()
{
    Wedge wedge(m_fleet.clock);
    QSignalSpy scanned(&wedge, &Wedge::scanned);
    qApp->installEventFilter(&wedge);
    m_model->start(u"senior-card"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Name);
    QTest::qWait(20);
    typeOnKeyboard(u"V1:6BFOXN9TS"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTRY_COMPARE(scanned.count(), 1);
    QVERIFY(m_model->composing().isEmpty() && m_model->typed() == 0);
    QCOMPARE(m_model->trouble(), ApplyModel::NoTrouble); // nor its Enter
}

void KioskApplyWindowTest::opensTheBoxOnlyWhenAllPagesWereRead()
{
    m_model->setForms({longForm()});
    m_model->start(u"long"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Product);
    press(u"借记卡"_s);
    press(u"下一步"_s);
    press(u"公司"_s);
    press(u"下一步"_s);
    press(u"下一步"_s); // the text may stay empty
    QTRY_COMPARE(m_model->kind(), ApplyModel::Consent);
    QTRY_VERIFY(button(u"下一页"_s));
    QVERIFY(!button(u"我看过了，我同意"_s));
    while (button(u"下一页"_s)->isEnabled())
        press(u"下一页"_s);
    press(u"我看过了，我同意"_s);
    QVERIFY(m_model->consented());
}

void KioskApplyWindowTest::hasFourAnswersAPage()
{
    m_model->setForms({longForm()});
    m_model->start(u"long"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Product);
    press(u"信用卡"_s);
    press(u"下一步"_s);
    QTRY_VERIFY(button(u"医院"_s));
    QVERIFY(!button(u"别的"_s));
    press(u"下一页"_s);
    QTRY_VERIFY(button(u"别的"_s));
    QVERIFY(!button(u"公司"_s));
    press(u"别的"_s);
    press(u"下一步"_s);
    QVERIFY(m_model->back());
    QTRY_VERIFY(button(u"别的"_s)); // the page with the answer
}

// English questions are the longest.
void KioskApplyWindowTest::hasRoomForLongWords()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, senior);
    QFETCH(const int, pushed);
    m_tag = u"-en-"_s + QString::fromLatin1(QTest::currentDataTag());
    m_view->resize(size);
    QTRY_COMPARE(m_view->rootObject()->width(), size.width());
    m_view->rootObject()->setProperty("senior", senior);
    m_view->rootObject()->setProperty("pushed", pushed);
    m_view->rootObject()->setProperty("language", u"en"_s);
    m_model->setVisit(u"en"_s, senior);
    shot(u"forms"_s);
    m_model->start(u"card"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Product);
    shot(u"product"_s);
    m_model->choose(u"yizhan-debit"_s);
    m_model->next();
    QTRY_VERIFY(button(u"Q"_s)); // Latin first, a name begins
    const auto write = [this](const QString& words) {
        for (const QChar letter : words)
            m_model->key(QString(letter));
    };
    write(u"Maximiliana-Alexandra Featherstonehaugh"_s);
    shot(u"name"_s);
    m_model->clearField();
    write(u"Featherstonehaugh-Smith"_s);
    m_model->toggleKeyboard();
    write(u"zhuangzhuang"_s);
    shot(u"name-pinyin"_s);
    m_model->toggleKeyboard();
    m_model->next();
    write(u"11010519491231002X"_s);
    shot(u"id"_s);
    m_model->next();
    write(u"139"_s);
    m_model->next();
    shot(u"mobile"_s);
    write(u"87650042"_s);
    m_model->next();
    m_model->choose(u"b-0003"_s);
    shot(u"branch"_s);
    m_model->next();
    QCOMPARE(m_model->kind(), ApplyModel::Consent);
    shot(u"consent"_s);
    m_model->agree(true);
    m_model->next();
    QCOMPARE(m_model->stage(), ApplyModel::Reviewing);
    shot(u"review"_s);
    m_model->submit();
    QTRY_COMPARE(m_model->stage(), ApplyModel::Receipt);
    shot(u"receipt"_s);
}

void KioskApplyWindowTest::showsEveryPage_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("senior");
    QTest::addColumn<int>("pushed");
    QTest::newRow("portrait") << QSize(1080, 1920) << false << 0;
    QTest::newRow("portrait-senior") << QSize(1080, 1920) << true << 0;
    QTest::newRow("landscape") << QSize(1920, 1080) << false << 0;
    QTest::newRow("landscape-senior") << QSize(1920, 1080) << true << 0;
    QTest::newRow("portrait-offline") << QSize(1080, 1920) << false << 140;
    QTest::newRow("portrait-senior-offline") << QSize(1080, 1920) << true << 140;
    QTest::newRow("landscape-offline") << QSize(1920, 1080) << false << 140;
    QTest::newRow("landscape-senior-offline") << QSize(1920, 1080) << true << 140;
}

void KioskApplyWindowTest::showsEveryPage()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, senior);
    QFETCH(const int, pushed);
    m_tag = u'-' + QString::fromLatin1(QTest::currentDataTag());
    m_view->resize(size);
    QTRY_COMPARE(m_view->rootObject()->width(), size.width());
    m_view->rootObject()->setProperty("senior", senior);
    m_view->rootObject()->setProperty("pushed", pushed);
    m_model->setVisit(u"zh-Hans"_s, senior);
    shot(u"forms"_s);
    answerAll();
    press(u"都对，交申请"_s);
    QTRY_COMPARE(m_model->stage(), ApplyModel::Receipt);
    shot(u"receipt-stored"_s);
    QTRY_VERIFY(m_model->received());
    shot(u"receipt"_s);
    m_model->finish();

    m_model->start(u"senior-card"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Name);
    type(u"li"_s);
    m_model->next();
    shot(u"name-unfinished"_s);
    press(u"字母 / 符号"_s);
    QTRY_VERIFY(button(u"拼音"_s));
    type(u"Li "_s.trimmed());
    press(u"空格"_s);
    QTRY_VERIFY(button(u"M"_s)); // a word begins
    shot(u"name-latin"_s);
    type(u"M"_s);
    press(u"下一步"_s);
    type(u"110105194912310021"_s);
    shot(u"id-wrong"_s);
    m_model->toggleHidden();
    press(u"删除"_s);
    press(u"X"_s);
    shot(u"id-hidden"_s);
    m_model->discard();

    m_model->setForms({longForm()});
    m_model->start(u"long"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Product);
    m_model->next();
    shot(u"product-missing"_s);
    m_model->choose(u"debit"_s);
    m_model->next();
    shot(u"choice"_s);
    m_model->choose(u"c-4"_s);
    m_model->next();
    type(u"women"_s);
    m_model->pick(0);
    type(u"yaobanka"_s);
    shot(u"text"_s);
    m_model->pick(0);
    m_model->toggleKeyboard();
    QTRY_VERIFY(button(u"拼音"_s));
    shot(u"text-latin"_s);
    m_model->next();
    QTRY_COMPARE(m_model->kind(), ApplyModel::Consent);
    m_model->next();
    shot(u"consent-long"_s);
    m_model->discard();

    m_model->setForms({});
    shot(u"forms-none"_s);
    m_model->start(u"gone"_s);
    shot(u"refused-form"_s);
    m_model->discard();
    m_model->setForms(publishedForms());
    TrustBundle withoutKey;
    withoutKey.ackKeys = {m_fleet.ackKey.publicKey()};
    withoutKey.addresses = {{"primary", m_intake->url()}};
    m_queue->setTrust(withoutKey);
    QTest::qWait(50);
    m_model->start(u"card"_s);
    QTRY_COMPARE(m_model->refusal(), ApplyModel::NoSealingKey);
    shot(u"refused-key"_s);
}

} // namespace yizhan

QTEST_MAIN(yizhan::KioskApplyWindowTest)
#include "tst_kiosk_apply_window.moc"
