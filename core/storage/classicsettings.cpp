// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/classicsettings.h"

#include "model/domainsettings.h"
#include "model/plaintext.h"
#include "model/usernamepattern.h"
#include "storage/jsonreader.h"
#include "storage/workspacefile.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

struct ClassicSettings {
    Q_DECLARE_TR_FUNCTIONS(ClassicSettings)
};

// A real one has half a kilobyte.
constexpr qsizetype largestFile = 1024LL * 1024;
constexpr qsizetype longestPlaceholder = 100;

// Under this key a domain keeps what the model has no field for.
constexpr QLatin1StringView keptKey("classicSettings");

constexpr FindingKind unfilled{"import-unfilled", Severity::Error,
                               QT_TRANSLATE_NOOP("Finding", "%2 still has the template's value %1."),
                               QT_TRANSLATE_NOOP("Finding", "Enter the real value; it was left out.")};
constexpr FindingKind missing{"import-missing", Severity::Warning,
                              QT_TRANSLATE_NOOP("Finding", "%1 is missing in the file."),
                              QT_TRANSLATE_NOOP("Finding", "Enter it here.")};
constexpr FindingKind unusable{
    "import-value", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%2 has the value %1, which cannot be used here."),
    QT_TRANSLATE_NOOP("Finding", "Check the value that was put in its place.")};
constexpr FindingKind unknown{
    "import-unknown", Severity::Info, QT_TRANSLATE_NOOP("Finding", "%1 has no counterpart here."),
    QT_TRANSLATE_NOOP("Finding", "It is kept, and written again when settings.json is exported.")};

/// `text` for a reader of a finding.
QString shown(const QJsonValue &value)
{
    return value.isString() ? quotedForMessage(value.toString()) : jsonTypeName(value);
}

/// The template leaves numbers as bare {{$IMAP_PORT}}, which is no JSON; as texts they can be read and named.
QByteArray withQuotedPlaceholders(const QByteArray &json)
{
    QByteArray result;
    result.reserve(json.size());
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (inString && c == '\\' && i + 1 < json.size()) {
            result += c;
            result += json.at(++i);
            continue;
        }
        if (c == '"') {
            inString = !inString;
        } else if (!inString && c == '{' && i + 1 < json.size() && json.at(i + 1) == '{') {
            // Only this near, so that the time stays linear.
            const QByteArray ahead = json.mid(i, longestPlaceholder);
            const QByteArray placeholder = ahead.left(ahead.indexOf("}}") + 2);
            if (placeholder.size() > 4 && !placeholder.contains('"') && !placeholder.contains('\n')) {
                result += '"' + placeholder + '"';
                i += placeholder.size() - 1;
                continue;
            }
        }
        result += c;
    }
    return result;
}

Result<QJsonObject> parseClassic(const QByteArray &json, const QString &place)
{
    if (json.size() > largestFile) {
        return failure(place, ClassicSettings::tr("this is no settings.json: it is larger than 1 MB"));
    }
    if (Result<QJsonObject> object = parseJsonObject(json, place)) {
        return object;
    }
    return parseJsonObject(withQuotedPlaceholders(json), place);
}

/// Takes one classic file apart. What it took is removed from the object, so that the rest can be kept.
class Importer
{
public:
    Importer(QString place, QJsonObject object) : m_place(std::move(place)), m_rest(std::move(object)) {}

    Import run();

private:
    QJsonValue take(const QStringList &path);
    QString text(const QStringList &path, const FieldPath &field, bool required);
    std::optional<int> number(const QStringList &path, const FieldPath &field);
    std::optional<bool> truth(const QStringList &path, const FieldPath &field);
    std::optional<MailService> service(Protocol protocol, const FieldPath &field);
    Security security(const QStringList &path, const FieldPath &field, std::optional<int> port,
                      Protocol protocol);
    bool isUnfilled(const QJsonValue &value, const QStringList &path, const FieldPath &field);
    void add(const FindingKind &kind, const FieldPath &field, const QStringList &arguments);
    void addUnusable(const QJsonValue &value, const QStringList &path, const FieldPath &field);
    void listRest(const QJsonObject &object, const QString &path);

    QString m_place;
    QJsonObject m_rest;
    Findings m_findings;
};

QString pointer(const QStringList &path)
{
    return u'/' + path.join(u'/');
}

/// Removes the member and gives its value; objects that become empty go with it.
QJsonValue takeFrom(QJsonObject &object, QStringList path)
{
    const QString key = path.takeFirst();
    if (path.isEmpty()) {
        return object.take(key);
    }
    QJsonObject inner = object.value(key).toObject();
    QJsonValue value = takeFrom(inner, path);
    if (inner.isEmpty() && !value.isUndefined()) {
        object.remove(key);
    } else if (!value.isUndefined()) {
        object.insert(key, inner);
    }
    return value;
}

