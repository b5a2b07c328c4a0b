// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Apple configuration profile: one payload each for mail (com.apple.mail.managed, one incoming and one
// outgoing server), CalDAV, CardDAV and Exchange ActiveSync. What the profile does not say, the device asks.
#include "clients/appleidentity.h"
#include "clients/applepayloads.h"
#include "clients/appleprofileparts.h"
#include "clients/clientformat.h"
#include "clients/plistwriting.h"
#include "model/usernamepattern.h"

#include <QCoreApplication>

#include <array>

namespace autoconfigure
{

extern const ClientFormat appleProfile;

using namespace Qt::StringLiterals;

namespace
{

// The names of the payloads' UUIDs, and of all but the profile itself the last label of its identifier.
constexpr QLatin1StringView profileKind("profile");
constexpr QLatin1StringView mailKind("mail");
constexpr QLatin1StringView calDavKind("caldav");
constexpr QLatin1StringView cardDavKind("carddav");
constexpr QLatin1StringView activeSyncKind("activesync");

/// Empty where the device has to ask.
QString username(const MailService &service, const std::optional<Account> &account)
{
    if (account) {
        return expandUsername(service.username, *account);
    }
    return usernameKind(service.username) == UsernameKind::Literal ? service.username : QString();
}

bool needsUser(const MailService &service)
{
    return appleAuthentication(service) != Authentication::None;
}

class ProfileWriter
{
public:
    ProfileWriter(PlistWriter &plist, const DomainSettings &settings, const std::optional<Account> &account)
        : m_plist(plist), m_settings(settings), m_account(account), m_payloads(applePayloads(settings))
    {
    }

    void write()
    {
        writeConsent();
        m_plist.array(u"PayloadContent"_s, [this] {
            if (m_payloads.hasMail()) {
                m_plist.item(
                    [this] { writeMail(service(m_payloads.incoming), service(m_payloads.outgoing)); });
            }
            if (m_payloads.calDav >= 0) {
                m_plist.item([this] { writeDav(u"CalDAV"_s, service(m_payloads.calDav), calDavKind); });
            }
            if (m_payloads.cardDav >= 0) {
                m_plist.item([this] { writeDav(u"CardDAV"_s, service(m_payloads.cardDav), cardDavKind); });
            }
            if (m_payloads.activeSync >= 0) {
                m_plist.item([this] { writeActiveSync(service(m_payloads.activeSync)); });
            }
        });
        m_plist.text(u"PayloadDisplayName"_s, m_settings.displayName);
        m_plist.text(u"PayloadIdentifier"_s, appleIdentifier(m_settings.domain, m_account));
        const QString &organization = m_settings.apple.organization;
        m_plist.text(u"PayloadOrganization"_s,
                     organization.isEmpty() ? m_settings.displayName : organization);
        // Mail accounts belong to a user on macOS; other systems ignore it.
        m_plist.text(u"PayloadScope"_s, u"User"_s);
        writeIdentity(u"Configuration"_s, profileKind);
    }

private:
    const MailService &service(qsizetype index) const { return m_settings.services.at(index); }

    /// Devices take the text of their language, or else the one called default.
    void writeConsent()
    {
        const AppleConsent &consent = m_settings.apple.consent;
        if (consent.isEmpty()) {
            return;
        }
        m_plist.dictionary(u"ConsentText"_s, [this, &consent] {
            m_plist.text(u"default"_s, consent.en.isEmpty() ? consent.fr : consent.en);
            if (!consent.en.isEmpty()) {
                m_plist.text(u"en"_s, consent.en);
            }
            if (!consent.fr.isEmpty()) {
                m_plist.text(u"fr"_s, consent.fr);
            }
        });
    }

    /// `direction` is "Incoming" or "Outgoing", the beginning of the keys. Ports and UseSSL are always there:
    /// the device's own choice would begin with port 25 and without encryption.
    void writeServer(const QString &direction, const MailService &service)
    {
        const QString prefix = direction + u"MailServer"_s;
        m_plist.text(prefix + u"Authentication"_s,
                     appleAuthenticationText(
                         appleAuthentication(service).value_or(Authentication::PasswordCleartext)));
        m_plist.text(prefix + u"HostName"_s, service.host);
        m_plist.number(prefix + u"PortNumber"_s, service.port);
        m_plist.flag(prefix + u"UseSSL"_s, service.security != Security::None);
        if (needsUser(service)) {
            writeUsername(prefix + u"Username"_s, service);
        }
    }

