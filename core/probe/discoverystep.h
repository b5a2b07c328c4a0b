// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/autodiscover.h"
#include "dns/dnsresolver.h"
#include "model/finding.h"
#include "probe/httpmessage.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace autoconfigure
{

/// What a step asks: a document over HTTP, or the DNS.
enum class StepKind { Http, Dns };

enum class StepState {
    Waiting, ///< for its turn, or for the answer that says whether and what it asks
    Running,
    Finished,
    Skipped ///< does not apply to this domain, or is not asked from here; `note` says why
};

/// What the asked URL is in the plan of the domain.
enum class UrlRole {
    Planned,   ///< the domain's own host for configurations, or where its records lead
    Site,      ///< the domain itself: usually its web site, which need not have a document
    Plain,     ///< over HTTP, where nothing but a redirect to HTTPS should be
    Elsewhere, ///< where HTTP redirects, and not to the document: usually a web site's home page
    Foreign    ///< somebody else's: the database of providers, hosts of the MX records
};

/// What came of a step.
enum class StepVerdict {
    None,      ///< not finished, or skipped
    Ok,        ///< settings as in the workspace; or a DNS answer, a redirect, that leads on as planned
    Different, ///< settings that clients can read, and that are not those of the workspace
    Absent,    ///< nothing there: no such name, nothing listens, 404. No fault by itself
    Faulty     ///< something is there, and it does not work
};

/// The stable words: "none", "ok", "different", "absent", "faulty".
QString stepVerdictWord(StepVerdict verdict);
/// Translated: "OK", "Differs"…
QString stepVerdictName(StepVerdict verdict);

/// One step of a client's discovery: what it asks and what came of it.
struct DiscoveryStep {
    /// Stable within the client's sequence: "https-autoconfig".
    QString id;
    StepKind kind = StepKind::Http;
    StepState state = StepState::Waiting;
    StepVerdict verdict = StepVerdict::None;
    /// The settings that the client takes are from here.
    bool used = false;
    /// The client does not ask this itself; it is asked to find what is wrong (a GET beside the POST, another
    /// letter case of the path).
    bool isExtra = false;
    /// Of an extra step: position of the one with which it is compared; -1 where there is none.
    qsizetype usual = -1;
    /// Of an extra step that asks for another address of the domain: the part before the @.
    QString localPart;
    /// As the sequence says; what begins over HTTP is judged by where it ends.
    UrlRole role = UrlRole::Planned;
    /// It looks for a server of this protocol.
    std::optional<Protocol> protocol;
    /// English, marked QT_TRANSLATE_NOOP("Probe", …): why it is skipped. Empty otherwise.
    const char *note = "";

    /// kind Http. `http.request` is known once the step is not Waiting; the rest when it is Finished.
    HttpResult http;
    /// kind Dns.
    DnsQuestion question;
    DnsAnswer dns;

    /// What reads the answer; null where it is no document.
    const ClientFormat *format = nullptr;
    /// What it says; nothing where it is no document of the format.
    std::optional<ParsedDocument> document;
    /// What the client understands of the document: some drop a server, or all of them, for a mistake that
    /// others forgive.
    QList<MailService> understood;
    /// The document has no settings but sends the client on.
    std::optional<AutodiscoverRedirect> redirect;
    /// Position of the step whose document led to this one; -1 where none did.
    qsizetype followedFrom = -1;
    /// Everything that is to be said about it; the first one is the main one.
    Findings findings;

    /// Nothing more will come of it.
    bool isDone() const { return state == StepState::Finished || state == StepState::Skipped; }
    Severity severity() const { return worstSeverity(findings); }
    /// "GET https://…", "SRV _autodiscover._tcp.example.org": what is asked; empty while it is not known.
    QString title() const;
    qint64 milliseconds() const { return kind == StepKind::Http ? http.milliseconds : dns.milliseconds; }
    /// The translated note.
    QString noteText() const;
};

/// One field in which what a client ends up with is not what the workspace says.
struct SettingDifference {
    enum class Field { Service, Host, Port, Security, Username, Authentication };

    Protocol protocol = Protocol::Imap;
    Field field = Field::Service;
    /// Host names, ports, words of the workspace file; the same in every language. Empty where there is none.
    QString expected;
    QString actual;

    friend bool operator==(const SettingDifference &, const SettingDifference &) = default;
};

/// The stable word: "service", "host", "port", "security", "username", "authentication".
QString settingFieldWord(SettingDifference::Field field);
/// Translated: "Host name", "Port"…
QString settingFieldName(SettingDifference::Field field);

/// What a client ends up with.
enum class ClientVerdict {
    Ok,        ///< the workspace's settings
    Different, ///< other settings
    None       ///< nothing: the user has to type them
};

/// "ok", "different", "none".
QString clientVerdictWord(ClientVerdict verdict);
QString clientVerdictName(ClientVerdict verdict);

/// One client's discovery for one domain.
struct ClientProbe {
    /// The sequence's id: "thunderbird".
    QString client;
    /// A-labels.
    QString domain;
    qsizetype domainIndex = -1;
    /// In the order in which the client prefers them. A step keeps its place during a run; steps that an
    /// answer adds come at the end.
    QList<DiscoveryStep> steps;
    ClientVerdict verdict = ClientVerdict::None;
    /// What the client ends up with, user names as patterns; what the client does not read is left out.
    QList<MailService> settings;
    /// What it should end up with.
    QList<MailService> expected;
    QList<SettingDifference> differences;
    /// About the client as a whole; those of the steps are in the steps.
    Findings findings;

    /// The step that is used, or -1.
    qsizetype usedStep() const;
    /// Its own and those of its steps, without repetition.
    Findings allFindings() const;
    Severity severity() const { return worstSeverity(allFindings()); }
};

/// The results of one domain.
struct DomainProbe {
    QString domain;
    qsizetype domainIndex = -1;
    /// The address that clients were given.
    QString email;
    QList<ClientProbe> clients;
    /// Requests and questions really made; what several clients ask alike counts once.
    qsizetype requests = 0;
    qint64 milliseconds = 0;
    QDateTime time;

    /// Without repetition: a broken URL that four clients ask is one finding.
    Findings findings() const;
    Severity severity() const { return worstSeverity(findings()); }
    /// Nothing could be reached at all, not even a name server.
    bool hadNoNetwork() const;
};

} // namespace autoconfigure
