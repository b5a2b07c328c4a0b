// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/htmlpage.h"

#include "report/findingsreport.h"
#include "report/language.h"

#include <QStringList>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr char style[] = R"(
:root { color-scheme: light dark; --line: #c8c8c8; --soft: #f3f3f3; --error: #b3261e; --warning: #8a5300; --info: #1f5fa8; --ok: #2a6b2f; }
@media (prefers-color-scheme: dark) {
  :root { --line: #505050; --soft: #2a2a2a; --error: #ff8a80; --warning: #ffb95c; --info: #8ab8f5; --ok: #7fd087; }
  body { background: #1c1c1c; color: #e6e6e6; }
}
body { font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em; }
table { border-collapse: collapse; width: 100%; margin: 0 0 2em; }
th, td { border-bottom: 1px solid var(--line); padding: .4em .6em; text-align: left; vertical-align: top; }
th { background: var(--soft); }
h1, h2, h3 { line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin-top: 2em; padding-top: .8em; border-top: 2px solid var(--line); }
td > span { white-space: nowrap; }
td > p { margin: 0 0 .5em; }
td > p:last-child { margin: 0; }
code, pre { font-family: ui-monospace, monospace; font-size: .92em; white-space: pre-wrap; overflow-wrap: anywhere; }
td > code { display: block; min-width: 6em; }
td:first-child > code { min-width: 13em; }
pre { background: var(--soft); padding: .6em; }
.error { color: var(--error); font-weight: 600; }
.warning { color: var(--warning); font-weight: 600; }
.info { color: var(--info); }
.ok { color: var(--ok); }
@media (max-width: 50em) { table { display: block; overflow-x: auto; } }
@media print {
  body { font-size: 9pt; max-width: none; margin: 0; padding: 0; }
  h2, h3 { break-after: avoid; }
  tr { break-inside: avoid; }
  th { print-color-adjust: exact; }
  td { overflow-wrap: break-word; }
  td:first-child > code { min-width: 9em; }
  details:not([open]) { display: none; }
}
)";

} // namespace

QString htmlText(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        line = printable(line).toHtmlEscaped();
    }
    return lines.join(u"<br>"_s);
}

QString htmlSeverity(Severity severity)
{
    return u"<span class=\"%1\">%2</span>"_s.arg(severityWord(severity), htmlText(severityName(severity)));
}

QString htmlCode(const QString &text)
{
    return text.isEmpty() ? QString() : u"<code>"_s + htmlText(text) + u"</code>"_s;
}

QString htmlFinding(const Finding &finding)
{
    QString html = u"<p>"_s + htmlSeverity(finding.severity()) + u" "_s + htmlText(finding.message());
    if (const QString advice = finding.advice(); !advice.isEmpty()) {
        html += u"<br>"_s + htmlText(advice);
    }
    return html + u"</p>"_s;
}

QByteArray htmlPage(const QString &title, const QString &body)
{
    const QString page =
        u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>%2</title>\n<style>%3</style>\n</head>\n<body>\n<h1>%2</h1>\n%4</body>\n</html>\n"_s;
    return page.arg(currentLanguage(), htmlText(title), QString::fromLatin1(style), body).toUtf8();
}

} // namespace autoconfigure
