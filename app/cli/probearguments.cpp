// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probearguments.h"

#include <QCoreApplication>
#include <QFile>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 largestAuthorities = qint64(8) * 1024 * 1024;

} // namespace

tl::expected<void, QString> readNetworkOptions(const Invocation &invocation, ProbeOptions &options)
{
    const QStringList overrides = invocation.options("resolve");
    for (const QString &text : overrides) {
        const Result<HostOverride> override = HostOverride::fromString(text);
        if (!override) {
            return tl::unexpected(u"--resolve "_s + override.error().text());
        }
        options.http.overrides.append(*override);
    }
    if (invocation.has("nameserver")) {
        const Result<DnsServer> server = DnsServer::fromString(invocation.option("nameserver"));
        if (!server) {
            return tl::unexpected(u"--nameserver "_s + server.error().text());
        }
        options.resolver.server = options.http.nameServer = *server;
    }
    return {};
}

Result<void> readAuthorities(const Invocation &invocation, ProbeOptions &options)
{
    if (!invocation.has("ca-file")) {
        return {};
    }
    QFile file(invocation.option("ca-file"));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(file.fileName(), file.errorString());
    }
    options.http.authorities = QSslCertificate::fromData(file.read(largestAuthorities), QSsl::Pem);
    if (options.http.authorities.isEmpty()) {
        return failure(file.fileName(), QCoreApplication::translate(
                                            "Cli", "There is no certificate in this file. PEM is expected."));
    }
    return {};
}

} // namespace autoconfigure
