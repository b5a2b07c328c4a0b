// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passwordinput.h"

#include "interruption.h"

#include <QCoreApplication>
#include <QStringDecoder>

#ifndef Q_OS_WIN
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace autoconfigure
{

namespace
{

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr qsizetype longestPassword = 1024;

/// Reads as text, and leaves no copy of the bytes.
Result<QString> passwordOf(QByteArray &line)
{
    if (line.endsWith('\r')) {
        line.chop(1);
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString password = decoder(line);
    const bool isText = !decoder.hasError();
    const bool isTooLong = line.size() > longestPassword;
    line.fill('\0');
    if (isTooLong || !isText) {
        return failure(
            {},
            Cli::tr("This is no password: UTF-8 text of at most %1 bytes is expected.").arg(longestPassword));
    }
    if (password.isEmpty()) {
        return failure({}, Cli::tr("The password is empty."));
    }
    return password;
}

#ifndef Q_OS_WIN

/// Up to the end of the line, of the input, or of what a password may have. False where it was interrupted.
bool readLine(int input, QByteArray &line)
{
    line.reserve(longestPassword + 1);
    while (line.size() <= longestPassword) {
        // The handlers of signals let read() go on, but not poll(); a signal just before it ends no wait.
        pollfd waiting{input, POLLIN, 0};
        constexpr int milliseconds = 100;
        const int ready = ::poll(&waiting, 1, milliseconds);
        if (wasInterrupted()) {
            return false;
        }
        if (ready == 0 || (ready < 0 && errno == EINTR)) {
            continue;
        }
        char byte = 0;
        const ssize_t count = ::read(input, &byte, 1);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0 || byte == '\n') {
            break;
        }
        line.append(byte);
    }
    return !wasInterrupted();
}

/// A terminal that shows nothing of what is typed, as long as this lives.
class SilentTerminal
{
public:
    SilentTerminal() : m_terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_terminal < 0 || ::tcgetattr(m_terminal, &m_before) != 0) {
            return;
        }
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_lflag |= ICANON | ECHONL;
        // Stopped, it would leave the shell without echo.
        silent.c_cc[VSUSP] = _POSIX_VDISABLE;
        m_isSilent = ::tcsetattr(m_terminal, TCSAFLUSH, &silent) == 0;
    }

    ~SilentTerminal()
    {
        if (m_isSilent) {
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
        }
        if (m_terminal >= 0) {
            ::close(m_terminal);
        }
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

    bool isSilent() const { return m_isSilent; }
    int descriptor() const { return m_terminal; }

    void write(const QByteArray &text) const
    {
        // A question that cannot be seen is no reason not to read the answer.
        [[maybe_unused]] const ssize_t count =
            ::write(m_terminal, text.constData(), static_cast<size_t>(text.size()));
    }

private:
    int m_terminal;
    termios m_before{};
    bool m_isSilent = false;
};

#endif

} // namespace

Result<QString> askForPassword(const QString &question, const char *stdinOption)
{
#ifndef Q_OS_WIN
    const SilentTerminal terminal;
    if (terminal.isSilent()) {
        terminal.write(question.toUtf8() + ' ');
        QByteArray line;
        if (!readLine(terminal.descriptor(), line)) {
            terminal.write("\n");
            return failure({}, Cli::tr("Cancelled."));
        }
        return passwordOf(line);
    }
#else
    Q_UNUSED(question)
#endif
    return failure({}, Cli::tr("There is no terminal on which to ask for the password. --%1 reads it from "
                               "standard input.")
                           .arg(QLatin1StringView(stdinOption)));
}

Result<QString> readPasswordLine()
{
    QByteArray line;
#ifndef Q_OS_WIN
    if (!readLine(STDIN_FILENO, line)) {
        return failure({}, Cli::tr("Cancelled."));
    }
#else
    line = QByteArray(longestPassword + 2, '\0');
    line.resize(std::fgets(line.data(), int(line.size()), stdin) == nullptr ? 0 : qstrlen(line.constData()));
    if (line.endsWith('\n')) {
        line.chop(1);
    }
#endif
    return passwordOf(line);
}

} // namespace autoconfigure
