// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/trust.h"
#include "support/testcertificates.h"

#include <QSslSocket>
#include <QTest>

using namespace autoconfigure;
using namespace autoconfigure::test;

class TrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAuthoritiesTheSystemsAreLeftAsTheyAre()
    {
        QSslConfiguration untouched = QSslConfiguration::defaultConfiguration();
        untouched.setPeerVerifyMode(QSslSocket::VerifyPeer);
        QVERIFY(trusting({}) == untouched);
        QCOMPARE(trusting({}).peerVerifyMode(), QSslSocket::VerifyPeer);
    }

    void furtherAuthoritiesAreTrustedBesidesTheSystems()
    {
        if (!TestCertificates::isInstalled()) {
            QSKIP("openssl is not installed (Debian: openssl)");
        }
        TestCertificates certificates;
        QVERIFY2(certificates.prepare(), certificates.log.constData());
        const QList<QSslCertificate> own = certificates.authority();
        QCOMPARE(own.size(), 1);
        const QList<QSslCertificate> trusted = trusting(own).caCertificates();
        QCOMPARE(trusted, QSslConfiguration::systemCaCertificates() + own);
        QCOMPARE(trusting(own).peerVerifyMode(), QSslSocket::VerifyPeer);
    }
};

QTEST_GUILESS_MAIN(TrustTest)
#include "tst_trust.moc"
