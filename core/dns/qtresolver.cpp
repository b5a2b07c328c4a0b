// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/qtresolver.h"

#include "dns/wiretype.h"

#include <QCoreApplication>
#include <QTimer>
#include <QUrl>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// QDnsLookup's own pool has five threads; more would wait there, with their time running.
constexpr qsizetype mostUnderWay = 5;
#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
/// Shorter than the three seconds of resolverEnvironment.
constexpr int longestTimeout = 2500;
#endif
constexpr int proofMilliseconds = 2000;

std::optional<QDnsLookup::Type> lookupType(RecordType type)
{
    switch (type) {
    case RecordType::A:
        return QDnsLookup::A;
    case RecordType::Aaaa:
        return QDnsLookup::AAAA;
    case RecordType::Cname:
        return QDnsLookup::CNAME;
    case RecordType::Mx:
        return QDnsLookup::MX;
    case RecordType::Ns:
        return QDnsLookup::NS;
    case RecordType::Srv:
        return QDnsLookup::SRV;
    case RecordType::Txt:
        return QDnsLookup::TXT;
    case RecordType::Caa:
        break;
    }
    return std::nullopt;
}

/// QDnsLookup decodes international names; ours are A-labels in lower case.
QString plainName(const QString &name)
{
    QString result = name;
    if (result.endsWith(u'.')) {
        result.chop(1);
    }
    const bool ascii = std::all_of(result.begin(), result.end(), [](QChar c) { return c.unicode() < 0x80; });
    return ascii ? result.toLower() : QString::fromLatin1(QUrl::toAce(result));
}

DnsRecord recordOf(const QString &owner, RecordType type, quint32 ttl)
{
    DnsRecord record;
    record.owner = plainName(owner);
    record.type = type;
    record.ttl = ttl > 0x7FFFFFFF ? 0 : static_cast<int>(ttl);
    return record;
}

template <typename T>
void appendNames(QList<DnsRecord> &records, RecordType type, const QList<T> &found)
{
    for (const T &one : found) {
        DnsRecord record = recordOf(one.name(), type, one.timeToLive());
        record.target = plainName(one.value());
        records.append(record);
    }
}

QList<DnsRecord> recordsOf(const QDnsLookup &lookup, RecordType type)
{
    QList<DnsRecord> records;
    switch (type) {
    case RecordType::A:
    case RecordType::Aaaa:
        for (const QDnsHostAddressRecord &found : lookup.hostAddressRecords()) {
            DnsRecord record = recordOf(found.name(), type, found.timeToLive());
            record.target = found.value().toString();
            records.append(record);
        }
        break;
    case RecordType::Cname:
        appendNames(records, type, lookup.canonicalNameRecords());
        break;
    case RecordType::Ns:
        appendNames(records, type, lookup.nameServerRecords());
        break;
    case RecordType::Mx:
        for (const QDnsMailExchangeRecord &found : lookup.mailExchangeRecords()) {
            DnsRecord record = recordOf(found.name(), type, found.timeToLive());
            record.priority = found.preference();
            record.target = plainName(found.exchange());
            records.append(record);
        }
        break;
    case RecordType::Srv:
        for (const QDnsServiceRecord &found : lookup.serviceRecords()) {
            DnsRecord record = recordOf(found.name(), type, found.timeToLive());
            record.priority = found.priority();
            record.weight = found.weight();
            record.port = found.port();
            record.target = plainName(found.target());
            records.append(record);
        }
        break;
    case RecordType::Txt:
        for (const QDnsTextRecord &found : lookup.textRecords()) {
            DnsRecord record = recordOf(found.name(), type, found.timeToLive());
            record.text = found.values().join();
            records.append(record);
        }
        break;
    case RecordType::Caa:
        break;
    }
    return records;
}

/// The aliases in order, from the asked name on.
QList<DnsRecord> aliasesOf(const QDnsLookup &lookup, const DnsQuestion &question)
{
    QList<DnsRecord> chain;
    if (question.type == RecordType::Cname) {
        return chain;
    }
    QList<DnsRecord> all;
    appendNames(all, RecordType::Cname, lookup.canonicalNameRecords());
    QString name = question.name;
    while (chain.size() < all.size()) {
        const auto next = std::find_if(all.cbegin(), all.cend(),
                                       [&name](const DnsRecord &alias) { return alias.owner == name; });
        if (next == all.cend()) {
            break;
        }
        chain.append(*next);
        name = next->target;
    }
    return chain;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
/// Whether InvalidReplyError may mean that there is no such record. A reply that is malformed has another
/// text.
bool isDoubtful(const QDnsLookup &lookup)
{
    constexpr char text[] = "Invalid reply received";
    const QString found = lookup.errorString();
    return found == QLatin1StringView(text) || found == QCoreApplication::translate("QDnsLookup", text) ||
           found == QCoreApplication::translate("QDnsLookupRunnable", text);
}
#endif

} // namespace

struct QtResolver::Attempt {
    QDnsLookup *lookup;
    QTimer *timer;
    DnsQuestion question;
    int triesLeft;
    bool isControl;
};

QtResolver::QtResolver(const DnsResolverOptions &options, QObject *parent)
    : QueueingResolver(options, mostUnderWay, parent)
{
}

QtResolver::~QtResolver()
{
    drop();
}

bool QtResolver::canAsk(const DnsResolverOptions &options)
{
#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
    // An IPv6 name server is silently replaced by the system's own (measured with 6.4).
    return options.recursionDesired &&
           (!options.server || (options.server->port == 53 &&
                                options.server->address.protocol() == QAbstractSocket::IPv4Protocol));
#else
    return options.recursionDesired;
#endif
}

