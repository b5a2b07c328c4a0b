<?php
// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Answers mail clients from routes.json and documents/ (see responders/README.md). PHP 8, no extension needed.
// In the bundle both lie two folders above; they may also be copied beside this file.
declare(strict_types=1);

namespace EmailAutoconfigure;

const MARK = '/\{\{autoconfigure:([a-z-]+)(?::([a-z-]+))?\}\}/';
const HOST = '/^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/D';
const LOCAL_PART = '/^[A-Za-z0-9!#$%&\'*+\/=?^_`{|}~.\x{A0}-\x{FFFD}\x{10000}-\x{10FFFF}-]+$/Du';
const BAD_CHARACTER = '/[\x00-\x08\x0B\x0C\x0E-\x1F\x{FFFE}\x{FFFF}]/u';
const XML_NAME = '[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?';
const XML_DECLARATION = '/^(?:\xEF\xBB\xBF)?(?:<\?xml[ \t\r\n][^<>?]*\?>)?/';
const XML_END = '/\G<\/(' . XML_NAME . ')[ \t\r\n]*>/';
const XML_START = '/\G<(' . XML_NAME . ')((?:[ \t\r\n]+' . XML_NAME .
    '[ \t\r\n]*=[ \t\r\n]*(?:"[^<"]*"|\'[^<\']*\')){0,16})[ \t\r\n]*(\/?)>/';
const XML_REFERENCE = '/&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));/';
const XML_DEPTH = 16;

final class Malformed extends \Exception
{
}

final class Address
{
    public function __construct(public string $localPart, public string $domain)
    {
    }
}

final class Answer
{
    public string $document = '-';
    public string $domain = '-';

    public function __construct(
        public int $status,
        public string $mediaType,
        public string $body,
        public array $allow = [],
    ) {
    }

    public static function plain(int $status, array $allow = []): self
    {
        $texts = [404 => "Not found\n", 405 => "Method not allowed\n", 413 => "Request body too large\n"];
        return new self($status, 'text/plain; charset=utf-8', $texts[$status], $allow);
    }
}

/** The text with its references replaced; no other "&" may stand in it. */
function decodeReferences(string $text): string
{
    if (substr_count($text, '&') !== preg_match_all(XML_REFERENCE, $text)) {
        throw new Malformed();
    }
    return preg_replace_callback(XML_REFERENCE, function (array $found): string {
        if ($found[1] !== '') {
            return ['amp' => '&', 'lt' => '<', 'gt' => '>', 'quot' => '"', 'apos' => "'"][$found[1]];
        }
        $code = isset($found[3]) ? (int) hexdec($found[3]) : (int) $found[2];
        $legal = $code === 9 || $code === 10 || $code === 13 || ($code >= 0x20 && $code <= 0xD7FF)
            || ($code >= 0xE000 && $code <= 0xFFFD) || ($code >= 0x10000 && $code <= 0x10FFFF);
        if (!$legal) {
            throw new Malformed();
        }
        return utf8($code);
    }, $text);
}

function utf8(int $code): string
{
    if ($code < 0x80) {
        return chr($code);
    }
    if ($code < 0x800) {
        return chr(0xC0 | $code >> 6) . chr(0x80 | $code & 0x3F);
    }
    if ($code < 0x10000) {
        return chr(0xE0 | $code >> 12) . chr(0x80 | $code >> 6 & 0x3F) . chr(0x80 | $code & 0x3F);
    }
    return chr(0xF0 | $code >> 18) . chr(0x80 | $code >> 12 & 0x3F) . chr(0x80 | $code >> 6 & 0x3F)
        . chr(0x80 | $code & 0x3F);
}

