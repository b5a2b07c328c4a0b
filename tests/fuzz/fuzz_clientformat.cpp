// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes: read without crash, and what was understood can be written and read again.
#include "clients/clientformat.h"

#include <cstdint>
#include <cstdlib>

using namespace autoconfigure;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ClientFormat *format = clientFormat(QStringLiteral(FORMAT_ID));
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<ParsedDocument> document = format->parse(bytes);
    if (!document) {
        if (document.error().message.isEmpty()) {
            std::abort();
        }
        return 0;
    }
    for (const Finding &finding : document->findings) {
        if (finding.message().isEmpty()) {
            std::abort();
        }
    }
    DomainSettings settings;
    settings.domain = document->domain;
    settings.displayName = document->displayName;
    settings.shortName = document->shortName;
    settings.documentation = document->documentation;
    settings.services = document->services;
    (void)format->review(settings);
    // What came in within the limit may go beyond it once every character is escaped.
    if (size < 100'000 && !format->parse(format->render(settings, std::nullopt))) {
        std::abort();
    }
    return 0;
}
