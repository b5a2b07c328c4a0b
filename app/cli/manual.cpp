// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual.h"

#include "command.h"

#include <QCoreApplication>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

QString translated(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

/// For a line of running text.
QString escaped(const QString &text)
{
    QString result = text;
    result.replace(u'\\', u"\\e"_s);
    return result.startsWith(u'.') || result.startsWith(u'\'') ? u"\\&"_s + result : result;
}

/// What is typed as it is: a hyphen stays one, so that it can be copied.
QString literal(const QString &text)
{
    return escaped(text).replace(u'-', u"\\-"_s);
}

QString bold(const QString &text)
{
    return u"\\fB"_s + literal(text) + u"\\fR"_s;
}

QString italic(const QString &text)
{
    return u"\\fI"_s + literal(text) + u"\\fR"_s;
}

QString term(const CommandOption &option)
{
    QString text = bold(u"--"_s + QLatin1StringView(option.name));
    if (option.value != nullptr) {
        text += u' ' + italic(QString::fromLatin1(option.value));
    }
    return text;
}

QString entry(const QString &term, const QStringList &sentences)
{
    return u".TP\n"_s + term + u'\n' + escaped(sentences.join(u' ')) + u'\n';
}

QString entry(const CommandOption &option)
{
    QStringList sentences{translated(option.description)};
    if (option.words != nullptr) {
        sentences.append(QCoreApplication::translate("Cli", "One of %1.").arg(option.words().join(u", "_s)));
    }
    if (option.use == CommandOption::Use::Required) {
        sentences.append(QCoreApplication::translate("Cli", "Required."));
    } else if (option.use == CommandOption::Use::Repeatable) {
        sentences.append(QCoreApplication::translate("Cli", "Can be given several times."));
    }
    return entry(term(option), sentences);
}

/// Those that every command has stand once, at the end.
QList<CommandOption> ownOptions(const Command &command)
{
    QList<CommandOption> options = optionsOf(command);
    options.removeIf([](const CommandOption &option) {
        const QList<CommandOption> common = programOptions();
        return std::any_of(common.begin(), common.end(), [&option](const CommandOption &one) {
            return QLatin1StringView(one.name) == QLatin1StringView(option.name);
        });
    });
    return options;
}

QString section(const Command &command)
{
    QString usage = bold(u"email-autoconfigure-cli "_s + QLatin1StringView(command.name));
    QString entries;
    for (const CommandArgument &argument : command.arguments) {
        const QString name = italic(QString::fromLatin1(argument.name));
        usage += u' ' + (argument.unlessOption == nullptr ? name : u'[' + name + u']');
        entries += entry(name, {translated(argument.description)});
    }
    for (const CommandOption &option : ownOptions(command)) {
        if (option.use == CommandOption::Use::Required) {
            usage += u' ' + term(option);
        }
        entries += entry(option);
    }
    usage += u" ["_s + italic(u"OPTION"_s) + u"]…"_s;
    return u".SS "_s + literal(QString::fromLatin1(command.name)) + u'\n' + usage + u"\n.PP\n"_s +
           escaped(translated(command.summary)) + u'\n' + entries;
}

} // namespace

QByteArray manualSections()
{
    QString text = u".SH "_s + QCoreApplication::translate("Cli", "COMMANDS", "manual page") + u'\n';
    for (const Command *command : commands()) {
        text += section(*command);
    }
    text += u".SH "_s + QCoreApplication::translate("Cli", "OPTIONS", "manual page") + u'\n';
    for (const CommandOption &option : programOptions()) {
        text += entry(option);
    }
    return text.toUtf8();
}

} // namespace autoconfigure
