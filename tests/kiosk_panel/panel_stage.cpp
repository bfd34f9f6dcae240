// SPDX-License-Identifier: Apache-2.0
#include "panel_stage.h"

#include "kiosk/icon_provider.h"
#include "kiosk/published_playbook.h"
#include "publish/content_source.h"

#include <QCoreApplication>
#include <QDir>
#include <QQmlEngine>
#include <QTest>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis now = 1'784'271'600'000;
constexpr Millis hour = 3'600'000;

bool holds(const QRectF& outer, const QRectF& inner)
{
    return outer.adjusted(-1, -1, 1, 1).contains(inner);
}

QRectF placeOf(const QQuickItem* item)
{
    return item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
}

} // namespace

SampleContent::SampleContent()
{
    const auto targets = *compileContent(YIZHAN_SOURCE_DIR "/assets/content", 1'785'513'600'000);
    for (const auto& [target, bytes] : targets) {
        const std::string text(bytes.begin(), bytes.end());
        if (target.starts_with("playbooks/"))
            m_playbooks.push_back(*parsePlaybook(text));
        else if (target.starts_with("checklists/"))
            m_checklists.push_back(*parseChecklist(text));
    }
}

std::vector<PanelPlaybook> SampleContent::playbooks(const QString& language) const
{
    std::vector<PanelPlaybook> shown;
    for (const Playbook& playbook : m_playbooks)
        shown.push_back(panelPlaybook(playbook, language));
    return shown;
}

std::vector<PanelChecklist> SampleContent::checklists(const QString& language) const
{
    std::vector<PanelChecklist> shown;
    for (const Checklist& list : m_checklists)
        shown.push_back(panelChecklist(list, language));
    return shown;
}

PanelStage::PanelStage() : m_pinyin(*PinyinReader::open()) { }

void PanelStage::open(const QSize& size, const QString& language)
{
    m_peer = std::make_unique<AlarmPeer>();
    QVERIFY(m_peer->listen());
    m_peer->answerWith([](const Json& request) {
        const std::string what = stringAt(request, "do").value_or("");
        return what == "login" ? Json {{"ok", true}, {"session", "x-1"}}
                               : Json {{"ok", true}, {"subject", "01-" + what}, {"durable", true}};
    });
    m_link = std::make_unique<AlarmLink>(m_peer->path(), m_clock);
    m_panel = std::make_unique<Panel>(*m_link, m_content, &m_content);
    m_panel->words()->setPinyin(m_pinyin.get());
    m_view = std::make_unique<QQuickView>();
    m_view->engine()->addImportPath(u"qrc:/qt/qml"_s);
    m_view->engine()->addImageProvider(u"icon"_s, new IconProvider);
    m_view->setInitialProperties({{u"panel"_s, QVariant::fromValue(m_panel.get())}});
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->resize(size);
    m_view->setSource(
        QUrl::fromLocalFile(QStringLiteral(YIZHAN_SOURCE_DIR "/tests/kiosk_panel/PanelStage.qml")));
    QCOMPARE(m_view->status(), QQuickView::Ready);
    speak(language);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_link->start();
    QTRY_COMPARE(m_peer->count("hello"), 1);
    QObject::connect(m_link.get(), &AlarmLink::stateHeard, m_link.get(), [this] { ++m_told; });
    tell(quietState());
    m_tag = u'-' + language + (size.width() > size.height() ? u"-landscape"_s : u"-portrait"_s);
}

