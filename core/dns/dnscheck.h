// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsplan.h"
#include "dns/dnsresolver.h"
#include "model/finding.h"
#include "model/workspace.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>

namespace autoconfigure
{

/// What one record of the plan (or one that should not be there, or one of the mail basics) turned out to be.
enum class RecordStatus { Matches, Missing, Different, Additional, NotFound, Failed, Information };

/// One line of a check's result.
struct RecordResult {
    QString owner;
    RecordType type = RecordType::A;
    RecordStatus status = RecordStatus::Failed;
    /// Presentation of the record data: what the plan wants and what was seen, one line each; may be empty.
    QString expected;
    QString actual;
    /// Everything that is to be said about it; findings.first() is the main one.
    Findings findings;
    /// The zone line that mends it; empty if there is nothing to paste.
    QByteArray fix;
    /// Seconds that caches keep the answer that was seen; -1 if none.
    int ttl = -1;
};

/// The results of one domain.
struct DomainCheck {
    /// A-labels.
    QString domain;
    qsizetype domainIndex = -1;
    QList<RecordResult> records;
    /// When its last answer came.
    QDateTime time;

    Findings findings() const;
};

struct DnsCheckOptions {
    DnsResolverOptions resolver;
    /// Ask each of the domain's own name servers and compare them with each other.
    bool authoritative = false;
};

/// Checks the live DNS of some domains of a workspace against their plans. Single use: start once; `finished` comes exactly once,
/// also after cancel().
class DnsCheck : public QObject
{
    Q_OBJECT

public:
    /// `domains`: positions in the workspace.
    DnsCheck(const Workspace &workspace, const QList<qsizetype> &domains, const DnsCheckOptions &options, QObject *parent = nullptr);
    ~DnsCheck() override;

    void start();
    /// Within a second; domains that are complete by then stay.
    void cancel();
    bool isRunning() const;

Q_SIGNALS:
    /// Questions answered, of those known to be needed so far.
    void progress(qsizetype done, qsizetype total);
    /// A domain is complete; in no particular order.
    void domainChecked(const autoconfigure::DomainCheck &result);
    void finished(bool cancelled);

private:
    class Run;
    std::unique_ptr<Run> m_run;
};

} // namespace autoconfigure
