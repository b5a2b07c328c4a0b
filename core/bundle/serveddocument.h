// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientformat.h"
#include "model/result.h"
#include "signing/signingidentity.h"

#include <QByteArray>

namespace autoconfigure
{

/// The exact bytes that a client is served: the format's document, signed where the format has signatures,
/// somebody signs (`signer` is not null) and the document is the same for everybody. What a responder makes
/// for an address is never signed.
Result<QByteArray> servedDocument(const ClientFormat &format, const DomainSettings &settings,
                                  const std::optional<Account> &account, const SigningIdentity *signer);

} // namespace autoconfigure
