// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientformat.h"

#include <QByteArray>
#include <QString>

namespace autoconfigure
{

/// The largest body of a request that a responder reads, in octets.
inline constexpr int responderBodyLimit = 64 * 1024;

/// The name of a format's document in the folder of a domain: "apple-profile.mobileconfig" is everybody's,
/// "apple-profile.address.mobileconfig" the template for an address.
QString documentName(const ClientFormat &format, bool forAddress);

/// The file below documents/ that leads from a domain's name as people write it ("société.example") to its
/// A-labels: "names/" and a SHA-256 checksum, since file names of any letters are not safe everywhere.
QString typedNameFile(const QString &name);

/// routes.json: every publish point of these formats, for the responders; of several at one path the file's
/// first. It is described in resources/responders/README.md.
QByteArray routesFile(const QList<const ClientFormat *> &formats);

} // namespace autoconfigure
