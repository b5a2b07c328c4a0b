// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsplan.h"

#include <QByteArray>

namespace autoconfigure
{

/// A CSV list of planned records (RFC 4180, UTF-8), the same in every language: for spreadsheets and for
/// forms that take one field at a time.
QByteArray recordListHeader();
/// One line per record. The value is the address, host or text by itself; numbers have their own columns.
QByteArray recordListLines(const DnsPlan &plan);

} // namespace autoconfigure
