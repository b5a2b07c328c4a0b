// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/readme.h"

#include "clients/publishhost.h"
#include "model/hostname.h"
#include "model/usernamepattern.h"
#include "storage/resourcefile.h"

#include <QMap>

#include <algorithm>

namespace autoconfigure
{

namespace
{

/// Longer lists are cut after so many lines.
constexpr qsizetype listLimit = 20;
/// Let's Encrypt puts at most so many names on one certificate.
constexpr qsizetype certificateNames = 100;

/// The few words that stand in generated lists; whole sentences are in the templates.
struct Words {
    const char *more;
    const char *moreZones;
    const char *documentsHead;
    const char *domain;
};

const Words &wordsOf(const QString &name)
{
    static const Words english = {"… and %1 more", "… and %1 more files in `dns/`, one per domain",
                                  "| URL | Methods | File | Media type |", "DOMAIN"};
    static const Words french = {"… et %1 autres", "… et %1 autres fichiers dans `dns/`, un par domaine",
                                 "| URL | Méthodes | Fichier | Type de média |", "DOMAINE"};
    return name == QLatin1StringView("LISEZMOI.md") ? french : english;
}

/// The path as one word of a shell; webSiteOf() lets no quote into it.
QString shellWord(const QString &path)
{
    const bool plain = std::all_of(path.begin(), path.end(), [](QChar c) {
        return c.isLetterOrNumber() || QStringView(u"/._-").contains(c);
    });
    return plain ? path : u'\'' + path + u'\'';
}

QString bulletList(const QStringList &items, const char *more)
{
    QStringList lines;
    for (const QString &item : items.mid(0, listLimit)) {
        lines.append(QStringLiteral("- ") + item);
    }
    if (items.size() > listLimit) {
        lines.append(QStringLiteral("- ") + QString::fromUtf8(more).arg(items.size() - listLimit));
    }
    return lines.join(u'\n');
}

QStringList certificateHosts(const ReadmeSubject &subject)
{
    QStringList domains = subject.site.redirected;
    domains.prepend(subject.site.hostingDomain);
    QStringList hosts;
    for (const QString &domain : std::as_const(domains)) {
        for (const PublishHost &host : publishHosts()) {
            hosts.append(host.label + u'.' + domain);
        }
    }
    return hosts;
}

QString certbotLines(const ReadmeSubject &subject, const QStringList &hosts)
{
    QStringList lines;
    for (const QString &host : hosts) {
        lines.append(QStringLiteral("certbot certonly --webroot -w %1 --cert-name %2 -d %2")
                         .arg(shellWord(subject.site.challenges), host));
    }
    return lines.join(u'\n');
}

QString certbotLoop(const ReadmeSubject &subject)
{
    QStringList labels;
    for (const PublishHost &host : publishHosts()) {
        labels.append(host.label);
    }
    QString first;
    if (!subject.domains.contains(subject.site.hostingDomain)) {
        first = subject.site.hostingDomain + u' ';
    }
    return QStringLiteral("for domain in %1$(ls %2); do\n"
                          "  for host in %3; do\n"
                          "    certbot certonly --webroot -w %4 -n --keep-until-expiring \\\n"
                          "      --cert-name \"$host.$domain\" -d \"$host.$domain\"\n"
                          "  done\n"
                          "done")
        .arg(first, shellWord(subject.site.documents), labels.join(u' '), shellWord(subject.site.challenges));
}

QString enableLines(const ReadmeSubject &subject, bool apache)
{
    QStringList names = {QStringLiteral("hosting")};
    if (!subject.site.redirected.isEmpty()) {
        names.append(QStringLiteral("redirects"));
    }
    const QString root = subject.site.documents.chopped(4);
    QStringList lines;
    for (const QString &name : std::as_const(names)) {
        const QString link =
            apache ? QStringLiteral("ln -s %1 /etc/apache2/sites-available/email-autoconfigure-%2.conf\n"
                                    "a2ensite email-autoconfigure-%2")
                   : QStringLiteral("ln -s %1 /etc/nginx/sites-enabled/email-autoconfigure-%2.conf");
        const QString file =
            root + QLatin1StringView(apache ? "/apache/" : "/nginx/") + name + QLatin1StringView(".conf");
        lines.append(link.arg(shellWord(file), name));
    }
    return lines.join(u'\n');
}

QString documentsTable(const Words &words)
{
    QStringList lines = {QString::fromUtf8(words.documentsHead), QStringLiteral("| --- | --- | --- | --- |")};
    const QString domain = QString::fromUtf8(words.domain);
    for (const ClientFormat *format : clientFormats()) {
        for (const PublishPoint &point : format->publishPoints) {
            const QString host = expandDomain(QString::fromLatin1(point.host), domain);
            const QString path = QString::fromLatin1(point.path);
            lines.append(QStringLiteral("| `https://%1%2` | %3 | `www/%4%2` | `%5` |")
                             .arg(host, path,
                                  point.method == PublishPoint::Method::GetAndPost
                                      ? QStringLiteral("GET, POST")
                                      : QStringLiteral("GET"),
                                  domain, QString::fromLatin1(format->mediaType)));
        }
    }
    return lines.join(u'\n');
}

/// One command for each host of the hosting domain and of one other domain.
QString testLines(const ReadmeSubject &subject)
{
    QStringList domains;
    if (subject.domains.contains(subject.site.hostingDomain)) {
        domains.append(subject.site.hostingDomain);
    }
    domains += subject.site.redirected.mid(0, 1);
    QStringList lines;
    for (const QString &domain : std::as_const(domains)) {
        for (const PublishHost &host : publishHosts()) {
            for (const PublishedDocument &document : publishedAt(host.label + u'.' + placeholderDomain)) {
                const bool posts = document.point->method == PublishPoint::Method::GetAndPost;
                lines.append(QStringLiteral("curl -sSL %1https://%2.%3%4 | cmp - www/%3%4")
                                 .arg(posts ? QStringLiteral("--data '<Autodiscover/>' ") : QString(),
                                      host.label, domain, document.path()));
            }
        }
    }
    return lines.join(u'\n');
}

QByteArray fillIn(const QByteArray &text, const QMap<QByteArray, QString> &values,
                  const QMap<QByteArray, bool> &sections)
{
    QByteArray result;
    QList<bool> shown = {true};
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("{{#")) {
            shown.append(shown.last() && sections.value(line.mid(3).chopped(2)));
            continue;
        }
        if (line.startsWith("{{/")) {
            shown.removeLast();
            continue;
        }
        if (!shown.last()) {
            continue;
        }
        qsizetype position = 0;
        for (;;) {
            const qsizetype start = line.indexOf("{{", position);
            const qsizetype end = start < 0 ? -1 : line.indexOf("}}", start);
            if (end < 0) {
                break;
            }
            result += line.mid(position, start - position);
            result += values.value(line.mid(start + 2, end - start - 2)).toUtf8();
            position = end + 2;
        }
        result += line.mid(position) + '\n';
    }
    while (result.endsWith("\n\n")) {
        result.chop(1);
    }
    return result;
}

} // namespace

