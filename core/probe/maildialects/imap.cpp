// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// IMAP4rev1 and IMAP4rev2: RFC 3501, RFC 9051.
#include "probe/mailservers/maildialect.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// One command is under way at a time: its tag tells nothing more.
constexpr char tag[] = "a1 ";

ReplyStatus statusOf(const QByteArray &line)
{
    const QByteArray status = line.toUpper();
    if (status.startsWith("OK")) {
        return ReplyStatus::Ok;
    }
    if (status.startsWith("NO") || status.startsWith("BAD") || status.startsWith("BYE")) {
        return status.contains("[UNAVAILABLE]") ? ReplyStatus::RefusedForNow : ReplyStatus::Refused;
    }
    return ReplyStatus::Malformed;
}

ReplyStatus greeting(const QByteArrayList &lines)
{
    const QByteArray &line = lines.constLast();
    if (!line.startsWith("* ")) {
        return ReplyStatus::Malformed;
    }
    const QByteArray rest = line.mid(2);
    return rest.toUpper().startsWith("PREAUTH") ? ReplyStatus::Ok : statusOf(rest);
}

QByteArray command(MailCommand command)
{
    switch (command) {
    case MailCommand::Capabilities:
        return QByteArray(tag) + "CAPABILITY\r\n";
    case MailCommand::StartTls:
        return QByteArray(tag) + "STARTTLS\r\n";
    case MailCommand::Logout:
        return QByteArray(tag) + "LOGOUT\r\n";
    }
    return {};
}

ReplyStatus loginReply(const QByteArrayList &lines)
{
    const QByteArray &line = lines.constLast();
    if (line.startsWith(tag)) {
        return statusOf(line.mid(sizeof(tag) - 1));
    }
    if (line.toUpper().startsWith("* BYE")) {
        return statusOf(line.mid(2));
    }
    if (line == "+" || line.startsWith("+ ")) {
        return ReplyStatus::Continue;
    }
    return line.startsWith("* ") ? ReplyStatus::Incomplete : ReplyStatus::Malformed;
}

ReplyStatus reply(MailCommand, const QByteArrayList &lines)
{
    const ReplyStatus status = loginReply(lines);
    return status == ReplyStatus::Continue ? ReplyStatus::Malformed : status;
}

MailCapabilities capabilities(const QByteArrayList &lines)
{
    MailCapabilities result;
    for (const QByteArray &line : lines) {
        if (line.toUpper().startsWith("* CAPABILITY ")) {
            result.words += capabilityWords(line.mid(13));
        }
    }
    for (const QString &word : std::as_const(result.words)) {
        if (word.startsWith("AUTH="_L1)) {
            result.mechanisms.append(word.mid(5));
        }
    }
    result.startTls = result.words.contains(u"STARTTLS"_s);
    result.passwordCommand = !result.words.isEmpty() && !result.words.contains(u"LOGINDISABLED"_s);
    return result;
}

QByteArray authenticate(const QByteArray &mechanism)
{
    return QByteArray(tag) + "AUTHENTICATE " + mechanism + "\r\n";
}

QByteArray challenge(const QByteArrayList &lines)
{
    return lines.constLast().mid(1).trimmed();
}

QByteArray response(const QByteArray &base64)
{
    return base64 + "\r\n";
}

bool isQuotable(const QByteArray &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= ' ' && c < 0x7F; });
}

QByteArray quoted(QByteArray text)
{
    return '"' + text.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

QByteArrayList passwordCommands(const QByteArray &user, const QByteArray &password)
{
    if (!isQuotable(user) || !isQuotable(password)) {
        return {}; // RFC 9051 section 6.2.3: US-ASCII only
    }
    return {QByteArray(tag) + "LOGIN " + quoted(user) + ' ' + quoted(password) + "\r\n"};
}

} // namespace

extern const MailDialect imapDialect;
constexpr MailDialect imapDialect{Protocol::Imap, greeting,   command,   reply,    capabilities,    false,
                                  authenticate,   loginReply, challenge, response, passwordCommands};

} // namespace autoconfigure
