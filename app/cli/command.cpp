// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "completion.h"
#include "help.h"
#include "manual.h"
#include "report/language.h"

#include <QCoreApplication>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1StringView languageOption("lang");
constexpr QLatin1StringView formatOption("format");
constexpr QLatin1StringView helpOption("help");
constexpr QLatin1StringView versionOption("version");
// For the build and for shells (installer/), not for people.
constexpr QLatin1StringView manualOption("manual");
constexpr QLatin1StringView completeOption("--complete");

QCommandLineOption flag(QLatin1StringView name)
{
    return QCommandLineOption(name == helpOption ? QStringList{u"h"_s, name} : QStringList{name});
}

QCommandLineOption withValue(QLatin1StringView name)
{
    return {QString(name), QString(), u"value"_s};
}

/// The value of --lang, wherever it stands: the parsers' complaints shall already be in that language. Null
/// if it is not there.
QString requestedLanguage(const QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == u"--lang"_s) {
            return arguments.value(i + 1, u""_s);
        }
        if (argument.startsWith(u"--lang="_s)) {
            return argument.sliced(7);
        }
    }
    return {};
}

QString parserComplaint(const QCommandLineParser &parser, const QStringList &arguments)
{
    const QStringList unknown = parser.unknownOptionNames();
    const QString &last = arguments.constLast();
    if (unknown.isEmpty() && last.startsWith(u'-') && !last.contains(u'=')) {
        return QCoreApplication::translate("Cli", "The option %1 needs a value.").arg(last);
    }
    if (unknown.isEmpty()) {
        return parser.errorText();
    }
    const QString &name = unknown.constFirst();
    return QCoreApplication::translate("Cli", "There is no option %1.")
        .arg((name.size() == 1 ? u"-"_s : u"--"_s) + name);
}

/// What is wrong with the shape of the command line, or an empty text.
QString shapeComplaint(const Command &command, const QCommandLineParser &parser)
{
    const QStringList given = parser.positionalArguments();
    const qsizetype wanted = std::count_if(
        command.arguments.begin(), command.arguments.end(), [&parser](const CommandArgument &argument) {
            return argument.unlessOption == nullptr ||
                   !parser.isSet(QString::fromLatin1(argument.unlessOption));
        });
    if (given.size() < wanted) {
        return QCoreApplication::translate("Cli", "%1 is missing.")
            .arg(QLatin1StringView(command.arguments[static_cast<size_t>(given.size())].name));
    }
    if (given.size() > wanted) {
        return QCoreApplication::translate("Cli", "“%1” is one argument too many.").arg(given.at(wanted));
    }
    for (const CommandOption &option : command.options) {
        const QString name = QString::fromLatin1(option.name);
        const QStringList values = option.value == nullptr ? QStringList() : parser.values(name);
        if (option.use == CommandOption::Use::Required && values.value(0).isEmpty()) {
            return QCoreApplication::translate("Cli", "The option --%1 is missing.").arg(name);
        }
        if (option.use != CommandOption::Use::Repeatable && values.size() > 1) {
            return QCoreApplication::translate("Cli", "The option --%1 can be given only once.").arg(name);
        }
    }
    if (command.reports && parser.isSet(formatOption)) {
        const QString format = parser.value(formatOption);
        if (format != u"text"_s && format != u"json"_s && !command.reportsHtml) {
            return QCoreApplication::translate("Cli", "--format is text or json, not “%1”.").arg(format);
        }
        if (format != u"text"_s && format != u"json"_s && format != u"html"_s) {
            return QCoreApplication::translate("Cli", "--format is text, json or html, not “%1”.")
                .arg(format);
        }
    }
    return {};
}

ExitStatus runCommand(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    const QList<CommandOption> options = optionsOf(command);
    for (const CommandOption &option : options) {
        const QLatin1StringView name(option.name);
        parser.addOption(option.value == nullptr ? flag(name) : withValue(name));
    }
    const bool parsed = parser.parse(arguments);
    if (parser.isSet(helpOption)) {
        console.write(commandHelp(command).toUtf8());
        return ExitStatus::Ok;
    }
    const QString complaint = parsed ? shapeComplaint(command, parser) : parserComplaint(parser, arguments);
    if (!complaint.isEmpty()) {
        return complainAboutUsage(console, complaint, &command);
    }
    const QString format = command.reports ? parser.value(formatOption) : QString();
    return command.run({parser,
                        format == u"json"_s   ? ReportFormat::Json
                        : format == u"html"_s ? ReportFormat::Html
                                              : ReportFormat::Text,
                        console});
}

ExitStatus runProgram(const QStringList &arguments, Console &console)
{
    // Everything after the command's name is the command's own business.
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.addOptions({flag(helpOption), flag(versionOption), flag(manualOption), withValue(languageOption),
                       withValue(formatOption)});
    const bool parsed = parser.parse(arguments);
    const QStringList positional = parser.positionalArguments();
    if (parser.isSet(versionOption)) {
        console.writeLine(u"email-autoconfigure-cli "_s + QCoreApplication::applicationVersion());
        return ExitStatus::Ok;
    }
    if (parser.isSet(helpOption) && positional.isEmpty()) {
        console.write(programHelp().toUtf8());
        return ExitStatus::Ok;
    }
    if (parser.isSet(manualOption)) {
        console.write(manualSections());
        return ExitStatus::Ok;
    }
    if (!parsed) {
        return complainAboutUsage(console, parserComplaint(parser, arguments), nullptr);
    }
    if (positional.isEmpty()) {
        return complainAboutUsage(console, QCoreApplication::translate("Cli", "A command is missing."),
                                  nullptr);
    }
    const Command *command = commandNamed(positional.constFirst());
    if (command == nullptr) {
        return complainAboutUsage(
            console,
            QCoreApplication::translate("Cli", "There is no command “%1”.").arg(positional.constFirst()),
            nullptr);
    }
    // Options in front of the command's name count for the command.
    QStringList rest = arguments;
    rest.removeAt(arguments.size() - positional.size());
    return runCommand(*command, rest, console);
}

} // namespace

ExitStatus complainAboutUsage(Console &console, const QString &message, const Command *command)
{
    console.complain(message);
    QString help = u"email-autoconfigure-cli --help"_s;
    if (command != nullptr) {
        help = u"email-autoconfigure-cli "_s + QLatin1StringView(command->name) + u" --help"_s;
    }
    console.complain(QCoreApplication::translate("Cli", "How to use it: %1").arg(help));
    return ExitStatus::WrongUsage;
}

ExitStatus runCommandLine(const QStringList &arguments, Console &console)
{
    installLanguage(systemLanguage());
    if (arguments.value(1) == completeOption) {
        console.write(completionLines(arguments.sliced(2)));
        return ExitStatus::Ok;
    }
    const QString language = requestedLanguage(arguments);
    if (!language.isNull() && !installLanguage(language)) {
        return complainAboutUsage(console,
                                  QCoreApplication::translate("Cli", "--lang is one of %1, not “%2”.")
                                      .arg(availableLanguages().join(u", "_s), language),
                                  nullptr);
    }
    const ExitStatus status = runProgram(arguments, console);
    if (console.failed()) {
        console.complain(QCoreApplication::translate(
            "Cli", "The output could not be written completely. Is there space left on the disk?"));
        return ExitStatus::Failed;
    }
    return status;
}

} // namespace autoconfigure
