// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/serveddocument.h"

namespace autoconfigure
{

Result<QByteArray> servedDocument(const ClientFormat &format, const DomainSettings &settings,
                                  const std::optional<Account> &account, const SigningIdentity *signer)
{
    const QByteArray document = format.render(settings, account);
    if (signer == nullptr || !format.canBeSigned || account) {
        return document;
    }
    return signer->sign(document);
}

} // namespace autoconfigure
