// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/guidewords.h"

#include "storage/resourcefile.h"

namespace autoconfigure
{

GuideWords::GuideWords(const QString &language) : m_language(language)
{
    initializeResources();
    if (!m_translator.load(QStringLiteral("email-autoconfigure_") + language, QStringLiteral(":/i18n"))) {
        m_language = QStringLiteral("en");
    }
}

GuideWords::~GuideWords() = default;

QString GuideWords::operator()(const char *source, const char *context) const
{
    const QString translated = m_translator.translate(context, source);
    return translated.isEmpty() ? QString::fromUtf8(source) : translated;
}

} // namespace autoconfigure
