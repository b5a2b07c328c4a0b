// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading somebody's Apple profile: its top level, and what every payload has.
#include "clients/appleprofileparts.h"
#include "clients/applerules.h"
#include "clients/documentreading.h"
#include "clients/signeddata.h"

#include <QCoreApplication>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind payloadLeftOut{
    "apple-payload-left-out", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "The payload “%1” (line %2) is left out: mail, CalDAV, CardDAV and Exchange "
                                 "ActiveSync accounts are read."),
    ""};
constexpr FindingKind passwordInside{
    "apple-password-inside", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The profile holds a password (line %1); it is left out."),
    QT_TRANSLATE_NOOP("Finding", "Change that password if the profile was published.")};
constexpr FindingKind consentLeftOut{
    "apple-consent-left-out", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "The text that users agree to in the language “%1” (line %2) is left out: the "
                      "workspace has it in French and English."),
    ""};
constexpr FindingKind identifierOther{
    "apple-identifier-other", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "Devices know this profile as “%1” (line %2). This program's profiles have "
                                 "identifiers of their own, so they do not replace it."),
    QT_TRANSLATE_NOOP("Finding", "Let users remove the old profile when they install the new one.")};

constexpr FindingKind signatureBroken{
    "signature-broken", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "The signature does not fit the profile: it was changed after it was signed, or "
                      "the signer's certificate is missing. Devices refuse it or show “Not Verified”."),
    QT_TRANSLATE_NOOP("Finding", "Sign the profile again, as the last step.")};

constexpr qsizetype longestConsent = 2000;

/// A key that every payload has and that says nothing about a service.
bool isCommonKey(const QString &key)
{
    static const QStringList common = {u"PayloadContent"_s,    u"PayloadDisplayName"_s,  u"PayloadEnabled"_s,
                                       u"PayloadIdentifier"_s, u"PayloadOrganization"_s, u"PayloadScope"_s,
                                       u"PayloadType"_s,       u"PayloadUUID"_s,         u"PayloadVersion"_s};
    return common.contains(key);
}

/// A key whose value is a password, and not whether there is one.
bool isPasswordKey(const PlistValue &value, const QString &key)
{
    return key.endsWith("Password"_L1) && value.type != PlistValue::Type::Boolean;
}

/// The user whom the profile is for: in the first payload that names an address, or a user name that is one.
std::optional<Account> accountIn(const PlistValue &content)
{
    for (const QString &key : {u"EmailAddress"_s, u"CalDAVUsername"_s, u"CardDAVUsername"_s, u"UserName"_s}) {
        for (const PlistValue &payload : content.items) {
            const PlistValue *value = payload.find(key);
            if (value == nullptr || value->type != PlistValue::Type::String) {
                continue;
            }
            if (const Result<Account> account = parseAccount(value->text.trimmed())) {
                return *account;
            }
        }
    }
    return std::nullopt;
}

void parseConsent(PayloadReader &top, ParsedDocument &document)
{
    const PlistValue *texts = top.value(u"ConsentText"_s, {PlistValue::Type::Dictionary});
    if (texts == nullptr) {
        return;
    }
    // One line each, as the workspace keeps them.
    const auto textOf = [](const PlistValue &value) { return value.text.simplified().left(longestConsent); };
    AppleConsent &consent = document.apple.consent;
    for (qsizetype i = 0; i < texts->keys.size(); ++i) {
        const PlistValue &value = texts->items.at(static_cast<std::size_t>(i));
        const QString language = texts->keys.at(i).section(u'-', 0, 0).section(u'_', 0, 0).toLower();
        if (language == u"fr" && consent.fr.isEmpty()) {
            consent.fr = textOf(value);
        } else if (language == u"en" && consent.en.isEmpty()) {
            consent.en = textOf(value);
        }
    }
    for (qsizetype i = 0; i < texts->keys.size(); ++i) {
        const PlistValue &value = texts->items.at(static_cast<std::size_t>(i));
        const QString text = textOf(value);
        if (texts->keys.at(i) == u"default" && consent.en.isEmpty() && text != consent.fr) {
            consent.en = text;
        } else if (text != consent.fr && text != consent.en) {
            document.findings.append(
                documentFinding(consentLeftOut, {texts->keys.at(i).left(40), QString::number(value.line)}));
        }
    }
}

