// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/xmlreading.h"
#include "model/finding.h"
#include "model/mailservice.h"

#include <optional>

class QXmlStreamWriter;

namespace autoconfigure
{

// The sections of a Mozilla autoconfig file that describe a server: incomingServer and outgoingServer, and of
// version 1.2 (draft-ietf-mailmaint-autoconfig-06) calendar, addressbook and setupServer.

/// Thunderbird for Android wants a password method or OAuth2 in every section of IMAP and SMTP.
bool hasMozillaPassword(const MailService &service);

/// The format has a section for the service.
bool isMozillaService(const MailService &service);
void writeMozillaServer(QXmlStreamWriter &xml, const MailService &service);

/// A section that stands beside the emailProvider.
bool isMozillaSection(const XmlElement &element);
/// The service of a section, or nothing with a finding.
std::optional<MailService> parseMozillaServer(const XmlElement &server, Findings &findings);

} // namespace autoconfigure
