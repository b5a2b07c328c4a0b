// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnspanel.h"
#include "dns/dnsplan.h"
#include "dns/dnsresultsfilter.h"
#include "dns/dnsresultsmodel.h"
#include "mainactions.h"
#include "mainwindow.h"
#include "preview/previewpanel.h"
#include "preview/sourceview.h"
#include "report/language.h"
#include "settings/session.h"
#include "support/dnsservers.h"
#include "support/fakezone.h"
#include "support/sampleworkspace.h"
#include "support/scripteddialogs.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>

#include <memory>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

/// The zones that scripted resolvers answer from, and what they do.
struct Script {
    FakeZone zone;
    /// No answer for names of this domain.
    QString silent;
    int asked = 0;
};

/// Answers from a script.
class ScriptedResolver : public DnsResolver
{
public:
    explicit ScriptedResolver(std::shared_ptr<Script> script) : m_script(std::move(script)) {}

    void ask(const DnsQuestion &question) override
    {
        ++m_script->asked;
        if (!m_script->silent.isEmpty() && question.name.endsWith(m_script->silent)) {
            return;
        }
        QMetaObject::invokeMethod(
            this, [this, question] { Q_EMIT answered(m_script->zone.answer(question)); },
            Qt::QueuedConnection);
    }
    void cancel() override {}

private:
    std::shared_ptr<Script> m_script;
};

/// Never asked by anybody: what a test does without dialogs.
constexpr FindingKind good{"test-good", Severity::Ok, "The %1 record of %2 is as planned.", ""};
constexpr FindingKind bad{"test-bad", Severity::Error, "The %1 record of %2 is missing.", "Add it."};
constexpr FindingKind risky{"test-risky", Severity::Warning, "The %1 record of %2 is risky.", ""};

RecordResult record(const FindingKind &kind, const QString &owner, RecordStatus status,
                    const QString &actual = {})
{
    RecordResult result;
    result.owner = owner;
    result.type = RecordType::Srv;
    result.status = status;
    result.expected = u"0 1 993 mail.example."_s;
    result.actual = actual;
    result.findings = {{.kind = &kind,
                        .where = {},
                        .subject = owner,
                        .arguments = {u"SRV"_s, owner},
                        .expected = {},
                        .actual = {}}};
    result.ttl = status == RecordStatus::Missing ? -1 : 3600;
    if (status == RecordStatus::Missing) {
        result.fix = owner.toLatin1() + ". 3600 IN SRV 0 1 993 mail.example.";
    }
    return result;
}

DomainCheck checkOf(const QString &domain, qsizetype index, const QList<RecordResult> &records)
{
    return {.domain = domain,
            .domainIndex = index,
            .records = records,
            .time = QDateTime(QDate(2026, 3, 1), QTime(12, 30))};
}

DomainCheck goodDomain(const QString &name, qsizetype index)
{
    return checkOf(
        name, index,
        {record(good, u"_imaps._tcp."_s + name, RecordStatus::Matches, u"0 1 993 mail.example."_s),
         record(good, u"_pop3s._tcp."_s + name, RecordStatus::Matches, u"0 1 995 mail.example."_s)});
}

DomainCheck badDomain(const QString &name, qsizetype index)
{
    return checkOf(
        name, index,
        {record(good, u"_imaps._tcp."_s + name, RecordStatus::Matches, u"0 1 993 mail.example."_s),
         record(risky, u"_pop3s._tcp."_s + name, RecordStatus::Matches, u"0 1 995 mail.example."_s),
         record(bad, u"_submissions._tcp."_s + name, RecordStatus::Missing)});
}

QString text(const QModelIndex &index, int column)
{
    return index.siblingAtColumn(column).data().toString();
}

} // namespace

