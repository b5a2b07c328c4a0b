// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/workspacedocument.h"

#include <QWidget>

namespace autoconfigure
{

/// What every client will receive for one domain, live: a tab per client format, the DNS zone and the web
/// servers.
class PreviewPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPanel(WorkspaceDocument *document, QWidget *parent = nullptr);

public Q_SLOTS:
    /// The domain at this position of the workspace; -1 for none.
    void setDomain(qsizetype index);
};

} // namespace autoconfigure
