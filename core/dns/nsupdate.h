// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsplan.h"

#include <QByteArray>

namespace autoconfigure
{

/// The plan as a script for BIND's and Knot DNS' nsupdate (RFC 2136): one transaction that puts the plan's
/// records where others of the same name and type are. TXT records are only added: SPF and others stand at
/// the same name. Who runs it gives the key's file (nsupdate -k); no key is in it, only its name where there
/// is one (isTsigKeyName()).
QByteArray nsupdateScript(const DnsPlan &plan, const QString &tsigKeyName = {});

} // namespace autoconfigure
