// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace autoconfigure
{

/// "en", "fr".
const QStringList &availableLanguages();

/// In that language itself, "Français": who does not read the present one finds it.
QString languageName(const QString &language);

/// The first of the system's languages that we have, else "en".
QString systemLanguage();

/// Installs the translators of `language` in place of those of an earlier call; widgets get LanguageChange.
/// QLocale() is the system's where the system has that language, with its formats of the country, else the
/// language's own. False where we do not have the language.
bool installLanguage(const QString &language);

/// The one installed last; "en" before the first call.
QString currentLanguage();

} // namespace autoconfigure
