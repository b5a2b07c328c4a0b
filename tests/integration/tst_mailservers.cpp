// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailserverprobe.h"
#include "support/hostilemailserver.h"
#include "support/mailservers.h"
#include "support/sampleworkspace.h"
#include "support/testcertificates.h"

#include <QTest>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

const QString host = u"mail.example.test"_s;
const QString password = u"secret €"_s;

Workspace workspaceWith(const QList<MailService> &services)
{
    Workspace workspace = sampleWorkspace({u"example.test"_s});
    workspace.profiles[0].services = services;
    return workspace;
}

QStringList problems(const MailServerResult &result)
{
    QStringList codes;
    for (const Finding &finding : result.findings) {
        if (finding.severity() >= Severity::Warning) {
            codes.append(finding.code());
        }
    }
    return codes;
}

QByteArray described(const MailServerResult &result)
{
    QStringList lines;
    for (const Finding &finding : result.findings) {
        lines.append(finding.code() + u": "_s + finding.message() + u" | "_s + finding.actual);
    }
    for (const MailConversation &conversation : result.conversations) {
        lines.append(mailStepWord(conversation.step) + u' ' + mailFailureWord(conversation.failure) + u' ' +
                     conversation.failureText);
        lines += conversation.transcript;
    }
    return lines.join(u'\n').toUtf8();
}

} // namespace

/// Dovecot and Postfix on loopback, right at first and then wrong in one way each.
class MailServersTest : public QObject
{
    Q_OBJECT

private:
    TestCertificates m_certificates;
    std::unique_ptr<DovecotServer> m_dovecot;
    std::unique_ptr<PostfixServer> m_postfix;

    MailServerFiles files(const QString &name) const
    {
        return {m_certificates.certificate(name), m_certificates.key(name)};
    }

    MailServerProbeOptions options() const
    {
        MailServerProbeOptions result;
        result.http.overrides = {HostOverride{host, 0, mailAddress(), 0}};
        result.http.authorities = m_certificates.authority();
        return result;
    }

