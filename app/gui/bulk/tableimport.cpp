// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/tableimport.h"

#include "model/hostname.h"
#include "model/usernamepattern.h"
#include "storage/domaintable.h"
#include "storage/workspacefile.h"

#include <QSet>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

void setHost(Hosting &hosting, const QString &domain)
{
    hosting.domain = domain;
    hosting.webHost = u"www."_s + domain;
}

/// One profile for all of them: each has its mail servers below its own name.
void addProfileFor(const Domain &first, Workspace &workspace)
{
    ServiceProfile profile = newWorkspace(placeholderDomain).profiles.constFirst();
    if (!first.profile.isEmpty()) {
        profile.id = first.profile;
    }
    workspace.profiles.append(profile);
    if (workspace.hosting == Hosting()) {
        setHost(workspace.hosting, first.name);
    }
}

} // namespace

Workspace TableImport::after(const QList<ProposedChange> &chosen) const
{
    Workspace workspace = withTable(base, list, chosen);
    // The one that would have hosted may have been left out.
    if (hasNewProfile && !workspace.domains.isEmpty() &&
        workspace.hosting.domain == list.domains.at(0).name) {
        setHost(workspace.hosting, workspace.domains.constFirst().name);
    }
    return workspace;
}

Proposal readTable(const Workspace &workspace, const QByteArray &table, const QString &name,
                   const QString &profile, TableImport &import)
{
    Proposal proposal;
    const Result<DomainList> read = parseDomainList(table, name, {});
    if (!read) {
        proposal.error = read.error();
        return proposal;
    }
    import = {*read, workspace};
    if (workspace.profiles.isEmpty() && !import.list.domains.isEmpty()) {
        addProfileFor(import.list.domains.constFirst(), import.base);
        import.hasNewProfile = true;
    }
    QSet<QString> present;
    for (const Domain &domain : workspace.domains) {
        present.insert(hostKey(domain.name));
    }
    for (Domain &domain : import.list.domains) {
        if (present.contains(hostKey(domain.name))) {
            ++import.known;
        } else if (domain.profile.isEmpty()) {
            domain.profile = import.hasNewProfile ? import.base.profiles.constFirst().id : profile;
        }
    }
    proposal.findings = import.list.findings;
    proposal.changes = tableChanges(import.base, import.list);
    proposal.names = withTable(import.base, import.list, proposal.changes);
    markFindings(proposal.names, proposal.changes);
    return proposal;
}

} // namespace autoconfigure
