// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include <algorithm>

namespace autoconfigure
{

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

} // namespace autoconfigure
