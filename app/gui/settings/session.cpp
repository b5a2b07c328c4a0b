// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/session.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype recentFilesKept = 10;

QString overriddenFolder()
{
    return qEnvironmentVariable("EMAIL_AUTOCONFIGURE_CONFIG_DIR");
}

} // namespace

QString configFolder()
{
    const QString folder = overriddenFolder();
    return folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) : folder;
}

QString recoveryFolder()
{
    const QString folder = overriddenFolder();
    return (folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                             : folder) +
           u"/recovery"_s;
}

Session::Session(const QString &folder)
    : m_settings(QDir(folder).filePath(u"email-autoconfigure.ini"_s), QSettings::IniFormat)
{
}

QStringList Session::recentFiles() const
{
    return m_settings.value(u"recentFiles"_s).toStringList();
}

void Session::addRecentFile(const QString &filePath)
{
    const QString absolute = QFileInfo(filePath).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_settings.setValue(u"recentFiles"_s, QStringList(files.mid(0, recentFilesKept)));
}

void Session::removeRecentFile(const QString &filePath)
{
    QStringList files = recentFiles();
    files.removeAll(filePath);
    m_settings.setValue(u"recentFiles"_s, files);
}

QString Session::language() const
{
    return m_settings.value(u"language"_s).toString();
}

void Session::setLanguage(const QString &language)
{
    m_settings.setValue(u"language"_s, language);
}

QString Session::colorScheme() const
{
    return m_settings.value(u"colorScheme"_s).toString();
}

void Session::setColorScheme(const QString &word)
{
    m_settings.setValue(u"colorScheme"_s, word);
}

} // namespace autoconfigure
