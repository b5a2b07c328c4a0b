// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One mistake in a served document for each rule, and which clients still find the workspace's settings in
// it.
#include "support/proberun.h"
#include "support/sampleworkspace.h"

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray accountBoundary =
    "</Account><Account><AccountType>email</AccountType><Action>settings</Action>";

} // namespace

class ProbeReadingTest : public QObject
{
    Q_OBJECT

private:
    const Workspace m_workspace = sampleWorkspace({u"example.org"_s});
    QList<HttpRequest> m_log;

    QByteArray document(const char *format) const
    {
        return clientFormat(QString::fromLatin1(format))->render(settingsOf(m_workspace, 0), std::nullopt);
    }

    ClientProbe probe(const QString &client, const Site &site) { return probe(client, site, m_workspace); }

    ClientProbe probe(const QString &client, const Site &site, const Workspace &workspace)
    {
        ProbeOptions options = offlineOptions();
        options.clients = QStringList{client};
        options.makeFetcher = [this, site](const HttpOptions &) {
            return std::make_unique<ScriptedFetcher>(site, &m_log);
        };
        return probeAll(workspace, {0}, options).value(0).clients.value(0);
    }

    /// "ok none …", in the order of the clients.
    void compareVerdicts(const QStringList &clients, const Site &site, const QString &expected)
    {
        QStringList verdicts;
        for (const QString &client : clients) {
            const ClientProbe result = probe(client, site);
            verdicts.append(clientVerdictWord(result.verdict));
            // Who does not end up with the workspace's settings has an error to say so.
            QVERIFY(result.verdict == ClientVerdict::Ok || result.severity() == Severity::Error);
        }
        QCOMPARE(verdicts.join(u' '), expected);
    }

    static void addColumns()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("verdicts");
    }

    static void row(const char *name, const QByteArray &from, const QByteArray &to, const char *verdicts)
    {
        QTest::newRow(name) << from << to << QString::fromLatin1(verdicts);
    }

    static void makeMistake(QByteArray &xml)
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QVERIFY2(xml.contains(from), xml.constData());
        xml.replace(from, to);
    }

