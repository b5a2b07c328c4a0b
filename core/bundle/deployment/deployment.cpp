// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/deployment/deployment.h"

#include "bundle/deployment/bundlepacking.h"
#include "bundle/deployment/deploymentfailure.h"
#include "model/validationparts.h"

#include <QCoreApplication>
#include <QUuid>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int sshGaveUp = 255;
/// For a cancel that comes while the link is being replaced.
constexpr int switchMilliseconds = 3000;

struct DeploymentText {
    Q_DECLARE_TR_FUNCTIONS(Deployment)
};

RemoteAction remoteAction(DeploymentAction action)
{
    switch (action) {
    case DeploymentAction::Deploy:
        return RemoteAction::Deploy;
    case DeploymentAction::Rollback:
        return RemoteAction::Rollback;
    case DeploymentAction::Test:
    case DeploymentAction::Preview:
        break;
    }
    return RemoteAction::Inspect;
}

/// A workspace may come from anybody: what is no server and no folder never reaches a command line.
Findings targetErrors(const DeploymentTarget &target)
{
    Workspace only;
    only.deployment = {target};
    Findings findings;
    validateDeployment(only, findings);
    findings.removeIf([](const Finding &finding) { return finding.severity() != Severity::Error; });
    return findings;
}

} // namespace

QString deploymentStepName(DeploymentStep step)
{
    switch (step) {
    case DeploymentStep::Packing:
        return DeploymentText::tr("Making the bundle");
    case DeploymentStep::Connecting:
        return DeploymentText::tr("Connecting");
    case DeploymentStep::Uploading:
        return DeploymentText::tr("Uploading");
    case DeploymentStep::Verifying:
        return DeploymentText::tr("Verifying on the server");
    case DeploymentStep::Switching:
        return DeploymentText::tr("Putting it in place");
    case DeploymentStep::Reloading:
        return DeploymentText::tr("Running the reload command");
    case DeploymentStep::Cleaning:
        return DeploymentText::tr("Removing old releases");
    }
    return {};
}

QString releaseName(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyyMMdd'T'hhmmsszzz'Z'"_s);
}

class Deployment::Run : public QObject
{
public:
    Run(Deployment &owner, const DeploymentJob &job, const SshOptions &options)
        : m_owner(owner), m_job(job), m_options(options)
    {
    }

    bool isRunning() const { return m_state == State::Running; }

    void start()
    {
        if (m_state != State::Fresh) {
            return;
        }
        m_state = State::Running;
        if (Findings wrong = targetErrors(m_job.target); !wrong.isEmpty()) {
            m_outcome.findings = wrong;
            QMetaObject::invokeMethod(
                this, [this] { end(DeploymentOutcome::End::Failed); }, Qt::QueuedConnection);
            return;
        }
        if (m_job.action == DeploymentAction::Deploy || m_job.action == DeploymentAction::Preview) {
            pack();
        } else {
            connectToServer();
        }
    }

    void cancel()
    {
        if (!isRunning() || m_cancelled) {
            return;
        }
        m_cancelled = true;
        if (!m_session) {
            if (m_packing) {
                m_packing->cancel();
            }
        } else if (m_wentAhead && !m_outcome.switched) {
            QTimer::singleShot(switchMilliseconds, m_session.get(), &RemoteSession::stop);
        } else {
            m_session->stop();
        }
    }

    AskpassServer *askpass() const { return m_session ? m_session->askpass() : nullptr; }

private:
    enum class State { Fresh, Running, Ended };

    void pack()
    {
        enter(DeploymentStep::Packing, 0);
        m_packing = std::make_unique<BundlePacking>(m_job.workspace, m_job.contents, m_job.signer);
        connect(m_packing.get(), &BundlePacking::progress, this, [this](qsizetype done, qsizetype total) {
            Q_EMIT m_owner.progress(DeploymentStep::Packing, done, total);
        });
        connect(m_packing.get(), &BundlePacking::finished, this, &Run::takePackage);
        m_packing->start();
    }

