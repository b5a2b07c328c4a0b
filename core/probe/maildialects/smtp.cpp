// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// SMTP submission: RFC 5321, RFC 6409, STARTTLS: RFC 3207, AUTH: RFC 4954.
#include "probe/mailservers/maildialect.h"

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// 0 where the line is no reply: "250-text", "250 text", "250".
int codeOf(const QByteArray &line)
{
    bool isNumber = false;
    const int code = line.left(3).toInt(&isNumber);
    const bool separated = line.size() == 3 || line.mid(3, 1) == " " || line.mid(3, 1) == "-";
    return isNumber && separated && code >= 200 && code < 600 ? code : 0;
}

ReplyStatus statusOf(const QByteArrayList &lines)
{
    const QByteArray &line = lines.constLast();
    const int code = codeOf(line);
    if (code == 0) {
        return ReplyStatus::Malformed;
    }
    if (line.mid(3, 1) == "-") {
        return ReplyStatus::Incomplete;
    }
    switch (code / 100) {
    case 2:
        return ReplyStatus::Ok;
    case 3:
        return ReplyStatus::Continue;
    case 4:
        return ReplyStatus::RefusedForNow;
    default:
        return ReplyStatus::Refused;
    }
}

QByteArray command(MailCommand command)
{
    switch (command) {
    case MailCommand::Capabilities:
        // A literal, as mail clients give it: their own name means nothing to the server.
        return "EHLO [127.0.0.1]\r\n";
    case MailCommand::StartTls:
        return "STARTTLS\r\n";
    case MailCommand::Logout:
        return "QUIT\r\n";
    }
    return {};
}

ReplyStatus reply(MailCommand, const QByteArrayList &lines)
{
    const ReplyStatus status = statusOf(lines);
    return status == ReplyStatus::Continue ? ReplyStatus::Malformed : status;
}

MailCapabilities capabilities(const QByteArrayList &lines)
{
    MailCapabilities result;
    for (const QByteArray &line : lines.mid(1)) {
        // "AUTH=PLAIN LOGIN" is from before the standard; clients still read it.
        QByteArray text = line.mid(4);
        if (text.toUpper().startsWith("AUTH=")) {
            text[4] = ' ';
        }
        const QStringList words = capabilityWords(text);
        if (words.isEmpty()) {
            continue;
        }
        result.words.append(words.join(u' '));
        if (words.constFirst() == u"AUTH"_s) {
            result.mechanisms += words.mid(1);
        }
        result.startTls = result.startTls || words.constFirst() == u"STARTTLS"_s;
    }
    result.mechanisms.removeDuplicates();
    return result;
}

QByteArray authenticate(const QByteArray &mechanism)
{
    return "AUTH " + mechanism + "\r\n";
}

QByteArray challenge(const QByteArrayList &lines)
{
    return lines.constLast().mid(4).trimmed();
}

QByteArray response(const QByteArray &base64)
{
    return base64 + "\r\n";
}

QByteArrayList passwordCommands(const QByteArray &, const QByteArray &)
{
    return {};
}

} // namespace

extern const MailDialect smtpDialect;
constexpr MailDialect smtpDialect{Protocol::Smtp, statusOf, command,   reply,    capabilities,    false,
                                  authenticate,   statusOf, challenge, response, passwordCommands};

} // namespace autoconfigure