/// Those that appleIdentifier() makes.
bool isOwnIdentifier(const QString &identifier)
{
    return identifier.endsWith(".email.everyone"_L1) || identifier.contains(".email.user."_L1);
}

void parseTop(PayloadReader &top, ParsedDocument &document)
{
    document.displayName = top.text(u"PayloadDisplayName"_s);
    const QString organization = top.text(u"PayloadOrganization"_s);
    if (organization != document.displayName) {
        document.apple.organization = organization;
    }
    parseConsent(top, document);
    const PlistValue *identifier = top.value(u"PayloadIdentifier"_s, {PlistValue::Type::String});
    if (identifier != nullptr && !isOwnIdentifier(identifier->text)) {
        document.findings.append(documentFinding(
            identifierOther, {identifier->text.left(200), QString::number(identifier->line)}));
    }
}

} // namespace

const PlistValue *PayloadReader::value(const QString &key, std::initializer_list<PlistValue::Type> types)
{
    m_known.append(key);
    const PlistValue *found = m_payload.find(key);
    if (found == nullptr || std::find(types.begin(), types.end(), found->type) != types.end()) {
        return found;
    }
    if (!m_error) {
        m_error = Error{found->place(), ForeignDocument::tr("The value of %1 has the wrong type.").arg(key)};
    }
    return nullptr;
}

QString PayloadReader::text(const QString &key)
{
    const PlistValue *found = value(key, {PlistValue::Type::String});
    return found == nullptr ? QString() : found->text.trimmed();
}

void PayloadReader::noteRest(Findings &findings) const
{
    for (qsizetype i = 0; i < m_payload.keys.size(); ++i) {
        const QString &key = m_payload.keys.at(i);
        const PlistValue &value = m_payload.items.at(static_cast<std::size_t>(i));
        const QString line = QString::number(value.line);
        if (isPasswordKey(value, key)) {
            findings.append(documentFinding(passwordInside, {line}));
        } else if (!m_known.contains(key) && !isCommonKey(key)) {
            findings.append(documentFinding(importElementLeftOut, {key, line}));
        }
    }
}

namespace
{

Result<ParsedDocument> parseContent(const QByteArray &bytes)
{
    const Result<PlistValue> root = readPlist(bytes);
    if (!root) {
        return tl::unexpected(root.error());
    }
    const PlistValue *content = root->find(u"PayloadContent"_s);
    if (root->find(u"EncryptedPayloadContent"_s) != nullptr) {
        return failure(root->place(),
                       ForeignDocument::tr("This profile is encrypted for one device and cannot be read."));
    }
    if (content == nullptr || content->type != PlistValue::Type::Array) {
        return failure(
            root->place(),
            ForeignDocument::tr("This is no configuration profile: the list PayloadContent is missing."));
    }
    ParsedDocument document;
    checkAppleProfile(*root, document);
    PayloadReader top(*root);
    parseTop(top, document);
    const std::optional<Account> account = accountIn(*content);
    if (account) {
        document.domain = account->domain;
    }
    for (const PlistValue &payload : content->items) {
        const PlistValue *type = payload.find(u"PayloadType"_s);
        const QString typeName = type == nullptr ? QString() : type->text;
        const PayloadParser parse = applePayloadParser(typeName);
        if (parse == nullptr) {
            document.findings.append(
                documentFinding(payloadLeftOut, {typeName, QString::number(payload.line)}));
            continue;
        }
        PayloadReader reader(payload);
        parse(reader, account, document);
        reader.noteRest(document.findings);
        if (reader.error()) {
            return tl::unexpected(*reader.error());
        }
    }
    top.noteRest(document.findings);
    if (top.error()) {
        return tl::unexpected(*top.error());
    }
    return document;
}

} // namespace

Result<ParsedDocument> parseAppleProfile(const QByteArray &bytes)
{
    if (!isSignedData(bytes)) {
        return parseContent(bytes);
    }
    const Result<SignedContent> signedContent = readSignedData(bytes);
    if (!signedContent) {
        return tl::unexpected(signedContent.error());
    }
    Result<ParsedDocument> document = parseContent(signedContent->content);
    if (document && !signedContent->isIntact) {
        document->findings.prepend(documentFinding(signatureBroken, {}));
    }
    return document;
}

} // namespace autoconfigure
