// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A workspace made of what a domain serves already.
#include "dns/dnsplan.h"
#include "probe/runningdomain.h"
#include "support/nginxserver.h"
#include "support/proberun.h"

using namespace autoconfigure;
using namespace autoconfigure::test;

namespace
{

Import find(const QString &domain, const ProbeOptions &options)
{
    RunningDomain running(domain, options);
    QSignalSpy finished(&running, &RunningDomain::finished);
    running.start();
    if (!finished.wait(60'000) || finished.size() != 1 || finished.constFirst().constFirst().toBool()) {
        return {};
    }
    return running.result();
}

/// "/profiles/0/services/0/host: Found: …"
QStringList said(const Import &import, const QString &code)
{
    QStringList lines;
    for (const Finding &finding : import.findings) {
        if (finding.code() == code) {
            lines.append(finding.where.toString() + u": "_s + finding.message());
        }
    }
    return lines;
}

} // namespace

class RunningDomainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAServerServesIsFoundAgain()
    {
        Nginx server;
        QString missing;
        if (!server.hasPrograms({u"nginx"_s, u"openssl"_s}, &missing)) {
            QSKIP(qPrintable(missing));
        }
        server.start(sampleWorkspace({u"example.org"_s, u"société.example"_s}));
        if (QTest::currentTestFailed()) {
            return;
        }
        FakeZone zone;
        zone.add(u"xn--socit-esab.example. 60 IN MX 10 mx.xn--socit-esab.example."_s);
        zone.add(u"xn--socit-esab.example. 60 IN MX 20 mx.example.net."_s);
        zone.add(u"autoconfig.xn--socit-esab.example. 60 IN CNAME web.example.net."_s);
        zone.add(u"web.example.net. 60 IN A 192.0.2.80"_s);
        // Another port than the document's: the check of the DNS tells that, the document counts here.
        zone.add(u"_imaps._tcp.xn--socit-esab.example. 60 IN SRV 0 1 1993 mail.xn--socit-esab.example."_s);
        zone.add(u"_caldavs._tcp.xn--socit-esab.example. 60 IN SRV 0 1 443 dav.example.net."_s);
        zone.add(u"_carddavs._tcp.xn--socit-esab.example. 60 IN SRV 0 0 0 ."_s);
        ProbeOptions options = offlineOptions(zone);
        options.http.authorities = server.authorities();
        for (const QString &text : server.overrides()) {
            options.http.overrides.append(HostOverride::fromString(text).value());
        }

        const Import found = find(u"société.example"_s, options);
        QCOMPARE(found.workspace.domains.size(), 1);
        const Domain &domain = found.workspace.domains.constFirst();
        QCOMPARE(domain.name, u"société.example"_s);
        QCOMPARE(domain.mx.size(), 2);
        QCOMPARE(domain.mx.at(0).host, u"mx.société.example"_s);
        QCOMPARE(domain.mx.at(1).preference, 20);
        const ServiceProfile &profile = found.workspace.profiles.constFirst();
        QCOMPARE(profile.displayName, u"Example Mail"_s);
        QStringList services;
        for (const MailService &service : profile.services) {
            services.append(protocolWord(service.protocol) + u' ' + toUnicodeHost(service.host) + u' ' +
                            QString::number(service.port) + u' ' + securityWord(service.security) + u' ' +
                            service.username);
        }
        QCOMPARE(services, QStringList({u"imap mail.société.example 993 tls %EMAILADDRESS%"_s,
                                        u"smtp mail.société.example 465 tls %EMAILADDRESS%"_s,
                                        u"caldav dav.example.net 443 tls %EMAILADDRESS%"_s}));
        QCOMPARE(found.workspace.hosting.webHost, u"web.example.net"_s);
        QCOMPARE(found.workspace.hosting.domain, u"société.example"_s);
        QVERIFY(said(found, u"found-elsewhere"_s).isEmpty());
        const QStringList sources = said(found, u"found-at"_s);
        QVERIFY2(sources.join(u'\n').contains(u"/profiles/0/services/2/host: "_s) &&
                     sources.join(u'\n').contains(u"SRV _caldavs._tcp.xn--socit-esab.example"_s),
                 qPrintable(sources.join(u'\n')));
        QVERIFY(sources.join(u'\n').contains(u"config-v1.1.xml"_s));
    }

