// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/judging.h"
#include "dns/taglist.h"

#include <QSet>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1StringView letsEncrypt("letsencrypt.org");

constexpr FindingKind allows{
    "dns-caa", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "Certificates for %1 may come from these authorities only (CAA of %2): %3."),
    QT_TRANSLATE_NOOP("Finding", "Check that the authority of the web server's certificate is among them.")};
constexpr FindingKind allowsOurs{
    "dns-caa-ok", Severity::Ok,
    QT_TRANSLATE_NOOP("Finding", "Certificates for %1 may come from %3 (CAA of %2)."), ""};
constexpr FindingKind forbids{
    "dns-caa-forbids", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding",
        "The certificate of %1 is kept where Let's Encrypt puts it, but the CAA of %2 allows %3 only: it "
        "cannot be renewed."),
    QT_TRANSLATE_NOOP("Finding", "Add this record to the zone: %4")};
constexpr FindingKind forbidsAll{
    "dns-caa-forbids-all", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding",
        "No authority may issue a certificate for %1 (CAA of %2): clients will not be able to ask there "
        "over HTTPS."),
    QT_TRANSLATE_NOOP("Finding", "Allow the authority in use, such as: %4")};

/// "ca.example" of "ca.example; accounturi=…"; empty for ";".
QString issuer(const DnsRecord &record)
{
    return QString::fromLatin1(upTo(record.text, ';')).toLower();
}

Finding judgeRecords(const Judging &judging, const QString &host, const DnsAnswer &answer)
{
    QStringList issuers;
    for (const DnsRecord &record : answer.records) {
        const QString name = issuer(record);
        if (record.tag == "issue" && !name.isEmpty() && !issuers.contains(name)) {
            issuers.append(name);
        }
    }
    const QString line = answer.question.name + u". IN CAA 0 issue \""_s + letsEncrypt + u'"';
    const QStringList arguments{host, answer.question.name, issuers.join(u", "_s), line};
    if (issuers.isEmpty()) {
        return judging.finding(forbidsAll, arguments);
    }
    // The folder is the only thing in a workspace that names an authority.
    if (!judging.facts().certificatePath.contains(u"letsencrypt"_s)) {
        return judging.finding(allows, arguments);
    }
    return judging.finding(issuers.contains(letsEncrypt) ? allowsOurs : forbids, arguments);
}

/// The nearest name upwards that has CAA records counts (RFC 8659 section 3). Not asked: the top-level
/// domain.
void judgeHostName(Judging &judging, const QString &host, QSet<QString> &judged)
{
    for (QString name = host; name.contains(u'.'); name = name.section(u'.', 1)) {
        const DnsAnswer *answer = judging.answer(name, RecordType::Caa);
        if (answer == nullptr) {
            return;
        }
        const bool known = judged.contains(name);
        judged.insert(name);
        if (!answer->isDefinite()) {
            // An engine that cannot ask says so once.
            const bool said = answer->status == DnsStatus::NotSupported && judged.size() > 1;
            if (!known && !said) {
                judging.append(judging.failed(*answer));
            }
            return;
        }
        const bool restricts = std::any_of(answer->records.cbegin(), answer->records.cend(),
                                           [](const DnsRecord &record) { return record.tag == "issue"; });
        if (answer->records.isEmpty()) {
            continue;
        }
        if (!known && restricts) {
            RecordResult result = Judging::seen(*answer, RecordStatus::Information);
            result.findings = {judgeRecords(judging, host, *answer)};
            judging.append(result);
        }
        return;
    }
}

} // namespace

void judgeCaa(Judging &judging)
{
    QSet<QString> judged;
    for (const QString &label : judging.facts().webLabels) {
        judgeHostName(judging, label + u'.' + judging.domain(), judged);
    }
}

} // namespace autoconfigure
