// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/davrequest.h"

namespace autoconfigure
{

HttpRequest principalRequest(const QUrl &url)
{
    HttpRequest request;
    request.method = QByteArrayLiteral("PROPFIND");
    request.url = url;
    request.contentType = QByteArrayLiteral("application/xml; charset=utf-8");
    request.body =
        QByteArrayLiteral("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                          "<propfind xmlns=\"DAV:\"><prop><current-user-principal/></prop></propfind>\n");
    return request;
}

} // namespace autoconfigure
