#!/bin/sh
# SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Requests per second and memory of each responder beside a plain file of the same NGINX, with 1 and with 10,000
# domains in the bundle. Everything runs on loopback, for SECONDS_EACH seconds a figure, and is ended at the end.
# Needs wrk, nginx, php-fpm, gunicorn, node and python3.
set -eu

usage() {
    echo "Usage: sh tests/bench/responders.sh PATH/TO/email-autoconfigure-cli [DOMAINS…]" >&2
    exit 2
}

[ $# -ge 1 ] || usage
cli=$(realpath "$1")
shift
[ $# -gt 0 ] || set -- 1 10000
seconds=${SECONDS_EACH:-5}
connections=${CONNECTIONS:-32}
first_port=18460

work=$(mktemp -d)
chmod 755 "$work"
pids=

stop_all() {
    # shellcheck disable=SC2086 # a list of numbers
    [ -z "$pids" ] || kill $pids 2>/dev/null || true
    # shellcheck disable=SC2086
    [ -z "$pids" ] || wait $pids 2>/dev/null || true
    pids=
}
trap 'stop_all; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# The bundle of that many domains has a folder and three ports of its own.
choose() {
    domains=$1
    folder=$work/$domains
    mkdir -p "$folder"
    chmod 755 "$folder"
    nginx_port=$first_port
    for other in $all; do
        [ "$other" != "$domains" ] || break
        nginx_port=$((nginx_port + 3))
    done
    gunicorn_port=$((nginx_port + 1))
    node_port=$((nginx_port + 2))
}

make_bundle() {
    python3 - "$domains" "$work/mail.autoconf.json" <<'PYTHON'
import json, sys
service = {"port": 993, "security": "tls", "authentication": ["password-cleartext"], "username": "%EMAILADDRESS%"}
names = ["example.org"] + [f"customer-{i}.example" for i in range(1, int(sys.argv[1]))]
json.dump({
    "format": "email-autoconfigure", "version": 1,
    "profiles": [{"id": "main", "displayName": "Example Mail", "services": [
        {"protocol": "imap", "host": "mail.%EMAILDOMAIN%", **service},
        {"protocol": "smtp", "host": "mail.%EMAILDOMAIN%", **service, "port": 465}]}],
    "hosting": {"domain": "example.org", "ipv4": ["127.0.0.1"]},
    "domains": [{"name": name, "profile": "main"} for name in names],
}, open(sys.argv[2], "w"))
PYTHON
    "$cli" export "$work/mail.autoconf.json" --out "$folder/bundle" --target static --target php --target flask \
        --target node >/dev/null
}

# Four servers of the same NGINX; its paths are the bundle's configuration without TLS.
write_nginx() {
    user=
    [ "$(id -u)" -ne 0 ] || user='user root;'
    cat >"$folder/nginx.conf" <<CONF
$user
daemon off; worker_processes 1; pid $folder/nginx.pid; error_log $folder/nginx.log crit;
events { worker_connections 1024; }
http {
    access_log off;
    client_body_temp_path $folder/tmp; proxy_temp_path $folder/tmp; fastcgi_temp_path $folder/tmp;
    uwsgi_temp_path $folder/tmp; scgi_temp_path $folder/tmp;
    server {
        listen 127.0.0.1:$nginx_port;
        location = /autodiscover/autodiscover.xml {
            alias $folder/bundle/www/example.org/autodiscover/autodiscover.xml;
            default_type "text/xml; charset=utf-8";
            error_page 405 =200 \$uri;
        }
        location /php/ {
            fastcgi_pass unix:$folder/fpm.sock;
            fastcgi_param SCRIPT_FILENAME $folder/bundle/responders/php/index.php;
            fastcgi_param REQUEST_METHOD \$request_method;
            fastcgi_param REQUEST_URI /autodiscover/autodiscover.xml;
            fastcgi_param CONTENT_TYPE \$content_type;
            fastcgi_param CONTENT_LENGTH \$content_length;
        }
        location /flask/ { proxy_pass http://127.0.0.1:$gunicorn_port/; proxy_set_header Host \$host; }
        location /node/ { proxy_pass http://127.0.0.1:$node_port/; proxy_set_header Host \$host; }
    }
}
CONF
}

start() {
    nginx -c "$folder/nginx.conf" -e "$folder/nginx.log" 2>/dev/null &
    nginx_pid=$!
    pool=
    [ "$(id -u)" -ne 0 ] || pool='user = www-data
group = www-data
listen.mode = 0666'
    cat >"$folder/fpm.conf" <<CONF
[global]
error_log = /dev/null
daemonize = no
[www]
$pool
listen = $folder/fpm.sock
pm = static
pm.max_children = 2
CONF
    fpm=$(for program in /usr/sbin/php-fpm*; do echo "$program"; done | head -n 1)
    "$fpm" -y "$folder/fpm.conf" >/dev/null 2>&1 &
    php_pid=$!
    (cd "$folder/bundle" && exec env PYTHONDONTWRITEBYTECODE=1 gunicorn --bind "127.0.0.1:$gunicorn_port" --workers 2 \
        --chdir responders/flask app:app >/dev/null 2>&1) &
    flask_pid=$!
    (cd "$folder/bundle" && exec env PORT="$node_port" node responders/node/server.js >/dev/null 2>&1) &
    node_pid=$!
    pids="$pids $nginx_pid $php_pid $flask_pid $node_pid"
    printf '%s\n' "$nginx_pid" "$php_pid" "$flask_pid" "$node_pid" >"$folder/pids"
    tries=0
    for path in /autodiscover/autodiscover.xml /php/ /flask/autodiscover/autodiscover.xml \
        /node/autodiscover/autodiscover.xml; do
        until curl -sf -o /dev/null -H 'Host: autodiscover.example.org' "http://127.0.0.1:$nginx_port$path"; do
            tries=$((tries + 1))
            [ "$tries" -lt 100 ] || { echo "responders.sh: no answer at $path" >&2; exit 1; }
            sleep 0.1
        done
    done
}

# Of a process and its children, in MiB: what each has for itself and its share of the rest.
memory() {
    total=0
    for pid in "$1" $(pgrep -P "$1" || true); do
        kib=$(awk '/^Pss:/ {print $2}' "/proc/$pid/smaps_rollup" 2>/dev/null || echo 0)
        total=$((total + ${kib:-0}))
    done
    rss=0
    for pid in "$1" $(pgrep -P "$1" || true); do
        kib=$(awk '/^VmRSS:/ {print $2}' "/proc/$pid/status" 2>/dev/null || echo 0)
        rss=$((rss + ${kib:-0}))
    done
    printf '%6s MiB RSS, %6s MiB PSS' "$((rss / 1024))" "$((total / 1024))"
}

# measure NAME PATH LINE-OF-PIDS
measure() {
    cat >"$work/post.lua" <<LUA
wrk.method = "POST"
wrk.headers["Host"] = "autodiscover.example.org"
wrk.headers["Content-Type"] = "text/xml; charset=utf-8"
local count = $domains
local number = 0
request = function()
    number = (number + 7919) % count
    local domain = number == 0 and "example.org" or "customer-" .. number .. ".example"
    return wrk.format(nil, nil, nil, "<Autodiscover><Request><EMailAddress>jean@" .. domain ..
        "</EMailAddress></Request></Autodiscover>")
end
done = function(summary, latency)
    local errors = summary.errors
    io.write(string.format("%8.0f requests/s, 99%% in %6.1f ms, %d failed",
        summary.requests / (summary.duration / 1e6), latency:percentile(99) / 1000,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
LUA
    figures=$(wrk -t 1 -c "$connections" -d "${seconds}s" -s "$work/post.lua" "http://127.0.0.1:$nginx_port$2" | tail -n 1)
    printf '%-10s %6d domain(s) %s, %s\n' "$1" "$domains" "$figures" "$(memory "$(sed -n "$3p" "$folder/pids")")"
}

all=$*
for count in $all; do
    choose "$count"
    make_bundle
    write_nginx
    start
done
echo "$connections connections, Outlook's POST for one domain after the other, $seconds s each:"
# The figures to compare are taken one right after the other.
for what in "plain-file /autodiscover/autodiscover.xml 1" "PHP /php/ 2" "Flask /flask/autodiscover/autodiscover.xml 3" \
    "Node.js /node/autodiscover/autodiscover.xml 4"; do
    for count in $all; do
        choose "$count"
        # shellcheck disable=SC2086 # three words
        measure $what
    done
done
