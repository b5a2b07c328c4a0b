// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailservers/mailrules.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

// Of all: %1 host, %2 port, %3 protocol.
constexpr FindingKind fine{"mail-server-ok", Severity::Ok,
                           QT_TRANSLATE_NOOP("Finding", "%3 at %1, port %2, is as the workspace says."), ""};
constexpr FindingKind notFound{
    "mail-host-not-found", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%3: the host %1 does not exist, or has no address."),
    QT_TRANSLATE_NOOP("Finding", "Add an A or AAAA record for %1, or enter a host that has one.")};
constexpr FindingKind lookupFailed{
    "mail-host-lookup-failed", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%3: whether the host %1 exists could not be found out."),
    QT_TRANSLATE_NOOP("Finding", "Check again.")};
constexpr FindingKind speaksTls{
    "mail-tls-at-once", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding", "Port %2 of %1 speaks TLS at once, the workspace says %4 (%3): clients that are told so "
                   "wait for a greeting that never comes."),
    QT_TRANSLATE_NOOP(
        "Finding", "Enter TLS as the connection security of this service, or the port for STARTTLS (%5).")};
constexpr FindingKind speaksPlain{
    "mail-starttls-expected", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "Port %2 of %1 does not speak TLS at once, as the workspace says (%3). STARTTLS there: "
                      "%4."),
    QT_TRANSLATE_NOOP("Finding",
                      "Enter the port that speaks TLS from the start (%5), or STARTTLS as the connection "
                      "security of this service.")};
constexpr FindingKind noStartTls{
    "mail-starttls-not-offered", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%3 at %1, port %2, does not offer STARTTLS: clients that want it give up."),
    QT_TRANSLATE_NOOP("Finding",
                      "Give the server a certificate and turn STARTTLS on, or enter the port that speaks TLS "
                      "from the start.")};
constexpr FindingKind injected{
    "mail-starttls-injected", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding", "%3 at %1, port %2, sends text in clear behind its consent to STARTTLS: somebody on the "
                   "way may have put it there."),
    QT_TRANSLATE_NOOP("Finding",
                      "Update the server (CVE-2011-0411 and its kin), and look for a device on the way that "
                      "changes mail traffic. The text was discarded.")};
constexpr FindingKind authBeforeTls{
    "mail-auth-before-tls", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "%3 at %1, port %2, takes passwords or access tokens before STARTTLS: a client that "
                      "is misconfigured or deceived sends them in clear."),
    QT_TRANSLATE_NOOP(
        "Finding", "Dovecot: disable_plaintext_auth = yes (since 2.4: auth_allow_cleartext = no). Postfix: "
                   "smtpd_tls_auth_only = yes.")};
// RFC 5802 section 9.
constexpr FindingKind guessableBeforeTls{
    "mail-auth-guessable-before-tls", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "%3 at %1, port %2, offers %4 before STARTTLS: whoever listens can try passwords out "
                      "on what a client sends then."),
    QT_TRANSLATE_NOOP("Finding", "Dovecot: ssl = required. Postfix: smtpd_tls_auth_only = yes.")};
constexpr FindingKind tlsUnused{
    "mail-tls-unused", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "%3 at %1, port %2, offers STARTTLS, but the workspace tells clients not to encrypt."),
    QT_TRANSLATE_NOOP("Finding", "Enter STARTTLS as the connection security of this service.")};
constexpr FindingKind noCapabilities{
    "mail-capabilities-missing", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "%3 at %1, port %2, does not say what it offers: authentication cannot be compared."),
    QT_TRANSLATE_NOOP("Finding", "See whether the server's list of capabilities is turned off.")};

/// Findings about one conversation.
class ConversationRules
{
public:
    ConversationRules(const MailServerResult &result, const MailConversation &conversation,
                      const QDateTime &now, const FieldPath &where)
        : m_result(result),
          m_service(result.service),
          m_conversation(conversation),
          m_now(now),
          m_where(where)
    {
    }

    Findings judge()
    {
        if (m_result.otherWay && m_conversation.suggestsOtherWay()) {
            judgeOtherWay(*m_result.otherWay);
            return m_findings;
        }
        m_findings += judgeMailFailure(m_result, m_conversation, m_where);
        judgeStartTls();
        m_findings +=
            judgeCertificate(m_conversation.certificate, m_now, m_where, m_result.domain, TlsServer::Mail);
        judgeAuthentication();
        m_findings += judgeLogin(m_result, m_conversation.login, m_conversation.loginMechanism,
                                 m_conversation.failureText, m_where);
        return m_findings;
    }

private:
    void add(const FindingKind &kind, const QStringList &more = {}, const QString &expected = {},
             const QString &actual = {})
    {
        QStringList arguments{m_service.host, QString::number(m_service.port),
                              protocolName(m_service.protocol)};
        m_findings.append({&kind, m_where, m_result.domain, arguments + more, expected, actual});
    }

