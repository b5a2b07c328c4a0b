// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/editcommands.h"

namespace autoconfigure
{

namespace
{

/// Neighbouring positions.
struct Run {
    qsizetype first = 0;
    qsizetype count = 0;
};

QList<Run> runsOf(const PlacedDomains &domains)
{
    QList<Run> runs;
    for (const auto &placed : domains) {
        if (!runs.isEmpty() && runs.constLast().first + runs.constLast().count == placed.first) {
            ++runs.last().count;
        } else {
            runs.append({placed.first, 1});
        }
    }
    return runs;
}

// Every run moves the domains behind it; with many runs one pass over the whole list is quicker, also for the
// views.
constexpr qsizetype manyRuns = 32;

} // namespace

RenameDomainCommand::RenameDomainCommand(const EditTarget &target, qsizetype index, const Domain &domain,
                                         bool hosts, const LiveText &text, const QString &mergeKey)
    : SetValueCommand(
          target, EditCommandId::RenameDomain,
          [index](Workspace &workspace) -> Domain & { return workspace.domains[index]; },
          {ChangeEvent::Kind::DomainChanged, index, 1}, domain, text, mergeKey),
      m_index(index),
      m_hosts(hosts),
      m_otherHosting(domain.name)
{
}

bool RenameDomainCommand::mergeWith(const QUndoCommand *command)
{
    const bool isMerged = SetValueCommand::mergeWith(command);
    // It may have been written in another way.
    setObsolete(isObsolete() && (!m_hosts || target().workspace.hosting.domain == m_otherHosting));
    return isMerged;
}

void RenameDomainCommand::exchangeMore()
{
    if (m_hosts) {
        std::swap(target().workspace.hosting.domain, m_otherHosting);
        target().notify({ChangeEvent::Kind::HostingChanged, 0, 1});
    }
}

SetDomainsCommand::SetDomainsCommand(EditTarget target, PlacedDomains domains, const LiveText &text)
    : EditCommand(text), m_target(std::move(target)), m_others(std::move(domains))
{
    m_event.kind = ChangeEvent::Kind::DomainsChanged;
    m_event.first = m_others.constFirst().first;
    m_event.count = m_others.constLast().first - m_event.first + 1;
    m_event.positions.reserve(m_others.size());
    for (const auto &[position, domain] : std::as_const(m_others)) {
        m_event.positions.append(position);
    }
}

void SetDomainsCommand::exchange()
{
    for (auto &[position, domain] : m_others) {
        std::swap(m_target.workspace.domains[position], domain);
    }
    m_target.notify(m_event);
}

DomainsCommand::DomainsCommand(EditTarget target, Action action, PlacedDomains domains, const LiveText &text)
    : EditCommand(text), m_target(std::move(target)), m_action(action), m_domains(std::move(domains))
{
}

void DomainsCommand::undo()
{
    m_action == Action::Insert ? remove() : insert();
}

void DomainsCommand::redo()
{
    m_action == Action::Insert ? insert() : remove();
}

void DomainsCommand::insert()
{
    QList<Domain> &domains = m_target.workspace.domains;
    const QList<Run> runs = runsOf(m_domains);
    if (runs.size() > manyRuns) {
        QList<Domain> all;
        all.reserve(domains.size() + m_domains.size());
        qsizetype rest = 0;
        for (const auto &placed : std::as_const(m_domains)) {
            while (all.size() < placed.first) {
                all.append(domains.at(rest++));
            }
            all.append(placed.second);
        }
        all.append(domains.mid(rest));
        domains = all;
        m_target.notify({ChangeEvent::Kind::Reset});
        return;
    }
    qsizetype taken = 0;
    for (const Run &run : runs) {
        domains.insert(run.first, run.count, Domain());
        for (qsizetype i = 0; i < run.count; ++i) {
            domains[run.first + i] = m_domains.at(taken++).second;
        }
        m_target.notify({ChangeEvent::Kind::DomainsInserted, run.first, run.count});
    }
}

void DomainsCommand::remove()
{
    QList<Domain> &domains = m_target.workspace.domains;
    const QList<Run> runs = runsOf(m_domains);
    if (runs.size() > manyRuns) {
        QList<Domain> rest;
        rest.reserve(domains.size() - m_domains.size());
        qsizetype next = 0;
        for (qsizetype i = 0; i < domains.size(); ++i) {
            if (next < m_domains.size() && m_domains.at(next).first == i) {
                ++next;
            } else {
                rest.append(domains.at(i));
            }
        }
        domains = rest;
        m_target.notify({ChangeEvent::Kind::Reset});
        return;
    }
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        domains.remove(run->first, run->count);
        m_target.notify({ChangeEvent::Kind::DomainsRemoved, run->first, run->count});
    }
}

ProfileCommand::ProfileCommand(EditTarget target, Action action, qsizetype index, ServiceProfile profile,
                               const LiveText &text)
    : EditCommand(text),
      m_target(std::move(target)),
      m_action(action),
      m_index(index),
      m_profile(std::move(profile))
{
}

void ProfileCommand::undo()
{
    m_action == Action::Insert ? remove() : insert();
}

void ProfileCommand::redo()
{
    m_action == Action::Insert ? insert() : remove();
}

void ProfileCommand::insert()
{
    m_target.workspace.profiles.insert(m_index, m_profile);
    m_target.notify({ChangeEvent::Kind::ProfilesInserted, m_index, 1});
}

void ProfileCommand::remove()
{
    m_target.workspace.profiles.removeAt(m_index);
    m_target.notify({ChangeEvent::Kind::ProfilesRemoved, m_index, 1});
}

ReplaceWorkspaceCommand::ReplaceWorkspaceCommand(EditTarget target, Workspace workspace, const LiveText &text,
                                                 StepWatcher watcher)
    : EditCommand(text),
      m_target(std::move(target)),
      m_other(std::move(workspace)),
      m_watcher(std::move(watcher))
{
}

void ReplaceWorkspaceCommand::exchange(bool isDone)
{
    std::swap(m_target.workspace, m_other);
    m_target.notify({ChangeEvent::Kind::Reset});
    if (m_watcher) {
        m_watcher(isDone);
    }
}

} // namespace autoconfigure
