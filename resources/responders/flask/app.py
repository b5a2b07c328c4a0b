# SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers mail clients from routes.json and documents/, two folders above (see responders/README.md).

gunicorn --chdir responders/flask app:app, or mod_wsgi with the name `application`.
"""

import hashlib
import json
import logging
import re
import sys
import urllib.parse
import uuid
from pathlib import Path

from flask import Flask, Response, request

MARK = re.compile(r"\{\{autoconfigure:([a-z-]+)(?::([a-z-]+))?\}\}")
LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
HOST = re.compile(rf"(?=.{{1,253}}\Z){LABEL}(?:\.{LABEL})+")
LOCAL_PART = re.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff-]+")
BAD_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
XML_NAME = r"[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?"
XML_DECLARATION = re.compile("\ufeff?(?:<\\?xml[ \t\r\n][^<>?]*\\?>)?")
XML_END = re.compile(rf"</({XML_NAME})[ \t\r\n]*>")
XML_START = re.compile(
    rf"<({XML_NAME})((?:[ \t\r\n]+{XML_NAME}[ \t\r\n]*=[ \t\r\n]*(?:\"[^<\"]*\"|'[^<']*')){{0,16}})[ \t\r\n]*(/?)>"
)
XML_REFERENCE = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));", re.ASCII)
XML_BLANKS = " \t\r\n"
XML_DEPTH = 16
NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
PLAIN = {404: "Not found\n", 405: "Method not allowed\n", 413: "Request body too large\n"}
DISCARDED = 1024 * 1024
FOLDER = Path(__file__).resolve().parents[2]


class Malformed(Exception):
    pass


class Answer:
    def __init__(self, status, media_type, body, allow=(), document="-", domain="-"):
        self.status = status
        self.media_type = media_type
        self.body = body
        self.allow = allow
        self.document = document
        self.domain = domain


def plain(status, allow=()):
    return Answer(status, "text/plain; charset=utf-8", PLAIN[status].encode(), allow)


def lower(text):
    """ASCII only: other letters have other rules in every language."""
    return "".join(chr(ord(c) + 32) if "A" <= c <= "Z" else c for c in text)


def decode_reference(found):
    if found[1]:
        return NAMED[found[1]]
    code = int(found[2]) if found[2] else int(found[3], 16)
    if code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF:
        return chr(code)
    raise Malformed


def decode_references(text):
    """The text with its references replaced; no other "&" may stand in it."""
    if text.count("&") != len(XML_REFERENCE.findall(text)):
        raise Malformed
    return XML_REFERENCE.sub(decode_reference, text)


def read_xml(octets, paths):
    """The texts of the elements at these paths ("Autodiscover/Request/EMailAddress"), trimmed; none of them twice."""
    try:
        body = octets.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Malformed from error
    if BAD_CHARACTER.search(body):
        raise Malformed
    at = XML_DECLARATION.match(body).end()
    names = []
    local = []
    roots = 0
    texts = {}
    while at < len(body):
        text = None
        if body[at] != "<":
            end = body.find("<", at)
            end = len(body) if end < 0 else end
            text = decode_references(body[at:end])
            if "]]>" in body[at:end]:
                raise Malformed
            at = end
        elif body.startswith("<!--", at):
            end = body.find("--", at + 4)
            if end < 0 or not body.startswith("-->", end):
                raise Malformed
            at = end + 3
        elif names and body.startswith("<![CDATA[", at):
            end = body.find("]]>", at + 9)
            if end < 0:
                raise Malformed
            text = body[at + 9 : end]
            at = end + 3
        elif found := XML_END.match(body, at):
            if not names or names.pop() != found[1]:
                raise Malformed
            local.pop()
            at = found.end()
        elif found := XML_START.match(body, at):
            decode_references(found[2])
            if not names:
                roots += 1
            if roots > 1 or len(names) >= XML_DEPTH:
                raise Malformed
            names.append(found[1])
            local.append(found[1].rpartition(":")[2])
            path = "/".join(local)
            if path in paths:
                if path in texts:
                    raise Malformed
                texts[path] = ""
            if found[3]:
                names.pop()
                local.pop()
            at = found.end()
        else:
            raise Malformed
        if text is not None:
            path = "/".join(local)
            if not names and text.strip(XML_BLANKS):
                raise Malformed
            if path in texts:
                texts[path] += text
    if names or roots != 1:
        raise Malformed
    return {path: text.strip(XML_BLANKS) for path, text in texts.items()}


def escaped(text, encoding):
    if encoding == "json":
        return json.dumps(text, ensure_ascii=False)[1:-1]
    for sign, reference in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(sign, reference)
    return text


def label(text):
    return "".join(
        chr(octet) if octet < 0x80 and chr(octet).isalnum() else f"-{octet:02x}" for octet in text.encode()
    )


class Bundle:
    def __init__(self, folder):
        self.documents = folder / "documents"
        file = json.loads((folder / "routes.json").read_text("utf-8"))
        self.routes = file["routes"]
        self.body_limit = file["bodyLimit"]
        self.uuid_space = uuid.UUID(file["uuidSpace"])

    def domain(self, name):
        """The domain's folder if it is here."""
        name = lower(name[:-1] if name.endswith(".") else name)
        return name if HOST.fullmatch(name) and (self.documents / name).is_dir() else None

    def typed_domain(self, name):
        """The same for a domain as people write it ("société.example")."""
        if name.isascii():
            return self.domain(name)
        file = self.documents / "names" / hashlib.sha256(lower(name).encode("utf-8", "surrogateescape")).hexdigest()
        return self.domain(file.read_text("ascii").strip()) if file.is_file() else None

    def address(self, text):
        """Local part and domain, or None where it is no address or its domain is not here."""
        local, at, domain = text.rpartition("@")
        if (
            not at
            or not LOCAL_PART.fullmatch(local)
            or len(local.encode()) > 64
            or local.startswith(".")
            or local.endswith(".")
            or ".." in local
        ):
            return None
        domain = self.typed_domain(domain)
        return (local, domain) if domain and len(f"{local}@{domain}".encode()) <= 254 else None

    def has(self, domain, name):
        return (self.documents / domain / name).is_file()

    def document(self, domain, name):
        return (self.documents / domain / name).read_bytes()

    def document_for(self, address, name):
        local, domain = address

        def replacement(found):
            if found[1] == "local-part":
                return escaped(local, found[2])
            if found[1] == "label":
                return label(local)
            return str(uuid.uuid5(self.uuid_space, f"{found[2]}\n{domain}\n{local}@{domain}")).upper()

        return MARK.sub(replacement, self.document(domain, name).decode()).encode()


