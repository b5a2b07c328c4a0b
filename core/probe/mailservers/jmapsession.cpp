// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailservers/jmapsession.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// The first member that has to be there and is not, or not of its kind; empty if none.
QString missingMember(const QJsonObject &session)
{
    for (const QString &name : {u"capabilities"_s, u"accounts"_s, u"primaryAccounts"_s}) {
        if (!session.value(name).isObject()) {
            return name;
        }
    }
    for (const QString &name :
         {u"username"_s, u"apiUrl"_s, u"downloadUrl"_s, u"uploadUrl"_s, u"eventSourceUrl"_s, u"state"_s}) {
        if (!session.value(name).isString()) {
            return name;
        }
    }
    return {};
}

} // namespace

tl::expected<JmapSession, JmapProblem> parseJmapSession(const QByteArray &body, const QUrl &base)
{
    // What HttpLimits lets through, and Qt's own limit of depth, bound it.
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject()) {
        return tl::unexpected(JmapProblem{});
    }
    const QJsonObject object = document.object();
    if (const QString name = missingMember(object); !name.isEmpty()) {
        return tl::unexpected(JmapProblem{name});
    }
    JmapSession session;
    session.apiUrl = base.resolved(QUrl(object.value(u"apiUrl"_s).toString()));
    session.capabilities = object.value(u"capabilities"_s).toObject().keys();
    return session;
}

} // namespace autoconfigure
