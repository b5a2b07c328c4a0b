// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailservers/mailrules.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

bool offersAny(const MailCapabilities &offered, const QStringList &mechanisms)
{
    return std::any_of(mechanisms.cbegin(), mechanisms.cend(),
                       [&](const QString &one) { return offered.mechanisms.contains(one); });
}

} // namespace

bool isOffered(Authentication method, const MailCapabilities &offered)
{
    switch (method) {
    case Authentication::PasswordCleartext:
        return offered.takesPassword();
    case Authentication::PasswordEncrypted:
        return std::any_of(offered.mechanisms.cbegin(), offered.mechanisms.cend(), [](const QString &one) {
            return one == u"CRAM-MD5"_s || one == u"DIGEST-MD5"_s || one.startsWith("SCRAM-"_L1);
        });
    case Authentication::OAuth2:
        return offersAny(offered, {u"XOAUTH2"_s, u"OAUTHBEARER"_s});
    case Authentication::Gssapi:
        return offersAny(offered, {u"GSSAPI"_s, u"GS2-KRB5"_s});
    case Authentication::Ntlm:
        return offersAny(offered, {u"NTLM"_s});
    case Authentication::TlsClientCertificate:
    case Authentication::None:
        return true;
    }
    return true;
}

} // namespace autoconfigure
