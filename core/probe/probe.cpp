// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/probe.h"

namespace autoconfigure
{

class Probe::Run : public QObject
{
public:
    explicit Run(Probe &probe) : m_probe(probe) {}

    bool isRunning() const { return m_running; }

    void start()
    {
        m_running = true;
        QMetaObject::invokeMethod(this, &Run::end, Qt::QueuedConnection);
    }

    void cancel() { m_cancelled = true; }

private:
    void end()
    {
        m_running = false;
        Q_EMIT m_probe.finished(m_cancelled);
    }

    Probe &m_probe;
    bool m_running = false;
    bool m_cancelled = false;
};

Probe::Probe(const Workspace & /*workspace*/, const QList<qsizetype> & /*domains*/,
             const ProbeOptions & /*options*/, QObject *parent)
    : QObject(parent), m_run(std::make_unique<Run>(*this))
{
}

Probe::~Probe() = default;

void Probe::start()
{
    m_run->start();
}

void Probe::cancel()
{
    m_run->cancel();
}

bool Probe::isRunning() const
{
    return m_run->isRunning();
}

} // namespace autoconfigure
