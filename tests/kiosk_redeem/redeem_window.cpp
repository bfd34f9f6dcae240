// SPDX-License-Identifier: Apache-2.0
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "kiosk_redeem/redeem_window.h"

#include "kiosk/icon_provider.h"
#include "kiosk/picture_provider.h"

#include <QDir>
#include <QQmlComponent>
#include <QQmlEngine>

namespace yizhan {

using namespace Qt::StringLiterals;

RedeemWindow::RedeemWindow(RedeemWorld& world)
    : m_world(world), m_help(std::make_unique<CustomerHelp>(*world.link, [] {
          return HelpOrigin {u"redeem"_s, u"zh-Hans"_s, false};
      }))
{
}

bool RedeemWindow::open(QSize size)
{
    m_view = std::make_unique<QQuickView>();
    m_view->engine()->addImportPath(u"qrc:/qt/qml"_s);
    m_view->engine()->addImageProvider(u"icon"_s, new IconProvider);
    m_view->engine()->addImageProvider(
        u"picture"_s, new PictureProvider(*ContentStore::open(m_world.m_data.content())));
    m_view->setInitialProperties({{u"redeem"_s, QVariant::fromValue(m_world.model.get())},
                                  {u"helpCall"_s, QVariant::fromValue(m_help.get())},
                                  {u"landscape"_s, size.width() > size.height()}});
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->setColor(QColor(0xFA, 0xF7, 0xF1));
    m_view->resize(size);
    m_view->setSource(QUrl(u"qrc:/qt/qml/Yizhan/Redeem/RedeemFlow.qml"_s));
    QQmlComponent import(m_view->engine());
    import.setData("import QtQml\nimport Yizhan.Theme\nQtObject { property var theme: Theme }", {});
    m_theme.reset(import.create());
    m_view->show();
    return m_view->status() == QQuickView::Ready && m_theme
        && QTest::qWaitForWindowExposed(m_view.get());
}

void RedeemWindow::turn(QSize size)
{
    m_view->rootObject()->setProperty("landscape", size.width() > size.height());
    m_view->resize(size);
}

void RedeemWindow::write(bool senior, const QString& language)
{
    auto* theme = m_theme->property("theme").value<QObject*>();
    theme->setProperty("senior", senior);
    theme->setProperty("language", language);
}

QList<QQuickItem*> RedeemWindow::visibleItems() const
{
    QList<QQuickItem*> found {m_view->rootObject()};
    for (qsizetype i = 0; i < found.size(); ++i) {
        for (QQuickItem* child : found[i]->childItems()) {
            if (child->isVisible())
                found += child;
        }
    }
    return found;
}

QQuickItem* RedeemWindow::control(const QString& text) const
{
    for (QQuickItem* item : visibleItems()) {
        if (item->inherits("QQuickAbstractButton") && item->property("text").toString() == text)
            return item;
    }
    return nullptr;
}

void RedeemWindow::touch(const QString& text)
{
    QTRY_VERIFY2(control(text), qPrintable(text));
    QQuickItem* item = control(text);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {},
                      item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
}

// Every word is inside the page and inside its own box, no button lies on another or on words of
// the page, and each says its name.
void RedeemWindow::check(const QString& page)
{
    const auto expect = [this](bool good, const QString& fault) {
        if (!good && !m_faults.contains(fault)) {
            m_faults += fault;
            qWarning("%s", qPrintable(fault));
        }
    };
    const QRectF bounds(0, 0, m_view->width(), m_view->height());
    const auto box = [](const QQuickItem* item) {
        return item->mapRectToScene({0, 0, item->width(), item->height()});
    };
    QList<QPair<QRectF, QString>> words;
    QList<QPair<QRectF, QString>> buttons;
    const auto inButton = [](const QQuickItem* item) {
        for (; item; item = item->parentItem()) {
            if (item->inherits("QQuickAbstractButton"))
                return true;
        }
        return false;
    };
    for (QQuickItem* item : visibleItems()) {
        const QString text = item->property("text").toString();
        if (item->inherits("QQuickText") && !text.isEmpty()) {
            const QRectF at = item->mapRectToScene({0, 0, item->property("contentWidth").toReal(),
                                                    item->property("contentHeight").toReal()});
            expect(item->property("contentWidth").toReal() <= item->width() + 1
                       && !item->property("truncated").toBool(),
                   page + u": too wide: "_s + text);
            expect(bounds.adjusted(-1, -1, 1, 1).contains(at), page + u": outside: "_s + text);
            if (!inButton(item))
                words += {at, text};
        } else if (QByteArray(item->metaObject()->className()).startsWith("Banner")) {
            words += {box(item), u"banner"_s};
        } else if (item->inherits("QQuickAbstractButton")) {
            expect(!text.isEmpty(), page);
            expect(item->width() >= 96 && item->height() >= 96, page + text);
            expect(item->implicitWidth() <= item->width() + 1,
                   page + u": label wider than its button: "_s + text);
            buttons += {box(item), text};
        }
    }
    for (const auto& button : buttons) {
        for (const auto& other : buttons)
            expect(&button == &other || !button.first.intersects(other.first),
                   page + u": "_s + button.second + u" on "_s + other.second);
        for (const auto& word : words)
            expect(!button.first.adjusted(0, 4, 0, -4).intersects(word.first),
                   page + u": "_s + button.second + u" on "_s + word.second);
    }
    for (const auto& word : words) {
        for (const auto& other : words) {
            expect(&word == &other || word.second == u"banner"_s || other.second == u"banner"_s
                       || !word.first.adjusted(0, 6, 0, -6)
                               .intersects(other.first.adjusted(0, 6, 0, -6)),
                   page + u": "_s + word.second + u" over "_s + other.second);
        }
    }
}

void RedeemWindow::look(const QString& name, const QString& tag)
{
    QCoreApplication::processEvents();
    const QImage picture = m_view->grabWindow(); // laid out and drawn
    const QString folder = qEnvironmentVariable("YIZHAN_SHOTS");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        picture.save(folder + u'/' + name + u'-' + tag + u".png"_s);
    }
    check(name + u' ' + tag);
}

} // namespace yizhan
