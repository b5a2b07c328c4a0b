// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/workspacedocument.h"
#include "probe/mailserverprobe.h"
#include "probe/probe.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace autoconfigure
{

class MailServersModel;
class ProbeResultsModel;

/// What a run asks.
struct ProbePlan {
    /// Positions in the workspace.
    QList<qsizetype> domains;
    ProbeOptions clients;
    bool asksClients = true;
    MailServerProbeOptions mailServers;
    bool asksMailServers = true;
};

/// Probes clients and mail servers of domains of the open workspace, one run at a time, into models of
/// results, and tells the models what later changes of the workspace do to them.
class ProbeRun : public QObject
{
    Q_OBJECT

public:
    ProbeRun(WorkspaceDocument *document, ProbeResultsModel *results, MailServersModel *services,
             QObject *parent = nullptr);
    ~ProbeRun() override;

    /// Not while one is running. A login of the plan is not kept.
    void start(const ProbePlan &plan);
    /// Positions in the workspace, of those that are still in it. Names as in a result.
    QList<qsizetype> positionsOf(const QSet<QString> &domains) const;
    /// finished() follows within a second; domains that are complete by then stay.
    void cancel();
    /// Ends without a word and forgets every result: another workspace is open.
    void clear();

    bool isRunning() const { return m_probe != nullptr || m_mailProbe != nullptr; }
    qsizetype domainsDone() const { return m_domainsDone; }
    qsizetype domainsWanted() const { return m_domainsWanted; }
    /// 0 to 1, by the requests; never goes back.
    double fraction() const { return m_fraction; }
    /// The last run had to stop early.
    bool wasCancelled() const { return m_wasCancelled; }
    /// When the last run began; invalid before the first.
    QDateTime startTime() const { return m_startTime; }
    const ProbePlan &plan() const { return m_plan; }

Q_SIGNALS:
    void started();
    void progressed();
    void finished();

private:
    struct Progress {
        qsizetype done = 0;
        qsizetype total = 0;
    };

    void connectClients();
    void connectMailServers();
    void takeProgress(Progress &part, qsizetype done, qsizetype total);
    /// One of both has ended.
    void finishPart(QObject *done, bool cancelled);
    void applyChange(const ChangeEvent &event);
    void forgetRemovedDomains();

    WorkspaceDocument *m_document;
    ProbeResultsModel *m_results;
    MailServersModel *m_services;
    std::unique_ptr<Probe> m_probe;
    std::unique_ptr<MailServerProbe> m_mailProbe;
    ProbePlan m_plan;
    Progress m_clientProgress;
    Progress m_mailProgress;
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
