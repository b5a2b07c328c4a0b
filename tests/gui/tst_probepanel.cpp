// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparedialog.h"
#include "compare/difftablemodel.h"
#include "deploy/deploydialog.h"
#include "mainactions.h"
#include "mainwindow.h"
#include "preview/sourceview.h"
#include "probe/beforeswitchdialog.h"
#include "probe/clientsequence.h"
#include "probe/logindialog.h"
#include "probe/mailserversmodel.h"
#include "probe/probepanel.h"
#include "probe/proberesultsmodel.h"
#include "settings/session.h"
#include "support/nginxserver.h"
#include "support/proberesults.h"
#include "support/proberun.h"
#include "support/sampleworkspace.h"
#include "support/scripteddialogs.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTreeView>

#include <memory>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

/// Answers every request from a table; those of hosts that are not in it do not exist, and silent ones are
/// never answered.
struct Web {
    QHash<QString, QByteArray> bodies;
    QString silent;
    int asked = 0;
};

class TableFetcher : public HttpFetcher
{
public:
    explicit TableFetcher(std::shared_ptr<Web> web) : m_web(std::move(web)) {}

    void fetch(const HttpRequest &request) override
    {
        ++m_web->asked;
        QMetaObject::invokeMethod(
            this, [this, request] { answer(request); }, Qt::QueuedConnection);
    }
    void cancel() override {}

private:
    void answer(const HttpRequest &request)
    {
        Q_EMIT started(request);
        const QString host = request.url.host();
        if (!m_web->silent.isEmpty() && host.endsWith(m_web->silent)) {
            return;
        }
        HttpHop hop;
        hop.method = request.method;
        hop.url = request.url;
        const QByteArray body = m_web->bodies.value(host + request.url.path());
        HttpResult result;
        result.request = request;
        if (body.isEmpty()) {
            hop.failure = HttpFailure::NoSuchHost;
            result.failure = hop.failure;
        } else {
            hop.status = 200;
            hop.headers = {{"Content-Type", "text/xml"}};
            hop.body = body;
            hop.bytes = body.size();
            hop.timings = {.dns = 1, .connect = 2, .tls = 3, .firstByte = 4, .total = 12};
        }
        result.hops = {hop};
        result.milliseconds = 12;
        Q_EMIT fetched(result);
    }

    std::shared_ptr<Web> m_web;
};

} // namespace

class ProbePanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("EMAIL_AUTOCONFIGURE_CONFIG_DIR", QFile::encodeName(m_folder->filePath(u"config"_s)));
        m_session = std::make_unique<Session>();
        m_actions = std::make_unique<MainActions>();
        m_document = std::make_unique<WorkspaceDocument>();
        m_document->reset(sampleWorkspace({u"example.org"_s, u"example.net"_s, u"example.com"_s}), {});
        m_web = std::make_shared<Web>();
        for (qsizetype i = 0; i < m_document->workspace().domains.size(); ++i) {
            const DomainSettings settings = settingsOf(m_document->workspace(), i);
            m_web->bodies.insert(u"autoconfig."_s + settings.domain + u"/mail/config-v1.1.xml"_s,
                                 clientFormat(u"mozilla-autoconfig")->render(settings, std::nullopt));
        }
    }

    void cleanup()
    {
        m_panel.reset();
        m_document.reset();
    }

    void aProbeFillsTheTreeWithWhatWasAskedAndAnswered()
    {
        openPanel();
        m_panel->probe({0});
        QVERIFY(m_panel->isRunning());
        QVERIFY(find<QProgressBar>(u"probeProgress"_s)->isVisible());
        QTRY_COMPARE(view()->model()->rowCount(), 1);
        QTRY_VERIFY(!m_panel->isRunning());
        QVERIFY(!find<QProgressBar>(u"probeProgress"_s)->isVisible());
        const QModelIndex client = clientRow(u"Thunderbird"_s);
        QCOMPARE(text(client, ProbeResultsModel::Result), u"OK"_s);
        QVERIFY(view()->isExpanded(client));
        const QModelIndex step = view()->model()->index(0, 0, client);
        QCOMPARE(text(step, ProbeResultsModel::Result), u"OK, used"_s);
        view()->setFocus();
        view()->setCurrentIndex(client);
        QTest::keyClick(view(), Qt::Key_Down);
        QCOMPARE(view()->currentIndex().row(), 0);
        QVERIFY(find<SourceView>(u"probeDetails.request"_s)
                    ->source()
                    .startsWith("GET /mail/config-v1.1.xml?emailaddress=postmaster%40example.org HTTP/1.1\n"
                                "Host: autoconfig.example.org\n"));
        QVERIFY(find<SourceView>(u"probeDetails.request"_s)->source().contains("\nAccept-Encoding: gzip\n"));
        const QByteArray answer = find<SourceView>(u"probeDetails.answer"_s)->source();
        QVERIFY(answer.startsWith("HTTP 200\nContent-Type: text/xml\n\n"));
        QVERIFY(answer.contains("<clientConfig"));
        // Outlook finds nothing, and the page says what to do.
        view()->setCurrentIndex(clientRow(u"Outlook"_s));
        QCOMPARE(text(view()->currentIndex(), ProbeResultsModel::Result), u"Nothing found"_s);
        QVERIFY(action(u"probeDetails.copyAdvice"_s)->isEnabled());
        action(u"probeDetails.copyAdvice"_s)->trigger();
        QVERIFY(!QApplication::clipboard()->text().isEmpty());
        QCOMPARE(action(u"probeDetails.copyAdvice"_s)->text(), u"Copied"_s);

        // The comparison is of that domain.
        find<QTabBar>(u"probeTabs"_s)->setCurrentIndex(1);
        auto *table = find<QTableView>(u"probeComparison"_s);
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Workspace"_s);
        QVERIFY(find<QLabel>(u"probeComparisonTitle"_s)->text().contains(u"postmaster@example.org"));
    }

    void escClearsTheFilterBeforeItCancels()
    {
        m_web->silent = u"example.com"_s;
        openPanel();
        m_panel->probeAll();
        auto *filter = find<QLineEdit>(u"probeFilter"_s);
        filter->setFocus();
        QTest::keyClicks(filter, u"org"_s);
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(filter->text(), QString());
        QVERIFY(m_panel->isRunning());
        QTest::keyClick(filter, Qt::Key_Escape);
        QTRY_VERIFY(!m_panel->isRunning());
    }

    void cancelKeepsWhatIsComplete()
    {
        m_web->silent = u"example.com"_s;
        openPanel();
        m_panel->probeAll();
        QTRY_COMPARE(find<QProgressBar>(u"probeProgress"_s)->text(), u"2 of 3"_s);
        QVERIFY(!action(u"probeAgain"_s)->isEnabled());
        QTest::keyClick(m_panel.get(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!m_panel->isRunning(), 1000);
        QVERIFY(!action(u"probeCancel"_s)->isEnabled());
        QVERIFY(find<QLabel>(u"noteText"_s)->text().startsWith(u"Cancelled."));
        QVERIFY(m_panel->report().cancelled);
        QStringList results;
        for (int row = 0; row < view()->model()->rowCount(); ++row) {
            results.append(text(view()->model()->index(row, 0), ProbeResultsModel::Result));
        }
        QCOMPARE(results.size(), 3);
        QVERIFY(!results.contains(u"Running…"_s));
        QCOMPARE(results.at(2), u"Not complete"_s);
        // And once more, to its end.
        m_web->silent.clear();
        m_panel->probe({2});
        QTRY_VERIFY(!m_panel->isRunning());
        QVERIFY(text(view()->model()->index(2, 0), ProbeResultsModel::Result) != u"Not complete"_s);
    }

    void thePanelMayGoWhileItProbes()
    {
        m_web->silent = u"example"_s;
        openPanel();
        m_panel->probeAll();
        QTRY_VERIFY(m_web->asked > 0);
        m_panel.reset();
        QCoreApplication::processEvents();
    }

    void anEditMarksResultsUntilTheyAreProbedAgain()
    {
        openPanel();
        m_panel->probeAll();
        QTRY_VERIFY(!m_panel->isRunning());
        auto *note = find<QLabel>(u"noteText"_s);
        QVERIFY(!note->isVisible());
        Hosting hosting = m_document->workspace().hosting;
        hosting.ttlHours = 5;
        m_document->setHosting(hosting, u"Change"_s);
        QTRY_VERIFY(note->isVisible());
        find<QTabBar>(u"probeTabs"_s)->setCurrentIndex(0);
        view()->setCurrentIndex(view()->model()->index(1, 0));
        action(u"probeAgain"_s)->trigger();
        QTRY_VERIFY(!m_panel->isRunning());
        QVERIFY(text(view()->model()->index(0, 0), ProbeResultsModel::Checked).contains(u"before"));
        QVERIFY(!text(view()->model()->index(1, 0), ProbeResultsModel::Checked).contains(u"before"));
        // A domain that is gone takes its result along.
        m_document->removeDomains({1}, u"Remove"_s);
        QTRY_COMPARE(view()->model()->rowCount(), 2);
        m_panel->clear();
        QCOMPARE(view()->model()->rowCount(), 0);
        QTRY_VERIFY(!note->isVisible());
    }

    void oneComparisonFollowsTheWorkspace()
    {
        openPanel();
        m_panel->probeAll();
        QTRY_VERIFY(!m_panel->isRunning());
        find<QTabBar>(u"probeTabs"_s)->setCurrentIndex(0);
        view()->setCurrentIndex(view()->model()->index(0, 0));
        QTRY_VERIFY(action(u"compareDocuments"_s)->isEnabled());
        action(u"compareDocuments"_s)->trigger();
        action(u"compareDocuments"_s)->trigger();
        QCOMPARE(m_panel->findChildren<CompareDialog *>().size(), 1);
        QPointer<CompareDialog> dialog = m_panel->findChild<CompareDialog *>();
        const QAbstractItemModel *lines = dialog->findChild<QTableView *>(u"compare.table"_s)->model();
        const auto plans = [lines](const QString &text) {
            return !lines
                        ->match(lines->index(0, DiffTableModel::LeftText), Qt::DisplayRole, text, 1,
                                Qt::MatchContains)
                        .isEmpty();
        };
        QVERIFY(!plans(u"moved.example"_s));
        ServiceProfile profile = m_document->workspace().profiles.at(0);
        profile.services[0].host = u"moved.example"_s;
        m_document->setProfile(0, profile, u"Move"_s);
        QTRY_VERIFY(plans(u"moved.example"_s));
        // Another workspace has nothing to do with what was served.
        m_panel->clear();
        QTRY_VERIFY(dialog == nullptr);
    }

    void theKeyboardIsEnough()
    {
        openPanel();
        m_panel->probeAll();
        QTRY_VERIFY(!m_panel->isRunning());
        // Many domains: the matrix is shown. Enter goes to what lies behind a cell.
        auto *matrix = find<QTableView>(u"probeMatrix"_s);
        QVERIFY(matrix->isVisible());
        auto *filter = find<QLineEdit>(u"probeFilter"_s);
        filter->setFocus();
        QTest::keyClicks(filter, u"net"_s);
        QTRY_COMPARE(matrix->model()->rowCount(), 1);
        QTest::keyClick(filter, Qt::Key_Down);
        QVERIFY(matrix->hasFocus());
        matrix->setCurrentIndex(matrix->model()->index(0, 0));
        const int outlook = columnOf(*matrix->model(), u"Outlook"_s);
        for (int column = 0; column < outlook; ++column) {
            QTest::keyClick(matrix, Qt::Key_Right);
        }
        QTest::keyClick(matrix, Qt::Key_Return);
        QVERIFY(view()->isVisible());
        QVERIFY(view()->hasFocus());
        QCOMPARE(text(view()->currentIndex(), ProbeResultsModel::Request), u"Outlook"_s);
        QCOMPARE(text(view()->currentIndex().parent(), ProbeResultsModel::Request), u"example.net"_s);
        QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith(u"Outlook\tNothing found"));
    }

    void theMatrixKeepsItsSelectionThroughAFilter()
    {
        openPanel();
        m_panel->probeAll();
        QTRY_VERIFY(!m_panel->isRunning());
        auto *matrix = find<QTableView>(u"probeMatrix"_s);
        const int apple = columnOf(*matrix->model(), u"Apple"_s);
        matrix->setCurrentIndex(matrix->model()->index(1, apple));
        const QString domain = matrix->model()->index(1, 0).data().toString();
        auto *filter = find<QLineEdit>(u"probeFilter"_s);
        filter->setText(domain);
        QTRY_COMPARE(matrix->model()->rowCount(), 1);
        QCOMPARE(matrix->currentIndex(), matrix->model()->index(0, apple));
        QVERIFY(action(u"probeAgain"_s)->isEnabled());
        filter->clear();
        QTRY_COMPARE(matrix->model()->rowCount(), 3);
        QCOMPARE(matrix->selectionModel()->selectedIndexes(),
                 QModelIndexList{matrix->model()->index(1, apple)});
    }

    void aProbeAfterADeploymentTakesThePlaceOfTheRunningOne()
    {
        m_web->silent = u"example"_s;
        openPanel();
        m_panel->probe({0});
        QTRY_VERIFY(m_web->asked > 0);
        m_web->silent.clear();
        m_panel->probeAllAnew();
        QTRY_COMPARE(m_panel->report().domains.size(), 3);
        QTRY_VERIFY(!m_panel->isRunning());
        QVERIFY(!m_panel->report().cancelled);
        m_panel->probeAllAnew();
        QVERIFY(m_panel->isRunning());
        QTRY_VERIFY(!m_panel->isRunning());
    }

    void whatIsChosenIsAskedAndRemembered()
    {
        openPanel();
        auto *address = find<QLineEdit>(u"probeLocalPart"_s);
        QCOMPARE(address->text(), u"postmaster"_s);
        address->setText(u"not an address"_s);
        m_panel->probe({0});
        QVERIFY(!m_panel->isRunning());
        QVERIFY(find<QLabel>(u"noteText"_s)->isVisible());
        address->setFocus();
        address->selectAll();
        QTest::keyClicks(address, u"jean"_s);
        QTest::keyClick(address, Qt::Key_Return);
        action(u"probeClient.outlook"_s)->setChecked(false);
        m_panel->probe({0});
        QTRY_VERIFY(!m_panel->isRunning());
        const DomainProbe probe = m_panel->report().domains.constFirst();
        QCOMPARE(probe.email, u"jean@example.org"_s);
        QVERIFY(test::clientOf(probe, u"outlook"_s) == nullptr);
        QVERIFY(test::clientOf(probe, u"thunderbird"_s) != nullptr);
        openPanel();
        QCOMPARE(find<QLineEdit>(u"probeLocalPart"_s)->text(), u"jean"_s);
        QVERIFY(!action(u"probeClient.outlook"_s)->isChecked());
    }

    void aDialogTakesWhatIsInPlaceBeforeTheSwitch()
    {
        BeforeSwitchDialog dialog({});
        dialog.show();
        auto *overrides = dialog.findChild<QPlainTextEdit *>(u"probeOverrides"_s);
        const QPushButton *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        overrides->setPlainText(u"autoconfig.example.org=192.0.2.10\n\n*:443=192.0.2.11:8443\n"_s);
        QVERIFY(ok->isEnabled());
        QCOMPARE(dialog.value().overrides.size(), 2);
        overrides->setPlainText(u"autoconfig.example.org"_s);
        QVERIFY(!ok->isEnabled());
        QVERIFY(dialog.findChild<QLabel *>(u"noteText"_s)->isVisible());
        overrides->clear();
        dialog.findChild<QLineEdit *>(u"probeAuthority"_s)->setText(m_folder->filePath(u"none.pem"_s));
        QVERIFY(!ok->isEnabled());
        dialog.findChild<QLineEdit *>(u"probeAuthority"_s)->clear();
        dialog.findChild<QLineEdit *>(u"probeNameServer"_s)->setText(u"192.0.2.53"_s);
        QVERIFY(ok->isEnabled());
        QVERIFY(dialog.value().nameServer.has_value());
    }

    void aLoginNeedsAnAddressOfADomainAndItsPassword()
    {
        LoginDialog dialog({u"example.org"_s, u"société.example"_s}, u"société.example"_s);
        dialog.show();
        auto *address = dialog.findChild<QLineEdit *>(u"loginAddress"_s);
        auto *password = dialog.findChild<QLineEdit *>(u"loginPassword"_s);
        const QPushButton *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QCOMPARE(address->text(), u"@société.example"_s);
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        QVERIFY(!ok->isEnabled());
        address->setFocus();
        QTest::keyClicks(address, u"jean"_s);
        QCOMPARE(address->text(), u"jean@société.example"_s);
        QTest::keyClicks(password, u"secret"_s);
        QVERIFY(ok->isEnabled());
        QCOMPARE(dialog.login().account.domain, u"xn--socit-esab.example"_s);
        QCOMPARE(dialog.login().password, u"secret"_s);
        address->setText(u"jean@other.example"_s);
        QVERIFY(!ok->isEnabled());
        QVERIFY(dialog.findChild<QLabel *>(u"noteText"_s)->text().contains(u"other.example"));
        address->setText(u"jean@example.org"_s);
        password->clear();
        QVERIFY(!ok->isEnabled());
    }

    void mailServersAreCheckedWithTheClients()
    {
        // Nothing listens there.
        ServiceProfile profile = m_document->workspace().profiles.constFirst();
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress(QHostAddress::LocalHost)));
        profile.services = {service(Protocol::Imap, Security::Tls, u"localhost"_s, listener.serverPort())};
        listener.close();
        m_document->setProfile(0, profile, u"Change"_s);
        m_checksMailServers = true;
        openPanel();
        m_panel->probe({0});
        QTRY_VERIFY(!m_panel->isRunning());
        find<QTabBar>(u"probeTabs"_s)->setCurrentIndex(2);
        auto *services = find<QTreeView>(u"mailServersView"_s);
        QVERIFY(services->isVisible());
        QCOMPARE(services->model()->rowCount(), 1);
        const QModelIndex row = services->model()->index(0, 0);
        QCOMPARE(text(row, MailServersModel::Result), u"Error"_s);
        QVERIFY(services->model()->rowCount(row) > 0);
        QCOMPARE(text(services->model()->index(0, 0, row), MailServersModel::Result),
                 u"Nothing listens there"_s);
        QCOMPARE(m_panel->report().mailServers.size(), 1);
        services->setCurrentIndex(row);
        QVERIFY(find<QTextBrowser>(u"mailServerDetails.findings"_s)->toPlainText().contains(u"localhost"));

        // By themselves for another domain: it is among all domains too.
        for (const ClientSequence *sequence : clientSequences()) {
            action(u"probeClient."_s + sequence->idString())->setChecked(false);
        }
        m_panel->probe({1});
        QTRY_VERIFY(!m_panel->isRunning());
        QCOMPARE(m_panel->report().domains.size(), 1);
        QCOMPARE(m_panel->report().mailServers.size(), 2);
        find<QTabBar>(u"probeTabs"_s)->setCurrentIndex(3);
        const QAbstractItemModel *matrix = find<QTableView>(u"probeMatrix"_s)->model();
        QCOMPARE(matrix->rowCount(), 2);
        const QString name = m_document->workspace().domains.at(1).name;
        QCOMPARE(matrix->index(1, 0).data().toString(), name);
        QCOMPARE(matrix->index(1, columnOf(*matrix, u"Outlook"_s)).data().toString(), u"Not probed"_s);
        QCOMPARE(matrix->index(1, columnOf(*matrix, u"Mail servers"_s)).data().toString(), u"Error"_s);
        find<QTabBar>(u"probeTabs"_s)->setCurrentIndex(0);
        QCOMPARE(text(view()->model()->index(1, 0), ProbeResultsModel::Result), u"Not probed"_s);
        view()->setCurrentIndex(view()->model()->index(1, 0));
        QVERIFY(!action(u"compareDocuments"_s)->isEnabled());
    }

    void theReportIsSavedAsItsEndingSays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("page") << u"report.html"_s << QByteArray("<!DOCTYPE html>");
        QTest::newRow("program") << u"report.json"_s << QByteArray("{");
    }

    void theReportIsSavedAsItsEndingSays()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        openPanel();
        QVERIFY(!action(u"probeSave"_s)->isEnabled());
        m_panel->probe({0});
        QTRY_VERIFY(!m_panel->isRunning());
        QVERIFY(action(u"probeSave"_s)->isEnabled());
        m_panel->saveReport(m_folder->filePath(name));
        QTRY_VERIFY(find<QLabel>(u"noteText"_s)->text().contains(name));
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(bytes.startsWith(begin), bytes.left(80).constData());
        QVERIFY(bytes.contains("autoconfig.example.org"));
        m_panel->saveReport(m_folder->filePath(u"no/such/folder/"_s + name));
        QTRY_VERIFY(find<QLabel>(u"noteText"_s)->text().contains(u"cannot be written"));
    }

    void everythingInteractiveHasANameForAssistiveTechnology()
    {
        openPanel();
        m_panel->probe({0});
        QTRY_VERIFY(!m_panel->isRunning());
        for (int tab = 0; tab < find<QTabBar>(u"probeTabs"_s)->count(); ++tab) {
            find<QTabBar>(u"probeTabs"_s)->setCurrentIndex(tab);
            for (QWidget *widget : m_panel->findChildren<QWidget *>()) {
                if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) {
                    continue;
                }
                QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
                QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
            }
        }
    }

    void theWindowProbesARealServer()
    {
        Nginx server;
        QString missing;
        if (!server.hasPrograms({u"nginx"_s, u"openssl"_s}, &missing)) {
            QSKIP(qPrintable(missing));
        }
        server.start(sampleWorkspace({u"example.org"_s, u"example.net"_s}));
        if (QTest::currentTestFailed()) {
            return;
        }
        m_document->reset(server.workspace(), {});
        ProbeOptions options = offlineOptions();
        options.http.authorities = server.authorities();
        for (const QString &one : server.overrides()) {
            options.http.overrides.append(HostOverride::fromString(one).value());
        }
        openPanel([&](ProbeOptions &own) { own = options; }, {.overrides = options.http.overrides,
                                                              .nameServer = {},
                                                              .authorityFile = {},
                                                              .authorities = options.http.authorities});
        m_panel->probe({1});
        QTRY_VERIFY_WITH_TIMEOUT(!m_panel->isRunning(), 30'000);
        const QModelIndex outlook = clientRow(u"Outlook"_s);
        QCOMPARE(text(outlook, ProbeResultsModel::Result), u"OK"_s);
        // Over the redirect to the hosting domain; the certificate is shown.
        for (int row = 0; row < view()->model()->rowCount(outlook); ++row) {
            const QModelIndex step = view()->model()->index(row, 0, outlook);
            if (text(step, ProbeResultsModel::Request).startsWith(u"POST autodiscover.")) {
                view()->setCurrentIndex(step);
                break;
            }
        }
        QCOMPARE(view()->model()->rowCount(view()->currentIndex()), 2);
        const QString certificate = find<QTextBrowser>(u"probeDetails.certificate"_s)->toPlainText();
        QVERIFY2(certificate.contains(u"autodiscover.example.org"), qPrintable(certificate));
        QVERIFY2(certificate.contains(u"day(s) left"), qPrintable(certificate));
        QVERIFY(find<QLabel>(u"probeSummary"_s)->text().contains(u"not as the DNS says"));
    }

    void theWindowOpensThePanelByKey()
    {
        ScriptedDialogs dialogs;
        dialogs.saveAnswer = Dialogs::SaveAnswer::Discard;
        MainWindow window(m_session.get(), &dialogs);
        window.document()->reset(sampleWorkspace({u"example.invalid"_s}), {});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *dock = window.findChild<QDockWidget *>(u"probeDock"_s);
        QVERIFY(dock->isHidden());
        QTest::keyClick(&window, Qt::Key_F7);
        QVERIFY(dock->isVisible());
        auto *panel = window.findChild<ProbePanel *>();
        QVERIFY(panel->isRunning());
        QVERIFY(!window.findChild<QAction *>(u"probeClients"_s)->isEnabled());
        QVERIFY(window.close());
    }

    void theProbeOfferedAfterADeploymentReallyStarts()
    {
        ScriptedDialogs dialogs;
        dialogs.saveAnswer = Dialogs::SaveAnswer::Discard;
        MainWindow window(m_session.get(), &dialogs);
        window.document()->reset(sampleWorkspace({u"example.invalid"_s, u"example.test"_s}), {});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.findChild<QAction *>(u"deploy"_s)->trigger();
        auto *dialog = window.findChild<DeployDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<QPushButton *>(u"deployProbe"_s)->click();
        QVERIFY(!dialog->isVisible());
        QVERIFY(window.findChild<QDockWidget *>(u"probeDock"_s)->isVisible());
        auto *panel = window.findChild<ProbePanel *>();
        QVERIFY(panel->isRunning());
        // All domains, not the selected one.
        QCOMPARE(panel->findChild<QTabBar *>(u"probeTabs"_s)->currentIndex(), 3);
        QVERIFY(window.close());
    }

private:
    void openPanel(const std::function<void(ProbeOptions &)> &change = {}, const BeforeSwitch &before = {})
    {
        ProbePlan plan;
        ProbeOptions &options = plan.clients;
        options = offlineOptions();
        options.makeFetcher = [web = m_web](const HttpOptions &) {
            return std::make_unique<TableFetcher>(web);
        };
        if (change) {
            change(options);
        }
        // Mail servers are asked where a test says so.
        m_session->settings()->setValue(u"probe/checksMailServers"_s, m_checksMailServers);
        m_panel =
            std::make_unique<ProbePanel>(m_document.get(), m_actions.get(), m_session->settings(), plan);
        m_panel->setBeforeSwitch(before);
        m_panel->resize(1200, 500);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }

    QModelIndex clientRow(const QString &name)
    {
        const QModelIndex domain = view()->model()->index(0, 0);
        for (int row = 0; row < view()->model()->rowCount(domain); ++row) {
            if (view()->model()->index(row, 0, domain).data().toString() == name) {
                return view()->model()->index(row, 0, domain);
            }
        }
        return {};
    }

    template <typename Widget>
    Widget *find(const QString &name)
    {
        auto *found = m_panel->findChild<Widget *>(name);
        if (found == nullptr) {
            qFatal("no widget %s", qPrintable(name));
        }
        return found;
    }
    QAction *action(const QString &name)
    {
        auto *found = m_panel->findChild<QAction *>(name);
        if (found == nullptr) {
            found = m_actions->findChild<QAction *>(name);
        }
        if (found == nullptr) {
            qFatal("no action %s", qPrintable(name));
        }
        return found;
    }
    QTreeView *view() { return find<QTreeView>(u"probeView"_s); }

    bool m_checksMailServers = false;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainActions> m_actions;
    std::unique_ptr<WorkspaceDocument> m_document;
    std::shared_ptr<Web> m_web;
    std::unique_ptr<ProbePanel> m_panel;
};

QTEST_MAIN(ProbePanelTest)
#include "tst_probepanel.moc"
