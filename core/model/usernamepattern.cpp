// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/usernamepattern.h"

#include "model/hostname.h"

#include <QCoreApplication>

#include <algorithm>

namespace autoconfigure
{

namespace
{

// lupdate takes a text's context from this macro; a function named tr does not tell it.
struct AccountText {
    Q_DECLARE_TR_FUNCTIONS(Account)
};

/// One pass from left to right, so that what is put in is never expanded again.
template <typename Replacement>
QString expand(const QString &text, Replacement replacement)
{
    QString result;
    result.reserve(text.size());
    qsizetype position = 0;
    while (position < text.size()) {
        const qsizetype start = text.indexOf(u'%', position);
        const qsizetype end = start < 0 ? -1 : text.indexOf(u'%', start + 1);
        if (end < 0) {
            break;
        }
        const QStringView word = QStringView(text).mid(start, end - start + 1);
        const std::optional<QString> value = replacement(word);
        result += QStringView(text).mid(position, start - position);
        if (value) {
            result += *value;
            position = end + 1;
        } else {
            // The second percent sign may begin a placeholder of its own.
            result += QStringView(text).mid(start, end - start);
            position = end;
        }
    }
    result += QStringView(text).mid(position);
    return result;
}

bool isLocalPartCharacter(QChar c)
{
    constexpr QLatin1StringView special("!#$%&'*+-/=?^_`{|}~.");
    // The last two are no characters: XML cannot hold them.
    return (c.unicode() >= 0xA0 && c.unicode() < 0xFFFE) || (c >= u'a' && c <= u'z') ||
           (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || special.contains(c);
}

} // namespace

Result<Account> parseAccount(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 0) {
        return failure(
            address, AccountText::tr("an e-mail address has an @ between user and domain: user@example.org"));
    }
    Account account{address.left(at), toAsciiHost(address.mid(at + 1))};
    if (account.domain.isEmpty()) {
        return failure(address, AccountText::tr("what stands after the @ is not a domain name"));
    }
    const QString &local = account.localPart;
    for (const QLatin1StringView placeholder :
         {placeholderAddress, placeholderLocalPart, placeholderDomain}) {
        if (local.contains(placeholder)) {
            return failure(address, AccountText::tr(
                                        "%1 stands for a part of an address; an address has the part itself: "
                                        "user@example.org")
                                        .arg(placeholder));
        }
    }
    if (local.isEmpty() || local.toUtf8().size() > 64 || local.startsWith(u'.') || local.endsWith(u'.') ||
        local.contains(QLatin1StringView("..")) ||
        !std::all_of(local.begin(), local.end(), isLocalPartCharacter) ||
        account.address().toUtf8().size() > 254) {
        return failure(
            address,
            AccountText::tr(
                "what stands before the @ is not a user name: letters, digits, dots and !#$%&'*+-/=?^_`{|}~, "
                "at most 64 octets, no quotes or blanks"));
    }
    return account;
}

UsernameKind usernameKind(const QString &pattern)
{
    if (pattern == placeholderAddress ||
        pattern == QString(placeholderLocalPart) + u'@' + placeholderDomain) {
        return UsernameKind::Address;
    }
    if (pattern == placeholderLocalPart) {
        return UsernameKind::LocalPart;
    }
    const bool hasPlaceholder = pattern.contains(placeholderAddress) ||
                                pattern.contains(placeholderLocalPart) || pattern.contains(placeholderDomain);
    return hasPlaceholder ? UsernameKind::Composed : UsernameKind::Literal;
}

QString expandUsername(const QString &pattern, const Account &account)
{
    return expand(pattern, [&account](QStringView word) -> std::optional<QString> {
        if (word == placeholderAddress) {
            return account.address();
        }
        if (word == placeholderLocalPart) {
            return account.localPart;
        }
        if (word == placeholderDomain) {
            return account.domain;
        }
        return std::nullopt;
    });
}

QString expandDomain(const QString &text, const QString &domain)
{
    return expand(text, [&domain](QStringView word) -> std::optional<QString> {
        return word == placeholderDomain ? std::optional<QString>(domain) : std::nullopt;
    });
}

QString unknownPlaceholder(const QString &pattern)
{
    const QString rest = expand(pattern, [](QStringView word) -> std::optional<QString> {
        const bool known =
            word == placeholderAddress || word == placeholderLocalPart || word == placeholderDomain;
        return known ? std::optional<QString>(QString()) : std::nullopt;
    });
    const qsizetype start = rest.indexOf(u'%');
    if (start < 0) {
        return {};
    }
    const qsizetype end = rest.indexOf(u'%', start + 1);
    return end < 0 ? rest.mid(start) : rest.mid(start, end - start + 1);
}

} // namespace autoconfigure
