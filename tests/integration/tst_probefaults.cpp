// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Real servers, one mistake for each domain, and exactly its finding.
#include "support/hostanswers.h"
#include "support/proberun.h"

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

struct Fault : DomainAnswers {
    QStringList codes;
};

const QByteArray autodiscoverPath = "/autodiscover/autodiscover.xml";
const QByteArray autoconfigPath = "/mail/config-v1.1.xml";

/// The domain's documents, with a change.
class Documents
{
public:
    explicit Documents(const QString &domain) : m_settings(settingsOf(sampleWorkspace({domain}), 0)) {}

    QByteArray of(const char *id) const
    {
        return clientFormat(QString::fromLatin1(id))->render(m_settings, std::nullopt);
    }
    QByteArray mozilla() const { return of("mozilla-autoconfig"); }
    QByteArray outlook() const { return of("outlook-autodiscover"); }

    HostAnswers autoconfigHost(const QByteArray &xml, const QByteArray &mediaType = "text/xml") const
    {
        return HostAnswers{HostAnswer{autoconfigPath, mediaType, xml}} + profile();
    }
    HostAnswers profile() const
    {
        return {HostAnswer{"/email.mobileconfig", "application/x-apple-aspen-config", of("apple-profile")}};
    }
    static HostAnswers autodiscoverHost(const QByteArray &xml)
    {
        return {HostAnswer{autodiscoverPath, "application/xml", xml, 200, {}, {}, true}};
    }

private:
    DomainSettings m_settings;
};

