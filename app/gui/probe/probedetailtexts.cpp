// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/probedetailtexts.h"

#include "dns/lookupfailure.h"
#include "dns/zonefile.h"

#include <QLocale>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// More of a body is not laid out in an instant, and nobody reads it.
constexpr qsizetype shownOctets = 65'536;
constexpr qsizetype shownNames = 30;

QString paragraph(const QString &html)
{
    return u"<p>"_s + html + u"</p>"_s;
}

QByteArray headersText(const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QByteArray text;
    for (const auto &[name, value] : headers) {
        text += name + ": " + value + '\n';
    }
    return text;
}

QString tableRow(const QString &name, const QString &value)
{
    return value.isEmpty() ? QString()
                           : u"<tr><td style=\"padding-right:1em\">%1</td><td>%2</td></tr>"_s.arg(
                                 name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString dateText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString endText(const CertificateEntry &entry, const QDateTime &now)
{
    const qint64 days = now.daysTo(entry.notAfter);
    return now > entry.notAfter ? ProbeDetailTexts::tr("%1: expired", "a date").arg(dateText(entry.notAfter))
                                : ProbeDetailTexts::tr("%1: %n day(s) left", "a date", static_cast<int>(days))
                                      .arg(dateText(entry.notAfter));
}

QString namesText(const QStringList &names)
{
    QStringList shown = names.mid(0, shownNames);
    if (names.size() > shown.size()) {
        shown.append(u"…"_s);
    }
    return shown.join(u", "_s);
}

QString entryHtml(const CertificateEntry &entry, const QDateTime &now)
{
    const QString key =
        entry.keyBits > 0
            ? ProbeDetailTexts::tr("%1, %n bit(s)", "kind of a key", entry.keyBits).arg(entry.keyType)
            : entry.keyType;
    return u"<table>"_s + tableRow(ProbeDetailTexts::tr("Subject"), entry.subject) +
           tableRow(ProbeDetailTexts::tr("Names"), namesText(entry.names)) +
           tableRow(ProbeDetailTexts::tr("Issuer"),
                    entry.selfSigned ? ProbeDetailTexts::tr("%1 (signed by itself)").arg(entry.issuer)
                                     : entry.issuer) +
           tableRow(ProbeDetailTexts::tr("Valid from"), dateText(entry.notBefore)) +
           tableRow(ProbeDetailTexts::tr("Valid until"), endText(entry, now)) +
           tableRow(ProbeDetailTexts::tr("Key"), key) +
           tableRow(ProbeDetailTexts::tr("Fingerprint (SHA-256)"), entry.fingerprint) + u"</table>"_s;
}

} // namespace

QString titleHtml(const QString &title)
{
    return paragraph(u"<b>"_s + title.toHtmlEscaped() + u"</b>"_s);
}

QString lineHtml(const QString &text)
{
    return paragraph(text.toHtmlEscaped());
}

QString findingsHtml(const Findings &findings)
{
    Findings sorted = findings;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Finding &a, const Finding &b) { return a.severity() > b.severity(); });
    QString html;
    for (const Finding &finding : std::as_const(sorted)) {
        html += paragraph(u"<b>"_s +
                          ProbeDetailTexts::tr("%1: %2", "severity: sentence")
                              .arg(severityName(finding.severity()), finding.message())
                              .toHtmlEscaped() +
                          u"</b>"_s);
        if (!finding.advice().isEmpty()) {
            html += paragraph(finding.advice().toHtmlEscaped());
        }
    }
    return html;
}

QString adviceText(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        if (!finding.advice().isEmpty()) {
            lines.append(finding.message() + u'\n' + finding.advice());
        }
    }
    return lines.join(u"\n\n"_s);
}

QByteArray answerText(const HttpHop &hop)
{
    QByteArray text;
    if (hop.status > 0) {
        text += "HTTP " + QByteArray::number(hop.status) + '\n' + headersText(hop.headers);
    }
    if (hop.failure != HttpFailure::None) {
        text += httpFailureName(hop.failure).toUtf8() + '\n' + hop.failureText.toUtf8() + '\n';
    }
    if (!hop.body.isEmpty()) {
        text += '\n' + hop.body.left(shownOctets);
        if (hop.body.size() > shownOctets) {
            text += '\n' +
                    ProbeDetailTexts::tr("… The first %1 of %2 are shown.", "sizes")
                        .arg(QLocale().formattedDataSize(shownOctets),
                             QLocale().formattedDataSize(hop.body.size()))
                        .toUtf8() +
                    '\n';
        }
    }
    return text;
}

QByteArray answerText(const DnsAnswer &answer)
{
    QByteArray text = dnsStatusMnemonic(answer.status).toLatin1() + '\n';
    for (const QList<DnsRecord> &records : {answer.aliases, answer.records}) {
        for (const DnsRecord &record : records) {
            text += zoneLine(record) + '\n';
        }
    }
    return text;
}

QString certificateHtml(const CertificateFacts &facts, const QString &cipher, const QDateTime &now)
{
    if (facts.isEmpty()) {
        return {};
    }
    QString html =
        u"<table>"_s + tableRow(ProbeDetailTexts::tr("Asked for"), facts.host) +
        tableRow(ProbeDetailTexts::tr("Protocol"), facts.protocolName()) +
        tableRow(ProbeDetailTexts::tr("Cipher"), cipher) +
        tableRow(ProbeDetailTexts::tr("Trusted"),
                 facts.isVerified(now) ? ProbeDetailTexts::tr("Yes") : ProbeDetailTexts::tr("No")) +
        u"</table>"_s;
    qsizetype number = 0;
    for (const CertificateEntry &entry : facts.chain) {
        const QString title = number++ == 0 ? ProbeDetailTexts::tr("The server's certificate")
                                            : ProbeDetailTexts::tr("Certificate %1 of the chain").arg(number);
        html += titleHtml(title) + entryHtml(entry, now);
    }
    return html;
}

} // namespace autoconfigure
