// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// User names: documents for one address beside those for everybody, and what is made of a name that was
// found.
#include "probe/runningdomain.h"
#include "report/probereport.h"
#include "support/proberun.h"
#include "support/sampleworkspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

struct Served {
    QString client;
    const char *format;
    QString begin;
    QByteArray mediaType;
};

const Served profile = {u"apple"_s, "apple-profile", u"GET https://autoconfig.example.org/email"_s,
                        "application/x-apple-aspen-config"};
const Served autodiscover = {u"outlook"_s, "outlook-autodiscover",
                             u"POST https://autodiscover.example.org/"_s, "application/xml"};

Workspace workspaceWith(const QString &username)
{
    Workspace workspace = sampleWorkspace({u"example.org"_s});
    for (MailService &service : workspace.profiles[0].services) {
        service.username = username;
    }
    return workspace;
}

} // namespace

class ProbeUsernamesTest : public QObject
{
    Q_OBJECT

private:
    const Account m_account{u"jean"_s, u"example.org"_s};
    QList<HttpRequest> m_log;

    ProbeOptions optionsFor(const Site &site)
    {
        ProbeOptions options = offlineOptions();
        options.localPart = m_account.localPart;
        options.makeFetcher = [this, site](const HttpOptions &) {
            return std::make_unique<ScriptedFetcher>(site, &m_log);
        };
        return options;
    }

    ClientProbe probe(const Workspace &workspace, const QString &client, const Site &site)
    {
        ProbeOptions options = optionsFor(site);
        options.clients = QStringList{client};
        return probeAll(workspace, {0}, options).value(0).clients.value(0);
    }

    /// A document for everybody with a placeholder where Outlook or a device has the name to log in with.
    static Site siteWithPlaceholder(const Workspace &workspace, const Served &served, const QByteArray &name)
    {
        QByteArray body =
            clientFormat(QString::fromLatin1(served.format))->render(settingsOf(workspace, 0), std::nullopt);
        body.replace("<DomainRequired>", "<LoginName>" + name + "</LoginName><DomainRequired>");
        for (const QByteArray direction : {"Incoming", "Outgoing"}) {
            const QByteArray key = "<key>" + direction + "MailServer";
            body.replace(key + "HostName</key>",
                         key + "Username</key><string>" + name + "</string>" + key + "HostName</key>");
        }
        Site site;
        site.add(served.begin, 200, served.mediaType, body);
        return site;
    }

    static void addPatterns()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("isApple");
        for (const bool isApple : {true, false}) {
            for (const QString &pattern :
                 {u"%EMAILADDRESS%"_s, u"%EMAILLOCALPART%"_s, u"%EMAILLOCALPART%-%EMAILDOMAIN%"_s}) {
                QTest::newRow(qPrintable((isApple ? u"Apple "_s : u"Outlook "_s) + pattern))
                    << pattern << isApple;
            }
        }
    }

