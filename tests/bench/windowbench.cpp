// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowbench.h"

#include "clients/clientformat.h"
#include "document/workspacedocument.h"
#include "measurement.h"
#include "models/domainfilter.h"
#include "models/domainlistmodel.h"
#include "preview/previewpanel.h"

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

} // namespace

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
    for (const QString &source : {u"dns-zone"_s, u"apache"_s, u"nginx"_s}) {
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
