#!/bin/sh
# SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Everything from a fresh Debian or Ubuntu machine to a running program: installs, builds, runs, tests.
set -eu

usage() {
    cat <<'USAGE'
Usage: sh installer/setup.sh deps|build|run|test

  deps   installs the Debian packages that are missing (as root or through sudo)
  build  builds the window and the command line (build/release)
  run    deps, build, and opens the window with the sample workspace;
         without a display: exports the sample workspace into ./sample-bundle
  test   deps, and builds and runs every test (build/dev)
USAGE
}

root=$(cd "$(dirname "$0")/.." && pwd)

# postfix is for the tests, and never in place of another mail server that the machine already has: they exclude
# each other, and apt would remove it.
mail_sender() {
    dpkg-query -W -f '${Package} ${db:Status-Status} ${Provides}\n' 2>/dev/null |
        awk '$1 != "postfix" && $2 == "installed" && /mail-transport-agent/ { other = 1 }
             END { if (!other) print "postfix" }'
}

build_packages="
    g++ cmake ninja-build
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools qtkeychain-qt6-dev
    libexpected-dev libarchive-dev libc-ares-dev libdtl-dev libqrencode-dev libssl-dev pkg-config"
run_packages="qt6-translations-l10n qt6-wayland fonts-dejavu-core openssh-client"
# Other people's programs that read what we write: the servers themselves, DNS servers' checkers, XML, plist, JSON.
test_packages="
    apache2-bin nginx caddy php-cli php-fpm python3-flask gunicorn nodejs
    bind9-utils bind9-dnsutils knot knot-dnssecutils openssh-server
    libxml2-utils libplist-utils python3 python3-jsonschema python3-yaml libarchive-tools
    dovecot-imapd dovecot-pop3d dovecot-managesieved $(mail_sender)
    curl openssl desktop-file-utils appstream shared-mime-info
    radicale cyrus-caldav gnome-keyring dbus-daemon zbar-tools poppler-utils
    dpkg-dev fakeroot lintian rpm man-db mandoc bash-completion zsh fish"
lint_packages="clang clang-format clang-tidy libclang-rt-dev lld shellcheck git"

say() {
    printf '%s\n' "== $*"
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env "$@"
    else
        sudo env "$@"
    fi
}

# Those of "$@" that are not installed, each with a space in front.
missing_of() {
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null |
        sed -n 's/ installed$//p' || true)
    for package in "$@"; do
        printf '%s\n' "$installed" | grep -qxF "$package" || printf ' %s' "$package"
    done
}

# The servers are for the tests. They are kept from starting now (policy-rc.d, only for this call) and at the next
# boot.
install_packages() {
    policy=/usr/sbin/policy-rc.d
    own_policy=
    if [ ! -e "$policy" ]; then
        own_policy=yes
        as_root sh -c "printf '#!/bin/sh\nexit 101\n' >$policy && chmod 755 $policy"
    fi
    status=0
    # shellcheck disable=SC2086 # a list of words
    as_root DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 install -y --no-install-recommends $1 \
        </dev/null || status=$?
    if [ -n "$own_policy" ]; then
        as_root rm -f "$policy"
    fi
    for package in nginx caddy php-fpm knot openssh-server dovecot-imapd postfix; do
        case "$1 " in
        *" $package "*)
            service=${package%-imapd}
            [ "$package" != openssh-server ] || service=ssh
            for unit in /lib/systemd/system/php*-fpm.service; do
                # The service of php-fpm is named after PHP's version.
                [ "$package" != php-fpm ] || service=$(basename "$unit" .service)
            done
            if [ -d /run/systemd/system ] && [ "$status" -eq 0 ]; then
                say "$service is for the tests: not started, and disabled at boot (systemctl enable $service turns it on)"
                as_root systemctl disable "$service"
                # Ubuntu's sshd is started by its socket.
                [ "$service" != ssh ] || as_root systemctl disable ssh.socket 2>/dev/null || true
            fi
            ;;
        esac
    done
    return "$status"
}

# deps [lint]: everything is installed together, so that the package index is read once.
deps() {
    # shellcheck disable=SC2086 # lists of words
    set -- $build_packages $run_packages $test_packages ${1:+$lint_packages}
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "setup.sh: this is no Debian or Ubuntu. Needed (names of Debian): $*" >&2
        return 1
    fi
    missing=$(missing_of "$@")
    if [ -z "$missing" ]; then
        return 0
    fi
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
        echo "setup.sh: there is neither root nor sudo. Let root run: apt-get install$missing" >&2
        return 1
    fi
    say "installing:$missing"
    tries=0
    until as_root apt-get -o Acquire::Retries=3 update </dev/null; do
        tries=$((tries + 1))
        if [ "$tries" -ge 3 ]; then
            echo "setup.sh: apt-get update failed three times. Is there a network?" >&2
            return 1
        fi
        sleep 5
    done
    install_packages "$missing"
}

# build PRESET [cmake option…]: configures the first time; later ninja does so by itself where it is needed.
build() {
    preset=$1
    shift
    if [ ! -f "$root/build/$preset/build.ninja" ]; then
        (cd "$root" && cmake --preset "$preset" "$@")
    fi
    cmake --build "$root/build/$preset"
}

build_release() {
    # Warnings of another compiler than ours shall not keep anybody from using the program.
    build release -DAUTOCONFIGURE_WERROR=OFF -DAUTOCONFIGURE_BUILD_TESTS=OFF
}

run() {
    deps
    build_release
    window=$root/build/release/app/email-autoconfigure
    # A copy, so that trying things out does not change the source tree.
    sample=$root/build/sample.autoconf.json
    [ -f "$sample" ] || cp "$root/resources/sample.autoconf.json" "$sample"
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        exec "$window" "$sample"
    fi
    say "no display: the command line exports the sample workspace instead"
    "$root/build/release/app/email-autoconfigure-cli" export "$sample" --out sample-bundle
    (cd sample-bundle && find . -type f | sed 's|^\./|  sample-bundle/|' | LC_ALL=C sort)
    say "to open the window where there is a display: $window $sample"
}

run_tests() {
    deps
    build dev
    cd "$root"
    # More at once than there are processors: many of them wait for servers.
    ctest --preset dev -j "$(($(nproc) * 2))" </dev/null
}

case "${1:-}" in
deps) deps "${2:-}" ;;
build) build_release ;;
run) run ;;
test) run_tests ;;
help | --help | -h) usage ;;
*)
    usage >&2
    exit 2
    ;;
esac