QList<Fault> faults()
{
    QList<Fault> all;
    const auto add = [&all](const QString &name, const QStringList &codes) -> Fault & {
        Fault fault;
        fault.domain = name + u".example"_s;
        fault.codes = codes;
        const Documents documents(fault.domain);
        fault.autoconfig = documents.autoconfigHost(documents.mozilla());
        fault.autodiscover = Documents::autodiscoverHost(documents.outlook());
        all.append(fault);
        return all.last();
    };
    const auto withMozilla = [](Fault &fault, const QByteArray &xml,
                                const QByteArray &mediaType = "text/xml") {
        fault.autoconfig = Documents(fault.domain).autoconfigHost(xml, mediaType);
    };
    const auto withOutlook = [](Fault &fault, const QByteArray &xml) {
        fault.autodiscover = Documents::autodiscoverHost(xml);
    };
    const auto mozilla = [](const Fault &fault) { return Documents(fault.domain).mozilla(); };
    const auto outlook = [](const Fault &fault) { return Documents(fault.domain).outlook(); };
    // Another answer to one method.
    const auto withMethod = [](Fault &fault, const QByteArray &method, int status,
                               const QByteArray &xml = {}) {
        HostAnswer answer = fault.autodiscover.constFirst();
        answer.method = method;
        answer.status = status;
        answer.body = xml;
        fault.autodiscover.prepend(answer);
    };

    add(u"right"_s, {});
    withMethod(add(u"post"_s, {u"probe-nothing-found"_s, u"probe-post-refused"_s}), "POST", 405);
    withMethod(add(u"get"_s, {u"probe-get-refused"_s, u"probe-method-refused"_s}), "GET", 405);
    {
        Fault &fault = add(u"differ"_s, {u"probe-get-post-differ"_s, u"probe-host-different"_s});
        withMethod(fault, "GET", 200, outlook(fault).replace("<Server>mail.", "<Server>old."));
    }
    add(u"case"_s, {u"probe-path-case"_s}).autodiscover.first().anyCase = false;
    withMozilla(add(u"html"_s, {u"probe-html-answer"_s, u"probe-nothing-found"_s}),
                "<!DOCTYPE html><html><body>Welcome</body></html>", "text/html");
    add(u"site"_s, {u"probe-site-html"_s}).site = {
        HostAnswer{{}, "text/html", "<!DOCTYPE html><html></html>"}};
    {
        Fault &fault = add(u"port"_s, {u"probe-port-different"_s});
        withMozilla(fault, mozilla(fault).replace("<port>465</port>\n      <socketType>SSL",
                                                  "<port>587</port>\n      <socketType>STARTTLS"));
    }
    {
        Fault &fault = add(u"host"_s, {u"probe-host-different"_s});
        withMozilla(fault, mozilla(fault).replace("<hostname>mail.", "<hostname>old."));
    }
    {
        Fault &fault = add(u"user"_s, {u"probe-username-different"_s});
        withMozilla(fault, mozilla(fault).replace("%EMAILADDRESS%", "%EMAILLOCALPART%"));
    }
    {
        Fault &fault = add(u"media"_s, {u"probe-media-type"_s, u"probe-nothing-found"_s});
        withMozilla(fault, mozilla(fault), "text/plain");
        // Thunderbird would take Outlook's document.
        withOutlook(fault, outlook(fault));
        fault.codes = QStringList{u"probe-media-type"_s};
    }
    {
        Fault &fault = add(u"placeholder"_s, {u"probe-placeholder"_s, u"probe-username-different"_s});
        withOutlook(fault, outlook(fault).replace("<DomainRequired>",
                                                  "<LoginName>{{email}}</LoginName><DomainRequired>"));
    }
    {
        // Thunderbird and Delta Chat do not look at namespaces.
        Fault &fault = add(u"namespace"_s,
                           {u"outlook-namespace-https"_s, u"probe-client-drops"_s, u"probe-nothing-found"_s});
        withOutlook(fault, outlook(fault).replace("http://schemas", "https://schemas"));
    }
    {
        Fault &fault = add(u"contradiction"_s, {u"outlook-ssl-contradiction"_s});
        withOutlook(fault, outlook(fault).replace("<SSL>on", "<SSL>off"));
    }
    {
        Fault &fault = add(u"noport"_s, {u"import-port-missing"_s, u"probe-client-drops"_s});
        withOutlook(fault, outlook(fault).replace("<Port>993</Port>", ""));
    }
    {
        Fault &fault = add(u"attribute"_s, {u"mozilla-server-attribute"_s, u"probe-client-drops"_s,
                                            u"probe-nothing-found"_s});
        withMozilla(fault, mozilla(fault).replace("type=\"imap\"", "type=\"imap\" id=\"1\""));
    }
    {
        Fault &fault = add(u"nodomain"_s, {u"mozilla-no-domain"_s, u"probe-client-drops"_s});
        withMozilla(fault, mozilla(fault).replace("<domain>", "<domain purpose=\"mx\">"));
    }
    {
        Fault &fault = add(u"over"_s, {u"probe-document-expired"_s});
        withOutlook(
            fault, outlook(fault).replace("<Server>", "<ExpirationDate>20210131</ExpirationDate>\n<Server>"));
    }
    {
        Fault &fault = add(u"ttl"_s, {u"outlook-ttl-zero"_s});
        const QByteArray ttl = QByteArray::number(sampleWorkspace({fault.domain}).hosting.ttlHours);
        withOutlook(fault, outlook(fault).replace("<TTL>" + ttl + '<', "<TTL>0<"));
    }
    {
        Fault &fault = add(u"missing"_s, {u"probe-not-found"_s, u"probe-nothing-found"_s});
        fault.autoconfig = Documents(fault.domain).profile();
        fault.autodiscover = Documents::autodiscoverHost(outlook(fault));
    }
    add(u"loop"_s, {u"probe-nothing-found"_s, u"probe-redirect-loop"_s}).autodiscover =
        redirect("https://%HOST%/other", autodiscoverPath) +
        redirect("https://%HOST%" + autodiscoverPath, "/other");
    add(u"many"_s, {u"probe-nothing-found"_s, u"probe-too-many-redirects"_s}).autodiscover =
        redirect("https://%HOST%%PATH%/x");
    {
        Fault &fault = add(u"insecure"_s, {u"probe-nothing-found"_s, u"probe-redirect-insecure"_s});
        fault.autodiscover = redirect("http://autodiscover.insecure.example/x", autodiscoverPath);
        fault.autodiscover.append({"/x", "application/xml", outlook(fault)});
    }
    {
        // HTTP itself ends there too.
        Fault &fault = add(u"downgrade"_s, {u"probe-http-answer"_s, u"probe-redirect-insecure"_s});
        fault.autoconfig = redirect("http://autoconfig.downgrade.example/plain.xml", autoconfigPath) +
                           Documents(fault.domain).profile();
        fault.http.prepend({"/plain.xml", "text/xml", mozilla(fault)});
    }
    {
        // All of port 80 leads to the home page, which harms nobody.
        Fault &fault = add(u"home"_s, {});
        fault.http = redirect("https://home.example/", {}, 301);
        fault.site = {HostAnswer{"/", "text/html", "<!DOCTYPE html><html></html>"}};
    }
    {
        // A wildcard record that leads to a web host without documents.
        Fault &fault = add(u"wildcard"_s, {});
        fault.autoconfig = Documents(fault.domain).profile();
        fault.autodiscover = status(404);
        fault.site =
            Documents::autodiscoverHost(outlook(fault)) +
            HostAnswers{{"/.well-known/autoconfig/mail/config-v1.1.xml", "text/xml", mozilla(fault)}};
    }
    {
        Fault &fault =
            add(u"sitepost"_s, {u"probe-not-found"_s, u"probe-nothing-found"_s, u"probe-post-refused"_s});
        fault.site = Documents::autodiscoverHost(outlook(fault));
        HostAnswer answer = fault.site.constFirst();
        answer.method = "POST";
        answer.status = 405;
        answer.body.clear();
        fault.site.prepend(answer);
        fault.autodiscover = status(404);
    }
    {
        Fault &fault = add(u"foreign"_s, {u"probe-redirect-organisation"_s});
        fault.autoconfig = redirect("https://autoconfig.get.example/foreign.xml", autoconfigPath) +
                           Documents(fault.domain).profile();
    }
    for (Fault &fault : all) {
        if (fault.domain == u"get.example"_s) {
            fault.autoconfig.append({"/foreign.xml", "text/xml", Documents(u"foreign.example"_s).mozilla()});
        }
    }
    {
        Fault &fault = add(u"login"_s, {u"probe-login-required"_s, u"probe-nothing-found"_s});
        fault.autodiscover = status(401);
        fault.autodiscover.first().asksForLogin = true;
    }
    add(u"forbidden"_s, {u"probe-forbidden"_s, u"probe-nothing-found"_s}).autodiscover = status(403);
    add(u"broken"_s, {u"probe-nothing-found"_s, u"probe-server-error"_s}).autodiscover = status(502);
    {
        Fault &fault = add(u"php"_s, {u"probe-nothing-found"_s, u"probe-program-source"_s});
        withOutlook(fault, "<?php echo 1;");
    }
    {
        Fault &fault = add(u"error"_s, {u"probe-autodiscover-error"_s, u"probe-nothing-found"_s});
        withOutlook(
            fault,
            "<Autodiscover "
            "xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006\"><Response>"
            "<Error><ErrorCode>600</ErrorCode><Message>Invalid Request</Message></Error></Response>"
            "</Autodiscover>");
    }
    {
        Fault &fault = add(u"bom"_s, {u"probe-byte-order-mark"_s});
        withMozilla(fault, "\xEF\xBB\xBF" + mozilla(fault));
    }
    {
        Fault &fault = add(u"plain"_s, {u"probe-http-answer"_s});
        fault.http.prepend({autoconfigPath, "text/xml", mozilla(fault)});
    }
    add(u"name"_s, {u"certificate-name-mismatch"_s, u"probe-nothing-found"_s});
    add(u"expired"_s, {u"certificate-expired"_s, u"probe-nothing-found"_s});
    add(u"selfsigned"_s, {u"certificate-self-signed"_s, u"probe-nothing-found"_s});
    add(u"soon"_s, {u"certificate-expires-soon"_s});
    return all;
}

} // namespace

