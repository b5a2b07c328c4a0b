// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/textreplacement.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

struct TextReplacementText {
    Q_DECLARE_TR_FUNCTIONS(TextReplacement)
};

constexpr qsizetype longestPattern = 1000;
constexpr qsizetype longestField = 4096;
constexpr qsizetype mostCharacters = 64LL * 1024 * 1024;

// One walk for reading and for writing: the parts are const or not, `visit` gets the kind of each text, a
// function that gives its place, and the text.

template <typename Services, typename Visit>
void visitServices(Services &services, const FieldPath &path, const Visit &visit)
{
    for (qsizetype i = 0; i < services.size(); ++i) {
        auto &service = services[i];
        visit(
            TextField::HostNames, [&] { return path / i / u"host"; }, service.host);
        visit(
            TextField::UserNames, [&] { return path / i / u"username"; }, service.username);
    }
}

template <typename Pages, typename Visit>
void visitDocumentation(Pages &pages, const FieldPath &path, const Visit &visit)
{
    for (qsizetype i = 0; i < pages.size(); ++i) {
        visit(
            TextField::DocumentationUrls, [&] { return path / i / u"url"; }, pages[i].url);
    }
}

template <typename Profile, typename Visit>
void visitProfile(Profile &profile, const FieldPath &path, const Visit &visit)
{
    visit(
        TextField::DisplayNames, [&] { return path / u"displayName"; }, profile.displayName);
    visit(
        TextField::DisplayNames, [&] { return path / u"shortName"; }, profile.shortName);
    visitDocumentation(profile.documentation, path / u"documentation", visit);
    visitServices(profile.services, path / u"services", visit);
}

template <typename DomainT, typename Visit>
void visitDomain(DomainT &domain, qsizetype position, const Visit &visit)
{
    const auto path = [position] { return FieldPath() / u"domains" / position; };
    visit(
        TextField::DomainNames, [&] { return path() / u"name"; }, domain.name);
    for (qsizetype i = 0; i < domain.mx.size(); ++i) {
        visit(
            TextField::HostNames, [&] { return path() / u"mx" / i / u"host"; }, domain.mx[i].host);
    }
    auto &own = domain.overrides;
    const auto ownPath = [&path](QStringView member) { return path() / u"overrides" / member; };
    if (own.displayName) {
        visit(
            TextField::DisplayNames, [&] { return ownPath(u"displayName"); }, *own.displayName);
    }
    if (own.shortName) {
        visit(
            TextField::DisplayNames, [&] { return ownPath(u"shortName"); }, *own.shortName);
    }
    if (own.documentation) {
        visitDocumentation(*own.documentation, ownPath(u"documentation"), visit);
    }
    if (own.services) {
        visitServices(*own.services, ownPath(u"services"), visit);
    }
}

template <typename HostingT, typename Visit>
void visitHosting(HostingT &hosting, const Visit &visit)
{
    const auto member = [&visit](QStringView name, auto &text) {
        visit(
            TextField::Hosting, [name] { return FieldPath() / u"hosting" / name; }, text);
    };
    member(u"domain", hosting.domain);
    member(u"webHost", hosting.webHost);
    const auto addresses = [&visit](QStringView name, auto &list) {
        for (qsizetype i = 0; i < list.size(); ++i) {
            visit(
                TextField::Hosting, [&] { return FieldPath() / u"hosting" / name / i; }, list[i]);
        }
    };
    addresses(u"ipv4", hosting.ipv4);
    addresses(u"ipv6", hosting.ipv6);
    member(u"certificate", hosting.certificate);
    member(u"certificateKey", hosting.certificateKey);
    member(u"root", hosting.root);
    member(u"tsigKeyName", hosting.tsigKeyName);
}

QRegularExpression expressionOf(const TextReplacement &replacement)
{
    QString pattern = replacement.isPattern ? replacement.text : QRegularExpression::escape(replacement.text);
    if (replacement.wholeLabels) {
        const QString label = uR"([\p{L}\p{M}\p{N}_-])"_s;
        pattern = u"(?<!"_s + label + u")(?:"_s + pattern + u")(?!"_s + label + u')';
    }
    // PCRE stops there: some patterns take longer than anybody waits, on short texts already.
    pattern.prepend(u"(*LIMIT_MATCH=20000)"_s);
    return QRegularExpression(pattern, replacement.isCaseSensitive
                                           ? QRegularExpression::NoPatternOption
                                           : QRegularExpression::CaseInsensitiveOption);
}

