// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/domainlist.h"

#include "model/hostname.h"
#include "model/plaintext.h"
#include "storage/csvrecord.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>
#include <QStringDecoder>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

struct DomainListText {
    Q_DECLARE_TR_FUNCTIONS(DomainList)
};

constexpr qsizetype largestFile = 16LL * 1024 * 1024;
constexpr qsizetype longestRecord = 8192;
constexpr qsizetype mostDomains = 250000;
constexpr qsizetype mostFindings = 1000;

constexpr FindingKind notADomain{
    "list-not-a-domain", Severity::Error, QT_TRANSLATE_NOOP("Finding", "Line %1: “%2” is not a domain name."),
    QT_TRANSLATE_NOOP("Finding", "The line was left out. Write one domain a line, such as example.org.")};
constexpr FindingKind duplicate{"list-duplicate", Severity::Warning,
                                QT_TRANSLATE_NOOP("Finding", "Line %1: “%2” stands already in line %3."),
                                QT_TRANSLATE_NOOP("Finding", "The line was left out.")};
constexpr FindingKind badLine{
    "list-bad-line", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "Line %1 cannot be read: it is too long, has a quotation mark that is not "
                                 "closed, or contains control characters."),
    QT_TRANSLATE_NOOP("Finding", "The line was left out. Correct it and import the list again.")};
constexpr FindingKind badMx{
    "list-bad-mx", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "Line %1, column “%3”: “%2” is not the host name of a mail server."),
    QT_TRANSLATE_NOOP("Finding", "It was left out. Write mail.example.org, or 10 mail.example.org 20 "
                                 "mx.example.net.")};
constexpr FindingKind badService{
    "list-bad-service", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "Line %1, column “%3”: “%2” is not a mail service."),
    QT_TRANSLATE_NOOP("Finding", "The line was left out. Write protocol, security and host, such as imap tls "
                                 "mail.example.org:993.")};
constexpr FindingKind badHelp{
    "list-bad-help", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "Line %1, column “%3”: “%2” is not a link to help."),
    QT_TRANSLATE_NOOP("Finding", "The line was left out. Write language, address and title, such as en "
                                 "https://example.org/help Settings.")};
constexpr FindingKind unknownColumn{
    "list-unknown-column", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "Line %1: the column “%2” is not used."),
    QT_TRANSLATE_NOOP("Finding",
                      "The columns are domain, profile, displayName, shortName, mx, dkimSelectors, "
                      "help1, help2… and service1, service2…")};
constexpr FindingKind noHeader{
    "list-no-header", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "Line %1 has several columns without a header; only the first is used."),
    QT_TRANSLATE_NOOP("Finding", "Begin the list with a line that names the columns: domain, profile, "
                                 "displayName, mx.")};
constexpr FindingKind noDomain{
    "list-empty", Severity::Warning, QT_TRANSLATE_NOOP("Finding", "There is no domain in the list."),
    QT_TRANSLATE_NOOP("Finding",
                      "Write one domain a line, such as example.org, or CSV whose first line names "
                      "the columns: domain, profile, displayName, mx.")};
constexpr FindingKind moreFindings{
    "list-more", Severity::Error, QT_TRANSLATE_NOOP("Finding", "%1 more lines have problems of these kinds."),
    ""};

/// The first separator outside of quotation marks that is not part of a comment.
QChar separatorOf(const QString &text)
{
    bool quoted = false;
    bool comment = false;
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\r') {
            comment = false;
            quoted = false;
        } else if (c == u'#' && !quoted) {
            comment = true;
        } else if (c == u'"' && !comment) {
            quoted = !quoted;
        } else if ((c == u',' || c == u';') && !quoted && !comment) {
            return c;
        }
    }
    return u',';
}

class ListReader
{
public:
    ListReader(QString place, QString profile) : m_place(std::move(place)), m_profile(std::move(profile)) {}

    Result<DomainList> read(const QString &text);

private:
    void readRecord(const QStringList &cells);
    bool readHeader(const QStringList &cells);
    void readDomain(const QStringList &cells);
    bool readColumn(const QStringList &cells, DomainColumn column, Domain &domain);
    QString cell(const QStringList &cells, qsizetype column) const;
    void add(const FindingKind &kind, const QStringList &arguments = {});

    QString m_place;
    QString m_profile;
    DomainList m_list;
    QHash<QString, qsizetype> m_lineOfDomain;
    qsizetype m_line = 0;
    qsizetype m_skippedFindings = 0;
    bool m_begun = false;
    bool m_hasHeader = false;
    bool m_saidNoHeader = false;
    qsizetype m_domainColumn = 0;
    QStringList m_header;
    /// Where their cells are.
    QMap<DomainColumn, QList<qsizetype>> m_columns;
};

void ListReader::add(const FindingKind &kind, const QStringList &arguments)
{
    if (m_list.findings.size() >= mostFindings) {
        ++m_skippedFindings;
        return;
    }
    QStringList all = {QString::number(m_line)};
    for (const QString &argument : arguments) {
        all.append(quotedForMessage(argument));
    }
    m_list.findings.append(
        {&kind, FieldPath(), m_place + u':' + QString::number(m_line), all, {}, all.value(1)});
}

QString ListReader::cell(const QStringList &cells, qsizetype column) const
{
    return column < 0 ? QString() : cells.value(column).replace(u'\n', u' ');
}