    void writeMail(const MailService &incoming, const MailService &outgoing)
    {
        m_plist.text(u"EmailAccountDescription"_s, m_settings.displayName);
        m_plist.text(u"EmailAccountType"_s,
                     incoming.protocol == Protocol::Imap ? u"EmailTypeIMAP"_s : u"EmailTypePOP"_s);
        writeAddress();
        writeServer(u"Incoming"_s, incoming);
        writeServer(u"Outgoing"_s, outgoing);
        // One prompt instead of two, unless SMTP has one login for everybody, which has a password of its
        // own.
        const bool sharedLogin = usernameKind(outgoing.username) == UsernameKind::Literal &&
                                 outgoing.username != incoming.username;
        if (needsUser(outgoing) && !sharedLogin) {
            m_plist.flag(u"OutgoingPasswordSameAsIncomingPassword"_s, true);
        }
        writePayload(u"com.apple.mail.managed"_s, mailKind);
    }

    /// `name` is "CalDAV" or "CardDAV", the beginning of the keys.
    void writeDav(const QString &name, const MailService &service, QLatin1StringView kind)
    {
        m_plist.text(name + u"AccountDescription"_s, m_settings.displayName);
        m_plist.text(name + u"HostName"_s, service.host);
        m_plist.number(name + u"Port"_s, service.port);
        if (!service.path.isEmpty() && !hasUserInPath(service)) {
            m_plist.text(name + u"PrincipalURL"_s, expandDomain(service.path, m_settings.domain));
        }
        m_plist.flag(name + u"UseSSL"_s, service.security != Security::None);
        writeUsername(name + u"Username"_s, service);
        writePayload(u"com.apple."_s + kind + u".account"_s, kind);
    }

    void writeActiveSync(const MailService &service)
    {
        writeAddress();
        // The profile's other accounts have it already; users may switch it on.
        if (m_payloads.calDav >= 0) {
            m_plist.flag(u"EnableCalendars"_s, false);
        }
        if (m_payloads.cardDav >= 0) {
            m_plist.flag(u"EnableContacts"_s, false);
        }
        if (m_payloads.hasMail()) {
            m_plist.flag(u"EnableMail"_s, false);
        }
        m_plist.text(u"Host"_s, service.host);
        m_plist.flag(u"SSL"_s, service.security != Security::None);
        writeUsername(u"UserName"_s, service);
        writePayload(u"com.apple.eas.account"_s, activeSyncKind);
    }

    void writeAddress()
    {
        if (m_account) {
            m_plist.text(u"EmailAddress"_s, m_account->address());
        }
    }

    void writeUsername(const QString &key, const MailService &service)
    {
        if (const QString user = username(service, m_account); !user.isEmpty()) {
            m_plist.text(key, user);
        }
    }

    /// What every payload says of itself.
    void writePayload(const QString &type, QLatin1StringView kind)
    {
        m_plist.text(u"PayloadDisplayName"_s, m_settings.displayName);
        m_plist.text(u"PayloadIdentifier"_s, appleIdentifier(m_settings.domain, m_account) + u'.' + kind);
        writeIdentity(type, kind);
    }

    void writeIdentity(const QString &type, QLatin1StringView kind)
    {
        m_plist.text(u"PayloadType"_s, type);
        m_plist.text(u"PayloadUUID"_s, appleUuid(kind, m_settings.domain, m_account));
        m_plist.number(u"PayloadVersion"_s, 1);
    }

    PlistWriter &m_plist;
    const DomainSettings &m_settings;
    const std::optional<Account> &m_account;
    const ApplePayloads m_payloads;
};

QByteArray render(const DomainSettings &settings, const std::optional<Account> &account)
{
    return plistDocument([&](PlistWriter &plist) { ProfileWriter(plist, settings, account).write(); });
}

constexpr std::array publishPoints = {
    PublishPoint{"autoconfig.%EMAILDOMAIN%", "/email.mobileconfig", PublishPoint::Method::Get, true,
                 "emailaddress"},
};

template <const QLatin1StringView &kind>
constexpr DerivedValue derivedUuid{
    DerivedValue::Kind::Uuid, kind.data(),
    [](const QString &domain, const Account &account) { return appleUuid(kind, domain, account); }};

constexpr std::array derivedValues = {
    DerivedValue{DerivedValue::Kind::Label, nullptr,
                 [](const QString &, const Account &account) { return appleLabel(account.localPart); }},
    derivedUuid<profileKind>,
    derivedUuid<mailKind>,
    derivedUuid<calDavKind>,
    derivedUuid<cardDavKind>,
    derivedUuid<activeSyncKind>,
};

} // namespace

const ClientFormat appleProfile = {
    "apple-profile",
    QT_TRANSLATE_NOOP("ClientFormat", "Apple Mail"),
    "Apple Mail (iOS), Apple Mail (iPadOS), Apple Mail (macOS)",
    "https://developer.apple.com/documentation/devicemanagement/mail",
    "application/x-apple-aspen-config",
    "email.mobileconfig",
    true,
    publishPoints,
    render,
    reviewAppleProfile,
    parseAppleProfile,
    derivedValues,
    nullptr,
    nullptr,
    nullptr,
    true,
};

} // namespace autoconfigure
