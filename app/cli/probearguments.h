// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "model/result.h"
#include "probe/probe.h"

#include <QString>

namespace autoconfigure
{

/// --resolve and --nameserver, which every command takes that asks live servers, or what is wrong with them.
tl::expected<void, QString> readNetworkOptions(const Invocation &invocation, ProbeOptions &options);
/// The certificates of --ca-file, where it is given.
Result<void> readAuthorities(const Invocation &invocation, ProbeOptions &options);

} // namespace autoconfigure
