// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "interruption.h"
#include "model/hostname.h"
#include "probe/runningdomain.h"
#include "probearguments.h"
#include "report/findingsreport.h"
#include "storage/classicsettings.h"
#include "storage/documentimport.h"
#include "storage/domainlist.h"
#include "storage/workspacefile.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QStringConverter>
#include <QTimer>

namespace autoconfigure
{

extern const Command importCommand;

namespace
{

using namespace Qt::StringLiterals;

/// More than any list of domains; a file beyond it was named by mistake.
constexpr qint64 maximumSize = qint64(256) * 1024 * 1024;

Result<QByteArray> readSource(const QString &fileName)
{
    QFile file(fileName);
    if (QFileInfo(fileName).isDir()) {
        return failure(fileName, QCoreApplication::translate("Cli", "This is a folder. Expected: a file."));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(fileName, file.errorString());
    }
    QByteArray bytes = file.read(maximumSize + 1);
    if (file.error() != QFileDevice::NoError) {
        return failure(fileName, file.errorString());
    }
    if (bytes.size() > maximumSize) {
        return failure(fileName,
                       QCoreApplication::translate("Cli", "This file is too large (limit: 256 MiB)."));
    }
    return bytes;
}

constexpr FindingKind hostingChanged{
    "list-hosting-domain", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "“%1” serves the files in that workspace but is not in the list: %2 serves them now."),
    QT_TRANSLATE_NOOP("Finding",
                      "Add %1 to the list if it shall go on serving, or check the web server's host name.")};

/// The profiles and the hosting of `profileFile` for the domains of the list, and for no others.
Result<Import> importList(const QByteArray &text, const QString &place, const QString &profileFile)
{
    Result<Workspace> workspace = loadWorkspace(profileFile);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    if (workspace->profiles.isEmpty()) {
        return failure(profileFile, QCoreApplication::translate("Cli", "There is no profile in this file."));
    }
    Result<DomainList> list = parseDomainList(text, place, workspace->profiles.constFirst().id);
    if (!list) {
        return tl::unexpected(list.error());
    }
    workspace->domains = std::move(list->domains);
    QString &hosting = workspace->hosting.domain;
    if (!hosting.isEmpty() && !workspace->domains.isEmpty() && workspace->indexOfDomain(hosting) < 0) {
        const QString first = workspace->domains.constFirst().name;
        list->findings.append({&hostingChanged,
                               FieldPath() / u"hosting"_s / u"domain"_s,
                               hosting,
                               {hosting, first},
                               first,
                               hosting});
        hosting = first;
    }
    return Import{std::move(*workspace), std::move(list->findings)};
}

/// A file of markup or of JSON is not a list of domains, whatever stands in it.
bool looksLikeList(const QByteArray &bytes)
{
    if (QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8) != QStringConverter::Utf8) {
        // No other file that is imported is written so.
        return true;
    }
    QByteArray text = bytes.first(std::min<qsizetype>(bytes.size(), 4096));
    if (text.startsWith("\xef\xbb\xbf")) {
        text.remove(0, 3);
    }
    text = text.trimmed();
    return !text.startsWith('{') && !text.startsWith('[') && !text.contains('\0');
}

/// What the file holds, or why it cannot be imported.
Result<Import> importFile(const QString &source, const Invocation &invocation)
{
    const Result<QByteArray> bytes = readSource(source);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    if (looksLikeClassicSettings(*bytes)) {
        return importClassicSettings(*bytes, source);
    }
    if (looksLikeClientDocument(*bytes)) {
        return importClientDocument(*bytes, source, invocation.option("domain"));
    }
    if (!looksLikeList(*bytes)) {
        return failure(source,
                       QCoreApplication::translate(
                           "Cli", "This is no file that can be imported: neither a classic settings.json, "
                                  "nor a document that mail clients read, nor a list of domains."));
    }
    return importList(*bytes, source, invocation.option("profile-from"));
}

/// What the domain serves already. Nothing found is a result too.
Result<Import> importRunningDomain(const ProbeOptions &options, const Invocation &invocation)
{
    constexpr int pollMilliseconds = 100;
    const QString name = invocation.option("from-domain");
    RunningDomain domain(name, options);
    QEventLoop loop;
    QTimer poll;
    bool cancelled = false;
    QObject::connect(&poll, &QTimer::timeout, &domain, [&domain] {
        if (wasInterrupted()) {
            domain.cancel();
        }
    });
    QObject::connect(&domain, &RunningDomain::progress, &loop, [&](qsizetype done, qsizetype total) {
        invocation.console.showProgress(
            QCoreApplication::translate("Cli", "%1 of about %2 questions answered").arg(done).arg(total));
    });
    QObject::connect(&domain, &RunningDomain::finished, &loop, [&](bool wasCancelled) {
        cancelled = wasCancelled;
        loop.quit();
    });
    catchInterruptions();
    poll.start(pollMilliseconds);
    domain.start();
    loop.exec();
    invocation.console.showProgress(QString());
    if (cancelled) {
        return failure(name, QCoreApplication::translate("Cli", "Cancelled."));
    }
    if (domain.hadNoNetwork()) {
        return failure(name,
                       QCoreApplication::translate("Cli", "No server could be reached. Is there a network?"));
    }
    return domain.result();
}

