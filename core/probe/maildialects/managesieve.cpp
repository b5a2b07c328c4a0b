// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// ManageSieve: RFC 5804.
#include "probe/mailservers/maildialect.h"

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

bool startsWithWord(const QByteArray &line, QByteArrayView word)
{
    const QByteArray upper = line.toUpper();
    return upper == word || upper.startsWith(word.toByteArray() + ' ') ||
           upper.startsWith(word.toByteArray() + '(');
}

/// A string, quoted or as a literal of which the line has the size.
bool isText(const QByteArray &line)
{
    return line.startsWith('"') || line.startsWith('{');
}

bool isAfterLiteral(const QByteArrayList &lines)
{
    return lines.size() > 1 && lines.at(lines.size() - 2).startsWith('{');
}

ReplyStatus statusOf(const QByteArrayList &lines)
{
    const QByteArray &line = lines.constLast();
    if (startsWithWord(line, "OK")) {
        return ReplyStatus::Ok;
    }
    if (startsWithWord(line, "NO") || startsWithWord(line, "BYE")) {
        return line.toUpper().contains("TRYLATER") ? ReplyStatus::RefusedForNow : ReplyStatus::Refused;
    }
    return isText(line) || isAfterLiteral(lines) ? ReplyStatus::Incomplete : ReplyStatus::Malformed;
}

QByteArray command(MailCommand command)
{
    switch (command) {
    case MailCommand::Capabilities:
        return {};
    case MailCommand::StartTls:
        return "STARTTLS\r\n";
    case MailCommand::Logout:
        return "LOGOUT\r\n";
    }
    return {};
}

ReplyStatus reply(MailCommand, const QByteArrayList &lines)
{
    return statusOf(lines);
}

/// The strings of a line: "SASL" "PLAIN LOGIN". Names and values have no quotes inside.
QStringList strings(const QByteArray &line)
{
    QStringList result;
    const QList<QByteArray> parts = line.split('"');
    for (qsizetype i = 1; i < parts.size(); i += 2) {
        result.append(QString::fromUtf8(parts.at(i)).toUpper());
    }
    return result;
}

MailCapabilities capabilities(const QByteArrayList &lines)
{
    MailCapabilities result;
    for (const QByteArray &line : lines) {
        const QStringList words = strings(line);
        if (words.isEmpty() || !line.startsWith('"')) {
            continue;
        }
        result.words.append(words.join(u' '));
        if (words.constFirst() == u"SASL"_s) {
            result.mechanisms += words.value(1).split(u' ', Qt::SkipEmptyParts);
        }
        result.startTls = result.startTls || words.constFirst() == u"STARTTLS"_s;
    }
    return result;
}

QByteArray authenticate(const QByteArray &mechanism)
{
    return "AUTHENTICATE \"" + mechanism + "\"\r\n";
}

ReplyStatus loginReply(const QByteArrayList &lines)
{
    const QByteArray &line = lines.constLast();
    if (isAfterLiteral(lines) || line.startsWith('"')) {
        return ReplyStatus::Continue;
    }
    return statusOf(lines);
}

QByteArray challenge(const QByteArrayList &lines)
{
    QByteArray text = lines.constLast().trimmed();
    text.replace('"', QByteArrayView());
    return text;
}

QByteArray response(const QByteArray &base64)
{
    return '"' + base64 + "\"\r\n";
}

QByteArrayList passwordCommands(const QByteArray &, const QByteArray &)
{
    return {};
}

} // namespace

extern const MailDialect managesieveDialect;
constexpr MailDialect managesieveDialect{
    Protocol::ManageSieve, statusOf,   command,   reply,    capabilities,    true,
    authenticate,          loginReply, challenge, response, passwordCommands};

} // namespace autoconfigure
