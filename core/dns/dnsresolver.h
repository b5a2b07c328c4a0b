// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsrecord.h"
#include "model/result.h"

#include <QHostAddress>
#include <QObject>

#include <memory>
#include <optional>

namespace autoconfigure
{

/// One question to the DNS, class IN.
struct DnsQuestion {
    /// A-labels and underscore labels, lower case, without the final dot.
    QString name;
    RecordType type = RecordType::A;

    friend bool operator==(const DnsQuestion &, const DnsQuestion &) = default;
    friend size_t qHash(const DnsQuestion &question, size_t seed = 0)
    {
        return qHashMulti(seed, question.name, static_cast<int>(question.type));
    }
};

/// What came back. Only Records, NoRecords and NoSuchName say something about the domain (isDefinite()); the
/// others are failures to ask and are never reported as "missing".
enum class DnsStatus {
    Records,       ///< at least one record of the type
    NoRecords,     ///< the name exists without this type (NOERROR, no answer)
    NoSuchName,    ///< NXDOMAIN
    ServerFailure, ///< SERVFAIL
    Refused,       ///< REFUSED
    Timeout,       ///< no answer within the time limit, all tries
    NoNetwork,     ///< no name server could be reached at all
    BadReply,      ///< an answer that is none
    NotSupported,  ///< the engine cannot ask this: a type, or a port, that QDnsLookup does not know
    Cancelled
};

/// An answer with what is needed to show and to judge it.
struct DnsAnswer {
    DnsQuestion question;
    DnsStatus status = DnsStatus::Timeout;
    /// Records of the asked type, sorted; their owner is where they were found, after any alias. TTLs are as
    /// received. `necessity`, `reason` and `clients` mean nothing here.
    QList<DnsRecord> records;
    /// The CNAME chain that led there, first alias first; empty if none.
    QList<DnsRecord> aliases;
    /// Who was asked: "192.0.2.53", "192.0.2.53:5353", or empty for the system's resolver.
    QString server;
    qint64 milliseconds = 0;
    /// The server says that it is responsible for the name (AA). Always false from QDnsLookup.
    bool authoritative = false;

    /// Whether it tells what the DNS holds; false where asking failed.
    bool isDefinite() const
    {
        return status == DnsStatus::Records || status == DnsStatus::NoRecords ||
               status == DnsStatus::NoSuchName;
    }

    friend bool operator==(const DnsAnswer &, const DnsAnswer &) = default;
};

/// "records", "no-records", "no-such-name", "server-failure"…; the same in every language.
QString dnsStatusWord(DnsStatus status);

/// A name server chosen by the administrator.
struct DnsServer {
    QHostAddress address;
    quint16 port = 53;

    /// "192.0.2.53", "192.0.2.53:5353", "[2001:db8::53]:53".
    QString toString() const;
    static Result<DnsServer> fromString(const QString &text);
};

/// Asks questions. One object per run: delete it to forget everything under way. Lives in one thread, never
/// blocks, and answers each question exactly once, never inside ask().
class DnsResolver : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Identical questions under way are asked once and answered once.
    virtual void ask(const DnsQuestion &question) = 0;
    /// Every question under way is answered with Cancelled, within a second, from the event loop.
    virtual void cancel() = 0;

Q_SIGNALS:
    void answered(const autoconfigure::DnsAnswer &answer);
};

/// --dns-engine: Qt is QDnsLookup, Cares is c-ares; Auto takes Qt for a few questions at the standard port,
/// c-ares for many, for a chosen port, and to ask again what QDnsLookup cannot tell apart.
enum class DnsEngine { Qt, Cares, Auto };

struct DnsResolverOptions {
    DnsEngine engine = DnsEngine::Auto;
    /// None: the system's resolver.
    std::optional<DnsServer> server;
    int timeoutMilliseconds = 2500;
    /// Further tries after a timeout.
    int retries = 1;
    /// About how many questions will be asked: Auto decides by it.
    qsizetype expectedQuestions = 0;
    /// False asks the server for what it knows itself (RD=0); c-ares only.
    bool recursionDesired = true;
};

/// What the environment variable RES_OPTIONS must say before the first QDnsLookup of the process, so that the
/// system's resolver gives up after 3 seconds: set it at the top of main() unless the user has set it.
/// Without it, quitting waits for up to 10 seconds for a silent server.
inline constexpr char resolverEnvironment[] = "timeout:3 attempts:1";

/// Never null. An engine that cannot do what is asked (QDnsLookup before Qt 6.6 and a port, CAA) answers with
/// NotSupported; Auto then takes c-ares.
std::unique_ptr<DnsResolver> createDnsResolver(const DnsResolverOptions &options);

} // namespace autoconfigure