/** The texts of the elements at these paths ("Autodiscover/Request/EMailAddress"), trimmed; none of them twice. */
function readXml(string $body, array $paths): array
{
    if (preg_match('//u', $body) !== 1 || preg_match(BAD_CHARACTER, $body) !== 0) {
        throw new Malformed();
    }
    preg_match(XML_DECLARATION, $body, $found);
    $at = strlen($found[0]);
    $open = [];
    $local = [];
    $roots = 0;
    $texts = [];
    while ($at < strlen($body)) {
        $text = null;
        if ($body[$at] !== '<') {
            $end = strcspn($body, '<', $at);
            $text = decodeReferences(substr($body, $at, $end));
            if (str_contains(substr($body, $at, $end), ']]>')) {
                throw new Malformed();
            }
            $at += $end;
        } elseif (substr_compare($body, '<!--', $at, 4) === 0) {
            $end = strpos($body, '--', $at + 4);
            if ($end === false || substr($body, $end, 3) !== '-->') {
                throw new Malformed();
            }
            $at = $end + 3;
        } elseif ($open !== [] && substr_compare($body, '<![CDATA[', $at, 9) === 0) {
            $end = strpos($body, ']]>', $at + 9);
            if ($end === false) {
                throw new Malformed();
            }
            $text = substr($body, $at + 9, $end - $at - 9);
            $at = $end + 3;
        } elseif (preg_match(XML_END, $body, $found, 0, $at) === 1) {
            if (array_pop($open) !== $found[1]) {
                throw new Malformed();
            }
            array_pop($local);
            $at += strlen($found[0]);
        } elseif (preg_match(XML_START, $body, $found, 0, $at) === 1) {
            decodeReferences($found[2]);
            if ($open === [] && ++$roots > 1 || count($open) >= XML_DEPTH) {
                throw new Malformed();
            }
            $open[] = $found[1];
            $local[] = preg_replace('/^.*:/', '', $found[1]);
            $path = implode('/', $local);
            if (in_array($path, $paths, true)) {
                if (isset($texts[$path])) {
                    throw new Malformed();
                }
                $texts[$path] = '';
            }
            if ($found[3] === '/') {
                array_pop($open);
                array_pop($local);
            }
            $at += strlen($found[0]);
        } else {
            throw new Malformed();
        }
        if ($text !== null) {
            $path = implode('/', $local);
            if ($open === [] && trim($text, " \t\r\n") !== '') {
                throw new Malformed();
            }
            if (isset($texts[$path])) {
                $texts[$path] .= $text;
            }
        }
    }
    if ($open !== [] || $roots !== 1) {
        throw new Malformed();
    }
    return array_map(fn (string $text): string => trim($text, " \t\r\n"), $texts);
}

final class Bundle
{
    public readonly array $routes;
    public readonly int $bodyLimit;
    private readonly string $uuidSpace;

    public function __construct(private readonly string $folder)
    {
        $file = json_decode(file_get_contents("$folder/routes.json"), true, 16, JSON_THROW_ON_ERROR);
        $this->routes = $file['routes'];
        $this->bodyLimit = $file['bodyLimit'];
        $this->uuidSpace = $file['uuidSpace'];
    }

    /** The domain's folder if it is here. */
    public function domain(string $name): ?string
    {
        $name = strtolower(str_ends_with($name, '.') ? substr($name, 0, -1) : $name);
        return preg_match(HOST, $name) === 1 && is_dir("$this->folder/documents/$name") ? $name : null;
    }

    /** The same for a domain as people write it ("société.example"). */
    private function typedDomain(string $name): ?string
    {
        if (preg_match('/[^\x00-\x7F]/', $name) !== 1) {
            return $this->domain($name);
        }
        $file = "$this->folder/documents/names/" . hash('sha256', strtolower($name));
        return is_file($file) ? $this->domain(trim(file_get_contents($file))) : null;
    }

    /** The address, or null where it is none or its domain is not here. */
    public function address(string $text): ?Address
    {
        $at = strrpos($text, '@');
        if ($at === false) {
            return null;
        }
        $local = substr($text, 0, $at);
        $valid = strlen($local) <= 64 && preg_match(LOCAL_PART, $local) === 1 && $local[0] !== '.'
            && !str_ends_with($local, '.') && !str_contains($local, '..');
        $domain = $valid ? $this->typedDomain(substr($text, $at + 1)) : null;
        return $domain !== null && strlen("$local@$domain") <= 254 ? new Address($local, $domain) : null;
    }

    public function has(string $domain, string $name): bool
    {
        return is_file("$this->folder/documents/$domain/$name");
    }

    public function document(string $domain, string $name): string
    {
        return file_get_contents("$this->folder/documents/$domain/$name");
    }

    public function documentFor(Address $address, string $name): string
    {
        return preg_replace_callback(MARK, function (array $found) use ($address): string {
            return match ($found[1]) {
                'local-part' => self::escaped($address->localPart, $found[2]),
                'label' => self::label($address->localPart),
                'uuid' => $this->uuid("$found[2]\n$address->domain\n$address->localPart@$address->domain"),
            };
        }, $this->document($address->domain, $name));
    }

