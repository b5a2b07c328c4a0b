// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/probe.h"
#include "storage/import.h"

#include <QObject>

#include <memory>

namespace autoconfigure
{

/// What is set up for a domain already, as a workspace: the documents that clients find, SRV and MX records,
/// and where the autoconfig. host leads to. Findings at the fields say where each value was found
/// ("found-at"), and what else was found and not taken.
class RunningDomain : public QObject
{
    Q_OBJECT

public:
    /// `domain` is a host name. The clients' part of the options is used as it is.
    RunningDomain(const QString &domain, const ProbeOptions &options, QObject *parent = nullptr);
    ~RunningDomain() override;

    void start();
    /// Within a second.
    void cancel();

    /// After finished(false): what was found; with services only where there are any.
    const Import &result() const;
    /// No name server and no host could be reached.
    bool hadNoNetwork() const;

Q_SIGNALS:
    /// Requests and questions answered, of an estimate.
    void progress(qsizetype done, qsizetype total);
    void finished(bool cancelled);

private:
    class Run;
    std::unique_ptr<Run> m_run;
};

/// The same from what was seen. `answers`: to the questions of runningDomainQuestions().
Import importOf(const QString &domain, const DomainProbe &probe, const QList<DnsAnswer> &answers);
QList<DnsQuestion> runningDomainQuestions(const QString &domain);

} // namespace autoconfigure