bool ListReader::readHeader(const QStringList &cells)
{
    if (!cells.contains(u"domain"_s, Qt::CaseInsensitive)) {
        return false;
    }
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString &name = cells.at(i);
        if (name.compare("domain"_L1, Qt::CaseInsensitive) == 0) {
            m_domainColumn = i;
        } else if (const std::optional<DomainColumn> column = domainColumnFromName(name)) {
            m_columns[*column].append(i);
            m_list.columns.setFlag(*column);
        } else if (!name.isEmpty()) {
            add(unknownColumn, {name});
        }
    }
    m_header = cells;
    return true;
}

/// False where the domain cannot be taken over as it was meant.
bool ListReader::readColumn(const QStringList &cells, DomainColumn column, Domain &domain)
{
    const QList<qsizetype> positions = m_columns.value(column);
    QStringList own;
    for (const qsizetype position : positions) {
        own.append(cell(cells, position));
    }
    const QStringList refused = readCells(own, column, domain);
    for (const QString &text : refused) {
        // Of several columns the one that holds the text.
        const qsizetype number = std::max<qsizetype>(own.indexOf(text), 0);
        add(column == DomainColumn::Mx         ? badMx
            : column == DomainColumn::Services ? badService
                                               : badHelp,
            {text, m_header.value(positions.at(number))});
    }
    return refused.isEmpty() || column == DomainColumn::Mx;
}

void ListReader::readDomain(const QStringList &cells)
{
    QString name = cell(cells, m_domainColumn);
    const QString ascii = toAsciiHost(name);
    if (ascii.isEmpty()) {
        add(notADomain, {name});
        return;
    }
    if (const auto before = m_lineOfDomain.constFind(ascii); before != m_lineOfDomain.constEnd()) {
        add(duplicate, {name, QString::number(before.value())});
        return;
    }
    m_lineOfDomain.insert(ascii, m_line);
    if (name.endsWith(u'.')) {
        name.chop(1);
    }
    Domain domain;
    domain.name = name;
    bool isWhole = true;
    for (auto column = m_columns.keyBegin(); column != m_columns.keyEnd(); ++column) {
        isWhole = readColumn(cells, *column, domain) && isWhole;
    }
    if (!isWhole) {
        return;
    }
    if (domain.profile.isEmpty()) {
        domain.profile = m_profile;
    }
    m_list.domains.append(domain);
}

void ListReader::readRecord(const QStringList &cells)
{
    QString all = cells.join(u' ');
    if (firstForbiddenCharacter(all.replace(u'\n', u' ')) >= 0) {
        add(badLine);
        return;
    }
    if (std::all_of(cells.begin(), cells.end(), [](const QString &text) { return text.isEmpty(); })) {
        return;
    }
    if (!m_begun) {
        // By which Excel is told the separator.
        if (cells.constFirst().compare("sep="_L1, Qt::CaseInsensitive) == 0) {
            return;
        }
        m_begun = true;
        m_hasHeader = readHeader(cells);
        if (m_hasHeader) {
            return;
        }
    }
    if (!m_hasHeader && !m_saidNoHeader && cells.size() > 1) {
        m_saidNoHeader = true;
        add(noHeader);
    }
    readDomain(cells);
}

Result<DomainList> ListReader::read(const QString &text)
{
    const QChar separator = separatorOf(text);
    for (QStringView rest(text); !rest.isEmpty();) {
        ++m_line;
        const std::optional<CsvRecord> record = readCsvRecord(rest, separator, longestRecord);
        // No domain goes over several lines: a stray quotation mark spoils its line and not those below.
        if (!record || record->cells.value(m_domainColumn).contains(u'\n')) {
            add(badLine);
            rest = rest.sliced(lineLength(rest));
            continue;
        }
        readRecord(record->cells);
        m_line += record->lines - 1;
        rest = rest.sliced(record->length);
        if (m_list.domains.size() > mostDomains) {
            return failure(m_place, DomainListText::tr("the list has more than %1 domains; split it")
                                        .arg(QString::number(mostDomains)));
        }
    }
    if (m_list.domains.isEmpty() && m_list.findings.isEmpty()) {
        m_list.findings.append({&noDomain, FieldPath(), m_place, {}, {}, {}});
    }
    if (m_skippedFindings > 0) {
        m_list.findings.append(
            {&moreFindings, FieldPath(), m_place, {QString::number(m_skippedFindings)}, {}, {}});
    }
    return m_list;
}

} // namespace

Result<DomainList> parseDomainList(const QByteArray &text, const QString &place,
                                   const QString &defaultProfile)
{
    if (text.size() > largestFile) {
        return failure(place, DomainListText::tr("the list is larger than 16 MB; split it"));
    }
    // By its byte order mark; spreadsheets and Notepad write UTF-16 as "Unicode".
    QStringDecoder decoder(QStringConverter::encodingForData(text).value_or(QStringConverter::Utf8),
                           QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(text);
    if (decoded.contains(QChar::Null)) {
        return failure(place,
                       DomainListText::tr("this is no text, or text in UTF-16 without a byte order mark; "
                                          "save the list as UTF-8 (in spreadsheets: “CSV UTF-8”)"));
    }
    if (decoder.hasError()) {
        return failure(place, DomainListText::tr("this is not UTF-8 text; save the list as UTF-8 (in "
                                                 "spreadsheets: “CSV UTF-8”)"));
    }
    return ListReader(place, defaultProfile).read(decoded);
}

} // namespace autoconfigure
