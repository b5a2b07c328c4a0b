// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/deployment/deployment.h"
#include "bundletargetargument.h"
#include "command.h"
#include "interruption.h"
#include "report/findingsreport.h"
#include "signerargument.h"
#include "signing/signingreview.h"
#include "storage/workspacefile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLocale>
#include <QTimer>

#include <algorithm>

#include <unistd.h>

namespace autoconfigure
{

extern const Command deployCommand;

namespace
{

using namespace Qt::StringLiterals;

constexpr int pollMilliseconds = 100;
constexpr int longestSilence = 3600;

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// A whole number between the bounds, or the complaint.
tl::expected<int, QString> readNumber(const Invocation &invocation, const char *option, int fallback,
                                      int most)
{
    if (!invocation.has(option)) {
        return fallback;
    }
    bool isNumber = false;
    const int number = invocation.option(option).toInt(&isNumber);
    if (!isNumber || number < 1 || number > most) {
        return tl::unexpected(
            Cli::tr("--%1 takes a number from 1 to %2.").arg(QLatin1StringView(option)).arg(most));
    }
    return number;
}

/// The target that --to names, with what the workspace says about it, or the workspace's only one.
Result<DeploymentTarget> chooseTarget(const Invocation &invocation, const Workspace &workspace)
{
    const QList<DeploymentTarget> &known = workspace.deployment;
    if (invocation.has("to")) {
        Result<DeploymentTarget> target = parseDeploymentAddress(invocation.option("to"));
        const auto same = std::find_if(known.begin(), known.end(), [&target](const DeploymentTarget &one) {
            return target && one.address() == target->address();
        });
        return same == known.end() ? target : *same;
    }
    if (known.size() == 1) {
        return known.constFirst();
    }
    QStringList addresses;
    for (const DeploymentTarget &target : known) {
        addresses.append(u"--to "_s + target.address());
    }
    return failure(
        invocation.argument(0),
        addresses.isEmpty()
            ? Cli::tr("The workspace names no server: say it with --to SSH_TARGET:DIR.")
            : Cli::tr("The workspace names several servers, choose one: %1").arg(addresses.join(u", "_s)));
}

DeploymentOutcome runToItsEnd(const DeploymentJob &job, const SshOptions &options, Console &console)
{
    DeploymentOutcome outcome;
    Deployment deployment(job, options);
    QEventLoop loop;
    QTimer poll;
    QElapsedTimer shown;
    shown.start();
    QObject::connect(&poll, &QTimer::timeout, &deployment, [&deployment] {
        if (wasInterrupted()) {
            deployment.cancel();
        }
    });
    QObject::connect(&deployment, &Deployment::logged, &loop, [&console](const QString &line) {
        console.showProgress(QString());
        console.complain(line);
    });
    QObject::connect(&deployment, &Deployment::progress, &loop,
                     [&](DeploymentStep step, qint64 done, qint64 total) {
                         if (total > 0 && shown.hasExpired(pollMilliseconds)) {
                             shown.restart();
                             console.showProgress(Cli::tr("%1: %2 %", "step, percentage")
                                                      .arg(deploymentStepName(step))
                                                      .arg(done * 100 / total));
                         }
                     });
    QObject::connect(&deployment, &Deployment::finished, &loop, [&](const DeploymentOutcome &result) {
        outcome = result;
        loop.quit();
    });
    poll.start(pollMilliseconds);
    deployment.start();
    if (deployment.isRunning()) {
        loop.exec();
    }
    console.showProgress(QString());
    return outcome;
}

QString changesText(const ManifestDifference &difference)
{
    QString text;
    const auto add = [&text](QChar sign, const QStringList &paths) {
        for (const QString &path : paths) {
            text += sign + u' ' + printable(path) + u'\n';
        }
    };
    add(u'+', difference.added);
    add(u'~', difference.changed);
    add(u'-', difference.removed);
    return text +
           (difference.isEmpty()
                ? Cli::tr("Nothing would change.")
                : Cli::tr("%1, %2, %3", "files added, changed, removed")
                      .arg(Cli::tr("%n file(s) added", nullptr, int(difference.added.size())),
                           Cli::tr("%n changed", "files", int(difference.changed.size())),
                           Cli::tr("%n removed", "files", int(difference.removed.size())))) +
           u'\n';
}

QByteArray textOf(const DeploymentOutcome &outcome, const Findings &findings)
{
    QString text;
    if (outcome.difference) {
        text += changesText(*outcome.difference);
    }
    if (outcome.switched && outcome.files > 0) {
        text += Cli::tr("%n file(s), %1, uploaded and verified", nullptr, int(outcome.files))
                    .arg(QLocale().formattedDataSize(outcome.bytes)) +
                u'\n';
    }
    if (worstSeverity(findings) != Severity::Ok) {
        return (text + textReport(findings)).toUtf8();
    }
    for (const Finding &finding : findings) {
        text += printable(finding.message() + u' ' + finding.advice()).trimmed() + u'\n';
    }
    return text.toUtf8();
}

QByteArray jsonOf(const DeploymentOutcome &outcome, const DeploymentTarget &target, const Findings &findings)
{
    QJsonObject more{{u"target"_s, QJsonObject{{u"ssh"_s, target.ssh}, {u"directory"_s, target.directory}}},
                     {u"switched"_s, outcome.switched},
                     {u"release"_s, outcome.release},
                     {u"previous"_s, outcome.previous},
                     {u"files"_s, outcome.files},
                     {u"bytes"_s, outcome.bytes}};
    if (outcome.difference) {
        more.insert(u"changes"_s,
                    QJsonObject{{u"added"_s, QJsonArray::fromStringList(outcome.difference->added)},
                                {u"changed"_s, QJsonArray::fromStringList(outcome.difference->changed)},
                                {u"removed"_s, QJsonArray::fromStringList(outcome.difference->removed)}});
    }
    return jsonReport(findings, more);
}

Findings errorsOf(const Workspace &workspace)
{
    Findings errors;
    const Findings findings = reviewExport(workspace, QDateTime::currentDateTimeUtc());
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(errors),
                 [](const Finding &finding) { return finding.severity() == Severity::Error; });
    return errors;
}

void report(const Invocation &invocation, const DeploymentOutcome &outcome, const DeploymentTarget &target,
            const Findings &findings)
{
    invocation.console.write(invocation.format == ReportFormat::Json ? jsonOf(outcome, target, findings)
                                                                     : textOf(outcome, findings));
}

ExitStatus statusOf(const DeploymentOutcome &outcome, const Findings &findings)
{
    if (outcome.end != DeploymentOutcome::End::Done && !outcome.switched) {
        return ExitStatus::Failed;
    }
    return worstSeverity(findings) == Severity::Error ? ExitStatus::FoundErrors : ExitStatus::Ok;
}

ExitStatus deploy(const Invocation &invocation, DeploymentJob job)
{
    const bool uploads = job.action == DeploymentAction::Deploy;
    Findings findings =
        uploads || job.action == DeploymentAction::Preview ? errorsOf(job.workspace) : Findings();
    if (uploads && !findings.isEmpty() && !invocation.has("force")) {
        report(invocation, {}, job.target, findings);
        invocation.console.complain(
            Cli::tr("Nothing was deployed: correct the errors, or deploy with --force all the same."));
        return ExitStatus::FoundErrors;
    }
    if (uploads || job.action == DeploymentAction::Preview) {
        const auto signer = openSigner(invocation, job.workspace);
        if (!signer) {
            return ExitStatus::Failed;
        }
        job.signer = *signer;
    }
    catchInterruptions();
    const bool terminal = ::isatty(STDIN_FILENO) != 0 && ::isatty(STDERR_FILENO) != 0;
    SshOptions options;
    options.prompts = terminal ? SshPrompts::Terminal : SshPrompts::None;
    const auto silence = readNumber(invocation, "timeout", options.silenceSeconds, longestSilence);
    options.silenceSeconds = silence.value_or(options.silenceSeconds);
    job.release = releaseName(QDateTime::currentDateTimeUtc());
    const DeploymentOutcome outcome = runToItsEnd(job, options, invocation.console);
    findings += outcome.findings;
    report(invocation, outcome, job.target, findings);
    if (outcome.end == DeploymentOutcome::End::Cancelled) {
        invocation.console.complain(outcome.switched
                                        ? Cli::tr("Cancelled, but the new release is in place already.")
                                        : Cli::tr("Cancelled. What is served is unchanged."));
    }
    return statusOf(outcome, findings);
}

ExitStatus run(const Invocation &invocation)
{
    Console &console = invocation.console;
    const auto contents = readBundleTargets(invocation, deployCommand);
    if (!contents) {
        return ExitStatus::WrongUsage;
    }
    if (invocation.has("rollback") && invocation.has("dry-run")) {
        return complainAboutUsage(console, Cli::tr("--rollback and --dry-run do not go together."),
                                  &deployCommand);
    }
    const auto keep = readNumber(invocation, "keep", 0, DeploymentTarget::mostKept);
    const auto silence = readNumber(invocation, "timeout", 0, longestSilence);
    if (!keep || !silence) {
        return complainAboutUsage(console, keep ? silence.error() : keep.error(), &deployCommand);
    }
    const Result<Workspace> workspace = loadWorkspace(invocation.argument(0));
    if (!workspace) {
        console.complain(workspace.error().text());
        return ExitStatus::Failed;
    }
    const Result<DeploymentTarget> target = chooseTarget(invocation, *workspace);
    if (!target) {
        return complainAboutUsage(console, target.error().text(), &deployCommand);
    }
    DeploymentJob job{DeploymentAction::Deploy, *target, *workspace, *contents, {}};
    if (invocation.has("unsigned")) {
        job.workspace.hosting.signing = {};
    }
    if (invocation.has("keep")) {
        job.target.keep = *keep;
    }
    if (invocation.has("reload")) {
        job.target.reload = invocation.option("reload");
    }
    if (invocation.has("dry-run")) {
        job.action = DeploymentAction::Preview;
    } else if (invocation.has("rollback")) {
        job.action = DeploymentAction::Rollback;
    }
    return deploy(invocation, job);
}

constexpr CommandArgument arguments[] = {{"FILE", QT_TRANSLATE_NOOP("Cli", "The workspace file.")}};
constexpr CommandOption options[] = {
    {"to", "SSH_TARGET:DIR",
     QT_TRANSLATE_NOOP("Cli", "The server as ssh takes it, and a folder there (default: the workspace’s).")},
    {"target", "PART", QT_TRANSLATE_NOOP("Cli", "Only this part of the bundle (default: all)."),
     CommandOption::Use::Repeatable, bundleTargetWords},
    {"keep", "N", QT_TRANSLATE_NOOP("Cli", "So many releases stay on the server (default: 5).")},
    {"reload", "COMMAND", QT_TRANSLATE_NOOP("Cli", "Runs on the server when the new release is in place.")},
    {"dry-run", nullptr, QT_TRANSLATE_NOOP("Cli", "Shows which files would change, and changes nothing.")},
    {"rollback", nullptr, QT_TRANSLATE_NOOP("Cli", "Serves the release before the current one again.")},
    {"timeout", "SECONDS",
     QT_TRANSLATE_NOOP("Cli", "Gives up when the server is silent for so long (default: 60).")},
    {"force", nullptr, QT_TRANSLATE_NOOP("Cli", "Deploys although the workspace has errors.")},
    unsignedOption,
    passphraseStdinOption,
};

} // namespace

const Command deployCommand = {
    "deploy",
    QT_TRANSLATE_NOOP("Cli", "Uploads the bundle over SSH and puts it in place at once; rolls back."),
    arguments,
    options,
    true,
    run};

} // namespace autoconfigure
