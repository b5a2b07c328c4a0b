// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "dns/dnscheck.h"
#include "dns/qtresolver.h"
#include "interruption.h"
#include "report/dnsreport.h"
#include "workspaceargument.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QMap>
#include <QTimer>

#include <algorithm>

namespace autoconfigure
{

extern const Command checkCommand;

namespace
{

using namespace Qt::StringLiterals;

constexpr int pollMilliseconds = 100;
constexpr int longestWatch = 86'400;

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

struct Wishes {
    DnsCheckOptions check;
    int watchSeconds = 0;
};

/// The options' values, or what is wrong with them.
tl::expected<Wishes, QString> readWishes(const Invocation &invocation)
{
    Wishes wishes;
    if (invocation.has("nameserver")) {
        const Result<DnsServer> server = DnsServer::fromString(invocation.option("nameserver"));
        if (!server) {
            return tl::unexpected(u"--nameserver "_s + server.error().text());
        }
        wishes.check.resolver.server = *server;
    }
    wishes.check.authoritative = invocation.has("authoritative");
    const QString engine = invocation.has("dns-engine") ? invocation.option("dns-engine") : u"auto"_s;
    if (engine == u"qt"_s) {
        wishes.check.resolver.engine = DnsEngine::Qt;
    } else if (engine == u"c-ares"_s) {
        wishes.check.resolver.engine = DnsEngine::Cares;
    } else if (engine != u"auto"_s) {
        return tl::unexpected(Cli::tr("--dns-engine is qt, c-ares or auto, not “%1”.").arg(engine));
    }
    if (wishes.check.resolver.engine == DnsEngine::Qt && !QtResolver::canAsk(wishes.check.resolver)) {
        return tl::unexpected(
            Cli::tr(
                "--dns-engine qt reaches only IPv4 name servers at port 53 with Qt %1. Use c-ares or auto.")
                .arg(QString::fromLatin1(qVersion())));
    }
    if (invocation.has("watch")) {
        bool isNumber = false;
        wishes.watchSeconds = invocation.option("watch").toInt(&isNumber);
        if (!isNumber || wishes.watchSeconds < 1 || wishes.watchSeconds > longestWatch) {
            return tl::unexpected(
                Cli::tr("--watch takes a number of seconds from 1 to %1.").arg(longestWatch));
        }
    }
    return wishes;
}

/// Prints the domains in the order asked for, each as soon as those before it are there.
class OrderedOutput
{
public:
    OrderedOutput(Console &console, const QList<qsizetype> &order) : m_console(console), m_order(order) {}

    void add(const DomainCheck &check)
    {
        m_held.insert(check.domainIndex, check);
        while (m_next < m_order.size() && m_held.contains(m_order.at(m_next))) {
            print(m_held.take(m_order.at(m_next++)));
        }
    }

    /// What an interruption left out of order.
    void flush()
    {
        for (const DomainCheck &check : std::exchange(m_held, {})) {
            print(check);
        }
    }

private:
    void print(const DomainCheck &check)
    {
        m_console.showProgress(QString());
        m_console.write((dnsTextReport(check) + u'\n').toUtf8());
    }

    Console &m_console;
    QList<qsizetype> m_order;
    QMap<qsizetype, DomainCheck> m_held;
    qsizetype m_next = 0;
};

/// One run over some domains; ends early at an interruption.
DnsReport checkOnce(const Workspace &workspace, const QList<qsizetype> &domains,
                    const DnsCheckOptions &options, const Invocation &invocation)
{
    DnsReport report;
    report.time = QDateTime::currentDateTime();
    report.authoritative = options.authoritative;
    report.server = options.resolver.server ? options.resolver.server->toString() : QString();
    if (domains.isEmpty()) {
        return report;
    }
    OrderedOutput output(invocation.console, domains);
    DnsCheck check(workspace, domains, options);
    QEventLoop loop;
    QTimer poll;
    QElapsedTimer shown;
    shown.start();
    QObject::connect(&poll, &QTimer::timeout, &check, [&check] {
        if (wasInterrupted()) {
            check.cancel();
        }
    });
    QObject::connect(&check, &DnsCheck::domainChecked, &loop, [&](const DomainCheck &result) {
        report.domains.append(result);
        if (invocation.format == ReportFormat::Text) {
            output.add(result);
        }
    });
    QObject::connect(&check, &DnsCheck::progress, &loop, [&](qsizetype done, qsizetype total) {
        if (shown.hasExpired(pollMilliseconds)) {
            shown.restart();
            invocation.console.showProgress(
                Cli::tr("%1 of about %2 questions answered").arg(done).arg(total));
        }
    });
    QObject::connect(&check, &DnsCheck::finished, &loop, [&](bool cancelled) {
        report.cancelled = cancelled;
        loop.quit();
    });
    poll.start(pollMilliseconds);
    check.start();
    loop.exec();
    output.flush();
    invocation.console.showProgress(QString());
    std::sort(report.domains.begin(), report.domains.end(),
              [](const DomainCheck &a, const DomainCheck &b) { return a.domainIndex < b.domainIndex; });
    return report;
}

/// False at an interruption.
bool wait(int seconds)
{
    QEventLoop loop;
    QTimer poll;
    QElapsedTimer waited;
    waited.start();
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (wasInterrupted() || waited.hasExpired(qint64(seconds) * 1000)) {
            loop.quit();
        }
    });
    poll.start(pollMilliseconds);
    loop.exec();
    return !wasInterrupted();
}

