// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/outlookrules.h"

#include "clients/autodiscover.h"
#include "clients/documentreading.h"
#include "clients/serviceselection.h"

#include <QCoreApplication>

#include <algorithm>

namespace autoconfigure
{

namespace
{

constexpr FindingKind accountValue{
    "outlook-account-value", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 (line %2) is “%3”: some clients read no settings unless it is “%4”."),
    QT_TRANSLATE_NOOP("Finding", "Write AccountType email and Action settings.")};
constexpr FindingKind implicitOnStartTlsPort{
    "outlook-encryption-port", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 (line %2) says Encryption SSL, which means TLS from the first byte, on "
                                 "port %3, where STARTTLS is usual: Thunderbird and others use that."),
    QT_TRANSLATE_NOOP("Finding", "Write Encryption TLS if the server speaks STARTTLS there.")};
constexpr FindingKind tlsElement{
    "outlook-tls-element", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 (line %2) has an element TLS, which Autodiscover does not know: Outlook "
                                 "passes over it."),
    QT_TRANSLATE_NOOP("Finding", "Write SSL on and Encryption TLS in its place.")};
constexpr FindingKind domainNameMissing{
    "outlook-domain-name-missing", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 (line %2) says DomainRequired on and gives no domain: Outlook asks the "
                                 "user for it."),
    QT_TRANSLATE_NOOP("Finding", "Write the mail domain as DomainName.")};
constexpr FindingKind smtpOnly{
    "outlook-smtp-only", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 (line %2) has the element %3, which belongs to SMTP only."),
    QT_TRANSLATE_NOOP("Finding", "Remove the element there.")};
constexpr FindingKind neverAgain{
    "outlook-ttl-zero", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 (line %2) says TTL 0: Outlook never asks again, and learns of no change."),
    QT_TRANSLATE_NOOP("Finding", "Write a number of hours, such as 168 for a week.")};
constexpr FindingKind veryLong{
    "outlook-ttl-long", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding", "%1 (line %2) is valid for %3 hours, more than a year: Outlook learns late of changes."),
    QT_TRANSLATE_NOOP("Finding", "Write a number of hours, such as 168 for a week.")};

constexpr FindingKind asError(FindingKind kind)
{
    kind.severity = Severity::Error;
    return kind;
}

constexpr FindingKind namespaceServed = asError(autodiscoverNamespaceWrong);
constexpr FindingKind accountsServed = asError(outlookSeveralAccounts);

constexpr int hoursOfYear = 8760;

QString lineOf(const XmlElement &element)
{
    return QString::number(element.line);
}

class ProtocolRules
{
public:
    ProtocolRules(const XmlElement &element, const MailService &service, Findings &findings)
        : m_element(element), m_service(service), m_findings(findings)
    {
    }

    void check()
    {
        // SSL is looked at where the security is read.
        for (const QString &name :
             {QStringLiteral("SPA"), QStringLiteral("AuthRequired"), QStringLiteral("DomainRequired"),
              QStringLiteral("UsePOPAuth"), QStringLiteral("SMTPLast")}) {
            const XmlElement *flag = m_element.child(name);
            if (flag != nullptr && !onOffValue(flag->text.trimmed())) {
                add(importValueUnknown, {flag->text.trimmed(), name, lineOf(*flag)});
            }
        }
        if (!isClientHost(m_service.host)) {
            add(importHostInvalid, {m_service.host, QStringLiteral("Server"), lineOf(m_element)});
        }
        if (m_element.value(u"Encryption").compare(u"SSL", Qt::CaseInsensitive) == 0 &&
            isStartTlsPort(m_service.protocol, m_service.port)) {
            addNamed(implicitOnStartTlsPort, QString::number(m_service.port));
        }
        if (m_element.child(u"TLS") != nullptr) {
            addNamed(tlsElement);
        }
        const bool namesDomain =
            !m_element.value(u"DomainName").isEmpty() || m_element.value(u"LoginName").contains(u'@');
        if (onOffValue(m_element.value(u"DomainRequired")) == true && !namesDomain) {
            addNamed(domainNameMissing);
        }
        checkSmtpElements();
        checkTtl();
    }

    /// Nothing where there is none that can be read.
    std::optional<QDate> expiration()
    {
        const XmlElement *element = m_element.child(u"ExpirationDate");
        if (element == nullptr) {
            return std::nullopt;
        }
        const QString text = element->text.trimmed();
        const QDate date = QDate::fromString(text, QStringLiteral("yyyyMMdd"));
        if (!date.isValid()) {
            add(importValueUnknown, {text, element->name, lineOf(*element)});
            return std::nullopt;
        }
        return date;
    }

private:
    void add(const FindingKind &kind, const QStringList &arguments)
    {
        m_findings.append(documentFinding(kind, arguments));
    }
    void addNamed(const FindingKind &kind, const QString &more = {})
    {
        add(kind, {protocolName(m_service.protocol), lineOf(m_element), more});
    }

    void checkSmtpElements()
    {
        if (m_service.protocol == Protocol::Smtp) {
            return;
        }
        for (const QString &name : {QStringLiteral("UsePOPAuth"), QStringLiteral("SMTPLast")}) {
            if (m_element.child(name) != nullptr) {
                addNamed(smtpOnly, name);
            }
        }
    }

    void checkTtl()
    {
        const XmlElement *element = m_element.child(u"TTL");
        if (element == nullptr) {
            return;
        }
        const QString text = element->text.trimmed();
        bool isNumber = false;
        const qlonglong hours = text.toLongLong(&isNumber);
        if (!isNumber || hours < 0) {
            add(importValueUnknown, {text, element->name, lineOf(*element)});
        } else if (hours == 0) {
            addNamed(neverAgain);
        } else if (hours > hoursOfYear) {
            addNamed(veryLong, text);
        }
    }

    const XmlElement &m_element;
    const MailService &m_service;
    Findings &m_findings;
};

} // namespace

const FindingKind &outlookKindWhereServed(const FindingKind &kind)
{
    return &kind == &autodiscoverNamespaceWrong ? namespaceServed
           : &kind == &outlookSeveralAccounts   ? accountsServed
                                                : kind;
}

void checkOutlookAccount(const XmlElement &account, Findings &findings)
{
    for (const auto &[name, wanted] : {std::pair(QStringLiteral("AccountType"), QStringLiteral("email")),
                                       std::pair(QStringLiteral("Action"), QStringLiteral("settings"))}) {
        const QString value = account.value(name);
        if (value.compare(wanted, Qt::CaseInsensitive) != 0) {
            const XmlElement *element = account.child(name);
            findings.append(documentFinding(
                accountValue, {name, lineOf(element == nullptr ? account : *element), value, wanted}));
        }
    }
}

void checkOutlookProtocol(const XmlElement &element, const MailService &service, ParsedDocument &document)
{
    ProtocolRules rules(element, service, document.findings);
    rules.check();
    if (const std::optional<QDate> day = rules.expiration()) {
        document.lastDay = document.lastDay ? std::min(*document.lastDay, *day) : *day;
    }
}

} // namespace autoconfigure
