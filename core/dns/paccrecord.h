// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domainsettings.h"

#include <QByteArray>

namespace autoconfigure
{

/// The text of _ua-auto-config.DOMAIN: the checksum without which no client uses the PACC document
/// (draft-ietf-mailmaint-pacc-03). Empty where none is published.
QByteArray paccRecordText(const DomainSettings &settings);

} // namespace autoconfigure
