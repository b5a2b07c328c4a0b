// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// JMAP of Cyrus, CalDAV and CardDAV of Radicale, and servers whose TLS is too old.
#include "probe/mailserverprobe.h"
#include "support/cyrusserver.h"
#include "support/proberun.h"
#include "support/radicaleserver.h"
#include "support/sampleworkspace.h"
#include "support/testcertificates.h"

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

const QString host = u"mail.example.test"_s;

Workspace workspaceWith(const QList<MailService> &services)
{
    Workspace workspace = sampleWorkspace({u"example.test"_s});
    workspace.profiles[0].services = services;
    return workspace;
}

/// Takes the handshake, and says nothing after it.
class HandshakeServer
{
public:
    HandshakeServer() = default;
    ~HandshakeServer()
    {
        m_process.kill();
        m_process.waitForFinished(10'000);
    }
    Q_DISABLE_COPY_MOVE(HandshakeServer)

    const quint16 port = freeMailPort();

    bool start(const MailServerFiles &files, const QStringList &more)
    {
        m_process.start(u"openssl"_s,
                        QStringList{u"s_server"_s, u"-accept"_s,
                                    mailAddress().toString() + u':' + QString::number(port), u"-cert"_s,
                                    files.certificate, u"-key"_s, files.key, u"-quiet"_s} +
                            more);
        return waitForPorts({port}, m_process);
    }

private:
    QProcess m_process;
};

} // namespace

class ProbeHttpServicesTest : public QObject
{
    Q_OBJECT

private:
    TestCertificates m_certificates;

    MailServerFiles files(const QString &name) const
    {
        return {m_certificates.certificate(name), m_certificates.key(name)};
    }

    HttpOptions network() const
    {
        HttpOptions options;
        options.overrides = {HostOverride{u"*"_s, 0, mailAddress(), 0}};
        options.authorities = m_certificates.authority();
        return options;
    }

    QList<MailServerResult> probe(const QList<MailService> &services,
                                  const std::optional<MailLogin> &login = {}) const
    {
        MailServerProbeOptions options;
        options.http = network();
        options.login = login;
        QList<MailServerResult> results;
        MailServerProbe run(workspaceWith(services), {0}, options);
        connect(&run, &MailServerProbe::serviceProbed, &run,
                [&results](const MailServerResult &result) { results.append(result); });
        QSignalSpy finished(&run, &MailServerProbe::finished);
        run.start();
        finished.wait(40'000);
        return results;
    }

    /// Of what a client finds that asks for its document there.
    Findings findingsOfAutoconfigAt(quint16 port) const
    {
        ProbeOptions options = offlineOptions();
        options.http = network();
        options.http.overrides.first().toPort = port;
        options.clients = QStringList{u"thunderbird-android"_s};
        const DomainProbe domain = probeAll(sampleWorkspace({u"example.test"_s}), {0}, options).value(0);
        const DiscoveryStep *step = stepOf(domain.clients.value(0), u"https-autoconfig"_s);
        return step == nullptr ? Findings() : step->findings;
    }

    static QList<MailService> davServices(const RadicaleServer &server)
    {
        return {service(Protocol::CalDav, Security::Tls, host, server.port),
                service(Protocol::CardDav, Security::Tls, host, server.port)};
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestCertificates::isInstalled()) {
            QSKIP("openssl is not installed (Debian: openssl)");
        }
        QVERIFY2(m_certificates.prepare(), m_certificates.log.constData());
        TestCertificates::Wish wish;
        wish.names = u"DNS:"_s + host + u",DNS:autoconfig.example.test"_s;
        QVERIFY2(m_certificates.issue(u"right"_s, wish), m_certificates.log.constData());
        wish.selfSigned = true;
        QVERIFY2(m_certificates.issue(u"own"_s, wish), m_certificates.log.constData());
        TestCertificates::Wish old;
        old.until = QDateTime::currentDateTimeUtc().addSecs(-3600);
        QVERIFY2(m_certificates.issueIntermediate(u"old"_s, u"Old intermediate"_s, old),
                 m_certificates.log.constData());
        wish.selfSigned = false;
        wish.byIntermediate = true;
        wish.intermediate = u"old"_s;
        QVERIFY2(m_certificates.issue(u"oldchained"_s, wish), m_certificates.log.constData());
    }

    void radicaleIsFoundByItsWellKnownAddress()
    {
        if (!RadicaleServer::isInstalled()) {
            QSKIP("radicale is not installed (Debian: radicale)");
        }
        RadicaleServer server;
        const QString problem = server.start(files(u"right"_s));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const QList<MailServerResult> strangers = probe(davServices(server));
        QCOMPARE(strangers.size(), 2);
        for (const MailServerResult &result : strangers) {
            QVERIFY2(problemCodes(result.findings).isEmpty(), sentences(result.findings).constData());
            QCOMPARE(result.findings.constFirst().code(), u"mail-http-ok"_s);
            QCOMPARE(result.http->hops.size(), 2);
            QVERIFY(result.davOptions->answer().allHeaders("DAV").contains("calendar-access"));
            QCOMPARE(result.login(), LoginOutcome::NotAsked);
        }
        const Account account{u"user"_s, u"example.test"_s};
        for (const MailServerResult &result : probe(davServices(server), MailLogin{account, u"secret €"_s})) {
            QVERIFY2(result.login() == LoginOutcome::Accepted, sentences(result.findings).constData());
            QVERIFY(result.httpLogin->answer().body.contains("user%40example.test"));
            QVERIFY(result.httpLogin->request.authorization.isEmpty());
        }
        for (const MailServerResult &result : probe(davServices(server), MailLogin{account, u"wrong"_s})) {
            QCOMPARE(result.login(), LoginOutcome::Refused);
            QCOMPARE(problemCodes(result.findings), QStringList(u"mail-login-refused"_s));
        }
    }

