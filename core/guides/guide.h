// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guides/qrcode.h"
#include "model/domainsettings.h"
#include "model/usernamepattern.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace autoconfigure
{

/// The families of clients that users get a guide for.
enum class GuideClient { Iphone, Mac, Thunderbird, Outlook, Android };

const QList<GuideClient> &allGuideClients();
/// "iphone", "mac", "thunderbird", "outlook", "android".
QString guideClientWord(GuideClient client);
std::optional<GuideClient> guideClientFromWord(QStringView word);
/// For a reader, in the installed language: "iPhone, iPad", "Android and others".
QString guideClientName(GuideClient client);

/// A piece of a sentence; a label is a word that the client shows.
struct GuideSpan {
    QString text;
    bool isLabel = false;
};
using GuideSentence = QList<GuideSpan>;

struct GuideStep {
    GuideSentence sentence;
    /// To be opened at this step; empty where there is nothing to open.
    QString url;
};

/// One row of the table for those who enter the settings by hand; every text as it is shown.
struct GuideServer {
    QString purpose;
    QString host;
    QString port;
    QString security;
    QString signIn;
    QString username;
};

struct GuideLink {
    QString title;
    /// Only http, https and mailto: everything else would not be a link to help.
    QString url;
};

/// What a user reads to set up one client: one page for a printer or a help site. All texts are in one
/// language, bounded in length, and without characters that a page cannot carry.
struct Guide {
    /// "en", "fr".
    QString language;
    QString title;
    /// The display name of the service.
    QString organisation;
    /// Whom it is for: a domain's users, or one address.
    QString audience;
    QList<GuideStep> steps;
    /// Leads to the table.
    GuideSentence byHand;
    /// One of each protocol that the client takes.
    QList<GuideServer> servers;
    QList<GuideLink> help;
    /// Of the profile's address, where the client is a device that scans it.
    std::optional<QrCode> code;
    QString codeUrl;
};

/// Where a device gets the domain's Apple profile, with the account's address in it. Empty where a profile
/// would hold no mail account.
QString profileUrl(const DomainSettings &settings, const std::optional<Account> &account);

/// The guide of a client for the domain's users, or for one of them. `language` is one of
/// availableLanguages().
Guide guideOf(GuideClient client, const DomainSettings &settings, const std::optional<Account> &account,
              const QString &language);

/// The address of the code's picture in the page, which holds the picture itself; empty without a code.
QString guideCodeSource(const Guide &guide);

enum class GuideMedium {
    Browser,
    /// The subset of HTML that QTextDocument shows, for the window, the printer and PDF.
    TextDocument
};

/// A page that needs nothing else, and that XML readers read too.
QByteArray guideHtml(const Guide &guide, GuideMedium medium = GuideMedium::Browser);

} // namespace autoconfigure
