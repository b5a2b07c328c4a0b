// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"
#include "models/recordtablemodel.h"

namespace autoconfigure
{

/// Host name and preference, both editable.
QList<RecordTableModel<MxHost>::Column> mxColumns();
/// Language, title and address, editable.
QList<RecordTableModel<Documentation>::Column> documentationColumns();
/// What a service is at a glance; edited in a form.
QList<RecordTableModel<MailService>::Column> serviceColumns();

} // namespace autoconfigure