QList<qsizetype> withErrors(const DnsReport &report)
{
    QList<qsizetype> indexes;
    for (const DomainCheck &check : report.domains) {
        if (check.severity() == Severity::Error) {
            indexes.append(check.domainIndex);
        }
    }
    return indexes;
}

/// Checks the domains that are not well again and again; `report` holds the newest result of each.
void watch(const Workspace &workspace, const Wishes &wishes, const Invocation &invocation, DnsReport &report)
{
    for (QList<qsizetype> left = withErrors(report); !left.isEmpty() && !report.cancelled;
         left = withErrors(report)) {
        invocation.console.complain(
            Cli::tr("%n domain(s) with errors. Checking again in %1 seconds; Ctrl+C ends.", nullptr,
                    static_cast<int>(left.size()))
                .arg(wishes.watchSeconds));
        if (!wait(wishes.watchSeconds)) {
            report.cancelled = true;
            return;
        }
        const DnsReport newer = checkOnce(workspace, left, wishes.check, invocation);
        for (const DomainCheck &check : newer.domains) {
            const auto old =
                std::find_if(report.domains.begin(), report.domains.end(), [&check](const DomainCheck &one) {
                    return one.domainIndex == check.domainIndex;
                });
            *old = check;
        }
        report.time = newer.time;
        report.cancelled = newer.cancelled;
    }
}

ExitStatus finish(const DnsReport &report, const Invocation &invocation)
{
    switch (invocation.format) {
    case ReportFormat::Json:
        invocation.console.write(dnsJsonReport(report));
        break;
    case ReportFormat::Html:
        invocation.console.write(dnsHtmlReport(report));
        break;
    case ReportFormat::Text:
        invocation.console.writeLine(dnsSummaryText(report));
        break;
    }
    if (report.cancelled) {
        invocation.console.complain(
            Cli::tr("Cancelled. Only the domains that were complete by then are reported."));
        return ExitStatus::Failed;
    }
    const auto noNetwork = [](const DomainCheck &check) { return check.hadNoNetwork(); };
    if (!report.domains.isEmpty() && std::all_of(report.domains.cbegin(), report.domains.cend(), noNetwork)) {
        invocation.console.complain(Cli::tr("No name server could be reached. Is there a network?"));
        return ExitStatus::Failed;
    }
    return withErrors(report).isEmpty() ? ExitStatus::Ok : ExitStatus::FoundErrors;
}

ExitStatus run(const Invocation &invocation)
{
    Console &console = invocation.console;
    const auto wishes = readWishes(invocation);
    if (!wishes) {
        return complainAboutUsage(console, wishes.error(), &checkCommand);
    }
    const std::optional<WorkspaceDomains> asked = readWorkspaceDomains(invocation);
    if (!asked) {
        return ExitStatus::Failed;
    }
    const auto &[workspace, domains] = *asked;
    catchInterruptions();
    DnsReport report = checkOnce(workspace, domains, wishes->check, invocation);
    if (wishes->watchSeconds > 0) {
        watch(workspace, *wishes, invocation, report);
    }
    return finish(report, invocation);
}

constexpr CommandArgument arguments[] = {{"FILE", QT_TRANSLATE_NOOP("Cli", "The workspace file.")}};
constexpr CommandOption options[] = {
    {"domain", "DOMAIN", QT_TRANSLATE_NOOP("Cli", "Only this mail domain (default: all)."),
     CommandOption::Use::Repeatable},
    {"nameserver", "IP[:PORT]",
     QT_TRANSLATE_NOOP("Cli", "Asks this name server (default: the system's resolver).")},
    {"authoritative", nullptr,
     QT_TRANSLATE_NOOP("Cli", "Asks each of the domain's own name servers and compares them.")},
    {"dns-engine", "qt|c-ares|auto",
     QT_TRANSLATE_NOOP("Cli", "What looks up: qt (QDnsLookup), c-ares, or auto (the default).")},
    {"watch", "SECONDS",
     QT_TRANSLATE_NOOP("Cli", "Checks the domains with errors again at this interval until there are none.")},
};

} // namespace

const Command checkCommand = {
    "check",
    QT_TRANSLATE_NOOP("Cli", "Looks up the DNS records of the domains and compares them with the plan."),
    arguments,
    options,
    true,
    run,
    true};

} // namespace autoconfigure
