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
        for (const char *name : {"http.conf", "hosting.conf", "redirects.conf"}) {
            write(u"servers/"_s + QLatin1StringView(name),
                  onLoopback(read(path(u"srv/nginx/"_s + QLatin1StringView(name)))));
        }
        const QByteArray http = QByteArray::number(m_httpPort);
        const QByteArray https = QByteArray::number(m_httpsPort);
        // What another site on the same server looks like; each domain's own site includes our file.
        QByteArray sites = "server { listen 127.0.0.1:" + http +
                           " default_server; default_type text/plain; return 200 \"default\\n\"; }\n";
        for (const QString &domain : std::as_const(m_domains)) {
            sites += "server { listen 127.0.0.1:" + https + " ssl; server_name " + domain.toUtf8() +
                     "; ssl_certificate " + path(u"certs/"_s + domain + u".pem"_s).toUtf8() +
                     "; ssl_certificate_key " + path(u"certs/key.pem"_s).toUtf8() + "; include " +
                     path(u"srv/nginx/main-site.inc"_s).toUtf8() + "; location / { return 200 site; } }\n";
        }
        write(u"nginx.conf"_s, mainConfiguration("include " + servers.toUtf8() + "/*.conf;\n" + sites));
        return {find(u"nginx"_s), u"-c"_s, path(u"nginx.conf"_s), u"-e"_s, path(u"error.log"_s)};
    }

    QStringList checkCommand(const QString &root) override
    {
        write(u"check.conf"_s, mainConfiguration("include " + root.toUtf8() + "/nginx/*.conf;\n"));
        return {find(u"nginx"_s), u"-t"_s, u"-c"_s, path(u"check.conf"_s), u"-e"_s, path(u"check.log"_s)};
    }

private:
    QByteArray mainConfiguration(const QByteArray &http) const
    {
        QByteArray folders;
        for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
            folders += QByteArray(kind) + "_temp_path " + path(u"tmp"_s).toUtf8() + ";\n";
        }
        // As root the workers would become "nobody", who may not read a temporary folder.
        return (::geteuid() == 0 ? "user root;\n" : "") +
               QByteArray("daemon off;\nworker_processes 1;\npid ") + path(u"nginx.pid"_s).toUtf8() +
               ";\nevents { worker_connections 64; }\nhttp {\naccess_log off;\n" + folders + http + "}\n";
    }

    QByteArray onLoopback(QByteArray configuration) const
    {
        return configuration.replace("    listen [::]:80;\n", "")
            .replace("    listen [::]:443 ssl;\n", "")
            .replace("listen 80;", "listen 127.0.0.1:" + QByteArray::number(m_httpPort) + ';')
            .replace("listen 443 ssl;", "listen 127.0.0.1:" + QByteArray::number(m_httpsPort) + " ssl;");
    }
};

} // namespace autoconfigure::test
