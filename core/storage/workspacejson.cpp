// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/workspacejson.h"

#include "model/plaintext.h"
#include "storage/jsonreader.h"
#include "storage/signingjson.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1StringView formatWord("email-autoconfigure");
constexpr int formatVersion = 1;

namespace key
{
constexpr QLatin1StringView apple("apple");
constexpr QLatin1StringView authentication("authentication");
constexpr QLatin1StringView certificate("certificate");
constexpr QLatin1StringView certificateKey("certificateKey");
constexpr QLatin1StringView deployment("deployment");
constexpr QLatin1StringView directory("directory");
constexpr QLatin1StringView displayName("displayName");
constexpr QLatin1StringView dkimSelectors("dkimSelectors");
constexpr QLatin1StringView documentation("documentation");
constexpr QLatin1StringView domain("domain");
constexpr QLatin1StringView domains("domains");
constexpr QLatin1StringView format("format");
constexpr QLatin1StringView host("host");
constexpr QLatin1StringView hosting("hosting");
constexpr QLatin1StringView id("id");
constexpr QLatin1StringView ipv4("ipv4");
constexpr QLatin1StringView ipv6("ipv6");
constexpr QLatin1StringView keep("keep");
constexpr QLatin1StringView lang("lang");
constexpr QLatin1StringView mx("mx");
constexpr QLatin1StringView name("name");
constexpr QLatin1StringView overrides("overrides");
constexpr QLatin1StringView pacc("pacc");
constexpr QLatin1StringView path("path");
constexpr QLatin1StringView port("port");
constexpr QLatin1StringView preference("preference");
constexpr QLatin1StringView profile("profile");
constexpr QLatin1StringView profiles("profiles");
constexpr QLatin1StringView protocol("protocol");
constexpr QLatin1StringView reload("reload");
constexpr QLatin1StringView root("root");
constexpr QLatin1StringView security("security");
constexpr QLatin1StringView services("services");
constexpr QLatin1StringView shortName("shortName");
constexpr QLatin1StringView signing("signing");
constexpr QLatin1StringView ssh("ssh");
constexpr QLatin1StringView title("title");
constexpr QLatin1StringView tsigKeyName("tsigKeyName");
constexpr QLatin1StringView ttlHours("ttlHours");
constexpr QLatin1StringView url("url");
constexpr QLatin1StringView username("username");
constexpr QLatin1StringView version("version");
constexpr QLatin1StringView webHost("webHost");
} // namespace key

struct WorkspaceFile {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceFile)
};

// Reading

Documentation readDocumentation(JsonReading &reading, const QJsonValue &value, const JsonStep &step)
{
    JsonObjectReader object(reading, value, step);
    Documentation documentation;
    documentation.lang = object.text(key::lang);
    documentation.title = object.text(key::title);
    documentation.url = object.text(key::url);
    documentation.extra = object.extra();
    return documentation;
}

Authentication readAuthentication(JsonReading &reading, const QJsonValue &value, const JsonStep &step)
{
    return JsonObjectReader::wordValue(reading, value, step, authenticationFromWord, allAuthentications(),
                                       authenticationWord)
        .value_or(Authentication::PasswordCleartext);
}

MailService readService(JsonReading &reading, const QJsonValue &value, const JsonStep &step)
{
    JsonObjectReader object(reading, value, step);
    MailService service;
    if (!object.has(key::protocol)) {
        reading.fail(step, WorkspaceFile::tr("\"protocol\" is missing"));
    }
    service.protocol =
        object.word(key::protocol, protocolFromWord, allProtocols(), protocolWord).value_or(service.protocol);
    service.host = object.text(key::host);
    service.security = object.word(key::security, securityFromWord, allSecurities(), securityWord)
                           .value_or(service.security);
    service.port = object.integer(key::port, defaultPort(service.protocol, service.security));
    service.authentication = object.list(key::authentication, readAuthentication, service.authentication);
    service.username = object.text(key::username, service.username);
    service.path = object.text(key::path);
    service.extra = object.extra();
    return service;
}

ServiceProfile readProfile(JsonReading &reading, const QJsonValue &value, const JsonStep &step)
{
    JsonObjectReader object(reading, value, step);
    ServiceProfile profile;
    profile.id = object.requiredText(key::id);
    profile.displayName = object.text(key::displayName);
    profile.shortName = object.text(key::shortName);
    profile.documentation = object.list(key::documentation, readDocumentation);
    profile.services = object.list(key::services, readService);
    if (const QJsonValue apple = object.take(key::apple); !apple.isUndefined()) {
        profile.apple = readApple(reading, apple, object.step(key::apple));
    }
    profile.extra = object.extra();
    return profile;
}

MxHost readMxHost(JsonReading &reading, const QJsonValue &value, const JsonStep &step)
{
    JsonObjectReader object(reading, value, step);
    MxHost mx;
    mx.host = object.text(key::host);
    mx.preference = object.integer(key::preference, mx.preference);
    mx.extra = object.extra();
    return mx;
}

