// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/mozillarules.h"

#include "clients/documentreading.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace autoconfigure
{

namespace
{

constexpr FindingKind idUnusable{
    "mozilla-provider-id", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The id of the emailProvider (line %2) is no host name, “%1”: Thunderbird "
                                 "rejects the whole file."),
    QT_TRANSLATE_NOOP("Finding", "Write the domain as id of the emailProvider.")};
constexpr FindingKind noDomain{
    "mozilla-no-domain", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The emailProvider (line %1) has no element domain with a domain in it and "
                                 "without attributes: Thunderbird rejects the whole file."),
    QT_TRANSLATE_NOOP("Finding", "Write the mail domain into an element domain.")};
constexpr FindingKind severalProviders{
    "mozilla-several-providers", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The file has %1 emailProvider elements: Thunderbird reads the first one, "
                                 "Thunderbird for Android the last one."),
    QT_TRANSLATE_NOOP("Finding", "Leave one emailProvider in the file.")};
constexpr FindingKind serverAttribute{
    "mozilla-server-attribute", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 (line %2) has the attribute “%3” beside its type: Evolution does not "
                                 "read such a file."),
    QT_TRANSLATE_NOOP("Finding", "Remove the attribute.")};
constexpr FindingKind valueAttribute{
    "mozilla-value-attribute", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 (line %2) has an attribute, “%3”: Thunderbird does not read the value."),
    QT_TRANSLATE_NOOP("Finding", "Remove the attribute.")};
constexpr FindingKind usernameEmpty{
    "mozilla-username-empty", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The user name on line %1 is empty: Thunderbird logs in as “true”."),
    QT_TRANSLATE_NOOP("Finding", "Write %EMAILADDRESS%, or what else users log in with.")};
constexpr FindingKind sectionsDiffer{
    "mozilla-sections-differ", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The %1 sections differ in host or user name: Evolution takes the last one, "
                                 "other clients take the first one."),
    QT_TRANSLATE_NOOP("Finding", "Leave one section, or give all of them the same host and user name.")};
constexpr FindingKind namePlaceholder{
    "mozilla-placeholder-in-name", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 (line %2) has a placeholder, “%3”, which FairEmail, Nextcloud and "
                                 "others replace in user names only."),
    QT_TRANSLATE_NOOP("Finding", "Write the name itself.")};
constexpr FindingKind oldSpelling{
    "mozilla-spelling", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "“%1” (line %2) is written “%3” in the specification: few clients know the "
                                 "other spelling."),
    QT_TRANSLATE_NOOP("Finding", "Write it as the specification does.")};
constexpr FindingKind misplaced{
    "mozilla-element-misplaced", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 (line %2) stands in %3: clients look for it in %4 only."),
    QT_TRANSLATE_NOOP("Finding", "Move the element.")};
constexpr FindingKind secretInside{
    "mozilla-secret-inside", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The file holds a secret (%1, line %2), and everybody can read the file."),
    QT_TRANSLATE_NOOP("Finding", "Remove it from the file, and change it.")};

constexpr QStringView rootName = u"clientConfig";
constexpr QStringView providerName = u"emailProvider";

struct Spelling {
    QLatin1StringView other;
    QLatin1StringView right;
};
/// Of earlier drafts, and of what some servers write.
constexpr std::array spellings = {
    Spelling{QLatin1StringView("addressBook"), QLatin1StringView("addressbook")},
    Spelling{QLatin1StringView("serverURL"), QLatin1StringView("url")},
    Spelling{QLatin1StringView("displayNameShort"), QLatin1StringView("displayShortName")}};

constexpr std::array inProvider = {QLatin1StringView("domain"),           QLatin1StringView("displayName"),
                                   QLatin1StringView("displayShortName"), QLatin1StringView("incomingServer"),
                                   QLatin1StringView("outgoingServer"),   QLatin1StringView("documentation")};
constexpr std::array inRoot = {QLatin1StringView("calendar"), QLatin1StringView("addressbook"),
                               QLatin1StringView("fileShare"), QLatin1StringView("chatServer"),
                               QLatin1StringView("setupServer")};

template <typename Names>
bool isOneOf(const Names &names, const XmlElement &element)
{
    return std::any_of(names.begin(), names.end(),
                       [&element](QLatin1StringView name) { return element.is(QString(name)); });
}

QString lineOf(const XmlElement &element)
{
    return QString::number(element.line);
}

bool isServer(const XmlElement &element)
{
    return element.is(u"incomingServer") || element.is(u"outgoingServer");
}

const QRegularExpression &placeholders()
{
    static const QRegularExpression expression(QStringLiteral("%[A-Z0-9]+%"));
    return expression;
}

/// As Thunderbird and Thunderbird for Android take it: a placeholder stands for a name.
bool isHostLike(const QString &text)
{
    return isClientHost(QString(text).replace(placeholders(), QStringLiteral("x")));
}

