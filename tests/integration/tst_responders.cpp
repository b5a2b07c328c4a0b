// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundlewriter.h"
#include "bundle/serveddocument.h"
#include "clients/clientformat.h"
#include "model/domainsettings.h"
#include "support/rawhttp.h"
#include "support/responderprocess.h"
#include "support/sampleworkspace.h"
#include "support/servermains.h"
#include "support/signingfiles.h"

#include <QTemporaryDir>

#include <array>
#include <memory>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto outlookSchema =
    "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";
constexpr auto phoneSchema =
    "http://schemas.microsoft.com/exchange/autodiscover/mobilesync/responseschema/2006";

/// What Outlook sends, for an address as it stands in XML.
QByteArray outlook(const QByteArray &address, const QByteArray &schema = outlookSchema)
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<Autodiscover "
           "xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006\"><Request>"
           "<EMailAddress>" +
           address + "</EMailAddress><AcceptableResponseSchema>" + schema +
           "</AcceptableResponseSchema></Request></Autodiscover>";
}

QByteArray post(const QByteArray &body, const QByteArray &host = "autodiscover.example.org")
{
    return request(
        "POST", host, "/autodiscover/autodiscover.xml", body,
        "Content-Type: text/xml; charset=utf-8\r\n"
        "User-Agent: Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17726; Pro)\r\n");
}

} // namespace

/// Every request of the table goes to all responders, started as their users start them; what the preview
/// shows is what all of them have to give.
class RespondersTest : public QObject
{
    Q_OBJECT

private:
    struct Program {
        const char *name;
        /// A web server in front of the responder refuses some requests by itself, in its own words.
        bool fronts = false;
        int port = 0;
        ServerProcess process = {};
    };

    QTemporaryDir m_folder;
    Workspace m_workspace;
    TestCertificates m_certificates;
    std::shared_ptr<const SigningIdentity> m_signer;
    std::array<Program, 6> m_programs = {Program{"php"},         Program{"flask"},
                                         Program{"node"},        Program{"gunicorn"},
                                         Program{"nginx", true}, Program{"apache2", true}};
    ServerProcess m_fpm;

    QString bundle() const { return m_folder.filePath(u"bundle"_s); }

    /// Of the preview: the document of the domain at `index`, for the address or for everybody.
    QByteArray previewed(const QString &format, qsizetype index, const QString &address = {}) const
    {
        const auto account =
            address.isEmpty() ? std::optional<Account>() : std::optional(*parseAccount(address));
        return servedDocument(*clientFormat(format), settingsOf(m_workspace, index), account, m_signer.get())
            .value();
    }

    QString path(const QString &relative) const { return m_folder.filePath(relative); }

    static void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// The bundle's own hosts for PHP, without TLS, on one port.
    QByteArray hosts(const QString &file, const QByteArray &before, const QByteArray &after) const
    {
        QFile source(bundle() + file);
        if (!source.open(QIODevice::ReadOnly)) {
            return {};
        }
        QByteArray lines;
        for (const QByteArray &line : source.readAll().split('\n')) {
            if (!line.contains("ssl_") && !line.contains("SSL") && !line.contains("[::]")) {
                lines += line + '\n';
            }
        }
        return lines.replace(before, after).replace("/run/php/php-fpm.sock", path(u"fpm.sock"_s).toUtf8());
    }

