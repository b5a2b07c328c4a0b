// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/deployment/bundlepackage.h"

#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace autoconfigure
{

/// packBundle() in a thread of its own. Single use; `finished` comes exactly once.
class BundlePacking : public QObject
{
    Q_OBJECT

public:
    /// `signer` may be null.
    BundlePacking(const Workspace &workspace, const QList<BundleTarget> &targets,
                  std::shared_ptr<const SigningIdentity> signer, QObject *parent = nullptr);
    /// Cancels and waits for the thread's end, one domain's work at most.
    ~BundlePacking() override;

    void start();
    /// `finished` follows, with an error unless the thread was quicker.
    void cancel();
    const Result<BundlePackage> &result() const { return *m_result; }

Q_SIGNALS:
    void progress(qsizetype done, qsizetype total);
    void finished();

private:
    Workspace m_workspace;
    QList<BundleTarget> m_targets;
    std::shared_ptr<const SigningIdentity> m_signer;
    std::atomic_bool m_cancelled = false;
    std::shared_ptr<Result<BundlePackage>> m_result;
    std::unique_ptr<QThread> m_thread;
};

} // namespace autoconfigure
