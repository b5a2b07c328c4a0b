// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/webserver.h"

#include "bundle/responder.h"
#include "bundle/routes.h"
#include "bundle/website.h"
#include "model/usernamepattern.h"

#include <algorithm>

namespace autoconfigure
{

namespace
{

/// A word in quotes. webSiteOf() refuses what NGINX cannot quote ("$"); host names and paths of publish
/// points hold nothing of the kind.
QByteArray quoted(const QString &text)
{
    Q_ASSERT(!text.contains(u'$') && !text.contains(u'\n'));
    return '"' + text.toUtf8().replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

QByteArray listenOn(const QByteArray &port)
{
    return "    listen " + port + ";\n    listen [::]:" + port + ";\n";
}

/// Names one below the other: a line of 10,000 names is for nobody.
QByteArray serverNames(const QString &label, const QStringList &domains)
{
    QByteArray result = "    server_name";
    for (const QString &domain : domains) {
        result += (domains.size() == 1 ? " " : "\n        ") + label.toUtf8() + '.' + domain.toUtf8();
    }
    return result + ";\n";
}

QByteArray certificateLines(const WebSite &site, const QString &host)
{
    return "    ssl_certificate " + quoted(site.certificateOf(host)) + ";\n    ssl_certificate_key " +
           quoted(site.certificateKeyOf(host)) + ";\n";
}

/// `target` with the request's path and query. 302 is what MS-OXDSCLI 3.2.5 wants: Outlook sends its POST
/// again to the new place, and takes any status but 301 and 302 for a broken server. Clients that make a GET
/// of it get the same document.
QByteArray redirectLines(const QByteArray &target, const QByteArray &indent)
{
    return indent + "return 302 " + target + "$request_uri;\n";
}

QByteArray hostPattern(const QString &label)
{
    return "\"^" + label.toUtf8() + "\\.(?<autoconfigure_domain>.+)$\"";
}

/// Hosts are looked up in a table whose places hold 46 characters unless it is told otherwise.
QByteArray hashLines(const WebSite &site)
{
    qsizetype longest = 0;
    for (const PublishHost &host : site.hosts) {
        for (const QString &domain : site.redirected) {
            longest = std::max(longest, host.label.size() + 1 + domain.size());
        }
        longest = std::max(longest, host.label.size() + 1 + site.hostingDomain.size());
    }
    const qsizetype count = site.hosts.size() * (site.redirected.size() + 1);
    if (longest <= 46 && count <= 256) {
        return {};
    }
    const auto powerOfTwo = [](qsizetype least, qsizetype wanted) {
        while (least < wanted) {
            least *= 2;
        }
        return QByteArray::number(least);
    };
    return "# Room for these names. If \"nginx -t\" says \"duplicate\", keep the larger of the two values.\n"
           "server_names_hash_bucket_size " +
           powerOfTwo(count <= 256 ? 64 : 512, longest + 18) + ";\nserver_names_hash_max_size " +
           powerOfTwo(512, 2 * count) + ";\n\n";
}

QByteArray httpServer(const WebSite &site, const QString &label, const QStringList &domains,
                      const QByteArray &redirect)
{
    return "server {\n" + listenOn("80") + serverNames(label, domains) +
           "    location ^~ /.well-known/acme-challenge/ {\n"
           "        root " +
           quoted(site.challenges) +
           ";\n"
           "        default_type text/plain;\n"
           "    }\n"
           "    location / {\n" +
           redirect + "    }\n}\n\n";
}

QByteArray httpFile(const WebSite &site)
{
    QByteArray result = hashLines(site);
    for (const PublishHost &host : site.hosts) {
        const QByteArray hosting = "https://" + host.label.toUtf8() + '.' + site.hostingDomain.toUtf8();
        if (site.servesHosting) {
            result += httpServer(site, host.label, {site.hostingDomain}, redirectLines(hosting, "        "));
        }
        if (!site.redirected.isEmpty()) {
            result += httpServer(site, host.label, site.redirected,
                                 "        if ($host !~ " + hostPattern(host.label) +
                                     ") {\n            return 404;\n        }\n" +
                                     redirectLines(hosting + "/$autoconfigure_domain", "        "));
        }
    }
    return result;
}

/// One document at `pattern`. Only documents that are asked for by POST are given for a POST: NGINX refuses
/// it for a plain file, so the refusal leads to the same file once more, as a GET.
QByteArray documentLocation(const PublishedDocument &document, const QByteArray &pattern, const QString &file)
{
    QByteArray result =
        QByteArray("    location ") + (document.point->anyCase ? "~*" : "~") + " \"" + pattern + "\" {\n";
    if (!document.query().isEmpty()) {
        result +=
            "        if ($args !~* \"" + document.query() + "\") {\n            return 400;\n        }\n";
    }
    result += "        alias ";
    // The captured name of a domain is the one variable that a path may hold.
    result += '"' + file.toUtf8() + "\";\n        types { }\n        default_type " +
              quoted(QString::fromLatin1(document.format->mediaType)) + ";\n";
    if (document.point->method == PublishPoint::Method::GetAndPost) {
        result += "        limit_except GET POST {\n            deny all;\n        }\n"
                  "        error_page 405 =200 $uri;\n";
    }
    return result + "    }\n";
}

/// Inside a location: the request goes to the responder as it came.
QByteArray passLines(const WebSite &site, const Responder &responder)
{
    if (responder.port != 0) {
        return "        proxy_pass http://127.0.0.1:" + QByteArray::number(responder.port) +
               ";\n        proxy_set_header Host $host;\n";
    }
    QByteArray result = "        fastcgi_pass " + quoted(QStringLiteral("unix:") + phpSocket) + ";\n";
    result += "        fastcgi_param SCRIPT_FILENAME " +
              quoted(site.root + QStringLiteral("/responders/php/index.php")) + ";\n";
    for (const char *name : {"REQUEST_METHOD", "REQUEST_URI", "CONTENT_TYPE", "CONTENT_LENGTH"}) {
        result += QByteArray("        fastcgi_param ") + name + " $" + QByteArray(name).toLower() + ";\n";
    }
    return result + "        fastcgi_param SERVER_PROTOCOL $server_protocol;\n";
}

/// Largest body, and no log of our own: URLs hold addresses, and the responder notes each request without.
QByteArray limitLines()
{
    return "        client_max_body_size " + QByteArray::number(responderBodyLimit / 1024) +
           "k;\n        access_log off;\n";
}

QByteArray hostingFile(const WebSite &site, const Responder *responder)
{
    QByteArray result;
    for (const PublishHost &host : site.hosts) {
        const QString name = host.label + u'.' + site.hostingDomain;
        result += "server {\n" + listenOn("443 ssl") + serverNames(host.label, {site.hostingDomain}) +
                  certificateLines(site, name);
        if (responder != nullptr) {
            result += "    location / {\n" + limitLines() + passLines(site, *responder) + "    }\n}\n\n";
            continue;
        }
        result += "    add_header X-Content-Type-Options nosniff always;\n"
                  "    location / {\n        return 404;\n    }\n";
        for (const PublishedDocument &document : site.publishedAt(host.label + u'.' + placeholderDomain)) {
            const QByteArray path = regularExpression(document.path());
            result += documentLocation(document, '^' + path + '$',
                                       site.documents + u'/' + site.hostingDomain + document.path());
            result += documentLocation(
                document, "^/(?<autoconfigure_domain>[a-z0-9][a-z0-9.-]*)" + path + '$',
                site.documents + QLatin1StringView("/$autoconfigure_domain") + document.path());
        }
        result += "}\n\n";
    }
    return result;
}

QByteArray redirectServer(const WebSite &site, const QString &label, const QStringList &domains,
                          const QByteArray &redirect)
{
    return "server {\n" + listenOn("443 ssl") + serverNames(label, domains) +
           certificateLines(site, label + u'.' + domains.first()) + redirect + "}\n\n";
}

QByteArray redirectsFile(const WebSite &site)
{
    QByteArray result;
    const auto targetOf = [&site](const QString &label) {
        return "https://" + label.toUtf8() + '.' + site.hostingDomain.toUtf8() + '/';
    };
    if (!site.hasCertificatePerHost()) {
        for (const PublishHost &host : site.hosts) {
            result += redirectServer(
                site, host.label, site.redirected,
                "    if ($host !~ " + hostPattern(host.label) + ") {\n        return 404;\n    }\n" +
                    redirectLines(targetOf(host.label) + "$autoconfigure_domain", "    "));
        }
        return result;
    }
    for (const QString &domain : site.redirected) {
        for (const PublishHost &host : site.hosts) {
            result += redirectServer(site, host.label, {domain},
                                     redirectLines(targetOf(host.label) + domain.toUtf8(), "    "));
        }
    }
    return result;
}

QByteArray mainSiteFile(const WebSite &site, const Responder *responder)
{
    QByteArray result;
    for (const PublishedDocument &document : site.publishedAt(placeholderDomain)) {
        if (responder != nullptr) {
            result += QByteArray("    location ") + (document.point->anyCase ? "~*" : "~") + " \"^" +
                      regularExpression(document.path()) + "$\" {\n" + limitLines() +
                      passLines(site, *responder) + "    }\n";
            continue;
        }
        result += documentLocation(document, '^' + regularExpression(document.path()) + '$',
                                   site.documents + QLatin1StringView("/$host") + document.path());
    }
    return result;
}

} // namespace

const WebServer nginxServer = {"nginx",
                               ".conf",
                               "for the http block of NGINX",
                               "for the server block of each mail domain's own web site",
                               httpFile,
                               hostingFile,
                               redirectsFile,
                               mainSiteFile};

} // namespace autoconfigure
