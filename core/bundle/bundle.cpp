// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundle.h"

#include "bundle/addresstemplate.h"
#include "bundle/readme.h"
#include "bundle/recordlist.h"
#include "bundle/responder.h"
#include "bundle/routes.h"
#include "bundle/serveddocument.h"
#include "bundle/webserver.h"
#include "bundle/website.h"
#include "dns/nsupdate.h"
#include "dns/octodns.h"
#include "dns/zonefile.h"
#include "model/hostname.h"
#include "storage/classicsettings.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <numeric>

namespace autoconfigure
{

namespace
{

struct TargetWord {
    BundleTarget target;
    QLatin1StringView word;
};
constexpr std::array targetWords = {TargetWord{BundleTarget::Static, QLatin1StringView("static")},
                                    TargetWord{BundleTarget::Apache, QLatin1StringView("apache")},
                                    TargetWord{BundleTarget::Nginx, QLatin1StringView("nginx")},
                                    TargetWord{BundleTarget::Caddy, QLatin1StringView("caddy")},
                                    TargetWord{BundleTarget::Php, QLatin1StringView("php")},
                                    TargetWord{BundleTarget::Flask, QLatin1StringView("flask")},
                                    TargetWord{BundleTarget::Node, QLatin1StringView("node")},
                                    TargetWord{BundleTarget::Dns, QLatin1StringView("dns")},
                                    TargetWord{BundleTarget::Outlook, QLatin1StringView("outlook")}};

/// Hands the files on and keeps the manifest's entry of each.
class Recorder
{
public:
    explicit Recorder(const BundleSink &sink) : m_sink(sink) {}

    Result<void> add(const QString &path, const QByteArray &bytes)
    {
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        m_files.append(QJsonObject{{QStringLiteral("path"), path},
                                   {QStringLiteral("sha256"), QString::fromLatin1(hash.toHex())},
                                   {QStringLiteral("size"), bytes.size()}});
        return m_sink({path, bytes});
    }

