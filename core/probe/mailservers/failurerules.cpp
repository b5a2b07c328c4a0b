// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why a conversation with a mail server ended before its end.
#include "probe/mailservers/mailrules.h"

#include <algorithm>

namespace autoconfigure
{

namespace
{

// Of all: %1 host, %2 port, %3 protocol.
constexpr FindingKind closed{
    "mail-port-closed", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "Nothing listens at port %2 of %1 (%3): the connection is refused."),
    QT_TRANSLATE_NOOP("Finding",
                      "Start the service, make it listen at that address and port, and open the firewall.")};
constexpr FindingKind unreachable{
    "mail-unreachable", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "No connection to port %2 of %1 (%3) comes about."),
    QT_TRANSLATE_NOOP("Finding", "Check the network of this machine, and the address in the DNS.")};
constexpr FindingKind familyNotTested{
    "mail-address-not-tested", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "An address of %1 cannot be reached from this machine (%3, port %2)."),
    QT_TRANSLATE_NOOP("Finding", "Check again from a machine that has IPv4 and IPv6.")};
constexpr FindingKind timeout{
    "mail-timeout", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%3 at %1, port %2, is too slow: no end of the %4 in time."),
    QT_TRANSLATE_NOOP("Finding",
                      "Where a firewall drops packets, open the port. Otherwise see the server's log: name "
                      "lookups and overload are the usual reasons.")};
constexpr FindingKind tlsFailed{
    "mail-tls-failed", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "No TLS session with %1, port %2 (%3), comes about: %4"),
    QT_TRANSLATE_NOOP("Finding",
                      "Give the server a certificate and its key, and allow TLS 1.2 and TLS 1.3.")};
constexpr FindingKind cut{
    "mail-connection-cut", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%3 at %1, port %2, closed the connection during this step: %4."),
    QT_TRANSLATE_NOOP("Finding", "See the server's log.")};
constexpr FindingKind notProtocol{
    "mail-other-protocol", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "What answers at port %2 of %1 does not speak %3: “%4”."),
    QT_TRANSLATE_NOOP("Finding", "Enter the port at which %3 is spoken.")};
constexpr FindingKind tooMuch{
    "mail-answer-too-long", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%3 at %1, port %2, sends without end during this step: %4."),
    QT_TRANSLATE_NOOP("Finding", "Find out what answers there: it is no usual mail server.")};
constexpr FindingKind rejected{
    "mail-rejected", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%3 at %1, port %2, refused to go on: “%4”."),
    QT_TRANSLATE_NOOP("Finding", "See the server's log; it may have limits for this machine's address.")};

QStringList argumentsOf(const MailServerResult &result)
{
    const MailService &service = result.service;
    return {service.host, QString::number(service.port), protocolName(service.protocol)};
}

/// A refusal comes from the other end too.
bool isReached(const MailConversation &conversation)
{
    return conversation.connectMilliseconds >= 0 || conversation.failure == MailFailure::Refused;
}

bool isReached(const HttpResult &http)
{
    if (http.hops.isEmpty()) {
        return false;
    }
    const HttpHop &first = http.hops.constFirst();
    return first.timings.connect >= 0 || first.status != 0 || first.failure == HttpFailure::Refused;
}

QList<QHostAddress> reachedAddresses(const MailServerResult &result)
{
    QList<QHostAddress> reached;
    for (const MailConversation &one : result.conversations) {
        if (isReached(one)) {
            reached.append(one.address);
        }
    }
    const auto take = [&reached](const HttpResult &http) {
        if (isReached(http)) {
            reached.append(http.hops.constFirst().address);
        }
    };
    if (result.http) {
        take(*result.http);
    }
    std::for_each(result.httpElsewhere.cbegin(), result.httpElsewhere.cend(), take);
    return reached;
}

} // namespace

bool lacksFamilyOf(const QHostAddress &address, const MailServerResult &result)
{
    const QList<QHostAddress> reached = reachedAddresses(result);
    return !reached.isEmpty() &&
           std::none_of(reached.cbegin(), reached.cend(), [&address](const QHostAddress &other) {
               return other.protocol() == address.protocol();
           });
}

Findings judgeMailFailure(const MailServerResult &result, const MailConversation &conversation,
                          const FieldPath &where)
{
    const auto found = [&](const FindingKind &kind, const QString &more = {}, const QString &actual = {}) {
        QStringList arguments = argumentsOf(result);
        arguments.append(more);
        return Findings{{&kind, where, result.domain, arguments, {}, actual}};
    };
    const QString step = QString::fromLatin1(mailStepTerm(conversation.step));
    const QString &text = conversation.failureText;
    switch (conversation.failure) {
    case MailFailure::None:
        break;
    case MailFailure::Refused:
        return found(closed);
    case MailFailure::Unreachable:
        return found(lacksFamilyOf(conversation.address, result) ? familyNotTested : unreachable, {}, text);
    case MailFailure::Timeout:
        return found(timeout, step);
    case MailFailure::Tls:
        return isProtocolTooOld(text)
                   ? Findings{protocolTooOld(result.service.host, where, result.domain, TlsServer::Mail)}
                   : found(tlsFailed, text);
    case MailFailure::Cut:
        return found(cut, step);
    case MailFailure::NotProtocol:
        return found(notProtocol, text);
    case MailFailure::TooMuch:
        return found(tooMuch, step);
    case MailFailure::Rejected:
        return found(rejected, text);
    }
    return {};
}

Finding addressNotTested(const MailServerResult &result, const FieldPath &where)
{
    return {&familyNotTested, where, result.domain, argumentsOf(result), {}, {}};
}

} // namespace autoconfigure
