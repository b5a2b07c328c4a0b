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
#include "probe/comparisonmodel.h"
#include "probe/detailcontent.h"
#include "probe/logindialog.h"
#include "probe/mailserversmodel.h"
#include "probe/probematrixmodel.h"
#include "probe/probepanel.h"
#include "probe/proberesultsfilter.h"
#include "probe/proberesultsmodel.h"
#include "settings/session.h"
#include "support/nginxserver.h"
#include "support/proberun.h"
#include "support/sampleworkspace.h"
#include "support/scripteddialogs.h"

#include <QAbstractItemModelTester>
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

constexpr FindingKind broken{"test-broken", Severity::Error, "%1 is broken.", "Mend %1."};

HttpHop hopOf(const QString &url, int status)
{
    HttpHop hop;
    hop.method = "GET";
    hop.url = QUrl(url);
    hop.status = status;
    hop.headers = {{"Content-Type", "text/xml; charset=utf-8"}};
    hop.body = "<clientConfig/>";
    hop.bytes = hop.body.size();
    hop.timings = {.dns = 1, .connect = 2, .tls = 3, .firstByte = 4, .total = 15};
    return hop;
}

DiscoveryStep stepOf(const QString &id, StepVerdict verdict)
{
    DiscoveryStep step;
    step.id = id;
    step.state = StepState::Finished;
    step.verdict = verdict;
    step.http.request.url = QUrl(u"https://%1.example/mail/config-v1.1.xml"_s.arg(id));
    step.http.hops = {hopOf(step.http.request.url.toString(), verdict == StepVerdict::Absent ? 404 : 200)};
    step.http.milliseconds = 15;
    if (verdict == StepVerdict::Faulty) {
        step.findings = {
            {.kind = &broken, .where = {}, .subject = id, .arguments = {id}, .expected = {}, .actual = {}}};
    }
    return step;
}

ClientProbe clientOfKind(const QString &client, const QString &domain, ClientVerdict verdict)
{
    ClientProbe probe;
    probe.client = client;
    probe.domain = domain;
    probe.verdict = verdict;
    probe.steps = {stepOf(u"first"_s, StepVerdict::Absent),
                   stepOf(u"second"_s, verdict == ClientVerdict::Ok ? StepVerdict::Ok : StepVerdict::Faulty)};
    probe.steps[1].used = verdict == ClientVerdict::Ok;
    return probe;
}

/// Thunderbird finds its settings; Outlook as it is told.
DomainProbe domainOf(const QString &domain, qsizetype index, ClientVerdict outlook)
{
    DomainProbe probe;
    probe.domain = domain;
    probe.domainIndex = index;
    probe.email = u"postmaster@"_s + domain;
    probe.time = QDateTime(QDate(2026, 3, 1), QTime(12, 30));
    probe.clients = {clientOfKind(u"outlook"_s, domain, outlook),
                     clientOfKind(u"thunderbird"_s, domain, ClientVerdict::Ok)};
    return probe;
}

MailServerResult mailResult(const QString &domain, qsizetype index)
{
    MailConversation conversation;
    conversation.address = QHostAddress(u"192.0.2.1"_s);
    conversation.port = 993;
    conversation.tlsAtOnce = true;
    conversation.step = MailStep::Done;
    conversation.greeting = u"* OK ready"_s;
    conversation.secure = MailCapabilities{.words = {u"IMAP4REV1"_s, u"AUTH=PLAIN"_s},
                                           .mechanisms = {u"PLAIN"_s},
                                           .startTls = false,
                                           .passwordCommand = false};
    conversation.milliseconds = 34;
    conversation.transcript = {u"S: * OK ready"_s, u"C: a1 CAPABILITY"_s};
    MailServerResult result;
    result.domain = domain;
    result.domainIndex = index;
    result.serviceIndex = 0;
    result.service = service(Protocol::Imap, Security::Tls, u"mail."_s + domain);
    result.conversations = {conversation};
    result.findings = {{.kind = &broken,
                        .where = {},
                        .subject = domain,
                        .arguments = {domain},
                        .expected = {},
                        .actual = {}}};
    return result;
}