    private static function escaped(string $text, string $encoding): string
    {
        return match ($encoding) {
            'xml-text', 'xml-attribute' => htmlspecialchars($text, ENT_COMPAT | ENT_XML1, 'UTF-8'),
            'json' => substr(json_encode($text, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES
                | JSON_UNESCAPED_LINE_TERMINATORS), 1, -1),
        };
    }

    private static function label(string $text): string
    {
        return preg_replace_callback('/[^A-Za-z0-9]/', fn (array $c): string => '-' . bin2hex($c[0]), $text);
    }

    private function uuid(string $name): string
    {
        $hash = sha1(hex2bin(str_replace('-', '', $this->uuidSpace)) . $name, true);
        $hash[6] = chr(ord($hash[6]) & 0x0F | 0x50);
        $hash[8] = chr(ord($hash[8]) & 0x3F | 0x80);
        $hex = strtoupper(bin2hex(substr($hash, 0, 16)));
        return implode('-', [substr($hex, 0, 8), substr($hex, 8, 4), substr($hex, 12, 4), substr($hex, 16, 4),
            substr($hex, 20)]);
    }
}

final class Responder
{
    public function __construct(private readonly Bundle $bundle)
    {
    }

    /** $body gives the request's body, or null where it is too large. */
    public function answer(string $method, string $host, string $target, callable $body): Answer
    {
        [$path, $query] = array_pad(explode('?', $target, 2), 2, '');
        $domain = null;
        $routes = $this->routesAt($path);
        if ($routes === [] && preg_match('/^\/([^\/]+)(\/.+)$/Ds', $path, $found) === 1) {
            $routes = $this->routesAt($found[2]);
            $domain = $routes === [] ? null : $this->bundle->domain($found[1]);
            if ($domain === null) {
                return Answer::plain(404);
            }
        }
        $host = preg_replace('/:[0-9]*$/D', '', $host);
        $routes = $this->routesOf($routes, $host);
        if ($routes === []) {
            return Answer::plain(404);
        }
        $allowed = array_values(array_unique(array_merge(...array_column($routes, 'methods'))));
        if (!in_array($method, $allowed, true)) {
            return Answer::plain(405, $allowed);
        }
        $routes = array_values(array_filter($routes, fn (array $route): bool
            => in_array($method, $route['methods'], true)));
        if ($method === 'POST') {
            $content = $body($this->bundle->bodyLimit);
            return $content === null ? Answer::plain(413) : $this->toPost($routes, $content);
        }
        $route = self::chosen($routes, $query);
        return $route instanceof Answer ? $route
            : $this->toGet($route, $domain ?? $this->domainOfHost($route, $host), $query);
    }

    private function routesAt(string $path): array
    {
        return array_values(array_filter($this->bundle->routes, fn (array $route): bool => $path === $route['path']
            || ($route['anyCase'] && strtolower($path) === strtolower($route['path']))));
    }

    private function domainOfHost(array $route, string $host): ?string
    {
        $prefix = str_replace('%EMAILDOMAIN%', '', $route['host']);
        return strncasecmp($host, $prefix, strlen($prefix)) === 0
            ? $this->bundle->domain(substr($host, strlen($prefix))) : null;
    }

    /** Of several routes the host's; a host that is none of ours has those of any one. */
    private function routesOf(array $routes, string $host): array
    {
        $alike = fn (array $route): array => array_values(array_filter($routes, fn (array $other): bool
            => $other['host'] === $route['host']));
        foreach ($routes as $route) {
            if ($this->domainOfHost($route, $host) !== null) {
                return $alike($route);
            }
        }
        foreach ($routes === [] ? [] : $this->bundle->routes as $other) {
            if ($this->domainOfHost($other, $host) !== null) {
                return [];
            }
        }
        return $routes === [] ? [] : $alike($routes[0]);
    }

    /** Of several routes the one that the query asks for, or the answer to a query that asks for none of them. */
    private static function chosen(array $routes, string $query): array|Answer
    {
        $value = '';
        foreach ($routes as $route) {
            $choice = $route['choice'];
            if ($choice === null) {
                return $route;
            }
            $value = self::parameter($query, $choice['parameter']);
            if (strtolower($value) === strtolower($choice['value'])) {
                return $route;
            }
        }
        return self::refusal($routes[0], $value === '' ? 'malformed' : 'unsupported');
    }

