// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/discoverystep.h"
#include "probe/probesubject.h"

namespace autoconfigure
{

/// The steps of one client's discovery, put together by its sequence. It is gone through again with every new
/// answer: a step that is finished stays as it is, one that waited for an answer learns what it asks.
class SequenceSteps
{
public:
    SequenceSteps(const ProbeSubject &subject, QList<DiscoveryStep> &steps)
        : m_subject(subject), m_steps(steps)
    {
    }

    const ProbeSubject &subject() const { return m_subject; }
    const QString &domain() const { return m_subject.domain(); }
    QString address() const { return m_subject.account.address(); }

    /// Asks over HTTP; `format` reads the answer, null where any answer will do. The reference lasts until
    /// the next step.
    const DiscoveryStep &http(const QString &id, const ClientFormat *format, const HttpRequest &request,
                              UrlRole role);
    const DiscoveryStep &dns(const QString &id, const QString &name, RecordType type);
    /// Asks over HTTP what the client itself does not ask, to compare it with the step at position `usual`;
    /// -1 where there is none. `localPart`: of another address than the account's, if it asks for one.
    const DiscoveryStep &extra(const QString &id, const ClientFormat *format, const HttpRequest &request,
                               qsizetype usual, const QString &localPart = {});
    /// What it asks is not known yet.
    void later(const QString &id, StepKind kind);
    /// `note` says why, QT_TRANSLATE_NOOP("Probe", …).
    void skip(const QString &id, StepKind kind, const char *note);

    /// All of them, those too that this pass has not come to yet.
    const QList<DiscoveryStep> &all() const { return m_steps; }
    /// Those that this pass has come to.
    qsizetype count() const { return m_position; }
    /// The steps from here on are made because of the document of the step at `position`.
    void beginFollowing(qsizetype position) { m_followed = position; }
    /// The steps from here on look for a server of this protocol; nothing for any.
    void beginLookingFor(std::optional<Protocol> protocol) { m_protocol = protocol; }

private:
    DiscoveryStep &next(const QString &id, StepKind kind);

    const ProbeSubject &m_subject;
    QList<DiscoveryStep> &m_steps;
    qsizetype m_position = 0;
    qsizetype m_followed = -1;
    std::optional<Protocol> m_protocol;
};

} // namespace autoconfigure