class Responder:
    def __init__(self, bundle):
        self.bundle = bundle

    def answer(self, method, host, target, body):
        """`body` gives the request's body, or None where it is too large."""
        path, _, query = target.partition("?")
        domain = None
        routes = self.routes_at(path)
        if not routes and (found := re.fullmatch(r"/([^/]+)(/.+)", path, re.DOTALL)):
            routes = self.routes_at(found[2])
            domain = self.bundle.domain(found[1]) if routes else None
            if domain is None:
                return plain(404)
        host = re.sub(r":[0-9]*\Z", "", host)
        routes = self.routes_of(routes, host)
        if not routes:
            return plain(404)
        allowed = list(dict.fromkeys(word for route in routes for word in route["methods"]))
        if method not in allowed:
            return plain(405, allowed)
        routes = [route for route in routes if method in route["methods"]]
        if method == "POST":
            content = body(self.bundle.body_limit)
            return plain(413) if content is None else self.to_post(routes, content)
        route = self.chosen(routes, query)
        if isinstance(route, Answer):
            return route
        return self.to_get(route, domain or self.domain_of_host(route, host), query)

    def routes_at(self, path):
        return [
            route
            for route in self.bundle.routes
            if path == route["path"] or (route["anyCase"] and lower(path) == lower(route["path"]))
        ]

    def domain_of_host(self, route, host):
        prefix = route["host"].replace("%EMAILDOMAIN%", "")
        return self.bundle.domain(host[len(prefix) :]) if lower(host).startswith(prefix) else None

    def routes_of(self, routes, host):
        """Of several routes the host's; a host that is none of ours has those of any one."""
        for route in routes:
            if self.domain_of_host(route, host):
                return [other for other in routes if other["host"] == route["host"]]
        if not routes or any(self.domain_of_host(other, host) for other in self.bundle.routes):
            return []
        return [other for other in routes if other["host"] == routes[0]["host"]]

    @staticmethod
    def chosen(routes, query):
        """Of several routes the one that the query asks for, or the answer to a query that asks for none of them."""
        value = ""
        for route in routes:
            choice = route["choice"]
            if choice is None:
                return route
            value = parameter(query, choice["parameter"])
            if lower(value) == lower(choice["value"]):
                return route
        return refusal(routes[0], "unsupported" if value else "malformed")

    def to_get(self, route, domain, query):
        text = parameter(query, route["addressParameter"])
        address = self.bundle.address(text) if text else None
        if route["addressDocument"] is None:
            domain = address[1] if address else domain
        elif text:
            return self.personal(route, address) if address else refusal(route, "unknown")
        if domain is None:
            return refusal(route, "unknown")
        if not self.bundle.has(domain, route["document"]):
            return refusal(route, "unsupported")
        body = self.bundle.document(domain, route["document"])
        return Answer(200, route["mediaType"], body, (), route["document"], domain)

    def to_post(self, routes, body):
        route = routes[0]
        rules = route["addressRequest"]
        try:
            texts = read_xml(body, (rules["addressPath"], rules["schemaPath"]))
        except Malformed:
            return refusal(route, "malformed")
        schema = texts.get(rules["schemaPath"], "")
        if schema:
            route = next((other for other in routes if schema in other["addressRequest"]["schemas"]), None)
            if route is None:
                return refusal(routes[0], "unsupported")
        text = texts.get(rules["addressPath"], "")
        if not text:
            return refusal(route, "malformed")
        address = self.bundle.address(text)
        return self.personal(route, address) if address else refusal(route, "unknown")

    def personal(self, route, address):
        if not self.bundle.has(address[1], route["document"]):
            return refusal(route, "unsupported")
        body = self.bundle.document_for(address, route["addressDocument"])
        return Answer(200, route["mediaType"], body, (), route["document"], address[1])


