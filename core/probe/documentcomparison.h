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

    bool isSame() const { return served == planned; }
};

/// The documents of a probed domain, each request once, in the order of the clients; those of Mozilla's
/// database are left out. Of a signed document it is the content that is compared. Where a format has a form
/// for an address and one for everybody, the planned one is the form that was served.
QList<DocumentComparison> compareDocuments(const Workspace &workspace, const DomainProbe &probe);

} // namespace autoconfigure
