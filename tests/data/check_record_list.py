# SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the CSV list of planned records with Python's csv module; what is expected is written by hand."""
import csv, io, sys
rows = list(csv.DictReader(io.StringIO(sys.stdin.buffer.read().decode(), newline='')))
by = {(row['name'], row['type'], row['value']): row for row in rows}
mx = by['example.org', 'MX', 'mx.example.org.']
assert (mx['domain'], mx['ttl'], mx['priority'], mx['port'], mx['necessity']) == \
    ('example.org', '3600', '10', '', 'required'), mx
srv = by['_imaps._tcp.example.org', 'SRV', 'mail.example.org.']
assert (srv['priority'], srv['weight'], srv['port']) == ('0', '1', '993'), srv
assert by['autoconfig.example.org', 'AAAA', '2001:db8::10']
assert by['_caldavs._tcp.example.org', 'TXT', 'path=/a "quoted\\path; \u00e9/' + 'x' * 300 + '/%u/']
