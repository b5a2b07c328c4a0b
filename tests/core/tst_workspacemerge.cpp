// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/workspacefile.h"
#include "storage/workspacemerge.h"

#include <QTest>

#include <utility>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

Domain domain(const QString &name, const QString &profile = u"main"_s)
{
    Domain result;
    result.name = name;
    result.profile = profile;
    return result;
}

/// a.example to d.example with one profile.
Workspace fourDomains()
{
    Workspace workspace = newWorkspace(u"a.example"_s);
    workspace.domains += {domain(u"b.example"_s), domain(u"c.example"_s), domain(u"d.example"_s)};
    return workspace;
}

QString namesOf(const Workspace &workspace)
{
    QStringList names;
    for (const Domain &domain : workspace.domains) {
        names.append(domain.name.section(u'.', 0, 0));
    }
    return names.join(u' ');
}

} // namespace

class TestWorkspaceMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_base = m_ours = m_theirs = fourDomains(); }

    void oneSidesChangeIsTaken()
    {
        m_theirs.domains.append(domain(u"e.example"_s));
        m_theirs.hosting.ttlHours = 24;
        QVERIFY(merged() == m_theirs);
        std::swap(m_ours, m_theirs);
        QVERIFY(merged() == m_ours);
    }

    void bothSidesDomainsComeTogetherWhereTheyWereAdded()
    {
        m_ours.domains.insert(1, domain(u"ours"_s));
        m_ours.domains.removeAt(4);
        m_theirs.domains.insert(3, domain(u"theirs"_s));
        m_theirs.domains.prepend(domain(u"first"_s));
        m_theirs.domains.append(domain(u"last"_s));
        // Ours has d removed; "last" came after it there.
        QCOMPARE(namesOf(merged()), u"first a ours b c theirs last"_s);
    }

    void theOrderOfTheSideThatHasSortedIsKept()
    {
        m_theirs.domains.swapItemsAt(0, 3);
        m_ours.domains.append(domain(u"e.example"_s));
        // "e" was added after "d".
        QCOMPARE(namesOf(merged()), u"d e b c a"_s);
    }

    void differentFieldsOfOneThingAreBothTaken()
    {
        m_ours.domains[1].mx = {MxHost{u"mx.b.example"_s, 10, {}}};
        m_theirs.domains[1].dkimSelectors = {u"mail"_s};
        m_ours.profiles[0].displayName = u"Ours"_s;
        m_theirs.profiles[0].shortName = u"Theirs"_s;
        m_ours.hosting.webHost = u"web.a.example"_s;
        m_theirs.hosting.ipv4 = {u"192.0.2.1"_s};
        // The IMAP service here, the SMTP service there.
        m_ours.profiles[0].services[0].host = u"imap.a.example"_s;
        m_theirs.profiles[0].services[1].port = 587;
        const Workspace result = merged();
        QCOMPARE(result.domains.at(1).mx.at(0).host, u"mx.b.example"_s);
        QCOMPARE(result.domains.at(1).dkimSelectors, QStringList{u"mail"_s});
        QCOMPARE(result.profiles.at(0).displayName, u"Ours"_s);
        QCOMPARE(result.profiles.at(0).shortName, u"Theirs"_s);
        QCOMPARE(result.hosting.webHost, u"web.a.example"_s);
        QCOMPARE(result.hosting.ipv4, QStringList{u"192.0.2.1"_s});
        QCOMPARE(result.profiles.at(0).services.at(0).host, u"imap.a.example"_s);
        QCOMPARE(result.profiles.at(0).services.at(1).port, 587);
    }

    void ofTwoValuesOursStaysAndTheOtherIsSaid()
    {
        m_ours.domains.prepend(domain(u"new.example"_s));
        m_ours.domains[2].profile = u"ours"_s;
        m_theirs.domains[1].profile = u"theirs"_s;
        m_ours.hosting.ttlHours = 12;
        m_theirs.hosting.ttlHours = 24;
        const Import import = merge();
        QCOMPARE(import.workspace.domains.at(2).profile, u"ours"_s);
        QCOMPARE(import.workspace.hosting.ttlHours, 12);
        QCOMPARE(import.findings.size(), 2);
        const Finding &profile = import.findings.at(0);
        QCOMPARE(profile.code(), u"merge-both-changed"_s);
        QCOMPARE(profile.where.toString(), u"/domains/2/profile"_s);
        QCOMPARE(profile.subject, u"b.example"_s);
        QCOMPARE(profile.arguments, (QStringList{u"ours"_s, u"theirs"_s}));
        const Finding &ttl = import.findings.at(1);
        QCOMPARE(ttl.where.toString(), u"/hosting/ttlHours"_s);
        QCOMPARE(ttl.subject, QString());
        QCOMPARE(ttl.arguments, (QStringList{u"12"_s, u"24"_s}));
    }

    void whatOneSideRemovedAndTheOtherChangedIsAsHere()
    {
        m_ours.domains.removeAt(1);
        m_theirs.domains[1].profile = u"theirs"_s;
        m_theirs.domains.removeAt(2);
        m_ours.domains[1].profile = u"ours"_s;
        const Import import = merge();
        QCOMPARE(namesOf(import.workspace), u"a c d"_s);
        QCOMPARE(import.findings.size(), 2);
        QCOMPARE(import.findings.at(0).code(), u"merge-removed-there"_s);
        QCOMPARE(import.findings.at(0).where.toString(), u"/domains/1"_s);
        QCOMPARE(import.findings.at(1).code(), u"merge-removed-here"_s);
        QCOMPARE(import.findings.at(1).subject, u"b.example"_s);
    }

    void whatBothRemovedOrChangedAlikeIsNoConflict()
    {
        for (Workspace *side : {&m_ours, &m_theirs}) {
            side->domains.removeAt(0);
            side->domains.append(domain(u"e.example"_s));
            side->profiles[0].displayName = u"Both"_s;
        }
        m_ours.domains[1].profile = u"ours"_s;
        QVERIFY(merged() == m_ours);
    }

    void theSameDomainAddedOnBothSidesIsThereOnce()
    {
        m_ours.domains.append(domain(u"société.example"_s));
        Domain same = domain(u"xn--socit-esab.example"_s);
        same.dkimSelectors = {u"mail"_s};
        m_theirs.domains.append(same);
        const Import import = merge();
        QCOMPARE(import.workspace.domains.size(), 5);
        QCOMPARE(import.workspace.domains.at(4).dkimSelectors, QStringList{u"mail"_s});
        // Its two spellings.
        QCOMPARE(import.findings.size(), 1);
        QCOMPARE(import.findings.at(0).where.toString(), u"/domains/4/name"_s);
    }

    void servicesThatCannotBeToldApartAreOneValue()
    {
        m_base.profiles[0].services.append(m_base.profiles[0].services.at(0));
        m_ours = m_theirs = m_base;
        m_ours.profiles[0].services.swapItemsAt(0, 1);
        m_theirs.profiles[0].services[0].host = u"theirs.example"_s;
        const Import import = merge();
        QVERIFY(import.workspace == m_ours);
        QCOMPARE(import.findings.size(), 1);
        QCOMPARE(import.findings.at(0).where.toString(), u"/profiles/0/services"_s);
    }

    void doubleDomainsAndUnknownMembersSurvive()
    {
        m_base.domains.append(domain(u"a.example"_s, u"second"_s));
        m_base.extra.insert(u"note"_s, u"kept"_s);
        m_ours = m_theirs = m_base;
        m_ours.domains[1].extra.insert(u"owner"_s, u"Ours"_s);
        m_theirs.domains[4].profile = u"third"_s;
        const Workspace result = merged();
        QCOMPARE(namesOf(result), u"a b c d a"_s);
        QCOMPARE(result.domains.at(0).profile, u"main"_s);
        QCOMPARE(result.domains.at(4).profile, u"third"_s);
        QCOMPARE(result.domains.at(1).extra.value(u"owner"_s).toString(), u"Ours"_s);
        QCOMPARE(result.extra.value(u"note"_s).toString(), u"kept"_s);
    }

private:
    Import merge() const
    {
        const Result<Import> result = mergeThreeWay(m_base, m_ours, m_theirs);
        if (!result) {
            qFatal("%s", qPrintable(result.error().text()));
        }
        return *result;
    }

    /// Without conflicts.
    Workspace merged() const
    {
        const Import import = merge();
        for (const Finding &finding : import.findings) {
            qWarning("%s %s", qPrintable(finding.where.toString()), qPrintable(finding.message()));
        }
        if (!import.findings.isEmpty()) {
            QTest::qFail("conflicts", __FILE__, __LINE__);
        }
        return import.workspace;
    }

    Workspace m_base;
    Workspace m_ours;
    Workspace m_theirs;
};

QTEST_GUILESS_MAIN(TestWorkspaceMerge)
#include "tst_workspacemerge.moc"
