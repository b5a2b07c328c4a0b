// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace autoconfigure
{

/// The part of a host name that one organisation registers, by the public suffix list: "example.co.uk" of
/// "mail.example.co.uk". The name itself where it is a suffix or an address.
QString registrableDomain(const QString &host);

} // namespace autoconfigure