    Result<void> addManifest(const QStringList &domains, const QList<BundleTarget> &targets)
    {
        QJsonArray words;
        for (const BundleTarget target : targets) {
            words.append(bundleTargetWord(target));
        }
        QJsonObject manifest{{QStringLiteral("format"), QStringLiteral("email-autoconfigure-bundle")},
                             {QStringLiteral("version"), 1},
                             {QStringLiteral("program"), QStringLiteral("E-Mail Autoconfigure")},
                             {QStringLiteral("programVersion"), QStringLiteral(AUTOCONFIGURE_VERSION)},
                             {QStringLiteral("domains"), QJsonArray::fromStringList(domains)},
                             {QStringLiteral("targets"), words},
                             {QStringLiteral("files"), m_files}};
        m_files = {};
        return m_sink({QStringLiteral("manifest.json"), QJsonDocument(manifest).toJson()});
    }

private:
    const BundleSink &m_sink;
    QJsonArray m_files;
};

/// The A-labels of every domain, or why there is no bundle.
Result<QStringList> domainNames(const Workspace &workspace)
{
    if (workspace.domains.isEmpty()) {
        return failure(QStringLiteral("/domains"),
                       QCoreApplication::translate("Bundle", "There is no domain: add one first."));
    }
    QStringList names;
    QHash<QString, qsizetype> seen;
    for (qsizetype i = 0; i < workspace.domains.size(); ++i) {
        const QString place = QStringLiteral("/domains/%1/name").arg(i);
        const QString name = toAsciiHost(workspace.domains.at(i).name);
        if (name.isEmpty()) {
            return failure(place, QCoreApplication::translate("Bundle", "“%1” is no domain name.")
                                      .arg(workspace.domains.at(i).name));
        }
        if (seen.contains(name)) {
            return failure(place,
                           QCoreApplication::translate(
                               "Bundle", "“%1” is there twice, also at /domains/%2: remove one of the two.")
                               .arg(workspace.domains.at(i).name)
                               .arg(seen.value(name)));
        }
        seen.insert(name, i);
        names.append(name);
    }
    return names;
}

QStringList typedNames(const Workspace &workspace)
{
    QStringList names;
    for (const Domain &domain : workspace.domains) {
        names.append(domain.name);
    }
    return names;
}

/// A domain's documents as everybody is served them, in the formats' order.
using ServedDocuments = QList<std::pair<const ClientFormat *, QByteArray>>;

Result<ServedDocuments> servedDocuments(const DomainSettings &settings, const SigningIdentity *signer)
{
    ServedDocuments documents;
    for (const ClientFormat *format : clientFormatsFor(settings)) {
        const Result<QByteArray> bytes = servedDocument(*format, settings, std::nullopt, signer);
        if (!bytes) {
            return tl::unexpected(bytes.error());
        }
        documents.append({format, *bytes});
    }
    return documents;
}

/// What is served for one domain: every publish point's file, the static form of its document.
Result<void> addDocuments(Recorder &recorder, const DomainSettings &settings,
                          const ServedDocuments &documents)
{
    QStringList written;
    for (const auto &[format, bytes] : documents) {
        for (const PublishPoint &point : format->publishPoints) {
            if (!point.isFile) {
                continue;
            }
            const QString path = QStringLiteral("www/") + settings.domain + QLatin1StringView(point.path);
            if (written.contains(path)) {
                continue; // several hosts ask for the same path
            }
            written.append(path);
            if (const Result<void> added = recorder.add(path, bytes); !added) {
                return added;
            }
        }
    }
    return {};
}

/// What responders answer with for one domain, and the name under which people know it.
Result<void> addAnswers(Recorder &recorder, const DomainSettings &settings, const ServedDocuments &documents,
                        const QString &typedName)
{
    const QString root = QStringLiteral("documents/");
    const QString folder = root + settings.domain + u'/';
    for (const auto &[format, bytes] : documents) {
        if (format->publishPoints.empty()) {
            continue; // nobody asks for it
        }
        Result<void> added = recorder.add(folder + documentName(*format, false), bytes);
        if (added && format->perUser) {
            const Result<QByteArray> personal = addressTemplate(*format, settings);
            added = personal ? recorder.add(folder + documentName(*format, true), *personal)
                             : Result<void>(tl::unexpected(personal.error()));
        }
        if (!added) {
            return added;
        }
    }
    QString name = typedName;
    if (name.endsWith(u'.')) {
        name.chop(1);
    }
    if (name.compare(settings.domain, Qt::CaseInsensitive) == 0) {
        return {};
    }
    return recorder.add(root + typedNameFile(name), settings.domain.toLatin1() + '\n');
}

/// All documents of one domain; those of responders where there are some.
Result<void> addDomain(Recorder &recorder, const DomainSettings &settings, const QString &typedName,
                       bool hasResponders, const SigningIdentity *signer)
{
    const Result<ServedDocuments> documents = servedDocuments(settings, signer);
    if (!documents) {
        return tl::unexpected(documents.error());
    }
    Result<void> added = addDocuments(recorder, settings, *documents);
    if (added && hasResponders) {
        added = addAnswers(recorder, settings, *documents, typedName);
    }
    return added;
}

/// A registry file, and the document of Outlook that it leads to, under the name that it has on the PC.
Result<void> addOutlookFiles(Recorder &recorder, const DomainSettings &settings)
{
    static const ClientFormat *const registry = clientFormat(u"outlook-local");
    static const ClientFormat *const document = clientFormat(u"outlook-autodiscover");
    if (!registry->isFor(settings)) {
        return {};
    }
    const QString name = QStringLiteral("outlook/") + settings.domain;
    return recorder.add(name + QStringLiteral(".reg"), registry->render(settings, std::nullopt))
        .and_then([&] {
            return recorder.add(name + QStringLiteral(".xml"), document->render(settings, std::nullopt));
        });
}

Result<void> addServerFiles(Recorder &recorder, const WebServer &server, const QList<WebServerFile> &files)
{
    const QString folder = QLatin1StringView(server.word) + u'/';
    for (const WebServerFile &file : files) {
        if (const Result<void> added = recorder.add(folder + file.name, file.bytes); !added) {
            return added;
        }
    }
    return {};
}

/// One plan in the forms that DNS servers and services take.
Result<void> addZone(Recorder &recorder, const DnsPlan &plan, const QString &tsigKeyName, QByteArray &list)
{
    list += recordListLines(plan);
    const QString folder = QStringLiteral("dns/");
    return recorder.add(folder + plan.domain + QStringLiteral(".zone"), zoneFragment(plan))
        .and_then([&] {
            return recorder.add(folder + QStringLiteral("nsupdate/") + plan.domain +
                                    QStringLiteral(".nsupdate"),
                                nsupdateScript(plan, tsigKeyName));
        })
        .and_then([&] {
            return recorder.add(folder + QStringLiteral("octodns/") + plan.domain + QStringLiteral(".yaml"),
                                octoDnsZone(plan));
        });
}

QStringList webHostsOf(const Workspace &workspace, const WebSite &site)
{
    const QString name = toAsciiHost(workspace.hosting.webHost);
    if (!name.isEmpty()) {
        return {name};
    }
    QStringList addresses;
    for (const QString &address : workspace.hosting.ipv4 + workspace.hosting.ipv6) {
        if (isIpAddress(address)) {
            addresses.append(address);
        }
    }
    return addresses.isEmpty() ? QStringList{QStringLiteral("autoconfig.") + site.hostingDomain} : addresses;
}

} // namespace

const QList<BundleTarget> &allBundleTargets()
{
    static const QList<BundleTarget> targets = {
        BundleTarget::Static, BundleTarget::Apache, BundleTarget::Nginx,
        BundleTarget::Caddy,  BundleTarget::Php,    BundleTarget::Flask,
        BundleTarget::Node,   BundleTarget::Dns,    BundleTarget::Outlook};
    return targets;
}

bool hasWebTarget(const QList<BundleTarget> &targets)
{
    return std::any_of(targets.begin(), targets.end(), [](BundleTarget target) {
        return target != BundleTarget::Dns && target != BundleTarget::Outlook;
    });
}

QString bundleTargetWord(BundleTarget target)
{
    const auto it = std::find_if(targetWords.begin(), targetWords.end(),
                                 [target](const TargetWord &entry) { return entry.target == target; });
    return it == targetWords.end() ? QString() : QString(it->word);
}

std::optional<BundleTarget> bundleTargetFromWord(QStringView word)
{
    const auto it = std::find_if(targetWords.begin(), targetWords.end(),
                                 [word](const TargetWord &entry) { return word == entry.word; });
    return it == targetWords.end() ? std::nullopt : std::optional<BundleTarget>(it->target);
}

QString bundleTargetName(BundleTarget target)
{
    switch (target) {
    case BundleTarget::Static:
        return QCoreApplication::translate("BundleTarget", "Static files");
    case BundleTarget::Apache:
        return QStringLiteral("Apache");
    case BundleTarget::Nginx:
        return QStringLiteral("NGINX");
    case BundleTarget::Caddy:
        return QStringLiteral("Caddy");
    case BundleTarget::Php:
        return QStringLiteral("PHP");
    case BundleTarget::Flask:
        return QStringLiteral("Flask");
    case BundleTarget::Node:
        return QStringLiteral("Node.js");
    case BundleTarget::Dns:
        return QCoreApplication::translate("BundleTarget", "DNS zones");
    case BundleTarget::Outlook:
        return QCoreApplication::translate("BundleTarget", "Outlook on managed PCs");
    }
    return {};
}

Result<void> generateBundle(const Workspace &workspace, const QList<BundleTarget> &targets,
                            const BundleSink &sink, const BundleProgress &progress,
                            const SigningIdentity *signer)
{
    const Result<QStringList> names = domainNames(workspace);
    if (!names) {
        return tl::unexpected(names.error());
    }
    QList<qsizetype> indexes(workspace.domains.size());
    std::iota(indexes.begin(), indexes.end(), 0);
    const Result<WebSite> site = webSiteOf(workspace, indexes);
    if (!site) {
        return tl::unexpected(site.error());
    }
    QList<BundleTarget> chosen;
    std::copy_if(allBundleTargets().begin(), allBundleTargets().end(), std::back_inserter(chosen),
                 [&targets](BundleTarget t) { return targets.isEmpty() || targets.contains(t); });
    const bool zones = chosen.contains(BundleTarget::Dns);
    const bool outlook = chosen.contains(BundleTarget::Outlook);
    const bool documents = hasWebTarget(chosen);

    Recorder recorder(sink);
    const qsizetype classic = std::max<qsizetype>(0, names->indexOf(site->hostingDomain));
    const ReadmeSubject subject = {*site,
                                   chosen,
                                   *names,
                                   typedNames(workspace),
                                   names->at(classic),
                                   webHostsOf(workspace, *site),
                                   signer == nullptr ? QSslCertificate() : signer->certificate()};
    for (const QString &name : {QStringLiteral("README.md"), QStringLiteral("LISEZMOI.md")}) {
        if (const Result<void> added = recorder.add(name, bundleReadme(name, subject)); !added) {
            return added;
        }
    }
    Result<void> added =
        recorder.add(QStringLiteral("settings.json"), exportClassicSettings(workspace, classic));
    const QList<const Responder *> programs = respondersOf(chosen);
    for (const auto &[target, server] : {std::pair{BundleTarget::Apache, &apacheServer},
                                         {BundleTarget::Nginx, &nginxServer},
                                         {BundleTarget::Caddy, &caddyServer}}) {
        if (added && chosen.contains(target)) {
            added = addServerFiles(recorder, *server, webServerFiles(*server, *site, programs));
        }
    }
    for (const BundleFile &file : responderFiles(programs, *site)) {
        if (added) {
            added = recorder.add(file.path, file.bytes);
        }
    }
    QByteArray records = recordListHeader();
    const qsizetype total = names->size();
    for (qsizetype i = 0; added && i < total; ++i) {
        if (progress && !progress(i, total)) {
            return failure({}, QCoreApplication::translate("Bundle", "The export was cancelled."));
        }
        if (documents) {
            added = addDomain(recorder, settingsOf(workspace, i), workspace.domains.at(i).name,
                              !programs.isEmpty(), signer);
        }
        if (added && outlook) {
            added = addOutlookFiles(recorder, settingsOf(workspace, i));
        }
        if (added && zones) {
            added = addZone(recorder, dnsPlanOf(workspace, i), workspace.hosting.tsigKeyName, records);
        }
    }
    if (added && zones) {
        added = recorder.add(QStringLiteral("dns/records.csv"), records);
    }
    if (!added) {
        return added;
    }
    if (progress && !progress(total, total)) {
        return failure({}, QCoreApplication::translate("Bundle", "The export was cancelled."));
    }
    return recorder.addManifest(*names, chosen);
}

} // namespace autoconfigure
