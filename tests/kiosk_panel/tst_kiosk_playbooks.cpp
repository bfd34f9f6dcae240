// SPDX-License-Identifier: Apache-2.0
// The published samples on the panel: which page each tile stands on, and that every sentence of
// every playbook has room on the pages that show it, in each language and both ways up. With
// YIZHAN_SHOTS=<folder> each playbook is also kept as a picture.
#include "alarm_peer.h"
#include "kiosk/icon_provider.h"
#include "kiosk/panel.h"
#include "kiosk/published_playbook.h"
#include "publish/content_source.h"

#include <QDir>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

#include <memory>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

class Samples final : public PlaybookSource {
public:
    Samples()
    {
        constexpr Millis day = 1'785'513'600'000; // 2026-08-01 00:00 in China
        const auto targets = compileContent(YIZHAN_SOURCE_DIR "/assets/content", day);
        if (!targets)
            qFatal("%s", targets.error().detail.c_str());
        for (const auto& [name, bytes] : *targets)
            if (name.starts_with("playbooks/"))
                books.push_back(*parsePlaybook(textOf(bytes)));
    }
    [[nodiscard]] std::vector<PanelPlaybook> playbooks(const QString& language) const override
    {
        std::vector<PanelPlaybook> shown;
        for (const Playbook& book : books)
            shown.push_back(panelPlaybook(book, language));
        return shown;
    }

    std::vector<Playbook> books;
};

std::vector<PanelPlaybook> onPage(const std::vector<PanelPlaybook>& books, int page)
{
    std::vector<PanelPlaybook> found;
    std::copy_if(books.begin(), books.end(), std::back_inserter(found),
                 [&](const PanelPlaybook& book) { return book.page == page; });
    return found;
}

QStringList idsOf(const std::vector<PanelPlaybook>& books)
{
    QStringList ids;
    for (const PanelPlaybook& book : books)
        ids += book.id;
    return ids;
}

} // namespace

class KioskPlaybooksTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTilesStandWhereTheyStoodWithoutContent();
    void anOlderReleaseLeavesTheTilesWhereTheyAre();
    void whatAPageHasNoRoomForGoesToTheNext();
    void everySentenceHasRoom_data();
    void everySentenceHasRoom();

private:
    Samples m_samples;
};

// A person who learned the panel before the first release finds every tile again.
void KioskPlaybooksTest::theTilesStandWhereTheyStoodWithoutContent()
{
    const auto without = completePlaybooks({});
    const auto with = completePlaybooks(m_samples.playbooks(u"zh-Hans"_s));
    QCOMPARE(idsOf(onPage(with, 1)), idsOf(onPage(without, 1)));
    for (const PanelPlaybook& essential : without) {
        const auto same = std::find_if(with.begin(), with.end(), [&](const PanelPlaybook& book) {
            return book.id == essential.id;
        });
        QVERIFY(same != with.end());
        QVERIFY2(!same->steps.empty(), qPrintable(essential.id)); // published
        QCOMPARE(same->page, essential.page);
        QCOMPARE(same->name, essential.name);
        QCOMPARE(same->icon, essential.icon);
        QCOMPARE(same->silent, essential.silent);
        QVERIFY2(essential.level <= same->level, qPrintable(essential.id)); // in doubt the higher
    }
    QCOMPARE(onPage(with, 2).size(), tileRoom[1]);
    QCOMPARE(onPage(with, 3).size(), tileRoom[2]);
}

void KioskPlaybooksTest::anOlderReleaseLeavesTheTilesWhereTheyAre()
{
    PanelPlaybook fire;
    fire.id = u"fire"_s;
    fire.name = u"火情"_s;
    PanelPlaybook flood; // a kind of the bank's own
    flood.id = u"flood"_s;
    const auto all = completePlaybooks({fire, flood});
    QCOMPARE(idsOf(onPage(all, 1)), idsOf(onPage(completePlaybooks({}), 1)));
    QCOMPARE(onPage(all, 1).at(1).name, u"火情"_s);
    QVERIFY(idsOf(onPage(all, 3)).contains(u"flood"_s));
}

