// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/askalike.h"

#include "probe/documentchoice.h"
#include "probe/registrabledomain.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace autoconfigure::ask
{

using namespace Qt::StringLiterals;

namespace
{

constexpr char databaseLeftOut[] =
    QT_TRANSLATE_NOOP("Probe", "Mozilla's database of providers is not asked: the options leave it out.");
constexpr char noMx[] = QT_TRANSLATE_NOOP("Probe", "The domain has no MX record.");
constexpr char mxIsOwn[] =
    QT_TRANSLATE_NOOP("Probe", "The mail server is in the domain itself, which was asked already.");
constexpr char mxSameHost[] = QT_TRANSLATE_NOOP("Probe", "The same name as in the next step.");
constexpr char noSrv[] = QT_TRANSLATE_NOOP("Probe", "The domain has no SRV record for Autodiscover.");

constexpr char sameForEverybody[] = QT_TRANSLATE_NOOP(
    "Probe", "Not asked: the answer does not depend on the address, or has one with “+” already.");

QUrl urlOf(const QString &scheme, const QString &host, const QString &path)
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(host);
    url.setPath(path);
    return url;
}

/// The two hosts that a mail server's name leads to: without its first label, and what is registered.
struct MxHosts {
    QString full;
    QString base;
};

MxHosts mxHosts(const DnsAnswer &answer)
{
    const QString host = answer.records.isEmpty() ? QString() : answer.records.constFirst().target;
    if (host.isEmpty()) {
        return {};
    }
    const QString base = registrableDomain(host);
    return {host == base ? base : host.section(u'.', 1), base};
}

/// Provider's server and database for one of the names; both skipped with `note`, if there is one.
void byName(SequenceSteps &steps, const QString &id, const QString &name, const char *note,
            const QString &databaseBase, const QString &query)
{
    if (note != nullptr) {
        steps.skip(id, StepKind::Http, note);
        steps.skip(id + u"-database"_s, StepKind::Http, note);
        return;
    }
    HttpRequest request = get(u"https"_s, u"autoconfig."_s + name, mozillaAutoconfigPath, query);
    steps.http(id, mozillaFormat(), request, UrlRole::Foreign);
    providerDatabase(steps, id + u"-database"_s, databaseBase, name);
}

/// The records are sorted by priority and weight, the best first.
QString hostOf(const DnsAnswer &srv, SrvChoice choice)
{
    const QList<DnsRecord> &records = srv.records;
    if (records.isEmpty()) {
        return {};
    }
    if (choice == SrvChoice::Best) {
        return records.constFirst().target;
    }
    return std::min_element(records.cbegin(), records.cend(),
                            [](const DnsRecord &a, const DnsRecord &b) { return a.weight < b.weight; })
        ->target;
}

} // namespace

QString encoded(const QString &address)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(address));
}

HttpRequest get(const QString &scheme, const QString &host, const QString &path, const QString &query)
{
    HttpRequest request;
    request.url = urlOf(scheme, host, path);
    if (!query.isEmpty()) {
        request.url.setQuery(query, QUrl::StrictMode);
    }
    return request;
}

HttpRequest autodiscoverPost(const QUrl &url, const QString &address, const QString &schema)
{
    const QString answer =
        schema.isEmpty()
            ? u"http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a"_s
            : schema;
    HttpRequest request;
    request.method = QByteArrayLiteral("POST");
    request.url = url;
    // outlook.com knows this spelling only.
    request.contentType = QByteArrayLiteral("text/xml; charset=utf-8");
    request.redirects = HttpRequest::Redirects::FollowSecure;
    request.keepsMethod = true;
    QXmlStreamWriter xml(&request.body);
    xml.writeStartDocument();
    xml.writeStartElement(u"Autodiscover"_s);
    // Each kind of answer has its own kind of question.
    xml.writeDefaultNamespace(answer.section(u'/', 0, -3) + u"/requestschema/2006"_s);
    xml.writeStartElement(u"Request"_s);
    xml.writeTextElement(u"EMailAddress"_s, address);
    xml.writeTextElement(u"AcceptableResponseSchema"_s, answer);
    xml.writeEndDocument();
    return request;
}

void providerDatabase(SequenceSteps &steps, const QString &id, const QString &base, const QString &domain)
{
    if (!steps.subject().asksProviderDatabase) {
        steps.skip(id, StepKind::Http, databaseLeftOut);
        return;
    }
    HttpRequest request;
    request.url = QUrl(base + domain);
    steps.http(id, mozillaFormat(), request, UrlRole::Foreign);
}

void mozillaByMx(SequenceSteps &steps, const QString &databaseBase, const QString &query)
{
    const DiscoveryStep mx = steps.dns(u"mx"_s, steps.domain(), RecordType::Mx);
    if (mx.state != StepState::Finished) {
        for (const QString &id : {u"mx-full"_s, u"mx-full-database"_s, u"mx-base"_s, u"mx-base-database"_s}) {
            steps.later(id, StepKind::Http);
        }
        return;
    }
    const MxHosts hosts = mxHosts(mx.dns);
    const char *const none = hosts.base.isEmpty() ? noMx : hosts.base == steps.domain() ? mxIsOwn : nullptr;
    const char *const noFull = none != nullptr ? none : hosts.full == hosts.base ? mxSameHost : nullptr;
    byName(steps, u"mx-full"_s, hosts.full, noFull, databaseBase, query);
    byName(steps, u"mx-base"_s, hosts.base, none, databaseBase, query);
}

void withPlus(SequenceSteps &steps, const QString &id, qsizetype usual,
              HttpRequest (*request)(const Account &account))
{
    const DiscoveryStep step = steps.all().at(usual);
    const Account &account = steps.subject().account;
    if (step.state != StepState::Finished) {
        steps.later(id, StepKind::Http);
        return;
    }
    if (!step.document || account.localPart.contains(u'+') ||
        !namesAccount(step.http.answer().body, account)) {
        steps.skip(id, StepKind::Http, sameForEverybody);
        return;
    }
    const Account other{account.localPart + u"+probe"_s, account.domain};
    steps.extra(id, step.format, request(other), usual, other.localPart);
}

void autodiscoverBySrv(SequenceSteps &steps, const Account &account, SrvChoice choice, const QString &prefix)
{
    const QString id = prefix + u"srv-host"_s;
    const DiscoveryStep srv =
        steps.dns(prefix + u"srv-autodiscover"_s, u"_autodiscover._tcp."_s + account.domain, RecordType::Srv);
    if (srv.state != StepState::Finished) {
        steps.later(id, StepKind::Http);
        return;
    }
    const QString host = hostOf(srv.dns, choice);
    if (host.isEmpty()) {
        steps.skip(id, StepKind::Http, noSrv);
        return;
    }
    steps.http(id, outlookFormat(),
               autodiscoverPost(urlOf(u"https"_s, host, autodiscoverPath), account.address()),
               host == account.domain ? UrlRole::Site : UrlRole::Planned);
}

} // namespace autoconfigure::ask
