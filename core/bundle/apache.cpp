// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/webserver.h"

#include "bundle/responder.h"
#include "bundle/routes.h"
#include "bundle/website.h"
#include "model/usernamepattern.h"

namespace autoconfigure
{

namespace
{

/// A word in quotes. webSiteOf() refuses what Apache would expand ("${", "%").
QByteArray quoted(const QString &text)
{
    Q_ASSERT(!text.contains(QLatin1StringView("${")) && !text.contains(u'\n'));
    return '"' + text.toUtf8().replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

QByteArray openHost(const QByteArray &port, const QString &label, const QStringList &domains)
{
    QByteArray result = "<VirtualHost *:" + port + ">\n";
    const QByteArray start = label.toUtf8() + '.';
    for (qsizetype i = 0; i < domains.size(); ++i) {
        result += (i == 0 ? "    ServerName " : "    ServerAlias ") + start + domains.at(i).toUtf8() + '\n';
    }
    return result;
}

QByteArray certificateLines(const WebSite &site, const QString &host)
{
    return "    SSLEngine on\n    SSLCertificateFile " + quoted(site.certificateOf(host)) +
           "\n    SSLCertificateKeyFile " + quoted(site.certificateKeyOf(host)) + '\n';
}

QByteArray directoryLines(const QString &folder, const QByteArray &more = {})
{
    return "<Directory " + quoted(folder) +
           ">\n    AllowOverride None\n    Options None\n    Require all granted\n" + more +
           "</Directory>\n\n";
}

/// `target` with the request's path and query. 302 is what MS-OXDSCLI 3.2.5 wants: Outlook sends its POST
/// again to the new place, and takes any status but 301 and 302 for a broken server. Clients that make a GET
/// of it get the same document.
QByteArray redirectLines(const QByteArray &target, const QByteArray &condition = {})
{
    return condition + "    RewriteRule \"^\" \"" + target + "%{REQUEST_URI}\" [R=302,END]\n";
}

/// For a virtual host of many names: %1 of the rule's target is the domain.
QByteArray domainCondition(const QString &label)
{
    return "    RewriteCond \"%{SERVER_NAME}\" \"^" + label.toUtf8() + "\\.(.+)$\"\n";
}

QByteArray httpHost(const WebSite &site, const QString &label, const QStringList &domains,
                    const QByteArray &redirect)
{
    return openHost("80", label, domains) +
           "    UseCanonicalName Off\n"
           "    Alias \"/.well-known/acme-challenge/\" " +
           quoted(site.challenges + QLatin1StringView("/.well-known/acme-challenge/")) +
           "\n    RewriteEngine On\n"
           "    RewriteRule \"^/\\.well-known/acme-challenge/\" \"-\" [END]\n" +
           redirect + "</VirtualHost>\n\n";
}

QByteArray httpFile(const WebSite &site)
{
    QByteArray result = directoryLines(site.challenges);
    for (const PublishHost &host : site.hosts) {
        const QByteArray hosting = "https://" + host.label.toUtf8() + '.' + site.hostingDomain.toUtf8();
        if (site.servesHosting) {
            result += httpHost(site, host.label, {site.hostingDomain}, redirectLines(hosting));
        }
        if (!site.redirected.isEmpty()) {
            result += httpHost(site, host.label, site.redirected,
                               redirectLines(hosting + "/%1", domainCondition(host.label)));
        }
    }
    return result;
}

/// One document at `pattern`; `condition` stands before the rule that serves. Other methods get 405.
QByteArray documentRules(const PublishedDocument &document, const QByteArray &pattern, const QByteArray &file,
                         const QByteArray &condition = {})
{
    const QByteArray noCase = document.point->anyCase ? ",NC" : "";
    const QByteArray methods =
        document.point->method == PublishPoint::Method::GetAndPost ? "GET|HEAD|POST" : "GET|HEAD";
    const QByteArray rule = "    RewriteRule \"" + pattern + "\" ";
    QByteArray unasked;
    if (!document.query().isEmpty()) {
        unasked = condition + "    RewriteCond \"%{QUERY_STRING}\" \"!" + document.query() + "\" [NC]\n" +
                  rule + "\"-\" [R=400,END" + noCase + "]\n";
    }
    return unasked + condition + "    RewriteCond \"%{REQUEST_METHOD}\" \"!^(?:" + methods + ")$\"\n" + rule +
           "\"-\" [R=405,END" + noCase + "]\n" + condition + rule + '"' + file + "\" \"[END" + noCase +
           ",T=" + document.format->mediaType + "]\"\n";
}

QString phpFolder(const WebSite &site)
{
    return site.root + QStringLiteral("/responders/php");
}

/// Outside of the virtual hosts: PHP-FPM runs what lies in the responder's folder.
QByteArray responderDirectory(const WebSite &site, const Responder &responder)
{
    return responder.port != 0
               ? QByteArray()
               : directoryLines(phpFolder(site), "    SetHandler " +
                                                     quoted(QStringLiteral("proxy:unix:") + phpSocket +
                                                            QStringLiteral("|fcgi://localhost")) +
                                                     '\n');
}

QByteArray limitLine()
{
    return "    LimitRequestBody " + QByteArray::number(responderBodyLimit) + '\n';
}

/// Hands what `pattern` matches to the responder as it came.
QByteArray passRule(const WebSite &site, const Responder &responder, const QByteArray &pattern,
                    const QByteArray &flags)
{
    const QByteArray rule = "    RewriteRule \"" + pattern + "\" \"";
    if (responder.port == 0) {
        return rule + phpFolder(site).toUtf8() + "/index.php\" [END" + flags + "]\n";
    }
    return rule + "http://127.0.0.1:" + QByteArray::number(responder.port) + "%{REQUEST_URI}\" [P" + flags +
           "]\n";
}

QByteArray hostingFile(const WebSite &site, const Responder *responder)
{
    QByteArray result =
        responder == nullptr ? directoryLines(site.documents) : responderDirectory(site, *responder);
    const QByteArray documents = site.documents.toUtf8();
    for (const PublishHost &host : site.hosts) {
        const QString name = host.label + u'.' + site.hostingDomain;
        result += openHost("443", host.label, {site.hostingDomain}) + certificateLines(site, name);
        if (responder != nullptr) {
            result += limitLine() + "    ProxyPreserveHost On\n    RewriteEngine On\n" +
                      passRule(site, *responder, "^", {}) + "</VirtualHost>\n\n";
            continue;
        }
        result += "    <IfModule mod_headers.c>\n"
                  "        Header always set X-Content-Type-Options nosniff\n"
                  "    </IfModule>\n"
                  "    DocumentRoot " +
                  quoted(site.documents) + "\n    RewriteEngine On\n";
        for (const PublishedDocument &document : site.publishedAt(host.label + u'.' + placeholderDomain)) {
            const QByteArray path = regularExpression(document.path());
            const QByteArray file = document.path().toUtf8();
            result += documentRules(document, '^' + path + '$',
                                    documents + '/' + site.hostingDomain.toUtf8() + file);
            result +=
                documentRules(document, "^/([a-z0-9][a-z0-9.-]*)" + path + '$', documents + "/$1" + file);
        }
        result += "    RewriteRule \"^\" \"-\" [R=404,END]\n</VirtualHost>\n\n";
    }
    return result;
}

QByteArray redirectHost(const WebSite &site, const QString &label, const QStringList &domains,
                        const QByteArray &redirect)
{
    return openHost("443", label, domains) + certificateLines(site, label + u'.' + domains.first()) +
           "    RewriteEngine On\n" + redirect + "</VirtualHost>\n\n";
}

QByteArray redirectsFile(const WebSite &site)
{
    QByteArray result;
    const auto targetOf = [&site](const QString &label) {
        return "https://" + label.toUtf8() + '.' + site.hostingDomain.toUtf8() + '/';
    };
    if (!site.hasCertificatePerHost()) {
        for (const PublishHost &host : site.hosts) {
            result += redirectHost(site, host.label, site.redirected,
                                   "    UseCanonicalName Off\n" + redirectLines(targetOf(host.label) + "%1",
                                                                                domainCondition(host.label)));
        }
        return result;
    }
    for (const QString &domain : site.redirected) {
        for (const PublishHost &host : site.hosts) {
            result += redirectHost(site, host.label, {domain},
                                   redirectLines(targetOf(host.label) + domain.toUtf8()));
        }
    }
    return result;
}

/// Only where documents of the site's name exist, so that the site keeps all its other pages.
QByteArray mainSiteFile(const WebSite &site, const Responder *responder)
{
    QByteArray rules;
    QByteArray places;
    for (const PublishedDocument &document : site.publishedAt(placeholderDomain)) {
        const QByteArray pattern = '^' + regularExpression(document.path()) + '$';
        if (responder != nullptr) {
            const QByteArray folder = site.root.toUtf8() + "/documents/%{SERVER_NAME}";
            rules += "    RewriteCond \"" + folder + "\" -d\n" +
                     passRule(site, *responder, pattern, document.point->anyCase ? ",NC" : "");
            places += QByteArray("    <LocationMatch \"") + (document.point->anyCase ? "(?i)" : "") +
                      pattern + "\">\n    " + limitLine() +
                      "        ProxyPreserveHost On\n    </LocationMatch>\n";
            continue;
        }
        const QByteArray file = site.documents.toUtf8() + "/%{SERVER_NAME}" + document.path().toUtf8();
        rules += documentRules(document, pattern, file, "    RewriteCond \"" + file + "\" -f\n");
    }
    if (rules.isEmpty()) {
        return {};
    }
    const QByteArray directory =
        responder == nullptr ? directoryLines(site.documents) : responderDirectory(site, *responder);
    return directory + places + "    UseCanonicalName Off\n    RewriteEngine On\n" + rules;
}

} // namespace

const WebServer apacheServer = {"apache",
                                ".conf",
                                "for Apache with mod_ssl and mod_rewrite",
                                "for the VirtualHost of each mail domain's own web site",
                                httpFile,
                                hostingFile,
                                redirectsFile,
                                mainSiteFile};

} // namespace autoconfigure
