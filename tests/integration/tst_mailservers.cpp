// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailserverprobe.h"
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

    void issue(const QString &name, const TestCertificates::Wish &wish)
    {
        QVERIFY2(m_certificates.issue(name, wish), m_certificates.log.constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!DovecotServer::missingPackage().isEmpty()) {
            QSKIP(qPrintable(u"not installed (Debian: %1)"_s.arg(DovecotServer::missingPackage())));
        }
        if (!PostfixServer::canRun()) {
            QSKIP("dovecot and postfix can only be run by root");
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
};

QTEST_GUILESS_MAIN(MailServersTest)
#include "tst_mailservers.moc"
