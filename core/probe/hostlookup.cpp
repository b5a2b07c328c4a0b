// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/hostlookup.h"

#include <algorithm>
#include <array>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array addressTypes{RecordType::Aaaa, RecordType::A};

/// Empty, and not from somebody who is responsible for the name: most often the way to those who are.
bool isReferral(const DnsAnswer &answer)
{
    return answer.status == DnsStatus::NoRecords && !answer.authoritative;
}

/// The server does not answer for the name, and says so.
bool isDisowned(const DnsAnswer &answer)
{
    return answer.status == DnsStatus::Refused || isReferral(answer);
}

bool isKnown(const DnsAnswer &answer)
{
    return answer.isDefinite() && !isReferral(answer);
}

} // namespace

HostLookup::HostLookup(std::optional<DnsServer> nameServer, OwnHosts ownHosts, QObject *parent)
    : QObject(parent), m_nameServer(std::move(nameServer)), m_ownHosts(std::move(ownHosts))
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
    // QDnsLookup does not tell who is responsible.
    options.engine = DnsEngine::Cares;
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
    m_answers.insert(answer.question.type == addressTypes.front() ? 0 : m_answers.size(), answer);
    if (m_answers.size() == std::ssize(addressTypes)) {
        judgeAnswers();
    }
}

void HostLookup::judgeAnswers()
{
    const auto is = [this](auto predicate) {
        return std::find_if(m_answers.cbegin(), m_answers.cend(), predicate);
    };
    const auto none = m_answers.cend();
    HostAddresses found;
    for (const DnsAnswer &answer : std::as_const(m_answers)) {
        for (const DnsRecord &record : answer.records) {
            found.addresses.append(QHostAddress(record.target));
        }
    }
    const auto missing = is([](const DnsAnswer &one) { return one.status == DnsStatus::NoSuchName; });
    const auto alias = is([](const DnsAnswer &one) { return !one.aliases.isEmpty(); });
    const auto failed = is([](const DnsAnswer &one) { return !one.isDefinite(); });
    if (!found.addresses.isEmpty()) {
        Q_EMIT finished(found);
    } else if (missing != none) {
        found.failure = HttpFailure::NoSuchHost;
        Q_EMIT finished(found);
    } else if (alias != none) {
        // Into a zone of others, which the server does not know.
        askSystem(alias->aliases.constLast().target);
    } else if (is(isDisowned) != none || (is(isKnown) == none && !m_ownHosts.isProbed(m_host))) {
        askSystem(m_host);
    } else {
        found.failure = failed == none ? HttpFailure::NoSuchHost : HttpFailure::DnsFailed;
        if (failed != none) {
            found.failureText = m_nameServer->toString() + u": "_s + dnsStatusWord(failed->status);
        }
        Q_EMIT finished(found);
    }
}

} // namespace autoconfigure