QByteArray bundleReadme(const QString &name, const ReadmeSubject &subject)
{
    const Words &words = wordsOf(name);
    const WebSite &site = subject.site;
    const bool apache = subject.targets.contains(BundleTarget::Apache);
    const bool nginx = subject.targets.contains(BundleTarget::Nginx);
    const bool web = apache || nginx || subject.targets.contains(BundleTarget::Static);
    const QStringList hosts = certificateHosts(subject);
    const qsizetype few = site.hasCertificatePerHost() ? listLimit : certificateNames;

    QStringList domains;
    QStringList zones;
    for (qsizetype i = 0; i < subject.domains.size(); ++i) {
        const QString &domain = subject.domains.at(i);
        const QString &typed = subject.typedDomains.at(i);
        domains.append(toAsciiHost(typed) == domain && typed.compare(domain, Qt::CaseInsensitive) != 0
                           ? typed + QStringLiteral(" (") + domain + u')'
                           : domain);
        zones.append(QStringLiteral("`dns/%1.zone`").arg(domain));
    }

    const QMap<QByteArray, QString> values = {
        {"TITLE",
         subject.domains.size() == 1 ? subject.domains.first() : site.hostingDomain + QStringLiteral(" …")},
        {"VERSION", QStringLiteral(AUTOCONFIGURE_VERSION)},
        {"COUNT", QString::number(subject.domains.size())},
        {"DOMAINS", bulletList(domains, words.more)},
        {"CLASSIC_DOMAIN", subject.classicDomain},
        {"ROOT", shellWord(site.documents.chopped(4))},
        {"ZONES", bulletList(zones, words.moreZones)},
        {"WEB_HOST", subject.webHosts.join(QStringLiteral(", "))},
        {"FIRST_HOST", hosts.value(0)},
        {"HOSTS", bulletList(hosts, words.more)},
        {"HOST_COUNT", QString::number(hosts.size())},
        {"CERTIFICATE", site.certificate},
        {"CERTIFICATE_KEY", site.certificateKey},
        {"CERTBOT", certbotLines(subject, hosts.mid(0, listLimit))},
        {"CERTBOT_LOOP", certbotLoop(subject)},
        {"CERTBOT_SHARED", QStringLiteral("certbot certonly --webroot -w %1 -d %2")
                               .arg(shellWord(site.challenges),
                                    hosts.mid(0, certificateNames).join(QStringLiteral(" \\\n  -d ")))},
        {"APACHE_ENABLE", enableLines(subject, true)},
        {"NGINX_ENABLE", enableLines(subject, false)},
        {"HOSTING_DOMAIN", site.hostingDomain},
        {"DOCUMENTS", documentsTable(words)},
        {"TESTS", testLines(subject)},
    };
    const QMap<QByteArray, bool> sections = {
        {"WEB", web},
        {"APACHE", apache},
        {"NGINX", nginx},
        {"SERVERS", apache || nginx},
        {"BOTH", apache && nginx},
        {"DNS", subject.targets.contains(BundleTarget::Dns)},
        {"PER_HOST", site.hasCertificatePerHost()},
        {"SHARED", !site.hasCertificatePerHost()},
        {"FEW", hosts.size() <= few},
        {"MANY", hosts.size() > few},
    };
    return fillIn(resourceFile(QStringLiteral("bundle/") + name), values, sections);
}

} // namespace autoconfigure
