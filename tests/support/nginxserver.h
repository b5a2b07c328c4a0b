// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/webserversuite.h"

namespace autoconfigure::test
{

using namespace Qt::StringLiterals;

/// NGINX with the bundle's configuration.
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

} // namespace autoconfigure::test
