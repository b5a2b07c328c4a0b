// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/changeevent.h"
#include "document/livetext.h"
#include "document/placeddomains.h"
#include "document/stepwatcher.h"
#include "model/workspace.h"

#include <QElapsedTimer>
#include <QUndoCommand>

#include <functional>
#include <utility>

namespace autoconfigure
{

/// What the undo commands change, and whom they tell about it afterwards.
struct EditTarget {
    Workspace &workspace;
    std::function<void(const ChangeEvent &)> notify;
};

/// Ids by which QUndoStack finds steps that may become one.
enum class EditCommandId { SetDomain = 1, RenameDomain, SetProfile, SetHosting, SetDeployment };

/// A step whose name is in the language of the moment when it is shown.
class EditCommand : public QUndoCommand
{
public:
    explicit EditCommand(const LiveText &name) : QUndoCommand(name.text()), m_name(name) {}

    QString name() const { return m_name.text(); }

private:
    LiveText m_name;
};

/// Exchanges one part of the workspace for another value; undo and redo are the same exchange. Keeps nothing
/// but that part.
template <typename Value>
class SetValueCommand : public EditCommand
{
public:
    /// `at` finds the part in a workspace; `mergeKey` empty for a step that stands for itself.
    SetValueCommand(EditTarget target, EditCommandId id, std::function<Value &(Workspace &)> at,
                    const ChangeEvent &event, Value value, const LiveText &text, QString mergeKey)
        : EditCommand(text),
          m_target(std::move(target)),
          m_id(id),
          m_at(std::move(at)),
          m_event(event),
          m_other(std::move(value)),
          m_mergeKey(std::move(mergeKey))
    {
        m_sinceLastEdit.start();
    }

    int id() const override { return m_mergeKey.isEmpty() ? -1 : static_cast<int>(m_id); }
    void undo() override { exchange(); }
    void redo() override { exchange(); }

    bool mergeWith(const QUndoCommand *command) override
    {
        // The same id is the same class.
        const auto *next = static_cast<const SetValueCommand *>(command);
        constexpr qint64 typingPauseMilliseconds = 1000;
        if (next->m_mergeKey != m_mergeKey || next->m_event.first != m_event.first ||
            m_sinceLastEdit.elapsed() > typingPauseMilliseconds) {
            return false;
        }
        m_sinceLastEdit.restart();
        // Typed and taken back: nothing is left to undo.
        setObsolete(m_at(m_target.workspace) == m_other);
        return true;
    }

protected:
    const EditTarget &target() const { return m_target; }
    /// What follows the value, between its exchange and its event.
    virtual void exchangeMore() {}

private:
    void exchange()
    {
        std::swap(m_at(m_target.workspace), m_other);
        exchangeMore();
        m_target.notify(m_event);
    }

    EditTarget m_target;
    EditCommandId m_id;
    std::function<Value &(Workspace &)> m_at;
    ChangeEvent m_event;
    Value m_other;
    QString m_mergeKey;
    QElapsedTimer m_sinceLastEdit;
};

/// Gives a domain other values, its name among them; where it hosts, the hosting's reference goes with the
/// name.
class RenameDomainCommand : public SetValueCommand<Domain>
{
public:
    RenameDomainCommand(const EditTarget &target, qsizetype index, const Domain &domain, bool hosts,
                        const LiveText &text, const QString &mergeKey);

    qsizetype index() const { return m_index; }
    bool hosts() const { return m_hosts; }
    bool mergeWith(const QUndoCommand *command) override;

protected:
    void exchangeMore() override;

private:
    qsizetype m_index;
    bool m_hosts;
    QString m_otherHosting;
};

/// Exchanges several domains for other values; undo and redo are the same exchange. Keeps nothing but those.
class SetDomainsCommand : public EditCommand
{
public:
    SetDomainsCommand(EditTarget target, PlacedDomains domains, const LiveText &text);

    void undo() override { exchange(); }
    void redo() override { exchange(); }

private:
    void exchange();

    EditTarget m_target;
    PlacedDomains m_others;
    ChangeEvent m_event;
};

/// Puts domains in or takes them out; the one is the other's undo.
class DomainsCommand : public EditCommand
{
public:
    enum class Action { Insert, Remove };
    /// Positions are those that the domains have while they are in the workspace.
    DomainsCommand(EditTarget target, Action action, PlacedDomains domains, const LiveText &text);

    void undo() override;
    void redo() override;

private:
    void insert();
    void remove();

    EditTarget m_target;
    Action m_action;
    PlacedDomains m_domains;
};

class ProfileCommand : public EditCommand
{
public:
    enum class Action { Insert, Remove };
    ProfileCommand(EditTarget target, Action action, qsizetype index, ServiceProfile profile,
                   const LiveText &text);

    void undo() override;
    void redo() override;

private:
    void insert();
    void remove();

    EditTarget m_target;
    Action m_action;
    qsizetype m_index;
    ServiceProfile m_profile;
};

/// The only step that keeps a whole workspace.
class ReplaceWorkspaceCommand : public EditCommand
{
public:
    ReplaceWorkspaceCommand(EditTarget target, Workspace workspace, const LiveText &text,
                            StepWatcher watcher);

    void undo() override { exchange(false); }
    void redo() override { exchange(true); }

private:
    void exchange(bool isDone);

    EditTarget m_target;
    Workspace m_other;
    StepWatcher m_watcher;
};

} // namespace autoconfigure
