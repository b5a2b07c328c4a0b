// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/certificatefacts.h"
#include "support/testcertificates.h"

#include <QTest>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

const QString host = u"mail.example.test"_s;
const QString names = u"DNS:mail.example.test,DNS:imap.example.test"_s;

} // namespace

/// Certificates made by openssl, as a server would send them.
class CertificateFactsTest : public QObject
{
    Q_OBJECT

private:
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    TestCertificates m_certificates;

    Findings judged(const QString &name, const QList<QSslError::SslError> &errors = {},
                    const QString &asked = host, int daysFromNow = 0,
                    QSsl::SslProtocol protocol = QSsl::TlsV1_3) const
    {
        QList<QSslError> all;
        for (const QSslError::SslError error : errors) {
            all.append(QSslError(error));
        }
        return judgeCertificate(certificateFacts(chain(name), asked, all, protocol),
                                QDateTime::currentDateTimeUtc().addDays(daysFromNow), FieldPath(), u"x"_s);
    }

    /// "own+other": the certificate of the one with what the other sends above its own.
    QList<QSslCertificate> chain(const QString &name) const
    {
        const QStringList parts = name.split(u'+');
        const QList<QSslCertificate> own = m_certificates.chain(parts.constFirst());
        return parts.size() == 1 ? own : own.first(1) + m_certificates.chain(parts.at(1)).mid(1);
    }

