// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Classic Outlook on managed PCs: a registry file that names the XML document on the PC's own disk. Nothing
// has to be served for it; administrators roll both files out.
#include "clients/autodiscover.h"
#include "clients/localautodiscover.h"
#include "clients/serviceselection.h"

#include <QCoreApplication>
#include <QStringEncoder>

#include <algorithm>

namespace autoconfigure
{

extern const ClientFormat outlookLocal;

namespace
{

constexpr QLatin1StringView header("Windows Registry Editor Version 5.00");

/// A string of a registry file.
QString quoted(const QString &text)
{
    return u'"' +
           QString(text).replace(u'\\', QLatin1StringView("\\\\")).replace(u'"', QLatin1StringView("\\\"")) +
           u'"';
}

QByteArray render(const DomainSettings &settings, const std::optional<Account> & /*the same for all*/)
{
    const QStringList lines = {
        header,
        QString(),
        QStringLiteral("[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\AutoDiscover]"),
        quoted(settings.domain) + u'=' + quoted(localAutodiscoverPath(settings.domain)),
        // Before it asks any server.
        QStringLiteral("\"PreferLocalXML\"=dword:00000001"),
        QString(),
    };
    QStringEncoder encoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    return encoder.encode(lines.join(QLatin1StringView("\r\n")));
}

Findings review(const DomainSettings & /*the XML document's review says it*/)
{
    return {};
}

Result<ParsedDocument> parse(const QByteArray &bytes)
{
    const QString text = QString::fromUtf16(reinterpret_cast<const char16_t *>(bytes.constData()),
                                            std::min<qsizetype>(bytes.size() / 2, 64));
    if (!text.contains(header)) {
        return failure({}, ForeignDocument::tr("This is no registry file."));
    }
    return failure({}, ForeignDocument::tr("A registry file has no settings; it says where on the PC the XML "
                                           "document with them is."));
}

bool appliesTo(const DomainSettings &settings)
{
    return std::any_of(settings.services.cbegin(), settings.services.cend(),
                       [](const MailService &service) { return isMailProtocol(service.protocol); });
}

} // namespace

const ClientFormat outlookLocal = {
    "outlook-local",
    QT_TRANSLATE_NOOP("ClientFormat", "Outlook (managed PCs)"),
    "Outlook",
    "https://learn.microsoft.com/outlook/troubleshoot/profiles-and-accounts/unexpected-autodiscover-behavior",
    "text/plain; charset=utf-16",
    "outlook.reg",
    false,
    {},
    render,
    review,
    parse,
    {},
    nullptr,
    nullptr,
    appliesTo,
};

} // namespace autoconfigure
