// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/language.h"

#include "storage/resourcefile.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

namespace autoconfigure
{

namespace
{

struct Installed {
    QString language = QStringLiteral("en");
    std::vector<std::unique_ptr<QTranslator>> translators;
};

Installed &installed()
{
    static Installed state;
    return state;
}

} // namespace

const QStringList &availableLanguages()
{
    static const QStringList languages = {QStringLiteral("en"), QStringLiteral("fr")};
    return languages;
}

QString languageName(const QString &language)
{
    return language == QLatin1StringView("fr") ? QStringLiteral("Français") : QStringLiteral("English");
}

QString systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &tag : wanted) {
        QString language = tag.section(u'-', 0, 0);
        if (availableLanguages().contains(language)) {
            return language;
        }
    }
    return QStringLiteral("en");
}

bool installLanguage(const QString &language)
{
    if (!availableLanguages().contains(language)) {
        return false;
    }
    initializeResources();
    // The old ones go first: a leftover translator would answer for texts that the new language leaves as
    // they are.
    installed().translators.clear();
    installed().language = language;
    const QLocale ofLanguage(language);
    const QLocale ofSystem = QLocale::system();
    QLocale::setDefault(ofSystem.language() == ofLanguage.language() ? ofSystem : ofLanguage);
    const auto install = [](const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(name, folder) && QCoreApplication::installTranslator(translator.get())) {
            installed().translators.push_back(std::move(translator));
        }
    };
    install(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("email-autoconfigure_") + language, QStringLiteral(":/i18n"));
    return true;
}

QString currentLanguage()
{
    return installed().language;
}

} // namespace autoconfigure