def refusal(route, kind):
    if route["refusals"] is None:
        answer = plain(404)
    else:
        given = route["refusals"][kind]
        answer = Answer(given["status"], route["mediaType"], given["body"].encode())
    answer.document = route["document"]
    answer.domain = kind
    return answer


def parameter(query, name):
    """The first value of that name, in any letter case. A "+" is a "+": clients send addresses with one as they are."""
    for pair in query.split("&") if name else ():
        key, _, value = pair.partition("=")
        if lower(key) == lower(name):
            # What is no UTF-8 stays in it as signs that no address has.
            octets = urllib.parse.unquote_to_bytes(value.encode("latin-1"))
            return octets.decode("utf-8", "surrogateescape")
    return ""


def read_body(limit):
    body = request.stream.read(limit + 1)
    if len(body) <= limit:
        return body
    # Read on, so that the client gets to read why it is refused.
    request.stream.read(DISCARDED)
    return None


def create_app(folder=FOLDER):
    responder = Responder(Bundle(folder))
    application = Flask(__name__, static_folder=None)
    # Flask's own server would note every URL, and with it the address.
    logging.getLogger("werkzeug").setLevel(logging.WARNING)

    # Before Flask looks for a route of its own: it would answer other methods and paths in its own words.
    @application.before_request
    def respond():
        environ = request.environ
        target = environ.get("REQUEST_URI") or environ.get("RAW_URI") or request.full_path
        answer = responder.answer(request.method, environ.get("HTTP_HOST", ""), target, read_body)
        response = Response(answer.body, answer.status, content_type=answer.media_type)
        response.headers["Cache-Control"] = "no-store"
        response.headers["X-Content-Type-Options"] = "nosniff"
        if answer.allow:
            response.headers["Allow"] = ", ".join(answer.allow)
        note = f"email-autoconfigure: {request.method} {answer.status} {answer.document} {answer.domain}"
        print(note, file=sys.stderr, flush=True)
        return response

    return application


app = application = create_app()