/// What is wrong with the options taken together; empty where nothing is.
QString usageComplaint(const Invocation &invocation, ProbeOptions &options)
{
    if (!invocation.has("from-domain")) {
        if (invocation.has("profile-from")) {
            return {};
        }
        const Result<QByteArray> bytes = readSource(invocation.argument(0));
        const bool isList = bytes && !looksLikeClassicSettings(*bytes) && !looksLikeClientDocument(*bytes) &&
                            looksLikeList(*bytes);
        return isList ? QCoreApplication::translate("Cli", "A list of domains needs --profile-from FILE: the "
                                                           "workspace whose profile they share.")
                      : QString();
    }
    if (toAsciiHost(invocation.option("from-domain")).isEmpty()) {
        return QCoreApplication::translate("Cli", "--from-domain: “%1” is no domain name.")
            .arg(invocation.option("from-domain"));
    }
    const auto network = readNetworkOptions(invocation, options);
    return network ? QString() : network.error();
}

ExitStatus run(const Invocation &invocation)
{
    Console &console = invocation.console;
    const auto fail = [&console](const Error &error) {
        console.complain(error.text());
        return ExitStatus::Failed;
    };
    ProbeOptions options;
    if (const QString complaint = usageComplaint(invocation, options); !complaint.isEmpty()) {
        return complainAboutUsage(console, complaint, &importCommand);
    }
    if (const Result<void> authorities = readAuthorities(invocation, options); !authorities) {
        return fail(authorities.error());
    }
    const QString target = invocation.option("out");
    const Result<Import> imported = invocation.has("from-domain")
                                        ? importRunningDomain(options, invocation)
                                        : importFile(invocation.argument(0), invocation);
    if (!imported) {
        return fail(imported.error());
    }

    if (!invocation.has("force") && (QFileInfo::exists(target) || QFileInfo(target).isSymLink())) {
        return fail(
            {target, QCoreApplication::translate(
                         "Cli", "There is a file of this name already. With --force it is replaced.")});
    }
    const Result<QByteArray> saved = saveWorkspace(imported->workspace, target);
    if (!saved) {
        return fail(saved.error());
    }
    const auto domains = static_cast<int>(imported->workspace.domains.size());
    if (invocation.format == ReportFormat::Json) {
        console.write(jsonReport(imported->findings, {{u"file"_s, target}, {u"domains"_s, domains}}));
    } else {
        console.write(textReport(imported->findings).toUtf8());
        console.writeLine(
            QCoreApplication::translate("Cli", "%n domain(s) written to %1", nullptr, domains).arg(target));
    }
    return worstSeverity(imported->findings) == Severity::Error ? ExitStatus::FoundErrors : ExitStatus::Ok;
}

constexpr CommandArgument arguments[] = {
    {"SOURCE",
     QT_TRANSLATE_NOOP("Cli", "A classic settings.json, a config-v1.1.xml, an Autodiscover response, a "
                              ".mobileconfig, or a list of domains (one a line, or CSV)."),
     "from-domain"}};
constexpr CommandOption options[] = {
    {"out", "FILE", QT_TRANSLATE_NOOP("Cli", "The workspace file to write."), CommandOption::Use::Required},
    {"profile-from", "FILE",
     QT_TRANSLATE_NOOP("Cli", "For a list: the workspace whose profiles and hosting its domains share.")},
    {"from-domain", "D",
     QT_TRANSLATE_NOOP("Cli", "Instead of a file: what mail clients find for this domain now, and its DNS.")},
    {"resolve", "HOST[:PORT]=IP[:PORT]",
     QT_TRANSLATE_NOOP("Cli", "Connects to this address for the host, whatever the DNS says; * is every host "
                              "of the domains and their profiles."),
     CommandOption::Use::Repeatable},
    {"ca-file", "PEM", QT_TRANSLATE_NOOP("Cli", "Trusts these certificate authorities too.")},
    {"nameserver", "IP[:PORT]",
     QT_TRANSLATE_NOOP(
         "Cli", "Asks this name server for records and for the hosts' addresses (default: the system's "
                "resolver, which is also asked for what the server refuses).")},
    {"domain", "D", QT_TRANSLATE_NOOP("Cli", "For a document that names no domain: the domain.")},
    {"force", nullptr, QT_TRANSLATE_NOOP("Cli", "Replaces a file that is there already.")},
};

} // namespace

const Command importCommand = {"import",
                               QT_TRANSLATE_NOOP("Cli", "Makes a workspace of another program's file, of a "
                                                        "domain that runs already, or of a list of domains."),
                               arguments,
                               options,
                               true,
                               run};

} // namespace autoconfigure
