// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace autoconfigure
{

/// Where on a Windows PC the registry file says that the domain's Autodiscover document is: a folder that
/// every user may read, and no one but administrators write.
inline QString localAutodiscoverPath(const QString &domain)
{
    return QStringLiteral("C:\\ProgramData\\Autodiscover\\%1.xml").arg(domain);
}

} // namespace autoconfigure
