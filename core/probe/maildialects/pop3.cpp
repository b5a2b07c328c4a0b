// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// POP3: RFC 1939, CAPA: RFC 2449, STLS: RFC 2595, AUTH: RFC 5034.
#include "probe/mailservers/maildialect.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

ReplyStatus statusOf(const QByteArray &line)
{
    const QByteArray status = line.toUpper();
    if (status.startsWith("+OK")) {
        return ReplyStatus::Ok;
    }
    if (status.startsWith("-ERR")) {
        return status.contains("[SYS/TEMP]") || status.contains("[LOGIN-DELAY]") ? ReplyStatus::RefusedForNow
                                                                                 : ReplyStatus::Refused;
    }
    return ReplyStatus::Malformed;
}

ReplyStatus greeting(const QByteArrayList &lines)
{
    return statusOf(lines.constLast());
}

QByteArray command(MailCommand command)
{
    switch (command) {
    case MailCommand::Capabilities:
        return "CAPA\r\n";
    case MailCommand::StartTls:
        return "STLS\r\n";
    case MailCommand::Logout:
        return "QUIT\r\n";
    }
    return {};
}

ReplyStatus reply(MailCommand command, const QByteArrayList &lines)
{
    const ReplyStatus first = statusOf(lines.constFirst());
    if (command != MailCommand::Capabilities || first != ReplyStatus::Ok) {
        return first;
    }
    return lines.size() > 1 && lines.constLast() == "." ? ReplyStatus::Ok : ReplyStatus::Incomplete;
}

MailCapabilities capabilities(const QByteArrayList &lines)
{
    MailCapabilities result;
    for (const QByteArray &line : lines.mid(1)) {
        const QStringList words = capabilityWords(line);
        if (words.isEmpty() || words.constFirst() == u"."_s) {
            continue;
        }
        result.words.append(words.join(u' '));
        const QString &name = words.constFirst();
        if (name == u"SASL"_s) {
            result.mechanisms += words.mid(1);
        }
        result.startTls = result.startTls || name == u"STLS"_s;
        result.passwordCommand = result.passwordCommand || name == u"USER"_s;
    }
    return result;
}

QByteArray authenticate(const QByteArray &mechanism)
{
    return "AUTH " + mechanism + "\r\n";
}

ReplyStatus loginReply(const QByteArrayList &lines)
{
    const QByteArray &line = lines.constLast();
    return line == "+" || line.startsWith("+ ") ? ReplyStatus::Continue : statusOf(line);
}

QByteArray challenge(const QByteArrayList &lines)
{
    return lines.constLast().mid(1).trimmed();
}

QByteArray response(const QByteArray &base64)
{
    return base64 + "\r\n";
}

bool isLine(const QByteArray &text)
{
    return std::all_of(text.cbegin(), text.cend(),
                       [](char c) { return static_cast<unsigned char>(c) >= ' '; });
}

QByteArrayList passwordCommands(const QByteArray &user, const QByteArray &password)
{
    if (!isLine(user) || !isLine(password)) {
        return {};
    }
    return {"USER " + user + "\r\n", "PASS " + password + "\r\n"};
}

} // namespace

extern const MailDialect pop3Dialect;
constexpr MailDialect pop3Dialect{Protocol::Pop3, greeting,   command,   reply,    capabilities,    false,
                                  authenticate,   loginReply, challenge, response, passwordCommands};

} // namespace autoconfigure
