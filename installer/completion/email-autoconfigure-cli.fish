# SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completion for fish: the program itself says what fits.

function __email_autoconfigure_cli_candidates
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] --complete $words[2..] "$current" 2>/dev/null)
        if test "$line" = :files
            set -l option (string match -r -- '^--[^=]*=' $current)
            for path in (__fish_complete_path (string replace -- "$option" '' $current))
                printf '%s%s\n' "$option" $path
            end
        else
            printf '%s\n' $line
        end
    end
end

complete -c email-autoconfigure-cli -f -a '(__email_autoconfigure_cli_candidates)'
