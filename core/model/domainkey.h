// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace autoconfigure
{

/// By which two entries of one domain are told to be the same: its A-labels, or what is no host name in lower
/// case.
QString domainKey(const QString &name);

} // namespace autoconfigure
