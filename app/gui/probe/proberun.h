// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/workspacedocument.h"
#include "probe/probe.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace autoconfigure
{

class ProbeResultsModel;

/// Probes domains of the open workspace, one run at a time, into a model of results, and tells the model what
/// later changes of the workspace do to them.
class ProbeRun : public QObject
{
    Q_OBJECT

public:
    ProbeRun(WorkspaceDocument *document, ProbeResultsModel *results, QObject *parent = nullptr);
    ~ProbeRun() override;

    /// `domains`: positions in the workspace. Not while one is running.
    void start(const QList<qsizetype> &domains, const ProbeOptions &options);
    /// Positions in the workspace, of those that are still in it. Names as in a result.
    QList<qsizetype> positionsOf(const QSet<QString> &domains) const;
    /// finished() follows within a second; domains that are complete by then stay.
    void cancel();
    /// Ends without a word and forgets every result: another workspace is open.
    void clear();

    bool isRunning() const { return m_probe != nullptr; }
    qsizetype domainsDone() const { return m_domainsDone; }
    qsizetype domainsWanted() const { return m_domainsWanted; }
    /// 0 to 1, by the requests; never goes back.
    double fraction() const { return m_fraction; }
    /// The last run had to stop early.
    bool wasCancelled() const { return m_wasCancelled; }
    /// When the last run began; invalid before the first.
    QDateTime startTime() const { return m_startTime; }
    const ProbeOptions &options() const { return m_options; }

Q_SIGNALS:
    void started();
    void progressed();
    void finished();

private:
    void connectProbe();
    void takeProgress(qsizetype done, qsizetype total);
    void finish(bool cancelled);
    void applyChange(const ChangeEvent &event);
    void forgetRemovedDomains();

    WorkspaceDocument *m_document;
    ProbeResultsModel *m_results;
    std::unique_ptr<Probe> m_probe;
    ProbeOptions m_options;
    /// Names in the results by positions in the workspace as it was.
    QHash<qsizetype, QString> m_names;
    QDateTime m_startTime;
    qsizetype m_domainsDone = 0;
    qsizetype m_domainsWanted = 0;
    double m_fraction = 0;
    bool m_wasCancelled = false;
    /// The workspace is as it was when the run began.
    bool m_upToDate = true;
    QTimer m_forget;
};

} // namespace autoconfigure
