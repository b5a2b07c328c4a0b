// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recordcolumns.h"

#include <QCoreApplication>

namespace autoconfigure
{

namespace
{

/// A column that shows and sets a text member.
template <typename Record>
typename RecordTableModel<Record>::Column textColumn(std::function<QString()> title, QString Record::*member)
{
    return {std::move(title), [member](const Record &record) { return QVariant(record.*member); },
            [member](Record &record, const QVariant &value) {
                record.*member = value.toString().trimmed();
                return true;
            }};
}

} // namespace

QList<RecordTableModel<MxHost>::Column> mxColumns()
{
    return {
        textColumn<MxHost>([] { return QCoreApplication::translate("RecordColumns", "Mail server"); },
                           &MxHost::host),
        {[] { return QCoreApplication::translate("RecordColumns", "Preference"); },
         [](const MxHost &mx) { return QVariant(mx.preference); },
         [](MxHost &mx, const QVariant &value) {
             bool isNumber = false;
             const int preference = value.toInt(&isNumber);
             if (!isNumber || preference < 0 || preference > 65535) {
                 return false;
             }
             mx.preference = preference;
             return true;
         }},
    };
}

QList<RecordTableModel<Documentation>::Column> documentationColumns()
{
    return {
        textColumn<Documentation>([] { return QCoreApplication::translate("RecordColumns", "Language"); },
                                  &Documentation::lang),
        textColumn<Documentation>([] { return QCoreApplication::translate("RecordColumns", "Title"); },
                                  &Documentation::title),
        textColumn<Documentation>([] { return QCoreApplication::translate("RecordColumns", "Web address"); },
                                  &Documentation::url),
    };
}

QList<RecordTableModel<MailService>::Column> serviceColumns()
{
    return {
        {[] { return QCoreApplication::translate("RecordColumns", "Protocol"); },
         [](const MailService &service) { return QVariant(protocolName(service.protocol)); },
         {}},
        {[] { return QCoreApplication::translate("RecordColumns", "Host name"); },
         [](const MailService &service) { return QVariant(service.host); },
         {}},
        {[] { return QCoreApplication::translate("RecordColumns", "Port"); },
         [](const MailService &service) { return QVariant(service.port); },
         {}},
        {[] { return QCoreApplication::translate("RecordColumns", "Security"); },
         [](const MailService &service) { return QVariant(securityName(service.security)); },
         {}},
    };
}

} // namespace autoconfigure
