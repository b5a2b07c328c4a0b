// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientformat.h"
#include "model/result.h"
#include "storage/import.h"

#include <QByteArray>
#include <QString>

namespace autoconfigure
{

/// True for XML, for JSON that clients read, and for property lists in a signature or in binary form: what is
/// neither ours nor a list.
bool looksLikeClientDocument(const QByteArray &bytes);

/// A workspace with one profile and the domains that use it, made of a document that mail clients read, in
/// any of the formats of clientFormats(). Who signed it is said in findings. `domain` is for documents that
/// name none; where it is empty too, the domain is taken from a server's name, which a finding says.
Result<Import> importClientDocument(const QByteArray &bytes, const QString &place,
                                    const QString &domain = {});

/// The same for a document that is read already; `subject` names it in findings.
Import importOf(const ParsedDocument &document, const QString &subject, const QString &domain);

} // namespace autoconfigure