    static QList<MailServerResult> probe(const QList<MailService> &services,
                                         const MailServerProbeOptions &with)
    {
        QList<MailServerResult> results;
        int finished = 0;
        MailServerProbe run(workspaceWith(services), {0}, with);
        connect(&run, &MailServerProbe::serviceProbed, &run,
                [&](const MailServerResult &result) { results.append(result); });
        connect(&run, &MailServerProbe::finished, &run, [&](bool cancelled) {
            ++finished;
            QVERIFY(!cancelled);
        });
        run.start();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(finished > 0, 40'000); }();
        std::sort(results.begin(), results.end(), [](const MailServerResult &a, const MailServerResult &b) {
            return a.serviceIndex < b.serviceIndex;
        });
        return results;
    }

    MailServerResult probeOne(const MailService &service, const MailServerProbeOptions &with) const
    {
        return probe({service}, with).value(0);
    }

    QList<MailService> dovecotServices(const DovecotServer &server) const
    {
        return {service(Protocol::Imap, Security::Tls, host, server.imaps),
                service(Protocol::Imap, Security::StartTls, host, server.imap),
                service(Protocol::Pop3, Security::Tls, host, server.pop3s),
                service(Protocol::Pop3, Security::StartTls, host, server.pop3),
                service(Protocol::ManageSieve, Security::StartTls, host, server.sieve)};
    }

    QList<MailService> allServices() const
    {
        QList<MailService> services = dovecotServices(*m_dovecot);
        if (m_postfix) {
            services += {service(Protocol::Smtp, Security::StartTls, host, m_postfix->submission),
                         service(Protocol::Smtp, Security::Tls, host, m_postfix->submissions)};
        }
        return services;
    }

    /// A login as user@example.test.
    MailServerProbeOptions withLogin(const QString &typed = password) const
    {
        MailServerProbeOptions result = options();
        result.login = MailLogin{{u"user"_s, u"example.test"_s}, typed};
        return result;
    }

    static MailService taking(MailService service, const QList<Authentication> &methods)
    {
        service.authentication = methods;
        return service;
    }

    /// Every service of the server has exactly these problems.
    void expectProblems(const QList<MailService> &services, const QStringList &expected,
                        const MailServerProbeOptions &with) const
    {
        const QList<MailServerResult> results = probe(services, with);
        QCOMPARE(results.size(), services.size());
        for (const MailServerResult &result : results) {
            QVERIFY2(problems(result) == expected, described(result).constData());
            for (const Finding &finding : result.findings) {
                QVERIFY2(!finding.message().contains(u'%'), qPrintable(finding.message()));
            }
        }
    }

    void issue(const QString &name, const TestCertificates::Wish &wish)
    {
        QVERIFY2(m_certificates.issue(name, wish), m_certificates.log.constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString obstacle = DovecotServer::obstacle(); !obstacle.isEmpty()) {
            QSKIP(qPrintable(obstacle));
        }
        if (!TestCertificates::isInstalled()) {
            QSKIP("openssl is not installed (Debian: openssl)");
        }
        QVERIFY2(m_certificates.prepare(), m_certificates.log.constData());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        TestCertificates::Wish wish;
        wish.names = u"DNS:"_s + host;
        issue(u"right"_s, wish);
        wish.names = u"DNS:other.example.test"_s;
        issue(u"other"_s, wish);
        wish.names = u"DNS:"_s + host;
        wish.selfSigned = true;
        issue(u"own"_s, wish);
        wish.selfSigned = false;
        wish.until = now.addSecs(-3600);
        issue(u"old"_s, wish);

        m_dovecot = std::make_unique<DovecotServer>();
        const QString problem = m_dovecot->start(files(u"right"_s));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        if (PostfixServer::isInstalled()) {
            m_postfix = std::make_unique<PostfixServer>();
            const QString reason = m_postfix->start(files(u"right"_s), m_dovecot->authenticationSocket());
            QVERIFY2(reason.isEmpty(), qPrintable(reason));
        }
    }

    void cleanupTestCase()
    {
        m_postfix.reset();
        m_dovecot.reset();
    }

    void everythingIsRight()
    {
        if (!m_postfix) {
            QSKIP("postfix is not installed (Debian: postfix)");
        }
        const QList<MailServerResult> results = probe(allServices(), options());
        QCOMPARE(results.size(), 7);
        for (const MailServerResult &result : results) {
            QVERIFY2(problems(result).isEmpty(), described(result).constData());
            QVERIFY2(result.findings.constFirst().code() == u"mail-server-ok"_s,
                     described(result).constData());
            const MailConversation &conversation = result.conversations.constFirst();
            QVERIFY(conversation.isComplete());
            QVERIFY(conversation.certificate.isVerified(QDateTime::currentDateTimeUtc()));
            QVERIFY2(conversation.offered().mechanisms.contains(u"PLAIN"_s), described(result).constData());
            QVERIFY(conversation.offered().mechanisms.contains(u"SCRAM-SHA-256"_s));
            QCOMPARE(conversation.plain.has_value(), result.service.security == Security::StartTls);
        }
    }

    void certificatesAreJudged_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("problem");
        QTest::newRow("of another name") << u"other"_s << u"certificate-name-mismatch"_s;
        QTest::newRow("expired") << u"old"_s << u"certificate-expired"_s;
        QTest::newRow("self-signed") << u"own"_s << u"certificate-self-signed"_s;
    }

