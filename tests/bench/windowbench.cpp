// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowbench.h"

#include "clients/clientformat.h"
#include "document/workspacedocument.h"
#include "measurement.h"
#include "models/domainfilter.h"
#include "models/domainlistmodel.h"
#include "preview/previewpanel.h"
#include "probe/clientsequence.h"
#include "probe/mailserversmodel.h"
#include "probe/probematrixview.h"
#include "probe/proberesultsmodel.h"
#include "probe/probesequencepage.h"

#include <QApplication>
#include <QListView>

#include <cstdio>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

void print(const QString &what, const Latency &latency)
{
    std::printf("  %-46s %8.2f ms %8.2f ms\n", qPrintable(what), latency.median, latency.worst);
}

/// One keystroke in the host name of the shown domain's profile, up to the moment when the new document has
/// been painted.
Latency keystroke(WorkspaceDocument &document, PreviewPanel &panel)
{
    return latencyOf(50, [&document, &panel](int i) {
        ServiceProfile profile = document.workspace().profiles.at(0);
        profile.services.first().host = u"mail%1.example.org"_s.arg(i);
        document.setProfile(0, profile, u"typing"_s, u"host"_s);
        panel.repaint();
        QCoreApplication::sendPostedEvents();
    });
}

/// Every client's answers for one domain; one in fifty is wrong.
DomainProbe domainProbe(int number)
{
    DomainProbe probe;
    probe.domain = u"client-%1.example"_s.arg((number * 7919) % 100'000, 5, 10, QChar(u'0'));
    probe.domainIndex = number;
    for (const ClientSequence *sequence : clientSequences()) {
        ClientProbe client;
        client.client = sequence->idString();
        client.domain = probe.domain;
        client.verdict = number % 50 == 7 ? ClientVerdict::None : ClientVerdict::Ok;
        client.steps.resize(4);
        for (DiscoveryStep &step : client.steps) {
            step.state = StepState::Finished;
            step.verdict = StepVerdict::Ok;
            step.http.request.url = QUrl(u"https://autoconfig.%1/mail/config-v1.1.xml"_s.arg(probe.domain));
        }
        probe.clients.append(client);
    }
    return probe;
}

/// From the call to the painted view.
template <typename Work>
Latency latencyIn(QWidget &view, Work work)
{
    return latencyOf(10, [&view, work](int i) {
        work(i);
        QCoreApplication::processEvents();
        view.repaint();
    });
}

} // namespace

void benchProbeResults(int domains)
{
    ProbeResultsModel results;
    MailServersModel services;
    ProbeMatrixView matrix(&results, &services, nullptr);
    ProbeSequencePage sequences(&results, nullptr);
    sequences.setWantedDomains(domains);
    const Measurement filling = measure([&] {
        for (int i = 0; i < domains; ++i) {
            results.finish(domainProbe(i), true);
        }
    });
    std::printf("The results of a probe of %d domains (median, worst)\n", domains);
    std::printf("  %-46s %8.3f s\n", "all results into the models", filling.seconds);
    for (QWidget *view : std::initializer_list<QWidget *>{&matrix, &sequences}) {
        view->resize(1200, 700);
        view->show();
    }
    QCoreApplication::processEvents();
    print(u"matrix: sort by domain"_s, latencyIn(matrix, [&](int i) {
              matrix.sortByColumn(0, i % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
          }));
    print(u"matrix: sort by client"_s, latencyIn(matrix, [&](int i) {
              matrix.sortByColumn(1, i % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
          }));
    matrix.selectAll();
    print(u"matrix: sort with everything selected"_s, latencyIn(matrix, [&](int i) {
              matrix.sortByColumn(1, i % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
          }));
    print(u"matrix: filter on and off, all selected"_s,
          latencyIn(matrix, [&](int i) { matrix.setFilter({}, i % 2 == 0); }));
    matrix.clearSelection();
    print(u"matrix: filter on and off"_s,
          latencyIn(matrix, [&](int i) { matrix.setFilter({}, i % 2 == 0); }));
    print(u"matrix: filter by text on and off"_s,
          latencyIn(matrix, [&](int i) { matrix.setFilter(i % 2 == 0 ? u"7"_s : QString(), false); }));
    print(u"requests: filter on and off"_s,
          latencyIn(sequences, [&](int i) { sequences.setFilter({}, i % 2 == 0); }));
    print(u"requests: filter by text on and off"_s,
          latencyIn(sequences, [&](int i) { sequences.setFilter(i % 2 == 0 ? u"7"_s : QString(), false); }));
}

void benchWindow(const Workspace &workspace)
{
    WorkspaceDocument document;
    document.reset(workspace, QString());

    std::printf("The window with %lld domains (median, worst)\n",
                static_cast<long long>(workspace.domains.size()));
    PreviewPanel panel(&document);
    panel.resize(900, 700);
    panel.show();
    panel.setDomain(0);
    QCoreApplication::processEvents();
    for (const ClientFormat *format : clientFormatsFor(settingsOf(workspace, 0))) {
        panel.showSource(format->idString());
        QCoreApplication::processEvents();
        print(u"keystroke to painted "_s + format->idString(), keystroke(document, panel));
    }
    for (const QString &source : {u"dns-zone"_s, u"apache"_s, u"nginx"_s, u"caddy"_s}) {
        panel.showSource(source);
        QCoreApplication::processEvents();
        print(u"keystroke to painted "_s + source, keystroke(document, panel));
    }

    DomainListModel model(&document);
    DomainFilter filter;
    filter.setSourceModel(&model);
    QListView view;
    view.setUniformItemSizes(true);
    view.setModel(&filter);
    view.show();
    QCoreApplication::processEvents();
    print(u"filter after one more letter"_s, latencyOf(50, [&filter, &view](int i) {
              static const QString typed = u"client-0123"_s;
              filter.setText(typed.first(i % typed.size()));
              view.repaint();
              QCoreApplication::sendPostedEvents();
          }));
}

} // namespace autoconfigure
