// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/deployment/bundlepacking.h"

#include <QElapsedTimer>
#include <QThread>

namespace autoconfigure
{

namespace
{

constexpr int progressMilliseconds = 50;

} // namespace

BundlePacking::BundlePacking(const Workspace &workspace, const QList<BundleTarget> &targets,
                             std::shared_ptr<const SigningIdentity> signer, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_targets(targets),
      m_signer(std::move(signer)),
      m_result(std::make_shared<Result<BundlePackage>>())
{
    m_thread.reset(QThread::create([this] {
        QElapsedTimer shown;
        shown.start();
        const auto tell = [this, &shown](qsizetype done, qsizetype total) {
            if (shown.hasExpired(progressMilliseconds)) {
                shown.restart();
                // Received in the thread of this object.
                Q_EMIT progress(done, total);
            }
            return !m_cancelled.load(std::memory_order_relaxed);
        };
        *m_result = packBundle(m_workspace, m_targets, tell, m_signer.get());
    }));
    connect(m_thread.get(), &QThread::finished, this, &BundlePacking::finished);
}

BundlePacking::~BundlePacking()
{
    cancel();
    m_thread->disconnect(this);
    m_thread->wait();
}

void BundlePacking::start()
{
    m_thread->start();
}

void BundlePacking::cancel()
{
    m_cancelled.store(true, std::memory_order_relaxed);
}

} // namespace autoconfigure