class ProbeFaultsTest : public QObject
{
    Q_OBJECT

private:
    const QList<Fault> m_faults = faults();
    FaultyNginx m_nginx{{m_faults.cbegin(), m_faults.cend()}};
    FaultyApache m_apache{{m_faults.cbegin(), m_faults.cend()}};
    /// By the server's name; nothing of one that is not installed.
    QHash<QString, QList<DomainProbe>> m_probes;

    void probe(const QString &program, FaultyServer &server)
    {
        QString missing;
        if (!server.hasPrograms({program, u"openssl"_s}, &missing)) {
            return;
        }
        QStringList domains;
        QList<qsizetype> indexes;
        for (const Fault &fault : m_faults) {
            indexes.append(domains.size());
            domains.append(fault.domain);
        }
        server.start(sampleWorkspace(domains));
        if (QTest::currentTestFailed()) {
            return;
        }
        ProbeOptions options = offlineOptions();
        options.http.authorities = server.authorities();
        // No fault here is slowness: a busy machine may take its time.
        options.http.limits.milliseconds = 60'000;
        for (const QString &text : server.overrides()) {
            options.http.overrides.append(HostOverride::fromString(text).value());
        }
        m_probes.insert(program, probeAll(server.workspace(), indexes, options));
        QCOMPARE(m_probes.value(program).size(), m_faults.size());
    }

private Q_SLOTS:
    void initTestCase()
    {
        probe(u"nginx"_s, m_nginx);
        if (!QTest::currentTestFailed()) {
            probe(u"apache2"_s, m_apache);
        }
    }

    void eachFaultGivesItsFinding_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<qsizetype>("index");
        for (const QString &server : {u"nginx"_s, u"apache2"_s}) {
            for (qsizetype i = 0; i < m_faults.size(); ++i) {
                QTest::newRow(qPrintable(server + u' ' + m_faults.at(i).domain)) << server << i;
            }
        }
    }

    void eachFaultGivesItsFinding()
    {
        QFETCH(QString, server);
        QFETCH(qsizetype, index);
        if (!m_probes.contains(server)) {
            QSKIP(qPrintable(server + u" is not installed"_s));
        }
        const Findings findings = m_probes.value(server).value(index).findings();
        QVERIFY2(problemCodes(findings) == m_faults.at(index).codes, sentences(findings).constData());
        for (const Finding &finding : findings) {
            QVERIFY2(!finding.message().contains(u"%1"_s) && !finding.advice().isEmpty(),
                     qPrintable(finding.code()));
        }
    }
};

QTEST_GUILESS_MAIN(ProbeFaultsTest)
#include "tst_probefaults.moc"
