// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QPointer>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <optional>

class QLocalSocket;

namespace autoconfigure
{

/// Answers ssh's questions for a passphrase or password: ssh starts our own program as SSH_ASKPASS, which
/// asks here over a socket in a folder that only this user may enter. What is typed is on no command line, in
/// no environment and in no file. Needs OpenSSH 8.4.
class AskpassServer : public QObject
{
    Q_OBJECT

public:
    explicit AskpassServer(QObject *parent = nullptr);
    ~AskpassServer() override;

    /// What ssh needs in its environment. `program` calls answerAskpass() first of all.
    QProcessEnvironment environment(const QString &program) const;
    bool isAsking() const { return !m_asking.isNull(); }
    void answer(const QString &text);
    /// ssh goes on without, and fails if nothing else lets it in.
    void refuse();

Q_SIGNALS:
    /// `prompt` as ssh words it: "Enter passphrase for key '/home/jean/.ssh/id_ed25519':". One at a time.
    void asked(const QString &prompt);

private:
    void accept();
    void read(QLocalSocket *socket);

    QTemporaryDir m_folder;
    QLocalServer m_server;
    QPointer<QLocalSocket> m_asking;
};

/// The other end, in the program that SSH_ASKPASS names: where this process was started as such, asks, prints
/// the answer for ssh and gives the exit status. Otherwise nothing. Call it first in main().
std::optional<int> answerAskpass(int argc, char *argv[]);

} // namespace autoconfigure
