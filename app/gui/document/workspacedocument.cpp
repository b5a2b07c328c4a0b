// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/workspacedocument.h"

#include "document/editcommands.h"
#include "model/hostname.h"
#include "storage/workspacefile.h"

#include <algorithm>

namespace autoconfigure
{

WorkspaceDocument::WorkspaceDocument(QObject *parent) : QObject(parent)
{
    connect(&m_undoStack, &QUndoStack::cleanChanged, this,
            [this](bool clean) { Q_EMIT modifiedChanged(!clean); });
}

void WorkspaceDocument::reset(const Workspace &workspace, const QString &filePath)
{
    m_workspace = workspace;
    m_undoStack.clear();
    setFilePath(filePath);
    Q_EMIT changed({ChangeEvent::Kind::Reset});
}

void WorkspaceDocument::restore(const Workspace &workspace, const QString &filePath)
{
    reset(workspace, filePath);
    m_undoStack.resetClean();
}

Result<QByteArray> WorkspaceDocument::save(const QString &filePath)
{
    Result<QByteArray> saved = saveWorkspace(m_workspace, filePath);
    if (saved) {
        setFilePath(filePath);
        m_undoStack.setClean();
    }
    return saved;
}

void WorkspaceDocument::setDomain(qsizetype index, const Domain &domain, const LiveText &text,
                                  const QString &mergeKey)
{
    if (m_workspace.domains.at(index) == domain) {
        return;
    }
    if (m_workspace.domains.at(index).name != domain.name) {
        m_undoStack.push(new RenameDomainCommand(editTarget(), index, domain, hosts(index), text, mergeKey));
        return;
    }
    m_undoStack.push(new SetValueCommand<Domain>(
        editTarget(), EditCommandId::SetDomain,
        [index](Workspace &workspace) -> Domain & { return workspace.domains[index]; },
        {ChangeEvent::Kind::DomainChanged, index, 1}, domain, text, mergeKey));
}

bool WorkspaceDocument::hosts(qsizetype index) const
{
    // A name that is typed may be nobody's or another one's for a moment.
    const auto *last =
        dynamic_cast<const RenameDomainCommand *>(m_undoStack.command(m_undoStack.index() - 1));
    const bool isTypedOn = last != nullptr && last->index() == index;
    if (isTypedOn && last->hosts()) {
        return true;
    }
    const QString hosting = hostKey(m_workspace.hosting.domain);
    if (hosting.isEmpty() || hostKey(m_workspace.domains.at(index).name) != hosting) {
        return false;
    }
    if (!isTypedOn) {
        return m_workspace.indexOfDomain(m_workspace.hosting.domain) == index;
    }
    const auto named =
        std::count_if(m_workspace.domains.cbegin(), m_workspace.domains.cend(),
                      [&hosting](const Domain &domain) { return hostKey(domain.name) == hosting; });
    return named == 1;
}

void WorkspaceDocument::setDomains(PlacedDomains domains, const LiveText &text)
{
    domains.removeIf(
        [this](const auto &placed) { return m_workspace.domains.at(placed.first) == placed.second; });
    if (!domains.isEmpty()) {
        m_undoStack.push(new SetDomainsCommand(editTarget(), std::move(domains), text));
    }
}

void WorkspaceDocument::insertDomains(qsizetype index, const QList<Domain> &domains, const LiveText &text)
{
    if (domains.isEmpty()) {
        return;
    }
    PlacedDomains placed;
    placed.reserve(domains.size());
    for (const Domain &domain : domains) {
        placed.append({index++, domain});
    }
    m_undoStack.push(new DomainsCommand(editTarget(), DomainsCommand::Action::Insert, placed, text));
}

void WorkspaceDocument::removeDomains(QList<qsizetype> indexes, const LiveText &text)
{
    if (indexes.isEmpty()) {
        return;
    }
    std::sort(indexes.begin(), indexes.end());
    indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
    PlacedDomains placed;
    placed.reserve(indexes.size());
    for (const qsizetype index : std::as_const(indexes)) {
        placed.append({index, m_workspace.domains.at(index)});
    }
    m_undoStack.push(new DomainsCommand(editTarget(), DomainsCommand::Action::Remove, placed, text));
}

void WorkspaceDocument::setProfile(qsizetype index, const ServiceProfile &profile, const LiveText &text,
                                   const QString &mergeKey)
{
    if (m_workspace.profiles.at(index) == profile) {
        return;
    }
    m_undoStack.push(new SetValueCommand<ServiceProfile>(
        editTarget(), EditCommandId::SetProfile,
        [index](Workspace &workspace) -> ServiceProfile & { return workspace.profiles[index]; },
        {ChangeEvent::Kind::ProfileChanged, index, 1}, profile, text, mergeKey));
}

void WorkspaceDocument::insertProfile(qsizetype index, const ServiceProfile &profile, const LiveText &text)
{
    m_undoStack.push(new ProfileCommand(editTarget(), ProfileCommand::Action::Insert, index, profile, text));
}

void WorkspaceDocument::removeProfile(qsizetype index, const LiveText &text)
{
    m_undoStack.push(new ProfileCommand(editTarget(), ProfileCommand::Action::Remove, index,
                                        m_workspace.profiles.at(index), text));
}

void WorkspaceDocument::setHosting(const Hosting &hosting, const LiveText &text, const QString &mergeKey)
{
    if (m_workspace.hosting == hosting) {
        return;
    }
    m_undoStack.push(new SetValueCommand<Hosting>(
        editTarget(), EditCommandId::SetHosting,
        [](Workspace &workspace) -> Hosting & { return workspace.hosting; },
        {ChangeEvent::Kind::HostingChanged, 0, 1}, hosting, text, mergeKey));
}

void WorkspaceDocument::setDeployment(const QList<DeploymentTarget> &targets, const LiveText &text,
                                      const QString &mergeKey)
{
    if (m_workspace.deployment == targets) {
        return;
    }
    m_undoStack.push(new SetValueCommand<QList<DeploymentTarget>>(
        editTarget(), EditCommandId::SetDeployment,
        [](Workspace &workspace) -> QList<DeploymentTarget> & { return workspace.deployment; },
        {ChangeEvent::Kind::DeploymentChanged, 0, 1}, targets, text, mergeKey));
}

void WorkspaceDocument::replaceWorkspace(const Workspace &workspace, const LiveText &text,
                                         const StepWatcher &watcher)
{
    if (m_workspace == workspace) {
        return;
    }
    m_undoStack.push(new ReplaceWorkspaceCommand(editTarget(), workspace, text, watcher));
}

void WorkspaceDocument::replaceWithSaved(const Workspace &workspace, const LiveText &text,
                                         const StepWatcher &watcher)
{
    replaceWorkspace(workspace, text, watcher);
    m_undoStack.setClean();
}

EditTarget WorkspaceDocument::editTarget()
{
    return {m_workspace, [this](const ChangeEvent &event) { Q_EMIT changed(event); }};
}

QString WorkspaceDocument::stepName(int index) const
{
    // Nobody else pushes any.
    const auto *step = static_cast<const EditCommand *>(m_undoStack.command(index));
    return step == nullptr ? QString() : step->name();
}

void WorkspaceDocument::setFilePath(const QString &filePath)
{
    if (m_filePath != filePath) {
        m_filePath = filePath;
        Q_EMIT filePathChanged(m_filePath);
    }
}

} // namespace autoconfigure