    void certificatesAreJudged()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, problem);
        DovecotServer server;
        const QString reason = server.start(files(certificate));
        QVERIFY2(reason.isEmpty(), qPrintable(reason));
        expectProblems(dovecotServices(server), {problem}, options());
        // Nothing secret goes there.
        const MailServerResult result =
            probeOne(service(Protocol::Imap, Security::Tls, host, server.imaps), withLogin());
        QCOMPARE(problems(result), QStringList({problem, u"mail-login-not-verified"_s}));
        QVERIFY(!result.conversations.constFirst().transcript.join(u' ').contains(u"AUTHENTICATE"_s));
    }

    void authorityThatNobodyKnows()
    {
        MailServerProbeOptions with = options();
        with.http.authorities.clear();
        expectProblems(allServices(), {u"certificate-chain-incomplete"_s}, with);
    }

    void certificateThatExpiresSoon()
    {
        MailServerProbeOptions with = options();
        with.now = QDateTime::currentDateTimeUtc().addDays(75);
        expectProblems(allServices(), {u"certificate-expires-soon"_s}, with);
    }

    void passwordsBeforeTls()
    {
        DovecotServer server;
        server.cleartextBeforeTls = true;
        server.requiresTls = false;
        const QString reason = server.start(files(u"right"_s));
        QVERIFY2(reason.isEmpty(), qPrintable(reason));
        expectProblems({service(Protocol::Imap, Security::StartTls, host, server.imap),
                        service(Protocol::Pop3, Security::StartTls, host, server.pop3),
                        service(Protocol::ManageSieve, Security::StartTls, host, server.sieve)},
                       {u"mail-auth-before-tls"_s}, options());
        if (m_postfix) {
            PostfixServer submission;
            submission.cleartextBeforeTls = true;
            const QString problem = submission.start(files(u"right"_s), server.authenticationSocket());
            QVERIFY2(problem.isEmpty(), qPrintable(problem));
            expectProblems({service(Protocol::Smtp, Security::StartTls, host, submission.submission)},
                           {u"mail-auth-before-tls"_s}, options());
        }
    }

    /// Dovecot's usual setting holds back only what sends passwords as they are.
    void passwordsThatCanBeGuessedBeforeTls()
    {
        DovecotServer server;
        server.requiresTls = false;
        const QString reason = server.start(files(u"right"_s));
        QVERIFY2(reason.isEmpty(), qPrintable(reason));
        expectProblems({service(Protocol::Imap, Security::StartTls, host, server.imap),
                        service(Protocol::Pop3, Security::StartTls, host, server.pop3),
                        service(Protocol::ManageSieve, Security::StartTls, host, server.sieve)},
                       {u"mail-auth-guessable-before-tls"_s}, options());
    }

    void tlsPortDescribedAsStartTls()
    {
        QList<MailService> services = {service(Protocol::Imap, Security::StartTls, host, m_dovecot->imaps),
                                       service(Protocol::Pop3, Security::StartTls, host, m_dovecot->pop3s)};
        if (m_postfix) {
            services.append(service(Protocol::Smtp, Security::StartTls, host, m_postfix->submissions));
        }
        MailServerProbeOptions with = options();
        with.http.limits.milliseconds = 4000;
        expectProblems(services, {u"mail-tls-at-once"_s}, with);
    }

    void startTlsPortDescribedAsTls()
    {
        QList<MailService> services = {service(Protocol::Imap, Security::Tls, host, m_dovecot->imap),
                                       service(Protocol::Pop3, Security::Tls, host, m_dovecot->pop3),
                                       service(Protocol::ManageSieve, Security::Tls, host, m_dovecot->sieve)};
        if (m_postfix) {
            services.append(service(Protocol::Smtp, Security::Tls, host, m_postfix->submission));
        }
        const QList<MailServerResult> results = probe(services, options());
        for (const MailServerResult &result : results) {
            QVERIFY2(problems(result) == QStringList(u"mail-starttls-expected"_s),
                     described(result).constData());
            QCOMPARE(result.findings.constFirst().actual, u"starttls"_s);
        }
    }

    void serverWithoutTls()
    {
        DovecotServer server;
        server.offersTls = false;
        const QString reason = server.start(files(u"right"_s));
        QVERIFY2(reason.isEmpty(), qPrintable(reason));
        const MailServerResult result =
            probeOne(service(Protocol::Imap, Security::StartTls, host, server.imap), withLogin());
        QCOMPARE(problems(result),
                 QStringList({u"mail-starttls-not-offered"_s, u"mail-login-not-encrypted"_s}));
        QVERIFY(!result.conversations.constFirst().transcript.join(u' ').contains(u"AUTHENTICATE"_s));
    }

    void authenticationIsCompared()
    {
        const QList<Authentication> none = {Authentication::OAuth2};
        const QList<Authentication> some = {Authentication::PasswordEncrypted, Authentication::Gssapi};
        QList<MailService> missing;
        QList<MailService> half;
        for (const MailService &one : allServices()) {
            missing.append(taking(one, none));
            half.append(taking(one, some));
        }
        expectProblems(missing, {u"mail-auth-missing"_s}, options());
        expectProblems(half, {u"mail-auth-some-missing"_s}, options());
    }

    void otherProtocolAndClosedPort()
    {
        expectProblems({service(Protocol::Imap, Security::StartTls, host, m_dovecot->pop3),
                        service(Protocol::Smtp, Security::Tls, host, m_dovecot->imaps)},
                       {u"mail-other-protocol"_s}, options());
        expectProblems({service(Protocol::Imap, Security::Tls, host, freeMailPort())},
                       {u"mail-port-closed"_s}, options());
    }

    void loginsAreTried_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<QString>("mechanism");
        QTest::newRow("PLAIN") << static_cast<int>(Authentication::PasswordCleartext) << u"PLAIN"_s;
        QTest::newRow("SCRAM") << static_cast<int>(Authentication::PasswordEncrypted) << u"SCRAM-SHA-256"_s;
    }

    void loginsAreTried()
    {
        QFETCH(int, method);
        QFETCH(QString, mechanism);
        QList<MailService> services;
        for (const MailService &one : allServices()) {
            services.append(taking(one, {static_cast<Authentication>(method)}));
        }
        for (const MailServerResult &result : probe(services, withLogin())) {
            QVERIFY2(result.login() == LoginOutcome::Accepted, described(result).constData());
            QVERIFY2(problems(result).isEmpty(), described(result).constData());
            QCOMPARE(result.conversations.constFirst().loginMechanism, mechanism);
            QVERIFY(!described(result).contains("secret"));
            QVERIFY(!described(result).contains("c2VjcmV0"));
        }
        for (const MailServerResult &result : probe(services, withLogin(u"wrong"_s))) {
            QVERIFY2(result.login() == LoginOutcome::Refused, described(result).constData());
            QVERIFY2(problems(result) == QStringList(u"mail-login-refused"_s), described(result).constData());
        }
    }

    void otherMechanisms_data()
    {
        QTest::addColumn<QByteArray>("offered");
        QTest::addColumn<int>("method");
        QTest::addColumn<QString>("mechanism");
        QTest::newRow("LOGIN") << QByteArray("login") << static_cast<int>(Authentication::PasswordCleartext)
                               << u"LOGIN"_s;
        QTest::newRow("CRAM-MD5") << QByteArray("cram-md5")
                                  << static_cast<int>(Authentication::PasswordEncrypted) << u"CRAM-MD5"_s;
        QTest::newRow("SCRAM-SHA-1") << QByteArray("scram-sha-1")
                                     << static_cast<int>(Authentication::PasswordEncrypted)
                                     << u"SCRAM-SHA-1"_s;
    }

    void otherMechanisms()
    {
        QFETCH(QByteArray, offered);
        QFETCH(int, method);
        QFETCH(QString, mechanism);
        DovecotServer server;
        server.mechanisms = offered;
        const QString reason = server.start(files(u"right"_s));
        QVERIFY2(reason.isEmpty(), qPrintable(reason));
        QList<MailService> services;
        for (const MailService &one : dovecotServices(server)) {
            services.append(taking(one, {static_cast<Authentication>(method)}));
        }
        for (const MailServerResult &result : probe(services, withLogin())) {
            QVERIFY2(result.login() == LoginOutcome::Accepted, described(result).constData());
            QCOMPARE(result.conversations.constFirst().loginMechanism, mechanism);
        }
    }

    void sameServiceOfSeveralDomainsIsAskedOnce()
    {
        Workspace workspace = sampleWorkspace({u"one.test"_s, u"two.test"_s});
        workspace.profiles[0].services = {service(Protocol::Imap, Security::Tls, host, m_dovecot->imaps)};
        MailServerProbe run(workspace, {0, 1}, options());
        QStringList domains;
        QSet<qint64> times;
        bool finished = false;
        qsizetype done = 0;
        connect(&run, &MailServerProbe::serviceProbed, &run, [&](const MailServerResult &result) {
            domains.append(result.domain);
            times.insert(result.conversations.constFirst().milliseconds);
            QVERIFY(problems(result).isEmpty());
        });
        connect(&run, &MailServerProbe::progress, &run, [&](qsizetype now, qsizetype total) {
            done = now;
            QCOMPARE(total, 2);
        });
        connect(&run, &MailServerProbe::finished, &run, [&] { finished = true; });
        run.start();
        QTRY_VERIFY_WITH_TIMEOUT(finished, 20'000);
        QCOMPARE(domains, QStringList({u"one.test"_s, u"two.test"_s}));
        QCOMPARE(times.size(), 1);
        QCOMPARE(done, 2);
    }

    void webServicesAreAsked()
    {
        // Nothing speaks HTTP there: the request goes out and its failure is told.
        MailServerProbeOptions with = options();
        const quint16 port = freeMailPort();
        expectProblems({service(Protocol::Jmap, Security::Tls, host, port),
                        service(Protocol::CalDav, Security::Tls, host, port),
                        service(Protocol::ActiveSync, Security::Tls, host, port)},
                       {u"mail-http-failed"_s}, with);
    }

    void hostileServersAreBounded_data()
    {
        using Behaviour = HostileMailServer::Behaviour;
        QTest::addColumn<int>("behaviour");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, Behaviour behaviour, const QString &problem) {
            QTest::newRow(name) << static_cast<int>(behaviour) << problem;
        };
        row("silent", Behaviour::Silent, u"mail-timeout"_s);
        row("drips its greeting", Behaviour::DripsGreeting, u"mail-timeout"_s);
        row("endless line", Behaviour::EndlessLine, u"mail-answer-too-long"_s);
        row("5,000 EHLO lines", Behaviour::ManyLines, u"mail-answer-too-long"_s);
        row("NUL bytes", Behaviour::NulBytes, u"mail-other-protocol"_s);
        row("cut in its greeting", Behaviour::CutsGreeting, u"mail-connection-cut"_s);
        row("cut in TLS", Behaviour::CutsInTls, u"mail-connection-cut"_s);
        row("text behind STARTTLS", Behaviour::Injects, u"mail-starttls-injected"_s);
    }

    void hostileServersAreBounded()
    {
        QFETCH(int, behaviour);
        QFETCH(QString, problem);
        HostileMailServer server(static_cast<HostileMailServer::Behaviour>(behaviour));
        server.setCertificate(m_certificates.certificate(u"right"_s), m_certificates.key(u"right"_s));
        MailServerProbeOptions with = options();
        with.http.overrides = {HostOverride{host, 0, QHostAddress(QHostAddress::LocalHost), 0}};
        with.http.limits.milliseconds = 2500;
        const MailServerResult result =
            probeOne(service(Protocol::Smtp, Security::StartTls, host, server.serverPort()), with);
        QVERIFY2(problems(result) == QStringList(problem), described(result).left(5000).constData());
        QVERIFY(result.conversations.constFirst().transcript.size() <= 101);
        QVERIFY(!result.conversations.constFirst().offered().mechanisms.contains(u"X-INJECTED"_s));
    }

    void addressesOfIPv6AreAsked()
    {
        HostileMailServer server(HostileMailServer::Behaviour::EchoesLogin,
                                 QHostAddress(QHostAddress::LocalHostIPv6));
        if (!server.isListening()) {
            QSKIP("this machine has no IPv6");
        }
        server.setCertificate(m_certificates.certificate(u"right"_s), m_certificates.key(u"right"_s));
        MailServerProbeOptions with = options();
        with.http.overrides = {HostOverride{host, 0, QHostAddress(QHostAddress::LocalHostIPv6), 0}};
        expectProblems({service(Protocol::Smtp, Security::StartTls, host, server.serverPort())}, {}, with);
    }

    void hostThatDoesNotExist()
    {
        // RFC 6761: never in the DNS.
        const MailServerResult result =
            probeOne(service(Protocol::Imap, Security::Tls, u"mail.example.invalid"_s), options());
        // A machine without a resolver cannot tell.
        const QString code = result.lookup == HttpFailure::NoSuchHost ? u"mail-host-not-found"_s
                                                                      : u"mail-host-lookup-failed"_s;
        QCOMPARE(problems(result), QStringList(code));
        QVERIFY(result.conversations.isEmpty());
    }

    void serverThatRepeatsThePassword()
    {
        HostileMailServer server(HostileMailServer::Behaviour::EchoesLogin);
        server.setCertificate(m_certificates.certificate(u"right"_s), m_certificates.key(u"right"_s));
        MailServerProbeOptions with = withLogin(u"hunter2"_s);
        with.http.overrides = {HostOverride{host, 0, QHostAddress(QHostAddress::LocalHost), 0}};
        const MailServerResult result =
            probeOne(service(Protocol::Smtp, Security::StartTls, host, server.serverPort()), with);
        QCOMPARE(problems(result), QStringList(u"mail-login-refused"_s));
        QVERIFY(server.received.contains(QByteArray("\0user@example.test\0hunter2", 26).toBase64()));
        QVERIFY2(!described(result).contains("hunter2"), described(result).constData());
    }

    void runsCanBeCancelled()
    {
        HostileMailServer server(HostileMailServer::Behaviour::Silent);
        MailServerProbeOptions with = options();
        with.http.overrides = {HostOverride{host, 0, QHostAddress(QHostAddress::LocalHost), 0}};
        MailServerProbe run(
            workspaceWith({service(Protocol::Smtp, Security::StartTls, host, server.serverPort())}), {0},
            with);
        int finished = 0;
        bool wasCancelled = false;
        connect(&run, &MailServerProbe::serviceProbed, &run, [] { QFAIL("nothing is complete"); });
        connect(&run, &MailServerProbe::finished, &run, [&](bool cancelled) {
            ++finished;
            wasCancelled = cancelled;
        });
        run.start();
        QTRY_VERIFY(!server.findChildren<QSslSocket *>().isEmpty());
        run.cancel();
        run.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(finished, 1, 1000);
        QVERIFY(wasCancelled);
        QVERIFY(!run.isRunning());
        run.start();
        QCoreApplication::processEvents();
        QCOMPARE(finished, 1);
    }

    void theRunMayBeDeletedInsideItsSignals()
    {
        auto run = std::make_unique<MailServerProbe>(
            workspaceWith({service(Protocol::Imap, Security::Tls, host, m_dovecot->imaps)}),
            QList<qsizetype>{0}, options());
        bool told = false;
        connect(run.get(), &MailServerProbe::serviceProbed, this, [&] {
            told = true;
            run.reset();
        });
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(told, 20'000);
    }
};

QTEST_GUILESS_MAIN(MailServersTest)
#include "tst_mailservers.moc"
