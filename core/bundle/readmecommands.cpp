// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/readmecommands.h"

#include "model/usernamepattern.h"

#include <algorithm>

namespace autoconfigure
{

namespace
{

/// The port of PHP's own server in the README, where PHP-FPM has none.
constexpr int phpTrialPort = 8461;

/// The hosting domain, if it has mail, and one other.
QStringList testedDomains(const ReadmeSubject &subject)
{
    QStringList domains;
    if (subject.domains.contains(subject.site.hostingDomain)) {
        domains.append(subject.site.hostingDomain);
    }
    return domains + subject.site.redirected.mid(0, 1);
}

QStringList configurationNames(const ReadmeSubject &subject)
{
    QStringList names;
    if (subject.site.servesHosting) {
        names.append(withResponder(QStringLiteral("hosting"), soleResponder(subject)));
    }
    if (!subject.site.redirected.isEmpty()) {
        names.append(QStringLiteral("redirects"));
    }
    return names;
}

QString fileOf(const ReadmeSubject &subject, const QString &file)
{
    return shellWord(subject.site.root + u'/' + file);
}

QString requestBody(const AddressRequest &request, const QString &address)
{
    QString open;
    QString close;
    for (const QString &element : QString::fromLatin1(request.addressPath).split(u'/')) {
        open += u'<' + element + u'>';
        close.prepend(QStringLiteral("</") + element + u'>');
    }
    return open + address + close;
}

/// curl for a user's document at this publish point; empty where it is the same for all. `origin` replaces
/// "https://HOST".
QString personalTest(const PublishedDocument &document, const QString &domain, const QString &origin = {})
{
    const QString address = QStringLiteral("user@") + domain;
    const QString host = expandDomain(QString::fromLatin1(document.point->host), domain);
    QString options;
    QString query;
    if (document.format->addressRequest != nullptr) {
        options = QStringLiteral("--post302 --data '%1' ")
                      .arg(requestBody(*document.format->addressRequest, address));
    } else if (document.format->perUser && document.point->addressParameter != nullptr) {
        query = u'?' + QLatin1StringView(document.point->addressParameter) + u'=' + address;
    } else {
        return {};
    }
    if (!origin.isEmpty()) {
        options += QStringLiteral("-H 'Host: %1' ").arg(host);
    }
    // Over HTTP/2 some versions of curl take a redirect that comes before the end of their POST for an error.
    return QStringLiteral("curl -sSL --http1.1 %1'%2%3%4' | grep user")
        .arg(options, origin.isEmpty() ? QStringLiteral("https://") + host : origin, document.path(), query);
}

} // namespace

QString choiceQuery(const PublishPoint &point)
{
    return point.choiceParameter == nullptr ? QString()
                                            : u'?' + QLatin1StringView(point.choiceParameter) + u'=' +
                                                  QLatin1StringView(point.choiceValue);
}

QString shellWord(const QString &path)
{
    const bool plain = std::all_of(path.begin(), path.end(), [](QChar c) {
        return c.isLetterOrNumber() || QStringView(u"/._-:").contains(c);
    });
    return plain ? path : u'\'' + path + u'\'';
}

const Responder *soleResponder(const ReadmeSubject &subject)
{
    const QList<const Responder *> programs = respondersOf(subject.targets);
    return programs.size() == 1 && !subject.targets.contains(BundleTarget::Static) ? programs.first()
                                                                                   : nullptr;
}

QString withResponder(const QString &name, const Responder *responder)
{
    return responder == nullptr ? name : name + u'-' + responder->wordString();
}

QString alternatives(const QList<const Responder *> &responders)
{
    QStringList words;
    for (const Responder *responder : responders) {
        for (const QString &name : {QStringLiteral("hosting"), QStringLiteral("main-site")}) {
            words.append(u'`' + withResponder(name, responder) + u'`');
        }
    }
    return words.join(QStringLiteral(", "));
}

QString apacheCommands(const ReadmeSubject &subject)
{
    QStringList lines;
    for (const QString &name : configurationNames(subject)) {
        lines.append(QStringLiteral("ln -s %1 /etc/apache2/sites-available/email-autoconfigure-%2.conf\n"
                                    "a2ensite email-autoconfigure-%2")
                         .arg(fileOf(subject, QStringLiteral("apache/%1.conf").arg(name)), name));
    }
    return lines.join(u'\n');
}

QString nginxCommands(const ReadmeSubject &subject)
{
    QStringList lines;
    for (const QString &name : configurationNames(subject)) {
        lines.append(QStringLiteral("ln -s %1 /etc/nginx/sites-enabled/email-autoconfigure-%2.conf")
                         .arg(fileOf(subject, QStringLiteral("nginx/%1.conf").arg(name)), name));
    }
    return lines.join(u'\n');
}

QString caddyCommands(const ReadmeSubject &subject)
{
    QStringList lines;
    for (const QString &name : QStringList{QStringLiteral("http")} + configurationNames(subject)) {
        lines.append(QStringLiteral("echo 'import \"%1/caddy/%2.caddy\"' >> /etc/caddy/Caddyfile")
                         .arg(subject.site.root, name));
    }
    return lines.join(u'\n');
}

QString restartCommands(const QList<const Responder *> &responders)
{
    QStringList lines;
    for (const Responder *responder : responders) {
        if (responder->port != 0) {
            lines.append(QStringLiteral("systemctl restart email-autoconfigure-") + responder->wordString());
        }
    }
    return lines.join(u'\n');
}

QString testCommands(const ReadmeSubject &subject)
{
    // A responder has an answer of its own to a POST without an address.
    const bool plainFiles = respondersOf(subject.targets).isEmpty();
    QStringList lines;
    for (const QString &domain : testedDomains(subject)) {
        for (const PublishHost &host : subject.site.hosts) {
            for (const PublishedDocument &document :
                 subject.site.publishedAt(host.label + u'.' + placeholderDomain)) {
                const bool posts = plainFiles && document.point->method == PublishPoint::Method::GetAndPost;
                lines.append(
                    QStringLiteral("curl -sSL %1%2 | cmp - www/%3%4")
                        .arg(posts ? QStringLiteral("--http1.1 --data '<Autodiscover/>' ") : QString(),
                             shellWord(QStringLiteral("https://") + host.label + u'.' + domain +
                                       document.path() + choiceQuery(*document.point)),
                             domain, document.path()));
            }
        }
    }
    return lines.join(u'\n');
}

QString localTests(const ReadmeSubject &subject)
{
    QStringList lines;
    for (const Responder *responder : respondersOf(subject.targets)) {
        const QString origin =
            QStringLiteral("http://127.0.0.1:%1").arg(responder->port != 0 ? responder->port : phpTrialPort);
        lines.append(QStringLiteral("# ") + bundleTargetName(responder->target));
        for (const PublishHost &host : subject.site.hosts) {
            for (const PublishedDocument &document :
                 subject.site.publishedAt(host.label + u'.' + placeholderDomain)) {
                lines.append(personalTest(document, testedDomains(subject).value(0), origin));
            }
        }
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString personalTests(const ReadmeSubject &subject)
{
    QStringList lines;
    for (const QString &domain : testedDomains(subject)) {
        for (const PublishHost &host : subject.site.hosts) {
            for (const PublishedDocument &document :
                 subject.site.publishedAt(host.label + u'.' + placeholderDomain)) {
                lines.append(personalTest(document, domain));
            }
        }
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace autoconfigure
