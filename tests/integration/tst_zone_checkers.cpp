// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/zonefile.h"
#include "support/sampleworkspace.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

/// Zone fragments read by BIND and by Knot DNS: they need SOA and NS, which a fragment does not have, and
/// addresses for the hosts inside the zone, which belong to the administrator.
class ZoneCheckersTest : public QObject
{
    Q_OBJECT

private:
    struct Run {
        int status = -1;
        QByteArray output;
    };

    static Run run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) {
            return {-1, process.errorString().toUtf8()};
        }
        return {process.exitCode(), process.readAll()};
    }

    static Workspace everything()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s, u"société.example"_s});
        MailService calendar = service(Protocol::CalDav, Security::Tls, u"dav.%EMAILDOMAIN%"_s);
        calendar.path = u"/a \"quoted\\path; é/"_s + QString(300, u'x') + u"/%u/"_s;
        workspace.profiles[0].services += {
            service(Protocol::Imap, Security::StartTls, u"mail.%EMAILDOMAIN%"_s),
            service(Protocol::Imap, Security::Tls, u"second.%EMAILDOMAIN%"_s),
            service(Protocol::Pop3, Security::Tls, u"mail.%EMAILDOMAIN%"_s),
            service(Protocol::ManageSieve, Security::StartTls, u"mail.%EMAILDOMAIN%"_s),
            service(Protocol::Jmap, Security::Tls, u"jmap.%EMAILDOMAIN%"_s),
            calendar,
            service(Protocol::CardDav, Security::Tls, u"dav.%EMAILDOMAIN%"_s),
        };
        workspace.hosting.ipv6 = {u"2001:db8::10"_s};
        return workspace;
    }

    QTemporaryDir m_folder;

    /// The fragment in a zone file of its own; the path.
    QString zoneFile(const QString &zone, const QByteArray &fragment) const
    {
        QByteArray text = "$TTL 3600\n@ IN SOA ns.invalid. hostmaster.invalid. 1 3600 600 604800 60\n"
                          "@ IN NS ns.invalid.\n";
        for (const char *host : {"mail", "second", "mx", "jmap", "dav", "www"}) {
            text += QByteArray(host) + " IN A 192.0.2.1\n";
        }
        QFile file(m_folder.filePath(zone + u".zone"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text + fragment) < 0) {
            return {};
        }
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &program : {u"named-checkzone"_s, u"kzonecheck"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty() &&
                QStandardPaths::findExecutable(program, {u"/usr/sbin"_s}).isEmpty()) {
                QSKIP(qPrintable(program + u" is not installed"_s));
            }
        }
    }

    void bothAcceptEveryPlan_data()
    {
        QTest::addColumn<int>("domain");
        QTest::addColumn<QString>("webHost");
        QTest::newRow("addresses") << 0 << QString();
        QTest::newRow("web host in the zone") << 0 << u"www.example.org"_s;
        QTest::newRow("web host elsewhere") << 1 << u"www.example.org"_s;
        QTest::newRow("international name") << 1 << QString();
    }

    void bothAcceptEveryPlan()
    {
        QFETCH(int, domain);
        QFETCH(QString, webHost);
        Workspace workspace = everything();
        workspace.hosting.webHost = webHost;
        const DnsPlan plan = dnsPlanOf(workspace, domain);
        QVERIFY(plan.findings.isEmpty());
        const QString file = zoneFile(plan.domain, zoneFragment(plan));

        // "local" looks at targets inside the zone: each has addresses and none is an alias.
        const QString dump = m_folder.filePath(u"dump"_s);
        const Run named =
            run(u"named-checkzone"_s, {u"-i"_s, u"local"_s, u"-k"_s, u"fail"_s, u"-m"_s, u"fail"_s, u"-M"_s,
                                       u"fail"_s, u"-S"_s, u"fail"_s, u"-r"_s, u"fail"_s, u"-D"_s, u"-s"_s,
                                       u"full"_s, u"-o"_s, dump, plan.domain, file});
        QVERIFY2(named.status == 0, named.output.constData());
        const Run knot = run(u"kzonecheck"_s, {u"-o"_s, plan.domain, file});
        QVERIFY2(knot.status == 0, knot.output.constData());

        // What BIND understood are our records and the wrapping, nothing more and nothing less.
        QFile dumped(dump);
        QVERIFY(dumped.open(QIODevice::ReadOnly));
        QByteArrayList understood;
        for (const QByteArray &line : dumped.readAll().split('\n')) {
            const QByteArray simple = line.simplified();
            if (!simple.isEmpty() && !simple.contains(" SOA ") && !simple.contains(" NS ") &&
                !simple.contains(" 192.0.2.1")) {
                understood.append(simple);
            }
        }
        QByteArrayList written;
        for (const DnsRecord &record : plan.records) {
            const QByteArray line = zoneLine(record);
            if (!line.contains(" 192.0.2.1")) {
                written.append(line.simplified());
            }
        }
        std::sort(understood.begin(), understood.end());
        std::sort(written.begin(), written.end());
        QCOMPARE(understood, written);
    }
};

QTEST_GUILESS_MAIN(ZoneCheckersTest)
#include "tst_zone_checkers.moc"
