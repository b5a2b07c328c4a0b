// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "model/workspace.h"

#include <QHash>
#include <QString>

namespace autoconfigure
{

/// Domains by their A-labels, with the position of the first entry of each.
using DomainIndex = QHash<QString, qsizetype>;

/// The parts of validate(), one file each. `path` is the place of what is looked at, `subject` the domain or
/// profile that it belongs to.
void validateServices(const QList<MailService> &services, const FieldPath &path, const QString &subject,
                      Findings &findings);
void validateDocumentation(const QList<Documentation> &pages, const FieldPath &path, const QString &subject,
                           Findings &findings);
void validateProfiles(const Workspace &workspace, Findings &findings);
void validateHosting(const Workspace &workspace, const DomainIndex &index, Findings &findings);
void validateDeployment(const Workspace &workspace, Findings &findings);
DomainIndex validateDomains(const Workspace &workspace, Findings &findings);

/// Adds "control-character" where the text has one; true if it has none.
bool validateText(const QString &text, const FieldPath &path, const QString &subject, Findings &findings);

} // namespace autoconfigure
