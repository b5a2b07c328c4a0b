// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/workspacedocument.h"
namespace autoconfigure
{
WorkspaceDocument::WorkspaceDocument(QObject *parent) : QObject(parent) {}
} // namespace autoconfigure
