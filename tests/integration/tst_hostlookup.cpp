// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/hostlookup.h"
#include "probe/httpfetcher.h"

#include "support/dnsservers.h"
#include "support/freeport.h"

#include <QtTest>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

/// A name server that the administrator has chosen, and what it says and does not say.
class HostLookupTest : public QObject
{
    Q_OBJECT

    ScriptedDnsServer m_server;

    /// example.org is probed.
    HostAddresses lookUp(const QString &host)
    {
        HostAddresses result;
        int ended = 0;
        OwnHosts own;
        own.addProbed(u"example.org"_s);
        own.add(u"imap.example.com"_s);
        HostLookup lookup(DnsServer{QHostAddress(QHostAddress::LocalHost), m_server.port()}, own);
        connect(&lookup, &HostLookup::finished, this, [&](const HostAddresses &found) {
            result = found;
            ++ended;
        });
        lookup.start(host);
        const bool isInside = ended > 0;
        if (!QTest::qWaitFor([&ended] { return ended > 0; }, 20'000) || isInside) {
            result.failureText = u"ended "_s + QString::number(ended) + u" times, or too soon"_s;
        }
        return result;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.listen(QHostAddress::LocalHost, freePort())); }

    void theChosenServerSaysWhereAHostIs()
    {
        const HostAddresses found = lookUp(u"autoconfig.example.org"_s);
        QCOMPARE(found.addresses, QList<QHostAddress>{QHostAddress(u"192.0.2.7"_s)});
        QCOMPARE(found.failure, HttpFailure::None);
        QVERIFY(found.failureText.isEmpty());
    }

    void itsNoIsANo_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("no such name") << u"nxdomain.example.org"_s;
        QTest::newRow("a name without addresses") << u"nodata.example.org"_s;
    }

    void itsNoIsANo()
    {
        QFETCH(QString, host);
        const HostAddresses found = lookUp(host);
        QVERIFY(found.addresses.isEmpty());
        QCOMPARE(found.failure, HttpFailure::NoSuchHost);
    }

    // The new server's zone is broken, or the server down: what the old one says must not hide it.
    void aServerThatFailsForAProbedDomainIsNamed_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("status");
        QTest::newRow("SERVFAIL") << u"servfail.example.org"_s << u"server-failure"_s;
        QTest::newRow("silence") << u"silent.example.org"_s << u"timeout"_s;
        QTest::newRow("no DNS") << u"malformed.example.org"_s << u"bad-reply"_s;
    }

    void aServerThatFailsForAProbedDomainIsNamed()
    {
        QFETCH(QString, host);
        QFETCH(QString, status);
        const HostAddresses found = lookUp(host);
        QCOMPARE(found.failure, HttpFailure::DnsFailed);
        QCOMPARE(found.failureText, u"127.0.0.1:%1: %2"_s.arg(m_server.port()).arg(status));
    }

    void whatItDoesNotAnswerForIsAskedOfTheSystem_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("REFUSED") << u"refused.example.invalid"_s;
        QTest::newRow("REFUSED, below the domain") << u"refused.example.org"_s;
        QTest::newRow("SERVFAIL") << u"servfail.example.invalid"_s;
        QTest::newRow("SERVFAIL, the domain's host elsewhere") << u"servfail.imap.example.com"_s;
        QTest::newRow("silence") << u"silent.example.invalid"_s;
        QTest::newRow("referral") << u"referral.example.invalid"_s;
        QTest::newRow("referral, below the domain") << u"referral.example.org"_s;
    }

    // The names exist nowhere: what counts is who said so.
    void whatItDoesNotAnswerForIsAskedOfTheSystem()
    {
        QFETCH(QString, host);
        const HostAddresses found = lookUp(host);
        QVERIFY(found.failure != HttpFailure::None);
        QVERIFY(!found.failureText.contains(u"127.0.0.1"_s));
        QVERIFY(m_server.asked(host.toLatin1()) > 0);
    }

    void anAliasOutOfItsZoneIsAskedOfTheSystem()
    {
        const HostAddresses found = lookUp(u"alias.example.org"_s);
        QVERIFY2(!found.addresses.isEmpty(), qPrintable(found.failureText));
        QVERIFY(found.addresses.constFirst().isLoopback());
    }

    /// Nothing was learnt of the web server: the time went by before.
    void aLookupThatTakesAllTheTimeIsNoTimeoutOfTheWebServer()
    {
        HttpOptions options;
        options.nameServer = DnsServer{QHostAddress(QHostAddress::LocalHost), m_server.port()};
        options.limits.milliseconds = 200;
        const std::unique_ptr<HttpFetcher> fetcher = createHttpFetcher(options);
        HttpResult result;
        connect(fetcher.get(), &HttpFetcher::fetched, this,
                [&result](const HttpResult &one) { result = one; });
        HttpRequest request;
        request.url = QUrl(u"https://silent.example.org/"_s);
        fetcher->fetch(request);
        QTRY_VERIFY(!result.hops.isEmpty());
        QCOMPARE(result.failure, HttpFailure::DnsFailed);
    }

    void withoutAChosenServerTheSystemIsAsked()
    {
        HostAddresses result;
        HostLookup lookup(std::nullopt);
        connect(&lookup, &HostLookup::finished, this,
                [&result](const HostAddresses &found) { result = found; });
        lookup.start(u"localhost"_s);
        QTRY_VERIFY(!result.addresses.isEmpty());
        QVERIFY(result.addresses.constFirst().isLoopback());
    }
};

QTEST_GUILESS_MAIN(HostLookupTest)
#include "tst_hostlookup.moc"
