// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/placetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace autoconfigure
{

namespace
{

// Members of the workspace file and what a form calls them.
constexpr std::array<std::pair<const char *, const char *>, 46> fieldNames = {{
    {"domains", QT_TRANSLATE_NOOP("FieldPlace", "Domains")},
    {"profiles", QT_TRANSLATE_NOOP("FieldPlace", "Profiles")},
    {"hosting", QT_TRANSLATE_NOOP("FieldPlace", "Hosting")},
    {"name", QT_TRANSLATE_NOOP("FieldPlace", "Name")},
    {"id", QT_TRANSLATE_NOOP("FieldPlace", "Identifier")},
    {"profile", QT_TRANSLATE_NOOP("FieldPlace", "Profile")},
    {"displayName", QT_TRANSLATE_NOOP("FieldPlace", "Display name")},
    {"shortName", QT_TRANSLATE_NOOP("FieldPlace", "Short name")},
    {"services", QT_TRANSLATE_NOOP("FieldPlace", "Services")},
    {"documentation", QT_TRANSLATE_NOOP("FieldPlace", "Help pages")},
    {"url", QT_TRANSLATE_NOOP("FieldPlace", "Address")},
    {"lang", QT_TRANSLATE_NOOP("FieldPlace", "Language")},
    {"title", QT_TRANSLATE_NOOP("FieldPlace", "Title")},
    {"mx", QT_TRANSLATE_NOOP("FieldPlace", "Mail exchangers")},
    {"dkimSelectors", QT_TRANSLATE_NOOP("FieldPlace", "DKIM selectors")},
    {"protocol", QT_TRANSLATE_NOOP("FieldPlace", "Protocol")},
    {"host", QT_TRANSLATE_NOOP("FieldPlace", "Host")},
    {"path", QT_TRANSLATE_NOOP("FieldPlace", "Path")},
    {"port", QT_TRANSLATE_NOOP("FieldPlace", "Port")},
    {"security", QT_TRANSLATE_NOOP("FieldPlace", "Security")},
    {"authentication", QT_TRANSLATE_NOOP("FieldPlace", "Authentication")},
    {"username", QT_TRANSLATE_NOOP("FieldPlace", "User name")},
    {"preference", QT_TRANSLATE_NOOP("FieldPlace", "Preference")},
    {"domain", QT_TRANSLATE_NOOP("FieldPlace", "Domain")},
    {"webHost", QT_TRANSLATE_NOOP("FieldPlace", "Web host")},
    {"ipv4", QT_TRANSLATE_NOOP("FieldPlace", "IPv4 address")},
    {"ipv6", QT_TRANSLATE_NOOP("FieldPlace", "IPv6 address")},
    {"ttlHours", QT_TRANSLATE_NOOP("FieldPlace", "Validity")},
    {"certificate", QT_TRANSLATE_NOOP("FieldPlace", "Certificate")},
    {"certificateKey", QT_TRANSLATE_NOOP("FieldPlace", "Certificate key")},
    {"root", QT_TRANSLATE_NOOP("FieldPlace", "Folder on the web server")},
    {"tsigKeyName", QT_TRANSLATE_NOOP("FieldPlace", "Name of the TSIG key")},
    {"pacc", QT_TRANSLATE_NOOP("FieldPlace", "PACC")},
    {"deployment", QT_TRANSLATE_NOOP("FieldPlace", "Deployment")},
    {"ssh", QT_TRANSLATE_NOOP("FieldPlace", "Server")},
    {"directory", QT_TRANSLATE_NOOP("FieldPlace", "Folder")},
    {"keep", QT_TRANSLATE_NOOP("FieldPlace", "Releases kept")},
    {"reload", QT_TRANSLATE_NOOP("FieldPlace", "Reload command")},
    {"signing", QT_TRANSLATE_NOOP("FieldPlace", "Signature")},
    {"key", QT_TRANSLATE_NOOP("FieldPlace", "Key")},
    {"chain", QT_TRANSLATE_NOOP("FieldPlace", "Intermediate certificates")},
    {"apple", QT_TRANSLATE_NOOP("FieldPlace", "Apple devices")},
    {"organization", QT_TRANSLATE_NOOP("FieldPlace", "Organization")},
    {"consent", QT_TRANSLATE_NOOP("FieldPlace", "Consent text")},
    {"fr", QT_TRANSLATE_NOOP("FieldPlace", "French")},
    {"en", QT_TRANSLATE_NOOP("FieldPlace", "English")},
}};

QString fieldName(const QString &member)
{
    const auto *const found =
        std::find_if(fieldNames.begin(), fieldNames.end(),
                     [&member](const auto &field) { return member == QLatin1StringView(field.first); });
    return found == fieldNames.end() ? member : QCoreApplication::translate("FieldPlace", found->second);
}

/// Element `index` of the list `member`, for a reader.
QString elementName(const Workspace &workspace, const QString &member, qsizetype index)
{
    if (member == QLatin1StringView("domains")) {
        return index < workspace.domains.size() ? workspace.domains.at(index).name : QString();
    }
    if (member == QLatin1StringView("profiles")) {
        return index < workspace.profiles.size() ? QCoreApplication::translate("FieldPlace", "Profile %1")
                                                       .arg(workspace.profiles.at(index).id)
                                                 : QString();
    }
    if (member == QLatin1StringView("services")) {
        return QCoreApplication::translate("FieldPlace", "Service %1").arg(index + 1);
    }
    return QCoreApplication::translate("FieldPlace", "%1 %2", "list, position")
        .arg(fieldName(member))
        .arg(index + 1);
}

} // namespace

QString placeText(const Workspace &workspace, const FieldPath &path)
{
    const QStringList segments = path.segments();
    QStringList parts;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QString &member = segments.at(i);
        bool isElement = false;
        const qsizetype index = segments.value(i + 1).toLongLong(&isElement);
        if (isElement) {
            parts.append(elementName(workspace, member, index));
            ++i;
        } else if (member != QLatin1StringView("overrides")) {
            // The form shows what a domain overrides beside its other fields.
            parts.append(fieldName(member));
        }
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" › "));
}

} // namespace autoconfigure
