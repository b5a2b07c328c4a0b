#compdef email-autoconfigure-cli
# SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completion for zsh: the program itself says what fits.

local line
local -a lines candidates
lines=("${(@f)$("${(Q)words[1]}" --complete "${(@Q)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}")
for line in $lines; do
    if [[ $line == :files ]]; then
        compset -P '--*='
        _files
        return
    fi
    # word:what it means
    candidates+=("${${line%%$'\t'*}//:/\\:}${${(M)line:#*$'\t'*}:+:${line#*$'\t'}}")
done
_describe 'email-autoconfigure-cli' candidates
