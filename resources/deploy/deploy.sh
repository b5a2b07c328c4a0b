#!/bin/sh
# SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The server's side of a deployment. The program hands it to the server's shell as
#     sh -c SCRIPT sh ACTION MARK DIR NAME SIZE KEEP RELOAD
# and reads the lines that begin with MARK. Until it answers "switch" on standard input, what is served stays
# untouched: a connection that ends at any byte before leaves at most an unfinished upload.
#
#   DIR/releases/NAME           one folder per release; the names sort by time
#   DIR/releases/.upload-NAME   unfinished, removed by the next deployment
#   DIR/current                 the link that the web server follows
#   DIR/acme                    challenges of Let's Encrypt, which outlive a release
set -u
umask 022
LC_ALL=C
export LC_ALL
action=$1 mark=$2 dir=${3%/} name=$4 size=$5 keep=$6 reload=$7
releases=$dir/releases
upload=$releases/.upload-$name

say() {
    printf '%s %s\n' "$mark" "$*"
}

# fail CODE [DETAIL]
fail() {
    say failed "$@"
    exit 1
}

need() {
    for tool in "$@"; do
        command -v "$tool" >/dev/null 2>&1 || fail no-tool "$tool"
    done
}

# The release that is served; nothing where there is none.
current() {
    [ -L "$dir/current" ] || return 0
    link=$(readlink "$dir/current") && printf '%s\n' "${link##*/}"
}

# Releases by name, the oldest first.
names() {
    for release in "$releases"/[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]T*Z; do
        if [ -f "$release/manifest.json" ]; then
            printf '%s\n' "${release##*/}"
        fi
    done
}

# Nothing is created here.
look() {
    need readlink tar gzip sha256sum head mv ln
    near=$dir
    while [ ! -e "$near" ] && [ -n "$near" ]; do
        near=${near%/*}
    done
    [ -d "${near:-/}" ] || fail not-a-folder "$near"
    [ -w "${near:-/}" ] || fail no-permission "${near:-/}"
    if [ -e "$releases" ]; then
        [ -d "$releases" ] || fail not-a-folder "$releases"
        [ -w "$releases" ] || fail no-permission "$releases"
    fi
    if [ -e "$dir/current" ] && [ ! -L "$dir/current" ]; then
        fail current-no-link "$dir/current"
    fi
}

# One deployment at a time; the lock goes with the process.
lock() {
    if command -v flock >/dev/null 2>&1; then
        exec 9>"$releases/.lock" || fail no-permission "$releases"
        flock -n 9 || fail busy
    fi
}

# The link is replaced by a rename: at every moment it points to a whole release.
switch_to() {
    if ! ln -sfn "releases/$1" "$dir/.current-new" || ! mv -fT "$dir/.current-new" "$dir/current"; then
        fail switch
    fi
    say switched "$1"
}

run_reload() {
    if [ -n "$reload" ]; then
        say reloading
        sh -c "$reload" </dev/null >&2 9>&-
        status=$?
        [ "$status" -eq 0 ] || fail reload "$status"
    fi
}

remove_old() {
    served=$(current)
    count=$(names | wc -l)
    names | while read -r old; do
        [ "$count" -gt "$keep" ] || break
        if [ "$old" != "$served" ]; then
            rm -rf "${releases:?}/$old" && say removed "$old"
            count=$((count - 1))
        fi
    done
}

# Gone, cancelled or refused: what is served stays.
await_go_ahead() {
    answer=
    read -r answer || :
    [ "$answer" = switch ] || exit 1
}

inspect() {
    look
    if [ -d "$dir" ]; then
        say folder "$dir"
    else
        say no-folder "$dir"
    fi
    names | while read -r one; do
        say release "$one"
    done
    served=$(current)
    say current "$served"
    if [ -n "$served" ] && [ -f "$dir/current/manifest.json" ]; then
        say manifest
        cat "$dir/current/manifest.json"
    fi
}

deploy() {
    look
    mkdir -p "$releases" "$dir/acme" || fail no-permission "$dir"
    lock
    rm -rf "$releases"/.upload-*
    [ ! -e "$releases/$name" ] || fail exists "$name"
    trap 'rm -rf "$upload"' EXIT
    mkdir "$upload" || fail upload
    say current "$(current)"
    say ready
    head -c "$size" | tar -xzof - -C "$upload" || fail upload
    [ -f "$upload/SHA256SUMS" ] || fail incomplete
    say uploaded
    (cd "$upload/bundle" && sha256sum -c ../SHA256SUMS) || fail checksum
    ln -s ../../acme "$upload/bundle/acme" || fail upload
    # Not every file system and not every sync can.
    sync -f "$upload" 2>/dev/null || :
    say verified
    await_go_ahead
    mv "$upload/bundle" "$releases/$name" || fail switch
    switch_to "$name"
    run_reload
    say cleaning
    remove_old
    say finished
}

rollback() {
    look
    [ -d "$releases" ] || fail no-release
    lock
    served=$(current)
    [ -n "$served" ] || fail no-release
    earlier=$(names | while read -r one; do
        [ "$one" != "$served" ] || break
        printf '%s\n' "$one"
    done | tail -n 1)
    [ -n "$earlier" ] || fail no-earlier "$served"
    say current "$served"
    (cd "$releases/$earlier" && [ -f manifest.json ]) || fail incomplete
    say verified
    await_go_ahead
    switch_to "$earlier"
    run_reload
    say finished
}

"$action"
