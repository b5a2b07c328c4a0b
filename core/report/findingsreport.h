// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace autoconfigure
{

/// `text` with every control character made visible ("\x1b"), so that what stood in a file cannot steer the
/// reader's terminal.
QString printable(const QString &text);

/// The findings for a reader, in the installed language: one paragraph each, then how many there are of each
/// severity.
QString textReport(const Findings &findings);
/// "2 errors, 1 warning" in the installed language.
QString countReport(const Findings &findings);

/// One object per finding: severity, code, subject, path, message, expected, actual, advice. All always
/// there; severity, code and path are the same in every language.
QJsonArray findingsJson(const Findings &findings);
/// {"findings": […]} and the members of `more`, UTF-8 with a final newline.
QByteArray jsonReport(const Findings &findings, QJsonObject more = {});

} // namespace autoconfigure
