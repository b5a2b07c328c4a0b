// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr CommandOption textOrJson = {"format", "text|json",
                                      QT_TRANSLATE_NOOP("Cli", "Form of the report (default: text).")};
constexpr CommandOption textJsonOrHtml = {"format", "text|json|html", textOrJson.description};
constexpr CommandOption language = {
    "lang", "en|fr", QT_TRANSLATE_NOOP("Cli", "Language of the texts (default: the system's).")};
constexpr CommandOption help = {"help", nullptr, QT_TRANSLATE_NOOP("Cli", "Shows this help.")};
constexpr CommandOption version = {"version", nullptr, QT_TRANSLATE_NOOP("Cli", "Shows the version.")};

} // namespace

extern const Command newCommand;
extern const Command importCommand;
extern const Command validateCommand;
extern const Command clientsCommand;
extern const Command previewCommand;
extern const Command zoneCommand;
extern const Command guideCommand;
extern const Command exportCommand;
extern const Command checkCommand;
extern const Command probeCommand;
extern const Command deployCommand;

std::span<const Command *const> commands()
{
    static constexpr const Command *all[] = {
        &newCommand,   &importCommand, &validateCommand, &clientsCommand, &previewCommand, &zoneCommand,
        &guideCommand, &exportCommand, &checkCommand,    &probeCommand,   &deployCommand};
    return all;
}

const Command *commandNamed(QStringView name)
{
    const auto all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [name](const Command *command) {
        return name == QLatin1StringView(command->name);
    });
    return found == all.end() ? nullptr : *found;
}

QList<CommandOption> optionsOf(const Command &command)
{
    QList<CommandOption> options(command.options.begin(), command.options.end());
    if (command.reports) {
        options.append(command.reportsHtml ? textJsonOrHtml : textOrJson);
    }
    return options + QList<CommandOption>{language, help};
}

QList<CommandOption> programOptions()
{
    return {language, help, version};
}

QStringList wordsOf(const CommandOption &option)
{
    if (option.words != nullptr) {
        return option.words();
    }
    const QString value = QString::fromLatin1(option.value);
    return value.contains(u'|') ? value.split(u'|') : QStringList();
}

} // namespace autoconfigure
