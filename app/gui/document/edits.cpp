// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits.h"

#include "model/hostname.h"
#include "storage/workspacefile.h"

#include <QCoreApplication>
#include <QHash>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// Appends those of `domains` that are not there yet. Gives where each of them stands then.
QList<qsizetype> addNewDomains(QList<Domain> &all, const QList<Domain> &domains)
{
    QHash<QString, qsizetype> known;
    for (qsizetype i = all.size() - 1; i >= 0; --i) {
        known.insert(hostKey(all.at(i).name), i);
    }
    QList<qsizetype> places;
    for (const Domain &domain : domains) {
        const QString key = hostKey(domain.name);
        if (!known.contains(key)) {
            known.insert(key, all.size());
            all.append(domain);
        }
        places.append(known.value(key));
    }
    return places;
}

} // namespace

bool renameProfile(WorkspaceDocument *document, qsizetype index, const QString &id)
{
    Workspace workspace = document->workspace();
    const QString before = workspace.profiles.at(index).id;
    if (id == before) {
        return true;
    }
    if (id.isEmpty() || workspace.indexOfProfile(id) >= 0) {
        return false;
    }
    workspace.profiles[index].id = id;
    // Of two profiles with one id the first is the one that domains mean.
    if (document->workspace().indexOfProfile(before) == index) {
        for (Domain &domain : workspace.domains) {
            if (domain.profile == before) {
                domain.profile = id;
            }
        }
    }
    document->replaceWorkspace(workspace,
                               [] { return QCoreApplication::translate("Edits", "Rename profile"); });
    return true;
}

QString unusedProfileId(const Workspace &workspace, const QString &wanted)
{
    QString id = wanted;
    for (int number = 2; workspace.indexOfProfile(id) >= 0; ++number) {
        id = wanted + u'-' + QString::number(number);
    }
    return id;
}

qsizetype addDomain(WorkspaceDocument *document, const QString &name, const QString &profile)
{
    const LiveText text = [] { return QCoreApplication::translate("Edits", "Add domain"); };
    const Workspace &workspace = document->workspace();
    if (workspace.profiles.isEmpty() && workspace.domains.isEmpty()) {
        Workspace fresh = newWorkspace(name);
        fresh.extra = workspace.extra;
        document->replaceWorkspace(fresh, text);
        return 0;
    }
    Domain domain;
    domain.name = name;
    domain.profile = profile;
    const qsizetype index = workspace.domains.size();
    document->insertDomains(index, {domain}, text);
    return index;
}

FieldPath MergedPlaces::placeOf(const FieldPath &imported) const
{
    const QStringList segments = imported.segments();
    FieldPath path;
    qsizetype done = 0;
    const qsizetype index = segments.value(1).toLongLong();
    if (segments.value(0) == "profiles"_L1 && segments.size() > 1) {
        path = path / u"profiles" / (firstProfile + index);
        done = 2;
    } else if (segments.value(0) == "domains"_L1 && index < domains.size()) {
        path = path / u"domains" / domains.at(index);
        done = 2;
    } else if (segments.value(0) != "hosting"_L1 || !hasTakenHosting) {
        return {};
    }
    for (const QString &segment : segments.mid(done)) {
        path = path / segment;
    }
    return path;
}

MergedPlaces mergeWorkspace(WorkspaceDocument *document, const Workspace &imported, const LiveText &text)
{
    Workspace workspace = document->workspace();
    MergedPlaces places;
    places.firstProfile = workspace.profiles.size();
    QHash<QString, QString> ids;
    for (ServiceProfile profile : imported.profiles) {
        const QString id = unusedProfileId(workspace, profile.id);
        ids.insert(profile.id, id);
        profile.id = id;
        workspace.profiles.append(profile);
    }
    QList<Domain> domains = imported.domains;
    for (Domain &domain : domains) {
        domain.profile = ids.value(domain.profile, domain.profile);
    }
    places.domains = addNewDomains(workspace.domains, domains);
    if (workspace.hosting == Hosting()) {
        workspace.hosting = imported.hosting;
        places.hasTakenHosting = true;
    }
    document->replaceWorkspace(workspace, text);
    return places;
}

void applyWorkspace(WorkspaceDocument *document, const Workspace &after, const LiveText &text)
{
    const Workspace &before = document->workspace();
    Workspace withDomains = before;
    withDomains.domains = after.domains;
    const qsizetype count = before.domains.size();
    const bool isGrown = after.domains.size() > count && after.domains.first(count) == before.domains;
    if (withDomains == after && isGrown) {
        document->insertDomains(count, after.domains.sliced(count), text);
        return;
    }
    if (after.domains.size() != count || withDomains != after) {
        document->replaceWorkspace(after, text);
        return;
    }
    PlacedDomains changed;
    for (qsizetype i = 0; i < after.domains.size(); ++i) {
        if (after.domains.at(i) != before.domains.at(i)) {
            changed.append({i, after.domains.at(i)});
        }
    }
    document->setDomains(changed, text);
}

} // namespace autoconfigure
