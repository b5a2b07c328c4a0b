// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/webserver.h"

#include "bundle/website.h"
#include "clients/publishhost.h"
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

QByteArray directoryLines(const QString &folder)
{
    return "<Directory " + quoted(folder) +
           ">\n    AllowOverride None\n    Options None\n    Require all granted\n</Directory>\n\n";
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
    for (const PublishHost &host : publishHosts()) {
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
    return condition + "    RewriteCond \"%{REQUEST_METHOD}\" \"!^(?:" + methods + ")$\"\n" + rule +
           "\"-\" [R=405,END" + noCase + "]\n" + condition + rule + '"' + file + "\" \"[END" + noCase +
           ",T=" + document.format->mediaType + "]\"\n";
}

QByteArray hostingFile(const WebSite &site)
{
    QByteArray result = directoryLines(site.documents);
    const QByteArray documents = site.documents.toUtf8();
    for (const PublishHost &host : publishHosts()) {
        const QString name = host.label + u'.' + site.hostingDomain;
        result += openHost("443", host.label, {site.hostingDomain}) + certificateLines(site, name) +
                  "    <IfModule mod_headers.c>\n"
                  "        Header always set X-Content-Type-Options nosniff\n"
                  "    </IfModule>\n"
                  "    DocumentRoot " +
                  quoted(site.documents) + "\n    RewriteEngine On\n";
        for (const PublishedDocument &document : publishedAt(host.label + u'.' + placeholderDomain)) {
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
        for (const PublishHost &host : publishHosts()) {
            result += redirectHost(site, host.label, site.redirected,
                                   "    UseCanonicalName Off\n" + redirectLines(targetOf(host.label) + "%1",
                                                                                domainCondition(host.label)));
        }
        return result;
    }
    for (const QString &domain : site.redirected) {
        for (const PublishHost &host : publishHosts()) {
            result += redirectHost(site, host.label, {domain},
                                   redirectLines(targetOf(host.label) + domain.toUtf8()));
        }
    }
    return result;
}

/// Only where a document of the site's name exists, so that the site keeps all its other pages.
QByteArray mainSiteFile(const WebSite &site)
{
    QByteArray result;
    for (const PublishedDocument &document : publishedAt(placeholderDomain)) {
        const QByteArray file = site.documents.toUtf8() + "/%{SERVER_NAME}" + document.path().toUtf8();
        result += documentRules(document, '^' + regularExpression(document.path()) + '$', file,
                                "    RewriteCond \"" + file + "\" -f\n");
    }
    return result;
}

} // namespace

QList<WebServerFile> apacheFiles(const WebSite &site)
{
    const QByteArray where = "E-Mail Autoconfigure; needs mod_ssl and mod_rewrite, see README.md.\n\n";
    QList<WebServerFile> files = {
        {QStringLiteral("http.conf"), "# Port 80 of every host. " + where + httpFile(site)}};
    if (site.servesHosting) {
        files.append({QStringLiteral("hosting.conf"),
                      "# The hosts of " + site.hostingDomain.toUtf8() + ". " + where + hostingFile(site)});
    }
    if (!site.redirected.isEmpty()) {
        files.append({QStringLiteral("redirects.conf"),
                      "# The hosts of the other domains. " + where + redirectsFile(site)});
    }
    const QByteArray mainSite = mainSiteFile(site);
    if (!mainSite.isEmpty()) {
        files.append({QStringLiteral("main-site.inc"),
                      "# E-Mail Autoconfigure, for the VirtualHost of each mail domain's own web site; see "
                      "README.md.\n\n" +
                          directoryLines(site.documents) +
                          "    UseCanonicalName Off\n    RewriteEngine On\n" + mainSite});
    }
    return files;
}

} // namespace autoconfigure
