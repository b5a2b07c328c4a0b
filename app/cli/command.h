// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <span>

namespace autoconfigure
{

/// The exit status of the program (design.md section 5). Errors found are results, not failures.
enum class ExitStatus { Ok = 0, FoundErrors = 1, WrongUsage = 2, Failed = 3 };

enum class ReportFormat { Text, Json, Html };

/// A positional argument; all are required, but for the last one where an option takes its place.
struct CommandArgument {
    /// "FILE"
    const char *name = nullptr;
    /// QT_TRANSLATE_NOOP("Cli", …)
    const char *description = nullptr;
    /// The option that takes its place; null where none does.
    const char *unlessOption = nullptr;
};

struct CommandOption {
    enum class Use { Optional, Required, Repeatable };

    /// Without the dashes.
    const char *name = nullptr;
    /// What stands for the value, or the words it is one of, "text|json"; null for a switch. Shells complete
    /// the files' names for FILE, FOLDER, PEM, SOURCE and TARGET, and the workspace's domains for DOMAIN.
    const char *value = nullptr;
    /// QT_TRANSLATE_NOOP("Cli", …)
    const char *description = nullptr;
    Use use = Use::Optional;
    /// The words it is one of, where they are a list that grows elsewhere.
    QStringList (*words)() = nullptr;
};

/// The words that the value of `option` is one of; none where the user's own words are wanted.
QStringList wordsOf(const CommandOption &option);

/// What the user asked one command to do: complete and of the right shape, values not yet understood.
struct Invocation {
    const QCommandLineParser &parser;
    ReportFormat format;
    Console &console;

    QString argument(qsizetype index) const { return parser.positionalArguments().value(index); }
    QString option(const char *name) const { return parser.value(QString::fromLatin1(name)); }
    QStringList options(const char *name) const { return parser.values(QString::fromLatin1(name)); }
    bool has(const char *name) const { return parser.isSet(QString::fromLatin1(name)); }
};

/// One subcommand: a constant in <name>command.cpp, listed by commands().
struct Command {
    const char *name;
    /// QT_TRANSLATE_NOOP("Cli", …), one sentence.
    const char *summary;
    std::span<const CommandArgument> arguments;
    std::span<const CommandOption> options;
    /// Takes --format text|json.
    bool reports;
    ExitStatus (*run)(const Invocation &);
    /// --format html too.
    bool reportsHtml = false;
};

/// In the order of the help text.
std::span<const Command *const> commands();
/// The command of that name, or null.
const Command *commandNamed(QStringView name);

/// Its own, then those that many have: --format where it reports, --lang, --help.
QList<CommandOption> optionsOf(const Command &command);
/// Those of the program without a command: --lang, --help, --version.
QList<CommandOption> programOptions();

/// Understands the command line, `arguments` with the program first, installs the language and runs the
/// command. Never leaves the process.
ExitStatus runCommandLine(const QStringList &arguments, Console &console);

/// "email-autoconfigure-cli: message" and where to find help; gives WrongUsage.
ExitStatus complainAboutUsage(Console &console, const QString &message, const Command *command);

} // namespace autoconfigure
