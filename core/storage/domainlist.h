// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "model/result.h"
#include "model/workspace.h"
#include "storage/domaincells.h"

#include <QByteArray>
#include <QString>

namespace autoconfigure
{

struct DomainList {
    QList<Domain> domains;
    /// What the list says about them, by its header.
    DomainColumns columns;
    Findings findings;
};

/// One domain a line, or CSV (comma or semicolon, RFC 4180 quotes) whose first column is the domain. A header
/// line may name the columns: domain, profile, displayName, shortName, mx, dkimSelectors, help1, help2…,
/// service1, service2… (domaincells.h). "#" begins a comment. Lines that hold no domain name, and domains
/// that stand twice, are findings with their line number, cells that cannot be read with their column too.
/// Domains without a profile get `defaultProfile`. UTF-8, or UTF-16 and UTF-32 with a byte order mark.
Result<DomainList> parseDomainList(const QByteArray &text, const QString &place,
                                   const QString &defaultProfile);

} // namespace autoconfigure
