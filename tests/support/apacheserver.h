// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/webserversuite.h"

namespace autoconfigure::test
{

using namespace Qt::StringLiterals;

/// Apache with the bundle's configuration.
class Apache : public WebServerSuite
{
public:
    void webSpaceAnswers()
    {
        const QString site = u"http://webspace.example"_s;
        const DomainSettings settings = settingsOf(workspace(), 1);
        const QString address = u"jean@"_s + settings.domain;
        QCOMPARE(ask(site + u"/mail/config-v1.1.xml?emailaddress="_s + address).body,
                 clientFormat(u"mozilla-autoconfig")->render(settings, std::nullopt));
        const Answer outlook =
            ask(site + u"/Autodiscover/Autodiscover.xml"_s,
                {u"--data"_s,
                 u"<Autodiscover><Request><EMailAddress>%1</EMailAddress></Request></Autodiscover>"_s.arg(
                     address)});
        QCOMPARE(outlook.body,
                 clientFormat(u"outlook-autodiscover")->render(settings, parseAccount(address).value()));
        for (const QString &file : {u"/routes.json"_s, u"/documents/example.org/mozilla-autoconfig.xml"_s,
                                    u"/.htaccess"_s, u"/documents/"_s}) {
            const int status = ask(site + file).status;
            QVERIFY2(status == 404 || status == 403, qPrintable(file));
        }
    }

protected:
    QStringList prepareServer() override
    {
        const QString servers = path(u"servers"_s);
        [[maybe_unused]] const bool made = QDir().mkpath(servers);
        for (const QString &name : {u"http"_s, u"hosting"_s, u"redirects"_s}) {
            write(u"servers/"_s + name + u".conf"_s,
                  onLoopback(configuration(u"apache"_s, name, u".conf"_s)));
        }
        write(u"main-site.inc"_s, configuration(u"apache"_s, u"main-site"_s, u".inc"_s));
        const QByteArray http = QByteArray::number(m_httpPort);
        const QByteArray https = QByteArray::number(m_httpsPort);
        write(u"default.txt"_s, "default\n");
        // What another site on the same server looks like; each domain's own site includes our file.
        QByteArray sites = "<VirtualHost 127.0.0.1:" + http +
                           ">\nServerName default.invalid\nAliasMatch \"^\" \"" +
                           path(u"default.txt"_s).toUtf8() + "\"\n<Directory \"" + path(QString()).toUtf8() +
                           "\">\nRequire all granted\n</Directory>\n</VirtualHost>\n";
        for (const QString &domain : std::as_const(m_domains)) {
            sites += "<VirtualHost 127.0.0.1:" + https + ">\nServerName " + domain.toUtf8() + "\nInclude \"" +
                     path(u"main-site.inc"_s).toUtf8() + "\"\nSSLEngine on\nSSLCertificateFile \"" +
                     path(u"certs/"_s + domain + u".pem"_s).toUtf8() + "\"\nSSLCertificateKeyFile \"" +
                     path(u"certs/key.pem"_s).toUtf8() + "\"\n</VirtualHost>\n";
        }
        if (!m_socket.isEmpty()) {
            sites += webSpace();
        }
        write(u"apache.conf"_s, mainConfiguration(sites + "Include \"" + servers.toUtf8() + "/*.conf\"\n"));
        return {findProgram(u"apache2"_s), u"-D"_s, u"FOREGROUND"_s, u"-f"_s, path(u"apache.conf"_s)};
    }

    QStringList checkCommand(const QString &root) override
    {
        write(u"check.conf"_s,
              mainConfiguration("Include \"" + root.toUtf8() + "/apache/http.conf\"\nInclude \"" +
                                root.toUtf8() + "/apache/hosting.conf\"\nInclude \"" + root.toUtf8() +
                                "/apache/redirects.conf\"\n"));
        return {findProgram(u"apache2"_s), u"-t"_s, u"-f"_s, path(u"check.conf"_s)};
    }

private:
    /// A site without access to the server's configuration: what belongs there was copied into its root.
    QByteArray webSpace() const
    {
        const QString root = path(u"webspace"_s);
        QDir().mkpath(root);
        QByteArray output;
        run(u"cp"_s,
            {u"-r"_s, path(u"srv/responders/php/."_s), path(u"srv/routes.json"_s), path(u"srv/documents"_s),
             root},
            &output);
        return "<VirtualHost 127.0.0.1:" + QByteArray::number(m_httpPort) +
               ">\nServerName webspace.example\nDocumentRoot \"" + root.toUtf8() + "\"\n<Directory \"" +
               root.toUtf8() +
               "\">\nAllowOverride All\nRequire all granted\n<FilesMatch \"\\.php$\">\nSetHandler "
               "\"proxy:unix:" +
               m_socket.toUtf8() + "|fcgi://localhost\"\n</FilesMatch>\n</Directory>\n</VirtualHost>\n";
    }

    QByteArray mainConfiguration(const QByteArray &sites) const
    {
        return apacheMain(path(QString()),
                          "Listen 127.0.0.1:" + QByteArray::number(m_httpPort) +
                              "\nListen 127.0.0.1:" + QByteArray::number(m_httpsPort) + '\n',
                          sites);
    }

    QByteArray onLoopback(QByteArray configuration) const
    {
        return configuration.replace("*:80>", "127.0.0.1:" + QByteArray::number(m_httpPort) + '>')
            .replace("*:443>", "127.0.0.1:" + QByteArray::number(m_httpsPort) + '>');
    }
};

} // namespace autoconfigure::test
