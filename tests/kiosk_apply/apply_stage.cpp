// SPDX-License-Identifier: Apache-2.0
#include "apply_stage.h"

#include "applications/sample_form.h"
#include "kiosk/icon_provider.h"
#include "kiosk/picture_provider.h"
#include "kiosk/qr_provider.h"
#include "publish/content_source.h"

#include <QDir>
#include <QQmlEngine>
#include <QTest>

#include <algorithm>
#include <utility>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

bool holds(const QRectF& outer, const QRectF& inner)
{
    return outer.adjusted(-1, -1, 1, 1).contains(inner);
}

} // namespace

std::vector<Form> publishedForms()
{
    const auto targets = compileContent(YIZHAN_SOURCE_DIR "/assets/content", 1'785'513'600'000);
    std::vector<Form> forms;
    for (const auto* id : {"card", "senior-card", "replacement"})
        forms.push_back(*parseForm(textOf(targets->at("forms/" + std::string(id) + ".json"))));
    return forms;
}

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

ApplyStage::ApplyStage() : m_pinyin(*PinyinReader::open()) { }

void ApplyStage::open()
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
    QObject::connect(m_worker.get(), &QThread::started, m_queue, &ApplyQueue::start);
    QObject::connect(m_worker.get(), &QThread::finished, m_queue, &QObject::deleteLater);
    trust(m_intake->url());
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

void ApplyStage::trust(const std::string& url)
{
    TrustBundle bundle;
    bundle.ackKeys = {m_fleet.ackKey.publicKey()};
    bundle.sealingKeys = {m_openingKey.sealingKey()};
    bundle.addresses = {{"primary", url}};
    m_queue->setTrust(bundle);
}

void ApplyStage::close()
{
    m_view.reset();
    m_model.reset();
    m_worker->quit();
    m_worker->wait();
    m_worker.reset();
}

QList<QQuickItem*> ApplyStage::visible(const char* type) const
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

QQuickItem* ApplyStage::button(const QString& name) const
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

bool ApplyStage::reads(const QString& words) const
{
    return std::ranges::any_of(visible("QQuickText"), [&](const QQuickItem* item) {
        return item->property("text").toString().contains(words);
    });
}

void ApplyStage::settle()
{
    const auto page = std::tuple<int, int, int>(m_model->stage(), m_model->kind(), m_model->step());
    if (page != std::exchange(m_page, page))
        QTest::qWait(60);
}

void ApplyStage::press(const QString& name)
{
    settle();
    QTRY_VERIFY2(button(name), qPrintable(name));
    const auto* item = button(name);
    QVERIFY2(item->isEnabled(), qPrintable(name));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {},
                      item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
}

void ApplyStage::type(const QString& keys)
{
    for (const QChar key : keys)
        press(QString(key));
}

void ApplyStage::typeOnKeyboard(const QString& keys) const
{
    for (const QChar key : keys)
        QTest::keyClick(m_view.get(), key.toLatin1());
}

QString ApplyStage::faults() const
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

void ApplyStage::shot(const QString& name)
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

void ApplyStage::answerAll(bool touched)
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

} // namespace yizhan
