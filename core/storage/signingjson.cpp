// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/signingjson.h"

namespace autoconfigure
{

namespace
{

namespace key
{
constexpr QLatin1StringView certificate("certificate");
constexpr QLatin1StringView chain("chain");
constexpr QLatin1StringView consent("consent");
constexpr QLatin1StringView en("en");
constexpr QLatin1StringView fr("fr");
constexpr QLatin1StringView key("key");
constexpr QLatin1StringView organization("organization");
} // namespace key

/// `object` with the text, unless that is empty.
void setUnlessEmpty(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty()) {
        object[key] = text;
    }
}

} // namespace

AppleSettings readApple(JsonReading &reading, const QJsonValue &value, const JsonStep &step)
{
    JsonObjectReader object(reading, value, step);
    AppleSettings apple;
    apple.organization = object.text(key::organization);
    if (const QJsonValue consent = object.take(key::consent); !consent.isUndefined()) {
        const JsonStep consentStep = object.step(key::consent);
        JsonObjectReader texts(reading, consent, consentStep);
        apple.consent.fr = texts.text(key::fr);
        apple.consent.en = texts.text(key::en);
        apple.consent.extra = texts.extra();
    }
    apple.extra = object.extra();
    return apple;
}

QJsonObject appleToJson(const AppleSettings &apple)
{
    QJsonObject consent = apple.consent.extra;
    setUnlessEmpty(consent, key::fr, apple.consent.fr);
    setUnlessEmpty(consent, key::en, apple.consent.en);
    QJsonObject object = apple.extra;
    setUnlessEmpty(object, key::organization, apple.organization);
    if (!consent.isEmpty()) {
        object[key::consent] = consent;
    }
    return object;
}

SigningFiles readSigning(JsonReading &reading, const QJsonValue &value, const JsonStep &step)
{
    JsonObjectReader object(reading, value, step);
    SigningFiles signing;
    signing.certificate = object.text(key::certificate);
    signing.key = object.text(key::key);
    signing.chain = object.text(key::chain);
    signing.extra = object.extra();
    return signing;
}

QJsonObject signingToJson(const SigningFiles &signing)
{
    QJsonObject object = signing.extra;
    setUnlessEmpty(object, key::certificate, signing.certificate);
    setUnlessEmpty(object, key::key, signing.key);
    setUnlessEmpty(object, key::chain, signing.chain);
    return object;
}

} // namespace autoconfigure
