// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/caresresolver.h"

#include "dns/wirereply.h"
#include "dns/wiretype.h"

#include <QSocketNotifier>

#include <algorithm>

// The functions that every version since 1.18 has; newer ones only call them old-fashioned.
#define CARES_NO_DEPRECATED
#include <ares.h>

namespace autoconfigure
{

namespace
{

/// Enough for 1,000 domains in a few seconds over 30 ms, little enough for any resolver and for one socket's
/// buffer.
constexpr qsizetype mostUnderWay = 200;
/// Other people's servers drop what comes faster than some 1,500 questions a second from one address (Google
/// Public DNS), and a dropped question looks like a broken server.
constexpr qsizetype mostUnderWayInPublic = 40;
constexpr int classIn = 1;
/// What passes through every network in one piece (DNS flag day 2020).
constexpr int udpPayload = 1232;

/// The library's own set-up and clean-up, once for the process.
bool libraryIsReady()
{
    struct Library {
        int status = ares_library_init(ARES_LIB_INIT_ALL);
        Library() = default;
        Q_DISABLE_COPY_MOVE(Library)
        ~Library() { ares_library_cleanup(); }
    };
    static const Library library;
    return library.status == ARES_SUCCESS;
}

DnsStatus statusOf(int aresStatus)
{
    switch (aresStatus) {
    case ARES_ENODATA:
        return DnsStatus::NoRecords;
    case ARES_ENOTFOUND:
        return DnsStatus::NoSuchName;
    case ARES_ESERVFAIL:
        return DnsStatus::ServerFailure;
    case ARES_EREFUSED:
        return DnsStatus::Refused;
    case ARES_ETIMEOUT:
        return DnsStatus::Timeout;
    case ARES_ECANCELLED:
    case ARES_EDESTRUCTION:
        return DnsStatus::Cancelled;
    case ARES_ECONNREFUSED:
    case ARES_ELOADIPHLPAPI:
    case ARES_EADDRGETNETWORKPARAMS:
        return DnsStatus::NoNetwork;
    default:
        return DnsStatus::BadReply;
    }
}

/// "192.0.2.53:5353", "[2001:db8::53]:53": always with the port.
QByteArray csvOf(const DnsServer &server)
{
    const QString host = server.address.toString();
    return (host.contains(u':') ? u'[' + host + u']' : host).toLatin1() + ':' +
           QByteArray::number(server.port);
}

bool isPublic(const QHostAddress &address)
{
    static const QList<QPair<QHostAddress, int>> privateNetworks = {
        QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8")),
        QHostAddress::parseSubnet(QStringLiteral("172.16.0.0/12")),
        QHostAddress::parseSubnet(QStringLiteral("192.168.0.0/16")),
        QHostAddress::parseSubnet(QStringLiteral("fc00::/7"))};
    return address.isGlobal() &&
           std::none_of(privateNetworks.cbegin(), privateNetworks.cend(),
                        [&address](const auto &network) { return address.isInSubnet(network); });
}

/// The system's resolver is most often a forwarder nearby.
qsizetype mostUnderWayAt(const std::optional<DnsServer> &server)
{
    return server && isPublic(server->address) ? mostUnderWayInPublic : mostUnderWay;
}

} // namespace

struct CaresResolver::Channel {
    ares_channel channel = nullptr;
    bool works = false;
};

struct CaresResolver::Query {
    CaresResolver *resolver;
    DnsQuestion question;
    int triesLeft;
    /// How many there were when it was asked.
    int refusals;
    int replies;
};

CaresResolver::CaresResolver(const DnsResolverOptions &options, QObject *parent)
    : QueueingResolver(options, mostUnderWayAt(options.server), parent),
      m_channel(std::make_unique<Channel>())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { process(-1, -1); });
    if (!libraryIsReady()) {
        return;
    }
    ares_options chosen{};
    chosen.timeout = options.timeoutMilliseconds;
    // One try each; we count the tries, because c-ares doubles its patience with each.
    chosen.tries = 1;
    // Without NOCHECKRESP, SERVFAIL and REFUSED of the last server would come as "connection refused".
    chosen.flags = ARES_FLAG_EDNS | ARES_FLAG_STAYOPEN | ARES_FLAG_NOCHECKRESP |
                   (options.recursionDesired ? 0 : ARES_FLAG_NORECURSE);
    chosen.ednspsz = udpPayload;
    chosen.sock_state_cb_data = this;
    chosen.sock_state_cb = [](void *data, ares_socket_t socket, int readable, int writable) {
        static_cast<CaresResolver *>(data)->watch(static_cast<qintptr>(socket), readable != 0, writable != 0);
    };
    const int mask =
        ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_FLAGS | ARES_OPT_EDNSPSZ | ARES_OPT_SOCK_STATE_CB;
    if (ares_init_options(&m_channel->channel, &chosen, mask) != ARES_SUCCESS) {
        return;
    }
    m_channel->works =
        !options.server ||
        ares_set_servers_ports_csv(m_channel->channel, csvOf(*options.server).constData()) == ARES_SUCCESS;
}

