// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/discoverystep.h"
#include "probe/mailserverresult.h"
#include "support/sampleworkspace.h"

#include <QAbstractItemModel>

namespace autoconfigure::test
{

inline constexpr FindingKind broken{"test-broken", Severity::Error, "%1 is broken.", "Mend %1."};

inline HttpHop hopOf(const QString &url, int status)
{
    HttpHop hop;
    hop.method = "GET";
    hop.url = QUrl(url);
    hop.status = status;
    hop.headers = {{"Content-Type", "text/xml; charset=utf-8"}};
    hop.body = "<clientConfig/>";
    hop.bytes = hop.body.size();
    hop.timings = {.dns = 1, .connect = 2, .tls = 3, .firstByte = 4, .total = 15};
    return hop;
}

inline DiscoveryStep stepOf(const QString &id, StepVerdict verdict)
{
    DiscoveryStep step;
    step.id = id;
    step.state = StepState::Finished;
    step.verdict = verdict;
    step.http.request.url = QUrl(QStringLiteral("https://%1.example/mail/config-v1.1.xml").arg(id));
    step.http.hops = {hopOf(step.http.request.url.toString(), verdict == StepVerdict::Absent ? 404 : 200)};
    step.http.milliseconds = 15;
    if (verdict == StepVerdict::Faulty) {
        step.findings = {
            {.kind = &broken, .where = {}, .subject = id, .arguments = {id}, .expected = {}, .actual = {}}};
    }
    return step;
}

inline ClientProbe clientOfKind(const QString &client, const QString &domain, ClientVerdict verdict)
{
    ClientProbe probe;
    probe.client = client;
    probe.domain = domain;
    probe.verdict = verdict;
    probe.steps = {stepOf(QStringLiteral("first"), StepVerdict::Absent),
                   stepOf(QStringLiteral("second"),
                          verdict == ClientVerdict::Ok ? StepVerdict::Ok : StepVerdict::Faulty)};
    probe.steps[1].used = verdict == ClientVerdict::Ok;
    return probe;
}

/// Thunderbird finds its settings; Outlook as it is told.
inline DomainProbe domainOf(const QString &domain, qsizetype index, ClientVerdict outlook)
{
    DomainProbe probe;
    probe.domain = domain;
    probe.domainIndex = index;
    probe.email = QStringLiteral("postmaster@") + domain;
    probe.time = QDateTime(QDate(2026, 3, 1), QTime(12, 30));
    probe.clients = {clientOfKind(QStringLiteral("outlook"), domain, outlook),
                     clientOfKind(QStringLiteral("thunderbird"), domain, ClientVerdict::Ok)};
    return probe;
}

inline MailServerResult mailResult(const QString &domain, qsizetype index)
{
    MailConversation conversation;
    conversation.address = QHostAddress(QStringLiteral("192.0.2.1"));
    conversation.port = 993;
    conversation.tlsAtOnce = true;
    conversation.step = MailStep::Done;
    conversation.greeting = QStringLiteral("* OK ready");
    conversation.secure =
        MailCapabilities{.words = {QStringLiteral("IMAP4REV1"), QStringLiteral("AUTH=PLAIN")},
                         .mechanisms = {QStringLiteral("PLAIN")},
                         .startTls = false,
                         .passwordCommand = false};
    conversation.milliseconds = 34;
    conversation.transcript = {QStringLiteral("S: * OK ready"), QStringLiteral("C: a1 CAPABILITY")};
    MailServerResult result;
    result.domain = domain;
    result.domainIndex = index;
    result.serviceIndex = 0;
    result.service = service(Protocol::Imap, Security::Tls, QStringLiteral("mail.") + domain);
    result.conversations = {conversation};
    result.findings = {{.kind = &broken,
                        .where = {},
                        .subject = domain,
                        .arguments = {domain},
                        .expected = {},
                        .actual = {}}};
    return result;
}

inline QString text(const QModelIndex &index, int column)
{
    return index.siblingAtColumn(column).data().toString();
}

/// -1 where there is none.
inline int columnOf(const QAbstractItemModel &model, const QString &title)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() == title) {
            return column;
        }
    }
    return -1;
}

} // namespace autoconfigure::test
