// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One real server, one mistake for each domain, and exactly its finding.
#include "support/proberun.h"
#include "support/webserversuite.h"

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

/// What one domain's hosts answer; parts of an NGINX configuration written for this test.
struct Fault {
    QString domain;
    /// Locations of autoconfig.DOMAIN; empty for a right one.
    QByteArray autoconfig;
    QByteArray autodiscover;
    /// Of the domain's own web site.
    QByteArray site = "return 404;";
    /// Of port 80.
    QByteArray http = "return 301 https://$host$request_uri;";
    QStringList codes;
};

QByteArray text(const QByteArray &mediaType, const QByteArray &body)
{
    return "types { } default_type " + mediaType + "; return 200 '" + QByteArray(body).replace("'", "\\'") +
           "';";
}

const QByteArray autodiscoverLocation = "location ~* ^/autodiscover/autodiscover\\.xml$ ";

/// The domain's documents, with a change, as NGINX sends them from its configuration.
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

    static QByteArray autoconfigHost(const QByteArray &xml, const QByteArray &mediaType = "text/xml")
    {
        return "location = /mail/config-v1.1.xml { " + text(mediaType, xml) + " }";
    }
    QByteArray profile() const
    {
        return "location ~* ^/email\\.mobileconfig$ { " +
               text("application/x-apple-aspen-config", of("apple-profile")) + " }";
    }
    static QByteArray autodiscoverHost(const QByteArray &xml)
    {
        return autodiscoverLocation + "{ " + text("application/xml", xml) + " }";
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
        fault.autoconfig = Documents::autoconfigHost(documents.mozilla()) + documents.profile();
        fault.autodiscover = Documents::autodiscoverHost(documents.outlook());
        all.append(fault);
        return all.last();
    };
    const auto withMozilla = [](Fault &fault, const QByteArray &xml,
                                const QByteArray &mediaType = "text/xml") {
        fault.autoconfig = Documents::autoconfigHost(xml, mediaType) + Documents(fault.domain).profile();
    };
    const auto withOutlook = [](Fault &fault, const QByteArray &xml) {
        fault.autodiscover = Documents::autodiscoverHost(xml);
    };
    const auto mozilla = [](const Fault &fault) { return Documents(fault.domain).mozilla(); };
    const auto outlook = [](const Fault &fault) { return Documents(fault.domain).outlook(); };

    add(u"right"_s, {});
    {
        Fault &fault = add(u"post"_s, {u"probe-nothing-found"_s, u"probe-post-refused"_s});
        fault.autodiscover = autodiscoverLocation + "{ if ($request_method = POST) { return 405; } " +
                             text("application/xml", outlook(fault)) + " }";
    }
    {
        Fault &fault = add(u"get"_s, {u"probe-get-refused"_s, u"probe-method-refused"_s});
        fault.autodiscover = autodiscoverLocation + "{ if ($request_method = GET) { return 405; } " +
                             text("application/xml", outlook(fault)) + " }";
    }
    {
        Fault &fault = add(u"differ"_s, {u"probe-get-post-differ"_s, u"probe-host-different"_s});
        fault.autodiscover =
            "error_page 418 = @post; " + autodiscoverLocation +
            "{ if ($request_method = POST) { return 418; } " +
            text("application/xml", outlook(fault).replace("<Server>mail.", "<Server>old.")) +
            " } location @post { " + text("application/xml", outlook(fault)) + " }";
    }
    {
        Fault &fault = add(u"case"_s, {u"probe-path-case"_s});
        fault.autodiscover =
            "location = /autodiscover/autodiscover.xml { " + text("application/xml", outlook(fault)) + " }";
    }
    withMozilla(add(u"html"_s, {u"probe-html-answer"_s, u"probe-nothing-found"_s}),
                "<!DOCTYPE html><html><body>Welcome</body></html>", "text/html");
    add(u"site"_s, {u"probe-site-html"_s}).site = text("text/html", "<!DOCTYPE html><html></html>");
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
        Fault &fault = add(u"namespace"_s, {u"outlook-namespace-https"_s});
        withOutlook(fault, outlook(fault).replace("http://schemas", "https://schemas"));
    }
    {
        Fault &fault = add(u"contradiction"_s, {u"outlook-ssl-contradiction"_s});
        withOutlook(fault, outlook(fault).replace("<SSL>on", "<SSL>off"));
    }
    {
        Fault &fault = add(u"noport"_s, {u"import-port-missing"_s});
        withOutlook(fault, outlook(fault).replace("<Port>993</Port>", ""));
    }
    {
        Fault &fault = add(u"missing"_s, {u"probe-not-found"_s, u"probe-nothing-found"_s});
        fault.autoconfig = Documents(fault.domain).profile();
        fault.autodiscover = Documents::autodiscoverHost(outlook(fault));
    }
    {
        Fault &fault = add(u"loop"_s, {u"probe-nothing-found"_s, u"probe-redirect-loop"_s});
        fault.autodiscover = autodiscoverLocation + "{ return 302 /other; } location = /other { return 302 "
                                                    "/autodiscover/autodiscover.xml; }";
    }
    {
        Fault &fault = add(u"many"_s, {u"probe-nothing-found"_s, u"probe-too-many-redirects"_s});
        fault.autodiscover = "location / { return 302 $request_uri/x; }";
    }
    {
        Fault &fault = add(u"insecure"_s, {u"probe-nothing-found"_s, u"probe-redirect-insecure"_s});
        fault.autodiscover = autodiscoverLocation +
                             "{ return 302 http://autodiscover.insecure.example/x; } location = /x { " +
                             text("application/xml", outlook(fault)) + " }";
    }
    {
        Fault &fault = add(u"foreign"_s, {u"probe-redirect-organisation"_s});
        fault.autoconfig =
            "location = /mail/config-v1.1.xml { return 302 https://autoconfig.get.example/foreign.xml; }" +
            Documents(fault.domain).profile();
    }
    for (Fault &fault : all) {
        if (fault.domain == u"get.example"_s) {
            fault.autoconfig += "location = /foreign.xml { " +
                                text("text/xml", Documents(u"foreign.example"_s).mozilla()) + " }";
        }
    }
    add(u"login"_s, {u"probe-login-required"_s, u"probe-nothing-found"_s}).autodiscover =
        "location / { add_header WWW-Authenticate Basic always; return 401; }";
    add(u"forbidden"_s, {u"probe-forbidden"_s, u"probe-nothing-found"_s}).autodiscover =
        "location / { return 403; }";
    add(u"broken"_s, {u"probe-nothing-found"_s, u"probe-server-error"_s}).autodiscover =
        "location / { return 502; }";
    {
        Fault &fault = add(u"php"_s, {u"probe-nothing-found"_s, u"probe-program-source"_s});
        withOutlook(fault, "<?php echo 1;");
    }
    {
        Fault &fault = add(u"error"_s, {u"probe-nothing-found"_s, u"probe-unreadable"_s});
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
        fault.http = "location = /mail/config-v1.1.xml { " + text("text/xml", mozilla(fault)) +
                     " } location / { return 301 https://$host$request_uri; }";
    }
    add(u"name"_s, {u"certificate-name-mismatch"_s, u"probe-nothing-found"_s});
    add(u"expired"_s, {u"certificate-expired"_s, u"probe-nothing-found"_s});
    add(u"selfsigned"_s, {u"certificate-self-signed"_s, u"probe-nothing-found"_s});
    add(u"soon"_s, {u"certificate-expires-soon"_s});
    return all;
}

