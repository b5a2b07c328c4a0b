// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/dnsreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind wrong{"wrong", Severity::Error, "%1 is wrong", "Correct %1."};

/// One record whose data, from the network, is as hostile as can be.
DnsReport hostileReport()
{
    const QString data = u"=cmd|'<script>alert(1)</script>' & \"quoted\", \x1b[31m"_s;
    RecordResult record;
    record.owner = u"_imaps._tcp.example.org"_s;
    record.type = RecordType::Txt;
    record.status = RecordStatus::Different;
    record.expected = u"0 1 993 mail.example.org."_s;
    record.actual = data;
    record.ttl = 300;
    record.fix = "_imaps._tcp.example.org. 3600 IN SRV 0 1 993 mail.example.org.";
    record.findings = {{&wrong, {}, u"example.org"_s, {data}, record.expected, data}};
    DomainCheck check;
    check.domain = u"xn--socit-esab.org"_s;
    check.domainIndex = 0;
    check.records = {record};
    check.time = QDateTime(QDate(2030, 1, 2), QTime(3, 4, 5), Qt::UTC);
    return {{check}, u"192.0.2.53"_s, false, check.time, false};
}

} // namespace

class DnsReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void htmlEscapesWhatCameFromTheNetwork()
    {
        const QByteArray html = dnsHtmlReport(hostileReport());
        QVERIFY(!html.contains("<script"));
        QVERIFY(!html.contains('\x1b'));
        QVERIFY(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        QVERIFY(html.contains("société.org"));
        QVERIFY(html.contains("_imaps._tcp.example.org. 3600 IN SRV 0 1 993 mail.example.org."));
    }

    void csvIsQuotedAndNothingIsAFormula()
    {
        const QByteArray csv = dnsCsvReport(hostileReport());
        const QByteArrayList lines = csv.split('\n');
        QCOMPARE(lines.at(0),
                 QByteArray("domain,owner,type,status,severity,code,expected,actual,ttl,fix,message\r"));
        QVERIFY2(lines.at(1).startsWith(
                     "xn--socit-esab.org,_imaps._tcp.example.org,TXT,different,error,wrong,"
                     "0 1 993 mail.example.org.,\"'=cmd|'<script>alert(1)</script>' & \"\"quoted\"\""),
                 lines.at(1).constData());
        QVERIFY(lines.at(1).contains(",300,"));
        QCOMPARE(csv.count("\r\n"), 2);
    }

    void jsonHasFindingsAndRecords()
    {
        const QByteArray json = dnsJsonReport(hostileReport());
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        QCOMPARE(object[u"findings"_s][0][u"code"_s].toString(), u"wrong"_s);
        const QJsonValue domain = object[u"domains"_s][0];
        QCOMPARE(domain[u"time"_s].toString(), u"2030-01-02T03:04:05Z"_s);
        QCOMPARE(domain[u"severity"_s].toString(), u"error"_s);
        QCOMPARE(domain[u"records"_s][0][u"status"_s].toString(), u"different"_s);
        QCOMPARE(domain[u"records"_s][0][u"ttl"_s].toInt(), 300);
        QCOMPARE(domain[u"records"_s][0][u"codes"_s].toArray(), QJsonArray{u"wrong"_s});
    }

    void textCannotSteerATerminal()
    {
        const QString text = dnsTextReport(hostileReport().domains.constFirst());
        QVERIFY(text.startsWith(u"société.org: "_s));
        QVERIFY(!text.contains(u'\x1b'));
        QVERIFY(text.contains(u"[wrong]"_s));
    }
};

QTEST_GUILESS_MAIN(DnsReportTest)
#include "tst_dnsreport.moc"
