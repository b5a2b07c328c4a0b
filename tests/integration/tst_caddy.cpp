// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/webserversuite.h"

#include <algorithm>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

/// Caddy makes the certificates itself: here with its own authority, in production with Let's Encrypt.
class Caddy : public WebServerSuite
{
public:
    void filesAreFormatted()
    {
        for (const QString &name :
             {u"http"_s, u"hosting"_s, u"hosting-php"_s, u"hosting-node"_s, u"redirects"_s}) {
            const QString file = path(u"srv/caddy/%1.caddy"_s.arg(name));
            QByteArray formatted;
            run(findProgram(u"caddy"_s), {u"fmt"_s, file}, &formatted);
            QCOMPARE(formatted, read(file));
        }
    }

protected:
    QStringList prepareServer() override
    {
        QByteArray sites;
        for (const QString &name : {u"http"_s, u"redirects"_s, u"hosting"_s}) {
            write(u"servers/"_s + name + u".caddy"_s, configuration(u"caddy"_s, name, u".caddy"_s));
        }
        write(u"main-site.inc"_s, configuration(u"caddy"_s, u"main-site"_s, u".inc"_s));
        // What another site on the same server looks like; each domain's own site imports our file.
        sites += "http:// {\nrespond \"default\"\n}\n";
        for (const QString &domain : std::as_const(m_domains)) {
            sites +=
                domain.toUtf8() + " {\nimport " + path(u"main-site.inc"_s).toUtf8() + "\nrespond site\n}\n";
        }
        write(u"Caddyfile"_s,
              globalOptions() + "import " + path(u"servers/*.caddy"_s).toUtf8() + '\n' + sites);
        return {findProgram(u"caddy"_s), u"run"_s,       u"--config"_s,
                path(u"Caddyfile"_s),    u"--adapter"_s, u"caddyfile"_s};
    }

    QStringList checkCommand(const QString &root) override
    {
        QByteArray imports;
        for (const char *name : {"http", "hosting", "redirects"}) {
            imports += "import " + root.toUtf8() + "/caddy/" + name + ".caddy\n";
        }
        write(u"check.caddyfile"_s, globalOptions() + imports);
        return {findProgram(u"caddy"_s),    u"validate"_s,  u"--config"_s,
                path(u"check.caddyfile"_s), u"--adapter"_s, u"caddyfile"_s};
    }

    bool isReady() const override
    {
        return std::all_of(m_domains.begin(), m_domains.end(), [this](const QString &domain) {
            return hasCertificate(domain) && hasCertificate(u"autoconfig."_s + domain) &&
                   hasCertificate(u"autodiscover."_s + domain);
        });
    }

    /// Over HTTP/2, Debian's curl takes an answer that comes before the end of its POST for an error.
    QStringList curlOptions() const override { return {u"--http1.1"_s}; }

    QString authority() const override { return path(u"data/pki/authorities/local/root.crt"_s); }

private:
    bool hasCertificate(const QString &host) const
    {
        return QFile::exists(path(u"data/certificates/local/%1/%1.json"_s.arg(host)));
    }

    QByteArray globalOptions() const
    {
        return "{\n\tadmin off\n\tlocal_certs\n\tskip_install_trust\n\tauto_https disable_redirects\n"
               "\tdefault_bind 127.0.0.1\n\tstorage file_system " +
               path(u"data"_s).toUtf8() + "\n\thttp_port " + QByteArray::number(m_httpPort) +
               "\n\thttps_port " + QByteArray::number(m_httpsPort) + "\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n\n";
    }
};

} // namespace

class CaddyTest : public QObject
{
    Q_OBJECT

private:
    Caddy m_suite;

private Q_SLOTS:
    void initTestCase()
    {
        QString missing;
        if (!m_suite.hasPrograms({u"caddy"_s, u"curl"_s, u"openssl"_s}, &missing)) {
            QSKIP(qPrintable(missing));
        }
        m_suite.start(everyFormatWorkspace({u"example.org"_s, u"example.net"_s, u"société.example"_s}));
    }

    void everyPublishPointGivesThePreviewsBytes() { m_suite.everyPublishPointGivesThePreviewsBytes(); }
    void otherChoicesAreRefused() { m_suite.otherChoicesAreRefused(); }
    void redirectsKeepPathAndQuery() { m_suite.redirectsKeepPathAndQuery(); }
    void nothingElseIsServed() { m_suite.nothingElseIsServed(); }
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
        Caddy suite;
        suite.start(everyFormatWorkspace({u"example.org"_s, u"example.net"_s, u"société.example"_s}),
                    QString::fromLatin1(QTest::currentDataTag()));
        suite.everyPublishPointGivesThePreviewsBytes();
        suite.otherChoicesAreRefused();
        suite.redirectsKeepPathAndQuery();
        suite.nothingElseIsServed();
        suite.refusalsComeThrough();
        suite.answersForbidContentSniffing();
    }
    void caddyWouldFormatThemTheSame() { m_suite.filesAreFormatted(); }
    void thousandsOfDomainsLoad() { m_suite.thousandsOfDomainsLoad(false); }
};

QTEST_GUILESS_MAIN(CaddyTest)
#include "tst_caddy.moc"