    void srvRecordsAreEnough()
    {
        FakeZone zone;
        zone.add(u"_imap._tcp.example.org. 60 IN SRV 0 1 143 mail.example.org."_s);
        zone.add(u"_submission._tcp.example.org. 60 IN SRV 0 1 587 mail.example.org."_s);
        ProbeOptions options = offlineOptions(zone);
        options.http.overrides = {HostOverride::fromString(u"*=127.0.0.1:1"_s).value()};
        const Import found = find(u"example.org"_s, options);
        const QList<MailService> &services = found.workspace.profiles.constFirst().services;
        QCOMPARE(services.size(), 2);
        QCOMPARE(services.at(0).security, Security::StartTls);
        QCOMPARE(services.at(1).protocol, Protocol::Smtp);
        QCOMPARE(services.at(1).port, 587);
    }

    void aPathStandsBesideTheSrvRecord()
    {
        // RFC 6764 section 4.
        FakeZone zone;
        for (const QString &word : {u"_caldavs"_s, u"_carddavs"_s}) {
            zone.add(word + u"._tcp.example.org. 60 IN SRV 0 1 443 dav.example.org."_s);
        }
        zone.add(u"_caldavs._tcp.example.org. 60 IN TXT \"path=/dav/cal\""_s);
        ProbeOptions options = offlineOptions(zone);
        options.http.overrides = {HostOverride::fromString(u"*=127.0.0.1:1"_s).value()};
        const Import found = find(u"example.org"_s, options);
        const QList<MailService> &services = found.workspace.profiles.constFirst().services;
        QCOMPARE(services.size(), 2);
        QCOMPARE(services.at(0).protocol, Protocol::CalDav);
        QCOMPARE(services.at(0).path, u"/dav/cal"_s);
        QCOMPARE(services.at(1).path, QString());
        const QStringList sources = said(found, u"found-at"_s).filter(u"/path: "_s);
        QCOMPARE(sources.size(), 1);
        QVERIFY2(sources.constFirst().startsWith(u"/profiles/0/services/0/path: "_s) &&
                     sources.constFirst().contains(u"TXT _caldavs._tcp.example.org"_s),
                 qPrintable(sources.constFirst()));
        // What is published from it says the path again.
        const QList<DnsRecord> records = dnsPlanOf(found.workspace, 0).records;
        QVERIFY(std::any_of(records.cbegin(), records.cend(), [](const DnsRecord &record) {
            return record.type == RecordType::Txt && record.text == "path=/dav/cal";
        }));
    }

    void nothingIsSaidToBeNothing()
    {
        ProbeOptions options = offlineOptions();
        options.http.overrides = {HostOverride::fromString(u"*=127.0.0.1:1"_s).value()};
        const Import found = find(u"example.org"_s, options);
        QVERIFY(found.workspace.profiles.constFirst().services.isEmpty());
        QCOMPARE(said(found, u"found-nothing"_s).size(), 1);
    }

    void cancelEnds()
    {
        ProbeOptions options = offlineOptions();
        options.http.overrides = {HostOverride::fromString(u"*=127.0.0.1:1"_s).value()};
        RunningDomain running(u"example.org"_s, options);
        QSignalSpy finished(&running, &RunningDomain::finished);
        running.start();
        running.cancel();
        QVERIFY(finished.wait());
        QCOMPARE(finished.size(), 1);
        QVERIFY(finished.constFirst().constFirst().toBool());
        running.cancel();
        QCoreApplication::processEvents();
        QCOMPARE(finished.size(), 1);
    }
};

QTEST_GUILESS_MAIN(RunningDomainTest)
#include "tst_runningdomain.moc"
