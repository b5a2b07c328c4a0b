// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace autoconfigure
{

/// TLS that verifies: against the system's certificate authorities, and those besides them.
QSslConfiguration trusting(const QList<QSslCertificate> &authorities);

} // namespace autoconfigure
