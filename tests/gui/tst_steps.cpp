// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnsresultsmodel.h"
#include "findings/findingscope.h"
#include "mainwindow.h"
#include "preview/previewpanel.h"
#include "probe/proberesultsmodel.h"
#include "report/language.h"
#include "settings/session.h"
#include "storage/workspacefile.h"
#include "support/domainresults.h"
#include "support/scripteddialogs.h"
#include "widgets/pathbar.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

Finding findingAt(const QString &pointer)
{
    return {&missing, FieldPath::fromString(pointer), {}, {}, {}, {}};
}

} // namespace

/// What the steps above the pages say, and where a click on one leads.
class StepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QVERIFY(installLanguage(u"en"_s));
        m_session = std::make_unique<Session>(m_folder->path());
        m_window = std::make_unique<MainWindow>(m_session.get(), &m_dialogs);
        m_window->document()->reset(threeDomains(), {});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    void aScopeHasItsDomainsAndWhatTheyShare()
    {
        Workspace workspace = threeDomains();
        for (const QString &id : {u"other"_s, u"unused"_s}) {
            ServiceProfile profile = workspace.profiles.first();
            profile.id = id;
            workspace.profiles.append(profile);
        }
        workspace.domains[2].profile = u"other"_s;
        const FindingScope scope(workspace, {0, 1});
        QVERIFY(scope.contains(findingAt(u"/domains/1/mx/0/host"_s)));
        QVERIFY(!scope.isShared(findingAt(u"/domains/1"_s)));
        QVERIFY(!scope.contains(findingAt(u"/domains/2/name"_s)));
        // "/domains/1" is not where "/domains/10" begins.
        QVERIFY(!scope.contains(findingAt(u"/domains/10/name"_s)));
        QVERIFY(scope.isShared(findingAt(u"/hosting/ipv4/0"_s)));
        QVERIFY(scope.isShared(findingAt(u"/profiles/0/services/1/port"_s)));
        QVERIFY(!scope.contains(findingAt(u"/profiles/1/services/1/port"_s)));
        QVERIFY(scope.isShared(findingAt(u"/profiles/2/documentation/0/url"_s)));
        QVERIFY(!scope.contains(findingAt(u"/deployment/0/ssh"_s)));
        QVERIFY(!scope.contains(findingAt({})));
    }

    void errorsInWhatDomainsShareAreErrors_data()
    {
        QTest::addColumn<bool>("inHosting");
        QTest::addColumn<bool>("onHostingPage");
        QTest::newRow("hosting") << true << false;
        QTest::newRow("hosting, seen there") << true << true;
        QTest::newRow("profile") << false << false;
    }

    void errorsInWhatDomainsShareAreErrors()
    {
        QFETCH(const bool, inHosting);
        QFETCH(const bool, onHostingPage);
        QTRY_COMPARE(next(), u"Next: check the DNS (F5)."_s);
        QCOMPARE(path()->state(PathBar::Describe).severity, std::optional(Severity::Ok));
        if (onHostingPage) {
            action(u"hosting"_s)->trigger();
        }
        if (inHosting) {
            Hosting hosting = m_window->document()->workspace().hosting;
            hosting.ipv4 = QStringList{u"300.1.2"_s};
            m_window->document()->setHosting(hosting, u"mistype"_s);
        } else {
            ServiceProfile profile = m_window->document()->workspace().profiles.first();
            profile.services[0].port = 99999;
            m_window->document()->setProfile(0, profile, u"mistype"_s);
        }
        QTRY_COMPARE(next(), u"Next: correct the errors (F4)."_s);
        QCOMPARE(path()->state(PathBar::Describe).severity, std::optional(Severity::Error));
        QCOMPARE(path()->state(PathBar::Describe).text, u"problems in the hosting or a profile"_s);
        QVERIFY(!path()->state(PathBar::Preview).severity);
        // And leads there.
        action(u"path.describe"_s)->trigger();
        QCOMPARE(page(), inHosting ? u"hostingPage"_s : u"profilePage"_s);
    }

    void remarksAreNothingToCorrect()
    {
        Workspace workspace = threeDomains();
        ServiceProfile unused = workspace.profiles.first();
        unused.id = u"unused"_s;
        workspace.profiles.append(unused);
        m_window->document()->reset(workspace, {});
        auto *findings = m_window->findChild<QTreeView *>(u"findingsView"_s);
        QTRY_VERIFY(findings->model()->rowCount() > 0);
        QTest::qWait(1);
        QCOMPARE(path()->state(PathBar::Describe).severity, std::optional(Severity::Ok));
    }

    void describeLeadsToTheChosenDomainsFinding()
    {
        // The worse one comes first in the list of findings.
        Workspace workspace = threeDomains();
        workspace.domains[0].profile = u"nowhere"_s;
        MxHost twice;
        twice.host = u"mail.example.org"_s;
        workspace.domains[2].mx = {twice, twice};
        m_window->document()->reset(workspace, {});
        action(u"overview"_s)->trigger();
        table()->selectRow(2);
        QTRY_COMPARE(path()->state(PathBar::Describe).severity, std::optional(Severity::Warning));
        action(u"path.describe"_s)->trigger();
        QCOMPARE(page(), u"domainPage"_s);
        QCOMPARE(m_window->findChild<QListView *>(u"domainList"_s)->currentIndex().row(), 2);
        // One that the filter of the findings hides is gone to as well.
        action(u"overview"_s)->trigger();
        table()->selectRow(0);
        m_window->findChild<QLineEdit *>(u"findingsFilter"_s)->setText(u"no such words"_s);
        QTRY_COMPARE(m_window->findChild<QTreeView *>(u"findingsView"_s)->model()->rowCount(), 0);
        QTRY_COMPARE(path()->state(PathBar::Describe).severity, std::optional(Severity::Error));
        action(u"path.describe"_s)->trigger();
        QCOMPARE(m_window->findChild<QListView *>(u"domainList"_s)->currentIndex().row(), 0);
    }

    void dnsLeadsToTheChosenDomainsRow()
    {
        auto *results = m_window->findChild<DnsResultsModel *>();
        results->addResults({dnsCheck(u"example.org"_s, RecordStatus::Missing, missing),
                             dnsCheck(u"xn--socit-esab.example"_s, RecordStatus::Missing, missing),
                             dnsCheck(u"example.net"_s, RecordStatus::Matches, fine)},
                            true);
        auto *view = m_window->findChild<QTreeView *>(u"dnsView"_s);
        view->setCurrentIndex(view->model()->index(0, 0));
        action(u"overview"_s)->trigger();
        table()->selectRow(1);
        QTRY_COMPARE(path()->state(PathBar::CheckDns).severity, std::optional(Severity::Error));
        action(u"path.dns"_s)->trigger();
        QVERIFY(view->isVisible());
        QCOMPARE(current(view), u"société.example"_s);
        QVERIFY(view->isExpanded(view->currentIndex()));
        // Of several, to one with problems; nothing hides it.
        m_window->findChild<QLineEdit *>(u"dnsFilter"_s)->setText(u"example.net"_s);
        QTRY_COMPARE(view->model()->rowCount(), 1);
        table()->selectAll();
        QTRY_COMPARE(path()->state(PathBar::CheckDns).text, u"2 domains with problems"_s);
        action(u"path.dns"_s)->trigger();
        QCOMPARE(current(view), u"example.org"_s);
    }

    void probeLeadsToTheChosenDomainsRow()
    {
        auto *results = m_window->findChild<ProbeResultsModel *>();
        for (const QString &name : {u"example.org"_s, u"example.net"_s}) {
            results->finish(probed(name, ClientVerdict::None, QDateTime::currentDateTimeUtc()), true);
        }
        auto *view = m_window->findChild<QTreeView *>(u"probeView"_s);
        view->setCurrentIndex(view->model()->index(0, 0));
        action(u"overview"_s)->trigger();
        table()->selectRow(2);
        QTRY_VERIFY(path()->state(PathBar::Probe).severity.has_value());
        m_window->findChild<QTabBar *>(u"probeTabs"_s)->setCurrentIndex(3);
        action(u"path.probe"_s)->trigger();
        QVERIFY(view->isVisible());
        QCOMPARE(current(view), u"example.net"_s);
        action(u"probeOnlyProblems"_s)->setChecked(true);
        m_window->findChild<QLineEdit *>(u"probeFilter"_s)->setText(u"example.net"_s);
        QTRY_COMPARE(view->model()->rowCount(), 1);
        table()->selectRow(0);
        QTRY_VERIFY(path()->state(PathBar::Probe).severity.has_value());
        action(u"path.probe"_s)->trigger();
        QCOMPARE(current(view), u"example.org"_s);
    }

    void theOverviewPreviewsItsCurrentRow()
    {
        auto *preview = m_window->findChild<PreviewPanel *>();
        action(u"overview"_s)->trigger();
        table()->selectRow(2);
        action(u"path.preview"_s)->trigger();
        auto *dock = m_window->findChild<QDockWidget *>(u"previewDock"_s);
        QCOMPARE(dock->windowTitle(), u"Preview: example.net"_s);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Up);
        QCOMPARE(preview->domainName(), u"xn--socit-esab.example"_s);
        QCOMPARE(dock->windowTitle(), u"Preview: société.example"_s);
        // Comes back to it from another page.
        action(u"hosting"_s)->trigger();
        QCOMPARE(preview->domainName(), u"example.org"_s);
        action(u"overview"_s)->trigger();
        QCOMPARE(preview->domainName(), u"xn--socit-esab.example"_s);
    }

private:
    static QString current(const QTreeView *view)
    {
        return view->currentIndex().siblingAtColumn(0).data().toString();
    }

    static Workspace threeDomains()
    {
        Workspace workspace = newWorkspace(u"example.org"_s);
        for (const QString &name : {u"société.example"_s, u"example.net"_s}) {
            Domain domain = workspace.domains.first();
            domain.name = name;
            workspace.domains.append(domain);
        }
        return workspace;
    }

    QAction *action(const QString &name) const { return m_window->findChild<QAction *>(name); }
    PathBar *path() const { return m_window->findChild<PathBar *>(); }
    QString next() const { return m_window->findChild<QLabel *>(u"pathNext"_s)->text(); }
    QTableView *table() const { return m_window->findChild<QTableView *>(u"overviewTable"_s); }
    QString page() const
    {
        return m_window->findChild<QStackedWidget *>(u"pages"_s)->currentWidget()->objectName();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    ScriptedDialogs m_dialogs;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(StepsTest)
#include "tst_steps.moc"
