// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/loginname.h"

namespace autoconfigure
{

namespace
{

/// A noncharacter: Unicode keeps it for what programs note for themselves.
constexpr QChar unfilledPercent(0xFDD0);

} // namespace

QString unfilledName(const QString &written)
{
    return QString(written).replace(u'%', unfilledPercent);
}

QString writtenName(const QString &username)
{
    return QString(username).replace(unfilledPercent, u'%');
}

QString loginName(const QString &username, const Account &account)
{
    return writtenName(expandUsername(username, account));
}

} // namespace autoconfigure
