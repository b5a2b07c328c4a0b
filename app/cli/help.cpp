// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help.h"

#include <QCoreApplication>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1StringView program("email-autoconfigure-cli");

struct Row {
    QString term;
    QString description;
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QString table(const QList<Row> &rows)
{
    qsizetype width = 0;
    for (const Row &row : rows) {
        width = std::max(width, row.term.size());
    }
    QString text;
    for (const Row &row : rows) {
        text += u"  "_s + row.term.leftJustified(width) + u"  "_s + row.description + u'\n';
    }
    return text;
}

QString exitStatusHelp()
{
    return QCoreApplication::translate("Cli", "Exit status:") + u'\n' +
           table({{u"0"_s, QCoreApplication::translate("Cli", "no errors (warnings may be there)")},
                  {u"1"_s, QCoreApplication::translate("Cli", "it ran and found errors")},
                  {u"2"_s, QCoreApplication::translate("Cli", "wrong usage")},
                  {u"3"_s, QCoreApplication::translate("Cli", "it could not do its work")}});
}

QString optionTerm(const CommandOption &option)
{
    QString term = u"--"_s + QLatin1StringView(option.name);
    if (option.value != nullptr) {
        term += u' ' + QString::fromLatin1(option.value);
    }
    return term;
}

QList<Row> rowsOf(const QList<CommandOption> &options)
{
    QList<Row> rows;
    for (const CommandOption &option : options) {
        rows.append({optionTerm(option), translated(option.description)});
    }
    return rows;
}

QString usageOf(const CommandOption &option)
{
    switch (option.use) {
    case CommandOption::Use::Required:
        return optionTerm(option);
    case CommandOption::Use::Repeatable:
        return u'[' + optionTerm(option) + u"]…"_s;
    case CommandOption::Use::Optional:
        break;
    }
    return u'[' + optionTerm(option) + u']';
}

} // namespace

QString programHelp()
{
    QList<Row> rows;
    for (const Command *command : commands()) {
        rows.append({QString::fromLatin1(command->name), translated(command->summary)});
    }
    return QCoreApplication::translate("Cli", "Usage: %1").arg(program + u" COMMAND …"_s) + u"\n\n"_s +
           QCoreApplication::translate(
               "Cli", "Describes mail domains once and writes what every mail client reads.") +
           u"\n\n"_s + QCoreApplication::translate("Cli", "Commands:") + u'\n' + table(rows) + u'\n' +
           QCoreApplication::translate("Cli", "Options:") + u'\n' + table(rowsOf(programOptions())) + u'\n' +
           QCoreApplication::translate("Cli", "The options of a command: %1")
               .arg(program + u" COMMAND --help"_s) +
           u"\n\n"_s + exitStatusHelp();
}

QString commandHelp(const Command &command)
{
    QString usage = program + u' ' + QLatin1StringView(command.name);
    QList<Row> arguments;
    for (const CommandArgument &argument : command.arguments) {
        usage += u' ' + QLatin1StringView(argument.name);
        arguments.append({QString::fromLatin1(argument.name), translated(argument.description)});
    }
    for (const CommandOption &option : command.options) {
        usage += u' ' + usageOf(option);
    }
    QString text = QCoreApplication::translate("Cli", "Usage: %1").arg(usage) + u"\n\n"_s +
                   translated(command.summary) + u"\n\n"_s;
    if (!arguments.isEmpty()) {
        text += QCoreApplication::translate("Cli", "Arguments:") + u'\n' + table(arguments) + u'\n';
    }
    return text + QCoreApplication::translate("Cli", "Options:") + u'\n' + table(rowsOf(optionsOf(command))) +
           u'\n' + exitStatusHelp();
}

} // namespace autoconfigure
