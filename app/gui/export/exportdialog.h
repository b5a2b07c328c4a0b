// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"

#include <QDialog>

class QSettings;

namespace autoconfigure
{

/// Writes the bundle of a workspace, in the background, with progress and cancel.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `settings` remembers the last target and may be null.
    explicit ExportDialog(const Workspace &workspace, QWidget *parent = nullptr,
                          QSettings *settings = nullptr);
};

} // namespace autoconfigure
