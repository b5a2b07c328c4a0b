// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/recordlist.h"
#include "dns/nsupdate.h"
#include "dns/octodns.h"
#include "dns/zonefile.h"
#include "support/dnsservers.h"
#include "support/sampleworkspace.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr char key[] = "key:\n  - id: update-key\n    algorithm: hmac-sha256\n"
                       "    secret: c2VjcmV0IG9mIGEgdGVzdCwgbm90IG9mIGEgem9uZSE=\n"
                       "acl:\n  - id: update\n    key: update-key\n    action: [update, transfer]\n";

struct Run {
    int status = -1;
    QByteArray output;
};

Run run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) {
        return {-1, process.errorString().toUtf8()};
    }
    return {process.exitCode(), process.readAll()};
}

Workspace workspace()
{
    Workspace result = sampleWorkspace({u"example.org"_s, u"société.example"_s});
    MailService calendar = service(Protocol::CalDav, Security::Tls, u"dav.%EMAILDOMAIN%"_s);
    calendar.path = u"/a \"quoted\\path; é/"_s + QString(300, u'x') + u"/%u/"_s;
    result.profiles[0].services.append(calendar);
    result.hosting.ipv6 = {u"2001:db8::10"_s};
    result.domains[0].mx.append({u"mx2.example.net"_s, 20, {}});
    return result;
}

} // namespace

/// What is made of the plan for other programs, read by those programs.
class DnsFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nsupdatePutsThePlanIntoALiveZone_data()
    {
        QTest::addColumn<int>("domain");
        QTest::newRow("example.org") << 0;
        QTest::newRow("international name") << 1;
    }

    void nsupdatePutsThePlanIntoALiveZone()
    {
        if (!KnotServer::isInstalled() || QStandardPaths::findExecutable(u"nsupdate"_s).isEmpty()) {
            QSKIP("knotd or nsupdate is not installed (Debian: knot, bind9-dnsutils)");
        }
        QFETCH(int, domain);
        const DnsPlan plan = dnsPlanOf(workspace(), domain);
        const QByteArray leftovers =
            "$TTL 300\n@ IN SOA ns1 hostmaster 1 3600 600 604800 60\n@ IN NS ns1\n"
            "ns1 IN A 127.0.0.1\n@ IN TXT \"v=spf1 mx -all\"\n@ IN MX 5 old.example.\n"
            "autodiscover IN CNAME autodiscover.outlook.com.\n"
            "_imaps._tcp IN SRV 0 0 993 old.example.\n";
        KnotServer knot;
        const quint16 port = freePort();
        const QString problem =
            knot.start({{u"127.0.0.1"_s, port}}, {{plan.domain, leftovers}}, key, "    acl: update\n");
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QTemporaryDir folder;
        QFile keyFile(folder.filePath(u"key"_s));
        QVERIFY(keyFile.open(QIODevice::WriteOnly));
        keyFile.write("key \"update-key\" { algorithm hmac-sha256; secret "
                      "\"c2VjcmV0IG9mIGEgdGVzdCwgbm90IG9mIGEgem9uZSE=\"; };\n");
        keyFile.close();

        const Run update = run(u"nsupdate"_s, {u"-k"_s, keyFile.fileName()},
                               "server 127.0.0.1 " + QByteArray::number(port) + '\n' +
                                   nsupdateScript(plan, u"update-key"_s));
        QVERIFY(nsupdateScript(plan, u"update-key"_s).contains("; The key is the one named update-key.\n"));
        QVERIFY(!nsupdateScript(plan, u"c2VjcmV0="_s).contains("c2VjcmV0"));
        QVERIFY2(update.status == 0, update.output.constData());

        const Run transfer =
            run(u"dig"_s, {u"@127.0.0.1"_s, u"-p"_s, QString::number(port), u"-k"_s, keyFile.fileName(),
                           u"+noall"_s, u"+answer"_s, plan.domain, u"AXFR"_s});
        QVERIFY2(transfer.status == 0, transfer.output.constData());
        QByteArrayList live;
        for (const QByteArray &line : transfer.output.split('\n')) {
            const QByteArray simple = line.simplified();
            if (!simple.isEmpty() && !simple.startsWith(';') && !simple.contains(" SOA ") &&
                !simple.contains(" TSIG ")) {
                live.append(simple);
            }
        }
        const QByteArray zone = plan.domain.toLatin1() + '.';
        QByteArrayList expected{zone + " 300 IN NS ns1." + zone, "ns1." + zone + " 300 IN A 127.0.0.1",
                                zone + " 3600 IN TXT \"v=spf1 mx -all\""};
        for (const DnsRecord &record : plan.records) {
            expected.append(zoneLine(record).simplified());
        }
        std::sort(live.begin(), live.end());
        std::sort(expected.begin(), expected.end());
        QCOMPARE(live, expected);
    }

    void octoDnsReadsThePlanInItsOrder()
    {
        const Run python = run(u"python3"_s, {u"-c"_s, u"import yaml"_s});
        if (python.status != 0) {
            QSKIP("python3 with PyYAML is not installed (Debian: python3-yaml)");
        }
        const Run read = run(u"python3"_s, {QStringLiteral(TEST_DATA "/check_octodns.py")},
                             octoDnsZone(dnsPlanOf(workspace(), 0)));
        QVERIFY2(read.status == 0, read.output.constData());
    }

    void theListIsReadAsCsv()
    {
        const Run read = run(u"python3"_s, {QStringLiteral(TEST_DATA "/check_record_list.py")},
                             recordListHeader() + recordListLines(dnsPlanOf(workspace(), 0)));
        QVERIFY2(read.status == 0, read.output.constData());
    }
};

QTEST_GUILESS_MAIN(DnsFormsTest)
#include "tst_dns_forms.moc"
