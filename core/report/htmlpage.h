// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"

#include <QByteArray>
#include <QString>

namespace autoconfigure
{

/// A report as one page that needs nothing else: light or dark as the reader's system, in the installed
/// language. `body` is HTML.
QByteArray htmlPage(const QString &title, const QString &body);

/// Text for HTML: escaped, control characters visible; line breaks stay.
QString htmlText(const QString &text);

/// The same in a fixed-width font; nothing for an empty text.
QString htmlCode(const QString &text);

/// A severity by word and colour.
QString htmlSeverity(Severity severity);
/// A paragraph: severity, message, advice.
QString htmlFinding(const Finding &finding);

} // namespace autoconfigure
