// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/judging.h"
#include "dns/taglist.h"

#include <QRegularExpression>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind stsMissing{
    "dns-mta-sts-missing", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 has no MTA-STS record: other servers may deliver its mail without encryption."),
    QT_TRANSLATE_NOOP("Finding",
                      "It is optional (RFC 8461). It takes a TXT record at _mta-sts.%1 and a policy at "
                      "https://mta-sts.%1/.")};
constexpr FindingKind stsSeveral{
    "dns-mta-sts-several", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 has several MTA-STS records: other servers then act as if there were none."),
    QT_TRANSLATE_NOOP("Finding", "Keep one TXT record at _mta-sts.%1.")};
constexpr FindingKind stsSyntax{
    "dns-mta-sts-syntax", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The MTA-STS record of %1 cannot be understood: “%2”."),
    QT_TRANSLATE_NOOP("Finding",
                      "Write it as “v=STSv1; id=20300101T000000;”, the id of 1 to 32 letters and digits.")};
constexpr FindingKind stsHost{
    "dns-mta-sts-host", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 announces MTA-STS, but the host of the policy does not exist: mta-sts.%1."),
    QT_TRANSLATE_NOOP("Finding", "Add an A or AAAA record for mta-sts.%1, and serve the policy there.")};
constexpr FindingKind stsFine{
    "dns-mta-sts-ok", Severity::Ok,
    QT_TRANSLATE_NOOP("Finding", "%1 announces MTA-STS. Its policy is not read here."), ""};
constexpr FindingKind reportsMissing{
    "dns-tls-rpt-missing", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "%1 asks for no reports about failed encryption (TLS-RPT)."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "It is optional (RFC 8460): a TXT record at _smtp._tls.%1 such as “v=TLSRPTv1; rua=mailto:…”.")};
constexpr FindingKind reportsSyntax{
    "dns-tls-rpt-syntax", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The TLS-RPT record of %1 cannot be understood: “%2”."),
    QT_TRANSLATE_NOOP("Finding",
                      "Keep one TXT record: “v=TLSRPTv1; rua=mailto:…” or with an https: address.")};
constexpr FindingKind reportsFine{
    "dns-tls-rpt-ok", Severity::Ok,
    QT_TRANSLATE_NOOP("Finding", "%1 asks for reports about failed encryption."), ""};

/// The answer, of these records only; false where there is nothing to judge.
bool relevant(Judging &judging, const QString &owner, QByteArrayView version, DnsAnswer &answer)
{
    const DnsAnswer *known = judging.answer(owner, RecordType::Txt);
    if (known == nullptr) {
        return false;
    }
    if (!known->isDefinite()) {
        judging.append(judging.failed(*known));
        return false;
    }
    answer = *known;
    answer.records = recordsWhere(
        known->records, [version](const DnsRecord &record) { return hasVersion(record.text, version); });
    return true;
}

void notFound(Judging &judging, const DnsAnswer &answer, const FindingKind &kind)
{
    RecordResult result = Judging::seen(answer, RecordStatus::NotFound);
    result.findings = {judging.finding(kind, {judging.domain()})};
    judging.append(result);
}

void judgeSts(Judging &judging)
{
    const QString &domain = judging.domain();
    DnsAnswer answer;
    if (!relevant(judging, u"_mta-sts."_s + domain, "v=STSv1", answer)) {
        return;
    }
    if (answer.records.isEmpty()) {
        notFound(judging, answer, stsMissing);
        return;
    }
    RecordResult result = Judging::seen(answer, RecordStatus::Information);
    static const QRegularExpression idPattern(u"^[A-Za-z0-9]{1,32}$"_s);
    const QByteArray text = answer.records.constFirst().text;
    const std::optional<TagList> tags = parseTags(text);
    const std::optional<QByteArray> id = tags ? tags->value("id") : std::nullopt;
    if (answer.records.size() > 1) {
        result.findings = {judging.finding(stsSeveral, {domain})};
    } else if (!id || !idPattern.match(QString::fromUtf8(*id)).hasMatch()) {
        result.findings = {judging.finding(stsSyntax, {domain, QString::fromUtf8(text)})};
    } else {
        const QString host = u"mta-sts."_s + domain;
        const DnsAnswer *ipv4 = judging.answer(host, RecordType::A);
        const DnsAnswer *ipv6 = judging.answer(host, RecordType::Aaaa);
        if (ipv4 == nullptr || ipv6 == nullptr) {
            return;
        }
        const bool gone =
            ipv4->isDefinite() && ipv6->isDefinite() && ipv4->records.isEmpty() && ipv6->records.isEmpty();
        result.findings = {judging.finding(gone ? stsHost : stsFine, {domain})};
    }
    judging.append(result);
}

void judgeReports(Judging &judging)
{
    const QString &domain = judging.domain();
    DnsAnswer answer;
    if (!relevant(judging, u"_smtp._tls."_s + domain, "v=TLSRPTv1", answer)) {
        return;
    }
    if (answer.records.isEmpty()) {
        notFound(judging, answer, reportsMissing);
        return;
    }
    RecordResult result = Judging::seen(answer, RecordStatus::Information);
    const QByteArray text = answer.records.constFirst().text;
    const std::optional<TagList> tags = parseTags(text);
    const QByteArray receivers = tags ? tags->value("rua").value_or(QByteArray()) : QByteArray();
    bool valid = !receivers.isEmpty() && answer.records.size() == 1;
    for (const QByteArray &receiver : receivers.split(',')) {
        const QByteArray trimmed = receiver.trimmed();
        valid = valid && (trimmed.startsWith("mailto:") || trimmed.startsWith("https://"));
    }
    result.findings = {valid ? judging.finding(reportsFine, {domain})
                             : judging.finding(reportsSyntax, {domain, QString::fromUtf8(text)})};
    judging.append(result);
}

} // namespace

void judgeTransportSecurity(Judging &judging)
{
    judgeSts(judging);
    judgeReports(judging);
}

} // namespace autoconfigure