class DnsPanelTest : public QObject
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
        Workspace workspace = sampleWorkspace({u"example.org"_s, u"example.net"_s, u"example.com"_s});
        m_document->reset(workspace, {});
        m_script = std::make_shared<Script>();
        for (qsizetype i = 0; i < workspace.domains.size(); ++i) {
            for (const DnsRecord &planned : dnsPlanOf(workspace, i).records) {
                m_script->zone.add(QString::fromLatin1(zoneLine(planned)));
            }
            const QString name = workspace.domains.at(i).name;
            m_script->zone.add(u"mail.%1. 300 IN A 192.0.2.1"_s.arg(name));
            m_script->zone.add(u"mx.%1. 300 IN A 192.0.2.1"_s.arg(name));
        }
    }

    void cleanup()
    {
        m_panel.reset();
        m_document.reset();
    }

    void aDomainShowsItsWorstRecordAndTheCounts()
    {
        DnsResultsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.addResults({badDomain(u"a.example"_s, 0), goodDomain(u"xn--socit-esab.org"_s, 1)}, true);
        const QModelIndex first = model.index(0, 0);
        QCOMPARE(text(first, DnsResultsModel::Record), u"a.example"_s);
        QCOMPARE(text(first, DnsResultsModel::Status), u"Missing"_s);
        QCOMPARE(text(first, DnsResultsModel::Expected), u"3 record(s)"_s);
        QCOMPARE(text(first, DnsResultsModel::Seen), u"2 as planned, 1 error(s), 1 warning(s)"_s);
        QVERIFY(!first.siblingAtColumn(DnsResultsModel::Status).data(Qt::DecorationRole).isNull());
        QCOMPARE(text(model.index(1, 0), DnsResultsModel::Record), u"société.org"_s);
        QCOMPARE(text(model.index(1, 0), DnsResultsModel::Status), u"Matches"_s);
        // Where Qt does not decode the name, as the reader wrote it.
        model.addResults({goodDomain(u"xn--socit-esab.example"_s, 2)}, true);
        model.addTypedNames({{u"xn--socit-esab.example"_s, u"société.example"_s}});
        QCOMPARE(text(model.index(2, 0), DnsResultsModel::Record), u"société.example"_s);
        const QModelIndex missing = model.index(2, 0, first);
        QCOMPARE(text(missing, DnsResultsModel::Record), u"_submissions._tcp.a.example SRV"_s);
        QCOMPARE(text(missing, DnsResultsModel::Status), u"Missing"_s);
        QCOMPARE(text(missing, DnsResultsModel::Ttl), QString());
        QCOMPARE(text(model.index(0, 0, first), DnsResultsModel::Ttl), u"1 hour(s)"_s);
    }

    void timesToLiveAreReadable_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << -1 << QString();
        QTest::newRow("zero") << 0 << u"0 second(s)"_s;
        QTest::newRow("odd") << 61 << u"61 second(s)"_s;
        QTest::newRow("minutes") << 5400 << u"90 minute(s)"_s;
        QTest::newRow("day") << 86400 << u"1 day(s)"_s;
    }

    void timesToLiveAreReadable()
    {
        QFETCH(int, seconds);
        QFETCH(QString, text);
        QCOMPARE(ttlText(seconds), text);
    }

    void aNewResultReplacesTheOldOneInPlace()
    {
        DnsResultsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.addResults({badDomain(u"a.example"_s, 0), badDomain(u"b.example"_s, 1)}, true);
        const QPersistentModelIndex kept = model.index(1, 0, model.index(1, 0));
        model.addResults({goodDomain(u"a.example"_s, 0)}, true);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowCount(model.index(0, 0)), 2);
        QCOMPARE(text(model.index(0, 0), DnsResultsModel::Status), u"Matches"_s);
        model.addResults({badDomain(u"a.example"_s, 0)}, true);
        QCOMPARE(model.rowCount(model.index(0, 0)), 3);
        // A domain goes; the rows of those below keep their place.
        model.keepOnly({u"b.example"_s});
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(kept.isValid());
        QCOMPARE(kept.parent(), model.index(0, 0));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void theWorstComesFirstOrTheOrderOfTheWorkspace()
    {
        DnsResultsModel model;
        DnsResultsFilter filter(&model);
        const QAbstractItemModelTester tester(&filter,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.addResults({goodDomain(u"c.example"_s, 2), goodDomain(u"a.example"_s, 0)}, true);
        model.addResults({badDomain(u"b.example"_s, 1)}, true);
        const auto order = [&filter] {
            QString names;
            for (int row = 0; row < filter.rowCount(); ++row) {
                names += filter.index(row, 0).data().toString().left(1);
            }
            return names;
        };
        QCOMPARE(order(), u"bac"_s);
        QCOMPARE(text(filter.index(0, 0, filter.index(0, 0)), DnsResultsModel::Status), u"Missing"_s);
        // More errors are worse.
        DomainCheck worse = badDomain(u"d.example"_s, 3);
        worse.records += worse.records;
        model.addResults({worse}, true);
        QCOMPARE(order(), u"dbac"_s);
        model.keepOnly({u"a.example"_s, u"b.example"_s, u"c.example"_s});
        filter.setWorstFirst(false);
        QCOMPARE(order(), u"abc"_s);
        QCOMPARE(text(filter.index(0, 0, filter.index(1, 0)), DnsResultsModel::Status), u"Matches"_s);
    }

    void theFilterKeepsRecordsWithTheirDomain()
    {
        DnsResultsModel model;
        DnsResultsFilter filter(&model);
        const QAbstractItemModelTester tester(&filter,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.addResults({goodDomain(u"a.example"_s, 0), badDomain(u"b.example"_s, 1)}, true);
        filter.setText(u"SUBMISSIONS"_s);
        QTRY_COMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.rowCount(filter.index(0, 0)), 1);
        filter.setText(u"b.exam"_s);
        QTRY_COMPARE(filter.rowCount(filter.index(0, 0)), 3);
        QVERIFY(filter.hasChildren(filter.index(0, 0)));
        filter.setText({});
        filter.setOnlyProblems(true);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.rowCount(filter.index(0, 0)), 2);
        // Mended: gone.
        model.addResults({goodDomain(u"b.example"_s, 1)}, true);
        QCOMPARE(filter.rowCount(), 0);
    }

    void tenThousandDomainsAreFiltered()
    {
        DnsResultsModel model;
        DnsResultsFilter filter(&model);
        QTreeView view;
        view.setUniformRowHeights(true);
        view.setModel(&filter);
        view.show();
        for (int batch = 0; batch < 100; ++batch) {
            QList<DomainCheck> results;
            for (int i = 0; i < 100; ++i) {
                const int number = batch * 100 + i;
                const QString name = u"d%1.example"_s.arg(number);
                results.append(number % 10 == 0 ? badDomain(name, number) : goodDomain(name, number));
            }
            model.addResults(results, true);
        }
        filter.setText(u"d99"_s);
        QTRY_COMPARE(filter.rowCount(), 111);
        filter.setText({});
        filter.setOnlyProblems(true);
        QCOMPARE(filter.rowCount(), 1000);
    }

    void aCheckFillsTheTreeAndTheLineIsCopied()
    {
        QVERIFY(m_script->zone.remove(u"_imaps._tcp.example.org."_s) > 0);
        openPanel();
        m_panel->check({0});
        QVERIFY(m_panel->isRunning());
        QVERIFY(find<QProgressBar>(u"dnsProgress"_s)->isVisible());
        QTRY_VERIFY(!m_panel->isRunning());
        QVERIFY(!find<QProgressBar>(u"dnsProgress"_s)->isVisible());
        QTreeView *tree = view();
        QCOMPARE(tree->model()->rowCount(), 1);
        const QModelIndex domain = tree->model()->index(0, 0);
        QVERIFY(tree->isExpanded(domain));
        // The worst first: the record that was taken away.
        const QModelIndex missing = tree->model()->index(0, 0, domain);
        QCOMPARE(text(missing, DnsResultsModel::Record), u"_imaps._tcp.example.org SRV"_s);
        QCOMPARE(text(missing, DnsResultsModel::Status), u"Missing"_s);
        QCOMPARE(text(missing, DnsResultsModel::Seen), u"NXDOMAIN"_s);

        tree->setFocus();
        tree->setCurrentIndex(domain);
        QTest::keyClick(tree, Qt::Key_Down);
        const QString details = find<QTextBrowser>(u"dnsDetails"_s)->toPlainText();
        QVERIFY2(details.contains(u"The SRV record of _imaps._tcp.example.org is missing."),
                 qPrintable(details));
        const QString line = u"_imaps._tcp.example.org. 3600 IN SRV 0 1 993 mail.example.org."_s;
        QCOMPARE(find<QLineEdit>(u"dnsFix"_s)->text().simplified(), line);
        action(u"dnsCopyFix"_s)->trigger();
        QCOMPARE(QApplication::clipboard()->text().simplified(), line);
        QCOMPARE(action(u"dnsCopyFix"_s)->text(), u"Copied"_s);
        action(u"dnsCopyMissing"_s)->trigger();
        const QString zone = QApplication::clipboard()->text();
        QVERIFY2(zone.startsWith(u"; example.org.\n"_s) && zone.simplified().contains(line),
                 qPrintable(zone));

        // Published now.
        m_script->zone.add(line);
        tree->setCurrentIndex(domain);
        action(u"dnsRecheck"_s)->trigger();
        QTRY_VERIFY(!m_panel->isRunning());
        QVERIFY(text(domain, DnsResultsModel::Status) != u"Missing"_s);
    }

    void anEditMarksResultsUntilTheyAreCheckedAgain()
    {
        openPanel();
        m_panel->checkAll();
        QTRY_VERIFY(!m_panel->isRunning());
        QCOMPARE(view()->model()->rowCount(), 3);
        auto *note = find<QLabel>(u"noteText"_s);
        QVERIFY(!note->isVisible());
        Hosting hosting = m_document->workspace().hosting;
        hosting.ipv4 = {u"192.0.2.99"_s};
        m_document->setHosting(hosting, u"Change address"_s);
        QTRY_VERIFY(note->isVisible());
        const QModelIndex first = view()->model()->index(0, 0);
        QVERIFY(text(first, DnsResultsModel::Checked).contains(u"before the last change"));
        QVERIFY(first.data(Qt::FontRole).value<QFont>().italic());
        m_panel->checkAll();
        QTRY_VERIFY(!m_panel->isRunning());
        QVERIFY(!note->isVisible());
        QVERIFY(!text(view()->model()->index(0, 0), DnsResultsModel::Checked).contains(u"before"));

        // During a check: what comes is of before, too.
        m_panel->checkAll();
        m_document->undoStack()->undo();
        QTRY_VERIFY(!m_panel->isRunning());
        QVERIFY(note->isVisible());
        // A domain that is gone takes its result along.
        m_document->removeDomains({1}, u"Remove"_s);
        QTRY_COMPARE(view()->model()->rowCount(), 2);
        m_panel->clear();
        QCOMPARE(view()->model()->rowCount(), 0);
        QVERIFY(!note->isVisible());
    }

    void cancelKeepsWhatIsComplete()
    {
        m_script->silent = u"example.com"_s;
        openPanel();
        m_panel->checkAll();
        QTRY_COMPARE(view()->model()->rowCount(), 2);
        QCOMPARE(find<QProgressBar>(u"dnsProgress"_s)->text(), u"2 of 3"_s);
        QVERIFY(action(u"dnsCancel"_s)->isEnabled());
        QVERIFY(!action(u"dnsRecheck"_s)->isEnabled());
        QTest::keyClick(m_panel.get(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!m_panel->isRunning(), 1000);
        QVERIFY(!action(u"dnsCancel"_s)->isEnabled());
        QCOMPARE(view()->model()->rowCount(), 2);
        QVERIFY(find<QLabel>(u"noteText"_s)->text().startsWith(u"Cancelled."));
        QVERIFY(m_panel->report().cancelled);
        // And once more, to its end.
        m_script->silent.clear();
        m_panel->check({2});
        QTRY_VERIFY(!m_panel->isRunning());
        QCOMPARE(view()->model()->rowCount(), 3);
    }

    void aCheckOfWhatIsThereNowReplacesTheOneThatRuns()
    {
        m_script->silent = u"example.com"_s;
        openPanel();
        m_panel->check({2});
        QVERIFY(m_panel->isRunning());
        m_script->silent.clear();
        m_panel->checkAllAnew();
        QTRY_COMPARE(view()->model()->rowCount(), 3);
        QTRY_VERIFY(!m_panel->isRunning());
        QVERIFY(!m_panel->report().cancelled);
    }

    void escClearsTheFilterBeforeItCancels()
    {
        m_script->silent = u"example.com"_s;
        openPanel();
        m_panel->checkAll();
        auto *filter = find<QLineEdit>(u"dnsFilter"_s);
        filter->setFocus();
        QTest::keyClicks(filter, u"org"_s);
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(filter->text(), QString());
        QVERIFY(m_panel->isRunning());
        QTest::keyClick(filter, Qt::Key_Escape);
        QTRY_VERIFY(!m_panel->isRunning());
    }

    void thePanelMayGoWhileItChecks()
    {
        m_script->silent = u"example"_s;
        openPanel();
        m_panel->checkAll();
        QTRY_VERIFY(m_script->asked > 0);
        m_panel.reset();
        QCoreApplication::processEvents();
    }

    void theServerIsRememberedAndAWrongOneRefused()
    {
        openPanel();
        auto *choice = find<QComboBox>(u"dnsResolver"_s);
        auto *address = find<QLineEdit>(u"dnsServer"_s);
        QVERIFY(!address->isVisible());
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Down);
        QVERIFY(address->isVisible());
        address->setFocus();
        QTest::keyClicks(address, u"ns.example"_s);
        m_panel->check({0});
        QVERIFY(!m_panel->isRunning());
        QVERIFY(find<QLabel>(u"noteText"_s)->isVisible());
        address->selectAll();
        QTest::keyClicks(address, u"192.0.2.53:5353"_s);
        QTest::keyClick(address, Qt::Key_Return);
        m_panel->check({0});
        QTRY_VERIFY(!m_panel->isRunning());
        QVERIFY(!find<QLabel>(u"noteText"_s)->isVisible());
        QCOMPARE(m_panel->report().server, u"192.0.2.53:5353"_s);
        QVERIFY(find<QLabel>(u"dnsSummary"_s)->text().contains(u"192.0.2.53:5353"));

        openPanel();
        QCOMPARE(find<QComboBox>(u"dnsResolver"_s)->currentIndex(), 1);
        QCOMPARE(find<QLineEdit>(u"dnsServer"_s)->text(), u"192.0.2.53:5353"_s);
        QTest::keyClick(find<QComboBox>(u"dnsResolver"_s), Qt::Key_Down);
        m_panel->check({0});
        QVERIFY(m_panel->report().authoritative);
    }

    void theReportIsSavedAsItsEndingSays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("page") << u"report.html"_s << QByteArray("<!DOCTYPE html>");
        QTest::newRow("program") << u"report.json"_s << QByteArray("{");
        QTest::newRow("table") << u"report.csv"_s << QByteArray("domain,owner,type");
    }

    void theReportIsSavedAsItsEndingSays()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        openPanel();
        QVERIFY(!action(u"dnsSave"_s)->isEnabled());
        m_panel->checkAll();
        QTRY_VERIFY(!m_panel->isRunning());
        action(u"dnsSave"_s)->trigger();
        auto *dialog = find<QFileDialog>(u"dnsSaveDialog"_s);
        dialog->setDirectory(m_folder->path());
        dialog->selectFile(name);
        dialog->findChild<QLineEdit *>()->setText(m_folder->filePath(name));
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QFile file(m_folder->filePath(name));
        QTRY_VERIFY(find<QLabel>(u"noteText"_s)->text().contains(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(bytes.startsWith(begin), bytes.left(80).constData());
        QVERIFY(bytes.contains("_imaps._tcp.example.com"));
        // The next one is asked for where this one is.
        QTRY_VERIFY(m_panel->findChild<QFileDialog *>(u"dnsSaveDialog"_s) == nullptr);
        action(u"dnsSave"_s)->trigger();
        QCOMPARE(find<QFileDialog>(u"dnsSaveDialog"_s)->directory().absolutePath(), m_folder->path());
    }

    void aReportThatCannotBeWrittenSaysSo()
    {
        openPanel();
        m_panel->check({0});
        QTRY_VERIFY(!m_panel->isRunning());
        m_panel->saveReport(m_folder->filePath(u"no/such/folder/report.html"_s));
        QTRY_VERIFY(find<QLabel>(u"noteText"_s)->text().contains(u"cannot be written"));
    }

    void everythingInteractiveHasANameForAssistiveTechnology()
    {
        QVERIFY(m_script->zone.remove(u"_imaps._tcp.example.org."_s) > 0);
        openPanel();
        m_panel->check({0});
        QTRY_VERIFY(!m_panel->isRunning());
        view()->setCurrentIndex(view()->model()->index(0, 0, view()->model()->index(0, 0)));
        for (QWidget *widget : m_panel->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) {
                continue;
            }
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        }
    }

    void theWindowChecksAgainstARealServer()
    {
        if (!KnotServer::isInstalled()) {
            QSKIP("Knot DNS is not installed");
        }
        QByteArray zone = "example.org. 300 IN SOA ns1.example.org. admin.example.org. 1 3600 600 86400 300\n"
                          "example.org. 300 IN NS ns1.example.org.\nns1.example.org. 300 IN A 127.0.0.1\n"
                          "mail.example.org. 300 IN A 192.0.2.1\nmx.example.org. 300 IN A 192.0.2.2\n";
        for (const DnsRecord &planned : dnsPlanOf(m_document->workspace(), 0).records) {
            if (planned.owner != u"_imaps._tcp.example.org"_s) {
                zone += zoneLine(planned) + '\n';
            }
        }
        const quint16 port = freePort();
        KnotServer knot;
        const QString problem = knot.start({{u"127.0.0.1"_s, port}}, {{u"example.org"_s, zone}});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        chooseServer(port);
        ScriptedDialogs dialogs;
        dialogs.saveAnswer = Dialogs::SaveAnswer::Discard;
        MainWindow window(m_session.get(), &dialogs);
        window.document()->reset(sampleWorkspace({u"example.org"_s}), {});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *dock = window.findChild<QDockWidget *>(u"dnsDock"_s);
        QVERIFY(dock->isHidden());
        QTest::keyClick(&window, Qt::Key_F5);
        QVERIFY(dock->isVisible());
        auto *panel = window.findChild<DnsPanel *>();
        QTRY_VERIFY_WITH_TIMEOUT(!panel->isRunning(), 30'000);
        auto *tree = window.findChild<QTreeView *>(u"dnsView"_s);
        QCOMPARE(tree->model()->rowCount(), 1);
        const QModelIndex domain = tree->model()->index(0, 0);
        QCOMPARE(text(domain, DnsResultsModel::Status), u"Missing"_s);
        QCOMPARE(text(tree->model()->index(0, 0, domain), DnsResultsModel::Record),
                 u"_imaps._tcp.example.org SRV"_s);
    }

    void escElsewhereInTheWindowLeavesTheCheckAlone()
    {
        QUdpSocket silent;
        QVERIFY(silent.bind(QHostAddress(QHostAddress::LocalHost), 0));
        chooseServer(silent.localPort());
        ScriptedDialogs dialogs;
        dialogs.saveAnswer = Dialogs::SaveAnswer::Discard;
        MainWindow window(m_session.get(), &dialogs);
        window.document()->reset(sampleWorkspace({u"example.org"_s, u"example.net"_s}), {});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_F5, Qt::ShiftModifier);
        const auto *panel = window.findChild<DnsPanel *>();
        QVERIFY(panel->isRunning());
        auto *filter = window.findChild<QLineEdit *>(u"domainFilter"_s);
        filter->setFocus();
        QTest::keyClicks(filter, u"net"_s);
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(filter->text(), QString());
        // Also where there is nothing left to clear, and in the preview's search.
        QTest::keyClick(filter, Qt::Key_Escape);
        window.findChild<PreviewPanel *>()->showSource(u"mozilla-autoconfig"_s);
        auto *source = window.findChild<SourceView *>(u"previewSource-mozilla-autoconfig"_s);
        window.resize(1800, 1000);
        QTRY_VERIFY(source->isVisible());
        source->setFocus();
        QTest::keyClick(source, Qt::Key_F, Qt::ControlModifier);
        auto *search = window.findChild<QLineEdit *>(u"findText"_s);
        QVERIFY(search->isVisible());
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(!search->isVisible());
        QVERIFY(panel->isRunning());
        auto *ownFilter = window.findChild<QLineEdit *>(u"dnsFilter"_s);
        ownFilter->setFocus();
        QTest::keyClick(ownFilter, Qt::Key_Escape);
        QTRY_VERIFY(!panel->isRunning());
    }

    void theWindowClosesAtOnceWhileAServerIsSilent()
    {
        // Bound, and never read.
        QUdpSocket silent;
        QVERIFY(silent.bind(QHostAddress(QHostAddress::LocalHost), 0));
        chooseServer(silent.localPort());
        ScriptedDialogs dialogs;
        dialogs.saveAnswer = Dialogs::SaveAnswer::Discard;
        auto window = std::make_unique<MainWindow>(m_session.get(), &dialogs);
        window->document()->reset(sampleWorkspace({u"example.org"_s, u"example.net"_s}), {});
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), Qt::Key_F5, Qt::ShiftModifier);
        QVERIFY(window->findChild<DnsPanel *>()->isRunning());
        QTRY_VERIFY(silent.hasPendingDatagrams());
        QElapsedTimer timer;
        timer.start();
        QVERIFY(window->close());
        window.reset();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

private:
    void openPanel()
    {
        DnsCheckOptions options;
        options.makeResolver = [script = m_script](const DnsResolverOptions &) {
            return std::make_unique<ScriptedResolver>(script);
        };
        m_panel =
            std::make_unique<DnsPanel>(m_document.get(), m_actions.get(), m_session->settings(), options);
        m_panel->resize(1200, 400);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }

    void chooseServer(quint16 port)
    {
        m_session->settings()->setValue(u"dns/resolver"_s, u"server"_s);
        m_session->settings()->setValue(u"dns/server"_s, u"127.0.0.1:%1"_s.arg(port));
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
            qFatal("no action %s", qPrintable(name));
        }
        return found;
    }
    QTreeView *view() { return find<QTreeView>(u"dnsView"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainActions> m_actions;
    std::unique_ptr<WorkspaceDocument> m_document;
    std::shared_ptr<Script> m_script;
    std::unique_ptr<DnsPanel> m_panel;
};

QTEST_MAIN(DnsPanelTest)
#include "tst_dnspanel.moc"