private Q_SLOTS:
    void mozillaFilesAreReadByEachClientInItsWay_data()
    {
        addColumns();
        // Thunderbird, Thunderbird for Android, Delta Chat, Evolution
        row("right", "xml", "xml", "ok ok ok ok");
        row("no id", " id=\"example.org\"", "", "none none ok ok");
        row("no domain", "<domain>example.org</domain>", "", "none none ok ok");
        row("domain with an attribute", "<domain>", "<domain purpose=\"mx\">", "none ok ok ok");
        row("attribute of a server", "type=\"imap\"", "type=\"imap\" id=\"1\"", "ok ok ok none");
        row("attribute of a host", "<hostname>", "<hostname a=\"b\">", "none ok ok ok");
        row("attribute of a port", "<port>", "<port a=\"b\">", "none ok ok ok");
        row("attribute of a user name", "<username>", "<username a=\"b\">", "different ok ok ok");
        row("socket type TLS", "<socketType>SSL", "<socketType>TLS", "none none ok ok");
        row("blanks around the socket type", "<socketType>SSL<", "<socketType> SSL <", "none none ok ok");
        row("no user name", "<username>%EMAILADDRESS%</username>", "", "different none none ok");
        row("no port", "<port>993</port>", "", "ok none different ok");
        row("type in capitals", "type=\"imap\"", "type=\"IMAP\"", "none none ok ok");
        row("method that nobody knows", "password-cleartext", "passwort", "none none ok ok");
        row("placeholder in the host", "<hostname>mail.example.org", "<hostname>mail.%EMAILDOMAIN%",
            "ok ok ok ok");
    }

    void mozillaFilesAreReadByEachClientInItsWay()
    {
        QFETCH(QString, verdicts);
        QByteArray xml = document("mozilla-autoconfig");
        makeMistake(xml);
        Site site;
        site.add(u"GET https://autoconfig.example.org/mail"_s, 200, "text/xml", xml);
        compareVerdicts({u"thunderbird"_s, u"thunderbird-android"_s, u"deltachat"_s, u"evolution"_s}, site,
                        verdicts);
    }

    void autodiscoverIsReadByEachClientInItsWay_data()
    {
        addColumns();
        // Outlook, Thunderbird, Delta Chat
        row("right", "xml", "xml", "ok ok ok");
        row("SSL off beside Encryption", "<SSL>on", "<SSL>off", "ok different different");
        row("Encryption none beside SSL", "<Encryption>SSL", "<Encryption>None", "different different ok");
        row("no port", "<Port>993</Port>", "", "ok none different");
        row("no SSL", "<SSL>on</SSL>", "", "ok ok ok");
        row("no Encryption", "<Encryption>SSL</Encryption>", "", "ok ok ok");
        row("another user name", "<DomainRequired>", "<LoginName>jean</LoginName><DomainRequired>",
            "different different ok");
        row("other namespace", "outlook/responseschema/2006a", "outlook/responseschema/2007", "none ok ok");
        row("other namespace of the root", "autodiscover/responseschema/2006",
            "autodiscover/responseschema/2006a", "none ok ok");
        row("namespace of the root only",
            " xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a\"", "",
            "none ok ok");
        row("https in the namespace", "http://schemas", "https://schemas", "none ok ok");
        row("older namespace", "outlook/responseschema/2006a", "outlook/responseschema/2006", "ok ok ok");
        row("an account for each server", "</Protocol>", "</Protocol>" + accountBoundary, "different ok ok");
    }

    void autodiscoverIsReadByEachClientInItsWay()
    {
        QFETCH(QString, verdicts);
        QByteArray xml = document("outlook-autodiscover");
        makeMistake(xml);
        Site site;
        for (const QString &method : {u"GET"_s, u"POST"_s}) {
            site.add(method + u" https://autodiscover.example.org/"_s, 200, "text/xml", xml);
        }
        compareVerdicts({u"outlook"_s, u"thunderbird"_s, u"deltachat"_s}, site, verdicts);
    }

    void sslWithoutEncryptionIsTlsForOutlook()
    {
        // OL-SSL-ON-587: classic Outlook begins with TLS there, the others with STARTTLS.
        Workspace workspace = m_workspace;
        MailService &smtp = workspace.profiles[0].services[1];
        smtp.port = 587;
        smtp.security = Security::StartTls;
        const QByteArray right =
            clientFormat(u"outlook-autodiscover")->render(settingsOf(workspace, 0), std::nullopt);
        const auto probeWith = [&](const QString &client, const QByteArray &xml) {
            Site site;
            for (const QString &method : {u"GET"_s, u"POST"_s}) {
                site.add(method + u" https://autodiscover.example.org/"_s, 200, "text/xml", xml);
            }
            return probe(client, site, workspace);
        };
        QCOMPARE(probeWith(u"outlook"_s, right).verdict, ClientVerdict::Ok);
        const QByteArray unsaid = QByteArray(right).replace("<Encryption>TLS</Encryption>", "");
        const ClientProbe outlook = probeWith(u"outlook"_s, unsaid);
        QCOMPARE(outlook.verdict, ClientVerdict::Different);
        QCOMPARE(outlook.severity(), Severity::Error);
        QCOMPARE(outlook.settings.constLast().security, Security::Tls);
        QVERIFY(problemCodes(outlook.allFindings()).contains(u"outlook-encryption-guessed"_s));
        QCOMPARE(probeWith(u"thunderbird"_s, unsaid).verdict, ClientVerdict::Ok);
        QCOMPARE(probeWith(u"deltachat"_s, unsaid).verdict, ClientVerdict::Ok);
    }

    void whatOutlookDoesNotForgiveIsAnErrorWhereItIsServed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        QTest::newRow("namespace") << QByteArray("responseschema/2006a") << QByteArray("responseschema/2007")
                                   << u"outlook-namespace"_s;
        QTest::newRow("accounts") << QByteArray("</Protocol>") << QByteArray("</Protocol>" + accountBoundary)
                                  << u"outlook-several-accounts"_s;
    }

    /// And a warning where its settings are imported.
    void whatOutlookDoesNotForgiveIsAnErrorWhereItIsServed()
    {
        QFETCH(QString, code);
        QByteArray xml = document("outlook-autodiscover");
        makeMistake(xml);
        const auto severityIn = [&code](const Findings &findings) {
            for (const Finding &finding : findings) {
                if (finding.code() == code) {
                    return severityWord(finding.severity());
                }
            }
            return QString();
        };
        const auto parsed = clientFormat(u"outlook-autodiscover")->parse(xml);
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->services.size(), 2);
        QCOMPARE(severityIn(parsed->findings), u"warning"_s);
        Site site;
        site.add(u"POST https://autodiscover.example.org/"_s, 200, "text/xml", xml);
        QCOMPARE(severityIn(probe(u"outlook"_s, site).allFindings()), u"error"_s);
    }

    void cleartextIsShownAsCleartext()
    {
        Site site;
        site.add(u"POST https://autodiscover.example.org/"_s, 200, "text/xml",
                 document("outlook-autodiscover").replace("<SSL>on", "<SSL>off").replace("SSL<", "TLS<"));
        const ClientProbe thunderbird = probe(u"thunderbird"_s, site);
        QCOMPARE(thunderbird.settings.constFirst().security, Security::None);
        QVERIFY(problemCodes(thunderbird.findings).contains(u"probe-client-different"_s) ||
                problemCodes(thunderbird.allFindings()).contains(u"probe-security-different"_s));
    }

    void whatAClientDropsIsTold()
    {
        Site site;
        site.add(u"GET https://autoconfig.example.org/mail"_s, 200, "text/xml",
                 document("mozilla-autoconfig").replace("type=\"imap\"", "type=\"imap\" id=\"1\""));
        const ClientProbe evolution = probe(u"evolution"_s, site);
        const DiscoveryStep *step = stepOf(evolution, u"https-autoconfig"_s);
        QCOMPARE(step->verdict, StepVerdict::Faulty);
        QCOMPARE(problemCodes(step->findings),
                 QStringList({u"mozilla-server-attribute"_s, u"probe-client-drops"_s}));
        QVERIFY2(step->findings.constLast().message().contains(u"Evolution"_s),
                 qPrintable(step->findings.constLast().message()));
        const ClientProbe deltaChat = probe(u"deltachat"_s, site);
        QCOMPARE(problemCodes(stepOf(deltaChat, u"https-autoconfig"_s)->findings),
                 QStringList(u"mozilla-server-attribute"_s));
    }

    void placeholdersInHostNamesAreFilledIn()
    {
        Site site;
        site.add(u"GET https://autoconfig.example.org/mail"_s, 200, "text/xml",
                 document("mozilla-autoconfig").replace(">mail.example.org", ">mail.%EMAILDOMAIN%"));
        const ClientProbe thunderbird = probe(u"thunderbird"_s, site);
        QCOMPARE(thunderbird.settings.constFirst().host, u"mail.example.org"_s);
        QCOMPARE(problemCodes(thunderbird.steps.constFirst().findings),
                 QStringList(u"mozilla-placeholder-in-name"_s));
        site.answers.clear();
        site.add(u"GET https://autoconfig.example.org/mail"_s, 200, "text/xml",
                 document("mozilla-autoconfig").replace(">mail.example.org", ">imap.%EMAILDOMAIN%"));
        for (const Finding &finding : probe(u"thunderbird"_s, site).allFindings()) {
            QVERIFY(finding.code() != u"probe-host-different"_s || finding.actual == u"imap.example.org"_s);
        }
    }
};

QTEST_GUILESS_MAIN(ProbeReadingTest)
#include "tst_probereading.moc"
