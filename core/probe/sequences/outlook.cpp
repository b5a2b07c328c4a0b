// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Classic Outlook for Windows: Autodiscover by POST. What it finds on the computer, in the company's
// directory and at Microsoft is named, and not asked.
#include "clients/outlookrules.h"
#include "clients/publishhost.h"
#include "probe/askalike.h"
#include "probe/clientreading.h"
#include "probe/clientsequence.h"
#include "probe/documentchoice.h"
#include "probe/documentredirects.h"
#include "probe/stepjudgement.h"

#include <algorithm>

namespace autoconfigure
{

extern const ClientSequence outlookSequence;

namespace
{

using namespace Qt::StringLiterals;

constexpr char byAutoDetect[] = QT_TRANSLATE_NOOP(
    "Probe",
    "Microsoft's AutoDetect service: current versions (simplified account creation, Mac, mobile) ask it "
    "first. It asks the domain's Autodiscover in its turn, or answers from a list of its own. Not asked "
    "here: it would be told the address.");
constexpr char onTheComputer[] = QT_TRANSLATE_NOOP(
    "Probe",
    "What the computer itself knows (an XML file, the last address that worked, the company's directory) "
    "comes before the domain. It cannot be seen from here.");
constexpr char byMicrosoft365[] = QT_TRANSLATE_NOOP(
    "Probe",
    "Microsoft 365, which Outlook asks where it takes the domain for one of its customers, before and after "
    "everything else. Not asked here: it would be told the address.");
constexpr char noRedirect[] = QT_TRANSLATE_NOOP("Probe", "HTTP redirects to no HTTPS address.");
constexpr char notAnswered[] =
    QT_TRANSLATE_NOOP("Probe", "Not asked: the usual way of asking has no answer that it could differ from.");

/// Steps of a discovery, the first of which are at the domain's own hosts.
constexpr qsizetype discoverySteps = 6;
constexpr qsizetype hostSteps = 2;

/// What HTTP redirects to; Outlook takes nothing else from it.
void byHttpRedirect(SequenceSteps &steps, const Account &account, const QString &prefix)
{
    const QString id = prefix + u"redirected"_s;
    HttpRequest request = ask::get(u"http"_s, u"autodiscover."_s + account.domain, autodiscoverPath);
    request.redirects = HttpRequest::Redirects::Stay;
    const DiscoveryStep http =
        steps.http(prefix + u"http-redirect"_s, outlookFormat(), request, UrlRole::Plain);
    if (http.state != StepState::Finished) {
        steps.later(id, StepKind::Http);
        return;
    }
    const QUrl target =
        http.http.isAnswered() && http.http.answer().isRedirect() ? http.http.answer().location() : QUrl();
    if (target.scheme() != u"https"_s) {
        steps.skip(id, StepKind::Http, noRedirect);
        return;
    }
    steps.http(id, outlookFormat(), ask::autodiscoverPost(target, account.address()),
               stepjudging::leadsElsewhere(request.url, target) ? UrlRole::Elsewhere : UrlRole::Planned);
}

struct Way {
    QString id;
    QUrl url;
    bool isPost;
};

/// Other clients of Autodiscover ask in other ways.
QList<Way> otherWaysOf(const QString &name, const QUrl &url)
{
    QList<Way> ways{{name + u"-get"_s, url, false}};
    if (url.path().compare(autodiscoverPath, Qt::CaseInsensitive) != 0) {
        return ways;
    }
    QUrl capital = url;
    capital.setPath(u"/Autodiscover/Autodiscover.xml"_s);
    QUrl camelCase = url;
    camelCase.setPath(u"/AutoDiscover/AutoDiscover.xml"_s);
    return ways << Way{name + u"-capital"_s, capital, true} << Way{name + u"-camel-case"_s, camelCase, true};
}

void askWay(SequenceSteps &steps, const Way &way, qsizetype position)
{
    HttpRequest get;
    get.url = way.url;
    steps.extra(way.id, outlookFormat(), way.isPost ? ask::autodiscoverPost(way.url, steps.address()) : get,
                position);
}

void otherWays(SequenceSteps &steps, qsizetype position, const QString &name)
{
    const DiscoveryStep usual = steps.all().at(position);
    for (const Way &way : otherWaysOf(name, usual.http.request.url)) {
        const bool isWorthIt = way.isPost ? usual.document.has_value() : usual.http.isAnswered();
        if (usual.state != StepState::Finished) {
            steps.later(way.id, StepKind::Http);
        } else if (!isWorthIt || usual.http.answer().status == 404) {
            steps.skip(way.id, StepKind::Http, notAnswered);
        } else {
            askWay(steps, way, position);
        }
    }
}

/// The same at the hosts that HTTP and the SRV record lead to, where these are others and have settings.
/// False while it is not known whether they have.
bool otherWaysElsewhere(SequenceSteps &steps, qsizetype first)
{
    QStringList hosts;
    for (qsizetype position = first; position < first + discoverySteps; ++position) {
        const DiscoveryStep usual = steps.all().at(position);
        if (!usual.isDone()) {
            return false;
        }
        const QString host = usual.http.request.url.host();
        if (position < first + hostSteps) {
            hosts.append(host);
        } else if (usual.document && !hosts.contains(host)) {
            hosts.append(host);
            for (const Way &way : otherWaysOf(usual.id, usual.http.request.url)) {
                askWay(steps, way, position);
            }
        }
    }
    return true;
}

HttpRequest post(const QUrl &url, const Account &account)
{
    return ask::autodiscoverPost(url, account.address());
}

/// What others find at the same host: current Outlooks ask for the JSON, phones for ActiveSync.
void otherDocuments(SequenceSteps &steps, qsizetype usual)
{
    const DiscoveryStep host = steps.all().at(usual);
    for (const ClientFormat *format : clientFormatsFor(steps.subject().settings)) {
        const auto point = std::find_if(
            format->publishPoints.begin(), format->publishPoints.end(),
            [](const PublishPoint &one) { return qstrcmp(one.host, "autodiscover.%EMAILDOMAIN%") == 0; });
        if (format == outlookFormat() || point == format->publishPoints.end()) {
            continue;
        }
        if (host.state != StepState::Finished) {
            steps.later(format->idString(), StepKind::Http);
        } else if (!host.http.isAnswered() || host.http.answer().status == 404) {
            steps.skip(format->idString(), StepKind::Http, notAnswered);
        } else {
            HttpRequest request;
            request.url = QUrl(publishUrl(*point, steps.domain(), steps.subject().account));
            const AddressRequest *post = format->addressRequest;
            steps.extra(format->idString(), format,
                        post == nullptr ? request
                                        : ask::autodiscoverPost(request.url, steps.address(),
                                                                QString::fromLatin1(post->schemas.front())),
                        -1);
        }
    }
}

HttpRequest postAtHost(const Account &account)
{
    return post(ask::get(u"https"_s, u"autodiscover."_s + account.domain, autodiscoverPath).url, account);
}

void discover(SequenceSteps &steps, const Account &account, const QString &prefix)
{
    const auto at = [&account](const QString &host) {
        return post(ask::get(u"https"_s, host, autodiscoverPath).url, account);
    };
    steps.http(prefix + u"autodiscover-domain"_s, outlookFormat(), at(account.domain), UrlRole::Site);
    steps.http(prefix + u"autodiscover-host"_s, outlookFormat(), at(u"autodiscover."_s + account.domain),
               UrlRole::Planned);
    byHttpRedirect(steps, account, prefix);
    ask::autodiscoverBySrv(steps, account, ask::SrvChoice::Best, prefix);
}

void steps(SequenceSteps &steps)
{
    steps.skip(u"autodetect"_s, StepKind::Http, byAutoDetect);
    steps.skip(u"computer"_s, StepKind::Http, onTheComputer);
    steps.skip(u"microsoft-365"_s, StepKind::Http, byMicrosoft365);
    const qsizetype first = steps.count();
    discover(steps, steps.subject().account, {});
    otherWays(steps, first + 1, u"host"_s);
    otherWays(steps, first, u"domain"_s);
    ask::withPlus(steps, u"host-plus"_s, first + 1, postAtHost);
    otherDocuments(steps, first + 1);
    // Both add steps at the end, and these keep their places.
    if (otherWaysElsewhere(steps, first)) {
        followRedirects(steps, {post, discover});
    }
}

qsizetype choose(const QList<DiscoveryStep> &steps)
{
    return firstStepFollowing(steps, [](const DiscoveryStep &step) {
        return step.http.isSuccess() && step.http.answer().isSecure() && !step.understood.isEmpty();
    });
}

} // namespace

const ClientSequence outlookSequence = {"outlook",   "Outlook",
                                        steps,       choose,
                                        firstOfEach, "outlook-autodiscover",
                                        nullptr,     autodiscoverAsOutlook,
                                        false,       outlookKindWhereServed};

} // namespace autoconfigure
