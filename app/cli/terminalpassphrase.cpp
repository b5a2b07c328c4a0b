// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminalpassphrase.h"

#include "report/findingsreport.h"

#include <QByteArray>
#include <QScopeGuard>

#ifdef Q_OS_WIN
#include <conio.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <signal.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace autoconfigure
{

namespace
{

constexpr qsizetype longest = 1024;

} // namespace

#ifdef Q_OS_WIN

std::optional<QString> askOnTerminal(const QString &question)
{
    _cputws(reinterpret_cast<const wchar_t *>(printable(question).utf16()));
    QString line;
    for (wint_t c = _getwch(); c != L'\r' && c != L'\n'; c = _getwch()) {
        if (c == 3 || c == 4 || c == 26 || c == WEOF || line.size() > longest) {
            return std::nullopt;
        }
        if (c == 8) {
            line.chop(1);
        } else {
            line += QChar(static_cast<ushort>(c));
        }
    }
    _cputws(L"\r\n");
    return line;
}

#else

std::optional<QString> askOnTerminal(const QString &question)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (terminal < 0) {
        return std::nullopt;
    }
    const auto closing = qScopeGuard([terminal] { ::close(terminal); });
    // An interruption while nothing is shown would leave the shell without echo: it waits until the end.
    sigset_t blocked;
    sigset_t before;
    sigemptyset(&blocked);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) {
        sigaddset(&blocked, signal);
    }
    termios shown{};
    if (::tcgetattr(terminal, &shown) != 0) {
        return std::nullopt;
    }
    sigprocmask(SIG_BLOCK, &blocked, &before);
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(terminal, TCSAFLUSH, &hidden);
    const auto restoring = qScopeGuard([&] {
        ::tcsetattr(terminal, TCSAFLUSH, &shown);
        sigprocmask(SIG_SETMASK, &before, nullptr);
    });

    const QByteArray prompt = printable(question).toUtf8();
    bool isOpen = ::write(terminal, prompt.constData(), static_cast<size_t>(prompt.size())) > 0;
    QByteArray line;
    char c = 0;
    while (isOpen && line.size() <= longest) {
        const ssize_t count = ::read(terminal, &c, 1);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            isOpen = false;
        } else if (c == '\n') {
            break;
        } else {
            line += c;
        }
    }
    const bool isAnswered = isOpen && ::write(terminal, "\n", 1) == 1 && line.size() <= longest;
    return isAnswered ? std::optional(QString::fromUtf8(line)) : std::nullopt;
}

#endif

} // namespace autoconfigure
