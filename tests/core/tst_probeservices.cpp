// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// JMAP, CalDAV and CardDAV with answers from a script.
#include "probe/mailserverprobe.h"
#include "support/proberun.h"
#include "support/sampleworkspace.h"

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

/// The example of RFC 8620 section 2.1, shortened.
const QByteArray session =
    QByteArray(
        "{ "
        "'capabilities': {'urn:ietf:params:jmap:core': {'maxSizeUpload': 50000000}, "
        "'urn:ietf:params:jmap:mail': {}}, "
        "'accounts': {'A13824': {'name': 'john@example.com', 'isPersonal': true, 'isReadOnly': false, "
        "'accountCapabilities': {'urn:ietf:params:jmap:mail': {}}}}, "
        "'primaryAccounts': {'urn:ietf:params:jmap:mail': 'A13824'}, "
        "'username': 'john@example.com', 'apiUrl': 'https://jmap.example.com/api/', "
        "'downloadUrl': 'https://jmap.example.com/download/{accountId}/{blobId}/{name}?accept={type}', "
        "'uploadUrl': 'https://jmap.example.com/upload/{accountId}/', "
        "'eventSourceUrl': "
        "'https://jmap.example.com/eventsource/?types={types}&closeafter={closeafter}&ping={ping}', "
        "'state': '75128aab4b1b'} ")
        .replace('\'', '"');

QByteArray changed(const QByteArray &from, const QByteArray &to)
{
    return QByteArray(session).replace(from, to);
}

/// The first answer names eight addresses; the others are silent until all of them were asked.
class EightAddresses : public HttpFetcher
{
public:
    void fetch(const HttpRequest &request) override
    {
        if (request.address.isNull()) {
            QMetaObject::invokeMethod(
                this, [this, request] { Q_EMIT fetched(at(request, 1)); }, Qt::QueuedConnection);
            return;
        }
        // The last one is the first to answer.
        m_held.prepend(request);
        if (m_held.size() < 7) {
            return;
        }
        for (const HttpRequest &held : std::exchange(m_held, {})) {
            QMetaObject::invokeMethod(
                this, [this, held] { Q_EMIT fetched(at(held, 2)); }, Qt::QueuedConnection);
        }
    }
    void cancel() override {}

private:
    static HttpResult at(const HttpRequest &request, int index)
    {
        HttpResult result = answer(request, 401);
        for (int i = 1; i <= 9; ++i) {
            result.hops.first().addresses.append(QHostAddress(u"192.0.2.%1"_s.arg(i)));
        }
        result.hops.first().address = QHostAddress(u"192.0.2.%1"_s.arg(index));
        return result;
    }

    QList<HttpRequest> m_held;
};

} // namespace

class ProbeServicesTest : public QObject
{
    Q_OBJECT

private:
    QList<HttpRequest> m_log;

    MailServerResult probe(Protocol protocol, const Script &script,
                           const std::optional<MailLogin> &login = {})
    {
        m_log.clear();
        Workspace workspace = sampleWorkspace({u"example.org"_s});
        workspace.profiles[0].services = {service(protocol, Security::Tls, u"www.example.org"_s)};
        MailServerProbeOptions options;
        options.login = login;
        options.makeFetcher = [this, script](const HttpOptions &) {
            return std::make_unique<ScriptedFetcher>(script, &m_log);
        };
        MailServerResult result;
        MailServerProbe run(workspace, {0}, options);
        connect(&run, &MailServerProbe::serviceProbed, &run,
                [&result](const MailServerResult &one) { result = one; });
        QSignalSpy finished(&run, &MailServerProbe::finished);
        run.start();
        return finished.wait() ? result : MailServerResult();
    }

    static HttpResult withHeader(HttpResult result, const QByteArray &name, const QByteArray &value)
    {
        result.hops.last().headers.append({name, value});
        return result;
    }

