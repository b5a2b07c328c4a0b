// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/clientreview.h"
#include "model/validate.h"
namespace autoconfigure
{
Findings reviewWorkspace(const Workspace &workspace)
{
    return validate(workspace);
}
} // namespace autoconfigure
