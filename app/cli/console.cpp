// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "report/findingsreport.h"

#include <cerrno>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace autoconfigure
{

namespace
{

bool errorIsTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) == 1;
#endif
}

} // namespace

void Console::write(const QByteArray &bytes)
{
    if (m_closed || m_failed || bytes.isEmpty()) {
        return;
    }
    const auto size = static_cast<size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0) {
        (errno == EPIPE ? m_closed : m_failed) = true;
    }
}

void Console::writeLine(const QString &text)
{
    write(text.toUtf8() + '\n');
}

void Console::complain(const QString &text)
{
    const QByteArray line = "email-autoconfigure-cli: " + printable(text).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

void Console::showProgress(const QString &text)
{
    if (!errorIsTerminal()) {
        return;
    }
    // Carriage return and "erase to the end of the line".
    const QByteArray line = "\r" + text.toUtf8() + "\x1b[K";
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace autoconfigure
