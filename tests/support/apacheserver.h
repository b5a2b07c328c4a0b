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
protected:
    QStringList prepareServer() override
    {
        const QString servers = path(u"servers"_s);
        [[maybe_unused]] const bool made = QDir().mkpath(servers);
        for (const char *name : {"http.conf", "hosting.conf", "redirects.conf"}) {
            write(u"servers/"_s + QLatin1StringView(name),
                  onLoopback(read(path(u"srv/apache/"_s + QLatin1StringView(name)))));
        }
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
                     path(u"srv/apache/main-site.inc"_s).toUtf8() +
                     "\"\nSSLEngine on\nSSLCertificateFile \"" +
                     path(u"certs/"_s + domain + u".pem"_s).toUtf8() + "\"\nSSLCertificateKeyFile \"" +
                     path(u"certs/key.pem"_s).toUtf8() + "\"\n</VirtualHost>\n";
        }
        write(u"apache.conf"_s, mainConfiguration(sites + "Include \"" + servers.toUtf8() + "/*.conf\"\n"));
        return {find(u"apache2"_s), u"-D"_s, u"FOREGROUND"_s, u"-f"_s, path(u"apache.conf"_s)};
    }

    QStringList checkCommand(const QString &root) override
    {
        write(u"check.conf"_s, mainConfiguration("Include \"" + root.toUtf8() + "/apache/*.conf\"\n"));
        return {find(u"apache2"_s), u"-t"_s, u"-f"_s, path(u"check.conf"_s)};
    }

private:
    /// The parts of Debian's apache2.conf that matter: everything is denied unless granted, and the modules
    /// that our README enables.
    QByteArray mainConfiguration(const QByteArray &sites) const
    {
        QByteArray modules;
        for (const char *module : {"mpm_event", "authz_core", "authz_host", "mime", "alias", "dir", "headers",
                                   "rewrite", "socache_shmcb", "ssl"}) {
            modules += "LoadModule " + QByteArray(module) + "_module /usr/lib/apache2/modules/mod_" + module +
                       ".so\n";
        }
        const QByteArray folder = path(QString()).toUtf8();
        return modules +
               // As root the children would become another user, who may not read a temporary folder.
               (::geteuid() == 0 ? "User www-data\nGroup www-data\n" : "") + "ServerRoot \"" + folder +
               "\"\nServerName test.invalid\nPidFile apache.pid\nErrorLog error.log\nMutex file:" + folder +
               " default\nTypesConfig /etc/mime.types\nListen 127.0.0.1:" + QByteArray::number(m_httpPort) +
               "\nListen 127.0.0.1:" + QByteArray::number(m_httpsPort) +
               "\n<Directory />\nOptions FollowSymLinks\nAllowOverride None\nRequire all "
               "denied\n</Directory>\n" +
               sites;
    }

    QByteArray onLoopback(QByteArray configuration) const
    {
        return configuration.replace("*:80>", "127.0.0.1:" + QByteArray::number(m_httpPort) + '>')
            .replace("*:443>", "127.0.0.1:" + QByteArray::number(m_httpsPort) + '>');
    }
};

} // namespace autoconfigure::test
