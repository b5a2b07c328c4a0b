// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/mailservice.h"

#include <QList>
#include <QString>

namespace autoconfigure
{

/// A usual way to offer a service: protocol, security and port are known, the host is to be said.
struct ServicePreset {
    /// Translated: "IMAP over TLS".
    QString name;
    MailService service;
};

/// In the order of the menu, translated now.
QList<ServicePreset> servicePresets();

} // namespace autoconfigure
