// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/discoverystep.h"

namespace autoconfigure
{

// What clients understand of a document that their step has: each forgives other mistakes, and what one reads
// another drops. The rules are those of the clients' own source.

/// Mozilla autoconfig. A server with a value that Thunderbird does not know is dropped; a file without a
/// usable id or domain is.
QList<MailService> mozillaAsThunderbird(const DiscoveryStep &step);
/// One IMAP or SMTP server that it cannot use, and it leaves the whole file.
QList<MailService> mozillaAsThunderbirdForAndroid(const DiscoveryStep &step);
QList<MailService> mozillaAsDeltaChat(const DiscoveryStep &step);
/// It leaves a file with an attribute that it does not know at a server.
QList<MailService> mozillaAsEvolution(const DiscoveryStep &step);

/// Autodiscover. It finds nothing in namespaces that it does not know, reads the first account only, and
/// takes SSL without Encryption for TLS on every port. A placeholder in a user name is a part of the name.
QList<MailService> autodiscoverAsOutlook(const DiscoveryStep &step);
/// The port tells how it is encrypted, or SSL off that it is not; Encryption is only looked at
/// for None, and a server without port is dropped.
QList<MailService> autodiscoverAsThunderbird(const DiscoveryStep &step);
/// IMAP and SMTP with a port. SSL off means cleartext; else it tries what works, with the address as user
/// name.
QList<MailService> autodiscoverAsDeltaChat(const DiscoveryStep &step);

/// Apple's profile. A placeholder in a user name is a part of the name.
QList<MailService> profileAsApple(const DiscoveryStep &step);

} // namespace autoconfigure
