// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/judging.h"
#include "dns/taglist.h"
#include "model/hostname.h"

#include <QSslKey>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind badSelector{
    "dns-dkim-selector", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "“%2” is no DKIM selector, so nothing can be looked up for %1."),
    QT_TRANSLATE_NOOP("Finding", "Enter the part before “._domainkey”: letters, digits, hyphens and dots.")};
constexpr FindingKind missing{
    "dns-dkim-missing", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding", "There is no DKIM key for the selector %2 of %1: signatures made with it are not valid."),
    QT_TRANSLATE_NOOP("Finding", "Add the TXT record that the mail server shows for %2._domainkey.%1.")};
constexpr FindingKind several{
    "dns-dkim-several", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding", "The selector %2 of %1 has %3 TXT records: which one receivers take is left to chance."),
    QT_TRANSLATE_NOOP("Finding", "Keep one.")};
constexpr FindingKind syntax{
    "dns-dkim-syntax", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The DKIM key of the selector %2 of %1 cannot be read."),
    QT_TRANSLATE_NOOP(
        "Finding", "Copy the record again: “v=DKIM1; k=rsa; p=…”, the key in one piece or in quoted parts.")};
constexpr FindingKind revoked{
    "dns-dkim-revoked", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The DKIM key of the selector %2 of %1 is withdrawn (its p= is empty)."),
    QT_TRANSLATE_NOOP("Finding", "Remove the selector from the workspace, or publish its key again.")};
constexpr FindingKind tooShort{
    "dns-dkim-too-short", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding",
        "The DKIM key of the selector %2 of %1 has %3 bits; receivers take none below 1024 (RFC 8301)."),
    QT_TRANSLATE_NOOP("Finding", "Make a key of 2048 bits.")};
constexpr FindingKind isShort{
    "dns-dkim-short", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The DKIM key of the selector %2 of %1 has %3 bits; 2048 are recommended (RFC 8301)."),
    QT_TRANSLATE_NOOP("Finding", "Make a key of 2048 bits.")};
constexpr FindingKind testing{
    "dns-dkim-testing", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "The DKIM key of the selector %2 of %1 is marked as a test (t=y)."),
    QT_TRANSLATE_NOOP("Finding", "Remove t=y when signing works.")};
constexpr FindingKind fine{"dns-dkim-ok", Severity::Ok,
                           QT_TRANSLATE_NOOP("Finding", "The DKIM key of the selector %2 of %1 is there."),
                           ""};

Findings judgeKey(const Judging &judging, const QString &selector, const QByteArray &text)
{
    const QStringList arguments{judging.domain(), selector};
    const std::optional<TagList> tags = parseTags(text);
    const std::optional<QByteArray> data = tags ? tags->value("p") : std::nullopt;
    const QByteArray version = tags ? tags->value("v").value_or("DKIM1") : QByteArray();
    const QByteArray type = tags ? tags->value("k").value_or("rsa").toLower() : QByteArray();
    if (!data || version != "DKIM1" || (type != "rsa" && type != "ed25519")) {
        return {judging.finding(syntax, arguments)};
    }
    if (data->isEmpty()) {
        return {judging.finding(revoked, arguments)};
    }
    QByteArray compact = *data;
    compact.removeIf([](char c) { return c == ' ' || c == '\t'; });
    const auto decoded = QByteArray::fromBase64Encoding(compact, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (type == "ed25519" && (*decoded).size() != 32)) {
        return {judging.finding(syntax, arguments)};
    }
    Findings findings;
    if (type == "rsa") {
        // Null without a TLS library; then nothing is said about the length.
        const QSslKey key(*decoded, QSsl::Rsa, QSsl::Der, QSsl::PublicKey);
        if (!key.isNull() && key.length() < 2048) {
            findings.append(judging.finding(key.length() < 1024 ? tooShort : isShort,
                                            arguments + QStringList{QString::number(key.length())}));
        }
    }
    if (tags->value("t").value_or(QByteArray()).split(':').contains("y")) {
        findings.append(judging.finding(testing, arguments));
    }
    if (findings.isEmpty()) {
        findings.append(judging.finding(fine, arguments));
    }
    return findings;
}

void judgeSelector(Judging &judging, const QString &selector)
{
    const QString owner = selector.toLower() + u"._domainkey."_s + judging.domain();
    const QStringList arguments{judging.domain(), selector};
    if (toAsciiHost(selector, true).isEmpty() && toAsciiHost(selector + u".x"_s).isEmpty()) {
        RecordResult result;
        result.owner = judging.domain();
        result.type = RecordType::Txt;
        result.findings = {judging.finding(badSelector, arguments)};
        judging.append(result);
        return;
    }
    const DnsAnswer *answer = judging.answer(owner, RecordType::Txt);
    if (answer == nullptr) {
        return;
    }
    if (!answer->isDefinite()) {
        judging.append(judging.failed(*answer));
        return;
    }
    RecordResult result = Judging::seen(*answer, RecordStatus::Information);
    if (answer->records.isEmpty()) {
        result.status = RecordStatus::NotFound;
        result.findings = {judging.finding(missing, arguments)};
    } else if (answer->records.size() > 1) {
        result.findings = {
            judging.finding(several, arguments + QStringList{QString::number(answer->records.size())})};
    } else {
        result.findings = judgeKey(judging, selector, answer->records.constFirst().text);
    }
    judging.append(result);
}

} // namespace

void judgeDkim(Judging &judging)
{
    for (const QString &selector : judging.facts().dkimSelectors) {
        judgeSelector(judging, selector);
    }
}

} // namespace autoconfigure
