// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/probesubject.h"

#include "clients/documentreading.h"
#include "dns/dnsplan.h"
#include "dns/zonefile.h"
#include "model/hostingdomain.h"

#include <QRegularExpression>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// "jean-example.org", "example.org\jean": the account's two parts with only signs between them.
QString composedPattern(const QString &username, const Account &account)
{
    if (account.domain.isEmpty()) {
        return username;
    }
    const QString local = QRegularExpression::escape(account.localPart);
    const QString domain = QRegularExpression::escape(account.domain);
    const QString between = u"([^A-Za-z0-9]{1,3})"_s;
    const auto match = [&username](const QString &pattern) {
        return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                  QRegularExpression::CaseInsensitiveOption)
            .match(username);
    };
    if (const QRegularExpressionMatch found = match(local + between + domain); found.hasMatch()) {
        return placeholderLocalPart + found.captured(1) + placeholderDomain;
    }
    if (const QRegularExpressionMatch found = match(domain + between + local); found.hasMatch()) {
        return placeholderDomain + found.captured(1) + placeholderLocalPart;
    }
    return username;
}

QString patternFor(const ProbeSubject &subject, const MailService &service)
{
    const auto givesIt = [&](const MailService &own) {
        return own.protocol == service.protocol &&
               expandUsername(own.username, subject.account) == service.username;
    };
    const QList<MailService> &own = subject.settings.services;
    const auto found = std::find_if(own.cbegin(), own.cend(), givesIt);
    if (found != own.cend()) {
        return found->username;
    }
    const QString pattern = patternOf(service.username, subject.account);
    return pattern == service.username ? composedPattern(pattern, subject.account) : pattern;
}

ExpectedDocument expectedDocument(const ProbeSubject &subject, const ClientFormat &format)
{
    ExpectedDocument expected;
    if (const auto document = format.parse(format.render(subject.settings, std::nullopt))) {
        expected.services = document->services;
        expected.forEverybody = document->services;
        expected.findings = document->findings;
    }
    if (format.perUser) {
        if (const auto document = format.parse(format.render(subject.settings, subject.account))) {
            expected.services = withPatterns(subject, document->services);
            expected.findings += document->findings;
        }
    }
    return expected;
}

QList<DnsRecord> srvRecordsOf(const Workspace &workspace, qsizetype domainIndex)
{
    QList<DnsRecord> records = dnsPlanOf(workspace, domainIndex).records;
    records.removeIf([](const DnsRecord &record) { return record.type != RecordType::Srv; });
    return records;
}

} // namespace

QString ProbeSubject::plannedSrv(const QString &name) const
{
    QStringList lines;
    for (const DnsRecord &record : srvRecords) {
        if (record.owner == name && !record.target.isEmpty()) {
            lines.append(QString::fromLatin1(zoneLine(record)));
        }
    }
    return lines.join(u'\n');
}

ProbeSubject probeSubjectOf(const Workspace &workspace, qsizetype domainIndex, const QString &localPart)
{
    ProbeSubject subject;
    subject.settings = settingsOf(workspace, domainIndex);
    subject.hostingDomain = hostingDomainOf(workspace);
    subject.account = {localPart, subject.settings.domain};
    subject.now = QDateTime::currentDateTimeUtc();
    subject.srvRecords = srvRecordsOf(workspace, domainIndex);
    for (const ClientFormat *format : clientFormats()) {
        if (format->isFor(subject.settings)) {
            subject.expected.insert(format, expectedDocument(subject, *format));
        }
    }
    return subject;
}

bool namesAccount(const QByteArray &body, const Account &account)
{
    const QByteArray text = body.toLower();
    for (const QString &name : {account.address(), account.localPart}) {
        if (text.contains('>' + name.toLower().toUtf8().replace('&', "&amp;") + '<')) {
            return true;
        }
    }
    return false;
}

QList<MailService> inWordsOfWorkspace(const ProbeSubject &subject, const ClientFormat *format,
                                      const QByteArray &body, QList<MailService> found)
{
    const ExpectedDocument expected = subject.expected.value(format);
    if (format == nullptr || !format->perUser || namesAccount(body, subject.account)) {
        return found;
    }
    const qsizetype count = std::min(expected.services.size(), expected.forEverybody.size());
    for (MailService &service : found) {
        for (qsizetype i = 0; i < count; ++i) {
            const MailService &general = expected.forEverybody.at(i);
            if (general.protocol == service.protocol && general.username == service.username) {
                service.username = expected.services.at(i).username;
                break;
            }
        }
    }
    return found;
}

QList<MailService> withPatterns(const ProbeSubject &subject, QList<MailService> services)
{
    for (MailService &service : services) {
        service.username = patternFor(subject, service);
    }
    return services;
}

} // namespace autoconfigure