QJsonValue Importer::take(const QStringList &path)
{
    return takeFrom(m_rest, path);
}

void Importer::add(const FindingKind &kind, const FieldPath &field, const QStringList &arguments)
{
    m_findings.append({&kind, field, m_place, arguments, {}, {}});
}

void Importer::addUnusable(const QJsonValue &value, const QStringList &path, const FieldPath &field)
{
    add(unusable, field, {shown(value), pointer(path)});
}

bool Importer::isUnfilled(const QJsonValue &value, const QStringList &path, const FieldPath &field)
{
    const QString text = value.toString();
    const qsizetype start = text.indexOf("{{"_L1);
    const qsizetype end = start < 0 ? -1 : text.indexOf("}}"_L1, start);
    if (end >= 0) {
        add(unfilled, field, {quotedForMessage(text.mid(start, end + 2 - start)), pointer(path)});
    }
    return end >= 0;
}

QString Importer::text(const QStringList &path, const FieldPath &field, bool required)
{
    const QJsonValue value = take(path);
    if (value.isUndefined() || value.toString(u"x"_s).isEmpty()) {
        if (required) {
            add(missing, field, {pointer(path)});
        }
        return {};
    }
    if (isUnfilled(value, path, field)) {
        return {};
    }
    if (!value.isString() || firstForbiddenCharacter(value.toString()) >= 0) {
        addUnusable(value, path, field);
        return {};
    }
    return value.toString().trimmed();
}

std::optional<int> Importer::number(const QStringList &path, const FieldPath &field)
{
    const QJsonValue value = take(path);
    if (value.isUndefined() || isUnfilled(value, path, field)) {
        return std::nullopt;
    }
    bool ok = value.isDouble();
    const int result = value.isString() ? value.toString().trimmed().toInt(&ok) : value.toInt(-1);
    if (!ok || result < 0) {
        addUnusable(value, path, field);
        return std::nullopt;
    }
    return result;
}

std::optional<bool> Importer::truth(const QStringList &path, const FieldPath &field)
{
    const QJsonValue value = take(path);
    if (value.isUndefined() || isUnfilled(value, path, field)) {
        return std::nullopt;
    }
    if (value.isBool()) {
        return value.toBool();
    }
    const QString word = value.isDouble() ? QString::number(value.toDouble()) : value.toString().toLower();
    if (QStringList{u"1"_s, u"true"_s, u"on"_s, u"yes"_s}.contains(word)) {
        return true;
    }
    if (QStringList{u"0"_s, u"false"_s, u"off"_s, u"no"_s}.contains(word)) {
        return false;
    }
    addUnusable(value, path, field);
    return std::nullopt;
}

Security Importer::security(const QStringList &path, const FieldPath &field, std::optional<int> port,
                            Protocol protocol)
{
    const bool isTlsPort = !port || *port == defaultPort(protocol, Security::Tls);
    const Security guess = isTlsPort ? Security::Tls : Security::StartTls;
    const QString word = text(path, field, true).toLower();
    if (word == "ssl"_L1) {
        return Security::Tls;
    }
    if (word == "starttls"_L1) {
        return Security::StartTls;
    }
    if (word == "plain"_L1) {
        return Security::None;
    }
    if (!word.isEmpty()) {
        addUnusable(word, path, field);
    }
    return guess;
}

std::optional<MailService> Importer::service(Protocol protocol, const FieldPath &field)
{
    const QString word = protocolWord(protocol);
    const QStringList path = {u"server"_s, word};
    const QJsonValue member = m_rest.value(u"server"_s).toObject().value(word);
    if (!member.isObject()) {
        take(path);
        if (member.isUndefined()) {
            add(missing, field, {pointer(path)});
        } else if (!isUnfilled(member, path, field)) {
            addUnusable(member, path, field);
        }
        return std::nullopt;
    }
    MailService result;
    result.protocol = protocol;
    result.host = text(path + QStringList{u"host"_s}, field / u"host", true);
    const std::optional<int> port = number(path + QStringList{u"port"_s}, field / u"port");
    result.security = security(path + QStringList{u"socket"_s}, field / u"security", port, protocol);
    result.port = port.value_or(defaultPort(protocol, result.security));
    return result;
}

void Importer::listRest(const QJsonObject &object, const QString &path)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString here = path + u'/' + it.key();
        const bool isOurs = here == "/info"_L1 || here == "/server"_L1 || here == "/server/imap"_L1 ||
                            here == "/server/smtp"_L1;
        if (isOurs && it.value().isObject()) {
            listRest(it.value().toObject(), here);
        } else {
            add(unknown, FieldPath(), {quotedForMessage(here)});
        }
    }
}

