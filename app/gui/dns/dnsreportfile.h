// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "report/dnsreport.h"

namespace autoconfigure
{

/// Writes the report as the path's ending says: .json, .csv, anything else is HTML. What was there stays
/// where that fails.
Result<void> saveDnsReport(const DnsReport &report, const QString &filePath);

} // namespace autoconfigure
