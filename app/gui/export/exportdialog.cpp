// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportdialog.h"

namespace autoconfigure
{

ExportDialog::ExportDialog(const Workspace &workspace, QWidget *parent, QSettings *settings) : QDialog(parent)
{
    Q_UNUSED(workspace)
    Q_UNUSED(settings)
}

} // namespace autoconfigure
