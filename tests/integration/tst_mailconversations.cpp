// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Conversations with submission servers that are written for it: no mail server is needed.
#include "probe/mailserverprobe.h"
#include "support/dnsservers.h"
#include "support/hostilemailserver.h"
#include "support/proberun.h"
#include "support/sampleworkspace.h"
#include "support/testcertificates.h"

#include <QNetworkInterface>
#include <QNetworkProxy>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

using Behaviour = HostileMailServer::Behaviour;
const QString host = u"mail.example.test"_s;

} // namespace

class MailConversationsTest : public QObject
{
    Q_OBJECT

private:
    TestCertificates m_certificates;

    std::unique_ptr<HostileMailServer> server(Behaviour behaviour,
                                              const QHostAddress &address = QHostAddress::LocalHost) const
    {
        auto made = std::make_unique<HostileMailServer>(behaviour, address);
        made->setCertificate(m_certificates.certificate(u"right"_s), m_certificates.key(u"right"_s));
        return made;
    }

    MailServerProbeOptions options() const
    {
        MailServerProbeOptions result;
        result.http.overrides = {HostOverride{host, 0, QHostAddress(QHostAddress::LocalHost), 0}};
        result.http.authorities = m_certificates.authority();
        return result;
    }

    static Workspace workspaceOf(const HostileMailServer &server,
                                 Authentication method = Authentication::PasswordCleartext)
    {
        Workspace workspace = sampleWorkspace({u"example.test"_s});
        workspace.profiles[0].services = {
            service(Protocol::Smtp, Security::StartTls, host, server.serverPort())};
        workspace.profiles[0].services[0].authentication = {method};
        return workspace;
    }

    MailServerProbeOptions withLogin() const
    {
        MailServerProbeOptions result = options();
        result.login = MailLogin{{u"user"_s, u"example.test"_s}, u"hunter2"_s};
        return result;
    }

    static MailServerResult probe(const HostileMailServer &server, const MailServerProbeOptions &with,
                                  Authentication method = Authentication::PasswordCleartext)
    {
        MailServerResult result;
        MailServerProbe run(workspaceOf(server, method), {0}, with);
        connect(&run, &MailServerProbe::serviceProbed, &run,
                [&result](const MailServerResult &one) { result = one; });
        QSignalSpy finished(&run, &MailServerProbe::finished);
        run.start();
        finished.wait(40'000);
        return result;
    }

    static QHostAddress outerAddress()
    {
        for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
            if (!address.isLoopback() && address.protocol() == QAbstractSocket::IPv4Protocol) {
                return address;
            }
        }
        return {};
    }

