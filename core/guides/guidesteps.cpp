// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words between asterisks are those that the clients show: iOS and iPadOS 18, macOS 15, Thunderbird 140,
// the new and the classic Outlook for Windows, Gmail for Android. Their translations are the clients' own as
// well.
#include "guides/guidesteps.h"

#include "model/fillin.h"

namespace autoconfigure
{

namespace
{

/// Labels are told apart before the arguments come in: a name with an asterisk is a name.
GuideSentence sentence(const QString &text, const QStringList &arguments = {})
{
    GuideSentence spans;
    bool isLabel = false;
    for (const QString &part : text.split(u'*')) {
        if (!part.isEmpty()) {
            spans.append({fillIn(part, arguments), isLabel});
        }
        isLabel = !isLabel;
    }
    return spans;
}

class Steps
{
public:
    explicit Steps(const GuideWords &words) : m_words(words) {}

    Steps &add(const char *source, const QStringList &arguments = {})
    {
        m_steps.append({sentence(m_words(source), arguments), {}});
        return *this;
    }
    Steps &open(const char *source, const QString &url)
    {
        m_steps.append({sentence(m_words(source)), url});
        return *this;
    }
    operator QList<GuideStep>() const { return m_steps; }

private:
    const GuideWords &m_words;
    QList<GuideStep> m_steps;
};

constexpr const char *iphoneByHand = QT_TRANSLATE_NOOP(
    "Guide", "By hand: *Settings* > *Apps* > *Mail* > *Mail Accounts* > *Add Account* > *Other* > "
             "*Add Mail Account* (before iOS 18: *Settings* > *Mail* > *Accounts*), with these "
             "values:");
constexpr const char *macByHand = QT_TRANSLATE_NOOP(
    "Guide", "By hand: in Mail, *Mail* > *Add Account…* > *Other Mail Account…*, with these values:");

QList<GuideStep> iphoneSteps(const GuideFacts &facts, const GuideWords &words)
{
    Steps steps(words);
    if (facts.profileUrl.isEmpty()) {
        return steps
            .add(QT_TRANSLATE_NOOP("Guide",
                                   "Open *Settings* > *Apps* > *Mail* > *Mail Accounts* > *Add Account* > "
                                   "*Other* > *Add Mail Account* (before iOS 18: *Settings* > *Mail* > "
                                   "*Accounts*)."))
            .add(QT_TRANSLATE_NOOP("Guide",
                                   "Enter your name, your e-mail address and your password, and tap *Next*."))
            .add(QT_TRANSLATE_NOOP("Guide", "Choose *%1*, enter the values below, tap *Next* and *Save*."),
                 {facts.incoming == u"POP3" ? QStringLiteral("POP") : facts.incoming});
    }
    return steps
        .open(QT_TRANSLATE_NOOP("Guide",
                                "Point the camera at the code and tap the link that appears, or open this "
                                "address in Safari:"),
              facts.profileUrl)
        .add(QT_TRANSLATE_NOOP("Guide",
                               "Safari says that the site wants to download a configuration profile: tap "
                               "*Allow*, then *Close*."))
        .add(QT_TRANSLATE_NOOP("Guide",
                               "Within 8 minutes, open *Settings* and tap *Profile Downloaded*. If it is not "
                               "there: *General* > *VPN & Device Management*."))
        .add(QT_TRANSLATE_NOOP("Guide",
                               "See that the profile is called “%1”, tap *Install*, enter the passcode of "
                               "the device, and tap *Install* again."),
             {facts.displayName})
        .add(facts.isPersonal
                 ? QT_TRANSLATE_NOOP("Guide", "Enter your password when the device asks for it.")
                 : QT_TRANSLATE_NOOP("Guide",
                                     "Enter your e-mail address and your password when the device asks for "
                                     "them."))
        .add(QT_TRANSLATE_NOOP("Guide", "Tap *Done*, and open *Mail*."));
}

QList<GuideStep> macSteps(const GuideFacts &facts, const GuideWords &words)
{
    Steps steps(words);
    if (facts.profileUrl.isEmpty()) {
        return steps
            .add(QT_TRANSLATE_NOOP("Guide",
                                   "Open Mail, and in it *Mail* > *Add Account…* > *Other Mail Account…*."))
            .add(QT_TRANSLATE_NOOP("Guide",
                                   "Enter your name, your e-mail address and your password, and click *Sign "
                                   "In*."))
            .add(QT_TRANSLATE_NOOP("Guide", "Choose *%1*, enter the values below, and click *Sign In*."),
                 {facts.incoming == u"POP3" ? QStringLiteral("POP") : facts.incoming});
    }
    return steps
        .open(QT_TRANSLATE_NOOP("Guide", "Open this address in Safari and click *Allow*:"), facts.profileUrl)
        .add(QT_TRANSLATE_NOOP(
            "Guide", "Open the downloaded file *email.mobileconfig*. A message says that the profile "
                     "waits in the settings."))
        .add(QT_TRANSLATE_NOOP("Guide",
                               "Open *System Settings* > *General* > *Device Management* (macOS 13 and 14: "
                               "*Privacy & Security* > *Profiles*) and double-click “%1”."),
             {facts.displayName})
        .add(facts.isPersonal
                 ? QT_TRANSLATE_NOOP("Guide",
                                     "Click *Install…*, and enter your password when the Mac asks for it.")
                 : QT_TRANSLATE_NOOP("Guide",
                                     "Click *Install…*, and enter your e-mail address and your password when "
                                     "the Mac asks for them."))
        .add(QT_TRANSLATE_NOOP("Guide", "Open *Mail*."));
}

QList<GuideStep> thunderbirdSteps(const GuideWords &words)
{
    return Steps(words)
        .add(QT_TRANSLATE_NOOP("Guide",
                               "Open the menu *≡* > *New Account* and choose an e-mail account. A new "
                               "Thunderbird asks for it by itself."))
        .add(QT_TRANSLATE_NOOP("Guide",
                               "Enter your *Full name* and your *Email address*, and click *Continue*."))
        .add(QT_TRANSLATE_NOOP(
            "Guide", "Thunderbird finds the servers. See that they are those of the table below, and "
                     "click *Continue*."))
        .add(QT_TRANSLATE_NOOP("Guide", "Enter your password, click *Continue* and, at the end, *Finish*."));
}

QList<GuideStep> outlookSteps(const GuideFacts &facts, const GuideWords &words)
{
    return Steps(words)
        .add(QT_TRANSLATE_NOOP("Guide",
                               "In the new Outlook, open *Settings* > *Accounts* > *Your accounts* > *Add "
                               "account*; in the classic Outlook *File* > *Add Account*."))
        .add(QT_TRANSLATE_NOOP(
            "Guide", "Enter your e-mail address and click *Continue* (classic Outlook: *Connect*)."))
        .add(QT_TRANSLATE_NOOP("Guide",
                               "Where Outlook asks for the kind of account or for servers, choose *%1* and "
                               "enter the values below."),
             {facts.incoming == u"POP3" ? QStringLiteral("POP") : facts.incoming})
        .add(QT_TRANSLATE_NOOP("Guide",
                               "Enter your password and click *Continue* (classic Outlook: *Connect*)."))
        .add(QT_TRANSLATE_NOOP("Guide", "Click *Done*."));
}

QList<GuideStep> androidSteps(const GuideFacts &facts, const GuideWords &words)
{
    return Steps(words)
        .add(QT_TRANSLATE_NOOP("Guide",
                               "Thunderbird for Android and K-9 Mail find the servers by themselves: add an "
                               "account, enter your e-mail address, tap *Next* and enter your password."))
        .add(QT_TRANSLATE_NOOP("Guide",
                               "In Gmail, tap your picture > *Add another account* > *Other*, enter your "
                               "e-mail address and tap *Next*. Choose *Personal (%1)*, enter your password "
                               "and, for the incoming and the outgoing server, the values below."),
             {facts.incoming})
        .add(QT_TRANSLATE_NOOP("Guide", "In any other app, add an account by hand, with the values below."));
}

} // namespace

QString guideTitle(GuideClient client, const GuideWords &words)
{
    switch (client) {
    case GuideClient::Iphone:
        return words(QT_TRANSLATE_NOOP("Guide", "Set up your e-mail on iPhone or iPad"));
    case GuideClient::Mac:
        return words(QT_TRANSLATE_NOOP("Guide", "Set up your e-mail on a Mac"));
    case GuideClient::Thunderbird:
        return words(QT_TRANSLATE_NOOP("Guide", "Set up your e-mail in Thunderbird"));
    case GuideClient::Outlook:
        return words(QT_TRANSLATE_NOOP("Guide", "Set up your e-mail in Outlook"));
    case GuideClient::Android:
        return words(QT_TRANSLATE_NOOP("Guide", "Set up your e-mail on Android or in another app"));
    }
    return {};
}

QList<GuideStep> guideSteps(GuideClient client, const GuideFacts &facts, const GuideWords &words)
{
    switch (client) {
    case GuideClient::Iphone:
        return iphoneSteps(facts, words);
    case GuideClient::Mac:
        return macSteps(facts, words);
    case GuideClient::Thunderbird:
        return thunderbirdSteps(words);
    case GuideClient::Outlook:
        return outlookSteps(facts, words);
    case GuideClient::Android:
        return androidSteps(facts, words);
    }
    return {};
}

GuideSentence guideByHand(GuideClient client, const GuideFacts &facts, const GuideWords &words)
{
    const bool hasProfile = !facts.profileUrl.isEmpty();
    if (client == GuideClient::Iphone && hasProfile) {
        return sentence(words(iphoneByHand));
    }
    if (client == GuideClient::Mac && hasProfile) {
        return sentence(words(macByHand));
    }
    if (client == GuideClient::Thunderbird) {
        return sentence(
            words(QT_TRANSLATE_NOOP("Guide", "Where Thunderbird finds other servers or none, click *Edit "
                                             "configuration* and enter these values:")));
    }
    return sentence(words(QT_TRANSLATE_NOOP("Guide", "The values to enter:")));
}

} // namespace autoconfigure
