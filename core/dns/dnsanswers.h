// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsresolver.h"

#include <functional>
#include <utility>

namespace autoconfigure
{

/// The answers that a judgement looks at, and the questions for which it has none yet.
class DnsAnswers
{
public:
    /// The known answer, or null. A pointer stays valid while the judgement lasts.
    using Source = std::function<const DnsAnswer *(const DnsQuestion &)>;

    explicit DnsAnswers(Source source) : m_source(std::move(source)) {}

    /// The answer; null where it is not known yet, and then the question is noted.
    const DnsAnswer *answer(const QString &name, RecordType type)
    {
        const DnsQuestion question{name, type};
        const DnsAnswer *known = m_source(question);
        if (known == nullptr && !m_wanted.contains(question)) {
            m_wanted.append(question);
        }
        return known;
    }

    /// What to ask before the judgement is made again; empty when it is complete.
    const QList<DnsQuestion> &wanted() const { return m_wanted; }

private:
    Source m_source;
    QList<DnsQuestion> m_wanted;
};

} // namespace autoconfigure
