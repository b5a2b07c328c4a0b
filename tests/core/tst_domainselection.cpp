// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domainselection.h"
#include "support/sampleworkspace.h"

#include <QTest>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

MailService imap(const QString &host, int port = 993, Security security = Security::Tls)
{
    MailService service;
    service.protocol = Protocol::Imap;
    service.host = host;
    service.port = port;
    service.security = security;
    return service;
}

} // namespace

class TestDomainSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTheSameIsThere()
    {
        const Workspace workspace = test::sampleWorkspace({u"a.example"_s, u"b.example"_s, u"c.example"_s});
        const DomainSelection selection = selectionOf(workspace, {0, 2});
        QCOMPARE(selection.count, 2);
        QCOMPARE(selection.profile, std::optional(u"main"_s));
        QCOMPARE(selection.mx->size(), 1);
        QCOMPARE(selection.ownServices, 0);
        QVERIFY(selection.services.isEmpty());
        QVERIFY(differencesOf(workspace, {0, 2}).isEmpty());
    }

    void whatDiffersIsNotAndIsListed()
    {
        Workspace workspace = test::sampleWorkspace({u"a.example"_s, u"b.example"_s, u"c.example"_s});
        workspace.domains[1].profile = u"other"_s;
        workspace.domains[1].mx.clear();
        workspace.domains[2].overrides.displayName = u"C Mail"_s;
        const DomainSelection selection = selectionOf(workspace, {0, 1, 2});
        QVERIFY(!selection.profile);
        QVERIFY(!selection.mx);
        QCOMPARE(selection.ownDisplayNames, 1);
        using Field = DifferingValue::Field;
        const QList<DifferingValue> expected = {
            {Field::Profile, u"main"_s, 2, 0},           {Field::Profile, u"other"_s, 1, 0},
            {Field::Mx, u"10 mx.%EMAILDOMAIN%"_s, 2, 0}, {Field::Mx, QString(), 1, 0},
            {Field::DisplayName, std::nullopt, 2, 0},    {Field::DisplayName, u"C Mail"_s, 1, 0},
        };
        QCOMPARE(differencesOf(workspace, {0, 1, 2}), expected);
    }

    void manyValuesAreSummedUp()
    {
        Workspace workspace = test::sampleWorkspace({});
        for (int i = 0; i < 10; ++i) {
            Domain domain = test::domain(u"d%1.example"_s.arg(i));
            domain.overrides.displayName = i < 4 ? u"Common"_s : u"Name %1"_s.arg(i);
            workspace.domains.append(domain);
        }
        const QList<DifferingValue> differences = differencesOf(workspace, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, 2);
        QCOMPARE(differences.size(), 3);
        QCOMPARE(differences.at(0).value, std::optional(u"Common"_s));
        QCOMPARE(differences.at(0).domains, 4);
        QCOMPARE(differences.at(2).more, 5);
        QCOMPARE(differences.at(2).domains, 5);
    }

    void servicesAreComparedOneByOne()
    {
        Workspace workspace = test::sampleWorkspace({u"a.example"_s, u"b.example"_s, u"c.example"_s});
        MailService smtp = imap(u"out.example"_s, 465);
        smtp.protocol = Protocol::Smtp;
        workspace.domains[0].overrides.services = QList<MailService>{imap(u"a.example"_s), smtp};
        workspace.domains[1].overrides.services = QList<MailService>{smtp, imap(u"b.example"_s)};
        const DomainSelection selection = selectionOf(workspace, {0, 1, 2});
        QCOMPARE(selection.ownServices, 2);
        const QList<SharedService> expected = {
            {Protocol::Imap, 0, std::nullopt, 993, Security::Tls, 2, u"%EMAILADDRESS%"_s,
             QList{Authentication::PasswordCleartext}},
            {Protocol::Smtp, 0, u"out.example"_s, 465, Security::Tls, 2, u"%EMAILADDRESS%"_s,
             QList{Authentication::PasswordCleartext}},
        };
        QCOMPARE(selection.services, expected);
    }

    void ownNamesAreThereWhereAllHaveTheSame()
    {
        Workspace workspace = test::sampleWorkspace({u"a.example"_s, u"b.example"_s, u"c.example"_s});
        workspace.domains[0].overrides.displayName = u"Mail"_s;
        workspace.domains[1].overrides.displayName = u"Mail"_s;
        QCOMPARE(selectionOf(workspace, {0, 1}).displayName, std::optional(u"Mail"_s));
        QVERIFY(!selectionOf(workspace, {0, 1}).shortName);
        QVERIFY(!selectionOf(workspace, {0, 1, 2}).displayName);
        QVERIFY(!selectionOf(workspace, {2, 0}).displayName);
    }

    void servicesAreAddedAndRemovedWhereTheyAreTheDomainsOwn()
    {
        Domain own = test::domain(u"a.example"_s);
        own.overrides.services = QList<MailService>{imap(u"one.example"_s), imap(u"two.example"_s)};
        Domain following = test::domain(u"b.example"_s);
        const MailService third = imap(u"three.example"_s);
        for (Domain *domain : {&own, &following}) {
            addService(*domain, third);
            addService(*domain, third);
        }
        QCOMPARE(own.overrides.services->size(), 3);
        SharedService second;
        second.number = 1;
        for (Domain *domain : {&own, &following}) {
            removeService(*domain, second);
        }
        QCOMPARE(own.overrides.services->at(1).host, u"three.example"_s);
        QCOMPARE(following, test::domain(u"b.example"_s));
    }

    void aChangeReachesTheServiceOfItsProtocolAndNumber()
    {
        Domain domain = test::domain(u"a.example"_s);
        domain.overrides.services = QList<MailService>{imap(u"one.example"_s), imap(u"two.example"_s)};
        SharedService change;
        change.number = 1;
        change.host = u"new.example"_s;
        changeService(domain, change);
        QCOMPARE(domain.overrides.services->at(0).host, u"one.example"_s);
        QCOMPARE(domain.overrides.services->at(1).host, u"new.example"_s);
    }

    void aStandardPortGoesAlongWithTheSecurity()
    {
        Domain domain = test::domain(u"a.example"_s);
        domain.overrides.services = QList<MailService>{imap(u"one.example"_s), imap(u"two.example"_s, 1993)};
        SharedService change;
        change.security = Security::StartTls;
        changeService(domain, change);
        change.number = 1;
        changeService(domain, change);
        QCOMPARE(domain.overrides.services->at(0).port, 143);
        QCOMPARE(domain.overrides.services->at(1).port, 1993);
        QCOMPARE(domain.overrides.services->at(1).security, Security::StartTls);
    }

    void aDomainThatFollowsItsProfileIsLeftAlone()
    {
        Domain domain = test::domain(u"a.example"_s);
        SharedService change;
        change.host = u"new.example"_s;
        changeService(domain, change);
        QCOMPARE(domain, test::domain(u"a.example"_s));
    }
};

QTEST_GUILESS_MAIN(TestDomainSelection)
#include "tst_domainselection.moc"
