// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/domaincheck.h"

#include "dns/lookupfailure.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

QString recordStatusWord(RecordStatus status)
{
    switch (status) {
    case RecordStatus::Matches:
        return u"matches"_s;
    case RecordStatus::Faulty:
        return u"faulty"_s;
    case RecordStatus::Missing:
        return u"missing"_s;
    case RecordStatus::Different:
        return u"different"_s;
    case RecordStatus::Additional:
        return u"additional"_s;
    case RecordStatus::NotFound:
        return u"not-found"_s;
    case RecordStatus::Failed:
        return u"failed"_s;
    case RecordStatus::Information:
        return u"information"_s;
    }
    return {};
}

QString recordStatusName(RecordStatus status)
{
    switch (status) {
    case RecordStatus::Matches:
        return QCoreApplication::translate("RecordStatus", "Matches");
    case RecordStatus::Faulty:
        return QCoreApplication::translate("RecordStatus", "Does not work");
    case RecordStatus::Missing:
        return QCoreApplication::translate("RecordStatus", "Missing");
    case RecordStatus::Different:
        return QCoreApplication::translate("RecordStatus", "Differs");
    case RecordStatus::Additional:
        return QCoreApplication::translate("RecordStatus", "In the way");
    case RecordStatus::NotFound:
        return QCoreApplication::translate("RecordStatus", "Not there");
    case RecordStatus::Failed:
        return QCoreApplication::translate("RecordStatus", "No answer");
    case RecordStatus::Information:
        return QCoreApplication::translate("RecordStatus", "There");
    }
    return {};
}

Findings DomainCheck::findings() const
{
    Findings all;
    for (const RecordResult &record : records) {
        all += record.findings;
    }
    return all;
}

Severity DomainCheck::severity() const
{
    Severity worst = Severity::Ok;
    for (const RecordResult &record : records) {
        worst = std::max(worst, record.severity());
    }
    return worst;
}

bool DomainCheck::hadNoNetwork() const
{
    return !records.isEmpty() &&
           std::all_of(records.cbegin(), records.cend(), [](const RecordResult &record) {
               return record.status == RecordStatus::Failed && !record.findings.isEmpty() &&
                      isNoNetwork(record.findings.constFirst());
           });
}

QByteArray missingRecordsZone(const QList<DomainCheck> &domains)
{
    QByteArray zone;
    for (const DomainCheck &check : domains) {
        QByteArray lines;
        QSet<QByteArray> written;
        for (const RecordResult &record : check.records) {
            if (!record.fix.isEmpty() && !written.contains(record.fix)) {
                written.insert(record.fix);
                lines += record.fix + '\n';
            }
        }
        if (!lines.isEmpty()) {
            zone += (zone.isEmpty() ? "; " : "\n; ") + check.domain.toLatin1() + ".\n" + lines;
        }
    }
    return zone;
}

} // namespace autoconfigure
