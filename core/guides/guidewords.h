// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace autoconfigure
{

/// Texts in a chosen language, whatever language is installed: a French program prints English guides too.
class GuideWords
{
public:
    /// One of availableLanguages(); every other word gives English.
    explicit GuideWords(const QString &language);
    ~GuideWords();

    const QString &language() const { return m_language; }
    /// The translation of QT_TRANSLATE_NOOP("Guide", source), or of another context.
    QString operator()(const char *source, const char *context = "Guide") const;

private:
    QString m_language;
    QTranslator m_translator;
};

} // namespace autoconfigure
