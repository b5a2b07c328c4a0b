// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/sequencesteps.h"

namespace autoconfigure
{

DiscoveryStep &SequenceSteps::next(const QString &id, StepKind kind)
{
    if (m_position == m_steps.size()) {
        DiscoveryStep step;
        step.id = id;
        step.kind = kind;
        step.followedFrom = m_followed;
        step.protocol = m_protocol;
        m_steps.append(step);
    }
    return m_steps[m_position++];
}

const DiscoveryStep &SequenceSteps::http(const QString &id, const ClientFormat *format,
                                         const HttpRequest &request, UrlRole role)
{
    DiscoveryStep &step = next(id, StepKind::Http);
    if (step.state == StepState::Waiting) {
        step.http.request = request;
        step.format = format;
        step.role = role;
    }
    return step;
}

const DiscoveryStep &SequenceSteps::dns(const QString &id, const QString &name, RecordType type)
{
    DiscoveryStep &step = next(id, StepKind::Dns);
    step.question = {name, type};
    return step;
}

const DiscoveryStep &SequenceSteps::extra(const QString &id, const ClientFormat *format,
                                          const HttpRequest &request, qsizetype usual,
                                          const QString &localPart)
{
    const UrlRole role = usual < 0 ? UrlRole::Planned : m_steps.at(usual).role;
    const DiscoveryStep &step = http(id, format, request, role);
    m_steps[m_position - 1].isExtra = true;
    m_steps[m_position - 1].usual = usual;
    m_steps[m_position - 1].localPart = localPart;
    return step;
}

void SequenceSteps::later(const QString &id, StepKind kind)
{
    next(id, kind);
}

void SequenceSteps::skip(const QString &id, StepKind kind, const char *note)
{
    DiscoveryStep &step = next(id, kind);
    if (step.state == StepState::Waiting) {
        step.state = StepState::Skipped;
        step.note = note;
    }
}

} // namespace autoconfigure
