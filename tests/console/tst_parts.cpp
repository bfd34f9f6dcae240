// SPDX-License-Identifier: Apache-2.0
// The console's parts without a network: templates, words, sessions, the throttle, what browsers
// send, and streams whose readers are slow.
#include "headoffice/console/assets.h"
#include "headoffice/console/live.h"
#include "headoffice/console/rights.h"
#include "headoffice/console/sessions.h"
#include "headoffice/console/template.h"
#include "headoffice/console/web.h"
#include "support/fake_clock.h"

#include <QTest>

#include <set>

namespace yizhan::headoffice {

namespace {

std::string rendered(const std::string& text, const Json& data)
{
    return renderTemplate(
        "it", data, [&](std::string_view name) -> std::optional<std::string_view> {
            if (name == "it")
                return text;
            return name == "part" ? std::optional<std::string_view>("<{{name}}>") : std::nullopt;
        });
}

ServerRequest requestWith(std::vector<std::pair<std::string, std::string>> headers)
{
    ServerRequest request;
    request.headers = std::move(headers);
    return request;
}

} // namespace

class PartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsTemplates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("out");
        const auto row = [](const char* name, const char* text, const char* out) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(out);
        };
        row("value", "{{name}}", "A&amp;B");
        row("escaped", "{{bad}}", "&lt;script&gt;&quot;&#39;");
        row("in an attribute", "<a title=\"{{bad}}\">", "<a title=\"&lt;script&gt;&quot;&#39;\">");
        row("path", "{{w.here}}", "x");
        row("missing", "[{{none}}{{w.none}}{{none.none}}]", "[]");
        row("number", "{{count}}", "7");
        row("list", "{{#list}}({{.}}{{name}}){{/list}}", "(1A&amp;B)(2A&amp;B)");
        row("objects", "{{#rows}}{{n}}{{#inner}}{{n}}{{/inner}};{{/rows}}", "1;23;");
        row("inverted", "{{^none}}a{{/none}}{{^name}}b{{/name}}{{^empty}}c{{/empty}}", "ac");
        row("nested of one name", "{{#yes}}a{{#yes}}b{{/yes}}c{{/yes}}", "abc");
        row("zero is false", "{{#zero}}a{{/zero}}{{^zero}}b{{/zero}}", "b");
        row("partial", "{{>part}}", "<A&amp;B>");
        row("partial by value", "{{>*which}}", "<A&amp;B>");
        row("partial that is missing", "[{{>nothing}}{{>*none}}]", "[]");
        row("no end of a section", "a{{#yes}}b", "ab");
        row("no end of a tag", "a{{name", "a{{name");
        row("itself", "{{>it}}", "");
    }
    void fillsTemplates()
    {
        QFETCH(QString, text);
        QFETCH(QString, out);
        const Json data {
            {"name", "A&B"},   {"bad", "<script>\"'"},
            {"count", 7},      {"zero", 0},
            {"yes", true},     {"empty", Json::array()},
            {"which", "part"}, {"w", {{"here", "x"}}},
            {"list", {1, 2}},  {"rows", {{{"n", 1}}, {{"n", 2}, {"inner", {{"n", 3}}}}}}};
        QCOMPARE(QString::fromStdString(rendered(text.toStdString(), data)), out);
    }

    void hasEverySentenceInEveryLanguage()
    {
        std::set<std::string> keys;
        for (const auto* language : {"zh-Hans", "zh-Hant", "en"}) {
            std::set<std::string> own;
            for (const auto& [key, text] : Words::in(language).all().items()) {
                QVERIFY2(!text.get<std::string>().empty(), key.c_str());
                own.insert(key);
            }
            QVERIFY(own.size() > 100);
            QVERIFY2(keys.empty() || keys == own, language);
            keys = own;
        }
        const auto named = [&](const std::string& key) { return keys.contains(key); };
        for (const auto role : allRoles)
            QVERIFY2(named("user_" + std::string(role)), role.data());
        for (const auto* page :
             {"login", "layout", "board", "ladder", "answers", "alarm", "page-incidents",
              "page-kiosks", "page-redemptions", "page-applications", "page-error"}) {
            const auto text = consoleAsset(std::string(page) + ".html");
            QVERIFY2(text.has_value(), page);
            for (auto at = text->find("{{w."); at != text->npos; at = text->find("{{w.", at + 1)) {
                const auto key = std::string(text->substr(at + 4, text->find('}', at) - at - 4));
                QVERIFY2(named(key), key.c_str());
            }
            for (auto at = text->find("{{>icons"); at != text->npos;
                 at = text->find("{{>icons", at + 1)) {
                const auto icon = text->substr(at + 3, text->find('}', at) - at - 3);
                QVERIFY2(consoleAsset(icon).has_value(), std::string(icon).c_str());
            }
        }
        QCOMPARE(Words::in("fr").language(), std::string("zh-Hans"));
        QCOMPARE(Words::languageFor("zh-TW,zh;q=0.9"), std::string("zh-Hant"));
        QCOMPARE(Words::languageFor("en-GB"), std::string("en"));
        QCOMPARE(Words::languageFor(""), std::string("zh-Hans"));
    }

    void endsSessions()
    {
        FakeClock clock;
        Sessions sessions(clock, 1000);
        const auto cookie = sessions.begin("chen.li");
        const auto session = sessions.find(cookie, true);
        QVERIFY(session.has_value());
        QCOMPARE(session->user, std::string("chen.li"));
        QVERIFY(session->key != cookie && session->csrf != cookie);
        QVERIFY(!sessions.find(cookie + "0", true));
        QVERIFY(!sessions.find("", true));
        clock.boot += 900;
        QVERIFY(sessions.find(cookie, false)); // the page by itself
        clock.boot += 99;
        QVERIFY(sessions.alive(session->key));
        clock.boot += 1;
        QVERIFY(!sessions.alive(session->key));
        QVERIFY(!sessions.find(cookie, true));

        const auto second = sessions.begin("chen.li");
        for (Millis passed = 0; passed < Sessions::longest - 500; passed += 500) {
            clock.boot += 500;
            QVERIFY(sessions.find(second, true));
        }
        clock.boot += 500;
        QVERIFY(!sessions.find(second, true)); // however busy

        const auto third = sessions.begin("chen.li");
        sessions.end(sessions.find(third, true)->key);
        QVERIFY(!sessions.find(third, true));
    }

    void makesGuessingSlow()
    {
        FakeClock clock;
        LoginThrottle throttle(clock, 3);
        for (int i = 0; i < 2; ++i)
            throttle.failed("a");
        QCOMPARE(throttle.waitOf("a"), Millis {0});
        throttle.failed("a");
        QCOMPARE(throttle.waitOf("a"), LoginThrottle::firstPause);
        QCOMPARE(throttle.waitOf("b"), Millis {0});
        clock.boot += LoginThrottle::firstPause;
        QCOMPARE(throttle.waitOf("a"), Millis {0});
        throttle.failed("a");
        QCOMPARE(throttle.waitOf("a"), 2 * LoginThrottle::firstPause);
        for (int i = 0; i < 30; ++i)
            throttle.failed("a");
        QCOMPARE(throttle.waitOf("a"), LoginThrottle::longestPause);
        throttle.succeeded("a");
        QCOMPARE(throttle.waitOf("a"), Millis {0});
    }

    void readsWhatBrowsersSend()
    {
        const auto form = formOf("user=chen.li&password=a%2Bb+c%E9%99%88&broken=%2&=x&user=late");
        QCOMPARE(form.at("user"), std::string("chen.li"));
        QCOMPARE(form.at("password"), std::string("a+b c陈"));
        QVERIFY(!form.contains("broken"));
        QVERIFY(formOf("").empty() && formOf("%").empty() && formOf("a=%2").empty());
        const auto request
            = requestWith({{"cookie", "x=1; __Host-yizhan=abc; __Host-yizhan-language=en"}});
        QCOMPARE(cookieOf(request, sessionCookie), std::string("abc"));
        QCOMPARE(cookieOf(request, languageCookie), std::string("en"));
        QCOMPARE(cookieOf(request, "y"), std::string());
        const auto cookie = setCookie(sessionCookie, "v").second;
        for (const auto* part : {"Secure", "HttpOnly", "SameSite=Strict", "Path=/"})
            QVERIFY2(cookie.find(part) != cookie.npos, part);
    }

    void knowsItsOwnPages_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("site");
        QTest::addColumn<bool>("own");
        QTest::newRow("own") << "https://office:8444"
                             << "same-origin" << true;
        QTest::newRow("older browser") << "https://office:8444"
                                       << "" << true;
        QTest::newRow("no origin") << ""
                                   << "" << false;
        QTest::newRow("hidden origin") << "null"
                                       << "" << false;
        QTest::newRow("other site") << "https://evil.example"
                                    << "cross-site" << false;
        QTest::newRow("other port") << "https://office:8443"
                                    << "same-site" << false;
        QTest::newRow("not encrypted") << "http://office:8444"
                                       << "" << false;
        QTest::newRow("lying about one") << "https://office:8444"
                                         << "cross-site" << false;
    }
    void knowsItsOwnPages()
    {
        QFETCH(QString, origin);
        QFETCH(QString, site);
        QFETCH(bool, own);
        std::vector<std::pair<std::string, std::string>> headers {{"host", "office:8444"}};
        if (!origin.isEmpty())
            headers.emplace_back("origin", origin.toStdString());
        if (!site.isEmpty())
            headers.emplace_back("sec-fetch-site", site.toStdString());
        QCOMPARE(isOwnPage(requestWith(headers)), own);
        QVERIFY(!isOwnPage(requestWith({{"origin", "https://"}})));
    }

    void givesEachRoleItsPages()
    {
        const auto user = [](std::vector<std::string> roles, Millis disabledAt = 0) {
            return UserRecord {"u", "U", std::move(roles), "", 1, disabledAt};
        };
        QVERIFY(may(user({"incident_desk"}), Right::Acknowledge));
        QVERIFY(!may(user({"incident_desk"}), Right::SeeApplications));
        QVERIFY(!may(user({"admin", "auditor", "publisher", "intake_desk"}), Right::Acknowledge));
        QVERIFY(may(user({"intake_desk"}), Right::SeeApplications));
        QVERIFY(!may(user({"publisher"}), Right::SeeIncidents));
        QVERIFY(!may(user({"nonsense"}), Right::SeeIncidents));
        QVERIFY(!may(user({"incident_desk"}, 5), Right::SeeKiosks));
    }

    void givesUpSlowReaders()
    {
        ReplyStream stream(100);
        int changes = 0;
        stream.watch([&] { ++changes; });
        QVERIFY(stream.send(std::string(60, 'a')));
        QCOMPARE(stream.take().piece.size(), std::size_t {60});
        QVERIFY(stream.send(std::string(60, 'a')));
        QVERIFY(!stream.send(std::string(60, 'b'))); // nobody took the first
        QVERIFY(stream.ended());
        QVERIFY(stream.take().last);
        QVERIFY(!stream.send("c"));
        QCOMPARE(changes, 3);

        ReplyStream closed;
        QVERIFY(closed.send("bye"));
        closed.close();
        QCOMPARE(closed.take().piece, std::string("bye")); // what was queued still goes
        QVERIFY(closed.take().last);
        QVERIFY(!closed.drained());
        closed.end();
        QVERIFY(closed.drained());
    }

    void framesEvents()
    {
        QCOMPARE(serverSentEvent("board", "a\nb"),
                 std::string("event: board\ndata: a\ndata: b\n\n"));
        QCOMPARE(serverSentEvent("bye", ""), std::string("event: bye\ndata: \n\n"));
    }
};

} // namespace yizhan::headoffice

QTEST_GUILESS_MAIN(yizhan::headoffice::PartsTest)
#include "tst_parts.moc"
