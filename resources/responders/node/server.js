// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Answers mail clients from routes.json and documents/, two folders above (see responders/README.md).
// Node.js 18 or newer, no packages. PORT (8463) and HOST (127.0.0.1) say where it listens.
'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');

const MARK = /\{\{autoconfigure:([a-z-]+)(?::([a-z-]+))?\}\}/g;
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const HOST = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})+$`);
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\u00a0-\ufffd\u{10000}-\u{10ffff}-]+$/u;
const BAD_CHARACTER = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/; // eslint-disable-line no-control-regex
const XML_NAME = '[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?';
const XML_DECLARATION = /^\ufeff?(?:<\?xml[ \t\r\n][^<>?]*\?>)?/;
const XML_END = new RegExp(`</(${XML_NAME})[ \\t\\r\\n]*>`, 'y');
const XML_START = new RegExp(
  `<(${XML_NAME})((?:[ \\t\\r\\n]+${XML_NAME}[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:"[^<"]*"|'[^<']*')){0,16})[ \\t\\r\\n]*(/?)>`,
  'y',
);
const XML_REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));/g;
const XML_DEPTH = 16;
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const PLAIN = { 404: 'Not found\n', 405: 'Method not allowed\n', 413: 'Request body too large\n' };
const FOLDER = path.resolve(__dirname, '..', '..');
/** A body over the limit is read up to here, so that the client gets to read why it is refused. */
const DISCARDED = 1024 * 1024;

class Malformed extends Error {}

function answer(status, mediaType, body, document = '-', domain = '-') {
  return { status, mediaType, body: Buffer.from(body), allow: [], document, domain };
}

function plain(status, allow = []) {
  return { ...answer(status, 'text/plain; charset=utf-8', PLAIN[status]), allow };
}