Import Importer::run()
{
    const FieldPath domainPath = FieldPath() / u"domains" / 0;
    const FieldPath profilePath = FieldPath() / u"profiles" / 0;
    const FieldPath servicesPath = profilePath / u"services";

    const QString displayName = text({u"info"_s, u"name"_s}, profilePath / u"displayName", false);
    const QString url = text({u"info"_s, u"url"_s}, profilePath / u"documentation" / 0 / u"url", false);
    const QString domain = text({u"info"_s, u"domain"_s}, domainPath / u"name", true);

    // The file says nothing of the mail exchangers, and a guess would misdirect mail.
    Workspace workspace = newWorkspace(domain);
    workspace.domains[0].mx.clear();
    if (domain.isEmpty()) {
        workspace.hosting.webHost.clear();
    }
    ServiceProfile &profile = workspace.profiles[0];
    profile.displayName = displayName;
    if (!url.isEmpty()) {
        profile.documentation = {Documentation{u"en"_s, displayName.isEmpty() ? url : displayName, url, {}}};
    }
    profile.services.clear();
    for (const Protocol protocol : {Protocol::Imap, Protocol::Smtp}) {
        if (const auto imported = service(protocol, servicesPath / profile.services.size())) {
            profile.services.append(*imported);
        }
    }
    const bool fullAddress =
        truth({u"server"_s, u"domain_required"_s}, servicesPath / 0 / u"username").value_or(true);
    for (MailService &service : profile.services) {
        service.username = fullAddress ? placeholderAddress : placeholderLocalPart;
    }
    workspace.hosting.ttlHours =
        number({u"ttl"_s}, FieldPath() / u"hosting" / u"ttlHours").value_or(workspace.hosting.ttlHours);
    if (!m_rest.isEmpty()) {
        listRest(m_rest, QString());
        workspace.domains[0].extra.insert(keptKey, m_rest);
    }
    return {workspace, m_findings};
}

QString socketWord(Security security)
{
    switch (security) {
    case Security::Tls:
        return u"SSL"_s;
    case Security::StartTls:
        return u"STARTTLS"_s;
    case Security::None:
        return u"plain"_s;
    }
    return {};
}

/// Adds the members of `kept` that `object` does not have.
QJsonObject merged(QJsonObject object, const QJsonObject &kept)
{
    for (auto it = kept.begin(); it != kept.end(); ++it) {
        if (!object.contains(it.key())) {
            object.insert(it.key(), it.value());
        } else if (object.value(it.key()).isObject() && it.value().isObject()) {
            object.insert(it.key(), merged(object.value(it.key()).toObject(), it.value().toObject()));
        }
    }
    return object;
}

} // namespace

bool looksLikeClassicSettings(const QByteArray &json)
{
    const Result<QJsonObject> object = parseClassic(json, QString());
    return object && object->value(u"info"_s).isObject() && object->value(u"server"_s).isObject() &&
           !object->contains(u"format"_s);
}

Result<Import> importClassicSettings(const QByteArray &json, const QString &place)
{
    const Result<QJsonObject> object = parseClassic(json, place);
    if (!object) {
        return tl::unexpected(object.error());
    }
    for (const QString &key : {u"info"_s, u"server"_s}) {
        const QJsonValue member = object->value(key);
        if (!member.isObject()) {
            return failure(place + u": /"_s + key,
                           ClassicSettings::tr("this is no settings.json: expected an object, found %1")
                               .arg(jsonTypeName(member)));
        }
    }
    return Importer(place, *object).run();
}

QByteArray exportClassicSettings(const Workspace &workspace, qsizetype domainIndex)
{
    const DomainSettings settings = settingsOf(workspace, domainIndex);
    QJsonObject server;
    bool fullAddress = true;
    for (const MailService &service : settings.services) {
        const QString word = protocolWord(service.protocol);
        const bool isClassic = service.protocol == Protocol::Imap || service.protocol == Protocol::Smtp;
        if (!isClassic || server.contains(word)) {
            continue;
        }
        if (server.isEmpty()) {
            fullAddress = usernameKind(service.username) != UsernameKind::LocalPart;
        }
        server[word] = QJsonObject{{u"host"_s, service.host},
                                   {u"port"_s, service.port},
                                   {u"socket"_s, socketWord(service.security)}};
    }
    server[u"domain_required"_s] = fullAddress;
    const QString url = settings.documentation.isEmpty() ? QString() : settings.documentation.first().url;
    const QJsonObject object = {
        {u"info"_s,
         QJsonObject{{u"name"_s, settings.displayName}, {u"url"_s, url}, {u"domain"_s, settings.domain}}},
        {u"server"_s, server},
        {u"ttl"_s, workspace.hosting.ttlHours}};
    const QJsonObject kept = workspace.domains.at(domainIndex).extra.value(keptKey).toObject();
    return QJsonDocument(merged(object, kept)).toJson(QJsonDocument::Indented);
}

} // namespace autoconfigure
