// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where redirects of HTTP and SRV records lead, and what is said of it.
#include "support/scriptedprobe.h"

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

const QString autoconfigUrl = u"https://autoconfig.example.org/mail/config-v1.1.xml"_s;

Findings ofCode(const Findings &findings, const QString &code)
{
    Findings found = findings;
    found.removeIf([&code](const Finding &finding) { return finding.code() != code; });
    return found;
}

} // namespace

class ProbeRedirectsTest : public QObject, ScriptedProbe
{
    Q_OBJECT

private Q_SLOTS:
    /// autoconfig.md sections 2 and 7: clients follow it, and on the way everybody can change the answer.
    void eachWayFromHttpsToHttpIsTold()
    {
        Site site;
        site.redirect(u"GET "_s + autoconfigUrl, "http://autoconfig.example.org/plain.xml?a=b");
        site.redirect(u"GET http://autoconfig.example.org/plain.xml"_s, "https://autoconfig.example.org/x");
        site.add(u"GET https://autoconfig.example.org/x"_s, 200, "text/xml", document("mozilla-autoconfig"));
        const QStringList clients{u"thunderbird"_s, u"thunderbird-android"_s, u"deltachat"_s};
        const DomainProbe result = probe(site, clients);
        for (const QString &client : clients) {
            QCOMPARE(clientOf(result, client)->verdict, ClientVerdict::Ok);
        }
        const Findings insecure = ofCode(result.findings(), u"probe-redirect-insecure"_s);
        QVERIFY2(insecure.size() == 1, sentences(result.findings()).constData());
        QCOMPARE(insecure.constFirst().severity(), Severity::Error);
        QCOMPARE(insecure.constFirst().subject, autoconfigUrl);
        QVERIFY2(insecure.constFirst().message().contains(u"http://autoconfig.example.org/plain.xml."_s),
                 qPrintable(insecure.constFirst().message()));
    }
};

QTEST_GUILESS_MAIN(ProbeRedirectsTest)
#include "tst_proberedirects.moc"