/** ASCII only: other letters have other rules in every language. */
function lower(text) {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function trimmed(text) {
  return text.replace(/^[ \t\r\n]+/, '').replace(/[ \t\r\n]+$/, '');
}

function isLegal(code) {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

/** The text with its references replaced; no other "&" may stand in it. */
function decodeReferences(text) {
  if (text.split('&').length - 1 !== (text.match(XML_REFERENCE) ?? []).length) {
    throw new Malformed();
  }
  return text.replace(XML_REFERENCE, (_, name, decimal, hexadecimal) => {
    if (name !== undefined) {
      return NAMED[name];
    }
    const code = decimal !== undefined ? parseInt(decimal, 10) : parseInt(hexadecimal, 16);
    if (!isLegal(code)) {
      throw new Malformed();
    }
    return String.fromCodePoint(code);
  });
}

function matchAt(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function decodeUtf8(octets) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
  } catch {
    return null;
  }
}

/** The texts of the elements at these paths ("Autodiscover/Request/EMailAddress"), trimmed; none of them twice. */
function readXml(octets, paths) {
  const body = decodeUtf8(octets);
  if (body === null || BAD_CHARACTER.test(body)) {
    throw new Malformed();
  }
  let at = XML_DECLARATION.exec(body)[0].length;
  const names = [];
  const local = [];
  let roots = 0;
  const texts = new Map();
  while (at < body.length) {
    let text = null;
    let found;
    if (body[at] !== '<') {
      let end = body.indexOf('<', at);
      end = end < 0 ? body.length : end;
      text = decodeReferences(body.slice(at, end));
      if (body.slice(at, end).includes(']]>')) {
        throw new Malformed();
      }
      at = end;
    } else if (body.startsWith('<!--', at)) {
      const end = body.indexOf('--', at + 4);
      if (end < 0 || !body.startsWith('-->', end)) {
        throw new Malformed();
      }
      at = end + 3;
    } else if (names.length > 0 && body.startsWith('<![CDATA[', at)) {
      const end = body.indexOf(']]>', at + 9);
      if (end < 0) {
        throw new Malformed();
      }
      text = body.slice(at + 9, end);
      at = end + 3;
    } else if ((found = matchAt(XML_END, body, at)) !== null) {
      if (names.pop() !== found[1]) {
        throw new Malformed();
      }
      local.pop();
      at += found[0].length;
    } else if ((found = matchAt(XML_START, body, at)) !== null) {
      decodeReferences(found[2]);
      roots += names.length === 0 ? 1 : 0;
      if (roots > 1 || names.length >= XML_DEPTH) {
        throw new Malformed();
      }
      names.push(found[1]);
      local.push(found[1].split(':').pop());
      const where = local.join('/');
      if (paths.includes(where)) {
        if (texts.has(where)) {
          throw new Malformed();
        }
        texts.set(where, '');
      }
      if (found[3] !== '') {
        names.pop();
        local.pop();
      }
      at += found[0].length;
    } else {
      throw new Malformed();
    }
    if (text !== null) {
      const where = local.join('/');
      if (names.length === 0 && trimmed(text) !== '') {
        throw new Malformed();
      }
      if (texts.has(where)) {
        texts.set(where, texts.get(where) + text);
      }
    }
  }
  if (names.length > 0 || roots !== 1) {
    throw new Malformed();
  }
  return paths.map((where) => trimmed(texts.get(where) ?? ''));
}

function escaped(text, encoding) {
  if (encoding === 'json') {
    return JSON.stringify(text).slice(1, -1);
  }
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
}

function label(text) {
  let result = '';
  for (const octet of Buffer.from(text)) {
    const sign = String.fromCharCode(octet);
    result += /[A-Za-z0-9]/.test(sign) ? sign : '-' + octet.toString(16).padStart(2, '0');
  }
  return result;
}

// Small files of the local disk: to wait for them costs less than to be called back, several times a request.
function isThere(place, kind) {
  return fs.statSync(place, { throwIfNoEntry: false })?.[kind]() ?? false;
}

class Bundle {
  constructor(folder, file) {
    this.documents = path.join(folder, 'documents');
    this.routes = file.routes;
    this.bodyLimit = file.bodyLimit;
    this.uuidSpace = Buffer.from(file.uuidSpace.replaceAll('-', ''), 'hex');
  }

  static open(folder) {
    return new Bundle(folder, JSON.parse(fs.readFileSync(path.join(folder, 'routes.json'), 'utf8')));
  }

  /** The domain's folder if it is here. */
  domain(text) {
    const name = lower(text.endsWith('.') ? text.slice(0, -1) : text);
    return HOST.test(name) && isThere(path.join(this.documents, name), 'isDirectory') ? name : null;
  }

  /** The same for a domain as people write it ("société.example"). */
  typedDomain(text) {
    if (/^[\x00-\x7f]*$/.test(text)) { // eslint-disable-line no-control-regex
      return this.domain(text);
    }
    const hash = crypto.createHash('sha256').update(lower(text)).digest('hex');
    const file = path.join(this.documents, 'names', hash);
    return isThere(file, 'isFile') ? this.domain(fs.readFileSync(file, 'ascii').trim()) : null;
  }

  /** The address, or null where it is none or its domain is not here. */
  address(text) {
    const at = text.lastIndexOf('@');
    const local = text.slice(0, Math.max(at, 0));
    if (
      !LOCAL_PART.test(local) ||
      Buffer.byteLength(local) > 64 ||
      local.startsWith('.') ||
      local.endsWith('.') ||
      local.includes('..')
    ) {
      return null;
    }
    const domain = this.typedDomain(text.slice(at + 1));
    return domain !== null && Buffer.byteLength(`${local}@${domain}`) <= 254 ? { local, domain } : null;
  }

  has(domain, name) {
    return isThere(path.join(this.documents, domain, name), 'isFile');
  }

  document(domain, name) {
    return fs.readFileSync(path.join(this.documents, domain, name));
  }

  documentFor({ local, domain }, name) {
    const text = this.document(domain, name).toString('utf8');
    return text.replace(MARK, (_, kind, detail) => {
      switch (kind) {
        case 'local-part':
          return escaped(local, detail);
        case 'label':
          return label(local);
        default:
          return this.uuid(`${detail}\n${domain}\n${local}@${domain}`);
      }
    });
  }

  uuid(name) {
    const hash = crypto.createHash('sha1').update(this.uuidSpace).update(name).digest().subarray(0, 16);
    hash[6] = (hash[6] & 0x0f) | 0x50;
    hash[8] = (hash[8] & 0x3f) | 0x80;
    return hash.toString('hex').toUpperCase().replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }
}

function refusal(route, kind) {
  const refused = route.refusals?.[kind];
  const given = refused === undefined ? plain(404) : answer(refused.status, route.mediaType, refused.body);
  return { ...given, document: route.document, domain: kind };
}

/** The first value of that name, in any letter case. A "+" is a "+": clients send addresses with one as they are. */
function parameter(query, name) {
  for (const pair of name === null ? [] : query.split('&')) {
    const equals = pair.indexOf('=');
    if (lower(equals < 0 ? pair : pair.slice(0, equals)) === lower(name)) {
      const value = equals < 0 ? '' : pair.slice(equals + 1);
      const octets = value.replace(/%([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
      // What is no UTF-8 becomes a text that is no address.
      return decodeUtf8(Buffer.from(octets, 'latin1')) ?? '\0';
    }
  }
  return '';
}

/** Of several routes the one that the query asks for, or the answer to a query that asks for none of them. */
function chosen(routes, query) {
  let value = '';
  for (const route of routes) {
    if (route.choice === null) {
      return { route };
    }
    value = parameter(query, route.choice.parameter);
    if (lower(value) === lower(route.choice.value)) {
      return { route };
    }
  }
  return { given: refusal(routes[0], value === '' ? 'malformed' : 'unsupported') };
}

class Responder {
  constructor(bundle) {
    this.bundle = bundle;
  }

  /** `body` gives the request's body, or null where it is too large. */
  async answer(method, requestHost, target, body) {
    const mark = target.indexOf('?');
    const where = mark < 0 ? target : target.slice(0, mark);
    let domain = null;
    let routes = this.routesAt(where);
    const found = routes.length === 0 ? /^\/([^/]+)(\/.+)$/s.exec(where) : null;
    if (found !== null) {
      routes = this.routesAt(found[2]);
      domain = routes.length === 0 ? null : this.bundle.domain(found[1]);
      if (domain === null) {
        return plain(404);
      }
    }
    const host = requestHost.replace(/:[0-9]*$/, '');
    routes = this.routesOf(routes, host);
    if (routes.length === 0) {
      return plain(404);
    }
    const allowed = [...new Set(routes.flatMap((route) => route.methods))];
    if (!allowed.includes(method)) {
      return plain(405, allowed);
    }
    routes = routes.filter((route) => route.methods.includes(method));
    if (method === 'POST') {
      const content = await body(this.bundle.bodyLimit);
      return content === null ? plain(413) : this.toPost(routes, content);
    }
    const query = mark < 0 ? '' : target.slice(mark + 1);
    const { route, given } = chosen(routes, query);
    return given ?? this.toGet(route, domain ?? this.domainOfHost(route, host), query);
  }

  routesAt(where) {
    return this.bundle.routes.filter(
      (route) => where === route.path || (route.anyCase && lower(where) === lower(route.path)),
    );
  }

  domainOfHost(route, host) {
    const prefix = route.host.replace('%EMAILDOMAIN%', '');
    return lower(host).startsWith(prefix) ? this.bundle.domain(host.slice(prefix.length)) : null;
  }

  /** Of several routes the host's; a host that is none of ours has those of any one. */
  routesOf(routes, host) {
    const alike = (route) => routes.filter((other) => other.host === route.host);
    for (const route of routes) {
      if (this.domainOfHost(route, host) !== null) {
        return alike(route);
      }
    }
    for (const other of routes.length === 0 ? [] : this.bundle.routes) {
      if (this.domainOfHost(other, host) !== null) {
        return [];
      }
    }
    return routes.length === 0 ? [] : alike(routes[0]);
  }

  toGet(route, hostDomain, query) {
    const text = parameter(query, route.addressParameter);
    const address = text === '' ? null : this.bundle.address(text);
    let domain = hostDomain;
    if (route.addressDocument === null) {
      domain = address?.domain ?? domain;
    } else if (text !== '') {
      return address === null ? refusal(route, 'unknown') : this.personal(route, address);
    }
    if (domain === null) {
      return refusal(route, 'unknown');
    }
    if (!this.bundle.has(domain, route.document)) {
      return refusal(route, 'unsupported');
    }
    const body = this.bundle.document(domain, route.document);
    return answer(200, route.mediaType, body, route.document, domain);
  }

  toPost(routes, body) {
    let route = routes[0];
    const rules = route.addressRequest;
    let texts;
    try {
      texts = readXml(body, [rules.addressPath, rules.schemaPath]);
    } catch (error) {
      if (error instanceof Malformed) {
        return refusal(route, 'malformed');
      }
      throw error;
    }
    const [text, schema] = texts;
    if (schema !== '') {
      route = routes.find((other) => other.addressRequest.schemas.includes(schema));
      if (route === undefined) {
        return refusal(routes[0], 'unsupported');
      }
    }
    if (text === '') {
      return refusal(route, 'malformed');
    }
    const address = this.bundle.address(text);
    return address === null ? refusal(route, 'unknown') : this.personal(route, address);
  }

  personal(route, address) {
    if (!this.bundle.has(address.domain, route.document)) {
      return refusal(route, 'unsupported');
    }
    const body = this.bundle.documentFor(address, route.addressDocument);
    return answer(200, route.mediaType, body, route.document, address.domain);
  }
}

async function readBody(request, limit) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > DISCARDED) {
      break;
    }
    if (size <= limit) {
      chunks.push(chunk);
    }
  }
  return size > limit ? null : Buffer.concat(chunks);
}

async function respond(responder, request, response) {
  let given;
  try {
    given = await responder.answer(request.method, request.headers.host ?? '', request.url, (limit) =>
      readBody(request, limit),
    );
  } catch (error) {
    if (request.destroyed && !request.complete) {
      return; // the client went away
    }
    console.error('email-autoconfigure:', error.code ?? error.name);
    given = answer(500, 'text/plain; charset=utf-8', 'Internal server error\n');
  }
  const headers = {
    'Content-Type': given.mediaType,
    'Content-Length': given.body.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
  if (given.allow.length > 0) {
    headers.Allow = given.allow.join(', ');
  }
  if (given.status === 413) {
    headers.Connection = 'close';
  }
  response.writeHead(given.status, headers);
  response.end(given.body);
  console.error(`email-autoconfigure: ${request.method} ${given.status} ${given.document} ${given.domain}`);
}

function main() {
  const responder = new Responder(Bundle.open(FOLDER));
  const server = http.createServer((request, response) => respond(responder, request, response));
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;
  server.listen(Number(process.env.PORT ?? 8463), process.env.HOST ?? '127.0.0.1');
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => server.close(() => process.exit(0)).closeIdleConnections());
  }
}

main();
