# SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Completion for bash: the program itself says what fits.

_email_autoconfigure_cli() {
    local cur words cword candidate
    _get_comp_words_by_ref -n '=:' cur words cword || return
    # bash replaces only what stands behind the last "=" or ":" of the word.
    local kept=${cur%"${cur##*[=:]}"}
    COMPREPLY=()
    while IFS= read -r candidate; do
        if [[ $candidate == :files ]]; then
            cur=${cur#"$kept"}
            _filedir
        else
            candidate=${candidate%%$'\t'*}
            COMPREPLY+=("${candidate#"$kept"}")
        fi
    done < <("${1/#\~/$HOME}" --complete "${words[@]:1:cword-1}" "$cur" 2>/dev/null)
}

complete -F _email_autoconfigure_cli email-autoconfigure-cli