    void judgeOtherWay(const MailConversation &other)
    {
        const QString described = securityWord(m_service.security);
        if (other.tlsAtOnce) {
            add(speaksTls,
                {described.toUpper(), QString::number(defaultPort(m_service.protocol, Security::StartTls))},
                described, securityWord(Security::Tls));
        } else {
            const bool offers = other.plain && other.plain->startTls;
            add(speaksPlain,
                {QString::fromLatin1(offers ? QT_TRANSLATE_NOOP("Term", "offered")
                                            : QT_TRANSLATE_NOOP("Term", "not offered")),
                 QString::number(defaultPort(m_service.protocol, Security::Tls))},
                described, securityWord(offers ? Security::StartTls : Security::None));
        }
        m_findings += judgeCertificate(other.certificate, m_now, m_where, m_result.domain, TlsServer::Mail);
    }

    void judgeStartTls()
    {
        if (m_conversation.injected) {
            add(injected);
        }
        if (!m_conversation.plain) {
            return;
        }
        const MailCapabilities &plain = *m_conversation.plain;
        if (m_service.security == Security::None) {
            if (plain.startTls) {
                add(tlsUnused);
            }
            return;
        }
        if (!plain.startTls) {
            add(noStartTls);
            if (plain.words.isEmpty()) {
                add(noCapabilities);
            }
        }
        if (plain.takesReadableSecret()) {
            add(authBeforeTls, {}, {}, orNothing(plain.mechanisms));
        } else if (const QStringList guessable = plain.guessableMechanisms();
                   plain.startTls && !guessable.isEmpty()) {
            add(guessableBeforeTls, {guessable.join(u", "_s)}, {}, guessable.join(u", "_s));
        }
    }

    void judgeAuthentication()
    {
        const bool asDescribed = m_service.security == Security::None || m_conversation.secure;
        const bool known = m_conversation.secure || m_conversation.plain;
        if (!asDescribed || !known) {
            return;
        }
        const MailCapabilities offered = m_conversation.offered();
        if (offered.words.isEmpty()) {
            add(noCapabilities);
            return;
        }
        m_findings += judgeOfferedMethods(
            m_result, [&](Authentication method) { return isOffered(method, offered); }, offered.mechanisms,
            m_where);
    }

    const MailServerResult &m_result;
    const MailService &m_service;
    const MailConversation &m_conversation;
    const QDateTime &m_now;
    const FieldPath &m_where;
    Findings m_findings;
};

} // namespace

Findings mergedFindings(const QList<Findings> &perAddress, const QStringList &addresses)
{
    Findings all;
    for (const Findings &some : perAddress) {
        for (const Finding &finding : some) {
            if (!all.contains(finding)) {
                all.append(finding);
            }
        }
    }
    for (Finding &finding : all) {
        QStringList some;
        for (qsizetype i = 0; i < perAddress.size(); ++i) {
            if (perAddress.at(i).contains(finding)) {
                some.append(addresses.at(i));
            }
        }
        if (some.size() < perAddress.size()) {
            const QString places = some.join(u", "_s);
            finding.actual = finding.actual.isEmpty() ? places : finding.actual + u" ("_s + places + u')';
        }
    }
    return all;
}

Findings judgeLookup(const MailServerResult &result, const FieldPath &where)
{
    const FindingKind &kind = result.lookup == HttpFailure::NoSuchHost ? notFound : lookupFailed;
    return {
        {&kind,
         where,
         result.domain,
         {result.service.host, QString::number(result.service.port), protocolName(result.service.protocol)},
         {},
         {}}};
}

Findings judgeMailServer(const MailServerResult &result, const QDateTime &now, const FieldPath &where)
{
    if (result.lookup != HttpFailure::None) {
        return judgeLookup(result, where);
    }
    QList<Findings> perAddress;
    QStringList addresses;
    for (const MailConversation &conversation : result.conversations) {
        perAddress.append(ConversationRules(result, conversation, now, where).judge());
        addresses.append(conversation.address.toString());
    }
    Findings findings = mergedFindings(perAddress, addresses);
    const bool complete = std::any_of(result.conversations.cbegin(), result.conversations.cend(),
                                      [](const MailConversation &one) { return one.isComplete(); });
    if (complete && worstSeverity(findings) < Severity::Warning) {
        findings.prepend({&fine,
                          where,
                          result.domain,
                          {result.service.host, QString::number(result.service.port),
                           protocolName(result.service.protocol)},
                          {},
                          {}});
    }
    return findings;
}

} // namespace autoconfigure
