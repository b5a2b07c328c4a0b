// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/autoresolver.h"

namespace autoconfigure
{

namespace
{

/// What one or two domains take.
constexpr qsizetype mostQuestions = 80;

DnsResolverOptions withoutRetry(DnsResolverOptions options)
{
    options.retries = 0; // c-ares is the second try
    return options;
}

} // namespace

AutoResolver::AutoResolver(const DnsResolverOptions &options, QObject *parent)
    : DnsResolver(parent), m_qt(withoutRetry(options)), m_cares(options)
{
    connect(&m_qt, &DnsResolver::answered, this, &AutoResolver::answeredByQt);
    connect(&m_cares, &DnsResolver::answered, this, &AutoResolver::pass);
}

bool AutoResolver::prefersQt(const DnsResolverOptions &options)
{
    return options.expectedQuestions <= mostQuestions && QtResolver::canAsk(options);
}

void AutoResolver::ask(const DnsQuestion &question)
{
    if (m_open.contains(question)) {
        return;
    }
    m_open.insert(question);
    if (m_qtIsSilent || question.type == RecordType::Caa) {
        m_cares.ask(question);
    } else {
        m_qt.ask(question);
    }
}

void AutoResolver::cancel()
{
    m_cancelled = true;
    m_qt.cancel();
    m_cares.cancel();
}

void AutoResolver::answeredByQt(const DnsAnswer &answer)
{
    const DnsStatus status = answer.status;
    if (m_cancelled) {
        pass(answer);
        return;
    }
    if (status == DnsStatus::Timeout || status == DnsStatus::NoNetwork) {
        m_cares.ask(answer.question);
        if (!m_qtIsSilent) {
            m_qtIsSilent = true;
            // Each comes back as Cancelled, and goes on to c-ares.
            m_qt.cancel();
        }
        return;
    }
    bool doubtful =
        status == DnsStatus::BadReply || status == DnsStatus::NotSupported || status == DnsStatus::Cancelled;
#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
    doubtful = doubtful || (status == DnsStatus::NoRecords && answer.aliases.isEmpty());
#endif
    if (doubtful) {
        m_cares.ask(answer.question);
    } else {
        pass(answer);
    }
}

void AutoResolver::pass(const DnsAnswer &answer)
{
    m_open.remove(answer.question);
    Q_EMIT answered(answer);
}

} // namespace autoconfigure
