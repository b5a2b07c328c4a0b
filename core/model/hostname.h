// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace autoconfigure
{

/// The lower-case A-label form without a final dot ("xn--socit-esab.example"), or an empty string where
/// `name` is no host name: RFC 1123 labels of letters, digits and inner hyphens, at most 63 octets each and
/// 253 in all, at least one dot unless `allowSingleLabel`. IDNA2008 as QUrl does it. IP addresses are not
/// host names.
QString toAsciiHost(const QString &name, bool allowSingleLabel = false);

/// By what two spellings are told to be one host or domain: its A-label form; `name` in lower case where it
/// is no host name.
QString hostKey(const QString &name);

/// The U-label form for a reader; `name` itself where it cannot be decoded.
QString toUnicodeHost(const QString &name);

/// An IPv4 or IPv6 literal (without brackets).
bool isIpAddress(const QString &text);

} // namespace autoconfigure
