// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/clientformat.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace autoconfigure
{

const ClientFormat *clientFormat(QStringView id)
{
    for (const ClientFormat *format : clientFormats()) {
        if (id == QLatin1StringView(format->id)) {
            return format;
        }
    }
    return nullptr;
}

QList<const ClientFormat *> clientFormatsFor(const DomainSettings &settings)
{
    QList<const ClientFormat *> found;
    std::copy_if(clientFormats().begin(), clientFormats().end(), std::back_inserter(found),
                 [&settings](const ClientFormat *format) { return format->isFor(settings); });
    return found;
}

QList<const ClientFormat *> clientFormatsOf(const Workspace &workspace)
{
    QList<const ClientFormat *> missing(clientFormats().begin(), clientFormats().end());
    const auto take = [&missing, &workspace](const QList<MailService> &services) {
        DomainSettings settings;
        settings.services = services;
        settings.pacc = workspace.hosting.pacc;
        missing.removeIf([&settings](const ClientFormat *format) { return format->isFor(settings); });
    };
    QSet<QString> profiles;
    for (const Domain &domain : workspace.domains) {
        if (domain.overrides.services) {
            take(*domain.overrides.services);
        } else if (!profiles.contains(domain.profile)) {
            profiles.insert(domain.profile);
            const qsizetype profile = workspace.indexOfProfile(domain.profile);
            take(profile < 0 ? QList<MailService>() : workspace.profiles.at(profile).services);
        }
        if (missing.isEmpty()) {
            break;
        }
    }
    QList<const ClientFormat *> found;
    std::copy_if(clientFormats().begin(), clientFormats().end(), std::back_inserter(found),
                 [&missing](const ClientFormat *format) { return !missing.contains(format); });
    return found;
}

QString clientFormatName(const ClientFormat &format)
{
    return QCoreApplication::translate("ClientFormat", format.name);
}

} // namespace autoconfigure
