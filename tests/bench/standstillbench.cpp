// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "standstillbench.h"

#include "dns/dnsresultsmodel.h"
#include "document/resultnames.h"
#include "mainwindow.h"
#include "overview/overviewpage.h"
#include "probe/clientsequence.h"
#include "probe/mailserversmodel.h"
#include "probe/proberesultsmodel.h"
#include "report/language.h"
#include "settings/session.h"
#include "support/scripteddialogs.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QListView>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeView>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <numeric>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// Longer than any delay with which the window follows.
constexpr int quietMilliseconds = 2500;
constexpr FindingKind missing{"bench-missing", Severity::Error, "It is missing.", ""};

/// The longest time between two turns of the event loop from the action on, in milliseconds.
double longestStandstill(const std::function<void()> &action)
{
    QEventLoop loop;
    QElapsedTimer beat;
    qint64 longest = 0;
    QTimer heart;
    heart.start(0);
    QObject::connect(&heart, &QTimer::timeout, &loop, [&] {
        longest = std::max(longest, beat.nsecsElapsed());
        beat.start();
    });
    QTimer::singleShot(0, &loop, action);
    QTimer::singleShot(quietMilliseconds, &loop, &QEventLoop::quit);
    beat.start();
    loop.exec();
    return static_cast<double>(longest) / 1e6;
}

void print(const QString &what, const std::function<void()> &action)
{
    std::printf("  %-46s %8.1f ms\n", qPrintable(what), longestStandstill(action));
}

DomainCheck dnsCheck(const QString &domain, qsizetype number)
{
    DomainCheck check{domain, number, {}, QDateTime::currentDateTimeUtc()};
    for (int i = 0; i < 10; ++i) {
        RecordResult record;
        record.owner = u"_service%1._tcp."_s.arg(i) + domain;
        record.expected = u"0 1 993 mail.example.org."_s;
        if (number % 20 == 3 && i == 2) {
            record.status = RecordStatus::Missing;
            record.findings = {Finding{&missing, {}, domain, {}, {}, {}}};
        }
        check.records.append(record);
    }
    return check;
}

HttpHop hop(const QString &host, const QDateTime &end)
{
    HttpHop hop;
    hop.url = QUrl(u"https://%1/mail/config-v1.1.xml"_s.arg(host));
    hop.status = 200;
    CertificateEntry leaf;
    leaf.notAfter = end;
    hop.certificate.chain = {leaf};
    return hop;
}

DomainProbe domainProbe(const QString &domain, qsizetype number)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    DomainProbe probe;
    probe.domain = domain;
    probe.domainIndex = number;
    probe.time = now.addSecs(number);
    for (const ClientSequence *sequence : clientSequences()) {
        ClientProbe client;
        client.client = sequence->idString();
        client.domain = domain;
        client.verdict = number % 50 == 7 ? ClientVerdict::None : ClientVerdict::Ok;
        client.steps.resize(4);
        for (DiscoveryStep &step : client.steps) {
            step.state = StepState::Finished;
            step.http.hops = {hop(u"autoconfig."_s + domain, now.addDays(number % 90)),
                              hop(u"autoconfig.example.org"_s, now.addDays(80))};
        }
        probe.clients.append(client);
    }
    return probe;
}

MailServerResult mailServer(const QString &domain, qsizetype number, qsizetype service)
{
    MailServerResult result;
    result.domain = domain;
    result.domainIndex = number;
    result.serviceIndex = service;
    result.service.host = u"mail.example.org"_s;
    result.conversations.resize(2);
    return result;
}

void fill(MainWindow &window)
{
    auto *dns = window.findChild<DnsResultsModel *>();
    auto *clients = window.findChild<ProbeResultsModel *>();
    auto *services = window.findChild<MailServersModel *>();
    const QList<Domain> &domains = window.document()->workspace().domains;
    QList<DomainCheck> checks;
    for (qsizetype i = 0; i < domains.size(); ++i) {
        const QString name = nameInResults(domains.at(i));
        checks.append(dnsCheck(name, i));
        clients->finish(domainProbe(name, i), true);
        services->addResult(mailServer(name, i, 0), true);
        services->addResult(mailServer(name, i, 1), true);
    }
    dns->addResults(checks, true);
}