ProfileOverrides readOverrides(JsonReading &reading, const QJsonValue &value, const JsonStep &step)
{
    JsonObjectReader object(reading, value, step);
    ProfileOverrides overrides;
    if (object.has(key::displayName)) {
        overrides.displayName = object.text(key::displayName);
    }
    if (object.has(key::shortName)) {
        overrides.shortName = object.text(key::shortName);
    }
    if (object.has(key::documentation)) {
        overrides.documentation = object.list(key::documentation, readDocumentation);
    }
    if (object.has(key::services)) {
        overrides.services = object.list(key::services, readService);
    }
    overrides.extra = object.extra();
    return overrides;
}

Domain readDomain(JsonReading &reading, const QJsonValue &value, const JsonStep &step)
{
    JsonObjectReader object(reading, value, step);
    Domain domain;
    domain.name = object.requiredText(key::name);
    domain.profile = object.text(key::profile);
    domain.mx = object.list(key::mx, readMxHost);
    domain.dkimSelectors = object.list(key::dkimSelectors, JsonObjectReader::textValue);
    if (const QJsonValue overrides = object.take(key::overrides); !overrides.isUndefined()) {
        domain.overrides = readOverrides(reading, overrides, object.step(key::overrides));
    }
    domain.extra = object.extra();
    return domain;
}

Hosting readHosting(JsonReading &reading, const QJsonValue &value, const JsonStep &step)
{
    JsonObjectReader object(reading, value, step);
    Hosting hosting;
    hosting.domain = object.text(key::domain);
    hosting.webHost = object.text(key::webHost);
    hosting.ipv4 = object.list(key::ipv4, JsonObjectReader::textValue);
    hosting.ipv6 = object.list(key::ipv6, JsonObjectReader::textValue);
    hosting.ttlHours = object.integer(key::ttlHours, hosting.ttlHours);
    hosting.certificate = object.text(key::certificate, hosting.certificate);
    hosting.certificateKey = object.text(key::certificateKey, hosting.certificateKey);
    hosting.root = object.text(key::root, hosting.root);
    hosting.pacc = object.boolean(key::pacc, hosting.pacc);
    hosting.tsigKeyName = object.text(key::tsigKeyName);
    if (const QJsonValue signing = object.take(key::signing); !signing.isUndefined()) {
        hosting.signing = readSigning(reading, signing, object.step(key::signing));
    }
    hosting.extra = object.extra();
    return hosting;
}

DeploymentTarget readDeploymentTarget(JsonReading &reading, const QJsonValue &value, const JsonStep &step)
{
    JsonObjectReader object(reading, value, step);
    DeploymentTarget target;
    target.ssh = object.text(key::ssh);
    target.directory = object.text(key::directory);
    target.keep = object.integer(key::keep, target.keep);
    target.reload = object.text(key::reload);
    target.extra = object.extra();
    return target;
}

// Format and version come first: what else is in the file of another program, or of a newer version, is not
// ours to judge.
void readFormat(JsonObjectReader &object)
{
    const QJsonValue format = object.take(key::format);
    if (format.toString() != formatWord) {
        const QString found =
            format.isString() ? u'"' + quotedForMessage(format.toString()) + u'"' : jsonTypeName(format);
        object.reading().fail(
            object.step(key::format),
            WorkspaceFile::tr("this is not a workspace of E-Mail Autoconfigure: expected \"%1\", found %2")
                .arg(formatWord, found));
    }
    if (!object.has(key::version)) {
        object.reading().fail({}, WorkspaceFile::tr("\"version\" is missing"));
    }
    const int version = object.integer(key::version, formatVersion);
    if (version > formatVersion) {
        object.reading().fail(
            object.step(key::version),
            WorkspaceFile::tr("the file has version %1, but this program reads only version %2; install a "
                              "newer E-Mail Autoconfigure to open it")
                .arg(QString::number(version), QString::number(formatVersion)));
    } else if (version < 1) {
        object.reading().fail(object.step(key::version),
                              WorkspaceFile::tr("there is no such version of the file format"));
    }
}

// Writing

template <typename T>
QJsonArray toArray(const QList<T> &items, QJsonObject (*toJson)(const T &))
{
    QJsonArray array;
    for (const T &item : items) {
        array.append(toJson(item));
    }
    return array;
}

QJsonObject documentationToJson(const Documentation &documentation)
{
    QJsonObject object = documentation.extra;
    object[key::lang] = documentation.lang;
    object[key::title] = documentation.title;
    object[key::url] = documentation.url;
    return object;
}

