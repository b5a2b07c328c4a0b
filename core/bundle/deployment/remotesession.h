// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/deployment/askpass.h"
#include "bundle/deployment/remotecommand.h"

#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

#include <memory>

class QIODevice;

namespace autoconfigure
{

struct SshOptions {
    SshPrompts prompts = SshPrompts::None;
    /// For SshPrompts::Askpass: a program that calls answerAskpass().
    QString askpassProgram;
    /// Ends the connection when nothing moved for so long; not while somebody is asked for a password.
    int silenceSeconds = 60;
};

/// One ssh process that runs the server's part of a deployment. Single use; `ended` comes exactly once.
class RemoteSession : public QObject
{
    Q_OBJECT

public:
    enum class End {
        Exited,     ///< ssh ended by itself
        NotStarted, ///< there is no ssh
        Silent,     ///< ended by us: the deadline
        Stopped     ///< ended by us: stop()
    };

    RemoteSession(const RemoteRequest &request, const SshOptions &options, QObject *parent = nullptr);
    ~RemoteSession() override;

    void start();
    /// Sends everything that `file` has; it stays open until the end of the session.
    void upload(QIODevice *file);
    void goAhead();
    void stop();

    End end() const { return m_end; }
    int exitStatus() const { return m_process.exitCode(); }
    /// The last lines on standard error.
    const QStringList &complaints() const { return m_complaints; }
    /// What came after the word "manifest".
    const QByteArray &manifest() const { return m_manifest; }
    AskpassServer *askpass() const { return m_askpass.get(); }

Q_SIGNALS:
    /// A line of the server's part: its first word and the rest.
    void said(const QString &word, const QString &rest);
    /// One file has been verified.
    void fileVerified();
    /// Other lines, of either side.
    void logged(const QString &line);
    void sent(qint64 bytes);
    void ended();

private:
    void readOutput();
    void takeLine(const QByteArray &line);
    void readErrors();
    void complain(const QByteArray &line);
    void sendMore();
    void stir();
    void finish();

    RemoteRequest m_request;
    SshOptions m_options;
    std::unique_ptr<AskpassServer> m_askpass;
    QProcess m_process;
    QTimer m_silence;
    QIODevice *m_upload = nullptr;
    qint64 m_sent = 0;
    QByteArray m_output;
    QByteArray m_errors;
    QByteArray m_manifest;
    bool m_inManifest = false;
    /// Before, a question on the terminal may wait for its answer.
    bool m_heard = false;
    bool m_ended = false;
    QStringList m_complaints;
    End m_end = End::Exited;
};

} // namespace autoconfigure
