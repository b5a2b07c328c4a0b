// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/validate.h"

#include "model/plaintext.h"
#include "model/validationparts.h"

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind noDomains{
    "no-domains", Severity::Info, QT_TRANSLATE_NOOP("Finding", "The workspace has no domain yet."),
    QT_TRANSLATE_NOOP("Finding", "Add the mail domains that clients shall be configured for.")};
constexpr FindingKind controlCharacter{
    "control-character", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "The text contains the control character U+%1, which no mail client can be sent."),
    QT_TRANSLATE_NOOP("Finding", "Type the text anew; a line break or tab may have been pasted with it.")};

} // namespace

bool validateText(const QString &text, const FieldPath &path, const QString &subject, Findings &findings)
{
    const qsizetype position = firstForbiddenCharacter(text);
    if (position < 0) {
        return true;
    }
    const QString code = QString::number(text.at(position).unicode(), 16).toUpper().rightJustified(4, u'0');
    findings.append({&controlCharacter, path, subject, {code}, {}, quotedForMessage(text)});
    return false;
}

Findings validate(const Workspace &workspace)
{
    Findings findings;
    if (workspace.domains.isEmpty()) {
        findings.append({&noDomains, FieldPath() / u"domains", {}, {}, {}, {}});
    }
    validateProfiles(workspace, findings);
    Findings ofDomains;
    const DomainIndex index = validateDomains(workspace, ofDomains);
    validateHosting(workspace, index, findings);
    validateDeployment(workspace, findings);
    findings.append(ofDomains);
    return findings;
}

} // namespace autoconfigure
