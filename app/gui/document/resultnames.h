// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace autoconfigure
{

/// As the results of a check or a probe name the domain: A-labels; what is no host name is as it was typed.
QString nameInResults(const Domain &domain);
/// Those of all domains.
QSet<QString> namesInResults(const Workspace &workspace);
/// Of the domains at these positions, the typed names that differ from those in results, by the latter.
QHash<QString, QString> typedNamesInResults(const Workspace &workspace, const QList<qsizetype> &positions);
/// Where the domains with these names in results are now; those that are gone are left out.
QList<qsizetype> positionsOfResults(const Workspace &workspace, const QSet<QString> &names);

/// "OK, before the last change": a result of the workspace as it was before, where `isOutOfDate`. What
/// italics say to the eye.
QString resultText(const QString &text, bool isOutOfDate);

} // namespace autoconfigure
