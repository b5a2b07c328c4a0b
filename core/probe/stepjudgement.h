// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/clientsequence.h"
#include "probe/probesubject.h"

namespace autoconfigure
{

/// Reads and judges a client's step that has its answer: document, what the client understands, verdict,
/// findings.
void judgeStep(const ProbeSubject &subject, const ClientSequence &sequence, DiscoveryStep &step);

/// The parts of judgeStep(), one per file.
namespace stepjudging
{

/// Connection, TLS, redirects. False where there is no answer to look at.
bool judgeTransport(const ProbeSubject &subject, UrlRole role, DiscoveryStep &step);
/// The status, and whether what came can be a document at all. False where it cannot.
bool judgeStatus(const ProbeSubject &subject, UrlRole role, DiscoveryStep &step);
/// What the document says.
void judgeDocument(const ProbeSubject &subject, UrlRole role, DiscoveryStep &step);
/// What is asked beside the client's own steps, once these are judged.
void judgeExtraSteps(const ProbeSubject &subject, QList<DiscoveryStep> &steps);
/// The redirects that are in documents, of all steps of the client of that name together.
void judgeDocumentRedirects(const ProbeSubject &subject, const QString &client, QList<DiscoveryStep> &steps);

/// The finding of a failure at that hop of the step, if it has one; `text`: what the network said, or where a
/// redirect leads.
void addFailure(DiscoveryStep &step, const HttpHop &hop, HttpFailure failure, const QString &text);
/// What is to be said of the redirects that were followed.
void judgeRedirects(const ProbeSubject &subject, DiscoveryStep &step);
/// What is to be said of a redirect from the URL to that host, if anything.
void judgeTarget(const ProbeSubject &subject, DiscoveryStep &step, const QUrl &from, const QString &toHost);

/// The same of the server that an SRV record for Autodiscover names.
void judgeSrvTarget(const ProbeSubject &subject, DiscoveryStep &step);

/// The redirect leaves for something else than the document: the web site, a host's home page, another path
/// of the organisation.
bool leadsElsewhere(const QUrl &asked, const QUrl &target);
/// The domain's own web site, of a host for configurations or of the site itself: "example.org",
/// "www.example.org".
bool isWebSite(const QUrl &asked, const QUrl &target);
/// It is a web page.
bool isPage(const HttpHop &hop);
/// HTTP led there, as many servers redirect all of it to the home page, whose state does not matter here.
void tellElsewhere(DiscoveryStep &step);

/// That there is nothing at the host, or no document, does no harm: tell it as that, or not at all.
void lowerAbsence(DiscoveryStep &step, bool isTold);
/// It says that a host has no document (404).
bool tellsNotFound(const Finding &finding);
/// GET has the document and POST is refused: tell it of the POST.
void tellPostRefused(DiscoveryStep &post);

/// The client has settings from it that came over TLS.
bool isWorking(const DiscoveryStep &step);
/// Neither of the same organisation as where the client comes from, nor the hosting domain's.
bool isOtherOrganisation(const ProbeSubject &subject, const QString &fromHost, const QString &toHost);

/// What several clients ask is one subject, whatever their queries are.
QString withoutQuery(const QUrl &url);
/// Where the answer came from, without the query.
QString answeredUrl(const DiscoveryStep &step);
/// What was answered; empty where nothing was.
QByteArray answeredBody(const DiscoveryStep &step);
void add(DiscoveryStep &step, const FindingKind &kind, const QStringList &arguments = {},
         const QString &expected = {}, const QString &actual = {});

} // namespace stepjudging

} // namespace autoconfigure
