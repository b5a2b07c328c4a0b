// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/applerules.h"

#include "clients/documentreading.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace autoconfigure
{

namespace
{

constexpr FindingKind versionWrong{
    "apple-version", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "PayloadVersion (line %1) has to be the integer 1."),
    QT_TRANSLATE_NOOP("Finding", "Write <integer>1</integer>.")};
constexpr FindingKind typeWrong{
    "apple-type", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The profile's PayloadType (line %1) is “%2”: devices install profiles of "
                                 "the type “Configuration” only."),
    QT_TRANSLATE_NOOP("Finding", "Write Configuration as PayloadType of the profile.")};
constexpr FindingKind keyMissing{
    "apple-key-missing", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "The profile or payload on line %1 has no %2: devices refuse the whole profile."),
    QT_TRANSLATE_NOOP("Finding", "Add the key; its value must stay the same whenever the profile changes.")};
constexpr FindingKind usedTwice{
    "apple-identifier-twice", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The %2 “%3” (line %1) is used more than once: devices refuse the whole "
                                 "profile."),
    QT_TRANSLATE_NOOP("Finding", "Give the profile and each payload a value of its own.")};
constexpr FindingKind uuidForm{
    "apple-uuid-form", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The PayloadUUID “%2” (line %1) is no UUID."),
    QT_TRANSLATE_NOOP("Finding", "Write 32 hexadecimal digits with hyphens, 8-4-4-4-12.")};

QString lineOf(const PlistValue &value)
{
    return QString::number(value.line);
}

class ProfileRules
{
public:
    explicit ProfileRules(Findings &findings) : m_findings(findings) {}

    void check(const PlistValue &profile)
    {
        const PlistValue *type = profile.find(QStringLiteral("PayloadType"));
        if (type == nullptr || type->text != u"Configuration") {
            add(typeWrong, type == nullptr ? profile : *type, {type == nullptr ? QString() : type->text});
        }
        checkPayload(profile);
        for (const PlistValue &payload : profile.find(QStringLiteral("PayloadContent"))->items) {
            if (payload.type == PlistValue::Type::Dictionary) {
                checkPayload(payload);
            }
        }
    }

private:
    void add(const FindingKind &kind, const PlistValue &place, const QStringList &arguments = {})
    {
        m_findings.append(documentFinding(kind, QStringList{lineOf(place)} + arguments));
    }

    void checkPayload(const PlistValue &payload)
    {
        const PlistValue *version = payload.find(QStringLiteral("PayloadVersion"));
        if (version == nullptr || version->type != PlistValue::Type::Integer || version->number != 1) {
            add(versionWrong, version == nullptr ? payload : *version);
        }
        checkName(payload, QStringLiteral("PayloadIdentifier"), m_identifiers);
        if (const PlistValue *uuid = checkName(payload, QStringLiteral("PayloadUUID"), m_uuids)) {
            static const QRegularExpression form(
                QStringLiteral("^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"));
            if (!form.match(uuid->text).hasMatch()) {
                add(uuidForm, *uuid, {uuid->text});
            }
        }
    }

    /// The value; null, with a finding, where it is missing.
    const PlistValue *checkName(const PlistValue &payload, const QString &key, QStringList &known)
    {
        const PlistValue *value = payload.find(key);
        if (value == nullptr || value->text.trimmed().isEmpty()) {
            add(keyMissing, payload, {key});
            return nullptr;
        }
        if (known.contains(value->text, Qt::CaseInsensitive)) {
            add(usedTwice, *value, {key, value->text});
        }
        known.append(value->text);
        return value;
    }

    Findings &m_findings;
    QStringList m_identifiers;
    QStringList m_uuids;
};

} // namespace

void checkAppleProfile(const PlistValue &profile, ParsedDocument &document)
{
    ProfileRules(document.findings).check(profile);
    const PlistValue *removal = profile.find(QStringLiteral("RemovalDate"));
    if (removal != nullptr && removal->type == PlistValue::Type::Date) {
        const QDateTime time = QDateTime::fromString(removal->text, Qt::ISODate);
        if (time.isValid()) {
            document.lastDay = time.toUTC().date();
        }
    }
}

} // namespace autoconfigure
