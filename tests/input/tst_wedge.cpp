// SPDX-License-Identifier: Apache-2.0
// The scanner at a real window with a field and a button in it.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "kiosk/wedge.h"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>

using namespace yizhan;

class WedgeTest : public QObject {
    Q_OBJECT

    SystemClock clock;
    std::unique_ptr<Wedge> wedge;
    QQmlEngine engine;
    std::unique_ptr<QQuickWindow> window;

    QString text() const { return window->property("text").toString(); }
    int presses() const { return window->property("presses").toInt(); }
    void scan(const char* code) const
    {
        for (const char* c = code; *c; ++c)
            QTest::keyClick(window.get(), *c);
    }

private Q_SLOTS:
    void init()
    {
        wedge = std::make_unique<Wedge>(clock);
        qApp->installEventFilter(wedge.get());
        QQmlComponent component(&engine);
        component.setData(R"(import QtQuick
            Window {
                property alias text: field.text
                property int presses: 0
                width: 300; height: 200; visible: true
                TextInput { id: field; focus: true; width: 300; height: 50
                            onAccepted: presses++ }
            })",
                          {});
        window.reset(qobject_cast<QQuickWindow*>(component.create()));
        QVERIFY2(window, qPrintable(component.errorString()));
        window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    void cleanup()
    {
        window.reset();
        wedge.reset();
    }

    void keepsACodeOutOfTheField()
    {
        QSignalSpy scanned(wedge.get(), &Wedge::scanned);
        QTest::keyClick(window.get(), 'a');
        QTRY_COMPARE(text(), QStringLiteral("a"));
        scan("V1:6BF+70790T9 ");
        QTest::keyClick(window.get(), Qt::Key_Return);
        QCOMPARE(scanned.count(), 1);
        QCOMPARE(scanned[0][0].toByteArray(), QByteArray("V1:6BF+70790T9 "));
        scan("12345678"); // no Enter
        QTRY_COMPARE(scanned.count(), 2);
        QTest::keyClick(window.get(), Qt::Key_Return); // but late
        QTest::keyClick(window.get(), 'b');
        QTRY_COMPARE(text(), QStringLiteral("ab"));
        QCOMPARE(presses(), 0);
    }

    void passesTypingOnInOrder()
    {
        QSignalSpy scanned(wedge.get(), &Wedge::scanned);
        scan("wang");
        QTest::keyClick(window.get(), Qt::Key_Return);
        QCOMPARE(text(), QStringLiteral("wang")); // Enter ends the waiting
        QCOMPARE(presses(), 1);
        QTest::keyClick(window.get(), 'x');
        QTRY_COMPARE(text(), QStringLiteral("wangx"));
        QTest::keyClick(window.get(), Qt::Key_Backspace);
        QCOMPARE(text(), QStringLiteral("wang"));
        QCOMPARE(scanned.count(), 0);
    }
};

QTEST_MAIN(WedgeTest)
#include "tst_wedge.moc"
