// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/changeevent.h"
#include "document/livetext.h"
#include "document/placeddomains.h"
#include "document/stepwatcher.h"
#include "model/result.h"
#include "model/workspace.h"

#include <QObject>
#include <QUndoStack>

namespace autoconfigure
{

struct EditTarget;

/// The open workspace: its value, its file and its undo history. Only undo commands change the value, through
/// the functions below; everybody else reads workspace() and listens to changed().
class WorkspaceDocument : public QObject
{
    Q_OBJECT

public:
    explicit WorkspaceDocument(QObject *parent = nullptr);

    const Workspace &workspace() const { return m_workspace; }
    QUndoStack *undoStack() { return &m_undoStack; }
    /// The names of the steps that come next, in the present language; empty where there is none.
    QString undoText() const { return stepName(m_undoStack.index() - 1); }
    QString redoText() const { return stepName(m_undoStack.index()); }
    /// Empty until saved for the first time.
    const QString &filePath() const { return m_filePath; }
    /// Differs from the file (or from a fresh workspace).
    bool isModified() const { return !m_undoStack.isClean(); }

    /// Takes over a workspace and forgets the history. `filePath` may be empty.
    void reset(const Workspace &workspace, const QString &filePath);
    /// Like reset(), but unsaved: what an earlier run left behind when it was cut off.
    void restore(const Workspace &workspace, const QString &filePath);
    /// The file does not have this any more, whatever is undone.
    void markUnsaved() { m_undoStack.resetClean(); }
    /// Saves, becomes unmodified and keeps the path. Gives what the file has now.
    Result<QByteArray> save(const QString &filePath);

    /// Edits, each one undo step named `text` ("Change host name"); without a difference there is no step.
    /// Steps with the same non-empty `mergeKey` on the same item, made one after the other within a second,
    /// become one: typing in a field.
    /// The hosting's reference goes with a domain's name.
    void setDomain(qsizetype index, const Domain &domain, const LiveText &text, const QString &mergeKey = {});
    /// One step and one event for all of them; those that are the same already are left out.
    void setDomains(PlacedDomains domains, const LiveText &text);
    void insertDomains(qsizetype index, const QList<Domain> &domains, const LiveText &text);
    /// Positions in any order.
    void removeDomains(QList<qsizetype> indexes, const LiveText &text);
    void setProfile(qsizetype index, const ServiceProfile &profile, const LiveText &text,
                    const QString &mergeKey = {});
    void insertProfile(qsizetype index, const ServiceProfile &profile, const LiveText &text);
    void removeProfile(qsizetype index, const LiveText &text);
    void setHosting(const Hosting &hosting, const LiveText &text, const QString &mergeKey = {});
    void setDeployment(const QList<DeploymentTarget> &targets, const LiveText &text,
                       const QString &mergeKey = {});
    /// Any change of several parts at once: an import, a renamed profile with its domains.
    void replaceWorkspace(const Workspace &workspace, const LiveText &text, const StepWatcher &watcher = {});
    /// The same with what the file has now: unmodified afterwards.
    void replaceWithSaved(const Workspace &workspace, const LiveText &text, const StepWatcher &watcher);

Q_SIGNALS:
    /// After the value has changed, by an edit, an undo, a redo or a reset.
    void changed(const autoconfigure::ChangeEvent &event);
    void filePathChanged(const QString &filePath);
    void modifiedChanged(bool modified);

private:
    EditTarget editTarget();
    QString stepName(int index) const;
    bool hosts(qsizetype index) const;
    void setFilePath(const QString &filePath);

    Workspace m_workspace;
    QString m_filePath;
    QUndoStack m_undoStack;
};

} // namespace autoconfigure
