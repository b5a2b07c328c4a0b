// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/hostlookup.h"

#include "support/dnsservers.h"
#include "support/freeport.h"

#include <QtTest>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

class HostLookupTest : public QObject
{
    Q_OBJECT

    ScriptedDnsServer m_server;

    HostAddresses lookUp(const QString &host)
    {
        HostAddresses result;
        int ended = 0;
        HostLookup lookup(DnsServer{QHostAddress(QHostAddress::LocalHost), m_server.port()});
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

    void aServerThatFailsIsNamed()
    {
        const HostAddresses found = lookUp(u"servfail.example.org"_s);
        QCOMPARE(found.failure, HttpFailure::DnsFailed);
        QCOMPARE(found.failureText,
                 u"127.0.0.1:"_s + QString::number(m_server.port()) + u": server-failure"_s);
    }

    // The name exists nowhere: what counts is who said so.
    void whatItRefusesIsAskedOfTheSystem()
    {
        const HostAddresses found = lookUp(u"refused.example.invalid"_s);
        QVERIFY(found.failure != HttpFailure::None);
        QVERIFY(!found.failureText.contains(u"127.0.0.1"_s));
        QVERIFY(m_server.asked("refused.example.invalid") > 0);
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
