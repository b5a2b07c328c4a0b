// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/webserversuite.h"

#include <algorithm>

namespace autoconfigure::test
{

using namespace Qt::StringLiterals;

/// What a host answers to some requests.
struct HostAnswer {
    /// Empty for every path.
    QByteArray path;
    QByteArray mediaType;
    QByteArray body;
    int status = 200;
    /// %HOST% and %PATH% are those of the request.
    QByteArray location = {};
    /// Empty for every method.
    QByteArray method = {};
    bool anyCase = false;
    bool asksForLogin = false;
};
/// The first that fits counts; 404 where none does.
using HostAnswers = QList<HostAnswer>;

inline HostAnswers status(int status)
{
    return {HostAnswer{{}, {}, {}, status}};
}

inline HostAnswers redirect(const QByteArray &location, const QByteArray &path = {}, int status = 302)
{
    return {HostAnswer{path, {}, {}, status, location}};
}

/// What one domain's hosts answer.
struct DomainAnswers {
    QString domain;
    HostAnswers autoconfig;
    HostAnswers autodiscover;
    /// The domain's own web site.
    HostAnswers site;
    /// Port 80.
    HostAnswers http = redirect("https://%HOST%%PATH%", {}, 301);
};

/// A real server with these hosts, some of which have a certificate that is not right.
class FaultyServer : public WebServerSuite
{
public:
    explicit FaultyServer(QList<DomainAnswers> answers) : m_answers(std::move(answers)) {}

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
        for (const DomainAnswers &one : std::as_const(m_answers)) {
            sites += secureSite(u"autoconfig."_s + one.domain, one.autoconfig) +
                     secureSite(u"autodiscover."_s + one.domain, one.autodiscover) +
                     secureSite(one.domain, one.site) + plainSite(one.domain, one.http);
        }
        return commandFor(sites);
    }

    QStringList checkCommand(const QString & /*root*/) override { return {}; }

    virtual QByteArray secureSite(const QString &host, const HostAnswers &answers) = 0;
    /// Of the domain and every host below it.
    virtual QByteArray plainSite(const QString &domain, const HostAnswers &answers) = 0;
    virtual QStringList commandFor(const QByteArray &sites) = 0;

    QByteArray certificateOf(const QString &host) const
    {
        return path(u"certs/"_s + host + u".pem"_s).toUtf8();
    }
    QByteArray key() const { return path(u"certs/key.pem"_s).toUtf8(); }

private:
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

    QList<DomainAnswers> m_answers;
};

class FaultyNginx : public FaultyServer
{
public:
    using FaultyServer::FaultyServer;

protected:
    QByteArray secureSite(const QString &host, const HostAnswers &answers) override
    {
        return "server { listen 127.0.0.1:" + QByteArray::number(m_httpsPort) + " ssl; server_name " +
               host.toLatin1() + "; ssl_certificate " + certificateOf(host) + "; ssl_certificate_key " +
               key() + "; " + locations(answers) + " }\n";
    }
    QByteArray plainSite(const QString &domain, const HostAnswers &answers) override
    {
        return "server { listen 127.0.0.1:" + QByteArray::number(m_httpPort) + "; server_name " +
               domain.toLatin1() + " *." + domain.toLatin1() + "; " + locations(answers) + " }\n";
    }
    QStringList commandFor(const QByteArray &sites) override
    {
        QByteArray folders;
        for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
            folders += QByteArray(kind) + "_temp_path " + path(u"tmp"_s).toUtf8() + ";\n";
        }
        write(u"nginx.conf"_s, (::geteuid() == 0 ? "user root;\n" : "") +
                                   QByteArray("daemon off;\nworker_processes 1;\npid ") +
                                   path(u"nginx.pid"_s).toUtf8() +
                                   ";\nevents { worker_connections 512; }\nhttp {\naccess_log off;\n"
                                   "server_names_hash_bucket_size 128;\n" +
                                   folders + sites + "}\n");
        return {findProgram(u"nginx"_s), u"-c"_s, path(u"nginx.conf"_s), u"-e"_s, path(u"error.log"_s)};
    }

