// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace autoconfigure
{

/// Standard output and standard error of one run: UTF-8 and unbuffered by Qt, whatever the locale.
class Console
{
public:
    /// These bytes and nothing else. After a reader that went away (`| head`) the rest is dropped in silence;
    /// any other failure is kept for failed().
    void write(const QByteArray &bytes);
    /// The text and a newline.
    void writeLine(const QString &text);
    /// "email-autoconfigure-cli: text" on standard error.
    void complain(const QString &text);
    /// Rewrites the status line of a terminal; an empty text removes it. Nothing where standard error is no
    /// terminal.
    void showProgress(const QString &text);

    /// True where output was lost for another reason than a closed pipe: a full disk.
    bool failed() const { return m_failed; }

private:
    bool m_closed = false;
    bool m_failed = false;
};

} // namespace autoconfigure