    static QStringList codesOf(const MailServerResult &result)
    {
        QStringList codes;
        for (const Finding &finding : result.findings) {
            codes.append(finding.code());
        }
        return codes;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestCertificates::isInstalled()) {
            QSKIP("openssl is not installed (Debian: openssl)");
        }
        QVERIFY2(m_certificates.prepare(), m_certificates.log.constData());
        TestCertificates::Wish wish;
        wish.names = u"DNS:"_s + host;
        QVERIFY2(m_certificates.issue(u"right"_s, wish), m_certificates.log.constData());
        TestCertificates::Wish old;
        old.until = QDateTime::currentDateTimeUtc().addSecs(-3600);
        QVERIFY2(m_certificates.issueIntermediate(u"old"_s, u"Old intermediate"_s, old),
                 m_certificates.log.constData());
        wish.byIntermediate = true;
        wish.intermediate = u"old"_s;
        QVERIFY2(m_certificates.issue(u"oldchained"_s, wish), m_certificates.log.constData());
    }

    /// The server's own certificate is right: without the one above it, clients refuse it all the same.
    void anExpiredChainIsNamed()
    {
        HostileMailServer smtp(Behaviour::EchoesLogin);
        smtp.setCertificate(m_certificates.certificate(u"oldchained"_s), m_certificates.key(u"oldchained"_s));
        const MailServerResult result = probe(smtp, withLogin());
        QVERIFY2(problemCodes(result.findings) ==
                     QStringList({u"certificate-chain-expired"_s, u"mail-login-not-verified"_s}),
                 sentences(result.findings).constData());
        QVERIFY(!smtp.received.contains("AUTH"));
        const Finding chain = result.findings.constFirst();
        QVERIFY2(chain.message().contains(u"Old intermediate"_s), qPrintable(chain.message()));
        QVERIFY2(chain.advice().contains(u"Dovecot: ssl_cert = </PATH/fullchain.pem"_s),
                 qPrintable(chain.advice()));
        QVERIFY(!codesOf(result).contains(u"certificate-ok"_s));
        QVERIFY(!codesOf(result).contains(u"mail-server-ok"_s));
    }

    void aServerWithoutStartTlsIsToldOf_data()
    {
        QTest::addColumn<int>("behaviour");
        QTest::addColumn<QStringList>("expected");
        const QStringList none{u"mail-capabilities-missing"_s, u"mail-starttls-not-offered"_s};
        QTest::newRow("EHLO is refused") << static_cast<int>(Behaviour::RefusesEhlo) << none;
        QTest::newRow("EHLO tells nothing") << static_cast<int>(Behaviour::OffersNothing) << none;
        QTest::newRow("overloaded") << static_cast<int>(Behaviour::IsOverloaded)
                                    << QStringList{u"mail-rejected"_s};
    }

    void aServerWithoutStartTlsIsToldOf()
    {
        QFETCH(int, behaviour);
        QFETCH(QStringList, expected);
        const auto smtp = server(static_cast<Behaviour>(behaviour));
        const MailServerResult result = probe(*smtp, options());
        QVERIFY2(problemCodes(result.findings) == expected, sentences(result.findings).constData());
        QVERIFY(!codesOf(result).contains(u"mail-server-ok"_s));
    }

    /// A proxy of the desktop is for web pages, and would be what is probed.
    void noProxyIsAsked()
    {
        // Qt asks no proxy for loopback.
        const QHostAddress address = outerAddress();
        if (address.isNull()) {
            QSKIP("this machine has loopback only");
        }
        const auto smtp = server(Behaviour::EchoesLogin, address);
        MailServerProbeOptions with = options();
        with.http.overrides = {HostOverride{host, 0, address, 0}};
        QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, 1));
        const MailServerResult result = probe(*smtp, with);
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        QVERIFY2(problemCodes(result.findings).isEmpty(), sentences(result.findings).constData());
        QVERIFY(codesOf(result).contains(u"mail-server-ok"_s));
    }

    void theLoginIsTriedWhereThereIsSomebodyToTakeIt()
    {
        const QHostAddress closed(u"127.0.0.2"_s);
        const QHostAddress open(u"127.0.0.3"_s);
        ScriptedDnsServer names;
        QVERIFY(names.listen(QHostAddress::LocalHost, freePort()));
        names.publish(host.toLatin1(), {closed, open});
        const auto smtp = server(Behaviour::EchoesLogin, open);
        MailServerProbeOptions with = withLogin();
        with.http.overrides.clear();
        with.http.nameServer = DnsServer{QHostAddress(QHostAddress::LocalHost), names.port()};
        const MailServerResult result = probe(*smtp, with);
        QVERIFY2(problemCodes(result.findings) ==
                     QStringList({u"mail-login-refused"_s, u"mail-port-closed"_s}),
                 sentences(result.findings).constData());
        QCOMPARE(result.conversations.size(), 2);
        QCOMPARE(result.conversations.at(0).address, closed);
        QCOMPARE(result.conversations.at(0).login, LoginOutcome::NotAsked);
        QCOMPARE(result.conversations.at(1).address, open);
        QCOMPARE(smtp->received.count("AUTH PLAIN"), 1);
    }

    /// Half a million rounds are slow on purpose, and legal.
    void proofsThatTakeLongAreGiven()
    {
        const auto smtp = server(Behaviour::WantsMuchWork);
        smtp->iterations = 500'000;
        const MailServerResult result = probe(*smtp, withLogin(), Authentication::PasswordEncrypted);
        QCOMPARE(result.login(), LoginOutcome::Refused);
        QCOMPARE(result.conversations.constFirst().loginMechanism, u"SCRAM-SHA-256"_s);
    }

    void proofsThatTakeForEverAreNot()
    {
        const auto smtp = server(Behaviour::WantsMuchWork);
        smtp->iterations = 2'000'000'000;
        const MailServerResult result = probe(*smtp, withLogin(), Authentication::PasswordEncrypted);
        QCOMPARE(result.login(), LoginOutcome::Failed);
    }

    void theRunMayEndWhileAProofIsComputed()
    {
        const auto smtp = server(Behaviour::WantsMuchWork);
        smtp->iterations = 1'000'000;
        auto run = std::make_unique<MailServerProbe>(workspaceOf(*smtp, Authentication::PasswordEncrypted),
                                                     QList<qsizetype>{0}, withLogin());
        run->start();
        // The client's first message: the server has sent its question by then.
        QTRY_VERIFY_WITH_TIMEOUT(smtp->received.contains(QByteArray("n,,n=").toBase64().first(6)), 20'000);
        QCoreApplication::processEvents();
        run.reset();
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(MailConversationsTest)
#include "tst_mailconversations.moc"
