// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/judging.h"
#include "dns/taglist.h"
#include "model/hostname.h"

#include <QUrl>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind missing{
    "dns-dmarc-missing", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding",
        "%1 has no DMARC record: receivers do not know what to do with mail that fails SPF and DKIM."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "Begin with a TXT record at _dmarc.%1 such as “v=DMARC1; p=none; rua=mailto:…” and read the "
        "reports.")};
constexpr FindingKind several{
    "dns-dmarc-several", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 has %2 DMARC records: receivers then use none of them."),
    QT_TRANSLATE_NOOP("Finding", "Keep one TXT record that begins with “v=DMARC1”.")};
constexpr FindingKind syntax{
    "dns-dmarc-syntax", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The DMARC record of %1 cannot be understood: “%2”."),
    QT_TRANSLATE_NOOP("Finding", "Write it as “v=DMARC1; p=none|quarantine|reject; rua=mailto:…”.")};
constexpr FindingKind noPolicy{
    "dns-dmarc-no-policy", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The DMARC record of %1 has no policy (p=): some receivers ignore it."),
    QT_TRANSLATE_NOOP("Finding", "Add p=none, p=quarantine or p=reject after v=DMARC1.")};
constexpr FindingKind onlyReports{
    "dns-dmarc-none", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "The DMARC policy of %1 is “none”: mail that fails is reported, not stopped."),
    QT_TRANSLATE_NOOP("Finding",
                      "When the reports show only known senders, change it to p=quarantine or p=reject.")};
constexpr FindingKind ofParent{
    "dns-dmarc-of-parent", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "%1 has no DMARC record of its own; that of %2 holds."), ""};
constexpr FindingKind badReceiver{
    "dns-dmarc-report-address", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "The DMARC record of %1 sends reports to “%2”, which is no mailto: address."),
    QT_TRANSLATE_NOOP("Finding", "Write it as rua=mailto:postmaster@%1.")};
constexpr FindingKind notAuthorised{
    "dns-dmarc-report-not-authorised", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding",
        "The DMARC reports of %1 go to %2, which does not say that it takes them: most reporters will not "
        "send them."),
    QT_TRANSLATE_NOOP("Finding", "Let the administrator of %2 add the TXT record “v=DMARC1” at %3.")};
constexpr FindingKind fine{"dns-dmarc-ok", Severity::Ok,
                           QT_TRANSLATE_NOOP("Finding", "%1 has a DMARC record; its policy is “%2”."), ""};

bool isDmarc(const DnsRecord &record)
{
    return hasVersion(record.text, "v=DMARC1");
}

bool isPolicy(const QByteArray &value)
{
    const QByteArray word = value.toLower();
    return word == "none" || word == "quarantine" || word == "reject";
}

/// Whether the one is the other or below it: then no authorisation is needed.
bool areRelated(const QString &a, const QString &b)
{
    return a == b || a.endsWith(u'.' + b) || b.endsWith(u'.' + a);
}

void judgeReceivers(Judging &judging, const QString &owner, const QByteArray &list, Findings &findings)
{
    for (const QByteArray &entry : list.split(',')) {
        // "!10m": the size limit of RFC 7489.
        const QString text = QString::fromUtf8(upTo(entry, '!'));
        const QUrl url(text, QUrl::StrictMode);
        const QString host = toAsciiHost(url.path().section(u'@', 1));
        if (url.scheme() != u"mailto"_s || host.isEmpty()) {
            findings.append(judging.finding(badReceiver, {owner, text}));
            continue;
        }
        if (areRelated(host, owner)) {
            continue;
        }
        const QString place = owner + u"._report._dmarc."_s + host;
        const DnsAnswer *answer = judging.answer(place, RecordType::Txt);
        if (answer == nullptr || !answer->isDefinite()) {
            continue; // cannot be judged
        }
        if (recordsWhere(answer->records, isDmarc).isEmpty()) {
            findings.append(judging.finding(notAuthorised, {owner, host, place}));
        }
    }
}

void judgeRecord(Judging &judging, const QString &owner, const DnsRecord &record, Findings &findings)
{
    const std::optional<TagList> tags = parseTags(record.text);
    const QString text = QString::fromUtf8(record.text);
    if (!tags || tags->tags.constFirst().name != "v") {
        findings.append(judging.finding(syntax, {owner, text}));
        return;
    }
    for (const char *name : {"p", "sp", "np"}) {
        const std::optional<QByteArray> value = tags->value(name);
        if (value && !isPolicy(*value)) {
            findings.append(judging.finding(
                syntax, {owner, QString::fromLatin1(name) + u'=' + QString::fromUtf8(*value)}));
            return;
        }
    }
    const std::optional<QByteArray> policy = tags->value("p");
    if (!policy) {
        findings.append(judging.finding(noPolicy, {owner}));
    } else if (policy->toLower() == "none") {
        findings.append(judging.finding(onlyReports, {owner}));
    }
    for (const char *name : {"rua", "ruf"}) {
        if (const std::optional<QByteArray> receivers = tags->value(name)) {
            judgeReceivers(judging, owner, *receivers, findings);
        }
    }
    if (findings.isEmpty()) {
        findings.append(judging.finding(fine, {owner, QString::fromLatin1(policy->toLower())}));
    }
}

} // namespace

void judgeDmarc(Judging &judging)
{
    const QString &domain = judging.domain();
    // Up to the parent that has a record (RFC 9989 walks at most eight steps); a top-level domain is not
    // asked.
    QString owner = domain;
    for (int step = 0; step < 8 && owner.contains(u'.'); ++step) {
        const DnsAnswer *answer = judging.answer(u"_dmarc."_s + owner, RecordType::Txt);
        if (answer == nullptr) {
            return;
        }
        if (!answer->isDefinite()) {
            judging.append(judging.failed(*answer));
            return;
        }
        DnsAnswer dmarc = *answer;
        dmarc.records = recordsWhere(answer->records, isDmarc);
        if (dmarc.records.isEmpty()) {
            owner = owner.section(u'.', 1);
            continue;
        }
        RecordResult result = Judging::seen(dmarc, RecordStatus::Information);
        if (dmarc.records.size() > 1) {
            result.findings = {judging.finding(several, {owner, QString::number(dmarc.records.size())})};
        } else {
            judgeRecord(judging, owner, dmarc.records.constFirst(), result.findings);
        }
        if (owner != domain) {
            result.findings.append(judging.finding(ofParent, {domain, owner}));
        }
        judging.append(result);
        return;
    }
    RecordResult result;
    result.owner = u"_dmarc."_s + domain;
    result.type = RecordType::Txt;
    result.status = RecordStatus::NotFound;
    result.findings = {judging.finding(missing, {domain})};
    judging.append(result);
}

} // namespace autoconfigure
