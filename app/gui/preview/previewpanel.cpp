// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewpanel.h"

namespace autoconfigure
{

PreviewPanel::PreviewPanel(WorkspaceDocument *document, QWidget *parent) : QWidget(parent)
{
    Q_UNUSED(document)
}

void PreviewPanel::setDomain(qsizetype index)
{
    Q_UNUSED(index)
}

} // namespace autoconfigure
