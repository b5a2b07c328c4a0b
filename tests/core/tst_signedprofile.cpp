// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the probe says about a profile that is served signed.
#include "clients/signeddata.h"
#include "probe/documentchoice.h"
#include "probe/stepjudgement.h"
#include "signing/signingidentity.h"
#include "support/proberun.h"
#include "support/sampleworkspace.h"
#include "support/signingfiles.h"

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

class SignedProfileTest : public QObject
{
    Q_OBJECT

private:
    TestCertificates m_certificates;
    const Workspace m_workspace = sampleWorkspace({u"example.org"_s});
    const ProbeSubject m_subject = probeSubjectOf(m_workspace, 0, u"jean"_s);

    QByteArray profile() const { return appleFormat()->render(m_subject.settings, m_subject.account); }

    QByteArray signedBytes(const QByteArray &content) const
    {
        const auto identity = SigningIdentity::load(signingFiles(m_certificates, u"signer"_s), std::nullopt);
        return identity ? (*identity)->sign(content).value_or(QByteArray()) : QByteArray();
    }

    QStringList problems(const QByteArray &served) const
    {
        DiscoveryStep step;
        step.id = u"profile"_s;
        step.state = StepState::Finished;
        step.format = appleFormat();
        HttpRequest request;
        request.url = QUrl(u"https://autoconfig.example.org/email.mobileconfig"_s);
        step.http = answer(request, 200, "application/x-apple-aspen-config", served);
        stepjudging::judgeDocument(m_subject, UrlRole::Planned, step);
        return problemCodes(step.findings);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestCertificates::isInstalled()) {
            QSKIP("openssl is not installed (Debian: openssl)");
        }
        QVERIFY2(m_certificates.prepare(), m_certificates.log.constData());
        TestCertificates::Wish wish = rsaWish();
        // Octets like these turn up in signatures by chance too.
        wish.names = u"DNS:mail.example.test,DNS:@@postmaster.example.test"_s;
        QVERIFY2(m_certificates.issue(u"signer"_s, wish), m_certificates.log.constData());
    }

    void aSignatureIsNotSearchedForPlaceholders()
    {
        const QByteArray served = signedBytes(profile());
        QVERIFY(served.contains("@@postmaster"));
        QCOMPARE(withoutSignature(served), profile());
        QCOMPARE(problems(served), QStringList());
    }

    void whatIsSignedIs()
    {
        const QByteArray left = profile().replace("jean@example.org", "{{email}}");
        QVERIFY(left != profile());
        QVERIFY(problems(left).contains(u"probe-placeholder"_s));
        QCOMPARE(problems(signedBytes(left)), problems(left));
    }

    void whatIsNotSignedStaysAsItIs()
    {
        QCOMPARE(withoutSignature(profile()), profile());
        QCOMPARE(withoutSignature("-----BEGIN CMS-----"), QByteArray("-----BEGIN CMS-----"));
    }
};

QTEST_GUILESS_MAIN(SignedProfileTest)
#include "tst_signedprofile.moc"
