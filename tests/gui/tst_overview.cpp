// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnsresultsmodel.h"
#include "export/exportdialog.h"
#include "mainactions.h"
#include "mainwindow.h"
#include "overview/overviewfilter.h"
#include "overview/overviewmodel.h"
#include "overview/overviewpage.h"
#include "probe/certificateends.h"
#include "probe/mailserversmodel.h"
#include "probe/proberesultsmodel.h"
#include "report/language.h"
#include "settings/session.h"
#include "storage/workspacefile.h"
#include "support/domainresults.h"
#include "support/scripteddialogs.h"
#include "widgets/pathbar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QWhatsThis>

#include <memory>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

/// How domains stand, and what is left to do.
class OverviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QVERIFY(installLanguage(u"en"_s));
        Workspace workspace = newWorkspace(u"example.org"_s);
        for (const QString &name : {u"société.example"_s, u"example.net"_s}) {
            Domain domain = workspace.domains.first();
            domain.name = name;
            workspace.domains.append(domain);
        }
        m_document = std::make_unique<WorkspaceDocument>();
        m_document->reset(workspace, {});
        m_dns = std::make_unique<DnsResultsModel>();
        m_clients = std::make_unique<ProbeResultsModel>();
        m_services = std::make_unique<MailServersModel>();
        m_model =
            std::make_unique<OverviewModel>(m_document.get(), m_dns.get(), m_clients.get(), m_services.get());
    }

    void whatIsNotKnownIsSaid()
    {
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(text(1, OverviewModel::DomainName), u"société.example"_s);
        QCOMPARE(text(0, OverviewModel::Dns), u"Not checked"_s);
        QCOMPARE(text(0, OverviewModel::Clients), u"Not probed"_s);
        QVERIFY(!m_model->state(0, OverviewModel::Dns));
        QCOMPARE(text(0, OverviewModel::CertificateDays), QString());
    }

    void resultsAreFoundByTheirDomain()
    {
        m_dns->addResults({dnsCheck(u"xn--socit-esab.example"_s, RecordStatus::Missing, missing),
                           dnsCheck(u"example.net"_s, RecordStatus::Matches, fine)},
                          true);
        QCOMPARE(m_model->state(1, OverviewModel::Dns), std::optional(Severity::Error));
        QCOMPARE(m_model->state(2, OverviewModel::Dns), std::optional(Severity::Ok));
        QVERIFY(!m_model->state(0, OverviewModel::Dns));
        QCOMPARE(m_model->worst(1), Severity::Error);
    }

    void theDnsHasTheIconThatTheCheckHas()
    {
        const auto iconName = [](const QModelIndex &index) {
            return index.data(Qt::DecorationRole).value<QIcon>().name();
        };
        m_dns->addResults({dnsCheck(u"example.org"_s, RecordStatus::Failed, missing),
                           dnsCheck(u"example.net"_s, RecordStatus::Missing, missing)},
                          true);
        for (const auto &[row, name] : {std::pair(0, u"example.org"_s), std::pair(2, u"example.net"_s)}) {
            const QModelIndex check = m_dns->domainIndex(name).siblingAtColumn(DnsResultsModel::Status);
            const QString icon = iconName(m_model->index(row, OverviewModel::Dns));
            QVERIFY(!icon.isEmpty());
            QCOMPARE(icon, iconName(check));
        }
        // While it is being asked again, neither shows one.
        m_dns->setPending({u"example.net"_s});
        QCOMPARE(iconName(m_model->index(2, OverviewModel::Dns)), QString());
    }

    void certificatesCountTheDaysThatAreLeft_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("says");
        QTest::addColumn<int>("severity");
        // An hour more, so that the test may take its time.
        QTest::newRow("long") << 80 << u"80 days"_s << int(Severity::Ok);
        QTest::newRow("soon") << 20 << u"20 days"_s << int(Severity::Warning);
        QTest::newRow("over") << -1 << u"Expired"_s << int(Severity::Error);
    }

    void certificatesCountTheDaysThatAreLeft()
    {
        QFETCH(const int, days);
        QFETCH(const QString, says);
        QFETCH(const int, severity);
        const DomainProbe probe = probed(u"example.org"_s, ClientVerdict::Ok,
                                         QDateTime::currentDateTimeUtc().addDays(days).addSecs(3600));
        m_clients->begin(probe);
        m_clients->finish(probe, true);
        QCOMPARE(text(0, OverviewModel::CertificateDays), says);
        QCOMPARE(m_model->state(0, OverviewModel::CertificateDays), std::optional(Severity(severity)));
    }

    void certificatesOfOthersDoNotCount()
    {
        const QDateTime soon = QDateTime::currentDateTimeUtc().addDays(3);
        DomainProbe probe = probed(u"example.org"_s, ClientVerdict::None, soon);
        probe.clients[0].steps[0].used = false;
        probe.clients[0].steps[0].http.hops[0].url =
            QUrl(u"https://autoconfig.thunderbird.net/v1.1/example.org"_s);
        QVERIFY(!firstCertificateEnd(probe).isValid());
        MailServerResult service;
        service.conversations.append(MailConversation());
        CertificateEntry leaf;
        leaf.notAfter = soon;
        service.conversations.last().certificate.chain = {leaf};
        QCOMPARE(firstCertificateEnd(service), soon);
    }

    void theTableSortsByWhatIsWorst()
    {
        m_dns->addResults({dnsCheck(u"example.org"_s, RecordStatus::Matches, fine),
                           dnsCheck(u"example.net"_s, RecordStatus::Missing, missing)},
                          true);
        OverviewFilter filter(m_model.get());
        filter.sort(OverviewModel::Dns, Qt::DescendingOrder);
        QCOMPARE(filter.index(0, OverviewModel::DomainName).data().toString(), u"example.net"_s);
        QCOMPARE(filter.index(2, OverviewModel::DomainName).data().toString(), u"société.example"_s);
        filter.setOnlyProblems(true);
        QCOMPARE(filter.rowCount(), 1);
        // What comes later is judged too.
        m_dns->addResults({dnsCheck(u"example.org"_s, RecordStatus::Missing, missing)}, true);
        QTRY_COMPARE(filter.rowCount(), 2);
        filter.setOnlyProblems(false);
        filter.setText(u"xn--socit"_s);
        QCOMPARE(filter.rowCount(), 0);
        filter.setText(u"SOCIÉTÉ"_s);
        QCOMPARE(filter.rowCount(), 1);
    }

    void whatIsShownIsSavedAsCsv()
    {
        const MainActions actions;
        OverviewPage page(m_model.get(), actions, nullptr);
        QSignalSpy saved(&page, &OverviewPage::saved);
        const QString path = m_folder->filePath(u"overview.csv"_s);
        page.saveCsv(path);
        QVERIFY(saved.wait());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines.at(0),
                 QByteArray("Domain,Profile,Documents,DNS,Clients,Mail servers,Certificate,Last seen\r"));
        QVERIFY(lines.at(2).startsWith(QStringLiteral("société.example,").toUtf8()));
    }

    void aRowFollowsItsDomainAndItsResults()
    {
        const DomainCheck check = dnsCheck(u"example.net"_s, RecordStatus::Missing, missing);
        m_dns->setPending({u"example.net"_s});
        QTRY_COMPARE(text(2, OverviewModel::Dns), u"Checking…"_s);
        m_dns->addResults({check}, true);
        m_dns->setPending({});
        QCOMPARE(m_model->state(2, OverviewModel::Dns), std::optional(Severity::Error));
        QVERIFY(!m_model->isOutOfDate(2, OverviewModel::Dns));
        m_dns->markOutOfDate();
        QVERIFY(m_model->isOutOfDate(2, OverviewModel::Dns));
        QVERIFY(m_model->index(2, OverviewModel::Dns)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(u"before the last change"_s));
        // Another name has other results, and the old one has its own again.
        Domain domain = m_document->workspace().domains.at(2);
        domain.name = u"example.com"_s;
        m_document->setDomain(2, domain, u"rename"_s);
        QCOMPARE(text(2, OverviewModel::DomainName), u"example.com"_s);
        QCOMPARE(text(2, OverviewModel::Dns), u"Not checked"_s);
        m_document->undoStack()->undo();
        QCOMPARE(m_model->state(2, OverviewModel::Dns), std::optional(Severity::Error));
        // Rows move with their domains.
        m_document->removeDomains({0}, u"remove"_s);
        QCOMPARE(m_model->state(1, OverviewModel::Dns), std::optional(Severity::Error));
        m_document->undoStack()->undo();
        QCOMPARE(m_model->state(2, OverviewModel::Dns), std::optional(Severity::Error));
        QVERIFY(!m_model->state(1, OverviewModel::Dns));
        m_dns->keepOnly({u"example.org"_s});
        QVERIFY(!m_model->state(2, OverviewModel::Dns));
    }

    void aHiddenTableJudgesNewResultsWhenItIsSeenAgain()
    {
        OverviewFilter filter(m_model.get());
        filter.setOnlyProblems(true);
        QCOMPARE(filter.rowCount(), 0);
        filter.setWatched(false);
        QSignalSpy told(m_model.get(), &QAbstractItemModel::dataChanged);
        m_dns->addResults({dnsCheck(u"example.net"_s, RecordStatus::Missing, missing)}, true);
        QVERIFY(told.wait());
        QCOMPARE(filter.rowCount(), 0);
        filter.setWatched(true);
        QCOMPARE(filter.rowCount(), 1);
    }

    void theWayLeadsFromDescriptionToExport()
    {
        open();
        m_window->document()->reset(m_document->workspace(), {});
        auto *next = m_window->findChild<QLabel *>(u"pathNext"_s);
        QTRY_COMPARE(next->text(), u"Next: check the DNS (F5)."_s);
        QVERIFY(action(u"path.export"_s)->toolTip().contains(u"not done since the last change"_s));
        // An error comes first.
        Domain broken = m_window->document()->workspace().domains.first();
        broken.profile = u"nowhere"_s;
        m_window->document()->setDomain(0, broken, u"break"_s);
        QTRY_COMPARE(next->text(), u"Next: correct the errors (F4)."_s);
        action(u"undo"_s)->trigger();
        QTRY_COMPARE(next->text(), u"Next: check the DNS (F5)."_s);
        m_window->document()->reset(Workspace(), {});
        QTRY_VERIFY(!next->isVisible());
    }

    void anEditMakesTheWayAskForWhatWasDoneBefore()
    {
        open();
        m_window->document()->reset(m_document->workspace(), {});
        auto *next = m_window->findChild<QLabel *>(u"pathNext"_s);
        auto *path = m_window->findChild<PathBar *>();
        m_window->findChild<DnsResultsModel *>()->addResults(
            {dnsCheck(u"example.org"_s, RecordStatus::Matches, fine)}, true);
        const DomainProbe probe =
            probed(u"example.org"_s, ClientVerdict::Ok, QDateTime::currentDateTimeUtc());
        m_window->findChild<ProbeResultsModel *>()->finish(probe, true);
        QTRY_COMPARE(next->text(), u"Next: export or deploy (Ctrl+E)."_s);
        QCOMPARE(path->state(PathBar::CheckDns).severity, std::optional(Severity::Ok));

        ServiceProfile profile = m_window->document()->workspace().profiles.first();
        profile.services[0].host = u"imap2.example.org"_s;
        m_window->document()->setProfile(0, profile, u"another host"_s);
        QTRY_COMPARE(next->text(), u"Next: check the DNS again (F5)."_s);
        for (const PathBar::Step step : {PathBar::CheckDns, PathBar::Probe}) {
            QVERIFY(!path->state(step).severity);
            QCOMPARE(path->state(step).text, u"done before the last change"_s);
        }
        m_window->findChild<DnsResultsModel *>()->addResults(
            {dnsCheck(u"example.org"_s, RecordStatus::Matches, fine)}, true);
        QTRY_COMPARE(next->text(), u"Next: probe the clients again (F7)."_s);
        m_window->findChild<ProbeResultsModel *>()->finish(probe, true);
        QTRY_COMPARE(next->text(), u"Next: export or deploy (Ctrl+E)."_s);
    }

    void exportedIsWhatWasExportedAndNoOtherEdit()
    {
        open();
        WorkspaceDocument *document = m_window->document();
        document->reset(m_document->workspace(), {});
        const auto rename = [document](const QString &name) {
            ServiceProfile profile = document->workspace().profiles.first();
            profile.displayName = name;
            document->setProfile(0, profile, u"rename"_s);
        };
        const auto says = [this](const QString &text) {
            return action(u"path.export"_s)->toolTip().contains(text);
        };
        rename(u"exported"_s);
        action(u"exportBundle"_s)->trigger();
        auto *dialog = m_window->findChild<ExportDialog *>();
        Q_EMIT dialog->exported({});
        dialog->close();
        QTRY_VERIFY(says(u"nothing has changed since"_s));
        // Another edit after as many steps is another workspace.
        action(u"undo"_s)->trigger();
        QTRY_VERIFY(says(u"not done since the last change"_s));
        rename(u"something else"_s);
        QTest::qWait(1);
        QVERIFY(says(u"not done since the last change"_s));
        // Back to what was exported, by whatever way.
        rename(u"exported"_s);
        QTRY_VERIFY(says(u"nothing has changed since"_s));
        // No bundle tells where it is deployed.
        document->setDeployment({DeploymentTarget()}, u"target"_s);
        QTest::qWait(1);
        QVERIFY(says(u"nothing has changed since"_s));
    }

    void theOverviewIsAPageLikeTheOthers()
    {
        open();
        m_window->document()->reset(m_document->workspace(), {});
        action(u"overview"_s)->trigger();
        auto *pages = m_window->findChild<QStackedWidget *>(u"pages"_s);
        QCOMPARE(pages->currentWidget()->objectName(), u"overviewPage"_s);
        auto *table = m_window->findChild<QTableView *>(u"overviewTable"_s);
        QCOMPARE(table->model()->rowCount(), 3);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(pages->currentWidget()->objectName(), u"domainPage"_s);
        QVERIFY(!action(u"overview"_s)->isChecked());
        auto *list = m_window->findChild<QListView *>(u"domainList"_s);
        QCOMPARE(list->currentIndex().row(), 1);
    }

    void actionsAreAboutWhatTheOverviewShows()
    {
        openOverview();
        auto *next = m_window->findChild<QLabel *>(u"pathNext"_s);
        QTRY_COMPARE(next->text(), u"Next: check the DNS (Shift+F5)."_s);
        // Nothing is taken away that was not selected.
        QVERIFY(action(u"checkDns"_s)->isEnabled() && action(u"probeClients"_s)->isEnabled());
        QVERIFY(!action(u"removeDomains"_s)->isEnabled());
        QVERIFY(!action(u"exportSelectedTable"_s)->isEnabled());
        table()->selectRow(2);
        QTRY_COMPARE(next->text(), u"Next: check the DNS (F5)."_s);
        action(u"checkDns"_s)->trigger();
        const auto *dns = m_window->findChild<DnsResultsModel *>();
        QVERIFY(dns->isPending(u"example.net"_s) && !dns->isPending(u"example.org"_s));
        action(u"dnsCancel"_s)->trigger();
        QTRY_VERIFY(action(u"checkDns"_s)->isEnabled());
        // All that the filter leaves, where none is selected.
        table()->clearSelection();
        filterBy(u"example.o"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QTRY_COMPARE(next->text(), u"Next: check the DNS (F5)."_s);
        action(u"checkDns"_s)->trigger();
        QVERIFY(dns->isPending(u"example.org"_s) && !dns->isPending(u"example.net"_s));
        action(u"dnsCancel"_s)->trigger();
        QTRY_VERIFY(action(u"checkDns"_s)->isEnabled());
        table()->selectRow(0);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(m_window->document()->workspace().domains.size(), 2);
        QCOMPARE(m_window->document()->workspace().domains.first().name, u"société.example"_s);
    }

    void selectedDomainsAreEditedTogether()
    {
        openOverview();
        table()->selectRow(1);
        table()->selectionModel()->select(table()->model()->index(2, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QVERIFY(table()->actions().contains(action(u"editDomains"_s)));
        action(u"editDomains"_s)->trigger();
        auto *pages = m_window->findChild<QStackedWidget *>(u"pages"_s);
        QCOMPARE(pages->currentWidget()->objectName(), u"domainsPage"_s);
        auto *list = m_window->findChild<QListView *>(u"domainList"_s);
        QCOMPARE(list->selectionModel()->selectedRows().size(), 2);
        QVERIFY(!list->selectionModel()->isSelected(list->model()->index(0, 0)));
        QVERIFY(!action(u"editDomains"_s)->isEnabled());
    }

    void theOneSelectedDomainIsDuplicatedRenamedAndExplained()
    {
        openOverview();
        const auto enabled = [this] {
            return QList{action(u"duplicateDomain"_s)->isEnabled(), action(u"renameDomain"_s)->isEnabled(),
                         action(u"userGuides"_s)->isEnabled()};
        };
        QCOMPARE(enabled(), QList({false, false, false}));
        table()->selectAll();
        QCOMPARE(enabled(), QList({false, false, false}));
        table()->selectRow(1);
        QCOMPARE(enabled(), QList({true, true, true}));
        action(u"userGuides"_s)->trigger();
        auto *guides = m_window->findChild<QDialog *>(u"guideDialog"_s);
        QVERIFY(
            guides->findChild<QTextBrowser *>(u"guideView"_s)->toPlainText().contains(u"société.example"_s));
        guides->reject();
        action(u"duplicateDomain"_s)->trigger();
        auto *dialog = m_window->findChild<QDialog *>(u"newDomainDialog"_s);
        dialog->findChild<QLineEdit *>(u"newDomain.name"_s)->setText(u"copy.example"_s);
        dialog->accept();
        QCOMPARE(m_window->document()->workspace().domains.at(2).name, u"copy.example"_s);
        action(u"overview"_s)->trigger();
        table()->selectRow(3);
        action(u"renameDomain"_s)->trigger();
        auto *list = m_window->findChild<QListView *>(u"domainList"_s);
        QVERIFY(list->isVisible() && list->currentIndex().row() == 3);
        QVERIFY(list->findChild<QLineEdit *>() != nullptr);
    }

    void otherPagesNameTheKeysForAllDomains()
    {
        open();
        m_window->document()->reset(m_document->workspace(), {});
        action(u"hosting"_s)->trigger();
        auto *next = m_window->findChild<QLabel *>(u"pathNext"_s);
        QTRY_COMPARE(next->text(), u"Next: check the DNS (Shift+F5)."_s);
        QVERIFY(!action(u"checkDns"_s)->isEnabled());
        QVERIFY(action(u"checkAllDns"_s)->isEnabled());
    }

    void keysAreForTheDomainWhereTheKeyboardIs()
    {
        open();
        m_window->document()->reset(m_document->workspace(), {});
        auto *list = m_window->findChild<QListView *>(u"domainList"_s);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(1, 0));
        // As Ctrl and a click do.
        list->clearSelection();
        QVERIFY(action(u"removeDomains"_s)->isEnabled());
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(m_window->document()->workspace().domains.size(), 2);
        QCOMPARE(m_window->document()->workspace().domains.at(1).name, u"example.net"_s);
    }

    void anEmptyTableSaysWhy()
    {
        openOverview();
        auto *empty = m_window->findChild<QLabel *>(u"overviewEmpty"_s);
        QVERIFY(!empty->isVisible());
        filterBy(u"nowhere"_s);
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->text(), u"No domain matches the filter."_s);
        QVERIFY(!action(u"checkDns"_s)->isEnabled());
        filterBy({});
        QTRY_VERIFY(table()->isVisible());
    }

    void rowsAreCopiedWhole()
    {
        openOverview();
        table()->setFocus();
        table()->selectAll();
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines.at(2).startsWith(u"example.net\t"_s), qPrintable(lines.at(2)));
        QVERIFY2(lines.at(2).contains(u"\tNot checked\tNot probed\tNot probed"_s), qPrintable(lines.at(2)));
        // A list, to be pasted into another window.
        auto *list = m_window->findChild<QListView *>(u"domainList"_s);
        list->setFocus();
        list->selectAll();
        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"example.org\nsociété.example\nexample.net"_s);
    }

    void f1TellsWhatAFieldIsFor()
    {
        open();
        m_window->document()->reset(m_document->workspace(), {});
        action(u"hosting"_s)->trigger();
        auto *field = m_window->findChild<QWidget *>(u"hosting.webHost"_s);
        field->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), field);
        action(u"help"_s)->trigger();
        const auto shown = [] {
            const QWidgetList widgets = QApplication::topLevelWidgets();
            return std::any_of(widgets.cbegin(), widgets.cend(), [](const QWidget *widget) {
                return widget->isVisible() && widget->inherits("QWhatsThat");
            });
        };
        QTRY_VERIFY(shown());
        QWhatsThis::hideText();
        QTRY_VERIFY(!shown());
    }

private:
    QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }
    QTableView *table() const { return m_window->findChild<QTableView *>(u"overviewTable"_s); }
    QAction *action(const QString &name) const { return m_window->findChild<QAction *>(name); }

    void open()
    {
        m_session = std::make_unique<Session>(m_folder->path());
        m_window = std::make_unique<MainWindow>(m_session.get(), &m_dialogs);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void openOverview()
    {
        open();
        m_window->document()->reset(m_document->workspace(), {});
        action(u"overview"_s)->trigger();
    }

    void filterBy(const QString &text) const
    {
        m_window->findChild<QLineEdit *>(u"overviewFilter"_s)->setText(text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WorkspaceDocument> m_document;
    std::unique_ptr<DnsResultsModel> m_dns;
    std::unique_ptr<ProbeResultsModel> m_clients;
    std::unique_ptr<MailServersModel> m_services;
    std::unique_ptr<OverviewModel> m_model;
    ScriptedDialogs m_dialogs;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(OverviewTest)
#include "tst_overview.moc"
