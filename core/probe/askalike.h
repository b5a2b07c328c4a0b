// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/sequencesteps.h"

namespace autoconfigure
{

inline constexpr QLatin1StringView mozillaAutoconfigPath("/mail/config-v1.1.xml");
inline constexpr QLatin1StringView mozillaWellKnownPath("/.well-known/autoconfig/mail/config-v1.1.xml");
inline constexpr QLatin1StringView autodiscoverPath("/autodiscover/autodiscover.xml");

/// What several clients ask alike.
namespace ask
{

/// "https://autoconfig.example.org/mail/config-v1.1.xml" and a query, which may be empty.
HttpRequest get(const QString &scheme, const QString &host, const QString &path, const QString &query = {});
/// Outlook's question for settings, repeated as POST where a redirect leads. `schema`: of another answer than
/// Outlook's.
HttpRequest autodiscoverPost(const QUrl &url, const QString &address, const QString &schema = {});
/// The address for a query: every reserved character is encoded, "+" too.
QString encoded(const QString &address);

/// The database of providers, step `id`; skipped where the options leave it out.
void providerDatabase(SequenceSteps &steps, const QString &id, const QString &base, const QString &domain);
/// Autoconfig by the host of the best MX, of step `id` and those after it: Thunderbird's order. `query` for
/// the provider's own server.
void mozillaByMx(SequenceSteps &steps, const QString &databaseBase, const QString &query);

/// Which of several SRV records a client takes.
enum class SrvChoice {
    Best,        ///< by priority, then weight (RFC 2782)
    LowestWeight ///< without a look at the priority
};
/// Whether a responder that makes the document of the step at `usual` for the account takes an address with
/// “+” too; `request` asks for it. Skipped where the document is the same for everybody.
void withPlus(SequenceSteps &steps, const QString &id, qsizetype usual,
              HttpRequest (*request)(const Account &account));

/// The server that the SRV record for Autodiscover names, steps `prefix` + "srv-…". Its port is not looked
/// at.
void autodiscoverBySrv(SequenceSteps &steps, const Account &account, SrvChoice choice,
                       const QString &prefix = {});

} // namespace ask

} // namespace autoconfigure