private:
    static QByteArray answer(const HostAnswer &answer)
    {
        const QByteArray code = "return " + QByteArray::number(answer.status);
        if (!answer.location.isEmpty()) {
            return code + ' ' +
                   QByteArray(answer.location).replace("%HOST%", "$host").replace("%PATH%", "$request_uri") +
                   ';';
        }
        return answer.body.isEmpty() ? code + ';'
                                     : code + " '" + QByteArray(answer.body).replace("'", "\\'") + "';";
    }

    static QByteArray place(const HostAnswer &answer)
    {
        return answer.path.isEmpty() ? QByteArray("/")
               : answer.anyCase      ? "~* ^" + QByteArray(answer.path).replace(".", "\\.") + '$'
                                     : "= " + answer.path;
    }

    /// Answers for one place stand side by side, those for one method first.
    static QByteArray locations(const HostAnswers &answers)
    {
        QByteArray text;
        for (qsizetype i = 0; i < answers.size(); ++i) {
            const HostAnswer &one = answers.at(i);
            if (i == 0 || place(one) != place(answers.at(i - 1))) {
                text += "location " + place(one) + " { types { } ";
                text += one.mediaType.isEmpty() ? "" : "default_type " + one.mediaType + "; ";
                text += one.asksForLogin ? "add_header WWW-Authenticate Basic always; " : "";
            }
            text += one.method.isEmpty()
                        ? answer(one)
                        : "if ($request_method = " + one.method + ") { " + answer(one) + " } ";
            if (i + 1 == answers.size() || place(one) != place(answers.at(i + 1))) {
                text += " } ";
            }
        }
        const bool hasAll = std::any_of(answers.cbegin(), answers.cend(),
                                        [](const HostAnswer &one) { return one.path.isEmpty(); });
        return hasAll ? text : text + "location / { return 404; }";
    }
};

class FaultyApache : public FaultyServer
{
public:
    using FaultyServer::FaultyServer;

protected:
    QByteArray secureSite(const QString &host, const HostAnswers &answers) override
    {
        return "<VirtualHost 127.0.0.1:" + QByteArray::number(m_httpsPort) + ">\nServerName " +
               host.toUtf8() + "\nSSLEngine on\nSSLCertificateFile \"" + certificateOf(host) +
               "\"\nSSLCertificateKeyFile \"" + key() + "\"\n" + rules(answers) + "</VirtualHost>\n";
    }
    QByteArray plainSite(const QString &domain, const HostAnswers &answers) override
    {
        return "<VirtualHost 127.0.0.1:" + QByteArray::number(m_httpPort) + ">\nServerName " +
               domain.toUtf8() + "\nServerAlias *." + domain.toUtf8() + '\n' + rules(answers) +
               "</VirtualHost>\n";
    }
    QStringList commandFor(const QByteArray &sites) override
    {
        write(u"apache.conf"_s, apacheMain(path(QString()),
                                           "Listen 127.0.0.1:" + QByteArray::number(m_httpPort) +
                                               "\nListen 127.0.0.1:" + QByteArray::number(m_httpsPort) + '\n',
                                           "<Directory \"" + path(u"answers"_s).toUtf8() +
                                               "\">\nRequire all granted\n</Directory>\n" + sites));
        return {findProgram(u"apache2"_s), u"-D"_s, u"FOREGROUND"_s, u"-f"_s, path(u"apache.conf"_s)};
    }

private:
    QByteArray rule(const HostAnswer &answer)
    {
        const QByteArray pattern =
            answer.path.isEmpty() ? QByteArray("^") : '^' + QByteArray(answer.path).replace(".", "\\.") + '$';
        const QByteArray begin =
            (answer.method.isEmpty() ? QByteArray()
                                     : "RewriteCond %{REQUEST_METHOD} =" + answer.method + '\n') +
            "RewriteRule \"" + pattern + "\" ";
        const QByteArray flags = answer.anyCase ? ",NC,L]\n" : ",L]\n";
        if (!answer.location.isEmpty()) {
            const QByteArray target = QByteArray(answer.location)
                                          .replace("%HOST%", "%{HTTP_HOST}")
                                          .replace("%PATH%", "%{REQUEST_URI}");
            return begin + '"' + target + "\" [R=" + QByteArray::number(answer.status) + flags;
        }
        if (answer.status != 200) {
            return begin + "- [R=" + QByteArray::number(answer.status) + flags;
        }
        const QString file = u"answers/%1"_s.arg(++m_files);
        write(file, answer.body);
        return begin + '"' + path(file).toUtf8() + "\" [T=" + answer.mediaType + flags;
    }

    QByteArray rules(const HostAnswers &answers)
    {
        QDir().mkpath(path(u"answers"_s));
        QByteArray text = "RewriteEngine on\n";
        for (const HostAnswer &answer : answers) {
            text += rule(answer);
            text += answer.asksForLogin ? "Header always set WWW-Authenticate Basic\n" : "";
        }
        return text + "RewriteRule \"^\" - [R=404,L]\n";
    }

    int m_files = 0;
};

} // namespace autoconfigure::test