    private function toGet(array $route, ?string $domain, string $query): Answer
    {
        $text = self::parameter($query, $route['addressParameter']);
        $address = $text === '' ? null : $this->bundle->address($text);
        if ($route['addressDocument'] === null) {
            $domain = $address?->domain ?? $domain;
        } elseif ($text !== '') {
            return $address === null ? self::refusal($route, 'unknown') : $this->personal($route, $address);
        }
        if ($domain === null) {
            return self::refusal($route, 'unknown');
        }
        if (!$this->bundle->has($domain, $route['document'])) {
            return self::refusal($route, 'unsupported');
        }
        $body = $this->bundle->document($domain, $route['document']);
        return self::noted(new Answer(200, $route['mediaType'], $body), $route, $domain);
    }

    private function toPost(array $routes, string $body): Answer
    {
        $route = $routes[0];
        $request = $route['addressRequest'];
        try {
            $texts = readXml($body, [$request['addressPath'], $request['schemaPath']]);
        } catch (Malformed) {
            return self::refusal($route, 'malformed');
        }
        $schema = $texts[$request['schemaPath']] ?? '';
        if ($schema !== '') {
            $asked = array_filter($routes, fn (array $other): bool
                => in_array($schema, $other['addressRequest']['schemas'], true));
            if ($asked === []) {
                return self::refusal($route, 'unsupported');
            }
            $route = reset($asked);
        }
        $text = $texts[$request['addressPath']] ?? '';
        if ($text === '') {
            return self::refusal($route, 'malformed');
        }
        $address = $this->bundle->address($text);
        return $address === null ? self::refusal($route, 'unknown') : $this->personal($route, $address);
    }

    private function personal(array $route, Address $address): Answer
    {
        if (!$this->bundle->has($address->domain, $route['document'])) {
            return self::refusal($route, 'unsupported');
        }
        $body = $this->bundle->documentFor($address, $route['addressDocument']);
        return self::noted(new Answer(200, $route['mediaType'], $body), $route, $address->domain);
    }

    private static function refusal(array $route, string $kind): Answer
    {
        $given = $route['refusals'][$kind] ?? null;
        $answer = $given === null ? Answer::plain(404)
            : new Answer($given['status'], $route['mediaType'], $given['body']);
        return self::noted($answer, $route, $kind);
    }

    private static function noted(Answer $answer, array $route, string $domain): Answer
    {
        $answer->document = $route['document'];
        $answer->domain = $domain;
        return $answer;
    }

    /** The first value of that name, in any letter case. A "+" is a "+": clients send addresses with one as they are. */
    private static function parameter(string $query, ?string $name): string
    {
        foreach ($name === null ? [] : explode('&', $query) as $pair) {
            [$key, $value] = array_pad(explode('=', $pair, 2), 2, '');
            if (strtolower($key) === strtolower($name)) {
                return rawurldecode($value);
            }
        }
        return '';
    }
}

function readBody(int $limit): ?string
{
    $body = (int) ($_SERVER['CONTENT_LENGTH'] ?? 0) > $limit ? null
        : file_get_contents('php://input', false, null, 0, $limit + 1);
    return $body === null || strlen($body) > $limit ? null : $body;
}

ini_set('display_errors', '0');
$folder = is_file(__DIR__ . '/routes.json') ? __DIR__ : dirname(__DIR__, 2);
$answer = (new Responder(new Bundle($folder)))->answer(
    $_SERVER['REQUEST_METHOD'],
    $_SERVER['HTTP_HOST'] ?? '',
    $_SERVER['REQUEST_URI'],
    readBody(...),
);
http_response_code($answer->status);
ini_set('default_charset', '');
header_remove('X-Powered-By');
header('Content-Type: ' . $answer->mediaType);
header('Content-Length: ' . strlen($answer->body));
header('Cache-Control: no-store');
header('X-Content-Type-Options: nosniff');
if ($answer->allow !== []) {
    header('Allow: ' . implode(', ', $answer->allow));
}
$note = "{$_SERVER['REQUEST_METHOD']} $answer->status $answer->document $answer->domain";
if (PHP_SAPI === 'cli-server') {
    file_put_contents('php://stderr', "email-autoconfigure: $note\n");
} else {
    // Not PHP's error log: with PHP-FPM the web server would add the URL, and with it the address.
    openlog('email-autoconfigure', 0, LOG_DAEMON);
    syslog(LOG_INFO, $note);
}
if ($_SERVER['REQUEST_METHOD'] !== 'HEAD') {
    echo $answer->body;
}
