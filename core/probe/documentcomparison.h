// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"
#include "probe/discoverystep.h"

namespace autoconfigure
{

/// What a server gave where a document of ours belongs, and what the workspace would have it give.
struct DocumentComparison {
    /// "GET https://autoconfig.example.org/mail/config-v1.1.xml".
    QString title;
    const ClientFormat *format = nullptr;
    QByteArray served;
    QByteArray planned;
    /// Of the answer; 0 without one, and then `failure` says why.
    int status = 200;
    HttpFailure failure = HttpFailure::None;

    bool isServed() const { return failure == HttpFailure::None && status / 100 == 2; }
    bool isSame() const { return isServed() && served == planned; }
};

/// The documents of a probed domain, each request once, in the order of the clients: first those that were
/// served, then those that should be and were not. Those of Mozilla's database are left out. Of a signed
/// document it is the content that is compared. Where a format has a form for an address and one for
/// everybody, the planned one is the form that was served.
QList<DocumentComparison> compareDocuments(const Workspace &workspace, const DomainProbe &probe);

} // namespace autoconfigure
