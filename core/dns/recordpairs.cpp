// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/judging.h"

#include <limits>

namespace autoconfigure
{

namespace
{

/// How unlike two records of one type are; 0 is the same.
int distance(const DnsRecord &planned, const DnsRecord &seen)
{
    if (sameData(planned, seen)) {
        return 0;
    }
    // "Not offered" and an offer are as far apart as can be.
    int result = planned.target.isEmpty() == seen.target.isEmpty() ? 0 : 16;
    result += planned.target == seen.target ? 0 : 8;
    result += planned.port == seen.port ? 0 : 4;
    result += planned.priority == seen.priority ? 0 : 1;
    return result + 1;
}

} // namespace

bool sameData(const DnsRecord &a, const DnsRecord &b)
{
    return a.type == b.type && a.priority == b.priority && a.weight == b.weight && a.port == b.port &&
           a.target.compare(b.target, Qt::CaseInsensitive) == 0 && a.text == b.text && a.tag == b.tag;
}

QList<RecordPair> pairRecords(const QList<DnsRecord> &planned, const QList<DnsRecord> &seen)
{
    QList<RecordPair> pairs;
    for (const DnsRecord &record : planned) {
        pairs.append({&record, nullptr});
    }
    QList<const DnsRecord *> left;
    for (const DnsRecord &record : seen) {
        left.append(&record);
    }
    // The closest pair of all first; the sets have a handful of members.
    while (!left.isEmpty()) {
        int closest = std::numeric_limits<int>::max();
        RecordPair *best = nullptr;
        qsizetype partner = -1;
        for (RecordPair &pair : pairs) {
            for (qsizetype i = 0; pair.seen == nullptr && i < left.size(); ++i) {
                if (const int d = distance(*pair.planned, *left.at(i)); d < closest) {
                    closest = d;
                    best = &pair;
                    partner = i;
                }
            }
        }
        if (best == nullptr) {
            break;
        }
        best->seen = left.takeAt(partner);
    }
    for (const DnsRecord *record : std::as_const(left)) {
        pairs.append({nullptr, record});
    }
    return pairs;
}

} // namespace autoconfigure