void KioskPlaybooksTest::whatAPageHasNoRoomForGoesToTheNext()
{
    std::vector<PanelPlaybook> many;
    for (int i = 0; i < 30; ++i) {
        PanelPlaybook book;
        book.id = u"kind-%1"_s.arg(i);
        book.page = 1;
        book.order = i; // before all of ours
        many.push_back(book);
    }
    const auto all = completePlaybooks(many);
    QCOMPARE(all.size(), completePlaybooks({}).size() + 30); // none is lost
    QCOMPARE(onPage(all, 1).size(), tileRoom[0]);
    QCOMPARE(onPage(all, 2).size(), tileRoom[1]);
    QCOMPARE(all.at(5).page, 2);
}

void KioskPlaybooksTest::everySentenceHasRoom_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const char* language : {"zh-Hans", "zh-Hant", "en"}) {
        QTest::addRow("%s portrait", language)
            << QString::fromLatin1(language) << QSize(1080, 1920);
        QTest::addRow("%s landscape", language)
            << QString::fromLatin1(language) << QSize(1920, 1080);
    }
}

// Every text item that is seen: not cut, not wider or higher than its place.
void KioskPlaybooksTest::everySentenceHasRoom()
{
    QFETCH(const QString, language);
    QFETCH(const QSize, size);
    AlarmPeer peer;
    QVERIFY(peer.listen());
    peer.answerWith([](const Json& request) {
        return Json {{"ok", true},
                     {"subject", "01-" + stringAt(request, "do").value_or("")},
                     {"durable", true}};
    });
    SystemClock clock;
    AlarmLink link(peer.path(), clock);
    Panel panel(link, m_samples);
    QQuickView view;
    view.engine()->addImportPath(u"qrc:/qt/qml"_s);
    view.engine()->addImageProvider(u"icon"_s, new IconProvider);
    view.setInitialProperties({{u"panel"_s, QVariant::fromValue(&panel)}});
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(size);
    view.setSource(
        QUrl::fromLocalFile(QStringLiteral(YIZHAN_SOURCE_DIR "/tests/kiosk_panel/PanelStage.qml")));
    QCOMPARE(view.status(), QQuickView::Ready);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    panel.reload(language);
    link.start();
    QTRY_VERIFY(peer.connected());

    QStringList cut;
    qsizetype steps = 0;
    const auto look = [&](const QString& page) {
        view.grabWindow(); // polished and laid out
        QList<QQuickItem*> open {view.rootObject()};
        QList<QQuickItem*> laterSteps; // of the pages after the first one
        while (!open.isEmpty() || !laterSteps.isEmpty()) {
            const bool later = open.isEmpty();
            QQuickItem* item = later ? laterSteps.takeFirst() : open.takeFirst();
            if (QByteArray(item->metaObject()->className()).startsWith("StepRow"))
                ++steps;
            else if (!item->isVisible() && !later)
                continue;
            (later || !item->isVisible() ? laterSteps : open) += item->childItems();
            if (!item->inherits("QQuickText") || item->property("text").toString().isEmpty())
                continue;
            const double wide = item->property("contentWidth").toDouble();
            if (item->property("truncated").toBool() || wide > item->width() + 1.5)
                cut += page + u": "_s + item->property("text").toString();
        }
        const QString folder = qEnvironmentVariable("YIZHAN_SHOTS");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        QTest::qWait(50);
        view.grabWindow().save(folder + u'/' + page + u'-' + language + u'-'
                               + QString::number(size.width()) + u".png"_s);
    };
    peer.tell(quietState());
    QTRY_VERIFY(link.connected());
    look(u"tiles-1"_s);
    panel.openMore();
    look(u"tiles-2"_s);
    panel.openMore();
    look(u"tiles-3"_s);
    panel.toTiles();
    for (const Playbook& book : m_samples.books) {
        Json state = quietState();
        Json incident = savedIncident("01-" + book.id, book.id);
        incident["level"] = book.level;
        state["incidents"] = {incident};
        peer.tell(state);
        const QString subject = QString::fromStdString("01-" + book.id);
        QTRY_VERIFY(panel.incidents()->find(subject));
        panel.show(panel.incidents()->find(subject));
        QTRY_COMPARE(panel.page(), Panel::Live);
        steps = 0;
        look(QString::fromStdString(book.id));
        QCOMPARE(steps, static_cast<qsizetype>(book.steps.size()));
    }
    QVERIFY2(cut.isEmpty(), qPrintable(u"cut off:\n"_s + cut.join(u'\n')));
}

} // namespace yizhan

QTEST_MAIN(yizhan::KioskPlaybooksTest)
#include "tst_kiosk_playbooks.moc"
