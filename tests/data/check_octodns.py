# SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads an OctoDNS zone as its YamlProvider does (sorted keys, each once); what is expected is written by hand."""
import sys, yaml

class Ordered(yaml.SafeLoader):
    pass

def mapping(loader, node):
    loader.flatten_mapping(node)
    pairs = loader.construct_pairs(node, deep=True)
    keys = [key for key, _ in pairs]
    assert keys == sorted(keys), keys
    assert len(keys) == len(set(keys)), keys
    return dict(pairs)

Ordered.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, mapping)
zone = yaml.load(sys.stdin.buffer.read(), Ordered)
assert zone[''] == [
    {'ttl': 3600, 'type': 'MX', 'values': [{'exchange': 'mx.example.org.', 'preference': 10},
                                           {'exchange': 'mx2.example.net.', 'preference': 20}]},
    {'ttl': 3600, 'type': 'TXT',
     'values': ['mailconf=https://autoconfig.example.org/mail/config-v1.1.xml']}], zone['']
assert zone['autoconfig'] == [{'ttl': 3600, 'type': 'A', 'values': ['192.0.2.10']},
                              {'ttl': 3600, 'type': 'AAAA', 'values': ['2001:db8::10']}], zone['autoconfig']
assert zone['_imaps._tcp'] == [{'ttl': 3600, 'type': 'SRV', 'values': [
    {'port': 993, 'priority': 0, 'target': 'mail.example.org.', 'weight': 1}]}], zone['_imaps._tcp']
assert zone['_pop3._tcp'] == [{'ttl': 3600, 'type': 'SRV', 'values': [
    {'port': 0, 'priority': 0, 'target': '.', 'weight': 0}]}], zone['_pop3._tcp']
text = zone['_caldavs._tcp'][1]
assert text['type'] == 'TXT' and text['values'] == ['path=/a "quoted\\path\\; \u00e9/' + 'x' * 300 + '/%u/'], text
print('read', len(zone))
