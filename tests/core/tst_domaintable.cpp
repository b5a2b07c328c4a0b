// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/domaintable.h"
#include "support/sampleworkspace.h"

#include <QTest>

#include <numeric>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray mark = "\xEF\xBB\xBF";

QList<qsizetype> allOf(const Workspace &workspace)
{
    QList<qsizetype> all(workspace.domains.size());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// Everything that a domain can say about itself, with what a table may trip over.
Workspace richWorkspace()
{
    Workspace workspace = test::sampleWorkspace(
        {u"plain.example"_s, u"société.example"_s, u"c.example"_s, u"d.example"_s, u"e.example"_s});
    Domain &own = workspace.domains[1];
    own.mx = {{u"mx1.%EMAILDOMAIN%"_s, 5, {}}, {u"mx2.example.net"_s, 50, {}}};
    own.dkimSelectors = {u"mail"_s, u"s2024"_s};
    own.overrides.displayName = u"Société \"Exemple\"; Cie, Paris"_s;
    own.overrides.shortName = u"=1+1"_s;
    own.overrides.documentation =
        QList<Documentation>{{u"fr"_s, u"Aide « en ligne »"_s, u"https://example.org/aide?a=1,2"_s, {}},
                             {QString(), QString(), u"https://example.org/"_s, {}}};
    MailService smtp = test::service(Protocol::Smtp, Security::StartTls, u"smtp.example.org"_s);
    smtp.port = 2587;
    smtp.authentication = {Authentication::OAuth2, Authentication::PasswordCleartext};
    smtp.username = u"user %EMAILLOCALPART%"_s;
    MailService dav = test::service(Protocol::CalDav, Security::Tls, u"dav.example.org"_s);
    dav.path = u"/dav/calendars/"_s;
    dav.authentication = {};
    dav.username = QString();
    own.overrides.services = QList<MailService>{smtp, dav, smtp};
    workspace.domains[2].mx.clear();
    workspace.domains[2].overrides.displayName = QString();
    workspace.domains[2].overrides.services = QList<MailService>();
    workspace.domains[3].overrides.displayName = u"'quoted'"_s;
    workspace.domains[3].overrides.shortName = u"'=x"_s;
    workspace.domains[4].overrides.displayName = u"-"_s;
    workspace.domains[4].overrides.shortName = u"none"_s;
    return workspace;
}

DomainList read(const QByteArray &table)
{
    const Result<DomainList> list = parseDomainList(table, u"t.csv"_s, {});
    return list ? *list : DomainList();
}

/// "/domains/0/mx: before > after"
QStringList inShort(const QList<ProposedChange> &changes)
{
    QStringList lines;
    for (const ProposedChange &change : changes) {
        lines.append(u"%1: %2 > %3"_s.arg(change.where.toString(), change.before, change.after));
    }
    return lines;
}

} // namespace

class TestDomainTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableHasTheColumnsThatAreUsed()
    {
        Workspace workspace = test::sampleWorkspace({u"a.example"_s, u"b.example"_s});
        workspace.domains[1].overrides.displayName = u"B, Mail"_s;
        QCOMPARE(domainTable(workspace, {0, 1}), mark + "domain,profile,displayName,mx\r\n"
                                                        "a.example,main,,10 mx.%EMAILDOMAIN%\r\n"
                                                        "b.example,main,\"B, Mail\",10 mx.%EMAILDOMAIN%\r\n");
        QCOMPARE(domainTable(workspace, {0}),
                 mark + "domain,profile,mx\r\na.example,main,10 mx.%EMAILDOMAIN%\r\n");
    }

    void servicesHaveAColumnEach()
    {
        Workspace workspace = test::sampleWorkspace({u"a.example"_s});
        workspace.domains[0].mx.clear();
        workspace.domains[0].overrides.services = workspace.profiles.at(0).services;
        QCOMPARE(domainTable(workspace, {0}),
                 mark + "domain,profile,service1,service2\r\n"
                        "a.example,main,imap tls mail.%EMAILDOMAIN%:993 password-cleartext %EMAILADDRESS%,"
                        "smtp tls mail.%EMAILDOMAIN%:465 password-cleartext %EMAILADDRESS%\r\n");
    }

    void formulasAreEscaped()
    {
        Workspace workspace = test::sampleWorkspace({u"a.example"_s});
        workspace.domains[0].mx.clear();
        for (const QString &text : {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@SUM(A1)"_s}) {
            workspace.domains[0].overrides.displayName = text;
            const QByteArray line = domainTable(workspace, {0}).split('\n').at(1).trimmed();
            QCOMPARE(line, "a.example,main,'" + text.toUtf8());
        }
    }

    void readingGivesTheSameDomains_data()
    {
        QTest::addColumn<char>("separator");
        QTest::newRow("commas") << ',';
        QTest::newRow("semicolons") << ';';
    }

    void readingGivesTheSameDomains()
    {
        QFETCH(char, separator);
        const Workspace workspace = richWorkspace();
        Workspace empty = workspace;
        empty.domains.clear();
        const DomainList list = read(domainTable(workspace, allOf(workspace), separator));
        QVERIFY(list.findings.isEmpty());
        QCOMPARE(withTable(empty, list, tableChanges(empty, list)), workspace);
        // And there is nothing to change where they are already.
        QCOMPARE(inShort(tableChanges(workspace, list)), QStringList());
    }

    void asFrenchExcelWrites()
    {
        const DomainList list = read(mark + "sep=;\r\n"
                                            "Domain;Profile;DisplayName;MX\r\n"
                                            "a.example;main;\"Pommes; poires\";10 mx.example.org\r\n");
        QVERIFY(list.findings.isEmpty());
        QCOMPARE(list.domains.size(), 1);
        QCOMPARE(list.domains.at(0).overrides.displayName, std::optional(u"Pommes; poires"_s));
        QCOMPARE(list.domains.at(0).mx, (QList<MxHost>{{u"mx.example.org"_s, 10, {}}}));
    }

    void anExistingDomainKeepsWhatTheTableDoesNotName()
    {
        Workspace workspace = richWorkspace();
        workspace.domains[1].extra.insert(u"note"_s, u"kept"_s);
        const DomainList list = read("domain,mx\nSOCIÉTÉ.example,20 new.example\n");
        const QList<ProposedChange> changes = tableChanges(workspace, list);
        QCOMPARE(inShort(changes), QStringList{u"/domains/1/mx: 5 mx1.%EMAILDOMAIN% 50 mx2.example.net > "
                                               "20 new.example"_s});
        Workspace expected = workspace;
        expected.domains[1].mx = {{u"new.example"_s, 20, {}}};
        QCOMPARE(withTable(workspace, list, changes), expected);
    }

    void anEmptyCellFollowsTheProfile()
    {
        const Workspace workspace = richWorkspace();
        const DomainList list = read("domain,profile,displayName,service1\nsociété.example,,,\n");
        Workspace expected = workspace;
        expected.domains[1].overrides.displayName.reset();
        expected.domains[1].overrides.services.reset();
        QCOMPARE(withTable(workspace, list, tableChanges(workspace, list)), expected);
    }

    void newDomainsAreAddedAndCanBeLeftOut()
    {
        const Workspace workspace = test::sampleWorkspace({u"a.example"_s});
        const DomainList list = read("domain,profile,mx\nnew1.example,other,5 mx.example\nnew2.example,,\n");
        QList<ProposedChange> changes = tableChanges(workspace, list);
        QCOMPARE(inShort(changes),
                 (QStringList{u"/domains/1:  > profile: other – mail exchangers: 5 mx.example"_s,
                              u"/domains/2:  > profile: main"_s}));
        changes.removeFirst();
        const Workspace after = withTable(workspace, list, changes);
        QCOMPARE(after.domains.size(), 2);
        QCOMPARE(after.domains.at(1).name, u"new2.example"_s);
        QCOMPARE(after.domains.at(1).profile, u"main"_s);
    }

    void aCellThatCannotBeReadIsNamedByLineAndColumn()
    {
        const DomainList list = read("domain,service1,service2,help1,mx\n"
                                     "a.example,imap tls mail.example.org,smtp over tls,,\n"
                                     "b.example,,,https://example.org,\n"
                                     "c.example,,,,10 not_a_host!\n"
                                     "d.example,imap tls mail.example.org:x,,,\n");
        QStringList messages;
        for (const Finding &finding : list.findings) {
            messages.append(finding.message());
        }
        QCOMPARE(messages,
                 (QStringList{u"Line 2, column “service2”: “smtp over tls” is not a mail service."_s,
                              u"Line 3, column “help1”: “https://example.org” is not a link to help."_s,
                              u"Line 4, column “mx”: “not_a_host!” is not the host name of a mail server."_s,
                              u"Line 5, column “service1”: “imap tls mail.example.org:x” is not a mail "
                              "service."_s}));
        // A domain must not lose services by a typing error.
        QCOMPARE(list.domains.size(), 1);
        QCOMPARE(list.domains.at(0).name, u"c.example"_s);
    }

    void theShortFormOfAServiceGetsDefaults()
    {
        const DomainList list = read("domain,service1\na.example,smtp starttls mail.example.org\n");
        QCOMPARE(list.domains.size(), 1);
        MailService expected;
        expected.protocol = Protocol::Smtp;
        expected.security = Security::StartTls;
        expected.host = u"mail.example.org"_s;
        expected.port = 587;
        QCOMPARE(list.domains.at(0).overrides.services, std::optional(QList{expected}));
    }

    void anInvalidResultIsMarked()
    {
        const Workspace workspace = test::sampleWorkspace({u"a.example"_s});
        const DomainList list = read("domain,profile\na.example,unknown\nnew.example,unknown\n");
        QList<ProposedChange> changes = tableChanges(workspace, list);
        markFindings(withTable(workspace, list, changes), changes);
        QCOMPARE(changes.size(), 2);
        for (const ProposedChange &change : changes) {
            QCOMPARE(change.findings.value(0).code(), u"unknown-profile"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestDomainTable)
#include "tst_domaintable.moc"
