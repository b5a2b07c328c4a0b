// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/fieldpath.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace autoconfigure
{

enum class Severity { Ok, Info, Warning, Error };

/// One kind of finding: a static constant beside the code that finds it. Two findings are of the same kind
/// when they point to the same constant.
struct FindingKind {
    /// A stable kebab-case word that scripts test for; the same in every language.
    const char *code;
    Severity severity;
    /// English sentence with %1, %2… for the arguments, marked QT_TRANSLATE_NOOP("Finding", …).
    const char *message;
    /// What to do about it; same arguments, same marking. Empty where there is nothing to do.
    const char *advice;
};

/// One result of validating or checking. Data only: its text is made when it is shown, in the language of
/// that moment.
struct Finding {
    const FindingKind *kind = nullptr;
    /// The field of the workspace, or the root where it is about none.
    FieldPath where;
    /// What it is about, for a reader: a domain, a profile's name, a file. Not translated.
    QString subject;
    QStringList arguments;
    QString expected;
    QString actual;

    QString code() const { return QString::fromLatin1(kind->code); }
    Severity severity() const { return kind->severity; }
    /// The translated sentence (findingtext.cpp).
    QString message() const;
    QString advice() const;

    friend bool operator==(const Finding &, const Finding &) = default;
};

using Findings = QList<Finding>;

/// The stable word of reports: "ok", "info", "warning", "error".
QString severityWord(Severity severity);
/// The translated word that a reader sees: "Error", "Warning"…
QString severityName(Severity severity);
/// Severity::Ok for an empty list.
Severity worstSeverity(const Findings &findings);

} // namespace autoconfigure
