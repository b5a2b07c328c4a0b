// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/judging.h"

#include <QCryptographicHash>

namespace autoconfigure
{

namespace
{

constexpr FindingKind wildcard{
    "dns-wildcard", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding",
        "A wildcard answers for every name below %1 with the %2 record “%3”: clients find servers at names "
        "that were never set up."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "Remove the record of *.%1 from the zone, or make sure that what it leads to answers clients "
        "correctly.")};

/// A name that nobody sets up: the same every time, so that caches help and results can be compared.
QString unlikelyName(const QString &domain)
{
    const QByteArray hash = QCryptographicHash::hash(domain.toLatin1(), QCryptographicHash::Sha256).toHex();
    return u'x' + QString::fromLatin1(hash.first(15)) + u'.' + domain;
}

} // namespace

void judgeWildcard(Judging &judging)
{
    const QString name = unlikelyName(judging.domain());
    const DnsAnswer *address = judging.answer(name, RecordType::A);
    const DnsAnswer *text = judging.answer(name, RecordType::Txt);
    for (const DnsAnswer *answer : {address, text}) {
        if (answer == nullptr || (answer->records.isEmpty() && answer->aliases.isEmpty())) {
            continue; // a failure shows at the planned records already
        }
        RecordResult result = Judging::seen(*answer, RecordStatus::Additional);
        result.owner = QStringLiteral("*.") + judging.domain();
        if (!answer->aliases.isEmpty()) {
            result.type = RecordType::Cname;
            result.actual = presentation(answer->aliases.constFirst());
        }
        QString seen = result.actual;
        result.findings = {judging.finding(wildcard, {judging.domain(), recordTypeName(result.type),
                                                      seen.replace(u'\n', QStringLiteral("; "))})};
        judging.append(result);
        if (!answer->aliases.isEmpty()) {
            return; // the same alias for both questions
        }
    }
}

} // namespace autoconfigure
