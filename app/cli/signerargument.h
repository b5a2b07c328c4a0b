// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "signing/signingidentity.h"

namespace autoconfigure
{

/// The options of the commands that sign, for their lists of options.
inline constexpr CommandOption passphraseStdinOption{
    "passphrase-stdin", nullptr,
    QT_TRANSLATE_NOOP("Cli",
                      "Reads the signing key’s passphrase from standard input, one line (default: asks on "
                      "the terminal).")};
inline constexpr CommandOption unsignedOption{
    "unsigned", nullptr,
    QT_TRANSLATE_NOOP("Cli", "Does not sign the profiles, whatever the workspace says.")};

/// Who signs as the workspace says, its key's passphrase asked for where it is encrypted; null where nobody
/// does, or with --unsigned. Nothing where that is not possible: it has been complained about, the command
/// has Failed.
std::optional<std::shared_ptr<const SigningIdentity>> openSigner(const Invocation &invocation,
                                                                 const Workspace &workspace);

} // namespace autoconfigure
