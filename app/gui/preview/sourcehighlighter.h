// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/previewsource.h"
#include "theme/theme.h"

#include <QSyntaxHighlighter>

namespace autoconfigure
{

/// Colours XML, zone files and web server configurations.
class SourceHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    SourceHighlighter(Syntax syntax, QTextDocument *document);

    void setColors(const SemanticColors &colors);

protected:
    void highlightBlock(const QString &text) override;

private:
    void highlightXml(const QString &text);
    void highlightZone(const QString &text);
    void highlightWebServer(const QString &text);

    Syntax m_syntax;
    SemanticColors m_colors;
};

} // namespace autoconfigure