class FaultyNginx : public WebServerSuite
{
public:
    explicit FaultyNginx(QList<Fault> faults) : m_faults(std::move(faults)) {}

protected:
    QStringList prepareServer() override
    {
        replaceCertificate(u"autoconfig.name.example"_s, u"other.example"_s, {u"-days"_s, u"60"_s});
        replaceCertificate(u"autoconfig.expired.example"_s, u"autoconfig.expired.example"_s,
                           {u"-days"_s, u"-1"_s});
        replaceCertificate(u"autoconfig.soon.example"_s, u"autoconfig.soon.example"_s, {u"-days"_s, u"5"_s});
        QByteArray output;
        run(findProgram(u"openssl"_s),
            {u"req"_s, u"-x509"_s, u"-key"_s, path(u"certs/key.pem"_s), u"-out"_s,
             path(u"certs/autoconfig.selfsigned.example.pem"_s), u"-subj"_s, u"/CN=self"_s, u"-addext"_s,
             u"subjectAltName=DNS:autoconfig.selfsigned.example"_s, u"-days"_s, u"60"_s},
            &output);
        QByteArray sites;
        for (const Fault &fault : std::as_const(m_faults)) {
            sites += server(u"autoconfig."_s + fault.domain, fault.autoconfig) +
                     server(u"autodiscover."_s + fault.domain, fault.autodiscover) +
                     server(fault.domain, "location / { " + fault.site + " }") +
                     "server { listen 127.0.0.1:" + QByteArray::number(m_httpPort) + "; server_name " +
                     fault.domain.toLatin1() + " *." + fault.domain.toLatin1() + "; " + fault.http + " }\n";
        }
        QByteArray folders;
        for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
            folders += QByteArray(kind) + "_temp_path " + path(u"tmp"_s).toUtf8() + ";\n";
        }
        write(u"nginx.conf"_s, (::geteuid() == 0 ? "user root;\n" : "") +
                                   QByteArray("daemon off;\nworker_processes 1;\npid ") +
                                   path(u"nginx.pid"_s).toUtf8() +
                                   ";\nevents { worker_connections 512; }\nhttp {\naccess_log off;\n"
                                   "server_names_hash_bucket_size 128;\nabsolute_redirect off;\n" +
                                   folders + sites + "}\n");
        return {findProgram(u"nginx"_s), u"-c"_s, path(u"nginx.conf"_s), u"-e"_s, path(u"error.log"_s)};
    }

    QStringList checkCommand(const QString & /*root*/) override { return {}; }

