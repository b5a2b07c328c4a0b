// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingspanel.h"

namespace autoconfigure
{

FindingsPanel::FindingsPanel(WorkspaceDocument *document, QWidget *parent) : QWidget(parent)
{
    Q_UNUSED(document)
}

void FindingsPanel::selectNext() {}

void FindingsPanel::selectPrevious() {}

} // namespace autoconfigure
