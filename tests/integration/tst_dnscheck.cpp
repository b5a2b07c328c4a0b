// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnscheck.h"
#include "dns/dnsplan.h"
#include "support/dnsservers.h"
#include "support/sampleworkspace.h"
#include "support/zones.h"

#include <QTest>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int domainCount = 40;
const QString secondAddress = u"127.53.2.2"_s;

Workspace workspace()
{
    QStringList names{u"example.test"_s, u"société.test"_s};
    for (int i = 0; i < domainCount - 2; ++i) {
        names.append(u"d%1.test"_s.arg(i));
    }
    Workspace result = sampleWorkspace(names);
    result.hosting.webHost = u"www.example.test"_s;
    result.hosting.ipv4.clear();
    return result;
}

QList<qsizetype> all()
{
    QList<qsizetype> indexes;
    for (qsizetype i = 0; i < domainCount; ++i) {
        indexes.append(i);
    }
    return indexes;
}

/// What a run told, in order.
struct Heard {
    QHash<qsizetype, DomainCheck> domains;
    int finished = 0;
    bool cancelled = false;
    qsizetype done = 0;
    qsizetype total = 0;
    bool progressWentBack = false;

    void listenTo(const DnsCheck &check)
    {
        QObject::connect(&check, &DnsCheck::domainChecked, &check, [this](const DomainCheck &result) {
            QVERIFY(!domains.contains(result.domainIndex));
            domains.insert(result.domainIndex, result);
        });
        QObject::connect(&check, &DnsCheck::progress, &check, [this](qsizetype now, qsizetype of) {
            progressWentBack = progressWentBack || now < done || of < now;
            done = now;
            total = of;
        });
        QObject::connect(&check, &DnsCheck::finished, &check, [this](bool wasCancelled) {
            ++finished;
            cancelled = wasCancelled;
        });
    }

    QStringList problems(qsizetype domain) const
    {
        QStringList found;
        for (const RecordResult &record : domains.value(domain).records) {
            for (const Finding &finding : record.findings) {
                if (finding.severity() >= Severity::Warning) {
                    found.append(finding.code() + u' ' + record.owner);
                }
            }
        }
        return found;
    }
};

/// Passes questions on and counts them.
class CountingResolver : public DnsResolver
{
public:
    CountingResolver(std::unique_ptr<DnsResolver> inner, QHash<DnsQuestion, int> &counts)
        : m_inner(std::move(inner)), m_counts(counts)
    {
        connect(m_inner.get(), &DnsResolver::answered, this, &DnsResolver::answered);
    }

    void ask(const DnsQuestion &question) override
    {
        ++m_counts[question];
        m_inner->ask(question);
    }
    void cancel() override { m_inner->cancel(); }

private:
    std::unique_ptr<DnsResolver> m_inner;
    QHash<DnsQuestion, int> &m_counts;
};

} // namespace

/// The whole check against Knot DNS, loaded with the zones that the program writes.
class DnsCheckTest : public QObject
{
    Q_OBJECT

private:
    KnotServer m_knot;
    /// Has an older zone for the first domain.
    KnotServer m_second;
    quint16 m_port = 0;

    DnsCheckOptions options(quint16 port = 0) const
    {
        DnsCheckOptions result;
        result.resolver.engine = DnsEngine::Cares;
        result.resolver.server = DnsServer{QHostAddress(QHostAddress::LocalHost), port == 0 ? m_port : port};
        result.authoritativePort = m_port;
        return result;
    }

