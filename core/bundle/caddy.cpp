// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Caddy gets and renews the certificates of the hosts by itself, so that nothing here names one.
#include "bundle/responder.h"
#include "bundle/webserver.h"
#include "bundle/website.h"
#include "model/usernamepattern.h"

namespace autoconfigure
{

namespace
{

/// A word in quotes; a brace would begin a placeholder. webSiteOf() refuses quotes and backslashes.
QByteArray quoted(const QString &text)
{
    return '"' + text.toUtf8().replace('{', "\\{").replace('}', "\\}") + '"';
}

QByteArray openSite(const QByteArray &scheme, const QString &label, const QStringList &domains)
{
    QByteArrayList addresses;
    for (const QString &domain : domains) {
        addresses.append(scheme + label.toUtf8() + '.' + domain.toUtf8());
    }
    return addresses.join(",\n") + " {\n";
}

/// `target` with the request's path and query. 302 is what MS-OXDSCLI 3.2.5 wants: Outlook sends its POST
/// again to the new place, and takes any status but 301 and 302 for a broken server. Caddy's own redirect to
/// HTTPS is a 308.
QByteArray redirectLine(const QByteArray &target)
{
    return "\tredir " + target + "{uri} 302\n";
}

/// For a site of many names.
QByteArray redirectLines(const WebSite &site, const QString &label)
{
    return "\tmap {host} {autoconfigure_domain} {\n\t\t~^" + label.toUtf8() + "\\.(.+)$ \"${1}\"\n\t}\n" +
           redirectLine("https://" + label.toUtf8() + '.' + site.hostingDomain.toUtf8() +
                        "/{autoconfigure_domain}");
}

QByteArray httpFile(const WebSite &site)
{
    QByteArray result;
    for (const PublishHost &host : site.hosts) {
        if (site.servesHosting) {
            result += openSite("http://", host.label, {site.hostingDomain}) + redirectLine("https://{host}") +
                      "}\n\n";
        }
        if (!site.redirected.isEmpty()) {
            result +=
                openSite("http://", host.label, site.redirected) + redirectLines(site, host.label) + "}\n\n";
        }
    }
    return result;
}

/// One document at `pattern`; `file` is its path below the documents' folder. A plain file is given for GET
/// alone, so that a POST which the clients make becomes one.
QByteArray documentRoute(const WebSite &site, const PublishedDocument &document, const QByteArray &name,
                         const QByteArray &pattern, const QByteArray &file)
{
    const bool posts = document.point->method == PublishPoint::Method::GetAndPost;
    QByteArray result = "\t@" + name + " path_regexp " + name + " \"" +
                        (document.point->anyCase ? "(?i)" : "") + pattern + "\"\n\troute @" + name + " {\n";
    if (posts) {
        result += "\t\t@" + name + "_post method POST\n\t\tmethod @" + name + "_post GET\n";
    }
    if (!document.query().isEmpty()) {
        result += "\t\t@" + name + "_unasked not vars_regexp {query} \"(?i)" + document.query() +
                  "\"\n\t\trespond @" + name + "_unasked 400\n";
    }
    return result + "\t\t@" + name + "_refused not method GET HEAD\n\t\theader @" + name +
           "_refused Allow \"" + (posts ? "GET, HEAD, POST" : "GET, HEAD") + "\"\n\t\trespond @" + name +
           "_refused 405\n\t\trewrite * " + file + "\n\t\troot * " + quoted(site.documents) +
           "\n\t\theader Content-Type \"" + document.format->mediaType + "\"\n\t\tfile_server\n\t}\n";
}

QByteArray passLines(const WebSite &site, const Responder &responder, const QByteArray &indent)
{
    if (responder.port != 0) {
        return indent + "reverse_proxy 127.0.0.1:" + QByteArray::number(responder.port) + '\n';
    }
    const QString folder = site.root + QStringLiteral("/responders/php");
    return indent + "rewrite * /index.php\n" + indent + "reverse_proxy " +
           quoted(QStringLiteral("unix/") + phpSocket) + " {\n" + indent + "\ttransport fastcgi {\n" +
           indent + "\t\troot " + quoted(folder) + '\n' + indent + "\t\tsplit .php\n" + indent + "\t}\n" +
           indent + "}\n";
}

QByteArray hostingFile(const WebSite &site, const Responder *responder)
{
    QByteArray result;
    for (const PublishHost &host : site.hosts) {
        result += openSite({}, host.label, {site.hostingDomain});
        if (responder != nullptr) {
            result += passLines(site, *responder, "\t") + "}\n\n";
            continue;
        }
        result += "\theader X-Content-Type-Options nosniff\n";
        int number = 0;
        for (const PublishedDocument &document : site.publishedAt(host.label + u'.' + placeholderDomain)) {
            const QByteArray path = regularExpression(document.path());
            const QByteArray file = document.path().toUtf8();
            const QByteArray own = "autoconfigure" + QByteArray::number(++number);
            result += documentRoute(site, document, own, '^' + path + '$',
                                    '/' + site.hostingDomain.toUtf8() + file);
            const QByteArray other = "autoconfigure" + QByteArray::number(++number);
            result += documentRoute(site, document, other, "^/([a-z0-9][a-z0-9.-]*)" + path + '$',
                                    "/{re." + other + ".1}" + file);
        }
        result += "\trespond 404\n}\n\n";
    }
    return result;
}

QByteArray redirectsFile(const WebSite &site)
{
    QByteArray result;
    for (const PublishHost &host : site.hosts) {
        result += openSite({}, host.label, site.redirected) + redirectLines(site, host.label) + "}\n\n";
    }
    return result;
}

QByteArray mainSiteFile(const WebSite &site, const Responder *responder)
{
    QByteArray result;
    int number = 0;
    for (const PublishedDocument &document : site.publishedAt(placeholderDomain)) {
        const QByteArray name = "autoconfigure_main" + QByteArray::number(++number);
        const QByteArray pattern = '^' + regularExpression(document.path()) + '$';
        if (responder != nullptr) {
            result += "\t@" + name + " path_regexp \"" + (document.point->anyCase ? "(?i)" : "") + pattern +
                      "\"\n\troute @" + name + " {\n" + passLines(site, *responder, "\t\t") + "\t}\n";
            continue;
        }
        result += documentRoute(site, document, name, pattern, "/{host}" + document.path().toUtf8());
    }
    return result;
}

} // namespace

const WebServer caddyServer = {"caddy",
                               ".caddy",
                               "for Caddy, to be imported into the Caddyfile",
                               "for the site block of each mail domain's own web site",
                               httpFile,
                               hostingFile,
                               redirectsFile,
                               mainSiteFile};

} // namespace autoconfigure
