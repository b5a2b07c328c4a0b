// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/workspacedocument.h"

#include <QSignalSpy>
#include <QTest>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

Workspace workspaceWith(int domainCount)
{
    Workspace workspace;
    workspace.profiles.append(ServiceProfile{u"main"_s, u"Main"_s, {}, {}, {}, {}});
    for (int i = 0; i < domainCount; ++i) {
        Domain domain;
        domain.name = u"d%1.example"_s.arg(i);
        domain.profile = u"main"_s;
        workspace.domains.append(domain);
    }
    return workspace;
}

QString namesOf(const WorkspaceDocument &document)
{
    QStringList names;
    for (const Domain &domain : document.workspace().domains) {
        names.append(domain.name.section(u'.', 0, 0));
    }
    return names.join(u' ');
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_document = std::make_unique<WorkspaceDocument>();
        m_document->reset(workspaceWith(5), u"/nowhere/w.autoconf.json"_s);
    }

    void typingInOneFieldIsOneStep()
    {
        for (const auto *text : {u"a", u"ab", u"abc"}) {
            typeName(0, QString::fromUtf16(text));
        }
        QCOMPARE(m_document->undoStack()->count(), 1);
        m_document->undoStack()->undo();
        QCOMPARE(namesOf(*m_document), u"d0 d1 d2 d3 d4"_s);
        QVERIFY(!m_document->isModified());
        m_document->undoStack()->redo();
        QCOMPARE(m_document->workspace().domains.at(0).name, u"abc"_s);
    }

    void anotherFieldOrDomainIsAnotherStep()
    {
        typeName(0, u"a"_s);
        typeName(1, u"b"_s);
        Domain domain = m_document->workspace().domains.at(1);
        domain.profile = u"other"_s;
        m_document->setDomain(1, domain, u"Change profile"_s, u"profile"_s);
        QCOMPARE(m_document->undoStack()->count(), 3);
    }

    void typedAndTakenBackLeavesNoStep()
    {
        typeName(0, u"x"_s);
        typeName(0, u"d0.example"_s);
        QCOMPARE(m_document->undoStack()->count(), 0);
        QVERIFY(!m_document->isModified());
    }

    void typingAfterASaveIsAnotherStep()
    {
        typeName(0, u"x"_s);
        m_document->undoStack()->setClean();
        typeName(0, u"xy"_s);
        QVERIFY(m_document->isModified());
        m_document->undoStack()->undo();
        QVERIFY(!m_document->isModified());
        QCOMPARE(m_document->workspace().domains.at(0).name, u"x"_s);
    }

    void theHostingGoesWithTheNameOfItsDomain()
    {
        host(u"D1.example"_s);
        QSignalSpy spy(m_document.get(), &WorkspaceDocument::changed);
        typeName(0, u"other.example"_s);
        QCOMPARE(hosting(), u"D1.example"_s);
        spy.clear();
        typeName(1, u"new.example"_s);
        QCOMPARE(hosting(), u"new.example"_s);
        QCOMPARE(spy.size(), 2);
        // An undo shows the last one.
        QCOMPARE(spy.at(0).at(0).value<ChangeEvent>().kind, ChangeEvent::Kind::HostingChanged);
        QCOMPARE(spy.at(1).at(0).value<ChangeEvent>().kind, ChangeEvent::Kind::DomainChanged);
        m_document->undoStack()->undo();
        QCOMPARE(hosting(), u"D1.example"_s);
        QCOMPARE(m_document->workspace().domains.at(1).name, u"d1.example"_s);
        m_document->undoStack()->redo();
        QCOMPARE(hosting(), u"new.example"_s);
        QCOMPARE(m_document->workspace().domains.at(1).name, u"new.example"_s);
    }

    void theHostingFollowsLetterByLetter_data()
    {
        QTest::addColumn<int>("typed");
        QTest::addColumn<QString>("hosting");
        QTest::newRow("that of the domain that is typed") << 3 << u"new.example"_s;
        QTest::newRow("but not that of one whose name is passed") << 1 << u"d2.example"_s;
    }

    void theHostingFollowsLetterByLetter()
    {
        QFETCH(const int, typed);
        QFETCH(const QString, hosting);
        const QString before = typed == 3 ? u"d3.example"_s : u"d2.example"_s;
        host(before);
        // Emptied, and equal to another domain's, on the way.
        for (const QString &name : {u"d2.example"_s, u"d2"_s, QString(), u"n"_s, u"new.example"_s}) {
            typeName(typed, name);
        }
        QCOMPARE(this->hosting(), hosting);
        QCOMPARE(m_document->undoStack()->count(), 2);
        m_document->undoStack()->undo();
        QCOMPARE(this->hosting(), before);
        QCOMPARE(m_document->workspace().domains.at(typed).name, u"d%1.example"_s.arg(typed));
    }

    void aDomainThatGotTheHostingsNameTakesItAlong()
    {
        host(u"later.example"_s);
        typeName(0, u"later.example"_s);
        typeName(0, u"new.example"_s);
        QCOMPARE(hosting(), u"new.example"_s);
    }

    void withoutAHostingDomainNoneIsChosenByARename()
    {
        typeName(0, QString());
        typeName(0, u"new.example"_s);
        QCOMPARE(hosting(), QString());
    }

    void anEditWithoutDifferenceIsNoStep()
    {
        m_document->setDomain(0, m_document->workspace().domains.at(0), u"Nothing"_s);
        m_document->setHosting(m_document->workspace().hosting, u"Nothing"_s);
        QCOMPARE(m_document->undoStack()->count(), 0);
    }

    void removedDomainsComeBackWhereTheyWere()
    {
        QSignalSpy spy(m_document.get(), &WorkspaceDocument::changed);
        m_document->removeDomains({4, 1, 0, 1}, u"Remove"_s);
        QCOMPARE(namesOf(*m_document), u"d2 d3"_s);
        QCOMPARE(spy.size(), 2); // 4, then 0 and 1 together
        QCOMPARE(spy.at(0).at(0).value<ChangeEvent>().first, 4);
        QCOMPARE(spy.at(1).at(0).value<ChangeEvent>().count, 2);
        m_document->undoStack()->undo();
        QCOMPARE(namesOf(*m_document), u"d0 d1 d2 d3 d4"_s);
        m_document->undoStack()->redo();
        QCOMPARE(namesOf(*m_document), u"d2 d3"_s);
    }

    void manyScatteredDomainsComeBackWhereTheyWere()
    {
        m_document->reset(workspaceWith(10000), {});
        const QString before = namesOf(*m_document);
        QList<qsizetype> odd;
        for (qsizetype i = 1; i < 10000; i += 2) {
            odd.append(i);
        }
        m_document->removeDomains(odd, u"Remove"_s);
        QCOMPARE(m_document->workspace().domains.size(), 5000);
        QCOMPARE(m_document->workspace().domains.at(1).name, u"d2.example"_s);
        m_document->undoStack()->undo();
        QCOMPARE(namesOf(*m_document), before);
    }

    void severalDomainsChangeInOneStepWithOneEvent()
    {
        const Workspace before = m_document->workspace();
        QSignalSpy spy(m_document.get(), &WorkspaceDocument::changed);
        PlacedDomains changed;
        for (const qsizetype position : {0, 1, 3}) {
            Domain domain = before.domains.at(position);
            domain.profile = position == 1 ? domain.profile : u"other"_s;
            changed.append({position, domain});
        }
        m_document->setDomains(changed, u"Change the profile of 2 domains"_s);
        QCOMPARE(m_document->undoStack()->count(), 1);
        QCOMPARE(spy.size(), 1);
        const auto event = spy.at(0).at(0).value<ChangeEvent>();
        QCOMPARE(event.kind, ChangeEvent::Kind::DomainsChanged);
        QCOMPARE(event.positions, (QList<qsizetype>{0, 3}));
        QCOMPARE(event.first, 0);
        QCOMPARE(event.count, 4);
        const Workspace after = m_document->workspace();
        QCOMPARE(after.domains.at(3).profile, u"other"_s);
        m_document->undoStack()->undo();
        QVERIFY(m_document->workspace() == before);
        m_document->undoStack()->redo();
        QVERIFY(m_document->workspace() == after);
        m_document->setDomains(changed, u"Again"_s);
        QCOMPARE(m_document->undoStack()->count(), 1);
    }

    void insertedDomainsAreUndone()
    {
        const QList<Domain> two = {m_document->workspace().domains.at(3),
                                   m_document->workspace().domains.at(4)};
        m_document->insertDomains(1, two, u"Paste"_s);
        QCOMPARE(namesOf(*m_document), u"d0 d3 d4 d1 d2 d3 d4"_s);
        m_document->undoStack()->undo();
        QCOMPARE(namesOf(*m_document), u"d0 d1 d2 d3 d4"_s);
    }

    void profilesHostingAndReplacementAreUndone()
    {
        const Workspace before = m_document->workspace();
        m_document->insertProfile(0, ServiceProfile{u"first"_s, {}, {}, {}, {}, {}}, u"Add"_s);
        ServiceProfile profile = m_document->workspace().profiles.at(1);
        profile.displayName = u"Changed"_s;
        m_document->setProfile(1, profile, u"Change"_s);
        m_document->removeProfile(0, u"Remove"_s);
        Hosting hosting;
        hosting.domain = u"d0.example"_s;
        m_document->setHosting(hosting, u"Change hosting"_s);
        m_document->replaceWorkspace(workspaceWith(2), u"Import"_s);
        const Workspace after = m_document->workspace();
        QCOMPARE(m_document->undoStack()->count(), 5);
        while (m_document->undoStack()->canUndo()) {
            m_document->undoStack()->undo();
        }
        QVERIFY(m_document->workspace() == before);
        while (m_document->undoStack()->canRedo()) {
            m_document->undoStack()->redo();
        }
        QVERIFY(m_document->workspace() == after);
    }

    void aResetForgetsTheHistoryAndARestoredWorkspaceIsUnsaved()
    {
        typeName(0, u"x"_s);
        QSignalSpy spy(m_document.get(), &WorkspaceDocument::modifiedChanged);
        m_document->reset(workspaceWith(1), {});
        QVERIFY(!m_document->undoStack()->canUndo());
        QCOMPARE(spy.size(), 1);
        QCOMPARE(m_document->filePath(), QString());
        m_document->restore(workspaceWith(1), u"/nowhere/w.autoconf.json"_s);
        QVERIFY(m_document->isModified());
        QVERIFY(!m_document->undoStack()->canUndo());
    }

private:
    void host(const QString &domain)
    {
        Hosting hosting = m_document->workspace().hosting;
        hosting.domain = domain;
        m_document->setHosting(hosting, u"Change hosting"_s);
    }

    QString hosting() const { return m_document->workspace().hosting.domain; }

    void typeName(qsizetype index, const QString &name)
    {
        Domain domain = m_document->workspace().domains.at(index);
        domain.name = name;
        m_document->setDomain(index, domain, u"Change name"_s, u"name"_s);
    }

    std::unique_ptr<WorkspaceDocument> m_document;
};

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
