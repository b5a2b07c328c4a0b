// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "interruption.h"
#include "loginarguments.h"
#include "probe/clientsequence.h"
#include "probe/mailserverprobe.h"
#include "probe/probe.h"
#include "probearguments.h"
#include "report/probereport.h"
#include "storage/workspacefile.h"
#include "workspaceargument.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <tuple>

namespace autoconfigure
{

extern const Command probeCommand;

namespace
{

using namespace Qt::StringLiterals;

constexpr int pollMilliseconds = 100;
constexpr int mostDomainsAtOnce = 64;

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QStringList clientIds()
{
    QStringList ids;
    for (const ClientSequence *sequence : clientSequences()) {
        ids.append(sequence->idString());
    }
    return ids;
}

tl::expected<QStringList, QString> readClients(const Invocation &invocation)
{
    const QStringList known = clientIds();
    const QStringList wanted = invocation.options("client");
    for (const QString &id : wanted) {
        if (!known.contains(id)) {
            return tl::unexpected(
                Cli::tr("--client does not know “%1”. It knows: %2").arg(id, known.join(u", "_s)));
        }
    }
    return wanted;
}

tl::expected<int, QString> readNumber(const Invocation &invocation, const char *name, int usual, int most)
{
    if (!invocation.has(name)) {
        return usual;
    }
    bool isNumber = false;
    const int number = invocation.option(name).toInt(&isNumber);
    if (!isNumber || number < 1 || number > most) {
        return tl::unexpected(
            Cli::tr("--%1 takes a number from 1 to %2.").arg(QString::fromLatin1(name)).arg(most));
    }
    return number;
}

/// What the options say, as far as no file has to be read for it, or what is wrong with them.
tl::expected<ProbeOptions, QString> readOptions(const Invocation &invocation)
{
    ProbeOptions options;
    const auto clients = readClients(invocation);
    const auto atOnce = readNumber(invocation, "concurrency", int(options.domainsAtOnce), mostDomainsAtOnce);
    const auto seconds = readNumber(invocation, "timeout", options.http.limits.milliseconds / 1000, 120);
    const auto network = readNetworkOptions(invocation, options);
    for (const QString &problem : {loginUsageComplaint(invocation), clients ? QString() : clients.error(),
                                   network ? QString() : network.error(), atOnce ? QString() : atOnce.error(),
                                   seconds ? QString() : seconds.error()}) {
        if (!problem.isEmpty()) {
            return tl::unexpected(problem);
        }
    }
    options.clients = *clients;
    options.domainsAtOnce = *atOnce;
    options.http.limits.milliseconds = *seconds * 1000;
    options.asksProviderDatabase = !invocation.has("no-provider-database");
    if (invocation.has("email")) {
        const Result<Account> account = parseAccount(invocation.option("email"));
        if (!account) {
            return tl::unexpected(u"--email "_s + account.error().text());
        }
        options.localPart = account->localPart;
    }
    return options;
}

/// The domains: those named, else the one of the address, else all.
Result<QList<qsizetype>> readDomains(const Invocation &invocation, const Workspace &workspace)
{
    QStringList names = invocation.options("domain");
    if (names.isEmpty() && invocation.has("email")) {
        names.append(invocation.option("email").section(u'@', -1));
    }
    return findDomains(workspace, names, invocation.argument(0));
}

/// Clients and mail servers at the same time; ends early at an interruption.
class BothProbes
{
public:
    BothProbes(const Workspace &workspace, const QList<qsizetype> &domains, const ProbeOptions &options,
               const std::optional<MailLogin> &login, bool withMailServers, Console &console)
        : m_clients(workspace, domains, options),
          m_mailServers(workspace, withMailServers ? domains : QList<qsizetype>(),
                        mailOptions(options, login)),
          m_console(console)
    {
        m_report.time = QDateTime::currentDateTime();
        for (const HostOverride &override : options.http.overrides) {
            m_report.overrides.append(override.toString());
        }
    }

    ProbeReport run()
    {
        QObject::connect(&m_poll, &QTimer::timeout, &m_loop, [this] { look(); });
        QObject::connect(&m_clients, &Probe::domainProbed, &m_loop,
                         [this](const DomainProbe &domain) { m_report.domains.append(domain); });
        QObject::connect(&m_mailServers, &MailServerProbe::serviceProbed, &m_loop,
                         [this](const MailServerResult &result) { m_report.mailServers.append(result); });
        QObject::connect(&m_clients, &Probe::progress, &m_loop, [this](qsizetype done, qsizetype total) {
            m_done = done;
            m_total = total;
        });
        QObject::connect(&m_clients, &Probe::finished, &m_loop, [this](bool cancelled) { end(cancelled); });
        QObject::connect(&m_mailServers, &MailServerProbe::finished, &m_loop,
                         [this](bool cancelled) { end(cancelled); });
        m_poll.start(pollMilliseconds);
        m_clients.start();
        m_mailServers.start();
        m_loop.exec();
        m_console.showProgress(QString());
        sort();
        return m_report;
    }

private:
    static MailServerProbeOptions mailOptions(const ProbeOptions &options,
                                              const std::optional<MailLogin> &login)
    {
        MailServerProbeOptions mail;
        mail.http = options.http;
        mail.login = login;
        return mail;
    }

    void look()
    {
        if (wasInterrupted()) {
            m_clients.cancel();
            m_mailServers.cancel();
        }
        m_console.showProgress(Cli::tr("%1 of about %2 questions answered").arg(m_done).arg(m_total));
    }

    void end(bool cancelled)
    {
        m_report.cancelled = m_report.cancelled || cancelled;
        if (--m_running == 0) {
            m_loop.quit();
        }
    }