class Search
{
public:
    Search(const TextReplacement &replacement, std::stop_token stop)
        : m_replacement(replacement), m_expression(expressionOf(replacement)), m_stop(std::move(stop))
    {
    }

    Result<QList<ProposedChange>> run(const Workspace &workspace)
    {
        if (m_replacement.text.size() > longestPattern || m_replacement.replacement.size() > longestPattern) {
            return failure({}, TextReplacementText::tr("The text is longer than %1 characters.")
                                   .arg(QString::number(longestPattern)));
        }
        if (!m_expression.isValid()) {
            return failure({}, TextReplacementText::tr("This is not a regular expression: %1.")
                                   .arg(m_expression.errorString()));
        }
        const auto visit = [this](TextField field, const auto &path, const QString &text) {
            look(field, path, text);
        };
        visitHosting(workspace.hosting, visit);
        for (qsizetype i = 0; i < workspace.profiles.size() && !isOver(); ++i) {
            visitProfile(workspace.profiles.at(i), FieldPath() / u"profiles" / i, visit);
        }
        for (qsizetype i = 0; i < workspace.domains.size() && !isOver(); ++i) {
            visitDomain(workspace.domains.at(i), i, visit);
        }
        if (m_isTooSlow) {
            return failure({}, TextReplacementText::tr("This regular expression takes too long; make it "
                                                       "simpler."));
        }
        if (m_characters > mostCharacters) {
            return failure({}, TextReplacementText::tr("The replaced texts would be too long."));
        }
        return m_changes;
    }

private:
    bool isOver() const { return m_isTooSlow || m_characters > mostCharacters || m_stop.stop_requested(); }

    template <typename Path>
    void look(TextField field, const Path &path, const QString &text)
    {
        if (!m_replacement.fields.testFlag(field) || text.size() > longestField || isOver()) {
            return;
        }
        const QRegularExpressionMatch match = m_expression.match(text);
        // Also where PCRE has given up.
        m_isTooSlow = !match.isValid();
        if (!match.hasMatch()) {
            return;
        }
        QString after = text;
        after.replace(m_expression, m_replacement.replacement);
        m_characters += after.size();
        if (after != text) {
            m_changes.append({path(), text, after});
        }
    }

    const TextReplacement &m_replacement;
    QRegularExpression m_expression;
    std::stop_token m_stop;
    QList<ProposedChange> m_changes;
    qsizetype m_characters = 0;
    bool m_isTooSlow = false;
};

} // namespace

Result<QList<ProposedChange>> findReplacements(const Workspace &workspace, const TextReplacement &replacement,
                                               const std::stop_token &stop)
{
    if (replacement.text.isEmpty()) {
        return QList<ProposedChange>();
    }
    Result<QList<ProposedChange>> changes = Search(replacement, stop).run(workspace);
    if (changes && !changes->isEmpty() && !stop.stop_requested()) {
        markFindings(withReplacements(workspace, *changes), *changes);
    }
    return changes;
}

Workspace withReplacements(Workspace workspace, const QList<ProposedChange> &changes)
{
    QHash<FieldPath, QString> texts;
    texts.reserve(changes.size());
    // Most texts are not changed: their places need not be made out.
    QSet<QString> before;
    QSet<qsizetype> domains;
    QSet<qsizetype> profiles;
    bool hasHosting = false;
    for (const ProposedChange &change : changes) {
        texts.insert(change.where, change.after);
        before.insert(change.before);
        const QStringList segments = change.where.segments();
        const qsizetype index = segments.value(1).toLongLong();
        if (segments.value(0) == "domains"_L1 && index < workspace.domains.size()) {
            domains.insert(index);
        } else if (segments.value(0) == "profiles"_L1 && index < workspace.profiles.size()) {
            profiles.insert(index);
        } else {
            hasHosting = true;
        }
    }
    const auto set = [&](TextField /*field*/, const auto &path, QString &text) {
        if (!before.contains(text)) {
            return;
        }
        if (const auto found = texts.constFind(path()); found != texts.constEnd()) {
            text = found.value();
        }
    };
    for (const qsizetype index : std::as_const(domains)) {
        visitDomain(workspace.domains[index], index, set);
    }
    for (const qsizetype index : std::as_const(profiles)) {
        visitProfile(workspace.profiles[index], FieldPath() / u"profiles" / index, set);
    }
    if (hasHosting) {
        visitHosting(workspace.hosting, set);
    }
    return workspace;
}

} // namespace autoconfigure