CaresResolver::~CaresResolver()
{
    drop();
    if (m_channel->channel != nullptr) {
        ares_destroy(m_channel->channel);
    }
}

void CaresResolver::begin(const DnsQuestion &question)
{
    if (!m_channel->works) {
        DnsAnswer answer;
        answer.question = question;
        answer.status = DnsStatus::NoNetwork;
        finish(std::move(answer));
        return;
    }
    send(std::make_unique<Query>(Query{this, question, 1 + options().retries, m_refusals, m_replies}));
}

void CaresResolver::send(std::unique_ptr<Query> query)
{
    --query->triesLeft;
    const QByteArray name = query->question.name.toLatin1();
    const int type = wireType(query->question.type);
    ares_query(
        m_channel->channel, name.constData(), classIn, type,
        [](void *data, int status, int /*timeouts*/, unsigned char *reply, int size) {
            std::unique_ptr<Query> done(static_cast<Query *>(data));
            CaresResolver *resolver = done->resolver;
            resolver->completed(std::move(done), status,
                                QByteArrayView(reply, reply == nullptr ? 0 : static_cast<qsizetype>(size)));
        },
        query.release());
    setTimer();
}

void CaresResolver::completed(std::unique_ptr<Query> query, int status, QByteArrayView reply)
{
    // The system tells of an unreachable server with whatever is sent next, so others are left waiting.
    const bool isUnreachable =
        status == ARES_ETIMEOUT && m_refusals > query->refusals && m_replies == query->replies;
    if (status == ARES_ETIMEOUT && query->triesLeft > 0 && !isUnreachable) {
        send(std::move(query));
        return;
    }
    DnsAnswer answer;
    answer.question = query->question;
    answer.status = isUnreachable ? DnsStatus::NoNetwork : statusOf(status);
    m_refusals += answer.status == DnsStatus::NoNetwork ? 1 : 0;
    m_replies += reply.isEmpty() ? 0 : 1;
    if (status == ARES_SUCCESS || status == ARES_ENODATA || status == ARES_ENOTFOUND) {
        const std::optional<WireReply> read = readWireReply(reply, query->question);
        if (read) {
            answer.records = read->records;
            answer.aliases = read->aliases;
            answer.authoritative = read->authoritative;
            if (status == ARES_SUCCESS) {
                answer.status = read->records.isEmpty() ? DnsStatus::NoRecords : DnsStatus::Records;
            }
        } else {
            answer.status = DnsStatus::BadReply;
        }
    }
    finish(std::move(answer));
}

void CaresResolver::drop()
{
    if (m_channel->channel != nullptr) {
        ares_cancel(m_channel->channel);
    }
    m_timer.stop();
}

void CaresResolver::watch(qintptr socket, bool readable, bool writable)
{
    const auto set = [this, socket](QHash<qintptr, QSocketNotifier *> &notifiers, QSocketNotifier::Type type,
                                    bool wanted) {
        if (!wanted) {
            if (QSocketNotifier *notifier = notifiers.take(socket); notifier != nullptr) {
                // Possibly from inside its signal; the number may be another socket's in a moment.
                notifier->setEnabled(false);
                notifier->deleteLater();
            }
            return;
        }
        if (notifiers.contains(socket)) {
            return;
        }
        auto *notifier = new QSocketNotifier(socket, type, this);
        notifiers.insert(socket, notifier);
        connect(notifier, &QSocketNotifier::activated, this, [this, socket, type] {
            process(type == QSocketNotifier::Read ? socket : -1,
                    type == QSocketNotifier::Write ? socket : -1);
        });
    };
    set(m_readNotifiers, QSocketNotifier::Read, readable);
    set(m_writeNotifiers, QSocketNotifier::Write, writable);
}

void CaresResolver::process(qintptr readable, qintptr writable)
{
    const auto socket = [](qintptr number) {
        return number < 0 ? ARES_SOCKET_BAD : static_cast<ares_socket_t>(number);
    };
    ares_process_fd(m_channel->channel, socket(readable), socket(writable));
    setTimer();
}

void CaresResolver::setTimer()
{
    timeval next{};
    if (ares_timeout(m_channel->channel, nullptr, &next) == nullptr) {
        m_timer.stop();
        return;
    }
    // Rounded up: a moment too early would only come round again.
    const auto milliseconds = static_cast<qint64>(next.tv_sec) * 1000 + (next.tv_usec + 999) / 1000;
    m_timer.start(static_cast<int>(std::clamp<qint64>(milliseconds, 1, 60'000)));
}

} // namespace autoconfigure
