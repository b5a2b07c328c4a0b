// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/readme.h"

#include "bundle/readmecommands.h"
#include "bundle/responder.h"
#include "bundle/routes.h"
#include "clients/localautodiscover.h"
#include "model/hostname.h"
#include "model/usernamepattern.h"
#include "signing/certificatechain.h"
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
    static const Words french = {"… et %1 de plus", "… et encore %1 dans `dns/`, un fichier par domaine",
                                 "| URL | Méthodes | Fichier | Type de média |", "DOMAINE"};
    return name == QLatin1StringView("LISEZMOI.md") ? french : english;
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
        for (const PublishHost &host : subject.site.hosts) {
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
    for (const PublishHost &host : subject.site.hosts) {
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

QString methodsOf(const PublishPoint &point)
{
    switch (point.method) {
    case PublishPoint::Method::Get:
        return QStringLiteral("GET");
    case PublishPoint::Method::GetAndPost:
        return QStringLiteral("GET, POST");
    case PublishPoint::Method::Post:
        return QStringLiteral("POST");
    }
    return {};
}

/// Of a document that takes a responder the place of its file says so.
QString documentsTable(const ReadmeSubject &subject, const Words &words)
{
    const bool hasResponder = !respondersOf(subject.targets).isEmpty();
    QStringList lines = {QString::fromUtf8(words.documentsHead), QStringLiteral("| --- | --- | --- | --- |")};
    const QString domain = QString::fromUtf8(words.domain);
    for (const ClientFormat *format : subject.site.formats) {
        for (const PublishPoint &point : format->publishPoints) {
            if (!point.isFile && !hasResponder) {
                continue;
            }
            const QString path = QString::fromLatin1(point.path);
            const QString file = point.isFile ? QStringLiteral("www/") + domain + path
                                              : QStringLiteral("documents/") + domain + u'/' +
                                                    documentName(*format, format->perUser);
            lines.append(QStringLiteral("| `https://%1%2` | %3 | `%4` | `%5` |")
                             .arg(expandDomain(QString::fromLatin1(point.host), domain),
                                  path + choiceQuery(point), methodsOf(point), file,
                                  QString::fromLatin1(format->mediaType)));
        }
    }
    return lines.join(u'\n');
}

QByteArray filledTemplate(const QByteArray &text, const QMap<QByteArray, QString> &values,
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

/// "`autoconfig.`, `autodiscover.`".
QString hostLabels(const WebSite &site)
{
    QStringList labels;
    for (const PublishHost &host : site.hosts) {
        labels.append(u'`' + host.label + QStringLiteral(".`"));
    }
    return labels.join(QStringLiteral(", "));
}

} // namespace

QByteArray bundleReadme(const QString &name, const ReadmeSubject &subject)
{
    const Words &words = wordsOf(name);
    const WebSite &site = subject.site;
    const bool apache = subject.targets.contains(BundleTarget::Apache);
    const bool nginx = subject.targets.contains(BundleTarget::Nginx);
    const bool caddy = subject.targets.contains(BundleTarget::Caddy);
    const bool web = hasWebTarget(subject.targets);
    const QList<const Responder *> programs = respondersOf(subject.targets);
    const bool daemon =
        subject.targets.contains(BundleTarget::Flask) || subject.targets.contains(BundleTarget::Node);
    const bool choose = !programs.isEmpty() && soleResponder(subject) == nullptr;
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
        {"HOST_LABELS", hostLabels(site)},
        {"HOST_COUNT", QString::number(hosts.size())},
        {"CERTIFICATE", site.certificate},
        {"CERTIFICATE_KEY", site.certificateKey},
        {"CERTBOT", certbotLines(subject, hosts.mid(0, listLimit))},
        {"CERTBOT_LOOP", certbotLoop(subject)},
        {"CERTBOT_SHARED", QStringLiteral("certbot certonly --webroot -w %1 -d %2")
                               .arg(shellWord(site.challenges),
                                    hosts.mid(0, certificateNames).join(QStringLiteral(" \\\n  -d ")))},
        {"APACHE_ENABLE", apacheCommands(subject)},
        {"NGINX_ENABLE", nginxCommands(subject)},
        {"CADDY_ENABLE", caddyCommands(subject)},
        {"APACHE_MODULES",
         daemon ? QStringLiteral("proxy proxy_http proxy_fcgi") : QStringLiteral("proxy proxy_fcgi")},
        {"MAIN_SITE", withResponder(QStringLiteral("main-site"), soleResponder(subject))},
        {"ALTERNATIVES", alternatives(programs)},
        {"FIRST_RESPONDER", programs.isEmpty() ? QString() : programs.first()->wordString()},
        {"RESTART", restartCommands(programs)},
        {"LOCAL_TESTS", localTests(subject)},
        {"PERSONAL_TESTS", personalTests(subject)},
        {"HOSTING_DOMAIN", site.hostingDomain},
        {"OUTLOOK_PATH", localAutodiscoverPath(QString::fromUtf8(words.domain))},
        {"DOCUMENTS", documentsTable(subject, words)},
        {"TESTS", testCommands(subject)},
        {"SIGNER", certificateSubject(subject.signer)},
        {"SIGNER_UNTIL", certificateDay(subject.signer.expiryDate()).toString(Qt::ISODate)},
    };
    const QMap<QByteArray, bool> sections = {
        {"WEB", web},
        {"APACHE", apache},
        {"NGINX", nginx},
        {"SERVERS", apache || nginx},
        {"CADDY", caddy},
        {"ANY_SERVER", apache || nginx || caddy},
        {"SEVERAL", QList<bool>{apache, nginx, caddy}.count(true) > 1},
        {"RESPONDER", !programs.isEmpty()},
        {"PHP", subject.targets.contains(BundleTarget::Php)},
        {"FLASK", subject.targets.contains(BundleTarget::Flask)},
        {"NODE", subject.targets.contains(BundleTarget::Node)},
        {"DAEMON", daemon},
        {"CHOOSE", choose && (apache || nginx || caddy)},
        {"SIGNED", web && !subject.signer.isNull()},
        {"DNS", subject.targets.contains(BundleTarget::Dns)},
        {"OUTLOOK", subject.targets.contains(BundleTarget::Outlook)},
        {"PER_HOST", site.hasCertificatePerHost()},
        {"SHARED", !site.hasCertificatePerHost()},
        {"FEW", hosts.size() <= few},
        {"MANY", hosts.size() > few},
    };
    return filledTemplate(resourceFile(QStringLiteral("bundle/") + name), values, sections);
}

} // namespace autoconfigure