    void takePackage()
    {
        const Result<BundlePackage> &package = m_packing->result();
        if (m_cancelled) {
            end(DeploymentOutcome::End::Cancelled);
        } else if (!package) {
            fail(packingFailure(package.error().text()));
        } else {
            m_package = *package;
            m_outcome.files = m_package.files;
            m_outcome.bytes = m_package.bytes;
            connectToServer();
        }
    }

    void connectToServer()
    {
        RemoteRequest request;
        request.action = remoteAction(m_job.action);
        request.target = m_job.target;
        request.mark = u"autoconfigure-"_s + QUuid::createUuid().toString(QUuid::Id128);
        request.release = m_job.release;
        request.size = m_package.archive ? m_package.archive->size() : 0;
        m_session = std::make_unique<RemoteSession>(request, m_options);
        connect(m_session.get(), &RemoteSession::said, this, &Run::hear);
        connect(m_session.get(), &RemoteSession::logged, &m_owner, &Deployment::logged);
        // Queued: the receiver of finished() may delete us, and with us the process that has just ended.
        connect(m_session.get(), &RemoteSession::ended, this, &Run::conclude, Qt::QueuedConnection);
        connect(m_session.get(), &RemoteSession::sent, this, [this](qint64 bytes) {
            Q_EMIT m_owner.progress(DeploymentStep::Uploading, bytes, m_package.archive->size());
        });
        connect(m_session.get(), &RemoteSession::fileVerified, this, [this] {
            Q_EMIT m_owner.progress(DeploymentStep::Verifying, ++m_verified, m_package.files);
        });
        if (m_session->askpass() != nullptr) {
            connect(m_session->askpass(), &AskpassServer::asked, &m_owner, &Deployment::passwordAsked);
        }
        enter(DeploymentStep::Connecting, 0);
        m_session->start();
    }

    void hear(const QString &word, const QString &rest)
    {
        m_heard = true;
        if (word == "failed"_L1) {
            m_failure = rest;
        } else if (word == "folder"_L1) {
            m_folderExists = true;
        } else if (word == "release"_L1) {
            m_outcome.releases.append(rest);
        } else if (word == "current"_L1) {
            m_outcome.previous = rest;
            m_outcome.release = rest;
        } else if (word == "ready"_L1) {
            enter(DeploymentStep::Uploading, m_package.archive->size());
            m_session->upload(m_package.archive.get());
        } else if (word == "uploaded"_L1) {
            enter(DeploymentStep::Verifying, m_package.files);
        } else if (word == "verified"_L1) {
            goAhead();
        } else if (word == "switched"_L1) {
            m_outcome.switched = true;
            m_outcome.release = rest;
            if (m_cancelled) {
                m_session->stop();
            }
        } else if (word == "reloading"_L1) {
            enter(DeploymentStep::Reloading, 0);
        } else if (word == "cleaning"_L1) {
            enter(DeploymentStep::Cleaning, 0);
        } else if (word == "removed"_L1) {
            Q_EMIT m_owner.logged(DeploymentText::tr("Removed release %1").arg(rest));
        } else if (word == "finished"_L1) {
            m_finished = true;
        }
    }

    void goAhead()
    {
        if (m_cancelled) {
            return;
        }
        m_wentAhead = true;
        enter(DeploymentStep::Switching, 0);
        m_session->goAhead();
    }

    void enter(DeploymentStep step, qint64 total)
    {
        Q_EMIT m_owner.logged(deploymentStepName(step));
        Q_EMIT m_owner.progress(step, 0, total);
    }

