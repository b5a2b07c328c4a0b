// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/judging.h"
#include "dns/servicelabel.h"

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind unplannedSrv{
    "dns-srv-unplanned", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The SRV record of %1 leads clients to a server that is not in the plan: “%2”."),
    QT_TRANSLATE_NOOP("Finding", "Remove it from the zone, or add the service to the workspace.")};
constexpr FindingKind unplannedAutodiscover{
    "dns-autodiscover-unplanned", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The SRV record of %1 sends Outlook to a server that is not in the plan: “%2”."),
    QT_TRANSLATE_NOOP("Finding", "Remove it from the zone, unless that server answers for the domain.")};

void judgeOwner(Judging &judging, const QString &owner, const FindingKind &kind)
{
    const QList<DnsRecord> &records = judging.facts().plan.records;
    if (std::any_of(records.cbegin(), records.cend(), [&owner](const DnsRecord &record) {
            return record.owner == owner && record.type == RecordType::Srv;
        })) {
        return;
    }
    const DnsAnswer *answer = judging.answer(owner, RecordType::Srv);
    if (answer == nullptr) {
        return;
    }
    for (const DnsRecord &record : answer->records) {
        if (record.target.isEmpty()) {
            continue; // not offered, as the workspace says
        }
        RecordResult result = Judging::seen(*answer, RecordStatus::Additional);
        result.actual = presentation(record);
        result.findings = Findings{judging.finding(kind, {owner, result.actual})} +
                          portFindings(judging, record) + targetFindings(judging, record);
        judging.append(result);
    }
}

} // namespace

void judgeUnplanned(Judging &judging)
{
    for (const ServiceLabel &label : serviceLabels()) {
        if (!label.clientList().isEmpty()) {
            judgeOwner(judging, label.label + u"._tcp."_s + judging.domain(), unplannedSrv);
        }
    }
    judgeOwner(judging, u"_autodiscover._tcp."_s + judging.domain(), unplannedAutodiscover);
}

} // namespace autoconfigure
