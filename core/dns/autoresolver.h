// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/caresresolver.h"
#include "dns/qtresolver.h"

#include <QSet>

namespace autoconfigure
{

/// Asks with QDnsLookup first, and with c-ares what that could not ask or tell. After the first silence
/// everything goes to c-ares, which waits for many answers at once.
class AutoResolver : public DnsResolver
{
    Q_OBJECT

public:
    explicit AutoResolver(const DnsResolverOptions &options, QObject *parent = nullptr);

    /// Whether it is worth while: few questions that QDnsLookup can ask.
    static bool prefersQt(const DnsResolverOptions &options);

    void ask(const DnsQuestion &question) override;
    void cancel() override;

private:
    void answeredByQt(const DnsAnswer &answer);
    void pass(const DnsAnswer &answer);

    QtResolver m_qt;
    CaresResolver m_cares;
    QSet<DnsQuestion> m_open;
    bool m_qtIsSilent = false;
    bool m_cancelled = false;
};

} // namespace autoconfigure
