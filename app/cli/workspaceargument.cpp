// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspaceargument.h"

#include "model/hostname.h"
#include "model/usernamepattern.h"

#include <QCoreApplication>

#include <numeric>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

Result<qsizetype> findDomain(const Workspace &workspace, const QString &name, const QString &fileName)
{
    const qsizetype index = workspace.indexOfDomain(name);
    if (index >= 0) {
        return index;
    }
    constexpr qsizetype shown = 5;
    QStringList names;
    for (const Domain &domain : workspace.domains.first(std::min(shown, workspace.domains.size()))) {
        names.append(domain.name);
    }
    if (workspace.domains.size() > shown) {
        names.append(u"…"_s);
    }
    if (names.isEmpty()) {
        return failure(fileName, QCoreApplication::translate("Cli", "There is no domain in this file."));
    }
    return failure(fileName,
                   QCoreApplication::translate("Cli", "There is no domain “%1” in this file. It has: %2")
                       .arg(name, names.join(u", "_s)));
}

Result<QList<qsizetype>> findDomains(const Workspace &workspace, const QStringList &names,
                                     const QString &fileName)
{
    QList<qsizetype> indexes;
    for (const QString &name : names) {
        const Result<qsizetype> index = findDomain(workspace, name, fileName);
        if (!index) {
            return tl::unexpected(index.error());
        }
        if (!indexes.contains(*index)) {
            indexes.append(*index);
        }
    }
    if (indexes.isEmpty()) {
        indexes.resize(workspace.domains.size());
        std::iota(indexes.begin(), indexes.end(), 0);
    }
    return indexes;
}

Result<HostPort> parseHostPort(const QString &text)
{
    HostPort result;
    result.host = text.section(u':', 0, 0);
    if (text.contains(u':')) {
        bool isNumber = false;
        const QString port = text.section(u':', 1);
        result.port = port.toInt(&isNumber);
        if (!isNumber || result.port < 1 || result.port > 65535) {
            return failure(text, QCoreApplication::translate("Cli", "A port is a number from 1 to 65535."));
        }
    }
    // The placeholder stands where a domain will.
    if (toAsciiHost(expandDomain(result.host, u"example.org"_s)).isEmpty()) {
        return failure(
            text, QCoreApplication::translate(
                      "Cli", "This is no host name. Expected: mail.example.org or mail.example.org:993"));
    }
    return result;
}

} // namespace autoconfigure
