#!/usr/bin/env python3
# SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every golden document with Python's own XML and property list readers and compares its values with
expected.json, which was written by hand from the protocols. Usage: check_goldens.py GOLDEN_FOLDER"""
import json
import os
import plistlib
import re
import sys
import uuid
import xml.etree.ElementTree as ElementTree

ROOT = "{http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006}"
MOBILE = "{http://schemas.microsoft.com/exchange/autodiscover/mobilesync/responseschema/2006}"
OUTLOOK = "{http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a}"


def only(elements):
    assert len(elements) == 1, elements
    return elements[0]


def mozilla(data):
    root = ElementTree.fromstring(data)
    sections = {section.tag: section.get("type") for section in root if section.tag != "emailProvider"}
    later = bool(sections) or root.find("emailProvider/incomingServer[@type='jmap']") is not None
    assert root.tag == "clientConfig" and root.attrib == {"version": "1.2" if later else "1.1"}
    provider = only(root.findall("emailProvider"))
    domain = only(provider.findall("domain"))
    assert not domain.attrib and provider.attrib == {"id": domain.text}
    servers = []
    for server in provider:
        if server.tag in ("incomingServer", "outgoingServer"):
            assert list(server.attrib) == ["type"]
            if server.get("type") == "jmap":
                continue
            assert (server.tag == "outgoingServer") == (server.get("type") == "smtp")
            for value in server:
                assert not value.attrib and value.text and value.text == value.text.strip()
            text = {name: only(server.findall(name)).text for name in ("hostname", "port", "socketType", "username")}
            methods = [method.text for method in server.findall("authentication")]
            servers.append([server.get("type"), text["hostname"], int(text["port"]), text["socketType"],
                            " ".join(methods), text["username"]])
    pages = [[page.get("url"), only(page.findall("descr")).get("lang"), only(page.findall("descr")).text]
             for page in provider.findall("documentation")]
    urls = {}
    for section in [*root.findall("emailProvider/incomingServer[@type='jmap']"), *root.findall("*[url]")]:
        assert list(section.attrib) == ["type"] and section.find("hostname") is None
        urls[section.tag + " " + section.get("type")] = [
            section.findtext("url"), [[m.get("system"), m.text] for m in section.findall("authentication")],
            section.findtext("username")]
    sieve = [[setup.get("type"), *[setup.findtext(name) for name in
              ("hostname", "port", "socketType", "authentication", "username")]]
             for setup in root.findall("setupServer")]
    return {"urls": urls, "sieve": sieve, "domain": domain.text, "name": provider.findtext("displayName"),
            "short": provider.findtext("displayShortName"), "servers": servers, "documentation": pages}


def outlook(data):
    root = ElementTree.fromstring(data)
    assert root.tag == ROOT + "Autodiscover"
    account = only(only(root.findall(OUTLOOK + "Response")).findall(OUTLOOK + "Account"))
    assert account.findtext(OUTLOOK + "AccountType") == "email"
    assert account.findtext(OUTLOOK + "Action") == "settings"
    servers = []
    for protocol in account.findall(OUTLOOK + "Protocol"):
        text = {child.tag.removeprefix(OUTLOOK): child.text for child in protocol}
        assert len(text) == len(protocol)
        assert text.pop("SPA") == "off" and text.pop("TTL") == "168"
        if text["Type"] == "SMTP":
            assert text.pop("SMTPLast") == "off"
        servers.append([text.pop("Type"), text.pop("Server"), int(text.pop("Port")), text.pop("SSL"),
                        text.pop("Encryption"), text.pop("LoginName", None), text.pop("DomainRequired"),
                        text.pop("DomainName", None), text.pop("AuthRequired")])
        if servers[-1][0] == "SMTP":
            servers[-1].append(text.pop("UsePOPAuth"))
        assert not text, text
    return {"servers": servers}


UUID_SPACE = uuid.UUID("5f0c7a52-3b1e-4c0a-9d5b-6e8f2147a3d0")
KINDS = {"com.apple.mail.managed": "mail", "com.apple.caldav.account": "caldav",
         "com.apple.carddav.account": "carddav", "com.apple.eas.account": "activesync"}


def apple(data, who):
    domain = who.split("@")[-1]
    address = who if "@" in who else ""
    profile = plistlib.loads(data, fmt=plistlib.FMT_XML)
    payloads = {KINDS[payload["PayloadType"]]: payload for payload in profile["PayloadContent"]}
    assert len(payloads) == len(profile["PayloadContent"]) and profile["PayloadType"] == "Configuration"
    for kind, payload in [("profile", profile), *payloads.items()]:
        assert payload["PayloadVersion"] == 1 and isinstance(payload["PayloadVersion"], int)
        name = "\n".join([kind, domain, address])
        assert payload["PayloadUUID"] == str(uuid.uuid5(UUID_SPACE, name)).upper(), name
        assert re.fullmatch(r"[A-Za-z0-9.-]+", payload["PayloadIdentifier"])
        if kind != "profile":
            assert payload["PayloadIdentifier"] == profile["PayloadIdentifier"] + "." + kind
        assert not [key for key in payload if key.endswith("Password") and key != "OutgoingPasswordSameAsIncomingPassword"]
    mail = payloads["mail"]
    servers = []
    for direction in ("Incoming", "Outgoing"):
        prefix = direction + "MailServer"
        servers.append([mail[prefix + "HostName"], mail[prefix + "PortNumber"], mail[prefix + "UseSSL"],
                        mail[prefix + "Authentication"], mail.get(prefix + "Username")])
        assert isinstance(servers[-1][1], int) and isinstance(servers[-1][2], bool)
    found = {"type": mail["EmailAccountType"], "address": mail.get("EmailAddress"),
             "name": mail["EmailAccountDescription"], "identifier": profile["PayloadIdentifier"],
             "organization": profile["PayloadOrganization"], "consent": profile.get("ConsentText"),
             "samePassword": mail.get("OutgoingPasswordSameAsIncomingPassword", False), "servers": servers,
             "kinds": sorted(payloads)}
    for kind in set(payloads) - {"mail"}:
        found[kind] = {key: value for key, value in payloads[kind].items() if not key.startswith("Payload")}
    return found


def activesync(data):
    root = ElementTree.fromstring(data)
    assert root.tag == ROOT + "Autodiscover"
    response = only(root)
    # The order of the schema (MS-ASCMD section 6.2).
    assert response.tag == MOBILE + "Response"
    assert [child.tag.removeprefix(MOBILE) for child in response][-1] == "Action"
    server = only(only(only(response.findall(MOBILE + "Action"))))
    assert [child.tag.removeprefix(MOBILE) for child in server] == ["Type", "Url", "Name"]
    assert server.findtext(MOBILE + "Url") == server.findtext(MOBILE + "Name")
    assert server.findtext(MOBILE + "Type") == "MobileSync"
    return {"culture": response.findtext(MOBILE + "Culture"), "url": server.findtext(MOBILE + "Url"),
            "address": response.findtext(f"{MOBILE}User/{MOBILE}EMailAddress")}


def answer(data):
    return json.loads(data)


def pacc(data):
    document = json.loads(data)
    # What the checksum in DNS is of: one form of the same values, also with other programs (automx).
    compact = json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    assert data == compact.encode("utf-8")
    return document


def registry(data):
    text = data.decode("utf-16")
    assert data.startswith(b"\xff\xfe") and text.count("\n") == text.count("\r\n") == 5
    values = dict(line.split("=", 1) for line in text.split("\r\n") if "=" in line)
    return {name.strip('"'): value.strip('"').replace("\\\\", "\\") for name, value in values.items()}


SHARED = ("mozilla-autoconfig", "autodiscover-v2", "activesync-v2", "ietf-pacc", "outlook-local")
READERS = {"activesync-autodiscover": activesync, "activesync-v2": answer, "autodiscover-v2": answer,
           "ietf-pacc": pacc, "outlook-local": registry, "mozilla-autoconfig": mozilla, "outlook-autodiscover": outlook, "apple-profile": apple}


def main(folder):
    with open(os.path.join(folder, "expected.json"), encoding="utf-8") as file:
        expected = json.load(file)
    count = 0
    uuids = {}
    for case in sorted(entry for entry in os.listdir(folder) if os.path.isdir(os.path.join(folder, entry))):
        for name in sorted(os.listdir(os.path.join(folder, case))):
            identifier = next((word for word in READERS if f".{word}." in name), None)
            if identifier is None:
                continue
            who = name.split(f".{identifier}.")[0]
            with open(os.path.join(folder, case, name), "rb") as file:
                data = file.read()
            found = apple(data, who) if identifier == "apple-profile" else READERS[identifier](data)
            if identifier in SHARED:
                who = who.split("@")[-1]  # the same for every address
            wanted = expected[case].get(who, {}).get(identifier)
            if wanted is None and identifier in ("autodiscover-v2", "outlook-local"):
                # These say nothing but the domain's name.
                wanted = {"autodiscover-v2": {"Protocol": "AutodiscoverV1",
                                              "Url": f"https://autodiscover.{who}/autodiscover/autodiscover.xml"},
                          "outlook-local": {who: f"C:\\ProgramData\\Autodiscover\\{who}.xml",
                                            "PreferLocalXML": "dword:00000001"}}[identifier]
            if wanted is None:
                sys.exit(f"{case}/{name}: nothing is expected; found\n{json.dumps(found, ensure_ascii=False)}")
            for key, value in wanted.items():
                if found[key] != value:
                    sys.exit(f"{case}/{name}: {key}\nexpected {value}\nfound    {found[key]}")
            if identifier == "apple-profile":
                for text in re.findall(rb"[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}", data):
                    owner = uuids.setdefault(text, found["identifier"])
                    assert owner == found["identifier"], f"{name}: two identities share {text}"
            count += 1
    print(f"{count} documents as expected")


main(sys.argv[1])