void PanelStage::close()
{
    m_view.reset();
    m_panel.reset();
    m_link.reset();
    m_peer.reset();
    QCoreApplication::removeTranslator(&m_translator);
    const QString wrong = std::exchange(m_wrong, {}).join(u'\n');
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void PanelStage::speak(const QString& language)
{
    QCoreApplication::removeTranslator(&m_translator);
    if (language != u"zh-Hans") {
        const QString file = QStringLiteral(YIZHAN_TRANSLATIONS "/yizhan_%1.qm")
                                 .arg(QString(language).replace(u'-', u'_'));
        QVERIFY2(m_translator.load(file), qPrintable(file));
        QCoreApplication::installTranslator(&m_translator);
    }
    m_panel->reload(language);
    m_view->engine()->retranslate();
}

void PanelStage::tell(const Json& state)
{
    const int before = m_told;
    m_peer->tell(state);
    QTRY_VERIFY(m_told > before);
}

void PanelStage::signIn()
{
    m_panel->login()->choose(u"s-0001"_s);
    for (int i = 0; i < 6; ++i)
        m_panel->login()->digit(i);
    m_panel->login()->submit();
    QTRY_VERIFY(m_panel->login()->signedIn());
}

void PanelStage::askForWords(const QString& purpose)
{
    QList<QQuickItem*> open {m_view->rootObject()};
    while (!open.isEmpty()) {
        QQuickItem* item = open.takeFirst();
        if (QByteArray(item->metaObject()->className()).startsWith("WordsSheet")) {
            QVERIFY(QMetaObject::invokeMethod(item, "ask", Q_ARG(QString, purpose),
                                              Q_ARG(QString, purpose)));
            QVERIFY(item->isVisible());
            return;
        }
        open += item->childItems();
    }
    QFAIL("this page has no keyboard");
}

QList<QQuickItem*> PanelStage::visible(const char* type) const
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

bool PanelStage::reads(const QString& words) const
{
    const auto texts = visible("QQuickText");
    return std::any_of(texts.begin(), texts.end(), [&](const QQuickItem* item) {
        return item->property("text").toString().contains(words);
    });
}

// Where the letters of a text are, without the room around them.
QRectF inkOf(const QQuickItem* text)
{
    const QRectF place = placeOf(text);
    const QSizeF drawn(text->property("contentWidth").toReal(),
                       text->property("contentHeight").toReal());
    const int across = text->property("effectiveHorizontalAlignment").toInt();
    const int down = text->property("verticalAlignment").toInt();
    const qreal left = across == Qt::AlignRight ? place.right() - drawn.width()
        : across == Qt::AlignHCenter            ? place.center().x() - drawn.width() / 2
                                                : place.left();
    const qreal top = down == Qt::AlignVCenter ? place.center().y() - drawn.height() / 2
        : down == Qt::AlignBottom              ? place.bottom() - drawn.height()
                                               : place.top();
    const qreal leading = text->property("font").value<QFont>().pixelSize() * 0.25;
    return QRectF(QPointF(left, top), drawn).adjusted(1, leading, -1, -leading);
}

QString PanelStage::faults() const
{
    QStringList found;
    const QRectF page(QPointF(), QSizeF(m_view->size()));
    const auto buttons = visible("QQuickAbstractButton");
    const auto sheets = visible("QQuickMouseArea"); // a sheet hides what lies behind it
    const auto pictures = visible("QQuickImage");
    const auto frames = visible("QQuickRectangle");
    QList<const QQuickItem*> texts;
    const auto hidden = [&](const QQuickItem* item) {
        return std::any_of(sheets.begin(), sheets.end(), [&](const QQuickItem* sheet) {
            return sheet->isEnabled() && !sheet->parentItem()->isAncestorOf(item)
                && placeOf(sheet).contains(placeOf(item).center());
        });
    };
    for (const auto* text : visible("QQuickText")) {
        const QString words = text->property("text").toString();
        if (words.isEmpty() || text->objectName() == u"preview"_s || hidden(text))
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
        if (text->property("font").value<QFont>().pixelSize() < 32)
            found << u"too small: "_s + words;
        QRectF outer = page;
        bool inButton = false;
        for (auto* above = text->parentItem(); above; above = above->parentItem())
            if (above->inherits("QQuickAbstractButton"))
                outer = placeOf(above), inButton = true;
        for (const auto* other : buttons)
            if (!inButton && !hidden(other)
                && placeOf(other).intersects(placeOf(text).adjusted(0, 12, 0, -12)))
                found << u"under a button: "_s + words;
        if (!holds(outer, placeOf(text)) || !holds(outer, inkOf(text)))
            found << u"runs over: "_s + words;
        texts.append(text);
    }
    for (const auto* picture : pictures)
        if (picture->property("status").toInt() != 1)
            found << u"no picture: "_s + picture->property("source").toUrl().toString();
    // Letters never lie over other letters or pictures, or over the edge of their card.
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QRectF ink = inkOf(texts[i]);
        for (qsizetype j = i + 1; j < texts.size(); ++j)
            if (ink.intersects(inkOf(texts[j])))
                found << u"on another: %1 / %2"_s.arg(texts[i]->property("text").toString(),
                                                      texts[j]->property("text").toString());
        for (const auto* picture : pictures)
            if (!hidden(picture) && ink.intersects(placeOf(picture)))
                found << u"on a picture: "_s + texts[i]->property("text").toString();
        for (const auto* frame : frames) {
            const QRectF card = placeOf(frame);
            if (!hidden(frame) && frame->height() > 90 && card.contains(ink.topLeft())
                && card.right() + 1 < ink.right())
                found << u"over the edge: "_s + texts[i]->property("text").toString();
        }
    }
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        if (hidden(buttons[i]))
            continue;
        const QRectF at = placeOf(buttons[i]);
        const QString name = buttons[i]->property("text").toString();
        const bool key = QByteArray(buttons[i]->metaObject()->className()).startsWith("Key_");
        if (at.width() < (key ? 80 : 95.5) || at.height() < (key ? 76 : 95.5))
            found << u"small: %1 %2x%3"_s.arg(name).arg(at.width()).arg(at.height());
        if (!holds(page, at))
            found << u"off the page: "_s + name;
        for (qsizetype j = i + 1; j < buttons.size(); ++j)
            if (!hidden(buttons[j]) && at.adjusted(1, 1, -1, -1).intersects(placeOf(buttons[j])))
                found << u"overlap: "_s + name + u" / "_s + buttons[j]->property("text").toString();
    }
    return found.join(u"; "_s);
}