QJsonObject serviceToJson(const MailService &service)
{
    QJsonArray authentication;
    for (const Authentication method : service.authentication) {
        authentication.append(authenticationWord(method));
    }
    QJsonObject object = service.extra;
    object[key::protocol] = protocolWord(service.protocol);
    object[key::host] = service.host;
    object[key::port] = service.port;
    object[key::security] = securityWord(service.security);
    object[key::authentication] = authentication;
    object[key::username] = service.username;
    if (!service.path.isEmpty()) {
        object[key::path] = service.path;
    }
    return object;
}

QJsonObject profileToJson(const ServiceProfile &profile)
{
    QJsonObject object = profile.extra;
    object[key::id] = profile.id;
    object[key::displayName] = profile.displayName;
    object[key::shortName] = profile.shortName;
    object[key::documentation] = toArray(profile.documentation, documentationToJson);
    object[key::services] = toArray(profile.services, serviceToJson);
    if (const QJsonObject apple = appleToJson(profile.apple); !apple.isEmpty()) {
        object[key::apple] = apple;
    }
    return object;
}

QJsonObject mxToJson(const MxHost &mx)
{
    QJsonObject object = mx.extra;
    object[key::host] = mx.host;
    object[key::preference] = mx.preference;
    return object;
}

QJsonObject overridesToJson(const ProfileOverrides &overrides)
{
    QJsonObject object = overrides.extra;
    if (overrides.displayName) {
        object[key::displayName] = *overrides.displayName;
    }
    if (overrides.shortName) {
        object[key::shortName] = *overrides.shortName;
    }
    if (overrides.documentation) {
        object[key::documentation] = toArray(*overrides.documentation, documentationToJson);
    }
    if (overrides.services) {
        object[key::services] = toArray(*overrides.services, serviceToJson);
    }
    return object;
}

QJsonObject domainToJson(const Domain &domain)
{
    QJsonObject object = domain.extra;
    object[key::name] = domain.name;
    object[key::profile] = domain.profile;
    if (!domain.mx.isEmpty()) {
        object[key::mx] = toArray(domain.mx, mxToJson);
    }
    if (!domain.dkimSelectors.isEmpty()) {
        object[key::dkimSelectors] = QJsonArray::fromStringList(domain.dkimSelectors);
    }
    if (!domain.overrides.isEmpty()) {
        object[key::overrides] = overridesToJson(domain.overrides);
    }
    return object;
}

QJsonObject hostingToJson(const Hosting &hosting)
{
    QJsonObject object = hosting.extra;
    object[key::domain] = hosting.domain;
    object[key::webHost] = hosting.webHost;
    object[key::ipv4] = QJsonArray::fromStringList(hosting.ipv4);
    object[key::ipv6] = QJsonArray::fromStringList(hosting.ipv6);
    object[key::ttlHours] = hosting.ttlHours;
    object[key::certificate] = hosting.certificate;
    object[key::certificateKey] = hosting.certificateKey;
    if (hosting.root != Hosting().root) {
        object[key::root] = hosting.root;
    }
    if (!hosting.tsigKeyName.isEmpty()) {
        object[key::tsigKeyName] = hosting.tsigKeyName;
    }
    if (hosting.pacc) {
        object[key::pacc] = true;
    }
    if (const QJsonObject signing = signingToJson(hosting.signing); !signing.isEmpty()) {
        object[key::signing] = signing;
    }
    return object;
}

QJsonObject deploymentTargetToJson(const DeploymentTarget &target)
{
    QJsonObject object = target.extra;
    object[key::ssh] = target.ssh;
    object[key::directory] = target.directory;
    object[key::keep] = target.keep;
    if (!target.reload.isEmpty()) {
        object[key::reload] = target.reload;
    }
    return object;
}

} // namespace

Result<Workspace> workspaceFromJson(const QJsonObject &object, const QString &place)
{
    JsonReading reading{place, {}};
    const JsonStep root;
    JsonObjectReader reader(reading, object, root);
    readFormat(reader);
    Workspace workspace;
    if (!reading.error) {
        workspace.profiles = reader.list(key::profiles, readProfile);
        if (const QJsonValue hosting = reader.take(key::hosting); !hosting.isUndefined()) {
            workspace.hosting = readHosting(reading, hosting, reader.step(key::hosting));
        }
        workspace.domains = reader.list(key::domains, readDomain);
        workspace.deployment = reader.list(key::deployment, readDeploymentTarget);
        workspace.extra = reader.extra();
    }
    if (reading.error) {
        return tl::unexpected(*reading.error);
    }
    return workspace;
}

QJsonObject workspaceToJson(const Workspace &workspace)
{
    QJsonObject object = workspace.extra;
    object[key::format] = formatWord;
    object[key::version] = formatVersion;
    object[key::profiles] = toArray(workspace.profiles, profileToJson);
    object[key::hosting] = hostingToJson(workspace.hosting);
    object[key::domains] = toArray(workspace.domains, domainToJson);
    if (!workspace.deployment.isEmpty()) {
        object[key::deployment] = toArray(workspace.deployment, deploymentTargetToJson);
    }
    return object;
}

} // namespace autoconfigure
