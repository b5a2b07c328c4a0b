// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/usernamepattern.h"
#include "model/workspace.h"
#include "probe/httpfetcher.h"
#include "probe/mailserverresult.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace autoconfigure
{

/// A login test with a user's own password. It is kept in memory for the run only, and sent only over TLS
/// whose certificate is right.
struct MailLogin {
    /// Only services of this address's domain are tried, with the user name that their pattern gives.
    Account account;
    QString password;
};

struct MailServerProbeOptions {
    /// Time of one conversation or request, --resolve, further authorities: as for the clients' sequences.
    HttpOptions http;
    std::optional<MailLogin> login;
    /// Services under way at a time.
    qsizetype atOnce = 16;
    /// The time by which certificates are judged; invalid for now.
    QDateTime now;
    /// Another one is for tests.
    std::function<std::unique_ptr<HttpFetcher>(const HttpOptions &)> makeFetcher = createHttpFetcher;
};

/// Checks the mail servers of some domains of a workspace, live: each service at each of its addresses. A
/// service that several domains have alike is asked once and told for each. Single use: start once;
/// `finished` comes exactly once, also after cancel().
class MailServerProbe : public QObject
{
    Q_OBJECT

public:
    /// `domains`: positions in the workspace.
    MailServerProbe(const Workspace &workspace, const QList<qsizetype> &domains,
                    const MailServerProbeOptions &options, QObject *parent = nullptr);
    ~MailServerProbe() override;

    void start();
    /// Within a second; services that are complete by then stay.
    void cancel();
    bool isRunning() const;

Q_SIGNALS:
    /// A service of a domain is complete; in no particular order.
    void serviceProbed(const autoconfigure::MailServerResult &result);
    /// Of the services of all domains; equal at the end unless cancelled.
    void progress(qsizetype done, qsizetype total);
    void finished(bool cancelled);

private:
    class Run;
    std::unique_ptr<Run> m_run;
};

} // namespace autoconfigure