    /// A server with three addresses, the first of which is the one connected to; what one of them answers.
    static Script threeAddresses(const std::function<HttpResult(const HttpRequest &, int)> &answerAt)
    {
        return [answerAt](const HttpRequest &request) {
            const QList<QHostAddress> all = {QHostAddress(u"192.0.2.1"_s), QHostAddress(u"192.0.2.2"_s),
                                             QHostAddress(u"2001:db8::3"_s)};
            const int index = request.address.isNull() ? 0 : static_cast<int>(all.indexOf(request.address));
            HttpResult result = answerAt(request, index);
            result.hops.first().address = all.at(index);
            result.hops.first().addresses =
                request.address.isNull() ? all : QList<QHostAddress>{request.address};
            return result;
        };
    }

private Q_SLOTS:
    void eachAddressIsAsked_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<int>("broken");
        QTest::addColumn<int>("failure");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("actual");
        const QString failed = u"mail-http-failed"_s;
        const auto refused = static_cast<int>(HttpFailure::Refused);
        const auto unreachable = static_cast<int>(HttpFailure::Unreachable);
        QTest::newRow("all right") << Protocol::Jmap << -1 << 0 << QString() << QString();
        QTest::newRow("refused at IPv6")
            << Protocol::CalDav << 2 << refused << failed << u"the connection is refused (2001:db8::3)"_s;
        QTest::newRow("not there at the first")
            << Protocol::ActiveSync << 0 << 0 << u"mail-http-missing"_s << u"404 (192.0.2.1)"_s;
        QTest::newRow("not there at the second")
            << Protocol::CardDav << 1 << 0 << u"mail-http-missing"_s << u"404 (192.0.2.2)"_s;
        QTest::newRow("no IPv6 here") << Protocol::Jmap << 2 << unreachable << QString() << QString();
    }

    void eachAddressIsAsked()
    {
        QFETCH(Protocol, protocol);
        QFETCH(int, broken);
        QFETCH(int, failure);
        QFETCH(QString, code);
        QFETCH(QString, actual);
        const MailServerResult result =
            probe(protocol, threeAddresses([=](const HttpRequest &request, int index) {
                      if (index != broken) {
                          return answer(request, 401);
                      }
                      return failure == 0 ? answer(request, 404)
                                          : failed(request, static_cast<HttpFailure>(failure));
                  }));
        QCOMPARE(result.httpElsewhere.size(), 2);
        QCOMPARE(result.httpElsewhere.at(0).request.address, QHostAddress(u"192.0.2.2"_s));
        QCOMPARE(problemCodes(result.findings), code.isEmpty() ? QStringList() : QStringList(code));
        for (const Finding &finding : result.findings) {
            if (finding.code() == code) {
                QCOMPARE(finding.actual, actual);
            }
        }
    }

    /// One after the other, eight silent addresses would take more than a minute.
    void furtherAddressesAreAskedAtOnce()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s});
        workspace.profiles[0].services = {service(Protocol::Jmap, Security::Tls, u"www.example.org"_s)};
        MailServerProbeOptions options;
        options.makeFetcher = [](const HttpOptions &) { return std::make_unique<EightAddresses>(); };
        MailServerProbe run(workspace, {0}, options);
        QList<MailServerResult> results;
        connect(&run, &MailServerProbe::serviceProbed, &run,
                [&results](const MailServerResult &one) { results.append(one); });
        QSignalSpy finished(&run, &MailServerProbe::finished);
        run.start();
        QVERIFY(finished.wait());
        QCOMPARE(results.size(), 1);
        QCOMPARE(results.constFirst().httpElsewhere.size(), 7);
        QCOMPARE(results.constFirst().httpElsewhere.first().request.address, QHostAddress(u"192.0.2.2"_s));
        QCOMPARE(results.constFirst().httpElsewhere.last().request.address, QHostAddress(u"192.0.2.8"_s));
    }

    void jmapSessionsAreRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("problem");
        const QString unreadable = u"mail-jmap-session-unreadable"_s;
        QTest::newRow("right") << session << QString();
        QTest::newRow("relative URL") << changed("https://jmap.example.com/api/", "/api/") << QString();
        QTest::newRow("no mail") << changed("jmap:mail\": {}}, \"accounts",
                                            "jmap:contacts\": {}}, \"accounts")
                                 << u"mail-jmap-capability-missing"_s;
        QTest::newRow("no core") << changed("jmap:core", "jmap:corn") << u"mail-jmap-capability-missing"_s;
        QTest::newRow("HTTP") << changed("https://jmap.example.com/api/", "http://10.0.0.1:8080/api/")
                              << u"mail-jmap-api-insecure"_s;
        QTest::newRow("no apiUrl") << changed("apiUrl", "apiURL") << u"mail-jmap-member-missing"_s;
        QTest::newRow("state is a number")
            << changed("\"75128aab4b1b\"", "1") << u"mail-jmap-member-missing"_s;
        QTest::newRow("array") << QByteArray("[]") << unreadable;
        QTest::newRow("page") << QByteArray("<!DOCTYPE html><p>Welcome") << unreadable;
        QTest::newRow("nothing") << QByteArray() << unreadable;
        QTest::newRow("deep") << QByteArray(100'000, '[') << unreadable;
        QByteArray many;
        for (int i = 0; i < 5000; ++i) {
            many += "\"a:" + QByteArray::number(i) + "\": {}, ";
        }
        QTest::newRow("many capabilities")
            << changed("{\"urn:ietf:params:jmap:core", '{' + many + "\"urn:ietf:params:jmap:core")
            << QString();
    }

    void jmapSessionsAreRead()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, problem);
        const MailServerResult result = probe(Protocol::Jmap, [body](const HttpRequest &request) {
            return answer(request, 200, "application/json", body);
        });
        const QStringList expected = problem.isEmpty() ? QStringList() : QStringList(problem);
        QVERIFY2(problemCodes(result.findings) == expected, sentences(result.findings).constData());
        QCOMPARE(m_log.size(), 1);
        QCOMPARE(m_log.constFirst().url, QUrl(u"https://www.example.org/.well-known/jmap"_s));
    }

    void davClassesAreCompared_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("dav");
        QTest::addColumn<QString>("problem");
        QTest::newRow("right") << 200 << QByteArray("1, 3, Calendar-Access") << QString();
        QTest::newRow("only contacts") << 200 << QByteArray("1,addressbook") << u"mail-dav-class-missing"_s;
        QTest::newRow("none") << 200 << QByteArray() << u"mail-dav-class-missing"_s;
        QTest::newRow("not told strangers") << 401 << QByteArray() << QString();
        QTest::newRow("told strangers") << 401 << QByteArray("1") << u"mail-dav-class-missing"_s;
        QTest::newRow("refused") << 405 << QByteArray() << u"mail-dav-options-refused"_s;
    }

    void davClassesAreCompared()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, dav);
        QFETCH(QString, problem);
        const MailServerResult result = probe(Protocol::CalDav, [&](const HttpRequest &request) {
            return request.method == "OPTIONS" ? withHeader(answer(request, status), "DAV", dav)
                                               : answer(request, 401);
        });
        const QStringList expected = problem.isEmpty() ? QStringList() : QStringList(problem);
        QVERIFY2(problemCodes(result.findings) == expected, sentences(result.findings).constData());
        QCOMPARE(m_log.size(), 2);
    }

    void passwordsDoNotFollowToAnotherOrganisation()
    {
        const MailLogin login{{u"jean"_s, u"example.org"_s}, u"hunter2"_s};
        const MailServerResult result = probe(
            Protocol::Jmap,
            [](const HttpRequest &request) {
                HttpResult moved = withHeader(answer(request, 401), "WWW-Authenticate", "Basic realm=\"x\"");
                moved.hops.last().url = QUrl(u"https://api.hoster.example/session"_s);
                return moved;
            },
            login);
        QCOMPARE(result.login(), LoginOutcome::NotAsked);
        QCOMPARE(result.findings.constFirst().code(), u"mail-http-organisation"_s);
        QCOMPARE(m_log.size(), 1);
    }

    void passwordsStayWithoutVerifiedTls()
    {
        // The script's answers come with no certificate.
        const MailLogin login{{u"jean"_s, u"example.org"_s}, u"hunter2"_s};
        const MailServerResult result = probe(
            Protocol::Jmap,
            [](const HttpRequest &request) {
                return withHeader(answer(request, 401), "WWW-Authenticate", "Basic realm=\"x\"");
            },
            login);
        QCOMPARE(result.login(), LoginOutcome::NotVerified);
        QCOMPARE(m_log.size(), 1);
        QVERIFY(m_log.constFirst().authorization.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ProbeServicesTest)
#include "tst_probeservices.moc"