private:
    QByteArray server(const QString &host, const QByteArray &content) const
    {
        return "server { listen 127.0.0.1:" + QByteArray::number(m_httpsPort) + " ssl; server_name " +
               host.toLatin1() + "; ssl_certificate " + path(u"certs/"_s + host + u".pem"_s).toUtf8() +
               "; ssl_certificate_key " + path(u"certs/key.pem"_s).toUtf8() + "; " + content + " }\n";
    }

    void replaceCertificate(const QString &host, const QString &name, const QStringList &days)
    {
        QByteArray output;
        write(u"extensions"_s, "basicConstraints=critical,CA:FALSE\nsubjectAltName=DNS:" + name.toLatin1());
        const QString key = path(u"certs/key.pem"_s);
        run(findProgram(u"openssl"_s),
            {u"req"_s, u"-new"_s, u"-key"_s, key, u"-subj"_s, u"/CN=test"_s, u"-out"_s, path(u"csr"_s)},
            &output);
        run(findProgram(u"openssl"_s),
            QStringList{u"x509"_s, u"-req"_s, u"-in"_s, path(u"csr"_s), u"-CA"_s, authority(), u"-CAkey"_s,
                        key, u"-set_serial"_s, u"77"_s, u"-extfile"_s, path(u"extensions"_s), u"-out"_s,
                        path(u"certs/"_s + host + u".pem"_s)} +
                days,
            &output);
    }

    QList<Fault> m_faults;
};

} // namespace

class ProbeFaultsTest : public QObject
{
    Q_OBJECT

private:
    QList<Fault> m_faults = faults();
    FaultyNginx m_server{m_faults};
    QList<DomainProbe> m_probes;

private Q_SLOTS:
    void initTestCase()
    {
        QString missing;
        if (!m_server.hasPrograms({u"nginx"_s, u"openssl"_s}, &missing)) {
            QSKIP(qPrintable(missing));
        }
        QStringList domains;
        QList<qsizetype> indexes;
        for (const Fault &fault : std::as_const(m_faults)) {
            indexes.append(domains.size());
            domains.append(fault.domain);
        }
        m_server.start(sampleWorkspace(domains));
        if (QTest::currentTestFailed()) {
            return;
        }
        ProbeOptions options = offlineOptions();
        options.http.authorities = m_server.authorities();
        // No fault here is slowness: a busy machine may take its time.
        options.http.limits.milliseconds = 60'000;
        for (const QString &text : m_server.overrides()) {
            options.http.overrides.append(HostOverride::fromString(text).value());
        }
        m_probes = probeAll(m_server.workspace(), indexes, options);
        QCOMPARE(m_probes.size(), m_faults.size());
    }

    void eachFaultGivesItsFinding_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (qsizetype i = 0; i < m_faults.size(); ++i) {
            QTest::newRow(qPrintable(m_faults.at(i).domain)) << i;
        }
    }

    void eachFaultGivesItsFinding()
    {
        QFETCH(qsizetype, index);
        if (m_probes.isEmpty()) {
            QSKIP("no server");
        }
        const Findings findings = m_probes.at(index).findings();
        QVERIFY2(problemCodes(findings) == m_faults.at(index).codes, sentences(findings).constData());
        for (const Finding &finding : findings) {
            QVERIFY2(!finding.message().contains(u"%1"_s) && !finding.advice().isEmpty(),
                     qPrintable(finding.code()));
        }
    }
};

QTEST_GUILESS_MAIN(ProbeFaultsTest)
#include "tst_probefaults.moc"
