// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/webserversuite.h"

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

class Nginx : public WebServerSuite
{
protected:
    QStringList prepareServer() override
    {
        const QString servers = path(u"servers"_s);
        [[maybe_unused]] const bool made = QDir().mkpath(servers);
        for (const QString &name : {u"http"_s, u"hosting"_s, u"redirects"_s}) {
            write(u"servers/"_s + name + u".conf"_s, onLoopback(configuration(u"nginx"_s, name, u".conf"_s)));
        }
        write(u"main-site.inc"_s, configuration(u"nginx"_s, u"main-site"_s, u".inc"_s));
        const QByteArray http = QByteArray::number(m_httpPort);
        const QByteArray https = QByteArray::number(m_httpsPort);
        // What another site on the same server looks like; each domain's own site includes our file.
        QByteArray sites = "server { listen 127.0.0.1:" + http +
                           " default_server; default_type text/plain; return 200 \"default\\n\"; }\n";
        for (const QString &domain : std::as_const(m_domains)) {
            sites += "server { listen 127.0.0.1:" + https + " ssl; server_name " + domain.toUtf8() +
                     "; ssl_certificate " + path(u"certs/"_s + domain + u".pem"_s).toUtf8() +
                     "; ssl_certificate_key " + path(u"certs/key.pem"_s).toUtf8() + "; include " +
                     path(u"main-site.inc"_s).toUtf8() + "; location / { return 200 site; } }\n";
        }
        write(u"nginx.conf"_s,
              nginxMain(path(QString()), "include " + servers.toUtf8() + "/*.conf;\n" + sites));
        return {findProgram(u"nginx"_s), u"-c"_s, path(u"nginx.conf"_s), u"-e"_s, path(u"error.log"_s)};
    }

    QStringList checkCommand(const QString &root) override
    {
        write(u"check.conf"_s,
              nginxMain(path(QString()), "include " + root.toUtf8() + "/nginx/http.conf;\ninclude " +
                                             root.toUtf8() + "/nginx/hosting.conf;\ninclude " +
                                             root.toUtf8() + "/nginx/redirects.conf;\n"));
        return {findProgram(u"nginx"_s), u"-t"_s, u"-c"_s,
                path(u"check.conf"_s),   u"-e"_s, path(u"check.log"_s)};
    }

private:
    QByteArray onLoopback(QByteArray configuration) const
    {
        return configuration.replace("    listen [::]:80;\n", "")
            .replace("    listen [::]:443 ssl;\n", "")
            .replace("listen 80;", "listen 127.0.0.1:" + QByteArray::number(m_httpPort) + ';')
            .replace("listen 443 ssl;", "listen 127.0.0.1:" + QByteArray::number(m_httpsPort) + " ssl;");
    }
};

} // namespace

class NginxTest : public QObject
{
    Q_OBJECT

private:
    Nginx m_suite;

private Q_SLOTS:
    void initTestCase()
    {
        QString missing;
        if (!m_suite.hasPrograms({u"nginx"_s, u"curl"_s, u"openssl"_s}, &missing)) {
            QSKIP(qPrintable(missing));
        }
        m_suite.start(sampleWorkspace({u"example.org"_s, u"example.net"_s, u"société.example"_s}));
    }

    void everyPublishPointGivesThePreviewsBytes() { m_suite.everyPublishPointGivesThePreviewsBytes(); }
    void redirectsKeepPathAndQuery() { m_suite.redirectsKeepPathAndQuery(); }
    void nothingElseIsServed() { m_suite.nothingElseIsServed(); }
    void certificateAuthoritiesFindTheirAnswers() { m_suite.certificateAuthoritiesFindTheirAnswers(); }
    void answersForbidContentSniffing() { m_suite.answersForbidContentSniffing(); }
    void respondersAnswer_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("php") << phpFpmProgram();
        QTest::newRow("flask") << u"gunicorn"_s;
        QTest::newRow("node") << u"node"_s;
    }
    void respondersAnswer()
    {
        QFETCH(QString, program);
        QString missing;
        if (program.isEmpty() || !m_suite.hasPrograms({program}, &missing)) {
            QSKIP(qPrintable(u"php-fpm, gunicorn or node: "_s + missing));
        }
        Nginx suite;
        suite.start(sampleWorkspace({u"example.org"_s, u"example.net"_s, u"société.example"_s}),
                    QString::fromLatin1(QTest::currentDataTag()));
        suite.everyPublishPointGivesThePreviewsBytes();
        suite.redirectsKeepPathAndQuery();
        suite.nothingElseIsServed();
        suite.refusalsComeThrough();
        suite.answersForbidContentSniffing();
    }
    void thousandsOfDomainsLoad() { m_suite.thousandsOfDomainsLoad(true); }
    void thousandsOfDomainsWithOneCertificateLoad() { m_suite.thousandsOfDomainsLoad(false); }
};

QTEST_GUILESS_MAIN(NginxTest)
#include "tst_nginx.moc"
