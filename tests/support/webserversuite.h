// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/bundlewriter.h"
#include "clients/clientformat.h"
#include "model/hostname.h"
#include "support/responderprocess.h"
#include "support/sampleworkspace.h"
#include "support/servermains.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

namespace autoconfigure::test
{

/// An exported bundle that a real web server serves on loopback with certificates of a test CA, and what
/// every client's request has to give. The server's own test says how it is started.
class WebServerSuite
{
public:
    struct Answer {
        int curlStatus = -1;
        int status = 0;
        int redirects = 0;
        QString mediaType;
        /// Of the last request.
        QString method;
        /// Where an unfollowed redirect leads.
        QString location;
        QByteArray body;
        QByteArray errors;
    };

    virtual ~WebServerSuite()
    {
        if (m_server.state() != QProcess::NotRunning) {
            m_server.terminate();
            m_server.waitForFinished(10'000);
        }
    }

    /// False with the reason: then the test is skipped.
    bool hasPrograms(const QStringList &programs, QString *missing) const
    {
        for (const QString &program : programs) {
            if (findProgram(program).isEmpty()) {
                *missing = program + QStringLiteral(" is not installed");
                return false;
            }
        }
        return true;
    }

    /// With the name of a responder it answers; otherwise plain files do.
    void start(const Workspace &workspace, const QString &responder = {})
    {
        m_responder = responder;
        QVERIFY(m_folder.isValid());
        if (::geteuid() == 0) {
            // The server's processes run as another user then and have to come through.
            QVERIFY(QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) |
                                                               QFileDevice::ReadOther |
                                                               QFileDevice::ExeOther));
        }
        m_workspace = workspace;
        m_workspace.hosting.root = path(QStringLiteral("srv"));
        m_workspace.hosting.certificate = path(QStringLiteral("certs/%HOST%.pem"));
        m_workspace.hosting.certificateKey = path(QStringLiteral("certs/key.pem"));
        const Result<ExportSummary> exported =
            exportBundle(m_workspace, {m_workspace.hosting.root, {}, false}, {});
        QVERIFY2(exported, exported ? "" : qPrintable(exported.error().text()));
        QVERIFY(QDir().mkpath(path(QStringLiteral("srv/acme/.well-known/acme-challenge"))));
        write(QStringLiteral("srv/acme/.well-known/acme-challenge/token"), "token.thumbprint");

