// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/proposedchange.h"
#include "model/result.h"

#include <QFlags>

#include <stop_token>

namespace autoconfigure
{

/// The texts of a workspace in which is searched.
enum class TextField {
    HostNames = 1,    ///< of services and MX
    UserNames = 2,    ///< patterns of services
    DisplayNames = 4, ///< and short names
    DomainNames = 8,  ///< of the list of domains
    DocumentationUrls = 16,
    Hosting = 32 ///< all of its texts
};
Q_DECLARE_FLAGS(TextFields, TextField)
Q_DECLARE_OPERATORS_FOR_FLAGS(TextFields)

struct TextReplacement {
    QString text;
    QString replacement;
    TextFields fields;
    bool isCaseSensitive = false;
    /// "mail.example.org" is not found in "webmail.example.org", "mail" in "mail.example.org" is.
    bool wholeLabels = false;
    /// `text` is a Perl-compatible regular expression, \1 in the replacement what its first group has found.
    bool isPattern = false;
};

/// What replacing would change, with what validation says about it. An empty text finds nothing. The error
/// says what is wrong with the pattern; one that takes too many steps is refused. After a stop is asked for,
/// the result is incomplete.
Result<QList<ProposedChange>> findReplacements(const Workspace &workspace, const TextReplacement &replacement,
                                               const std::stop_token &stop = {});

/// The workspace with these changes made. Places that are no such text are left out.
Workspace withReplacements(Workspace workspace, const QList<ProposedChange> &changes);

} // namespace autoconfigure