void benchOverview(MainWindow &window, const QString &folder)
{
    const auto trigger = [&window](const QString &name) { window.findChild<QAction *>(name)->trigger(); };
    auto *table = window.findChild<QTableView *>(u"overviewTable"_s);
    print(u"show the overview"_s, [&] { trigger(u"overview"_s); });
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        print(u"sort it by "_s + table->model()->headerData(column, Qt::Horizontal).toString(),
              [&] { table->sortByColumn(column, Qt::DescendingOrder); });
    }
    print(u"select all rows"_s, [&] { table->selectAll(); });
    print(u"sort them"_s, [&] { table->sortByColumn(1, Qt::AscendingOrder); });
    print(u"copy them"_s, [&] { trigger(u"overviewTable.copy"_s); });
    print(u"only problems, all selected"_s, [&] { trigger(u"overview.onlyProblems"_s); });
    print(u"all again"_s, [&] { trigger(u"overview.onlyProblems"_s); });
    print(u"nothing selected"_s, [&] { table->clearSelection(); });
    print(u"only problems"_s, [&] { trigger(u"overview.onlyProblems"_s); });
    print(u"all again"_s, [&] { trigger(u"overview.onlyProblems"_s); });
    print(u"save it"_s, [&] { window.findChild<OverviewPage *>()->saveCsv(folder + u"/overview.csv"_s); });
}

void benchFilters(MainWindow &window)
{
    for (const QString &name :
         {u"overviewFilter"_s, u"domainFilter"_s, u"findingsFilter"_s, u"dnsFilter"_s, u"probeFilter"_s}) {
        auto *edit = window.findChild<QLineEdit *>(name);
        print(u"type a letter into "_s + name, [edit] { edit->setText(u"7"_s); });
        print(u"clear "_s + name, [edit] { edit->clear(); });
    }
    auto *findings = window.findChild<QTreeView *>(u"findingsView"_s);
    for (int column = 0; column < findings->model()->columnCount(); ++column) {
        print(u"sort findings by "_s + findings->model()->headerData(column, Qt::Horizontal).toString(),
              [&] { findings->sortByColumn(column, Qt::AscendingOrder); });
    }
}

void benchEdits(MainWindow &window)
{
    WorkspaceDocument *document = window.document();
    const auto changeHost = [document](const QString &host) {
        ServiceProfile profile = document->workspace().profiles.constFirst();
        profile.services.first().host = host;
        document->setProfile(0, profile, u"typing"_s);
    };
    print(u"first edit after the results"_s, [&] { changeHost(u"a.example.org"_s); });
    print(u"next edit"_s, [&] { changeHost(u"b.example.org"_s); });
    QList<qsizetype> half;
    for (qsizetype i = 0; i < document->workspace().domains.size(); i += 2) {
        half.append(i);
    }
    print(u"remove every second domain"_s, [&] { document->removeDomains(half, u"remove"_s); });
    print(u"undo that"_s, [&] { document->undoStack()->undo(); });
    QList<qsizetype> first(half.size());
    std::iota(first.begin(), first.end(), 0);
    print(u"remove the first half"_s, [&] { document->removeDomains(first, u"remove"_s); });
    print(u"undo that"_s, [&] { document->undoStack()->undo(); });
    print(u"another language"_s, [&] { installLanguage(u"fr"_s); });
    installLanguage(u"en"_s);
}

} // namespace

void benchStandstill(const Workspace &workspace)
{
    installLanguage(u"en"_s);
    const QTemporaryDir folder;
    Session session(folder.path());
    ScriptedDialogs dialogs;
    MainWindow window(&session, &dialogs);
    window.resize(1400, 900);
    window.show();
    std::printf("The whole window with %lld domains: longest stand-still\n",
                static_cast<long long>(workspace.domains.size()));
    print(u"open the workspace"_s, [&] { window.document()->reset(workspace, {}); });
    print(u"all results at once (no user's action)"_s, [&] { fill(window); });
    for (const QString &dock : {u"dnsDock"_s, u"probeDock"_s, u"findingsDock"_s}) {
        auto *widget = window.findChild<QWidget *>(dock);
        print(u"show "_s + dock, [widget] {
            widget->show();
            widget->raise();
        });
    }
    benchOverview(window, folder.path());
    benchFilters(window);
    benchEdits(window);
}

} // namespace autoconfigure