        for (const Domain &domain : std::as_const(m_workspace.domains)) {
            m_domains.append(toAsciiHost(domain.name));
        }
        makeCertificates();
        if (QTest::currentTestFailed()) {
            return;
        }
        m_httpPort = freePort();
        m_httpsPort = freePort();
        if (!m_responder.isEmpty()) {
            startResponder();
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        const QStringList command = prepareServer();
        m_server.setProcessChannelMode(QProcess::MergedChannels);
        m_server.start(command.first(), command.mid(1));
        QVERIFY(m_server.waitForStarted());
        QVERIFY2(answersSoon(m_httpPort) && answersSoon(m_httpsPort), m_server.readAll().constData());
        QTRY_VERIFY_WITH_TIMEOUT(isReady(), 20'000);
    }

    const Workspace &workspace() const { return m_workspace; }
    /// The file with the certificate of the authority that signed the server's.
    virtual QString authority() const { return path(QStringLiteral("ca.pem")); }

    /// What clients of this server are to trust, and where it is found in place of the usual ports of every
    /// host.
    QList<QSslCertificate> authorities() const { return QSslCertificate::fromPath(authority()); }
    QStringList overrides() const
    {
        return {QStringLiteral("*:80=127.0.0.1:%1").arg(m_httpPort),
                QStringLiteral("*:443=127.0.0.1:%1").arg(m_httpsPort)};
    }

    /// Each client's URL, in each letter case it may use, by each method, over HTTP and HTTPS: the bytes of
    /// the preview.
    void everyPublishPointGivesThePreviewsBytes()
    {
        int asked = 0;
        for (qsizetype i = 0; i < m_domains.size(); ++i) {
            const DomainSettings settings = settingsOf(m_workspace, i);
            for (const ClientFormat *format : clientFormatsFor(settings)) {
                const Account account{QStringLiteral("jean+x"), settings.domain};
                const QByteArray everybodys = format->render(settings, std::nullopt);
                const QByteArray users = format->render(settings, account);
                for (const PublishPoint &point : format->publishPoints) {
                    if (!point.isFile && m_responder.isEmpty()) {
                        continue;
                    }
                    const bool personal = !m_responder.isEmpty() && format->perUser;
                    const QByteArray &got =
                        personal && point.addressParameter != nullptr ? users : everybodys;
                    const QByteArray &posted = personal ? users : everybodys;
                    const QString host = expandDomain(QString::fromLatin1(point.host), m_domains.at(i));
                    const bool atDomain = host == m_domains.at(i);
                    for (const QString &file : letterCases(point)) {
                        const QString query = queryOf(point, settings.domain);
                        QStringList urls = {QStringLiteral("https://") + host + file + query};
                        if (!atDomain) {
                            urls.append(QStringLiteral("http://") + host + file + query);
                        }
                        for (const QString &url : std::as_const(urls)) {
                            if (point.method != PublishPoint::Method::Post) {
                                compare(ask(url, {QStringLiteral("-L")}), *format, got, url, "GET");
                            }
                            if (point.method != PublishPoint::Method::Get) {
                                // As Outlook does: a redirected POST stays a POST.
                                compare(ask(url, {QStringLiteral("-L"), QStringLiteral("--post302"),
                                                  QStringLiteral("--data"), request(*format, account)}),
                                        *format, posted, url, "POST");
                            }
                            if (QTest::currentTestFailed()) {
                                return;
                            }
                            ++asked;
                        }
                    }
                    if (point.method == PublishPoint::Method::Post) {
                        continue;
                    }
                    const QString url = QStringLiteral("https://") + host + QLatin1StringView(point.path) +
                                        queryOf(point, settings.domain);
                    const Answer head = ask(url, {QStringLiteral("-L"), QStringLiteral("--head")});
                    QCOMPARE(head.status, 200);
                    QCOMPARE(head.mediaType, QString::fromLatin1(format->mediaType));
                }
            }
        }
        QVERIFY(asked >= 20 * m_domains.size());
    }

    /// One of several documents that nobody asked for.
    void otherChoicesAreRefused()
    {
        const QString url = QStringLiteral("https://autodiscover.") + m_domains.at(0) +
                            QStringLiteral("/autodiscover/autodiscover.json");
        for (const QString &query :
             {QString(), QStringLiteral("?Protocol=Ews"), QStringLiteral("?Protocol=AutodiscoverV12"),
              QStringLiteral("?xProtocol=AutodiscoverV1"), QStringLiteral("?Protocol=")}) {
            const Answer answer = ask(url + query);
            QVERIFY2(answer.status == 400, qPrintable(query + u' ' + QString::number(answer.status)));
            if (!m_responder.isEmpty()) {
                QVERIFY(answer.mediaType == QStringLiteral("application/json") &&
                        answer.body.contains("ErrorCode"));
            }
        }
        QCOMPARE(ask(url + QStringLiteral("?Email=a%40b&protocol=autodiscoverv1")).status, 200);
    }

    void redirectsKeepPathAndQuery()
    {
        const QString other = m_domains.at(1);
        const QString hosting = m_domains.at(0);
        const QString rest = QStringLiteral("/AutoDiscover/AutoDiscover.xml?a=b%20c&d=%2B");
        for (const QString &scheme : {QStringLiteral("http"), QStringLiteral("https")}) {
            const QString url = scheme + QStringLiteral("://autodiscover.") + other + rest;
            const QString target = QStringLiteral("https://autodiscover.") + hosting + u'/' + other + rest;
            QCOMPARE(ask(url).status, 302);
            QCOMPARE(ask(url).location, target);
            QCOMPARE(ask(url, {QStringLiteral("--head")}).status, 302);
            const Answer posted = ask(url, {QStringLiteral("--data"), QStringLiteral("<x/>")});
            QCOMPARE(posted.status, 302);
            QCOMPARE(posted.location, target);
            // Outlook repeats its POST at the new place; many libraries make a GET of it.
            for (const QStringList &manner : {QStringList{QStringLiteral("--post302")}, QStringList()}) {
                const Answer followed = ask(
                    url, QStringList{QStringLiteral("-L"), QStringLiteral("--data"), QStringLiteral("<x/>")} +
                             manner);
                QCOMPARE(followed.status, 200);
                QCOMPARE(followed.method, manner.isEmpty() ? QStringLiteral("GET") : QStringLiteral("POST"));
            }
        }
        // Over plain HTTP the hosting domain gives no document either.
        const QString url = QStringLiteral("http://autodiscover.") + hosting + rest;
        QCOMPARE(ask(url).status, 302);
        QCOMPARE(ask(url).location, QStringLiteral("https://autodiscover.") + hosting + rest);
        QCOMPARE(ask(url, {QStringLiteral("--data"), QStringLiteral("<x/>")}).status, 302);
    }

    void nothingElseIsServed()
    {
        const QString hosting = m_domains.at(0);
        const QString autoconfig = QStringLiteral("https://autoconfig.") + hosting;
        const QString autodiscover = QStringLiteral("https://autodiscover.") + hosting;
        const QStringList absent = {
            autoconfig + QStringLiteral("/"),
            autoconfig + QStringLiteral("/definitely-not-there"),
            autoconfig + QStringLiteral("/MAIL/config-v1.1.xml"),
            autoconfig + QStringLiteral("/mail/config-v1x1.xml"),
            autoconfig + QStringLiteral("/mail/config-v1.1.xml/"),
            autoconfig + QStringLiteral("/autodiscover/autodiscover.xml"),
            autoconfig + QStringLiteral("/unknown.example/mail/config-v1.1.xml"),
            autoconfig + u'/' + hosting + QStringLiteral("/"),
            autoconfig + QStringLiteral("/../manifest.json"),
            autoconfig + QStringLiteral("/..%2f..%2fmanifest.json"),
            autoconfig + QStringLiteral("/../mail/config-v1.1.xml/../../settings.json"),
            autoconfig + QStringLiteral("/%2e%2e/settings.json"),
            autodiscover + QStringLiteral("/mail/config-v1.1.xml"),
            QStringLiteral("https://autoconfig.") + m_domains.at(1) + QStringLiteral("/manifest.json"),
        };
        for (const QString &url : absent) {
            const Answer answer = ask(url, {QStringLiteral("-L"), QStringLiteral("--path-as-is")});
            QVERIFY2(answer.status == 404 || answer.status == 400,
                     qPrintable(url + u' ' + QString::number(answer.status)));
        }
        for (const char *method : {"PUT", "DELETE", "PROPFIND"}) {
            for (const QString &url : {autodiscover + QStringLiteral("/autodiscover/autodiscover.xml"),
                                       autoconfig + QStringLiteral("/mail/config-v1.1.xml")}) {
                const Answer answer = ask(url, {QStringLiteral("-X"), QString::fromLatin1(method)});
                QVERIFY2(answer.status == 405 || answer.status == 403, qPrintable(url));
            }
        }
        QCOMPARE(ask(autoconfig + QStringLiteral("/mail/config-v1.1.xml"),
                     {QStringLiteral("--data"), QStringLiteral("x")})
                     .status,
                 405);
        // A name that nobody configured is the default server's, not ours.
        const Answer unknown = ask(QStringLiteral("http://autoconfig.unknown.example/mail/config-v1.1.xml"));
        QCOMPARE(unknown.body.trimmed(), QByteArray("default"));
    }

    void certificateAuthoritiesFindTheirAnswers()
    {
        for (const QString &domain : std::as_const(m_domains)) {
            for (const char *label : {"autoconfig.", "autodiscover.", "ua-auto-config."}) {
                const QString folder = QStringLiteral("http://") + QLatin1StringView(label) + domain +
                                       QStringLiteral("/.well-known/acme-challenge/");
                QCOMPARE(ask(folder + QStringLiteral("token")).body, QByteArray("token.thumbprint"));
                QCOMPARE(ask(folder + QStringLiteral("absent")).status, 404);
            }
        }
    }

    /// What a responder refuses, and what the web server refuses in its place.
    void refusalsComeThrough()
    {
        const QString url = QStringLiteral("https://autodiscover.") + m_domains.at(0) +
                            QStringLiteral("/autodiscover/autodiscover.xml");
        const Answer malformed = ask(url, {QStringLiteral("--data"), QStringLiteral("<!DOCTYPE x><x/>")});
        QCOMPARE(malformed.status, 200);
        QVERIFY2(malformed.body.contains("<ErrorCode>600</ErrorCode>"), malformed.body.constData());
        write(QStringLiteral("large"), QByteArray(70'000, ' '));
        const Answer large =
            ask(url, {QStringLiteral("--data-binary"), u'@' + path(QStringLiteral("large"))});
        QCOMPARE(large.status, 413);
        for (const QString &log : QDir(m_folder.path()).entryList({QStringLiteral("*.log")}, QDir::Files)) {
            QVERIFY2(!read(path(log)).contains("jean"), qPrintable(log));
        }
    }

    void answersForbidContentSniffing()
    {
        const Answer answer = ask(QStringLiteral("https://autoconfig.") + m_domains.at(0) +
                                      QStringLiteral("/mail/config-v1.1.xml"),
                                  {QStringLiteral("-i")});
        QVERIFY2(answer.body.toLower().contains("\nx-content-type-options: nosniff"),
                 answer.body.constData());
    }

    /// Thousands of domains: the server reads the configuration and finds nothing to complain about.
    void thousandsOfDomainsLoad(bool certificatePerHost)
    {
        // Each certificate takes a server several milliseconds to read.
        const int count = certificatePerHost ? 500 : 2000;
        QStringList names = {QStringLiteral("example.org")};
        // Longer than what a server's tables hold without being told.
        names.append(QStringLiteral("a-mail-domain-with-a-name-of-more-than-fifty-characters.example"));
        for (int i = names.size(); i < count; ++i) {
            names.append(QStringLiteral("customer-%1.example").arg(i));
        }
        Workspace workspace = sampleWorkspace(names);
        workspace.hosting.root = path(QStringLiteral("many"));
        workspace.hosting.certificateKey = path(QStringLiteral("certs/key.pem"));
        workspace.hosting.certificate = path(QStringLiteral("certs/autoconfig.example.org.pem"));
        if (certificatePerHost) {
            const QString folder = path(QStringLiteral("many-certs"));
            QVERIFY(QDir().mkpath(folder));
            for (const QString &name : std::as_const(names)) {
                for (const char *label : {"autoconfig.", "autodiscover."}) {
                    QVERIFY(QFile::link(workspace.hosting.certificate, folder + u'/' +
                                                                           QLatin1StringView(label) + name +
                                                                           QStringLiteral(".pem")));
                }
            }
            workspace.hosting.certificate = folder + QStringLiteral("/%HOST%.pem");
        }
        // Only the configurations: the documents are as many files for each domain as elsewhere.
        const Result<void> generated =
            generateBundle(workspace, {BundleTarget::Apache, BundleTarget::Nginx, BundleTarget::Caddy},
                           [this](const BundleFile &file) -> Result<void> {
                               if (file.path.endsWith(QStringLiteral(".conf")) ||
                                   file.path.endsWith(QStringLiteral(".caddy"))) {
                                   write(QStringLiteral("many/") + file.path, file.bytes);
                               }
                               return {};
                           },
                           {});
        QVERIFY2(generated, generated ? "" : qPrintable(generated.error().text()));
        const QStringList command = checkCommand(workspace.hosting.root);
        QElapsedTimer timer;
        timer.start();
        QByteArray output;
        QCOMPARE(run(command.first(), command.mid(1), &output), 0);
        QVERIFY2(!output.contains("warn"), output.constData());
        qInfo("%d domains, %s: %lld ms", count,
              certificatePerHost ? "a certificate per host" : "one certificate", timer.elapsed());
    }

protected:
    /// Writes the main configuration and gives the command that runs the server in the foreground.
    virtual QStringList prepareServer() = 0;
    /// The command that checks the configuration of the bundle in `root`.
    virtual QStringList checkCommand(const QString &root) = 0;
    /// The certificate of the CA that vouches for the server's.
    /// Where the server does more before it answers than to listen.
    virtual bool isReady() const { return true; }
    virtual QStringList curlOptions() const { return {}; }

    /// The file of a server's configuration: "hosting.conf", or "hosting-php.conf".
    QByteArray configuration(const QString &folder, const QString &name, const QString &ending) const
    {
        const bool depends = !m_responder.isEmpty() && (name == u"hosting" || name == u"main-site");
        QByteArray bytes = read(path(QStringLiteral("srv/") + folder + u'/' + name +
                                     (depends ? u'-' + m_responder : QString()) + ending));
        return bytes.replace("/run/php/php-fpm.sock", m_socket.toUtf8())
            .replace("127.0.0.1:8462", "127.0.0.1:" + QByteArray::number(m_responderPort))
            .replace("127.0.0.1:8463", "127.0.0.1:" + QByteArray::number(m_responderPort));
    }

    QString path(const QString &relative) const { return m_folder.filePath(relative); }

    void write(const QString &relative, const QByteArray &bytes) const
    {
        QFile file(path(relative));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QByteArray read(const QString &fileName) const
    {
        QFile file(fileName);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    int run(const QString &program, const QStringList &arguments, QByteArray *output) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        if (!process.waitForFinished(100'000)) {
            process.kill();
            process.waitForFinished();
            *output = "no end: " + process.readAll();
            return -1;
        }
        *output = process.readAll();
        if (process.exitCode() != 0) {
            qWarning("%s", output->constData());
        }
        return process.exitCode();
    }

    int m_httpPort = 0;
    int m_httpsPort = 0;
    QStringList m_domains;
    /// Of PHP-FPM, where it answers.
    QString m_socket;

    Answer ask(const QString &url, const QStringList &options = {}) const;

private:
    bool answersSoon(int port) const
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 20'000 && m_server.state() == QProcess::Running) {
            if (portAnswers(port)) {
                return true;
            }
            QTest::qWait(20);
        }
        return false;
    }

    void startResponder()
    {
        const QString root = path(QStringLiteral("srv"));
        if (m_responder == u"php") {
            m_socket = path(QStringLiteral("fpm.sock"));
            write(QStringLiteral("fpm.conf"), phpFpmMain(m_folder.path(), m_socket));
            QVERIFY2(
                m_program.start({phpFpmProgram(), QStringLiteral("-y"), path(QStringLiteral("fpm.conf"))},
                                root, {}, [this] { return QFile::exists(m_socket); }),
                m_program.output().constData());
            return;
        }
        m_responderPort = freePort();
        const QString port = QString::number(m_responderPort);
        const QStringList command =
            m_responder == u"node"
                ? QStringList{QStringLiteral("node"), QStringLiteral("responders/node/server.js")}
                : QStringList{QStringLiteral("gunicorn"),          QStringLiteral("--bind"),
                              QStringLiteral("127.0.0.1:") + port, QStringLiteral("--chdir"),
                              QStringLiteral("responders/flask"),  QStringLiteral("app:app")};
        QVERIFY2(
            m_program.start(command, root,
                            {QStringLiteral("PORT=") + port, QStringLiteral("PYTHONDONTWRITEBYTECODE=1")},
                            [this] { return portAnswers(m_responderPort); }),
            m_program.output().constData());
    }

    /// A CA, one key, and a certificate for each host and each domain.
    void makeCertificates()
    {
        QVERIFY(QDir().mkpath(path(QStringLiteral("certs"))));
        const QString openssl = findProgram(QStringLiteral("openssl"));
        const QString key = path(QStringLiteral("certs/key.pem"));
        const QString ca = path(QStringLiteral("ca.pem"));
        QByteArray output;
        QCOMPARE(run(openssl,
                     {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                      QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                      QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                      QStringLiteral("-keyout"), key, QStringLiteral("-out"), ca, QStringLiteral("-subj"),
                      QStringLiteral("/CN=Test CA"), QStringLiteral("-days"), QStringLiteral("60")},
                     &output),
                 0);
        for (const QString &domain : std::as_const(m_domains)) {
            for (const char *prefix : {"", "autoconfig.", "autodiscover.", "ua-auto-config."}) {
                const QString host = QLatin1StringView(prefix) + domain;
                QCOMPARE(
                    run(openssl,
                        {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-key"), key,
                         QStringLiteral("-CA"), ca, QStringLiteral("-CAkey"), key, QStringLiteral("-out"),
                         path(QStringLiteral("certs/") + host + QStringLiteral(".pem")),
                         QStringLiteral("-subj"), QStringLiteral("/CN=test"), QStringLiteral("-addext"),
                         QStringLiteral("subjectAltName=DNS:") + host, QStringLiteral("-addext"),
                         QStringLiteral("basicConstraints=critical,CA:FALSE"), QStringLiteral("-days"),
                         QStringLiteral("60")},
                        &output),
                    0);
            }
        }
    }

    static QString request(const ClientFormat &format, const Account &account)
    {
        return QStringLiteral(
                   "<Autodiscover><Request><EMailAddress>%1</EMailAddress><AcceptableResponseSchema>%2"
                   "</AcceptableResponseSchema></Request></Autodiscover>")
            .arg(account.address(), QLatin1StringView(format.addressRequest->schemas.front()));
    }

    static QString queryOf(const PublishPoint &point, const QString &domain)
    {
        QString query =
            u'?' +
            QLatin1StringView(point.addressParameter == nullptr ? "emailaddress" : point.addressParameter) +
            QStringLiteral("=jean+x%40") + domain;
        if (point.choiceParameter != nullptr) {
            query +=
                u'&' + QLatin1StringView(point.choiceParameter) + u'=' + QLatin1StringView(point.choiceValue);
        }
        return query;
    }

    static QStringList letterCases(const PublishPoint &point)
    {
        const QString usual = QString::fromLatin1(point.path);
        if (!point.anyCase) {
            return {usual};
        }
        QString capitals = usual;
        QString camel = usual;
        for (qsizetype i = 1; i < usual.size(); ++i) {
            if (usual.at(i - 1) == u'/') {
                capitals[i] = usual.at(i).toUpper();
                camel[i] = capitals.at(i);
            }
        }
        camel.replace(QStringLiteral("discover"), QStringLiteral("Discover"));
        QStringList cases = {usual, capitals, camel, usual.toUpper()};
        cases.removeDuplicates();
        return cases;
    }

    static void compare(const Answer &answer, const ClientFormat &format, const QByteArray &expected,
                        const QString &url, const char *method)
    {
        QVERIFY2(answer.curlStatus == 0 && answer.status == 200,
                 qPrintable(QStringLiteral("%1 %2: %3")
                                .arg(QLatin1StringView(method), url, QString::fromUtf8(answer.errors))));
        QVERIFY2(answer.body == expected, qPrintable(url));
        QCOMPARE(answer.mediaType, QString::fromLatin1(format.mediaType));
        QCOMPARE(answer.method, QString::fromLatin1(method));
    }

    QTemporaryDir m_folder;
    Workspace m_workspace;
    QString m_responder;
    int m_responderPort = 0;
    ServerProcess m_program;
    QProcess m_server;
};

inline WebServerSuite::Answer WebServerSuite::ask(const QString &url, const QStringList &options) const
{
    const QStringList arguments = {
        QStringLiteral("-sS"),
        QStringLiteral("--max-time"),
        QStringLiteral("20"),
        QStringLiteral("--noproxy"),
        QStringLiteral("*"),
        QStringLiteral("--cacert"),
        authority(),
        QStringLiteral("--connect-to"),
        QStringLiteral(":80:127.0.0.1:%1").arg(m_httpPort),
        QStringLiteral("--connect-to"),
        QStringLiteral(":443:127.0.0.1:%1").arg(m_httpsPort),
        QStringLiteral("-w"),
        QStringLiteral(
            "%{stderr}%{http_code}\n%{num_redirects}\n%{content_type}\n%{method}\n%{redirect_url}"),
    };
    QProcess curl;
    curl.start(findProgram(QStringLiteral("curl")), arguments + curlOptions() + options + QStringList{url});
    Answer answer;
    if (!curl.waitForFinished(30'000)) {
        return answer;
    }
    answer.curlStatus = curl.exitCode();
    answer.body = curl.readAllStandardOutput();
    answer.errors = curl.readAllStandardError();
    const QStringList facts = QString::fromUtf8(answer.errors).split(u'\n');
    answer.status = facts.value(0).toInt();
    answer.redirects = facts.value(1).toInt();
    answer.mediaType = facts.value(2);
    answer.method = facts.value(3);
    answer.location = facts.value(4);
    return answer;
}

} // namespace autoconfigure::test
