// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/hostlookup.h"

#include <array>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array addressTypes{RecordType::Aaaa, RecordType::A};

} // namespace

HostLookup::HostLookup(std::optional<DnsServer> nameServer, QObject *parent)
    : QObject(parent), m_nameServer(std::move(nameServer))
{
}

HostLookup::~HostLookup()
{
    if (m_systemLookup >= 0) {
        QHostInfo::abortHostLookup(m_systemLookup);
    }
}

void HostLookup::start(const QString &host)
{
    m_host = host;
    if (!m_nameServer) {
        askSystem(host);
        return;
    }
    DnsResolverOptions options;
    options.server = m_nameServer;
    m_resolver = createDnsResolver(options);
    connect(m_resolver.get(), &DnsResolver::answered, this, &HostLookup::takeAnswer);
    for (const RecordType type : addressTypes) {
        m_resolver->ask({host, type});
    }
}

void HostLookup::askSystem(const QString &host)
{
    m_systemLookup = QHostInfo::lookupHost(host, this, &HostLookup::takeSystem);
}

void HostLookup::takeSystem(const QHostInfo &info)
{
    m_systemLookup = -1;
    HostAddresses found;
    found.addresses = info.addresses();
    if (info.error() == QHostInfo::HostNotFound ||
        (info.error() == QHostInfo::NoError && info.addresses().isEmpty())) {
        found.failure = HttpFailure::NoSuchHost;
    } else if (info.error() != QHostInfo::NoError) {
        found.failure = HttpFailure::DnsFailed;
        found.failureText = info.errorString();
    }
    Q_EMIT finished(found);
}

void HostLookup::takeAnswer(const DnsAnswer &answer)
{
    m_answers.append(answer);
    if (m_answers.size() == std::ssize(addressTypes)) {
        judgeAnswers();
    }
}

void HostLookup::judgeAnswers()
{
    HostAddresses found;
    QString alias;
    bool isRefused = false;
    for (const DnsAnswer &answer : std::as_const(m_answers)) {
        for (const DnsRecord &record : answer.records) {
            found.addresses.append(QHostAddress(record.target));
        }
        if (!answer.aliases.isEmpty()) {
            alias = answer.aliases.constLast().target;
        }
        isRefused = isRefused || answer.status == DnsStatus::Refused;
        if (!answer.isDefinite()) {
            found.failure = HttpFailure::DnsFailed;
            found.failureText = m_nameServer->toString() + u": "_s + dnsStatusWord(answer.status);
        }
    }
    if (!found.addresses.isEmpty()) {
        found.failure = HttpFailure::None;
        found.failureText.clear();
    } else if (isRefused) {
        askSystem(m_host);
        return;
    } else if (!alias.isEmpty()) {
        // Into a zone of others, which the server does not know.
        askSystem(alias);
        return;
    } else if (found.failure == HttpFailure::None) {
        found.failure = HttpFailure::NoSuchHost;
    }
    Q_EMIT finished(found);
}

} // namespace autoconfigure
