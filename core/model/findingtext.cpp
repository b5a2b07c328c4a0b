// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finding.h"

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
    QString result = QCoreApplication::translate("Finding", text);
    // One pass over the template, so that an argument that contains "%2" is not filled in itself.
    QString filled;
    filled.reserve(result.size());
    for (qsizetype i = 0; i < result.size(); ++i) {
        if (result.at(i) == u'%' && i + 1 < result.size() && result.at(i + 1).isDigit()) {
            filled += arguments.value(result.at(i + 1).digitValue() - 1);
            ++i;
        } else {
            filled += result.at(i);
        }
    }
    return filled;
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
