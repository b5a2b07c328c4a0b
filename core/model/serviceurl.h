// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/mailservice.h"

#include <QString>

#include <optional>

namespace autoconfigure
{

/// The URL of an HTTP service (JMAP, CalDAV, CardDAV, ActiveSync), "https://dav.example.org/dav/": with the
/// protocol's own path where none is entered, without the port that its scheme has anyway. Placeholders in
/// the path stay.
QString serviceUrl(const MailService &service);

/// The service that a document names by its URL, the reverse of serviceUrl(); nothing where it is no http or
/// https URL with a host. A query is left out.
std::optional<MailService> serviceFromUrl(Protocol protocol, const QString &url);

} // namespace autoconfigure
