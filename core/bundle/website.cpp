// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/website.h"

#include "model/fieldpath.h"
#include "model/hostingdomain.h"
#include "model/hostname.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace autoconfigure
{

namespace
{

constexpr QLatin1StringView hostPlaceholder("%HOST%");

/// NGINX knows no escape for "$" and Apache expands "${…}" everywhere, "%" and "?" in rewrite rules: what one
/// of the servers cannot take literally is refused for both.
bool isServerPath(const QString &path)
{
    constexpr QLatin1StringView forbidden("\"'\\$%?*<>|`");
    return path.startsWith(u'/') && std::none_of(path.begin(), path.end(), [forbidden](QChar c) {
               return c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
                      c == QChar::ParagraphSeparator || forbidden.contains(c);
           });
}

} // namespace

QByteArray PublishedDocument::query() const
{
    return point->choiceParameter == nullptr
               ? QByteArray()
               : QByteArray("(?:^|&)") + point->choiceParameter + '=' + point->choiceValue + "(?:&|$)";
}

QList<PublishedDocument> WebSite::publishedAt(const QString &host) const
{
    QList<PublishedDocument> found;
    for (const ClientFormat *format : formats) {
        for (const PublishPoint &point : format->publishPoints) {
            if (point.isFile && host == QLatin1StringView(point.host)) {
                found.append({format, &point});
            }
        }
    }
    return found;
}

bool WebSite::hasCertificatePerHost() const
{
    return certificate.contains(hostPlaceholder) || certificateKey.contains(hostPlaceholder);
}

QString WebSite::certificateOf(const QString &host) const
{
    return QString(certificate).replace(hostPlaceholder, host);
}

QString WebSite::certificateKeyOf(const QString &host) const
{
    return QString(certificateKey).replace(hostPlaceholder, host);
}

Result<WebSite> webSiteOf(const Workspace &workspace, const QList<qsizetype> &domains)
{
    const FieldPath hosting = FieldPath() / u"hosting";
    WebSite site;
    site.hostingDomain = hostingDomainOf(workspace);
    if (site.hostingDomain.isEmpty()) {
        return failure((hosting / u"domain").toString(),
                       QCoreApplication::translate(
                           "Bundle", "Enter the domain whose web server answers for all the others."));
    }

    QString root = workspace.hosting.root;
    while (root.size() > 1 && root.endsWith(u'/')) {
        root.chop(1);
    }
    const auto pathFailure = [&](QStringView key) {
        return failure(
            (hosting / key).toString(),
            QCoreApplication::translate(
                "Bundle",
                "This has to be an absolute path on the web server, without quotes and without "
                "the characters \\ $ % ? * < > | (%HOST% may stand in the paths of certificates)."));
    };
    if (!isServerPath(root)) {
        return pathFailure(u"root");
    }
    site.root = root;
    site.documents = root + QLatin1StringView("/www");
    site.challenges = root + QLatin1StringView("/acme");
    site.certificate = workspace.hosting.certificate;
    site.certificateKey = workspace.hosting.certificateKey;
    if (!isServerPath(site.certificateOf(site.hostingDomain))) {
        return pathFailure(u"certificate");
    }
    if (!isServerPath(site.certificateKeyOf(site.hostingDomain))) {
        return pathFailure(u"certificateKey");
    }

    site.formats = clientFormatsOf(workspace);
    site.hosts = publishHosts(site.formats);

    QSet<QString> seen;
    for (const qsizetype index : domains) {
        const QString name = toAsciiHost(workspace.domains.at(index).name);
        if (name.isEmpty()) {
            return failure((FieldPath() / u"domains" / index / u"name").toString(),
                           QCoreApplication::translate("Bundle", "“%1” is no domain name.")
                               .arg(workspace.domains.at(index).name));
        }
        if (name == site.hostingDomain) {
            site.servesHosting = true;
        } else if (!seen.contains(name)) {
            seen.insert(name);
            site.redirected.append(name);
        }
    }
    // A provider's own domain may answer for the others without being a mail domain itself.
    if (!site.servesHosting && domains.size() == workspace.domains.size()) {
        site.servesHosting = true;
    }
    return site;
}

QByteArray regularExpression(const QString &path)
{
    QByteArray result;
    for (const char c : path.toLatin1()) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '/' || c == '-' || c == '_';
        if (!plain) {
            result += '\\';
        }
        result += c;
    }
    return result;
}

} // namespace autoconfigure
