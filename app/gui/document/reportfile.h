// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QString>

namespace autoconfigure
{

/// Writes a report. What was there stays where that fails.
Result<void> writeReportFile(const QByteArray &bytes, const QString &filePath);

} // namespace autoconfigure