void PanelStage::touch(const QString& chinese, const char* context)
{
    const QString words
        = QCoreApplication::translate(context, chinese.toUtf8()).section(u"%1"_s, 0, 0);
    const QQuickItem* found = button(words);
    QVERIFY2(found, qPrintable(u"no button says "_s + words));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, placeOf(found).center().toPoint());
}

QQuickItem* PanelStage::button(const QString& words) const
{
    for (QQuickItem* button : visible("QQuickAbstractButton"))
        if (button->property("text").toString().startsWith(words))
            return button;
    return nullptr;
}

void PanelStage::shot(const QString& name)
{
    QTest::qWait(30); // the layout settles
    const QString wrong = faults();
    if (!wrong.isEmpty())
        m_wrong += name + m_tag + u": "_s + wrong;
    const QString folder = qEnvironmentVariable("YIZHAN_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    m_view->grabWindow().save(folder + u'/' + name + m_tag + u".png"_s);
}

Json busyState()
{
    Json state = quietState();
    state["time"]["ms"] = now + 167'000;
    state["group"] = {{{"post", "head"}, {"name", "陈志远"}, {"phone", "0000-1001"}},
                      {{"post", "deputy"}, {"name", "林秀英"}, {"phone", "0000-1002"}},
                      {{"post", "risk"}, {"name", "周建平"}, {"phone", "0000-1003"}},
                      {{"post", "technology"}, {"name", "吴海燕"}, {"phone", "0000-1004"}}};
    state["keys"] = {{{"name", "counter"}, {"ok", true}}};
    state["losses"] = {{{"path", "primary"}, {"from", now - 5 * hour}, {"until", now - 4 * hour}},
                       {{"path", "spare"}, {"from", now - hour}}};
    state["notices"]
        = {{{"id", "n-1"},
            {"text",
             {{"zh-Hans", "今晚 22:00 到 23:00 换线路。报警照常，备用线会先断一会儿。"},
              {"zh-Hant", "今晚 22:00 到 23:00 換線路。報警照常，備用線會先斷一會兒。"},
              {"en",
               "Lines are changed tonight from 22:00 to 23:00. Alarms work; the spare line is away "
               "for a while."}}},
            {"until", now + 8 * hour},
            {"by", {{"id", "u-1"}, {"name", "陈立"}}}}};
    state["plans"] = {{{"id", "d-1"},
                       {"playbook", "fire"},
                       {"from", now - 30 * hour},
                       {"until", now - 28 * hour},
                       {"note", ""}},
                      {{"id", "d-2"},
                       {"playbook", "robbery"},
                       {"from", now},
                       {"until", now + 3 * hour},
                       {"note", "下班前做"}}};
    state["faults"] = {{{"id", "f-1"},
                        {"what", "other"},
                        {"place", "加钞间"},
                        {"text", "灭火器过期"},
                        {"source", "patrol"},
                        {"found", now - 50 * hour},
                        {"by", {{"name", "赵强"}}}},
                       {{"id", "f-2"},
                        {"what", "clock"},
                        {"place", "1 号机"},
                        {"text", ""},
                        {"source", "device"},
                        {"device", "k-0001"},
                        {"found", now - hour}},
                       {{"id", "f-3"},
                        {"what", "other"},
                        {"place", "门口"},
                        {"text", "感应灯不亮"},
                        {"source", "report"},
                        {"found", now - 60 * hour},
                        {"by", {{"name", "王敏"}}},
                        {"mended", {{"at", now - 2 * hour}, {"by", {{"name", "李建国"}}}}}}};
    state["followups"] = {{{"id", "t-1"},
                           {"about", "02-d"},
                           {"kind", "training"},
                           {"text", ""},
                           {"playbook", "fire"},
                           {"owner", {{"id", "s-0003"}, {"name", "赵强"}}},
                           {"due", now + 170 * hour},
                           {"opened", now - hour}},
                          {{"id", "t-2"},
                           {"about", ""},
                           {"kind", "repair"},
                           {"text", "换加钞间灭火器"},
                           {"owner", {{"id", "s-0002"}, {"name", "李建国"}}},
                           {"due", now - 20 * hour},
                           {"opened", now - 90 * hour}}};
    state["patrols"] = {{{"list", "opening"},
                         {"version", "1"},
                         {"at", now - 6 * hour},
                         {"by", {{"name", "王敏"}}},
                         {"faults", 1}}};
    return state;
}

Json longIncident(const std::string& playbook)
{
    Json incident = savedIncident("01-a", playbook);
    incident["elapsed_ms"] = 167'000;
    incident["people"] = "有人受伤";
    incident["steps"]
        = {{{"step", "report-" + playbook + "-1"},
            {"done", true},
            {"at", now + 40'000},
            {"by", {{"name", "王敏"}}}},
           {{"step", "call"}, {"done", true}, {"at", now + 20'000}, {"by", {{"name", "李建国"}}}}};
    incident["ladder"]
        = {{"saved", {{"at", now}}},
           {"sent", {{"at", now}, {"path", "primary"}}},
           {"received", {{"at", now + 8000}, {"after_ms", 8000}}},
           {"seen", {{"at", now + 60'000}, {"person", "陈立"}, {"role", "incident_desk"}}}};
    incident["office"] = {{{"kind", "incident.escalated"},
                           {"meaning", ""},
                           {"to", "分管行长"},
                           {"at", now + 55'000},
                           {"by", nullptr},
                           {"role", ""}},
                          {{"kind", "incident.acknowledged"},
                           {"meaning", "seen"},
                           {"to", ""},
                           {"at", now + 60'000},
                           {"by", {{"name", "陈立"}}},
                           {"role", "incident_desk"}},
                          {{"kind", "incident.assigned"},
                           {"meaning", ""},
                           {"to", "张伟"},
                           {"at", now + 90'000},
                           {"by", {{"name", "陈立"}}},
                           {"role", "incident_desk"}}};
    incident["notes"] = {
        {{"text", "人都撤出来了"}, {"at", now + 70'000}, {"by", {{"name", "王敏"}}}},
        {{"text", ""}, {"at", now + 75'000}, {"by", nullptr}, {"marks", {{"plate", "豫A 12345"}}}}};
    incident["sealed"] = {{{"what", "family"}, {"at", now + 80'000}, {"by", {{"name", "王敏"}}}}};
    incident["roll"] = {
        {"present", {{{"id", "s-0001"}, {"name", "王敏"}}}},
        {"absent", {{{"id", "s-0002"}, {"name", "李建国"}}, {{"id", "s-0003"}, {"name", "赵强"}}}},
        {"at", now + 100'000}};
    return incident;
}

} // namespace yizhan