QString text(const QModelIndex &index, int column)
{
    return index.siblingAtColumn(column).data().toString();
}

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

    void theTreeFillsInAsStepsCome()
    {
        ProbeResultsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        DomainProbe begun = domainOf(u"a.example"_s, 0, ClientVerdict::Ok);
        for (ClientProbe &client : begun.clients) {
            client.steps = {DiscoveryStep{}};
            client.steps[0].id = u"first"_s;
        }
        model.begin(begun);
        const QModelIndex domain = model.index(0, 0);
        const QModelIndex outlook = model.index(0, 0, domain);
        QCOMPARE(text(domain, ProbeResultsModel::Request), u"a.example"_s);
        QCOMPARE(text(domain, ProbeResultsModel::Result), u"Running…"_s);
        QCOMPARE(text(outlook, ProbeResultsModel::Request), u"Outlook"_s);
        QCOMPARE(text(model.index(0, 0, outlook), ProbeResultsModel::Result), u"Waiting"_s);

        DiscoveryStep running = stepOf(u"first"_s, StepVerdict::None);
        running.state = StepState::Running;
        running.http.hops.clear();
        model.setStep(u"a.example"_s, u"outlook"_s, 0, running);
        const QModelIndex first = model.index(0, 0, outlook);
        QCOMPARE(text(first, ProbeResultsModel::Request), u"GET first.example/mail/config-v1.1.xml"_s);
        QCOMPARE(text(first, ProbeResultsModel::Result), u"Running…"_s);
        QCOMPARE(text(first, ProbeResultsModel::Status), QString());

        // An answer over a redirect, and a step that it adds.
        DiscoveryStep redirected = stepOf(u"first"_s, StepVerdict::Ok);
        redirected.http.hops.prepend(hopOf(u"http://first.example/"_s, 301));
        redirected.http.hops[0].headers = {{"Location", "https://first.example/there"}};
        model.setStep(u"a.example"_s, u"outlook"_s, 0, redirected);
        QCOMPARE(text(first, ProbeResultsModel::Result), u"OK"_s);
        QCOMPARE(text(first, ProbeResultsModel::MediaType), u"text/xml"_s);
        QCOMPARE(model.rowCount(first), 2);
        QCOMPARE(text(model.index(0, 0, first), ProbeResultsModel::Status), u"301"_s);
        QCOMPARE(text(model.index(0, 0, first), ProbeResultsModel::Result),
                 u"Redirects to https://first.example/there"_s);
        model.setStep(u"a.example"_s, u"outlook"_s, 1, stepOf(u"second"_s, StepVerdict::Faulty));
        QCOMPARE(model.rowCount(outlook), 2);
        // Nothing that is not there is made.
        model.setStep(u"a.example"_s, u"outlook"_s, 5, redirected);
        model.setStep(u"b.example"_s, u"outlook"_s, 0, redirected);
        model.setStep(u"a.example"_s, u"nobody"_s, 0, redirected);
        QCOMPARE(model.rowCount(outlook), 2);

        const QPersistentModelIndex kept = model.index(1, 0, outlook);
        model.finish(domainOf(u"a.example"_s, 0, ClientVerdict::None), true);
        QVERIFY(kept.isValid());
        QCOMPARE(model.rowCount(first), 0);
        QCOMPARE(text(domain, ProbeResultsModel::Result), u"1 of 2 client(s) OK"_s);
        QCOMPARE(text(outlook, ProbeResultsModel::Result), u"Nothing found"_s);
        QCOMPARE(text(kept, ProbeResultsModel::Result), u"Does not work"_s);
        const QModelIndex used = model.index(1, 0, model.index(1, 0, domain));
        QCOMPARE(text(used, ProbeResultsModel::Result), u"OK, used"_s);
        QVERIFY(used.data(Qt::FontRole).value<QFont>().bold());
        const TimeBar bar = used.siblingAtColumn(ProbeResultsModel::Time)
                                .data(ProbeResultsModel::TimeBarRole)
                                .value<TimeBar>();
        QCOMPARE(bar.total, 15);
        QCOMPARE(bar.scale, 15);
        QCOMPARE(used.siblingAtColumn(ProbeResultsModel::Time).data(Qt::ToolTipRole).toString(),
                 u"Name lookup: 1 ms\nConnecting: 2 ms\nTLS: 3 ms\nUntil the first byte: 4 ms\nRest: 5 ms\n"
                 "All: 15 ms"_s);
    }

    void resultsGoWithTheirDomains()
    {
        ProbeResultsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < 4; ++i) {
            model.finish(domainOf(u"d%1.example"_s.arg(i), i, ClientVerdict::Ok), true);
        }
        const QPersistentModelIndex kept = model.index(0, 0, model.index(3, 0));
        model.markOutOfDate();
        QVERIFY(model.hasOutOfDate());
        QVERIFY(text(model.index(0, 0), ProbeResultsModel::Checked).contains(u"before the last change"));
        QVERIFY(model.index(0, 0).data(Qt::FontRole).value<QFont>().italic());
        model.finish(domainOf(u"d3.example"_s, 3, ClientVerdict::Ok), true);
        QVERIFY(!model.isOutOfDate(model.index(3, 0)));
        model.keepOnly({u"d0.example"_s, u"d3.example"_s});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(kept.parent(), model.index(1, 0));
        QCOMPARE(model.domain(kept)->domain, u"d3.example"_s);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void theFilterKeepsStepsWithTheirClientAndDomain()
    {
        ProbeResultsModel model;
        ProbeResultsFilter filter(&model);
        const QAbstractItemModelTester tester(&filter,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.finish(domainOf(u"b.example"_s, 1, ClientVerdict::None), true);
        model.finish(domainOf(u"a.example"_s, 0, ClientVerdict::Ok), true);
        QCOMPARE(text(filter.index(0, 0), ProbeResultsModel::Request), u"a.example"_s);
        filter.setFilter(u"does not WORK"_s, false);
        QCOMPARE(filter.rowCount(), 2); // until it is found
        QTRY_COMPARE(filter.rowCount(), 1);
        const QModelIndex domain = filter.index(0, 0);
        QCOMPARE(text(domain, ProbeResultsModel::Request), u"b.example"_s);
        QCOMPARE(filter.rowCount(domain), 1);
        QCOMPARE(filter.rowCount(filter.index(0, 0, domain)), 1);
        filter.setFilter(u"a.exa"_s, false);
        QTRY_COMPARE(text(filter.index(0, 0), ProbeResultsModel::Request), u"a.example"_s);
        QCOMPARE(filter.rowCount(filter.index(0, 0)), 2);
        filter.setFilter({}, true);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.rowCount(filter.index(0, 0)), 1);
    }

    void theFilterFollowsWhatComesWhileItLooks()
    {
        ProbeResultsModel model;
        ProbeResultsFilter filter(&model);
        const QAbstractItemModelTester tester(&filter,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < 30; ++i) {
            model.finish(domainOf(u"d%1.example"_s.arg(i), i, ClientVerdict::Ok), true);
        }
        const QPersistentModelIndex kept = filter.index(25, 0);
        QSignalSpy filtered(&filter, &ProbeResultsFilter::filtered);
        filter.setFilter(u"does not work"_s, false);
        model.finish(domainOf(u"d25.example"_s, 25, ClientVerdict::None), true);
        model.finish(domainOf(u"new.example"_s, 30, ClientVerdict::None), true);
        QTRY_COMPARE(filtered.count(), 1);
        QCOMPARE(filter.rowCount(), 2);
        QCOMPARE(kept, filter.index(0, 0));
        QCOMPARE(text(filter.index(1, 0), ProbeResultsModel::Request), u"new.example"_s);
        // And afterwards.
        model.finish(domainOf(u"d25.example"_s, 25, ClientVerdict::Ok), true);
        model.finish(domainOf(u"d7.example"_s, 7, ClientVerdict::None), true);
        QCOMPARE(filter.rowCount(), 2);
        QCOMPARE(text(filter.index(0, 0), ProbeResultsModel::Request), u"d7.example"_s);
        model.keepOnly({u"d7.example"_s, u"d8.example"_s});
        QCOMPARE(filter.rowCount(), 1);
        // A text that is taken back is not looked for.
        filter.setFilter(u"d8"_s, false);
        filter.setFilter(u"does not work"_s, false);
        QTest::qWait(50);
        QCOMPARE(filtered.count(), 1);
        filter.setFilter({}, false);
        QCOMPARE(filter.rowCount(), 2);
        QCOMPARE(filtered.count(), 2);
    }

    void theComparisonMarksTheRightCells()
    {
        DomainProbe probe = domainOf(u"a.example"_s, 0, ClientVerdict::Different);
        const MailService imap = service(Protocol::Imap, Security::Tls, u"mail.a.example"_s);
        const MailService smtp = service(Protocol::Smtp, Security::StartTls, u"mail.a.example"_s);
        for (ClientProbe &client : probe.clients) {
            client.expected = {imap, smtp};
            client.settings = {imap, smtp};
        }
        // Outlook is told 465 with TLS.
        probe.clients[0].settings[1] = service(Protocol::Smtp, Security::Tls, u"mail.a.example"_s);
        // Thunderbird finds a POP3 server that the workspace does not have, and no IMAP.
        probe.clients[1].settings = {smtp, service(Protocol::Pop3, Security::Tls, u"old.a.example"_s)};
        ComparisonModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setProbe(probe);
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells = {model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString()};
            for (int column = 0; column < model.columnCount(); ++column) {
                cells.append(model.index(row, column).data().toString());
            }
            lines.append(cells.join(u'|'));
        }
        const QStringList expected = {
            u"IMAP||Same|Nothing found"_s,
            u"Host name|mail.a.example|mail.a.example|–"_s,
            u"Port|993|993|–"_s,
            u"Connection security|TLS|TLS|–"_s,
            u"User name|postmaster@a.example|postmaster@a.example|–"_s,
            u"Authentication|Password|Password|–"_s,
            u"POP3||Not read|Differs"_s,
            u"Host name||–|old.a.example – differs"_s,
            u"Port||–|995 – differs"_s,
            u"Connection security||–|TLS – differs"_s,
            u"User name||–|postmaster@a.example – differs"_s,
            u"Authentication||–|Password – differs"_s,
            u"SMTP||Differs|Same"_s,
            u"Host name|mail.a.example|mail.a.example|mail.a.example"_s,
            u"Port|587|465 – differs|587"_s,
            u"Connection security|STARTTLS|TLS – differs|STARTTLS"_s,
            u"User name|postmaster@a.example|postmaster@a.example|postmaster@a.example"_s,
            u"Authentication|Password|Password|Password"_s,
        };
        QCOMPARE(lines, expected);
        const QModelIndex port = model.index(14, ComparisonModel::FirstClient);
        QVERIFY(!port.data(Qt::DecorationRole).isNull());
        QVERIFY(port.siblingAtColumn(ComparisonModel::FirstClient + 1).data(Qt::DecorationRole).isNull());
        QVERIFY(port.data(Qt::ForegroundRole).isValid());
        QCOMPARE(port.data(Qt::AccessibleTextRole).toString(), u"SMTP, Port, Outlook, 465, Differs"_s);
        QCOMPARE(model.firstDifference(), model.index(0, ComparisonModel::FirstClient + 1));
    }

    void theMatrixHoldsTenThousandDomains()
    {
        constexpr int count = 10'000;
        ProbeResultsModel results;
        MailServersModel services;
        ProbeMatrixModel matrix(&results, &services);
        for (int i = 0; i < count; ++i) {
            results.finish(domainOf(u"d%1.example"_s.arg(i), i,
                                    i % 100 == 7    ? ClientVerdict::None
                                    : i % 100 == 13 ? ClientVerdict::Different
                                                    : ClientVerdict::Ok),
                           true);
        }
        QCOMPARE(matrix.rowCount(), count);
        const int outlook = columnOf(matrix, u"Outlook"_s);
        const int apple = columnOf(matrix, u"Apple"_s);
        QCOMPARE(matrix.index(7, outlook).data().toString(), u"Nothing found"_s);
        QCOMPARE(matrix.index(13, outlook).data().toString(), u"Differs"_s);
        QCOMPARE(matrix.index(14, outlook).data().toString(), u"OK"_s);
        QCOMPARE(matrix.index(14, apple).data().toString(), u"Not probed"_s);
        QCOMPARE(matrix.index(13, outlook).data(Qt::AccessibleTextRole).toString(),
                 u"d13.example, Outlook: Differs"_s);
        matrix.setFilter({}, true);
        QCOMPARE(matrix.rowCount(), 200);
        matrix.sort(outlook, Qt::DescendingOrder);
        QCOMPARE(matrix.index(0, outlook).data().toString(), u"Differs"_s);
        QCOMPARE(matrix.index(199, outlook).data().toString(), u"Nothing found"_s);
        // d9907, d9913: two of each hundred.
        matrix.setFilter(u"d99"_s, true);
        QCOMPARE(matrix.rowCount(), 2);
        matrix.setFilter({}, false);
        matrix.sort(0, Qt::AscendingOrder);
        QCOMPARE(matrix.index(2, 0).data().toString(), u"d10.example"_s);
        results.keepOnly({u"d13.example"_s});
        QCOMPARE(matrix.rowCount(), 1);
        QCOMPARE(matrix.resultsIndex(0), results.index(0, 0));
    }

    void theMatrixKeepsItsOrderWhileResultsCome()
    {
        ProbeResultsModel results;
        MailServersModel services;
        ProbeMatrixModel matrix(&results, &services);
        const QAbstractItemModelTester tester(&matrix,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int outlook = columnOf(matrix, u"Outlook"_s);
        const auto names = [&matrix] {
            QStringList shown;
            for (int row = 0; row < matrix.rowCount(); ++row) {
                shown.append(matrix.index(row, 0).data().toString().first(1));
            }
            return shown.join(QString());
        };
        matrix.sort(outlook, Qt::DescendingOrder);
        results.finish(domainOf(u"b.example"_s, 1, ClientVerdict::Ok), true);
        results.finish(domainOf(u"a.example"_s, 0, ClientVerdict::None), true);
        results.finish(domainOf(u"d.example"_s, 3, ClientVerdict::Different), true);
        results.finish(domainOf(u"c.example"_s, 2, ClientVerdict::Ok), true);
        QCOMPARE(names(), u"dabc"_s);
        const QPersistentModelIndex kept = matrix.index(3, 0);
        results.finish(domainOf(u"c.example"_s, 2, ClientVerdict::Different), true);
        QCOMPARE(names(), u"dcab"_s);
        QCOMPARE(kept.row(), 1);
        matrix.sort(0, Qt::AscendingOrder);
        QCOMPARE(names(), u"abcd"_s);
        QCOMPARE(kept.row(), 2);
        // Whoever has been put right goes.
        matrix.setFilter({}, true);
        results.finish(domainOf(u"c.example"_s, 2, ClientVerdict::Ok), true);
        QCOMPARE(names(), u"ad"_s);
        results.finish(domainOf(u"c.example"_s, 2, ClientVerdict::None), true);
        QCOMPARE(names(), u"acd"_s);
        results.keepOnly({u"a.example"_s, u"b.example"_s, u"d.example"_s});
        QCOMPARE(names(), u"ad"_s);
        QCOMPARE(matrix.resultsIndex(1), results.domainIndex(u"d.example"_s));
        results.clear();
        QCOMPARE(matrix.rowCount(), 0);
    }

    void theMatrixTellsOfTheMailServersToo()
    {
        ProbeResultsModel results;
        MailServersModel services;
        ProbeMatrixModel matrix(&results, &services);
        const QAbstractItemModelTester tester(&matrix,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int column = columnOf(matrix, u"Mail servers"_s);
        QVERIFY(matrix.isMailServers(column));
        results.finish(domainOf(u"a.example"_s, 0, ClientVerdict::Ok), true);
        results.finish(domainOf(u"b.example"_s, 1, ClientVerdict::Ok), true);
        QCOMPARE(matrix.index(0, column).data().toString(), u"Not probed"_s);
        QVERIFY(matrix.index(0, column).data(Qt::DecorationRole).isNull());
        matrix.setFilter({}, true);
        QCOMPARE(matrix.rowCount(), 0);
        // The worst of its services counts, whichever comes first.
        MailServerResult good = mailResult(u"b.example"_s, 1);
        good.findings.clear();
        good.serviceIndex = 1;
        services.addResult(mailResult(u"b.example"_s, 1), true);
        services.addResult(good, true);
        QCOMPARE(matrix.rowCount(), 1);
        QCOMPARE(matrix.index(0, column).data().toString(), u"Error"_s);
        QVERIFY(!matrix.index(0, column).data(Qt::DecorationRole).isNull());
        QCOMPARE(matrix.index(0, column).data(Qt::AccessibleTextRole).toString(),
                 u"b.example, Mail servers: Error"_s);
        matrix.setFilter({}, false);
        matrix.sort(column, Qt::DescendingOrder);
        QCOMPARE(matrix.index(0, 0).data().toString(), u"b.example"_s);
        good.serviceIndex = 0;
        services.addResult(good, true);
        QCOMPARE(matrix.index(0, column).data().toString(), u"OK"_s);
        services.markOutOfDate();
        QVERIFY(matrix.index(0, column).data(Qt::FontRole).value<QFont>().italic());
        QVERIFY(!matrix.index(0, 0).data(Qt::FontRole).value<QFont>().italic());
        // Italics are for the eye.
        QCOMPARE(matrix.index(0, column).data(Qt::AccessibleTextRole).toString(),
                 u"b.example, Mail servers: OK, before the last change"_s);
        QCOMPARE(matrix.index(0, column).data(Qt::ToolTipRole).toString(), u"OK, before the last change"_s);
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
        QTRY_VERIFY(action(u"probeCompare"_s)->isEnabled());
        action(u"probeCompare"_s)->trigger();
        action(u"probeCompare"_s)->trigger();
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

    void mailServersTellWhatTheyOffer()
    {
        MailServerResult result = mailResult(u"a.example"_s, 0);
        MailServersModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.addResult(result, true);
        const QModelIndex row = model.index(0, 0);
        QCOMPARE(text(row, MailServersModel::Service), u"IMAP mail.a.example:993"_s);
        QCOMPARE(text(row, MailServersModel::Result), u"Error"_s);
        QCOMPARE(text(row, MailServersModel::Domain), u"a.example"_s);
        QCOMPARE(text(row, MailServersModel::Time), u"34 ms"_s);
        QCOMPARE(model.rowCount(row), 1);
        QCOMPARE(text(model.index(0, 0, row), MailServersModel::Service), u"192.0.2.1, port 993"_s);
        QCOMPARE(text(model.index(0, 0, row), MailServersModel::Result), u"Answers"_s);

        const DetailContent content = contentOf(result, nullptr);
        for (const QString &wanted :
             {u"* OK ready"_s, u"IMAP4REV1 AUTH=PLAIN"_s, u"PLAIN"_s, u"Error: a.example is broken."_s}) {
            QVERIFY2(content.findings.contains(wanted), qPrintable(content.findings));
        }
        QCOMPARE(content.advice, u"a.example is broken.\nMend a.example."_s);
        QVERIFY(content.answer.contains("C: a1 CAPABILITY"));

        // Again, with another address and a login; then the domain goes.
        result.conversations.append(result.conversations.constFirst());
        result.conversations[0].login = LoginOutcome::Accepted;
        result.findings.clear();
        model.addResult(result, true);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rowCount(row), 2);
        QVERIFY(text(row, MailServersModel::Result).endsWith(u"The login is accepted."));
        model.addResult(mailResult(u"b.example"_s, 1), true);
        model.markOutOfDate();
        QVERIFY(model.hasOutOfDate());
        QVERIFY(row.data(Qt::FontRole).value<QFont>().italic());
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(),
                 u"IMAP mail.a.example:993, before the last change"_s);
        model.keepOnly({u"b.example"_s});
        QCOMPARE(text(model.index(0, 0), MailServersModel::Domain), u"b.example"_s);
        QCOMPARE(model.rowCount(), 1);
    }

    void viewsAreToldOnlyOfWhatHasChanged()
    {
        MailServersModel model;
        for (int i = 0; i < 6; ++i) {
            model.addResult(mailResult(u"d%1.example"_s.arg(i), i), true);
        }
        QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.markOutOfDate();
        QCOMPARE(told.size(), 1);
        // Each further letter of an edit changes nothing here.
        model.markOutOfDate();
        QCOMPARE(told.size(), 1);
        model.addResult(mailResult(u"d3.example"_s, 3), true);
        told.clear();
        model.markOutOfDate();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.at(0).at(0).toModelIndex().row(), 3);
        QCOMPARE(told.at(0).at(1).toModelIndex().row(), 3);
        removed.clear();
        // Neighbours go together, and who stays is found where it is now.
        model.keepOnly({u"d0.example"_s, u"d5.example"_s});
        QCOMPARE(removed.size(), 1);
        QCOMPARE(model.firstOf(u"d5.example"_s).row(), 1);
        QVERIFY(!model.firstOf(u"d1.example"_s).isValid());
        model.addResult(mailResult(u"d0.example"_s, 0), true);
        QVERIFY(model.hasOutOfDate());
        model.keepOnly({u"d0.example"_s});
        QVERIFY(!model.hasOutOfDate());
    }

    void manyGapsAreOneChange()
    {
        ProbeResultsModel model;
        QSet<QString> kept;
        for (int i = 0; i < 200; ++i) {
            DomainProbe probe;
            probe.domain = u"d%1.example"_s.arg(i);
            probe.domainIndex = i;
            model.finish(probe, i % 4 != 1);
            if (i % 2 == 1) {
                kept.insert(probe.domain);
            }
        }
        QVERIFY(model.hasOutOfDate());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.keepOnly(kept);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(removed.size(), 0);
        QCOMPARE(model.rowCount(), 100);
        QCOMPARE(model.domainIndex(u"d199.example"_s).row(), 99);
        QVERIFY(!model.domainIndex(u"d0.example"_s).isValid());
        QVERIFY(model.isOutOfDate(model.domainIndex(u"d1.example"_s)));
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
        QVERIFY(!action(u"probeCompare"_s)->isEnabled());
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

    static int columnOf(const QAbstractItemModel &model, const QString &title)
    {
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() == title) {
                return column;
            }
        }
        return -1;
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