    void writeServers(int nginxPort, int apachePort) const
    {
        QVERIFY(QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) |
                                                           QFileDevice::ReadOther | QFileDevice::ExeOther));
        write(path(u"fpm.conf"_s), phpFpmMain(m_folder.path(), path(u"fpm.sock"_s)));
        const QByteArray nginx = "127.0.0.1:" + QByteArray::number(nginxPort);
        write(path(u"nginx.conf"_s), nginxMain(m_folder.path(), hosts(u"/nginx/hosting-php.conf"_s,
                                                                      "listen 443 ssl", "listen " + nginx)));
        const QByteArray apache = "127.0.0.1:" + QByteArray::number(apachePort);
        write(path(u"apache.conf"_s), apacheMain(m_folder.path(), "Listen " + apache + '\n',
                                                 hosts(u"/apache/hosting-php.conf"_s, "*:443", apache)));
    }

    QStringList command(const Program &program) const
    {
        const QString port = QString::number(program.port);
        const QByteArray name = program.name;
        if (name == "php") {
            return {u"php"_s,
                    u"-S"_s,
                    u"127.0.0.1:"_s + port,
                    u"-t"_s,
                    u"responders/php"_s,
                    u"responders/php/index.php"_s};
        }
        if (name == "flask") {
            return {u"python3"_s, u"-m"_s,     u"flask"_s, u"--app"_s, u"responders/flask/app"_s,
                    u"run"_s,     u"--port"_s, port};
        }
        if (name == "node") {
            return {u"node"_s, u"responders/node/server.js"_s};
        }
        if (name == "nginx") {
            return {u"nginx"_s, u"-c"_s, path(u"nginx.conf"_s), u"-e"_s, path(u"error.log"_s)};
        }
        if (name == "apache2") {
            return {u"apache2"_s, u"-D"_s, u"FOREGROUND"_s, u"-f"_s, path(u"apache.conf"_s)};
        }
        return {u"gunicorn"_s, u"--bind"_s,           u"127.0.0.1:"_s + port,
                u"--chdir"_s,  u"responders/flask"_s, u"app:app"_s};
    }

    static void accepted(const char *name, const QByteArray &bytes, const QByteArray &document,
                         const char *mediaType = "text/xml; charset=utf-8")
    {
        QTest::newRow(name) << bytes << 200 << QByteArray(mediaType) << document << QByteArray();
    }
    static void refused(const char *name, const QByteArray &bytes, int status, const QByteArray &allow = {})
    {
        QTest::newRow(name) << bytes << status << QByteArray("text/plain; charset=utf-8") << QByteArray()
                            << allow;
    }
    /// Autodiscover's own error answer.
    static void failed(const char *name, const QByteArray &bytes, const QByteArray &code)
    {
        QTest::newRow(name) << bytes << 200 << QByteArray("text/xml; charset=utf-8")
                            << QByteArray("<ErrorCode>" + code + "</ErrorCode>") << QByteArray();
    }

    void addThunderbirdRows() const
    {
        const QByteArray own = previewed(u"mozilla-autoconfig"_s, 0);
        const QByteArray other = previewed(u"mozilla-autoconfig"_s, 1);
        const QByteArray path = "/mail/config-v1.1.xml";
        accepted("thunderbird", get("autoconfig.example.org", path + "?emailaddress=jean%40example.org"),
                 own);
        accepted("android sends no address", get("autoconfig.example.org", path), own);
        accepted("raw plus", get("autoconfig.example.org", path + "?emailaddress=jean+x@example.org"), own);
        accepted("nonsense address", get("autoconfig.example.org", path + "?emailaddress=%%%25&x=%zz"), own);
        accepted("unfilled placeholder",
                 get("autoconfig.example.org", path + "?emailaddress=%25EMAILADDRESS%25"), own);
        accepted("foreign address", get("autoconfig.example.org", path + "?emailaddress=a@elsewhere.example"),
                 own);
        accepted("the provider's host, a customer's address",
                 get("autoconfig.example.org", path + "?emailaddress=a@example.net"), other);
        accepted("any host, a known address", get("localhost:8080", path + "?emailaddress=a@example.net"),
                 other);
        accepted("below the domain's name", get("autoconfig.example.org", "/example.net" + path), other);
        accepted("host in capitals, with port and dot", get("AUTOCONFIG.Example.NET.:443", path), other);
        accepted("well-known", get("example.net", "/.well-known/autoconfig" + path), other);
        refused("letter case counts", get("autoconfig.example.org", "/MAIL/config-v1.1.xml"), 404);
        refused("unknown domain", get("autoconfig.elsewhere.example", path), 404);
        refused("not at this host", get("autodiscover.example.org", path), 404);
        refused("post", request("POST", "autoconfig.example.org", path, "x"), 405, "GET, HEAD");
        refused("nothing there", get("autoconfig.example.org", "/"), 404);
        refused("trailing slash", get("autoconfig.example.org", path + "/"), 404);
        refused("unknown folder", get("autoconfig.example.org", "/elsewhere.example" + path), 404);
        refused("folder up", get("autoconfig.example.org", "/../mail/config-v1.1.xml/../../routes.json"),
                404);
        refused("folder up as domain", get("autoconfig.example.org", "/.." + path), 404);
        refused("folder up as host", get("autoconfig.../../etc", path), 404);
        refused("names is no domain", get("autoconfig.names", path), 404);
        refused("folder up as address", get("localhost", path + "?emailaddress=a@../documents/example.org"),
                404);
        refused("nul in an address", get("localhost", path + "?emailaddress=a@example.org%00"), 404);
        refused("broken utf-8", get("localhost", path + "?emailaddress=%ff@example.org"), 404);
        refused("the bundle's files",
                get("autoconfig.example.org", "/documents/example.org/mozilla-autoconfig.xml"), 404);
    }

    void addAppleRows() const
    {
        const auto mediaType = "application/x-apple-aspen-config";
        const QByteArray host = "autoconfig.example.org";
        const QByteArray path = "/email.mobileconfig";
        const auto ours = [this](const QString &address) {
            return previewed(u"apple-profile"_s, 0, address);
        };
        accepted("apple", get(host, path + "?emailaddress=jean.dupont%40example.org"),
                 ours(u"jean.dupont@example.org"_s), mediaType);
        accepted("apple, capitals",
                 get(host, "/Email.MobileConfig?x=1&emailaddress=Jean@EXAMPLE.ORG&emailaddress=b"),
                 ours(u"Jean@example.org"_s), mediaType);
        accepted("apple, signs of xml",
                 get(host, path + "?emailaddress=o'neil%26%3d%2b%60%7b$1%5e|~@example.org"),
                 ours(u"o'neil&=+`{$1^|~@example.org"_s), mediaType);
        accepted("apple, letters beyond ascii",
                 get(host, path + "?emailaddress=j%C3%A9r%C3%B4me.%F0%9F%93%A7@example.org"),
                 ours(u"jérôme.📧@example.org"_s), mediaType);
        accepted("apple, a mark as address",
                 get(host, path + "?emailaddress={{autoconfigure-label}}%2a@example.org"),
                 ours(u"{{autoconfigure-label}}*@example.org"_s), mediaType);
        accepted("apple, domain with letters", get(host, path + "?emailaddress=a@soci%C3%A9t%C3%A9.example"),
                 previewed(u"apple-profile"_s, 2, u"a@société.example"_s), mediaType);
        accepted("apple, domain in a-labels", get(host, path + "?emailaddress=a@xn--socit-esab.example"),
                 previewed(u"apple-profile"_s, 2, u"a@société.example"_s), mediaType);
        accepted("apple, longest user",
                 get(host, path + "?emailaddress=" + QByteArray(64, 'a') + "@example.org"),
                 ours(QString(64, u'a') + u"@example.org"_s), mediaType);
        accepted("apple, for everybody", get(host, path), previewed(u"apple-profile"_s, 0), mediaType);
        accepted("apple, empty address", get(host, path + "?emailaddress="), previewed(u"apple-profile"_s, 0),
                 mediaType);
        refused("apple, user too long",
                get(host, path + "?emailaddress=" + QByteArray(65, 'a') + "@example.org"), 404);
        refused("apple, octets count",
                get(host, path + "?emailaddress=" + QByteArray("%C3%A9").repeated(33) + "@example.org"), 404);
        for (const char *bad :
             {"jean", "@example.org", "a..b@example.org", ".a@example.org", "a.@example.org",
              "a%20b@example.org", "%3cx%3e@example.org", "%22a%22@example.org", "a@elsewhere.example",
              "a%EF%BF%BE@example.org", "a%00@example.org", "a@b@example.org", "a%0d%0aX:y@example.org",
              "a@-.example.org", "a@example.org.."}) {
            refused((QByteArray("apple, ") + bad).constData(), get(host, path + "?emailaddress=" + bad), 404);
        }
    }

    void addOutlookRows() const
    {
        const auto ours = [this](const QString &address) {
            return previewed(u"outlook-autodiscover"_s, 0, address);
        };
        const QByteArray jean = ours(u"jean@example.org"_s);
        accepted("outlook", post(outlook("jean@example.org")), jean);
        accepted("outlook, another domain", post(outlook("a@example.net"), "autodiscover.example.org"),
                 previewed(u"outlook-autodiscover"_s, 1, u"a@example.net"_s));
        accepted("outlook, at the domain", post(outlook("jean@example.org"), "example.org"), jean);
        accepted("outlook, redirected",
                 request("POST", "autodiscover.example.org", "/example.net/AutoDiscover/AutoDiscover.xml",
                         outlook("a@example.net")),
                 previewed(u"outlook-autodiscover"_s, 1, u"a@example.net"_s));
        accepted("outlook, form type",
                 request("POST", "autodiscover.example.org", "/AUTODISCOVER/AUTODISCOVER.XML",
                         outlook("jean@example.org"), "Content-Type: application/x-www-form-urlencoded\r\n"),
                 jean);
        accepted(
            "outlook, old schema",
            post(outlook("jean@example.org", "http://schemas.microsoft.com/exchange/autodiscover/outlook/"
                                             "responseschema/2006")),
            jean);
        accepted("outlook, escaped", post(outlook("o&apos;neil&amp;&#x63;o&#64;example.org")),
                 ours(u"o'neil&co@example.org"_s));
        accepted("outlook, blanks", post(outlook("\r\n  jean@example.org\t")), jean);
        accepted("outlook, cdata", post(outlook("<![CDATA[a&b@example.org]]>")), ours(u"a&b@example.org"_s));
        accepted("outlook, letters", post(outlook("é@société.example")),
                 previewed(u"outlook-autodiscover"_s, 2, u"é@société.example"_s));
        accepted(
            "snappymail: prefix, order, comment, BOM",
            post("\xEF\xBB\xBF<a:Autodiscover xmlns:a='x'><!-- - --><a:Request><a:AcceptableResponseSchema/>"
                 "<a:EMailAddress>jean@example.org</a:EMailAddress></a:Request></a:Autodiscover>\n"),
            jean);
        accepted("delta chat", get("autodiscover.example.org", "/autodiscover/autodiscover.xml"),
                 previewed(u"outlook-autodiscover"_s, 0));
        accepted("chunked",
                 request("POST", "autodiscover.example.org", "/autodiscover/autodiscover.xml",
                         QByteArray::number(outlook("jean@example.org").size(), 16) + "\r\n" +
                             outlook("jean@example.org") + "\r\n0\r\n\r\n",
                         "Transfer-Encoding: chunked\r\n"),
                 jean);
        accepted("just small enough",
                 post(outlook("jean@example.org") +
                      QByteArray(64 * 1024 - outlook("jean@example.org").size(), ' ')),
                 jean);
        failed("a schema of nobody", post(outlook("jean@example.org", "http://schemas.example/")), "601");
        failed("unknown address", post(outlook("jean@elsewhere.example")), "500");
        failed("no address at all", post(outlook("jean")), "500");
        failed("get at a foreign host", get("localhost", "/autodiscover/autodiscover.xml"), "500");
        for (const char *method : {"PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"}) {
            refused((QByteArray("outlook, ") + method).constData(),
                    request(method, "autodiscover.example.org", "/autodiscover/autodiscover.xml"), 405,
                    "GET, HEAD, POST");
        }
        refused("too large", post(outlook("jean@example.org") + QByteArray(64 * 1024, ' ')), 413);
    }

    void addPhoneRows() const
    {
        const auto phone = [this](qsizetype index, const QString &address) {
            return previewed(u"activesync-autodiscover"_s, index, address);
        };
        accepted("activesync", post(outlook("jean@example.org", phoneSchema)),
                 phone(0, u"jean@example.org"_s));
        accepted("activesync, escaped", post(outlook("a&amp;b@example.org", phoneSchema), "example.org"),
                 phone(0, u"a&b@example.org"_s));
        accepted("activesync, redirected, blanks around the schema",
                 request("POST", "autodiscover.example.org", "/example.org/AutoDiscover/AutoDiscover.xml",
                         outlook("jean@example.org", QByteArray(" ") + phoneSchema + '\n')),
                 phone(0, u"jean@example.org"_s));
        // Their domain has no such service.
        failed("activesync, not here", post(outlook("a@example.net", phoneSchema)), "601");
        failed("activesync, unknown address", post(outlook("jean@elsewhere.example", phoneSchema)), "500");
        failed("activesync, no address", post(outlook(" ", phoneSchema)), "600");
        accepted("a get has no schema", get("autodiscover.example.org", "/autodiscover/autodiscover.xml"),
                 previewed(u"outlook-autodiscover"_s, 0));
    }

    void addJsonRows() const
    {
        const auto mediaType = "application/json";
        const QByteArray host = "autodiscover.example.org";
        const QByteArray path = "/autodiscover/autodiscover.json";
        const auto refusedJson = [](const char *name, const QByteArray &bytes, int status,
                                    const QByteArray &code) {
            QTest::newRow(name) << bytes << status << QByteArray("application/json")
                                << QByteArray("{\"ErrorCode\":\"" + code + '"') << QByteArray();
        };
        const QByteArray lead = previewed(u"autodiscover-v2"_s, 0);
        accepted("json",
                 get(host, path + "?Email=jean%40example.org&Protocol=AutodiscoverV1&RedirectCount=1"), lead,
                 mediaType);
        accepted("json, letter case",
                 get("example.org", "/Autodiscover/Autodiscover.JSON?protocol=autodiscoverv1"), lead,
                 mediaType);
        accepted("json, another domain's address",
                 get(host, path + "?Protocol=AutodiscoverV1&email=a@example.net"),
                 previewed(u"autodiscover-v2"_s, 1), mediaType);
        accepted("json, escaped", get(host, path + "?Protocol=Autodiscover%56%31&Protocol=x"), lead,
                 mediaType);
        accepted("json, redirected", get(host, "/example.net" + path + "?Protocol=AutodiscoverV1"),
                 previewed(u"autodiscover-v2"_s, 1), mediaType);
        accepted("json, activesync", get(host, path + "?Email=jean@example.org&Protocol=activesync"),
                 previewed(u"activesync-v2"_s, 0), mediaType);
        refusedJson("json, activesync is not here",
                    get(host, path + "?Email=a@example.net&Protocol=ActiveSync"), 400, "InvalidProtocol");
        refusedJson("json, ews", get(host, path + "?Email=jean@example.org&Protocol=EWS"), 400,
                    "InvalidProtocol");
        refusedJson("json, quotes", get(host, path + "?Protocol=%22%7d%0a"), 400, "InvalidProtocol");
        refusedJson("json, no protocol", get(host, path + "?Email=jean@example.org"), 400,
                    "MandatoryParameterMissing");
        refusedJson("json, unknown host", get("localhost", path + "?Protocol=AutodiscoverV1"), 404,
                    "UserNotFound");
        refused("json, post", request("POST", host, path + "?Protocol=AutodiscoverV1", "x"), 405,
                "GET, HEAD");
        const QByteArray pacc = "/.well-known/user-agent-configuration.json";
        accepted("pacc", get("ua-auto-config.example.org", pacc), previewed(u"ietf-pacc"_s, 0), mediaType);
        accepted("pacc, redirected", get("ua-auto-config.example.org", "/example.net" + pacc),
                 previewed(u"ietf-pacc"_s, 1), mediaType);
        refused("pacc, not at this host", get("autoconfig.example.org", pacc), 404);
        refused("pacc, letter case", get("ua-auto-config.example.org", "/.Well-Known" + pacc.mid(12)), 404);
    }

    static void addMalformedRows()
    {
        failed("empty body", post(""), "600");
        failed("no xml", post("Email=jean@example.org"), "600");
        failed("root alone", post("<Autodiscover/>"), "600");
        failed("empty address", post(outlook(" ")), "600");
        failed("elsewhere in the tree",
               post("<Autodiscover><EMailAddress>a@example.org</EMailAddress></Autodiscover>"), "600");
        failed("two addresses", post(outlook("a@example.org</EMailAddress><EMailAddress>b@example.org")),
               "600");
        failed("dtd", post("<!DOCTYPE x [<!ENTITY e 'jean'>]>" + outlook("&e;@example.org")), "600");
        failed("external entity",
               post("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                    "<Autodiscover><Request><EMailAddress>&e;@example.org</EMailAddress></Request></"
                    "Autodiscover>"),
               "600");
        QByteArray laughs = "<!DOCTYPE x [<!ENTITY a \"ha\">";
        for (char c = 'b'; c < 'j'; ++c) {
            laughs += QByteArray("<!ENTITY ") + c + " \"" +
                      (QByteArray("&") + char(c - 1) + ';').repeated(10) + "\">";
        }
        failed("billion laughs", post(laughs + "]>" + outlook("&i;@example.org")), "600");
        failed("unknown entity", post(outlook("jean&nbsp;@example.org")), "600");
        failed("lone ampersand", post(outlook("a&b@example.org")), "600");
        failed("reference to nothing", post(outlook("jean&#0;@example.org")), "600");
        failed("reference beyond unicode", post(outlook("jean&#x110000;@example.org")), "600");
        failed("not nested", post("<Autodiscover><Request></Autodiscover></Request>"), "600");
        failed("not closed", post("<Autodiscover><Request><EMailAddress>a@example.org</EMailAddress>"),
               "600");
        failed("two roots", post(outlook("a@example.org") + "<x/>"), "600");
        failed("text behind", post(outlook("a@example.org") + "x"), "600");
        failed("control character", post(outlook("a\x01@example.org")), "600");
        failed("broken utf-8", post(outlook("a\xff@example.org")), "600");
        failed("utf-16", post(QByteArray("\xff\xfe<\0a\0/\0>\0", 10)), "600");
        failed("instruction", post("<Autodiscover><?php x?></Autodiscover>"), "600");
        failed("deep", post(QByteArray("<a>").repeated(20'000)), "600");
        failed("many attributes", post("<Autodiscover" + QByteArray(" a='b'").repeated(5000) + "/>"), "600");
        failed("long comment", post("<!--" + QByteArray(60'000, '-') + "-->" + outlook("a@example.org")),
               "600");
        failed("half of a tag", post("<Autodiscover " + QByteArray(60'000, ' ')), "600");
        failed("many ampersands", post(outlook(QByteArray(50'000, '&'))), "600");
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *program : {"php", "python3", "node", "gunicorn", "nginx", "apache2"}) {
            if (findProgram(QString::fromLatin1(program)).isEmpty()) {
                QSKIP(qPrintable(QLatin1StringView(program) + u" is not installed"_s));
            }
        }
        if (phpFpmProgram().isEmpty()) {
            QSKIP("php-fpm is not installed");
        }
        QVERIFY(m_folder.isValid());
        m_workspace = sampleWorkspace({u"example.org"_s, u"example.net"_s, u"société.example"_s});
        MailService pop = service(Protocol::Pop3, Security::StartTls, u"pop.%EMAILDOMAIN%"_s);
        pop.username = u"%EMAILLOCALPART%-%EMAILDOMAIN%"_s;
        m_workspace.profiles.first().services.append(pop);
        for (const Protocol protocol : {Protocol::CalDav, Protocol::CardDav}) {
            m_workspace.profiles.first().services.append(
                service(protocol, Security::Tls, u"dav.%EMAILDOMAIN%"_s));
        }
        m_workspace.profiles.first().apple.consent = {u"D’accord ?"_s, u"Agreed?"_s, {}};
        QVERIFY2(m_certificates.prepare() && m_certificates.issue(u"rsa"_s, rsaWish()),
                 m_certificates.log.constData());
        m_signer = SigningIdentity::load(signingFiles(m_certificates, u"rsa"_s), std::nullopt).value();
        m_workspace.profiles.first().displayName = u"Mail & <Co> \"é\" autoconfigure-local-part"_s;
        // Only the first domain has phones.
        m_workspace.domains.first().overrides.services =
            m_workspace.profiles.first().services +
            QList{service(Protocol::ActiveSync, Security::Tls, u"phone.example.org"_s)};
        m_workspace.hosting.pacc = true;
        m_workspace.hosting.root = bundle();
        const Result<ExportSummary> exported =
            exportBundle(m_workspace,
                         {bundle(),
                          {BundleTarget::Php, BundleTarget::Flask, BundleTarget::Node, BundleTarget::Nginx,
                           BundleTarget::Apache},
                          false,
                          m_signer},
                         {});
        QVERIFY2(exported, exported ? "" : qPrintable(exported.error().text()));
        for (Program &program : m_programs) {
            program.port = freePort();
        }
        writeServers(m_programs.at(4).port, m_programs.at(5).port);
        QVERIFY2(m_fpm.start({phpFpmProgram(), u"-y"_s, path(u"fpm.conf"_s)}, bundle(), {},
                             [this] { return QFile::exists(path(u"fpm.sock"_s)); }),
                 m_fpm.output().constData());
        for (Program &program : m_programs) {
            const QStringList environment = {u"PORT=%1"_s.arg(program.port), u"PYTHONDONTWRITEBYTECODE=1"_s};
            QVERIFY2(program.process.start(command(program), bundle(), environment,
                                           [&program] { return portAnswers(program.port); }),
                     program.process.output().constData());
        }
    }

    void allGiveWhatThePreviewShows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("mediaType");
        // The whole body where a document is expected, a part of it in an error.
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("allow");
        addThunderbirdRows();
        addAppleRows();
        addOutlookRows();
        addPhoneRows();
        addJsonRows();
        addMalformedRows();
    }

    void allGiveWhatThePreviewShows()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QFETCH(QByteArray, mediaType);
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, allow);
        QByteArray first;
        for (const Program &program : m_programs) {
            const Answer answer = ask(program.port, bytes);
            const QByteArray about =
                QByteArray(program.name) + ": " + QByteArray::number(answer.status) + '\n' + answer.body;
            if (program.fronts && status >= 400 && answer.mediaType.startsWith("text/html")) {
                QVERIFY2(answer.status >= 400 && answer.status < 500, about.constData());
                continue;
            }
            QVERIFY2(answer.status == status, about.constData());
            QVERIFY2(answer.mediaType == mediaType, (about + answer.mediaType).constData());
            QVERIFY2(answer.allow == allow, (about + answer.allow).constData());
            // Apache sends what PHP-FPM answers in chunks.
            if (!program.fronts || !answer.length.isEmpty()) {
                QCOMPARE(answer.length.toLongLong(), answer.body.size());
            }
            if (content.startsWith("<?xml") || (status == 200 && content.startsWith('{'))) {
                QVERIFY2(answer.body == content, about.constData());
            } else {
                QVERIFY2(answer.body.contains(content), about.constData());
            }
            if (first.isNull()) {
                first = answer.body;
            }
            QVERIFY2(answer.body == first, about.constData());
            if (bytes.startsWith("GET ")) {
                const Answer head = ask(program.port, "HEAD" + bytes.mid(3));
                QVERIFY2(head.status == status && head.mediaType == mediaType && head.body.isEmpty(),
                         program.name);
                QVERIFY2(head.length.isEmpty() || head.length == answer.length, program.name);
            }
        }
    }

    void systemdTakesTheServiceUnits()
    {
        if (findProgram(u"systemd-analyze"_s).isEmpty()) {
            QSKIP("systemd is not installed");
        }
        for (const char *name : {"flask", "node"}) {
            QProcess process;
            process.setProcessChannelMode(QProcess::MergedChannels);
            process.start(
                u"systemd-analyze"_s,
                {u"verify"_s, u"--man=no"_s,
                 bundle() + u"/responders/%1/email-autoconfigure-%1.service"_s.arg(QLatin1StringView(name))});
            QVERIFY(process.waitForFinished(60'000));
            const QByteArray output = process.readAll();
            QVERIFY2(process.exitCode() == 0 && !output.contains("email-autoconfigure"), output.constData());
        }
    }

    void theContainersReadTheBundleOnly()
    {
        QProcess process;
        process.setWorkingDirectory(bundle());
        process.start(u"python3"_s,
                      {u"-c"_s,
                       u"import sys, yaml\n"
                       "for name, service in yaml.safe_load(open('compose.yaml'))['services'].items():\n"
                       "    assert all(v.endswith(':ro') for v in service['volumes'])\n"
                       "    assert all(p.startswith('127.0.0.1:') for p in service['ports'])\n"
                       "    print(name, end=' ')"_s});
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray errors = process.readAllStandardError();
        if (errors.contains("No module named 'yaml'")) {
            QSKIP("python3-yaml is not installed");
        }
        QVERIFY2(process.exitCode() == 0, errors.constData());
        QCOMPARE(process.readAllStandardOutput(), QByteArray("php flask node "));
    }

    void nobodysNameIsNoted()
    {
        for (Program &program : m_programs) {
            if (program.fronts) {
                continue; // PHP-FPM notes to syslog
            }
            ask(program.port,
                get("autoconfig.example.org", "/email.mobileconfig?emailaddress=secretary@example.org"));
            ask(program.port, post(outlook("secretary@example.net")));
            QTRY_VERIFY2(program.process.output().contains("POST 200 outlook-autodiscover.xml example.net"),
                         program.name);
            QVERIFY(program.process.output().contains("GET 200 apple-profile.mobileconfig example.org"));
            // PHP's own server for trying things out notes every URL itself, unless it is started with -q.
            if (QByteArrayView(program.name) != "php") {
                QVERIFY2(!program.process.output().contains("secretary"), program.name);
            }
        }
    }
};

QTEST_GUILESS_MAIN(RespondersTest)
#include "tst_responders.moc"