private Q_SLOTS:
    void bothFormsOfADocumentAreRight_data() { addPatterns(); }

    void bothFormsOfADocumentAreRight()
    {
        QFETCH(QString, pattern);
        QFETCH(bool, isApple);
        const Served &served = isApple ? profile : autodiscover;
        const Workspace workspace = workspaceWith(pattern);
        for (const std::optional<Account> &form : {std::optional(m_account), std::optional<Account>()}) {
            const QByteArray body =
                clientFormat(QString::fromLatin1(served.format))->render(settingsOf(workspace, 0), form);
            Site site;
            site.add(served.begin, 200, served.mediaType, body);
            // A responder that is not told the address answers a GET with the form for everybody.
            site.add(u"GET https://autodiscover.example.org/"_s, 200, "application/xml",
                     clientFormat(u"outlook-autodiscover")->render(settingsOf(workspace, 0), std::nullopt));
            const ClientProbe client = probe(workspace, served.client, site);
            QVERIFY2(client.verdict == ClientVerdict::Ok, body.constData());
            QVERIFY2(problemCodes(client.allFindings()).isEmpty(),
                     sentences(client.allFindings()).constData());
            QCOMPARE(client.expected.constFirst().username, pattern);
            if (form) {
                QCOMPARE(client.settings.constFirst().username, pattern);
            }
        }
    }

    void aWrongNameIsComparedWithTheWorkspaces_data() { addPatterns(); }

    void aWrongNameIsComparedWithTheWorkspaces()
    {
        QFETCH(QString, pattern);
        QFETCH(bool, isApple);
        const Served &served = isApple ? profile : autodiscover;
        const Workspace workspace = workspaceWith(pattern);
        // The responder has another pattern than the workspace.
        const QString wrong = pattern == u"%EMAILADDRESS%"_s ? u"%EMAILLOCALPART%"_s : u"%EMAILADDRESS%"_s;
        Site site;
        site.add(served.begin, 200, served.mediaType,
                 clientFormat(QString::fromLatin1(served.format))
                     ->render(settingsOf(workspaceWith(wrong), 0), m_account));
        const ClientProbe client = probe(workspace, served.client, site);
        QCOMPARE(client.verdict, ClientVerdict::Different);
        QStringList expected;
        for (const Finding &finding : client.allFindings()) {
            if (finding.code() == u"probe-username-different"_s) {
                expected.append(finding.expected);
                QCOMPARE(finding.actual, expandUsername(wrong, m_account));
            }
        }
        expected.removeDuplicates();
        QCOMPARE(expected, QStringList(expandUsername(pattern, m_account)));
    }

    void aPlaceholderThatNobodyFillsInIsTheName_data() { addPatterns(); }

    void aPlaceholderThatNobodyFillsInIsTheName()
    {
        QFETCH(QString, pattern);
        QFETCH(bool, isApple);
        const Workspace workspace = workspaceWith(pattern);
        const Site site =
            siteWithPlaceholder(workspace, isApple ? profile : autodiscover, pattern.toLatin1());
        const ClientProbe client = probe(workspace, isApple ? u"apple"_s : u"outlook"_s, site);
        QCOMPARE(client.verdict, ClientVerdict::Different);
        QCOMPARE(client.severity(), Severity::Error);
        QCOMPARE(client.differences.size(), 2);
        for (const SettingDifference &difference : client.differences) {
            QCOMPARE(difference.field, SettingDifference::Field::Username);
            QCOMPARE(difference.expected, expandUsername(pattern, m_account));
            QCOMPARE(difference.actual, pattern);
        }
        ProbeReport report;
        report.domains = {{}};
        report.domains[0].email = m_account.address();
        report.domains[0].clients = {client};
        const QJsonObject json = QJsonDocument::fromJson(probeJsonReport(report)).object();
        const QJsonArray settings = json.value(u"clients")[0][u"settings"].toArray();
        QCOMPARE(settings.size(), 2);
        QCOMPARE(settings.at(0)[u"username"].toString(), pattern);
    }

    void thunderbirdFillsInOutlooksDocumentToo()
    {
        const Workspace workspace = workspaceWith(u"%EMAILADDRESS%"_s);
        const Site site = siteWithPlaceholder(workspace, autodiscover, "%EMAILADDRESS%");
        QCOMPARE(probe(workspace, u"thunderbird"_s, site).verdict, ClientVerdict::Ok);
    }

    void aNameOfOneServiceIsNotThatOfTheOther()
    {
        // Outlook makes the other name from the address itself.
        const Workspace workspace = workspaceWith(u"%EMAILADDRESS%"_s);
        Site site = siteWithPlaceholder(workspace, autodiscover, "%EMAILADDRESS%");
        QByteArray &body = site.answers[0].second.hops.last().body;
        const QByteArray login = "<LoginName>%EMAILADDRESS%</LoginName>";
        body.remove(body.lastIndexOf(login), login.size());
        const ClientProbe outlook = probe(workspace, u"outlook"_s, site);
        QCOMPARE(outlook.differences.size(), 1);
        QCOMPARE(outlook.differences.constFirst().protocol, Protocol::Imap);
    }

    void aRunningDomainsPlaceholderIsTakenOverAsOne()
    {
        const Site site =
            siteWithPlaceholder(workspaceWith(u"%EMAILADDRESS%"_s), autodiscover, "%EMAILLOCALPART%");
        RunningDomain running(u"example.org"_s, optionsFor(site));
        QSignalSpy finished(&running, &RunningDomain::finished);
        running.start();
        QVERIFY(finished.wait());
        const QList<MailService> services = running.result().workspace.profiles.constFirst().services;
        QCOMPARE(services.size(), 2);
        QCOMPARE(services.constFirst().username, u"%EMAILLOCALPART%"_s);
    }

    void aResponderTakesAddressesWithPlus_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("code");
        QTest::newRow("as asked") << u"jean+probe"_s << QString();
        QTest::newRow("the mailbox itself") << u"jean"_s << QString();
        QTest::newRow("read as a blank") << u"jean probe"_s << u"probe-plus-different"_s;
        QTest::newRow("refused") << QString() << u"probe-plus-refused"_s;
    }

    void aResponderTakesAddressesWithPlus()
    {
        QFETCH(QString, given);
        QFETCH(QString, code);
        const Workspace workspace = workspaceWith(u"%EMAILADDRESS%"_s);
        const auto documentOf = [&workspace](const QString &localPart) {
            return clientFormat(u"apple-profile")
                ->render(settingsOf(workspace, 0), Account{localPart, u"example.org"_s});
        };
        Site site;
        const QString path = u"GET https://autoconfig.example.org/email.mobileconfig?emailaddress=jean"_s;
        if (given.isEmpty()) {
            site.add(path + u"%2B"_s, 400);
        } else {
            site.add(path + u"%2B"_s, 200, profile.mediaType, documentOf(given));
        }
        site.add(path, 200, profile.mediaType, documentOf(u"jean"_s));
        const ClientProbe apple = probe(workspace, u"apple"_s, site);
        QCOMPARE(apple.verdict, ClientVerdict::Ok);
        QVERIFY2(problemCodes(apple.allFindings()) == (code.isEmpty() ? QStringList() : QStringList(code)),
                 sentences(apple.allFindings()).constData());
        QVERIFY(stepOf(apple, u"profile-plus"_s)->isExtra);
    }

    void aFileForEverybodyIsNotAskedForAnotherAddress()
    {
        const Workspace workspace = workspaceWith(u"%EMAILADDRESS%"_s);
        Site site;
        site.add(profile.begin, 200, profile.mediaType,
                 clientFormat(u"apple-profile")->render(settingsOf(workspace, 0), std::nullopt));
        const ClientProbe apple = probe(workspace, u"apple"_s, site);
        QCOMPARE(stepOf(apple, u"profile-plus"_s)->state, StepState::Skipped);
    }

    void whatARunningDomainGivesOneUserIsAPattern_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const QString &pattern :
             {u"%EMAILADDRESS%"_s, u"%EMAILLOCALPART%"_s, u"%EMAILLOCALPART%-%EMAILDOMAIN%"_s,
              u"%EMAILDOMAIN%\\%EMAILLOCALPART%"_s, u"everybody"_s}) {
            QTest::newRow(qPrintable(pattern)) << pattern;
        }
    }

    void whatARunningDomainGivesOneUserIsAPattern()
    {
        QFETCH(QString, pattern);
        Site site;
        site.add(
            autodiscover.begin, 200, autodiscover.mediaType,
            clientFormat(u"outlook-autodiscover")->render(settingsOf(workspaceWith(pattern), 0), m_account));
        RunningDomain running(u"example.org"_s, optionsFor(site));
        QSignalSpy finished(&running, &RunningDomain::finished);
        running.start();
        QVERIFY(finished.wait());
        const QList<MailService> services = running.result().workspace.profiles.constFirst().services;
        QCOMPARE(services.size(), 2);
        QCOMPARE(services.constFirst().username, pattern);
    }
};

QTEST_GUILESS_MAIN(ProbeUsernamesTest)
#include "tst_probeusernames.moc"
