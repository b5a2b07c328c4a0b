// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QHeaderView;
class QSettings;
class QSplitter;

namespace autoconfigure
{

// They put back what the reader made of it the last time, and keep in the settings what is made of it now.
// `settings` may be null; otherwise they outlive the widget.

/// How a splitter shares its room.
void rememberState(QSettings *settings, const QString &key, QSplitter *splitter);
/// The widths of the columns that can be dragged.
void rememberState(QSettings *settings, const QString &key, QHeaderView *header);
/// By which column the rows are sorted. The view sorts already.
void rememberSort(QSettings *settings, const QString &key, QHeaderView *header);

} // namespace autoconfigure