    void aRequestCanBeForOneAddressOfTheHost()
    {
        if (!RadicaleServer::isInstalled()) {
            QSKIP("radicale is not installed (Debian: radicale)");
        }
        RadicaleServer server;
        const QString problem = server.start(files(u"right"_s));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        HttpOptions options = network();
        options.overrides.clear();
        const std::unique_ptr<HttpFetcher> fetcher = createHttpFetcher(options);
        HttpRequest request;
        request.method = "PROPFIND";
        request.keepsMethod = true;
        // The name does not exist: without the address nobody would be found.
        request.url = QUrl(u"https://%1:%2/.well-known/caldav"_s.arg(host).arg(server.port));
        request.address = mailAddress();
        HttpResult result;
        connect(fetcher.get(), &HttpFetcher::fetched, this,
                [&result](const HttpResult &one) { result = one; });
        QSignalSpy fetched(fetcher.get(), &HttpFetcher::fetched);
        fetcher->fetch(request);
        QVERIFY(fetched.wait(40'000));
        QVERIFY2(result.isAnswered(), qPrintable(httpFailureWord(result.failure)));
        QCOMPARE(result.answer().status, 401);
        QCOMPARE(result.hops.size(), 2);
        QCOMPARE(result.hops.constFirst().addresses, QList<QHostAddress>{mailAddress()});
    }

    void passwordsAreNotSentToAServerThatNobodyTrusts()
    {
        if (!RadicaleServer::isInstalled()) {
            QSKIP("radicale is not installed (Debian: radicale)");
        }
        RadicaleServer server;
        const QString problem = server.start(files(u"own"_s));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const MailLogin login{{u"user"_s, u"example.test"_s}, u"secret €"_s};
        for (const MailServerResult &result : probe(davServices(server), login)) {
            QVERIFY2(problemCodes(result.findings) == QStringList(u"certificate-self-signed"_s),
                     sentences(result.findings).constData());
            QVERIFY(!result.httpLogin);
        }
    }

    void theSessionOfCyrusIsRead()
    {
        if (!CyrusServer::isInstalled()) {
            QSKIP("cyrus is not installed (Debian: cyrus-caldav)");
        }
        if (!PostfixServer::canRun()) {
            QSKIP("cyrus can only be run by root");
        }
        CyrusServer server;
        const QString problem = server.start(files(u"right"_s));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const MailService jmap = service(Protocol::Jmap, Security::Tls, host, server.https);
        const MailServerResult stranger = probe({jmap}).value(0);
        QVERIFY2(problemCodes(stranger.findings).isEmpty(), sentences(stranger.findings).constData());
        QCOMPARE(stranger.findings.value(0).code(), u"mail-http-ok"_s);
        const MailLogin login{{u"user"_s, u"example.test"_s}, u"any"_s};
        const MailServerResult user = probe({jmap}, login).value(0);
        QVERIFY2(user.login() == LoginOutcome::Accepted, sentences(user.findings).constData());
        QVERIFY2(problemCodes(user.findings).isEmpty(), sentences(user.findings).constData());
        QVERIFY(user.httpLogin->answer().body.contains("urn:ietf:params:jmap:mail"));
    }

    void tlsThatIsTooOldIsNamed()
    {
        HandshakeServer server;
        QVERIFY(server.start(files(u"right"_s), {u"-tls1_1"_s, u"-cipher"_s, u"DEFAULT@SECLEVEL=0"_s}));
        const QList<MailService> services = {service(Protocol::Imap, Security::Tls, host, server.port),
                                             service(Protocol::CalDav, Security::Tls, host, server.port)};
        const QList<MailServerResult> results = probe(services);
        QCOMPARE(results.size(), 2);
        for (const MailServerResult &result : results) {
            QVERIFY2(problemCodes(result.findings) == QStringList(u"tls-version-old"_s),
                     sentences(result.findings).constData());
        }
        const Findings findings = findingsOfAutoconfigAt(server.port);
        QVERIFY2(problemCodes(findings) == QStringList(u"tls-version-old"_s),
                 sentences(findings).constData());
    }

    /// The server's own certificate is right.
    void anExpiredChainIsNamed()
    {
        HandshakeServer server;
        const MailServerFiles bad = files(u"oldchained"_s);
        QVERIFY(server.start(bad, {u"-cert_chain"_s, bad.certificate}));
        const MailServerResult dav =
            probe({service(Protocol::CalDav, Security::Tls, host, server.port)}).value(0);
        for (const Findings &findings : {dav.findings, findingsOfAutoconfigAt(server.port)}) {
            QVERIFY2(problemCodes(findings) == QStringList(u"certificate-chain-expired"_s),
                     sentences(findings).constData());
            QVERIFY2(findings.constFirst().advice().contains(u"Apache: SSLCertificateFile /PATH/fullchain"_s),
                     qPrintable(findings.constFirst().advice()));
        }
    }
};

QTEST_GUILESS_MAIN(ProbeHttpServicesTest)
#include "tst_probehttpservices.moc"
