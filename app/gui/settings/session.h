// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace autoconfigure
{

/// The folder of the settings file: EMAIL_AUTOCONFIGURE_CONFIG_DIR where set (tests), else the platform's.
QString configFolder();
/// The folder for recovery files: inside the same override, else the platform's.
QString recoveryFolder();

/// What the window remembers from one run to the next: geometry, recent files, language, appearance. An INI
/// file on every platform, so that it can be read and copied.
class Session
{
public:
    explicit Session(const QString &folder = configFolder());

    QSettings *settings() { return &m_settings; }

    /// Absolute paths, the latest first; files that are gone stay until they are removed.
    QStringList recentFiles() const;
    void addRecentFile(const QString &filePath);
    void removeRecentFile(const QString &filePath);

    /// "en", "fr"; empty for the system's.
    QString language() const;
    void setLanguage(const QString &language);
    /// A word of colorSchemeWord().
    QString colorScheme() const;
    void setColorScheme(const QString &word);

private:
    QSettings m_settings;
};

} // namespace autoconfigure
