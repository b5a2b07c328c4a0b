// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/resultnames.h"

#include "model/hostname.h"

#include <QCoreApplication>

namespace autoconfigure
{

QString nameInResults(const Domain &domain)
{
    const QString ascii = toAsciiHost(domain.name);
    return ascii.isEmpty() ? domain.name : ascii;
}

QSet<QString> namesInResults(const Workspace &workspace)
{
    QSet<QString> names;
    for (const Domain &domain : workspace.domains) {
        names.insert(nameInResults(domain));
    }
    return names;
}

QHash<QString, QString> typedNamesInResults(const Workspace &workspace, const QList<qsizetype> &positions)
{
    QHash<QString, QString> typedNames;
    for (const qsizetype position : positions) {
        const Domain &domain = workspace.domains.at(position);
        const QString name = nameInResults(domain);
        if (name != domain.name) {
            typedNames.insert(name, domain.name);
        }
    }
    return typedNames;
}

QList<qsizetype> positionsOfResults(const Workspace &workspace, const QSet<QString> &names)
{
    QList<qsizetype> positions;
    for (qsizetype i = 0; i < workspace.domains.size(); ++i) {
        if (names.contains(nameInResults(workspace.domains.at(i)))) {
            positions.append(i);
        }
    }
    return positions;
}

QString resultText(const QString &text, bool isOutOfDate)
{
    return isOutOfDate && !text.isEmpty()
               ? QCoreApplication::translate("Results", "%1, before the last change", "result").arg(text)
               : text;
}

} // namespace autoconfigure
