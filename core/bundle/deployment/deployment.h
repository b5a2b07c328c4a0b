// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/bundle.h"
#include "bundle/deployment/manifestdifference.h"
#include "bundle/deployment/remotesession.h"
#include "model/deploymenttarget.h"
#include "model/finding.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

namespace autoconfigure
{

enum class DeploymentAction {
    Test,    ///< logs in and looks; changes nothing
    Preview, ///< also compares the new bundle with the served one; changes nothing
    Deploy,
    Rollback
};

enum class DeploymentStep { Packing, Connecting, Uploading, Verifying, Switching, Reloading, Cleaning };
/// Translated: "Uploading".
QString deploymentStepName(DeploymentStep step);

/// Releases are named by the time, so that their names sort by it: "20261125T214600123Z".
QString releaseName(const QDateTime &time);

struct DeploymentJob {
    DeploymentAction action = DeploymentAction::Test;
    DeploymentTarget target;
    /// The next two for Preview and Deploy.
    Workspace workspace;
    /// Empty: all.
    QList<BundleTarget> contents;
    /// Of Deploy: releaseName() of now.
    QString release;
    /// Of Preview and Deploy; null signs nothing.
    std::shared_ptr<const SigningIdentity> signer = {};
};

struct DeploymentOutcome {
    enum class End { Done, Failed, Cancelled, TimedOut };
    End end = End::Done;
    /// What was reached or what went wrong; empty where it was cancelled before anything changed.
    Findings findings;
    /// The link was replaced, whatever came afterwards.
    bool switched = false;
    /// What is served at the end, and what was before; empty where there is none or nobody knows.
    QString release;
    QString previous;
    /// On the server, the oldest first, as far as they were listed (Test and Preview).
    QStringList releases;
    /// Of Preview.
    std::optional<ManifestDifference> difference;
    /// Of the bundle.
    qsizetype files = 0;
    qint64 bytes = 0;
};

/// A bundle's way to a server over the system's OpenSSH, with the user's keys, agent, known_hosts and
/// configuration. Uploads into a new release folder, verifies every file's SHA-256 there, and only then
/// replaces the link that is served; up to that moment an interruption leaves what is served as it was.
/// Single use; `finished` comes exactly once, also after cancel().
class Deployment : public QObject
{
    Q_OBJECT

public:
    Deployment(const DeploymentJob &job, const SshOptions &options, QObject *parent = nullptr);
    ~Deployment() override;

    void start();
    /// In any state. While the link is being replaced its end is waited for, three seconds at most.
    void cancel();
    bool isRunning() const;

    /// After passwordAsked().
    void answerPassword(const QString &password);
    void refusePassword();

Q_SIGNALS:
    /// `total` 0 where it is not known.
    void progress(autoconfigure::DeploymentStep step, qint64 done, qint64 total);
    /// What ssh and the server say, without control characters, and the steps.
    void logged(const QString &line);
    void passwordAsked(const QString &prompt);
    void finished(const autoconfigure::DeploymentOutcome &outcome);

private:
    class Run;
    std::unique_ptr<Run> m_run;
};

} // namespace autoconfigure
