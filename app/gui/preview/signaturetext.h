// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing/signingidentity.h"

#include <QDateTime>
#include <QString>

#include <utility>

namespace autoconfigure
{

/// What the export does with a profile that is previewed: who signs it and until when, or why nobody does.
/// The files are read when they are first asked for and when they have changed: the text is wanted at each
/// letter that is typed.
class SignatureText
{
public:
    /// Empty where the workspace signs nothing.
    QString text(const SigningFiles &files, bool isForOneAddress);

private:
    /// Path and time of each file.
    using State = QList<std::pair<QString, QDateTime>>;
    static State stateOf(const SigningFiles &files);

    State m_state;
    tl::expected<QList<QSslCertificate>, SigningFailure> m_certificates;
};

} // namespace autoconfigure
