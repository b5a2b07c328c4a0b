// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundlewriter.h"
#include "bundletargetargument.h"
#include "command.h"
#include "interruption.h"
#include "report/findingsreport.h"
#include "signerargument.h"
#include "signing/signingreview.h"
#include "workspaceargument.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>

namespace autoconfigure
{

extern const Command exportCommand;

namespace
{

using namespace Qt::StringLiterals;

/// Shows the progress at most ten times a second and stops at an interruption.
BundleProgress progressOn(Console &console)
{
    QElapsedTimer timer;
    timer.start();
    return [&console, timer](qsizetype done, qsizetype total) mutable {
        if (timer.hasExpired(100)) {
            timer.restart();
            console.showProgress(QCoreApplication::translate("Cli", "%1 of %2 domains").arg(done).arg(total));
        }
        return !wasInterrupted();
    };
}

QByteArray report(const ExportSummary &summary, const Findings &findings, ReportFormat format)
{
    if (format == ReportFormat::Json) {
        return jsonReport(findings, {{u"target"_s, summary.target},
                                     {u"files"_s, summary.files},
                                     {u"bytes"_s, summary.bytes},
                                     {u"paths"_s, QJsonArray::fromStringList(summary.paths)}});
    }
    Findings errors;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(errors),
                 [](const Finding &finding) { return finding.severity() == Severity::Error; });
    QString text;
    if (!errors.isEmpty()) {
        text += textReport(errors) + u'\n';
    }
    text += QCoreApplication::translate("Cli", "%n file(s), %1, written to %2", nullptr,
                                        static_cast<int>(summary.files))
                .arg(QLocale().formattedDataSize(summary.bytes), summary.target);
    return text.toUtf8() + '\n';
}

ExitStatus run(const Invocation &invocation)
{
    Console &console = invocation.console;
    const auto targets = readBundleTargets(invocation, exportCommand);
    if (!targets) {
        return ExitStatus::WrongUsage;
    }
    std::optional<Workspace> workspace = readWorkspace(invocation);
    if (!workspace) {
        return ExitStatus::Failed;
    }
    if (invocation.has("unsigned")) {
        workspace->hosting.signing = {};
    }
    const auto signer = openSigner(invocation, *workspace);
    if (!signer) {
        return ExitStatus::Failed;
    }
    const Findings findings = reviewExport(*workspace, QDateTime::currentDateTimeUtc());

    catchInterruptions();
    const ExportOptions options{invocation.option("out"), *targets, invocation.has("force"), *signer};
    const Result<ExportSummary> summary = exportBundle(*workspace, options, progressOn(console));
    console.showProgress(QString());
    if (!summary) {
        console.complain(summary.error().text());
        return ExitStatus::Failed;
    }
    if (summary->cancelled) {
        console.complain(
            QCoreApplication::translate("Cli", "Cancelled. What was there before is unchanged."));
        return ExitStatus::Failed;
    }
    console.write(report(*summary, findings, invocation.format));
    return worstSeverity(findings) == Severity::Error ? ExitStatus::FoundErrors : ExitStatus::Ok;
}

constexpr CommandArgument arguments[] = {{"FILE", QT_TRANSLATE_NOOP("Cli", "The workspace file.")}};
constexpr CommandOption options[] = {
    {"out", "TARGET", QT_TRANSLATE_NOOP("Cli", "A folder, or a file that ends in .zip or .tar.gz."),
     CommandOption::Use::Required},
    {"target", "PART", QT_TRANSLATE_NOOP("Cli", "Only this part of the bundle (default: all)."),
     CommandOption::Use::Repeatable, bundleTargetWords},
    {"force", nullptr,
     QT_TRANSLATE_NOOP("Cli", "Replaces a bundle that was changed by hand, or another file.")},
    unsignedOption,
    passphraseStdinOption,
};

} // namespace

const Command exportCommand = {
    "export",
    QT_TRANSLATE_NOOP("Cli", "Writes the files that a web server and a DNS server take as they are."),
    arguments,
    options,
    true,
    run};

} // namespace autoconfigure
