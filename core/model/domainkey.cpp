// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domainkey.h"

#include "model/hostname.h"

namespace autoconfigure
{

QString domainKey(const QString &name)
{
    const QString ascii = toAsciiHost(name);
    return ascii.isEmpty() ? name.toLower() : ascii;
}

} // namespace autoconfigure