    static QStringList codes(const Findings &findings)
    {
        QStringList result;
        for (const Finding &finding : findings) {
            result.append(finding.code());
        }
        return result;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestCertificates::isInstalled()) {
            QSKIP("openssl is not installed (Debian: openssl)");
        }
        const QDateTime now = m_now;
        TestCertificates::Wish wish;
        QVERIFY2(m_certificates.prepare(), m_certificates.log.constData());
        wish.names = names;
        QVERIFY2(m_certificates.issue(u"right"_s, wish), m_certificates.log.constData());
        wish.byIntermediate = true;
        QVERIFY2(m_certificates.issue(u"chained"_s, wish), m_certificates.log.constData());
        TestCertificates::Wish old;
        old.from = now.addDays(-20);
        old.until = now.addDays(-10);
        QVERIFY2(m_certificates.issueIntermediate(u"old"_s, u"Old intermediate"_s, old),
                 m_certificates.log.constData());
        wish.intermediate = u"old"_s;
        QVERIFY2(m_certificates.issue(u"oldchained"_s, wish), m_certificates.log.constData());
        old.from = now.addDays(10);
        old.until = now.addDays(100);
        QVERIFY2(m_certificates.issueIntermediate(u"next"_s, u"Next intermediate"_s, old),
                 m_certificates.log.constData());
        wish.intermediate = u"next"_s;
        QVERIFY2(m_certificates.issue(u"nextchained"_s, wish), m_certificates.log.constData());
        wish.byIntermediate = false;
        wish.selfSigned = true;
        QVERIFY2(m_certificates.issue(u"own"_s, wish), m_certificates.log.constData());
        wish.selfSigned = false;
        wish.until = now.addDays(1000);
        QVERIFY2(m_certificates.issue(u"long"_s, wish), m_certificates.log.constData());
        wish = {};
        QVERIFY2(m_certificates.issue(u"nameless"_s, wish), m_certificates.log.constData());
        wish.names = u"DNS:*.example.test,IP:192.0.2.7,IP:2001:db8::7"_s;
        QVERIFY2(m_certificates.issue(u"wild"_s, wish), m_certificates.log.constData());
        wish.names = names;
        wish.key = {u"rsa:1024"_s};
        QVERIFY2(m_certificates.issue(u"short"_s, wish), m_certificates.log.constData());
    }

    void factsAreThoseOfTheCertificate()
    {
        const CertificateFacts facts =
            certificateFacts(m_certificates.chain(u"chained"_s), host, {}, QSsl::TlsV1_3);
        QCOMPARE(facts.chainLength(), 2);
        QCOMPARE(facts.protocolName(), u"TLS 1.3"_s);
        QCOMPARE(facts.leaf().subject, host);
        QCOMPARE(facts.leaf().issuer, u"Test intermediate"_s);
        QCOMPARE(facts.leaf().names, QStringList({host, u"imap.example.test"_s}));
        QCOMPARE(facts.leaf().keyType, u"EC"_s);
        QCOMPARE(facts.leaf().keyBits, 256);
        QVERIFY(!facts.leaf().selfSigned);
        QCOMPARE(facts.chain.at(1).issuer, u"Test authority"_s);
        // openssl's own figure.
        QProcess process;
        process.start(u"openssl"_s, {u"x509"_s, u"-in"_s, m_certificates.certificate(u"chained"_s),
                                     u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE("sha256 Fingerprint=" + facts.leaf().fingerprint.toLatin1(), process.readAll().trimmed());
    }

    void whatIsRightIsSaid()
    {
        const Findings findings = judged(u"right"_s);
        QCOMPARE(codes(findings), QStringList(u"certificate-ok"_s));
        QVERIFY(findings.constFirst().message().contains(u"Test authority"_s));
        QVERIFY(judgeCertificate(CertificateFacts(), QDateTime::currentDateTimeUtc(), {}, {}).isEmpty());
    }

    void onlyWhatIsRightInEveryWayIsVerified()
    {
        const auto verified = [this](const QString &name, const QString &asked, int days,
                                     const QList<QSslError> &errors, QSsl::SslProtocol protocol) {
            return certificateFacts(m_certificates.chain(name), asked, errors, protocol)
                .isVerified(QDateTime::currentDateTimeUtc().addDays(days));
        };
        QVERIFY(verified(u"right"_s, host, 0, {}, QSsl::TlsV1_2));
        QVERIFY(!verified(u"right"_s, u"other.example.test"_s, 0, {}, QSsl::TlsV1_2));
        QVERIFY(!verified(u"right"_s, host, 91, {}, QSsl::TlsV1_2));
        QVERIFY(!verified(u"right"_s, host, 0, {QSslError(QSslError::UnspecifiedError)}, QSsl::TlsV1_2));
        QVERIFY(!verified(u"right"_s, host, 0, {}, QSsl::UnknownProtocol));
        QVERIFY(!CertificateFacts().isVerified(QDateTime::currentDateTimeUtc()));
    }

    void everyFaultHasItsFinding_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QList<QSslError::SslError>>("errors");
        QTest::addColumn<int>("days");
        QTest::addColumn<QStringList>("expected");
        using Errors = QList<QSslError::SslError>;
        QTest::newRow("expired") << u"right"_s << Errors{QSslError::CertificateExpired} << 91
                                 << QStringList{u"certificate-expired"_s};
        QTest::newRow("22 days before")
            << u"right"_s << Errors{} << 90 - 22 << QStringList{u"certificate-ok"_s};
        QTest::newRow("20 days before")
            << u"right"_s << Errors{} << 90 - 20 << QStringList{u"certificate-expires-soon"_s};
        QTest::newRow("too early") << u"right"_s << Errors{QSslError::CertificateNotYetValid} << -3
                                   << QStringList{u"certificate-not-yet-valid"_s};
        QTest::newRow("self-signed") << u"own"_s << Errors{QSslError::SelfSignedCertificate} << 0
                                     << QStringList{u"certificate-self-signed"_s};
        QTest::newRow("self-signed and given as trusted")
            << u"own"_s << Errors{} << 0 << QStringList{u"certificate-ok"_s};
        QTest::newRow("alone") << u"right"_s
                               << Errors{QSslError::UnableToGetLocalIssuerCertificate,
                                         QSslError::UnableToVerifyFirstCertificate}
                               << 0 << QStringList{u"certificate-chain-incomplete"_s};
        QTest::newRow("private authority")
            << u"chained"_s << Errors{QSslError::UnableToGetLocalIssuerCertificate} << 0
            << QStringList{u"certificate-untrusted"_s};
        QTest::newRow("expired above it") << u"oldchained"_s << Errors{QSslError::CertificateExpired} << 0
                                          << QStringList{u"certificate-chain-expired"_s};
        QTest::newRow("expired above it, where clients find another way")
            << u"oldchained"_s << Errors{} << 0 << QStringList{u"certificate-ok"_s};
        QTest::newRow("expired above it, and not trusted")
            << u"oldchained"_s
            << Errors{QSslError::UnableToGetLocalIssuerCertificate, QSslError::CertificateExpired} << 0
            << QStringList{u"certificate-untrusted"_s, u"certificate-chain-expired"_s};
        QTest::newRow("an authority that is not sent expired")
            << u"chained"_s << Errors{QSslError::CertificateExpired} << 0
            << QStringList{u"certificate-untrusted"_s};
        QTest::newRow("too early above it") << u"nextchained"_s << Errors{QSslError::CertificateNotYetValid}
                                            << 0 << QStringList{u"certificate-chain-not-yet-valid"_s};
        QTest::newRow("the chain of another one")
            << u"chained+oldchained"_s << Errors{QSslError::UnableToGetLocalIssuerCertificate} << 0
            << QStringList{u"certificate-chain-incomplete"_s};
        QTest::newRow("what is above it is no authority")
            << u"chained"_s << Errors{QSslError::InvalidCaCertificate} << 0
            << QStringList{u"certificate-chain-broken"_s};
        QTest::newRow("a name that only the verification refuses")
            << u"right"_s << Errors{QSslError::HostNameMismatch} << 0
            << QStringList{u"certificate-name-mismatch"_s};
        QTest::newRow("no names") << u"nameless"_s << Errors{QSslError::HostNameMismatch} << 0
                                  << QStringList{u"certificate-no-names"_s};
        QTest::newRow("short key") << u"short"_s << Errors{QSslError::UnspecifiedError} << 0
                                   << QStringList{u"key-too-short"_s};
        QTest::newRow("made for long")
            << u"long"_s << Errors{} << 0 << QStringList{u"certificate-lifetime-long"_s};
    }

    void everyFaultHasItsFinding()
    {
        QFETCH(QString, name);
        QFETCH(QList<QSslError::SslError>, errors);
        QFETCH(int, days);
        QFETCH(QStringList, expected);
        const Findings findings = judged(name, errors, host, days);
        QCOMPARE(codes(findings), expected);
        for (const Finding &finding : findings) {
            QVERIFY(!finding.message().contains(u'%'));
            QVERIFY(finding.severity() == Severity::Ok || !finding.advice().isEmpty());
        }
    }

    void whatIsWrongAboveIsNamed()
    {
        const Finding finding = judged(u"oldchained"_s, {QSslError::CertificateExpired}).value(0, Finding());
        const QString day = QLocale().toString(m_now.addDays(-10).date(), QLocale::LongFormat);
        QVERIFY2(finding.message().contains(u"“Old intermediate” expired on "_s + day),
                 qPrintable(finding.message()));
        QVERIFY2(finding.advice().contains(u"fullchain.pem"_s), qPrintable(finding.advice()));
    }

    void namesAreMatchedAsClientsDo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<bool>("fits");
        QTest::newRow("same") << u"right"_s << host << true;
        QTest::newRow("second, letter case") << u"right"_s << u"IMAP.Example.Test"_s << true;
        QTest::newRow("other") << u"right"_s << u"pop.example.test"_s << false;
        QTest::newRow("common name alone") << u"nameless"_s << host << false;
        QTest::newRow("one label for the star") << u"wild"_s << host << true;
        QTest::newRow("two labels") << u"wild"_s << u"a.mail.example.test"_s << false;
        QTest::newRow("none") << u"wild"_s << u"example.test"_s << false;
        QTest::newRow("address") << u"wild"_s << u"192.0.2.7"_s << true;
        QTest::newRow("other address") << u"wild"_s << u"192.0.2.8"_s << false;
        QTest::newRow("IPv6, written otherwise") << u"wild"_s << u"2001:DB8:0::7"_s << true;
    }

    void namesAreMatchedAsClientsDo()
    {
        QFETCH(QString, name);
        QFETCH(QString, asked);
        QFETCH(bool, fits);
        const QStringList found = codes(judged(name, {}, asked));
        QCOMPARE(found == QStringList(u"certificate-ok"_s), fits);
    }

    void oldProtocolsAreRefused()
    {
        // TLS 1.0, whose name Qt calls deprecated.
        const Findings findings = judged(u"right"_s, {}, host, 0, static_cast<QSsl::SslProtocol>(0));
        QCOMPARE(codes(findings), QStringList(u"tls-version-old"_s));
        QVERIFY(findings.constFirst().message().contains(u"TLS 1.0"_s));
    }
};

QTEST_GUILESS_MAIN(CertificateFactsTest)
#include "tst_certificatefacts.moc"