    void sort()
    {
        std::sort(m_report.domains.begin(), m_report.domains.end(),
                  [](const DomainProbe &a, const DomainProbe &b) { return a.domainIndex < b.domainIndex; });
        std::sort(m_report.mailServers.begin(), m_report.mailServers.end(),
                  [](const MailServerResult &a, const MailServerResult &b) {
                      return std::tie(a.domainIndex, a.serviceIndex) <
                             std::tie(b.domainIndex, b.serviceIndex);
                  });
    }

    Probe m_clients;
    MailServerProbe m_mailServers;
    Console &m_console;
    QEventLoop m_loop;
    QTimer m_poll;
    ProbeReport m_report;
    qsizetype m_done = 0;
    qsizetype m_total = 0;
    int m_running = 2;
};

ExitStatus finish(const ProbeReport &report, const Invocation &invocation)
{
    switch (invocation.format) {
    case ReportFormat::Json:
        invocation.console.write(probeJsonReport(report));
        break;
    case ReportFormat::Html:
        invocation.console.write(probeHtmlReport(report));
        break;
    case ReportFormat::Text:
        for (const DomainProbe &probe : report.domains) {
            invocation.console.write((probeTextReport(report, probe) + u'\n').toUtf8());
        }
        invocation.console.writeLine(probeSummaryText(report));
        break;
    }
    if (report.cancelled) {
        invocation.console.complain(
            Cli::tr("Cancelled. Only the domains that were complete by then are reported."));
        return ExitStatus::Failed;
    }
    const auto &domains = report.domains;
    if (!domains.isEmpty() && std::all_of(domains.cbegin(), domains.cend(),
                                          [](const DomainProbe &one) { return one.hadNoNetwork(); })) {
        invocation.console.complain(Cli::tr("No server could be reached. Is there a network?"));
        return ExitStatus::Failed;
    }
    return report.hasErrors() ? ExitStatus::FoundErrors : ExitStatus::Ok;
}

ExitStatus run(const Invocation &invocation)
{
    Console &console = invocation.console;
    auto options = readOptions(invocation);
    if (!options) {
        return complainAboutUsage(console, options.error(), &probeCommand);
    }
    if (const Result<void> authorities = readAuthorities(invocation, *options); !authorities) {
        console.complain(authorities.error().text());
        return ExitStatus::Failed;
    }
    const Result<Workspace> workspace = loadWorkspace(invocation.argument(0));
    if (!workspace) {
        console.complain(workspace.error().text());
        return ExitStatus::Failed;
    }
    const Result<QList<qsizetype>> domains = readDomains(invocation, *workspace);
    if (!domains) {
        console.complain(domains.error().text());
        return ExitStatus::Failed;
    }
    catchInterruptions();
    const Result<std::optional<MailLogin>> login = readLogin(invocation, *workspace, *domains);
    if (!login) {
        console.complain(login.error().text());
        return ExitStatus::Failed;
    }
    BothProbes probes(*workspace, *domains, *options, *login, !invocation.has("no-mail-servers"), console);
    return finish(probes.run(), invocation);
}

constexpr CommandArgument arguments[] = {{"FILE", QT_TRANSLATE_NOOP("Cli", "The workspace file.")}};
constexpr CommandOption options[] = {
    {"domain", "DOMAIN", QT_TRANSLATE_NOOP("Cli", "Only this mail domain (default: all)."),
     CommandOption::Use::Repeatable},
    {"email", "ADDRESS",
     QT_TRANSLATE_NOOP("Cli", "The address that clients are given (default: postmaster at each domain).")},
    {"client", "ID",
     QT_TRANSLATE_NOOP("Cli", "Only this client, such as thunderbird or outlook (default: all)."),
     CommandOption::Use::Repeatable, clientIds},
    {"resolve", "HOST[:PORT]=IP[:PORT]",
     QT_TRANSLATE_NOOP("Cli", "Connects to this address for the host, whatever the DNS says; * is every host "
                              "of the domains and their profiles."),
     CommandOption::Use::Repeatable},
    {"ca-file", "PEM", QT_TRANSLATE_NOOP("Cli", "Trusts these certificate authorities too.")},
    {"nameserver", "IP[:PORT]",
     QT_TRANSLATE_NOOP(
         "Cli", "Asks this name server for records and for the hosts' addresses (default: the system's "
                "resolver, which is also asked for what the server refuses).")},
    {"no-mail-servers", nullptr, QT_TRANSLATE_NOOP("Cli", "Leaves the mail servers themselves out.")},
    {"login", nullptr,
     QT_TRANSLATE_NOOP("Cli", "Tries a login at the mail servers of --email; asks for the password on the "
                              "terminal. It is sent only over TLS with a right certificate, and not kept.")},
    {"password-stdin", nullptr,
     QT_TRANSLATE_NOOP("Cli", "Reads the password of --login from the first line of standard input.")},
    {"no-provider-database", nullptr,
     QT_TRANSLATE_NOOP("Cli", "Does not ask Mozilla's database of providers.")},
    {"timeout", "SECONDS", QT_TRANSLATE_NOOP("Cli", "How long one step may take (default: 10).")},
    {"concurrency", "NUMBER",
     QT_TRANSLATE_NOOP("Cli", "How many domains are probed at a time (default: 8).")},
};

} // namespace

const Command probeCommand = {
    "probe",
    QT_TRANSLATE_NOOP("Cli", "Goes through the clients' discovery on the live servers, step by step."),
    arguments,
    options,
    true,
    run,
    true};

} // namespace autoconfigure
