// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundlewriter.h"
namespace autoconfigure
{
Result<ExportSummary> exportBundle(const Workspace &, const ExportOptions &, const BundleProgress &)
{
    return ExportSummary();
}
} // namespace autoconfigure
