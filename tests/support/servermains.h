// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QString>

#include <unistd.h>

/// The configurations around what a bundle holds: as Debian's, but for another user and a folder of the test.
namespace autoconfigure::test
{

inline QByteArray nginxMain(const QString &folder, const QByteArray &http)
{
    const QByteArray place = folder.toUtf8();
    QByteArray folders;
    for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
        folders += QByteArray(kind) + "_temp_path " + place + "/tmp;\n";
    }
    // As root the workers would become "nobody", who may not read a temporary folder.
    return (::geteuid() == 0 ? "user root;\n" : "") + QByteArray("daemon off;\nworker_processes 1;\npid ") +
           place + "/nginx.pid;\nevents { worker_connections 64; }\nhttp {\naccess_log off;\n" + folders +
           http + "}\n";
}

/// The parts of Debian's apache2.conf that matter: everything is denied unless granted, and the modules that
/// our README enables. `listen` are lines.
inline QByteArray apacheMain(const QString &folder, const QByteArray &listen, const QByteArray &sites)
{
    QByteArray modules;
    for (const char *module : {"mpm_event", "authz_core", "authz_host", "mime", "alias", "dir", "headers",
                               "proxy", "proxy_fcgi", "proxy_http", "rewrite", "socache_shmcb", "ssl"}) {
        modules +=
            "LoadModule " + QByteArray(module) + "_module /usr/lib/apache2/modules/mod_" + module + ".so\n";
    }
    const QByteArray place = folder.toUtf8();
    return modules +
           // As root the children would become another user, who may not read a temporary folder.
           (::geteuid() == 0 ? "User www-data\nGroup www-data\n" : "") + "ServerRoot \"" + place +
           "\"\nServerName test.invalid\nPidFile apache.pid\nErrorLog error.log\nMutex file:" + place +
           " default\nTypesConfig /etc/mime.types\n" + listen +
           "<Directory />\nOptions FollowSymLinks\nAllowOverride None\nRequire all denied\n</Directory>\n" +
           sites;
}

inline QByteArray phpFpmMain(const QString &folder, const QString &socket)
{
    return "[global]\nerror_log = " + folder.toUtf8() + "/fpm.log\ndaemonize = no\n[www]\n" +
           (::geteuid() == 0 ? "user = www-data\ngroup = www-data\nlisten.mode = 0666\n" : "") +
           "listen = " + socket.toUtf8() + "\npm = static\npm.max_children = 2\n";
}

/// PHP-FPM's name holds PHP's version; empty if there is none.
inline QString phpFpmProgram()
{
    return QDir(QStringLiteral("/usr/sbin")).entryList({QStringLiteral("php-fpm*")}).value(0);
}

} // namespace autoconfigure::test
