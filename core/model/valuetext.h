// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"

#include <optional>

namespace autoconfigure
{

/// Parts of a domain as one line of text: cells of a table of domains, and what a preview of changes shows.
/// The same in every language. Members that this version does not know are left out.

/// "10 mail.example.org 20 mx.example.net": each host behind its preference.
QString mxText(const QList<MxHost> &hosts);
/// A host without a number before it gets 10, or 10 more than the one before. What is no host name is left
/// out and added to `refused`.
QList<MxHost> mxFromText(const QString &text, QStringList &refused);

/// "imap tls mail.example.org:993 password-cleartext %EMAILADDRESS%"; with a path
/// "caldav tls dav.example.org:443/dav/ …". Methods are separated by commas, "-" stands for none.
QString mailServiceText(const MailService &service);
/// From the port on, parts may be missing: they get their default. Nothing where it is no service.
std::optional<MailService> mailServiceFromText(const QString &text);

/// "fr https://example.org/aide Aide"; "-" stands for a language or address that is missing.
QString documentationText(const Documentation &page);
std::optional<Documentation> documentationFromText(const QString &text);

} // namespace autoconfigure