    /// ssh has ended.
    void conclude()
    {
        const RemoteSession &session = *m_session;
        const DeploymentTarget &target = m_job.target;
        const bool inspected = remoteAction(m_job.action) == RemoteAction::Inspect;
        if (session.end() == RemoteSession::End::NotStarted) {
            fail(sshMissing());
        } else if (m_finished || (inspected && session.exitStatus() == 0 && m_failure.isEmpty() && m_heard &&
                                  session.end() == RemoteSession::End::Exited)) {
            succeed();
        } else if (m_wentAhead && !m_outcome.switched && m_failure.isEmpty()) {
            m_outcome.release.clear();
            fail(uncertainSwitch(target, m_job.release));
        } else if (session.end() == RemoteSession::End::Silent) {
            noteSwitch();
            m_outcome.findings.append(silentServer(target, m_options.silenceSeconds));
            end(DeploymentOutcome::End::TimedOut);
        } else if (m_cancelled) {
            noteSwitch();
            end(DeploymentOutcome::End::Cancelled);
        } else if (!m_failure.isEmpty()) {
            fail(remoteFailure(target, m_failure.section(u' ', 0, 0), m_failure.section(u' ', 1),
                               session.complaints()));
        } else if (m_outcome.switched) {
            fail(unfinishedAfterSwitch(target, m_outcome.release));
        } else if (m_heard) {
            fail(lostConnection(target));
        } else if (session.exitStatus() == sshGaveUp) {
            fail(sshFailure(target, session.complaints()));
        } else {
            fail(noRemoteShell(target, session.complaints()));
        }
    }

    void succeed()
    {
        const DeploymentTarget &target = m_job.target;
        switch (m_job.action) {
        case DeploymentAction::Deploy:
            m_outcome.findings.append(deployed(target, m_outcome.release));
            break;
        case DeploymentAction::Rollback:
            m_outcome.findings.append(rolledBack(target, m_outcome.release));
            break;
        case DeploymentAction::Preview:
            m_outcome.difference = manifestDifference(
                readManifest(m_session->manifest()).value_or(FileHashes()), m_package.hashes);
            [[fallthrough]];
        case DeploymentAction::Test:
            m_outcome.findings.append(targetReady(target, m_folderExists, m_outcome.release));
            break;
        }
        end(DeploymentOutcome::End::Done);
    }

    void noteSwitch()
    {
        if (m_outcome.switched) {
            m_outcome.findings.append(unfinishedAfterSwitch(m_job.target, m_outcome.release));
        }
    }

    void fail(const Finding &finding)
    {
        m_outcome.findings.append(finding);
        end(DeploymentOutcome::End::Failed);
    }

    void end(DeploymentOutcome::End how)
    {
        m_outcome.end = how;
        m_state = State::Ended;
        // The receiver may delete us.
        const DeploymentOutcome outcome = m_outcome;
        Q_EMIT m_owner.finished(outcome);
    }

    Deployment &m_owner;
    const DeploymentJob m_job;
    const SshOptions m_options;
    std::unique_ptr<BundlePacking> m_packing;
    BundlePackage m_package;
    std::unique_ptr<RemoteSession> m_session;
    DeploymentOutcome m_outcome;
    QString m_failure;
    qint64 m_verified = 0;
    State m_state = State::Fresh;
    bool m_heard = false;
    bool m_folderExists = false;
    bool m_wentAhead = false;
    bool m_finished = false;
    bool m_cancelled = false;
};

Deployment::Deployment(const DeploymentJob &job, const SshOptions &options, QObject *parent)
    : QObject(parent), m_run(std::make_unique<Run>(*this, job, options))
{
}

Deployment::~Deployment() = default;

void Deployment::start()
{
    m_run->start();
}

void Deployment::cancel()
{
    m_run->cancel();
}

bool Deployment::isRunning() const
{
    return m_run->isRunning();
}

void Deployment::answerPassword(const QString &password)
{
    if (AskpassServer *askpass = m_run->askpass()) {
        askpass->answer(password);
    }
}

void Deployment::refusePassword()
{
    if (AskpassServer *askpass = m_run->askpass()) {
        askpass->refuse();
    }
}

} // namespace autoconfigure