void QtResolver::begin(const DnsQuestion &question)
{
    if (!canAsk(options()) || !lookupType(question.type)) {
        answer(question, DnsStatus::NotSupported, nullptr);
        return;
    }
    start(question, options().retries, false);
}

void QtResolver::start(const DnsQuestion &question, int triesLeft, bool isControl)
{
    auto *attempt = new Attempt{new QDnsLookup(this), new QTimer(this), question, triesLeft, isControl};
    m_attempts.append(attempt);
    attempt->lookup->setType(lookupType(question.type).value_or(QDnsLookup::A));
    attempt->lookup->setName(question.name);
    if (options().server) {
        attempt->lookup->setNameserver(options().server->address);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
        attempt->lookup->setNameserverPort(options().server->port);
#endif
    }
    attempt->timer->setSingleShot(true);
    connect(attempt->lookup, &QDnsLookup::finished, this, [this, attempt] { completed(attempt); });
    connect(attempt->timer, &QTimer::timeout, this, [this, attempt] { timedOut(attempt); });
#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
    attempt->timer->start(std::min(options().timeoutMilliseconds, longestTimeout));
#else
    attempt->timer->start(options().timeoutMilliseconds);
#endif
    attempt->lookup->lookup();
}

void QtResolver::completed(Attempt *attempt)
{
    const DnsQuestion question = attempt->question;
    const bool isControl = attempt->isControl;
    const QDnsLookup::Error error = attempt->lookup->error();
    DnsStatus status = DnsStatus::BadReply;
    bool doubtful = false;
    switch (error) {
    case QDnsLookup::NoError:
        status = DnsStatus::Records;
        break;
    case QDnsLookup::NotFoundError:
        status = DnsStatus::NoSuchName;
        break;
    case QDnsLookup::ServerFailureError:
        status = DnsStatus::ServerFailure;
        break;
    case QDnsLookup::ServerRefusedError:
        status = DnsStatus::Refused;
        break;
    case QDnsLookup::OperationCancelledError:
        status = DnsStatus::Cancelled;
        break;
    case QDnsLookup::InvalidReplyError:
#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
        doubtful = isDoubtful(*attempt->lookup);
#endif
        break;
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    case QDnsLookup::TimeoutError:
        timedOut(attempt);
        return;
#endif
    case QDnsLookup::ResolverError:
        status = DnsStatus::NoNetwork;
        break;
    default:
        break;
    }
    if (!doubtful && !isControl) {
        answer(question, status, attempt->lookup);
    }
    release(attempt);
    if (isControl) {
        m_controlUnderWay = false;
        if (doubtful || status == DnsStatus::NoNetwork) {
            decideDoubtful(DnsStatus::NoNetwork);
        } else {
            settle(true);
        }
    } else if (doubtful) {
        m_doubtful.append(question);
        settle(false);
    } else if (status != DnsStatus::NoNetwork) {
        m_proofEnds.setRemainingTime(proofMilliseconds);
        settle(true);
    }
}

void QtResolver::settle(bool serverAnswers)
{
    if (m_doubtful.isEmpty()) {
        return;
    }
    if (serverAnswers || !m_proofEnds.hasExpired()) {
        if (serverAnswers) {
            m_proofEnds.setRemainingTime(proofMilliseconds);
        }
        decideDoubtful(DnsStatus::NoRecords);
        return;
    }
    if (!m_controlUnderWay) {
        m_controlUnderWay = true;
        // RFC 6761 section 6.4: resolvers say that there is no such name, other servers refuse or say so too.
        start({u"invalid"_s, RecordType::A}, 0, true);
    }
}

void QtResolver::decideDoubtful(DnsStatus status)
{
    for (const DnsQuestion &question : std::exchange(m_doubtful, {})) {
        answer(question, status, nullptr);
    }
}

void QtResolver::timedOut(Attempt *attempt)
{
    const DnsQuestion question = attempt->question;
    const int triesLeft = attempt->triesLeft;
    const bool isControl = attempt->isControl;
    release(attempt);
    if (isControl) {
        m_controlUnderWay = false;
        decideDoubtful(DnsStatus::Timeout);
    } else if (triesLeft > 0) {
        start(question, triesLeft - 1, false);
    } else {
        answer(question, DnsStatus::Timeout, nullptr);
    }
}

void QtResolver::answer(const DnsQuestion &question, DnsStatus status, const QDnsLookup *lookup)
{
    DnsAnswer result;
    result.question = question;
    result.status = status;
    if (lookup != nullptr && status == DnsStatus::Records) {
        result.records = recordsOf(*lookup, question.type);
        result.aliases = aliasesOf(*lookup, question);
        const QString owner = result.aliases.isEmpty() ? question.name : result.aliases.constLast().target;
        result.records.removeIf([&owner](const DnsRecord &record) { return record.owner != owner; });
        if (result.records.isEmpty()) {
            result.status = DnsStatus::NoRecords;
#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
            // Answers were counted, and none could be read: cut off in the middle.
            if (result.aliases.isEmpty()) {
                result.status = DnsStatus::BadReply;
            }
#endif
        }
    }
    finish(std::move(result));
}

void QtResolver::release(Attempt *attempt)
{
    m_attempts.removeOne(attempt);
    // abort() emits finished() at once; an undeleted lookup under way would keep the process from ending.
    attempt->lookup->disconnect(this);
    attempt->timer->disconnect(this);
    attempt->timer->stop();
    attempt->lookup->abort();
    attempt->lookup->deleteLater();
    attempt->timer->deleteLater();
    delete attempt;
}

void QtResolver::drop()
{
    const QList<Attempt *> attempts = m_attempts;
    for (Attempt *attempt : attempts) {
        release(attempt);
    }
    m_doubtful.clear();
    m_controlUnderWay = false;
}

} // namespace autoconfigure
