// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The models of the probe's results, without a window.
#include "probe/comparisonmodel.h"
#include "probe/detailcontent.h"
#include "probe/loginname.h"
#include "probe/mailserversmodel.h"
#include "probe/probematrixmodel.h"
#include "probe/proberesultsfilter.h"
#include "probe/proberesultsmodel.h"
#include "support/proberesults.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QSignalSpy>
#include <QTest>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

class ProbeResultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

    void aPlaceholderThatNobodyFillsInDiffers()
    {
        DomainProbe probe = domainOf(u"a.example"_s, 0, ClientVerdict::Different);
        const MailService imap = service(Protocol::Imap, Security::Tls, u"mail.a.example"_s);
        for (ClientProbe &client : probe.clients) {
            client.expected = {imap};
            client.settings = {imap};
        }
        probe.clients[0].settings[0].username = unfilledName(imap.username);
        ComparisonModel model;
        model.setProbe(probe);
        const QModelIndex user = model.index(4, ComparisonModel::FirstClient);
        QCOMPARE(user.data().toString(), u"%EMAILADDRESS% – differs"_s);
        QCOMPARE(user.siblingAtColumn(ComparisonModel::FirstClient + 1).data().toString(),
                 u"postmaster@a.example"_s);
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
};

QTEST_MAIN(ProbeResultsTest)
#include "tst_proberesults.moc"
