// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/deployment/remotesession.h"

#include "model/plaintext.h"

#include <QIODevice>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 chunkSize = 64LL * 1024;
constexpr qsizetype longestLine = 8LL * 1024;
constexpr qsizetype longestManifest = 64LL * 1024 * 1024;
constexpr qsizetype mostComplaints = 50;
constexpr int killMilliseconds = 2000;
constexpr int millisecondsPerSecond = 1000;

/// As it can be shown and kept: one line without control characters.
QString shownLine(const QByteArray &bytes)
{
    QString line = QString::fromUtf8(bytes.left(longestLine)).trimmed();
    for (qsizetype i = firstForbiddenCharacter(line); i >= 0; i = firstForbiddenCharacter(line)) {
        line[i] = line.at(i) == u'\t' ? QChar(u' ') : QChar(QChar::ReplacementCharacter);
    }
    return line;
}

/// Takes whole lines off the front of `buffer`; a line without end is cut.
template <typename Take>
void takeLines(QByteArray &buffer, Take take)
{
    qsizetype start = 0;
    for (qsizetype end = buffer.indexOf('\n'); end >= 0; end = buffer.indexOf('\n', start)) {
        const QByteArray line = buffer.mid(start, end - start);
        start = end + 1;
        if (!take(line)) {
            buffer.remove(0, start);
            return;
        }
    }
    buffer.remove(0, start);
    if (buffer.size() > longestLine) {
        buffer.truncate(longestLine);
    }
}

} // namespace

RemoteSession::RemoteSession(const RemoteRequest &request, const SshOptions &options, QObject *parent)
    : QObject(parent), m_request(request), m_options(options)
{
    if (options.prompts == SshPrompts::Askpass) {
        m_askpass = std::make_unique<AskpassServer>();
        m_process.setProcessEnvironment(m_askpass->environment(options.askpassProgram));
    }
    m_silence.setSingleShot(true);
    m_silence.setInterval(options.silenceSeconds * millisecondsPerSecond);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        if (m_askpass && m_askpass->isAsking()) {
            m_silence.start();
            return;
        }
        stop();
        m_end = End::Silent;
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &RemoteSession::readOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &RemoteSession::readErrors);
    connect(&m_process, &QProcess::bytesWritten, this, [this] {
        stir();
        sendMore();
    });
    connect(&m_process, &QProcess::finished, this, &RemoteSession::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            m_end = End::NotStarted;
            finish();
        }
    });
}

RemoteSession::~RemoteSession()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(killMilliseconds);
}

void RemoteSession::start()
{
    if (m_end == End::Stopped) {
        finish();
        return;
    }
    m_process.start(u"ssh"_s, sshArguments(m_request, m_options.prompts));
    stir();
}

void RemoteSession::upload(QIODevice *file)
{
    m_upload = file;
    sendMore();
}

void RemoteSession::sendMore()
{
    if (m_upload == nullptr || m_process.state() != QProcess::Running || m_process.bytesToWrite() > 0) {
        return;
    }
    Q_EMIT sent(m_sent);
    const QByteArray chunk = m_upload->read(chunkSize);
    if (chunk.isEmpty()) {
        m_upload = nullptr;
        return;
    }
    m_sent += chunk.size();
    m_process.write(chunk);
}

void RemoteSession::goAhead()
{
    m_process.write("switch\n");
}

void RemoteSession::stop()
{
    if (m_ended) {
        return;
    }
    // Also before the start, which then ends at once.
    m_end = End::Stopped;
    m_upload = nullptr;
    m_silence.stop();
    m_process.terminate();
    QTimer::singleShot(killMilliseconds, &m_process, &QProcess::kill);
}

void RemoteSession::stir()
{
    // Without our mark it may be ssh that waits for somebody at the terminal.
    if (m_end == End::Exited && (m_heard || m_options.prompts != SshPrompts::Terminal)) {
        m_silence.start();
    }
}

void RemoteSession::readOutput()
{
    m_output += m_process.readAllStandardOutput();
    if (!m_inManifest) {
        takeLines(m_output, [this](const QByteArray &line) {
            takeLine(line);
            return !m_inManifest;
        });
    }
    if (m_inManifest) {
        m_manifest += std::exchange(m_output, {});
        if (m_manifest.size() > longestManifest) {
            m_manifest.clear();
            stop();
        }
    }
    stir();
}

void RemoteSession::takeLine(const QByteArray &line)
{
    if (line.endsWith(": OK")) {
        Q_EMIT fileVerified();
        return;
    }
    const QString shown = shownLine(line);
    const QString prefix = m_request.mark + u' ';
    if (!shown.startsWith(prefix)) {
        if (!shown.isEmpty()) {
            Q_EMIT logged(shown);
        }
        return;
    }
    m_heard = true;
    const QString text = shown.mid(prefix.size());
    const QString word = text.section(u' ', 0, 0);
    m_inManifest = word == "manifest"_L1;
    Q_EMIT said(word, text.mid(word.size() + 1));
}

void RemoteSession::readErrors()
{
    m_errors += m_process.readAllStandardError();
    takeLines(m_errors, [this](const QByteArray &line) {
        complain(line);
        return true;
    });
    stir();
}

void RemoteSession::complain(const QByteArray &line)
{
    const QString shown = shownLine(line);
    if (shown.isEmpty()) {
        return;
    }
    m_complaints.append(shown);
    if (m_complaints.size() > mostComplaints) {
        m_complaints.removeFirst();
    }
    Q_EMIT logged(shown);
}

void RemoteSession::finish()
{
    if (m_ended) {
        return;
    }
    m_ended = true;
    m_silence.stop();
    if (m_process.isOpen()) {
        readOutput();
        readErrors();
        complain(std::exchange(m_errors, {}));
        m_silence.stop();
    }
    Q_EMIT ended();
}

} // namespace autoconfigure
