// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/clientformat.h"

#include <QCoreApplication>

namespace autoconfigure
{

const ClientFormat *clientFormat(QStringView id)
{
    for (const ClientFormat *format : clientFormats()) {
        if (id == QLatin1StringView(format->id)) {
            return format;
        }
    }
    return nullptr;
}

QString clientFormatName(const ClientFormat &format)
{
    return QCoreApplication::translate("ClientFormat", format.name);
}

} // namespace autoconfigure
