// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace autoconfigure
{

/// `text` with %1…%9 replaced by the arguments, in one pass: an argument that contains "%2" is not filled in
/// itself.
QString fillIn(const QString &text, const QStringList &arguments);

/// The arguments in the installed language, where they are words of ours (QT_TRANSLATE_NOOP("Term", …), "IMAP
/// over TLS") and not what somebody entered; days as its readers write them.
QStringList translatedTerms(const QStringList &arguments);

/// A day, as an argument.
QString dayArgument(const QDate &day);

} // namespace autoconfigure
