// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "report/findingsreport.h"
#include "signing/signingreview.h"
#include "workspaceargument.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace autoconfigure
{

extern const Command validateCommand;

namespace
{

ExitStatus run(const Invocation &invocation)
{
    const std::optional<Workspace> workspace = readWorkspace(invocation);
    if (!workspace) {
        return ExitStatus::Failed;
    }
    const Findings findings = reviewExport(*workspace, QDateTime::currentDateTimeUtc());
    invocation.console.write(invocation.format == ReportFormat::Json ? jsonReport(findings)
                                                                     : textReport(findings).toUtf8());
    return worstSeverity(findings) == Severity::Error ? ExitStatus::FoundErrors : ExitStatus::Ok;
}

constexpr CommandArgument arguments[] = {{"FILE", QT_TRANSLATE_NOOP("Cli", "The workspace file.")}};

} // namespace

const Command validateCommand = {
    "validate", QT_TRANSLATE_NOOP("Cli", "Says what is wrong or risky in a workspace, for every client."),
    arguments,  {},
    true,       run};

} // namespace autoconfigure
