// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/domainlist.h"
namespace autoconfigure
{
Result<DomainList> parseDomainList(const QByteArray &, const QString &, const QString &)
{
    return DomainList();
}
} // namespace autoconfigure
