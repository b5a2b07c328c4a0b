// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/findingsreport.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

int count(const Findings &findings, Severity severity)
{
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(),
                      [severity](const Finding &finding) { return finding.severity() == severity; }));
}

QString paragraph(const Finding &finding)
{
    QStringList place;
    if (!finding.subject.isEmpty()) {
        place.append(finding.subject);
    }
    if (!finding.where.isRoot()) {
        place.append(finding.where.toString());
    }
    QString text = severityName(finding.severity()) + u" ["_s + finding.code() + u']';
    if (!place.isEmpty()) {
        text += u' ' + printable(place.join(u' '));
    }
    text += u"\n  "_s + printable(finding.message()) + u'\n';
    const auto line = [&text](const QString &label, const QString &value) {
        if (!value.isEmpty()) {
            text += u"  "_s + label + u' ' + printable(value) + u'\n';
        }
    };
    line(QCoreApplication::translate("Report", "Expected:"), finding.expected);
    line(QCoreApplication::translate("Report", "Seen:"), finding.actual);
    line(QCoreApplication::translate("Report", "What to do:"), finding.advice());
    return text;
}

} // namespace

QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator) {
            result += u"\\x%1"_s.arg(static_cast<int>(c.unicode()), 2, 16, QChar(u'0'));
        } else {
            result += c;
        }
    }
    return result;
}

QString countReport(const Findings &findings)
{
    QStringList counts;
    if (const int errors = count(findings, Severity::Error); errors > 0) {
        counts.append(QCoreApplication::translate("Report", "%n error(s)", nullptr, errors));
    }
    if (const int warnings = count(findings, Severity::Warning); warnings > 0) {
        counts.append(QCoreApplication::translate("Report", "%n warning(s)", nullptr, warnings));
    }
    if (const int notes = count(findings, Severity::Info); notes > 0) {
        counts.append(QCoreApplication::translate("Report", "%n note(s)", nullptr, notes));
    }
    return counts.isEmpty() ? QCoreApplication::translate("Report", "Nothing to report.")
                            : counts.join(u", "_s);
}

QString textReport(const Findings &findings)
{
    QString text;
    for (const Finding &finding : findings) {
        text += paragraph(finding) + u'\n';
    }
    return text + countReport(findings) + u'\n';
}

QJsonArray findingsJson(const Findings &findings)
{
    QJsonArray array;
    for (const Finding &finding : findings) {
        array.append(QJsonObject{{u"severity"_s, severityWord(finding.severity())},
                                 {u"code"_s, finding.code()},
                                 {u"subject"_s, finding.subject},
                                 {u"path"_s, finding.where.toString()},
                                 {u"message"_s, finding.message()},
                                 {u"expected"_s, finding.expected},
                                 {u"actual"_s, finding.actual},
                                 {u"advice"_s, finding.advice()}});
    }
    return array;
}

QByteArray jsonReport(const Findings &findings, QJsonObject more)
{
    more.insert(u"findings"_s, findingsJson(findings));
    return QJsonDocument(more).toJson();
}

} // namespace autoconfigure
