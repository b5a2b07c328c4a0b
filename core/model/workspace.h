// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/deploymenttarget.h"
#include "model/mailservice.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace autoconfigure
{

/// A help page for users, in one language.
struct Documentation {
    /// BCP 47 tag: "fr", "en".
    QString lang;
    QString title;
    QString url;
    QJsonObject extra;

    friend bool operator==(const Documentation &, const Documentation &) = default;
};

/// What users of Apple devices have to agree to before they install the profile, by language. Both empty:
/// they are asked nothing.
struct AppleConsent {
    QString fr;
    QString en;
    QJsonObject extra;

    bool isEmpty() const { return fr.isEmpty() && en.isEmpty(); }
    friend bool operator==(const AppleConsent &, const AppleConsent &) = default;
};

/// What Apple devices show of a configuration profile beside the display name.
struct AppleSettings {
    /// Whom the profile is from. Empty: the display name.
    QString organization;
    AppleConsent consent;
    QJsonObject extra;

    friend bool operator==(const AppleSettings &, const AppleSettings &) = default;
};

/// A named set of mail services that one or many domains share.
struct ServiceProfile {
    /// Unique in the workspace; domains refer to it.
    QString id;
    QString displayName;
    QString shortName;
    QList<Documentation> documentation;
    /// In order of preference.
    QList<MailService> services;
    QJsonObject extra;
    AppleSettings apple = {};

    friend bool operator==(const ServiceProfile &, const ServiceProfile &) = default;
};

struct MxHost {
    QString host;
    /// 0…65535, lower first.
    int preference = 10;
    QJsonObject extra;

    friend bool operator==(const MxHost &, const MxHost &) = default;
};

/// What a domain says differently from its profile; what is absent follows the profile.
struct ProfileOverrides {
    std::optional<QString> displayName;
    std::optional<QString> shortName;
    std::optional<QList<Documentation>> documentation;
    std::optional<QList<MailService>> services;
    QJsonObject extra;

    bool isEmpty() const { return *this == ProfileOverrides(); }
    friend bool operator==(const ProfileOverrides &, const ProfileOverrides &) = default;
};

/// A mail domain.
struct Domain {
    /// As typed, U-labels allowed: "société.example".
    QString name;
    /// The id of a profile.
    QString profile;
    QList<MxHost> mx;
    ProfileOverrides overrides;
    QJsonObject extra;
    /// The DKIM selectors in use, for the check of the live DNS: "mail" for mail._domainkey.
    QStringList dkimSelectors = {};

    friend bool operator==(const Domain &, const Domain &) = default;
};

/// The files that sign Apple's profiles, PEM, on the machine that exports. Only their paths are kept, and
/// never the key's passphrase.
struct SigningFiles {
    /// The signer's certificate; others may follow it.
    QString certificate;
    QString key;
    /// Intermediate certificates, where they are in a file of their own.
    QString chain;
    QJsonObject extra;

    bool isEmpty() const { return certificate.isEmpty() && key.isEmpty() && chain.isEmpty(); }
    friend bool operator==(const SigningFiles &, const SigningFiles &) = default;
};

/// Where the documents are served.
struct Hosting {
    /// The domain whose autoconfig. and autodiscover. hosts answer for all the others.
    QString domain;
    /// The web server's own name: what autoconfig. and autodiscover. point to. Empty: to the addresses below.
    QString webHost;
    QStringList ipv4;
    QStringList ipv6;
    /// How long Outlook keeps what it was told before it asks again; DNS records have their own.
    int ttlHours = 168;
    /// Paths on the web server; %HOST% stands for the host that the certificate is for.
    QString certificate = QStringLiteral("/etc/letsencrypt/live/%HOST%/fullchain.pem");
    QString certificateKey = QStringLiteral("/etc/letsencrypt/live/%HOST%/privkey.pem");
    /// The folder on the web server into which the bundle is unpacked.
    QString root = QStringLiteral("/srv/email-autoconfigure");
    QJsonObject extra;
    /// Publish the IETF's JSON form (PACC) too. It takes one more host with a certificate for every domain.
    bool pacc = false;
    SigningFiles signing = {};
    /// The name of the TSIG key (RFC 8945) with which the DNS is updated, never the key:
    /// "nsupdate.example.org".
    QString tsigKeyName = {};

    friend bool operator==(const Hosting &, const Hosting &) = default;
};

/// The document: everything that the administrator entered (design.md section 4). Copies are shared until
/// written to.
struct Workspace {
    QList<ServiceProfile> profiles;
    Hosting hosting;
    QList<Domain> domains;
    QJsonObject extra;
    /// Where bundles are deployed; the first one is the usual one.
    QList<DeploymentTarget> deployment = {};

    /// The profile's position, or -1.
    qsizetype indexOfProfile(const QString &id) const;
    /// The domain's position by name, without regard to letter case and U-label or A-label form, or -1.
    qsizetype indexOfDomain(const QString &name) const;

    friend bool operator==(const Workspace &, const Workspace &) = default;
};

} // namespace autoconfigure
