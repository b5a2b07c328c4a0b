// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domainsettings.h"
#include "model/usernamepattern.h"
#include "probe/discoverystep.h"

#include <QDateTime>
#include <QHash>

namespace autoconfigure
{

/// What a domain's probe is about and judged by.
struct ProbeSubject {
    DomainSettings settings;
    /// A-labels.
    QString hostingDomain;
    /// The address that clients are given.
    Account account;
    bool asksProviderDatabase = true;
    QDateTime now;
    /// By format: what a client would understand from the document that belongs there.
    QHash<const ClientFormat *, ParsedDocument> expected;

    const QString &domain() const { return settings.domain; }
};

ProbeSubject probeSubjectOf(const Workspace &workspace, qsizetype domainIndex, const QString &localPart);

/// The steps of one client's discovery, put together by its sequence. It is gone through again with every new
/// answer: a step that is finished stays as it is, one that waited for an answer learns what it asks.
class SequenceSteps
{
public:
    SequenceSteps(const ProbeSubject &subject, QList<DiscoveryStep> &steps)
        : m_subject(subject), m_steps(steps)
    {
    }

    const ProbeSubject &subject() const { return m_subject; }
    const QString &domain() const { return m_subject.domain(); }
    QString address() const { return m_subject.account.address(); }

    /// Asks over HTTP; `format` reads the answer, null where any answer will do. The reference lasts until
    /// the next step.
    const DiscoveryStep &http(const QString &id, const ClientFormat *format, const HttpRequest &request);
    const DiscoveryStep &dns(const QString &id, const QString &name, RecordType type);
    /// The same, for a step that the client itself does not make.
    const DiscoveryStep &extra(const QString &id, const ClientFormat *format, const HttpRequest &request);
    /// What it asks is not known yet.
    void later(const QString &id, StepKind kind);
    /// `note` says why, QT_TRANSLATE_NOOP("Probe", …).
    void skip(const QString &id, StepKind kind, const char *note);

    /// All of them, those too that this pass has not come to yet.
    const QList<DiscoveryStep> &all() const { return m_steps; }
    /// Those that this pass has come to.
    qsizetype count() const { return m_position; }
    /// The steps from here on are made because of the document of the step at `position`.
    void beginFollowing(qsizetype position) { m_followed = position; }

private:
    DiscoveryStep &next(const QString &id, StepKind kind);

    const ProbeSubject &m_subject;
    QList<DiscoveryStep> &m_steps;
    qsizetype m_position = 0;
    qsizetype m_followed = -1;
};

/// Begins the id of a step at the server that an SRV record of RFC 6764 names.
inline constexpr QLatin1StringView srvTargetPrefix("srv-target-");

/// What several clients ask alike.
namespace ask
{

/// "https://autoconfig.example.org/mail/config-v1.1.xml" and a query, which may be empty.
HttpRequest get(const QString &scheme, const QString &host, const QString &path, const QString &query = {});
/// Outlook's question for settings, repeated as POST where a redirect leads.
HttpRequest autodiscoverPost(const QUrl &url, const QString &address);
/// The address for a query: every reserved character is encoded, "+" too.
QString encoded(const QString &address);

/// The database of providers, step `id`; skipped where the options leave it out.
void providerDatabase(SequenceSteps &steps, const QString &id, const QString &base, const QString &domain);
/// Autoconfig by the host of the best MX, of step `id` and those after it: Thunderbird's order. `query` for
/// the provider's own server.
void mozillaByMx(SequenceSteps &steps, const QString &databaseBase, const QString &query);
/// The server that the SRV record for Autodiscover names, steps `prefix` + "srv-…".
void autodiscoverBySrv(SequenceSteps &steps, const Account &account, const QString &prefix = {});

} // namespace ask

inline constexpr QLatin1StringView mozillaAutoconfigPath("/mail/config-v1.1.xml");
inline constexpr QLatin1StringView mozillaWellKnownPath("/.well-known/autoconfig/mail/config-v1.1.xml");
inline constexpr QLatin1StringView autodiscoverPath("/autodiscover/autodiscover.xml");

const ClientFormat *mozillaFormat();
const ClientFormat *outlookFormat();
const ClientFormat *appleFormat();

/// The first step, not extra, that `isUsable` takes; -1 if none.
template <typename Predicate>
qsizetype firstStep(const QList<DiscoveryStep> &steps, Predicate isUsable)
{
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (!steps.at(i).isExtra && isUsable(steps.at(i))) {
            return i;
        }
    }
    return -1;
}

/// Has a document with at least one service to receive and one to send with.
bool hasBothDirections(const DiscoveryStep &step);
/// The answer's media type is one that the format may have.
bool hasAcceptedMediaType(const DiscoveryStep &step);

/// IMAP, POP3 and SMTP: what clients of autoconfig take from a file that holds more.
QList<MailService> mailOnly(QList<MailService> services);
/// The first service of each protocol.
QList<MailService> firstOfEach(const QList<MailService> &services);
/// The first that receives by IMAP and the first that sends.
QList<MailService> firstImapAndSmtp(const QList<MailService> &services);

} // namespace autoconfigure
