// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/queueingresolver.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace autoconfigure
{

namespace
{

qint64 now()
{
    return QDeadlineTimer::current().deadline();
}

bool standsBefore(const DnsRecord &a, const DnsRecord &b)
{
    return std::tie(a.priority, b.weight, a.port, a.target, a.tag, a.text, a.ttl) <
           std::tie(b.priority, a.weight, b.port, b.target, b.tag, b.text, b.ttl);
}

} // namespace

QueueingResolver::QueueingResolver(const DnsResolverOptions &options, qsizetype mostUnderWay, QObject *parent)
    : DnsResolver(parent), m_options(options), m_mostUnderWay(mostUnderWay)
{
}

void QueueingResolver::ask(const DnsQuestion &question)
{
    if (m_open.contains(question)) {
        return;
    }
    m_open.insert(question, -1);
    m_waiting.enqueue(question);
    schedule();
}

void QueueingResolver::cancel()
{
    drop();
    m_waiting.clear();
    m_underWay = 0;
    QSet<DnsQuestion> known;
    for (const DnsAnswer &answer : std::as_const(m_finished)) {
        known.insert(answer.question);
    }
    for (auto it = m_open.begin(); it != m_open.end(); ++it) {
        *it = -1;
        if (!known.contains(it.key())) {
            DnsAnswer answer;
            answer.question = it.key();
            answer.status = DnsStatus::Cancelled;
            m_finished.append(answer);
        }
    }
    if (!m_finished.isEmpty()) {
        schedule();
    }
}

void QueueingResolver::finish(DnsAnswer answer)
{
    const auto begun = m_open.constFind(answer.question);
    if (begun == m_open.cend() || *begun < 0) {
        return; // dropped
    }
    answer.milliseconds = now() - *begun;
    if (m_options.server) {
        answer.server = m_options.server->toString();
    }
    std::sort(answer.records.begin(), answer.records.end(), standsBefore);
    // An RRset is a set.
    answer.records.erase(std::unique(answer.records.begin(), answer.records.end()), answer.records.end());
    m_finished.append(std::move(answer));
    --m_underWay;
    schedule();
}

void QueueingResolver::schedule()
{
    if (!m_scheduled) {
        m_scheduled = true;
        QMetaObject::invokeMethod(this, &QueueingResolver::deliver, Qt::QueuedConnection);
    }
}

void QueueingResolver::deliver()
{
    m_scheduled = false;
    const QPointer<QueueingResolver> alive(this);
    const QList<DnsAnswer> answers = std::exchange(m_finished, {});
    for (const DnsAnswer &answer : answers) {
        m_open.remove(answer.question);
    }
    for (const DnsAnswer &answer : answers) {
        Q_EMIT answered(answer);
        if (!alive) {
            return;
        }
    }
    proceed();
}

void QueueingResolver::proceed()
{
    while (m_underWay < m_mostUnderWay && !m_waiting.isEmpty()) {
        const DnsQuestion question = m_waiting.dequeue();
        m_open[question] = now();
        ++m_underWay;
        begin(question);
    }
}

} // namespace autoconfigure
