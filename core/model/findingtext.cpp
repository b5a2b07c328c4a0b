// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finding.h"

#include "model/fillin.h"

#include <QCoreApplication>

#include <algorithm>

namespace autoconfigure
{

namespace
{

QString translated(const char *text, const QStringList &arguments)
{
    if (text == nullptr || *text == '\0') {
        return {};
    }
    return fillIn(QCoreApplication::translate("Finding", text), translatedTerms(arguments));
}

} // namespace

QString Finding::message() const
{
    return translated(kind->message, arguments);
}

QString Finding::advice() const
{
    return translated(kind->advice, arguments);
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return QStringLiteral("ok");
    case Severity::Info:
        return QStringLiteral("info");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Error:
        return QStringLiteral("error");
    }
    return {};
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return QCoreApplication::translate("Severity", "OK");
    case Severity::Info:
        return QCoreApplication::translate("Severity", "Information");
    case Severity::Warning:
        return QCoreApplication::translate("Severity", "Warning");
    case Severity::Error:
        return QCoreApplication::translate("Severity", "Error");
    }
    return {};
}

Severity worstSeverity(const Findings &findings)
{
    Severity worst = Severity::Ok;
    for (const Finding &finding : findings) {
        worst = std::max(worst, finding.severity());
    }
    return worst;
}

} // namespace autoconfigure