    static Heard run(const DnsCheckOptions &with, const QList<qsizetype> &domains)
    {
        Heard heard;
        DnsCheck check(workspace(), domains, with);
        heard.listenTo(check);
        check.start();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(heard.finished > 0, 60'000); }();
        return heard;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!KnotServer::isInstalled()) {
            QSKIP("knotd is not installed (Debian: knot)");
        }
        QHash<QString, QByteArray> zones;
        QHash<QString, QByteArray> older;
        for (qsizetype i = 0; i < domainCount; ++i) {
            const DnsPlan plan = dnsPlanOf(workspace(), i);
            const QByteArray zone = wholeZone(zoneFragment(plan), {"127.0.0.1", secondAddress.toLatin1()});
            zones.insert(plan.domain, zone);
            if (i == 0) {
                older.insert(plan.domain, QByteArray(zone).replace("0 1 993 mail", "0 1 993 old"));
            }
        }
        m_port = freePort();
        QString problem = m_knot.start({{u"127.0.0.1"_s, m_port}}, zones);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        problem = m_second.start({{secondAddress, m_port}}, older);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void whatWasExportedIsAllGreen()
    {
        QHash<DnsQuestion, int> counts;
        DnsCheckOptions with = options();
        with.makeResolver = [&counts](const DnsResolverOptions &resolver) -> std::unique_ptr<DnsResolver> {
            return std::make_unique<CountingResolver>(createDnsResolver(resolver), counts);
        };
        const Heard heard = run(with, all());
        QCOMPARE(heard.finished, 1);
        QVERIFY(!heard.cancelled);
        QCOMPARE(heard.domains.size(), qsizetype(domainCount));
        for (const qsizetype index : all()) {
            QCOMPARE(heard.problems(index).join(u", "_s), QString());
            const DomainCheck &check = *heard.domains.constFind(index);
            QCOMPARE(std::count_if(check.records.cbegin(), check.records.cend(),
                                   [](const RecordResult &r) { return r.status == RecordStatus::Matches; }),
                     dnsPlanOf(workspace(), index).records.size());
            QVERIFY(check.time.isValid());
            for (const RecordResult &record : check.records) {
                QVERIFY(record.status != RecordStatus::Matches || record.ttl == 300 || record.ttl == 3600);
            }
        }
        QVERIFY(!heard.progressWentBack);
        QCOMPARE(heard.done, heard.total);
        // "www.example.test" is the web host of all of them.
        QVERIFY(counts.size() > 20 * domainCount);
        QCOMPARE(heard.done, counts.size());
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            QVERIFY2(it.value() == 1, qPrintable(it.key().name));
        }
    }

    void theServersOfADomainAreCompared()
    {
        DnsCheckOptions with = options();
        with.authoritative = true;
        const Heard heard = run(with, {0, 1});
        QCOMPARE(heard.problems(0), QStringList{u"dns-servers-differ _imaps._tcp.example.test"_s});
        // The second server does not have the zone of the second domain.
        QCOMPARE(heard.problems(1), QStringList{u"dns-server-fails xn--socit-esab.test"_s});
        const QString message = heard.domains.value(0).findings().constFirst().message();
        bool named = false;
        for (const Finding &finding : heard.domains.value(0).findings()) {
            named = named || finding.message().contains(u"ns2.example.test (127.53.2.2"_s);
        }
        QVERIFY2(named, qPrintable(message));
    }

    void noNetworkIsSaidToBeThat()
    {
        const Heard heard = run(options(freePort()), {0});
        QVERIFY(heard.domains.value(0).hadNoNetwork());
    }

    void cancelEndsLongBeforeTheTimeLimitWithWhatIsComplete()
    {
        QUdpSocket silent;
        QVERIFY(silent.bind(QHostAddress(QHostAddress::LocalHost)));
        DnsCheckOptions with = options(silent.localPort());
        with.resolver.timeoutMilliseconds = 30'000;
        Heard heard;
        DnsCheck check(workspace(), all(), with);
        heard.listenTo(check);
        check.start();
        QVERIFY(check.isRunning());
        QTRY_VERIFY(silent.hasPendingDatagrams());
        check.cancel();
        QCOMPARE(heard.finished, 0);
        QTRY_COMPARE(heard.finished, 1);
        QVERIFY(heard.cancelled);
        QVERIFY(!check.isRunning());
        check.cancel();
        check.start();
        QCoreApplication::processEvents();
        QCOMPARE(heard.finished, 1);
    }

    void itMayBeDeletedAtAnyTime()
    {
        for (int events = 0; events < 12; ++events) {
            auto check = std::make_unique<DnsCheck>(workspace(), all(), options());
            check->start();
            for (int i = 0; i < events; ++i) {
                QCoreApplication::processEvents();
            }
        }
        // From its own signal.
        auto check = std::make_unique<DnsCheck>(workspace(), all(), options());
        connect(check.get(), &DnsCheck::domainChecked, this, [&check] { check.reset(); });
        check->start();
        QTRY_VERIFY(check == nullptr);
    }

    void nothingToCheckIsFinishedToo()
    {
        const Heard heard = run(options(), {});
        QCOMPARE(heard.finished, 1);
        QVERIFY(!heard.cancelled);
    }
};

QTEST_GUILESS_MAIN(DnsCheckTest)
#include "tst_dnscheck.moc"
