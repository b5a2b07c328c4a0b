// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion.h"

#include "command.h"
#include "model/hostname.h"
#include "storage/workspacefile.h"

#include <QCoreApplication>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// The command line up to the cursor.
struct TypedLine {
    const Command *command = nullptr;
    /// The arguments of the command in front of the cursor.
    QStringList positional;
    /// The options in front of the cursor, without dashes and values.
    QStringList options;
    /// The option whose value is at the cursor; its name is null where there is none.
    CommandOption open;
    bool onlyPositional = false;
};

QString translated(const char *text)
{
    return text == nullptr ? QString() : QCoreApplication::translate("Cli", text);
}

CommandOption optionNamed(const QString &name, const Command *command)
{
    const QList<CommandOption> options = command == nullptr ? programOptions() : optionsOf(*command);
    const auto found = std::find_if(options.begin(), options.end(), [&name](const CommandOption &option) {
        return name == QLatin1StringView(option.name);
    });
    return found == options.end() ? CommandOption() : *found;
}

TypedLine readLine(const QStringList &words)
{
    TypedLine line;
    for (const QString &word : words) {
        if (line.open.name != nullptr) {
            line.open = {};
        } else if (line.onlyPositional || !word.startsWith(u'-') || word == u"-"_s) {
            if (line.command == nullptr) {
                line.command = commandNamed(word);
            } else {
                line.positional.append(word);
            }
        } else if (word == u"--"_s) {
            line.onlyPositional = true;
        } else {
            const QString name = word.section(u'=', 0, 0).mid(2);
            const CommandOption option = optionNamed(name, line.command);
            line.options.append(name);
            line.open = option.value != nullptr && !word.contains(u'=') ? option : CommandOption();
        }
    }
    return line;
}

/// Whether the placeholder of an argument or a value, "FILE", stands for a file's name.
bool isFile(const char *placeholder)
{
    static const QStringList names = {u"FILE"_s, u"FOLDER"_s, u"PEM"_s, u"SOURCE"_s, u"TARGET"_s};
    return names.contains(QLatin1StringView(placeholder));
}

/// Candidates that begin like the word at the cursor.
class Candidates
{
public:
    explicit Candidates(QString typed) : m_typed(std::move(typed)) {}

    void add(const QString &word, const QString &description = {})
    {
        if (word.startsWith(m_typed)) {
            m_lines.append(description.isEmpty() ? word : word + u'\t' + description);
        }
    }

    void addFiles() { m_lines.append(u":files"_s); }

    void addOptions(const QList<CommandOption> &options, const QStringList &given)
    {
        for (const CommandOption &option : options) {
            const QString name = QString::fromLatin1(option.name);
            if (option.use == CommandOption::Use::Repeatable || !given.contains(name)) {
                add(u"--"_s + name, translated(option.description));
            }
        }
    }

    /// `prefix` is what stands in front of the value in the same word: "--format=".
    void addValues(const CommandOption &option, const TypedLine &line, const QString &prefix)
    {
        if (isFile(option.value)) {
            addFiles();
            return;
        }
        QStringList values = wordsOf(option);
        if (QLatin1StringView(option.value) == u"DOMAIN"_s && !line.positional.isEmpty()) {
            if (const Result<Workspace> workspace = loadWorkspace(line.positional.constFirst())) {
                // Nothing else of what a file may hold goes to a terminal.
                for (const Domain &domain : workspace->domains) {
                    if (!toAsciiHost(domain.name).isEmpty()) {
                        values.append(domain.name);
                    }
                }
            }
        }
        for (const QString &value : std::as_const(values)) {
            add(prefix + value);
        }
    }

    QByteArray lines() const
    {
        return m_lines.isEmpty() ? QByteArray() : (m_lines.join(u'\n') + u'\n').toUtf8();
    }

private:
    QString m_typed;
    QStringList m_lines;
};

} // namespace

QByteArray completionLines(const QStringList &words)
{
    const QString typed = words.isEmpty() ? QString() : words.constLast();
    const TypedLine line = readLine(words.mid(0, words.size() - 1));
    Candidates candidates(typed);
    if (line.open.name != nullptr) {
        candidates.addValues(line.open, line, {});
    } else if (!line.onlyPositional && typed.startsWith(u"--"_s) && typed.contains(u'=')) {
        const QString option = typed.section(u'=', 0, 0);
        const CommandOption known = optionNamed(option.mid(2), line.command);
        if (known.value != nullptr) {
            candidates.addValues(known, line, option + u'=');
        }
    } else if (!line.onlyPositional && typed.startsWith(u'-')) {
        candidates.addOptions(line.command == nullptr ? programOptions() : optionsOf(*line.command),
                              line.options);
    } else if (line.command == nullptr) {
        for (const Command *command : commands()) {
            candidates.add(QString::fromLatin1(command->name), translated(command->summary));
        }
    } else if (const auto next = static_cast<size_t>(line.positional.size());
               next < line.command->arguments.size() && isFile(line.command->arguments[next].name)) {
        candidates.addFiles();
    }
    return candidates.lines();
}

} // namespace autoconfigure