/// Goes through the file, element by element.
class FileRules
{
public:
    explicit FileRules(Findings &findings) : m_findings(findings) {}

    void checkRoot(const XmlElement &root)
    {
        const auto providers = std::count_if(root.children.begin(), root.children.end(),
                                             [](const XmlElement &child) { return child.is(providerName); });
        if (providers > 1) {
            add(severalProviders, {QString::number(providers)});
        }
        for (const XmlElement &child : root.children) {
            if (isOneOf(inProvider, child)) {
                add(misplaced, {child.name, lineOf(child), rootName.toString(), providerName.toString()});
            }
        }
        checkProvider(*root.child(providerName));
        checkEverywhere(root);
    }

private:
    void add(const FindingKind &kind, const QStringList &arguments)
    {
        m_findings.append(documentFinding(kind, arguments));
    }

    void checkProvider(const XmlElement &provider)
    {
        const QString id = provider.attribute(u"id").trimmed();
        if (!isClientHost(id)) {
            add(idUnusable, {id, lineOf(provider)});
        }
        const bool hasDomain =
            std::any_of(provider.children.begin(), provider.children.end(), [](const XmlElement &child) {
                return child.is(u"domain") && child.attributes.empty() && isHostLike(child.text.trimmed());
            });
        if (!hasDomain) {
            add(noDomain, {lineOf(provider)});
        }
        for (const XmlElement &child : provider.children) {
            if (isServer(child)) {
                checkServer(child);
            } else if (isOneOf(inRoot, child)) {
                add(misplaced, {child.name, lineOf(child), providerName.toString(), rootName.toString()});
            } else if (child.is(u"displayName") || child.is(u"displayShortName")) {
                checkName(child);
            }
        }
    }

    void checkServer(const XmlElement &server)
    {
        for (const auto &[name, value] : server.attributes) {
            if (name != u"type") {
                add(serverAttribute, {server.name, lineOf(server), name});
            }
        }
        for (const XmlElement &child : server.children) {
            checkValue(child);
        }
    }

    void checkValue(const XmlElement &value)
    {
        const bool isHost = value.is(u"hostname");
        const bool isUser = value.is(u"username");
        const bool isMethod = value.is(u"authentication");
        if (isHost || isUser || isMethod || value.is(u"port") || value.is(u"socketType")) {
            for (const auto &[name, text] : value.attributes) {
                // Clients that do not know version 1.2 pass over the method, as they should.
                if (!isMethod || name != u"system") {
                    add(valueAttribute, {value.name, lineOf(value), name});
                }
            }
        }
        const QString text = value.text.trimmed();
        if (isUser && text.isEmpty()) {
            add(usernameEmpty, {lineOf(value)});
        }
        if (isHost) {
            checkName(value);
            if (!text.isEmpty() && !isHostLike(text)) {
                add(importHostInvalid, {text, value.name, lineOf(value)});
            }
        }
    }

    void checkName(const XmlElement &name)
    {
        // In a host name anything of that form is one, in a text only what clients know.
        static const QRegularExpression known(QStringLiteral("%(EMAIL[A-Z]+|REALNAME)%"));
        const QRegularExpressionMatch match =
            (name.is(u"hostname") ? placeholders() : known).match(name.text);
        if (match.hasMatch()) {
            add(namePlaceholder, {name.name, lineOf(name), match.captured()});
        }
    }

    /// Depth is bounded by readXml().
    void checkEverywhere(const XmlElement &element)
    {
        for (const XmlElement &child : element.children) {
            for (const Spelling &spelling : spellings) {
                if (child.name == spelling.other) {
                    add(oldSpelling, {child.name, lineOf(child), spelling.right});
                }
            }
            const bool isSecret = child.is(u"password") || child.is(u"clientSecret");
            if (isSecret && !child.text.trimmed().isEmpty()) {
                add(secretInside, {child.name, lineOf(child)});
            }
            checkEverywhere(child);
        }
    }

    Findings &m_findings;
};

void checkSections(ParsedDocument &document)
{
    for (const Protocol protocol : {Protocol::Imap, Protocol::Smtp}) {
        const MailService *first = nullptr;
        for (const MailService &service : std::as_const(document.services)) {
            if (service.protocol != protocol) {
                continue;
            }
            if (first == nullptr) {
                first = &service;
            } else if (service.host.compare(first->host, Qt::CaseInsensitive) != 0 ||
                       service.username != first->username) {
                document.findings.append(documentFinding(sectionsDiffer, {protocolName(protocol)}));
                break;
            }
        }
    }
}

} // namespace

void checkMozillaFile(const XmlElement &root, ParsedDocument &document)
{
    FileRules(document.findings).checkRoot(root);
    checkSections(document);
}

} // namespace autoconfigure
