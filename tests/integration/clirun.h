// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// What a run of the program gave; status -1 where it crashed or did not end.
struct Outcome {
    int status = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

inline QByteArray contents(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QJsonObject jsonFile(const QString &fileName)
{
    return QJsonDocument::fromJson(contents(fileName)).object();
}

inline void write(const QString &fileName, const QByteArray &bytes)
{
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Runs the real program as a shell would, in a folder of its own.
class CliRun
{
protected:
    QString folder() const { return m_folder.path(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QStringList entries() const
    {
        return QDir(m_folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    void removeEntries() const
    {
        for (const QString &entry : entries()) {
            const QFileInfo info(path(entry));
            QVERIFY(info.isDir() ? QDir(info.filePath()).removeRecursively()
                                 : QFile::remove(info.filePath()));
        }
    }

    Outcome run(const QStringList &arguments) const
    {
        return runProgram(QStringLiteral(CLI_PROGRAM), arguments);
    }

    /// Another program, in the same folder.
    Outcome runProgram(const QString &program, const QStringList &arguments, int milliseconds = 60'000) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessEnvironment(m_environment);
        process.start(program, arguments);
        if (!process.waitForFinished(milliseconds) || process.exitStatus() != QProcess::NormalExit) {
            return {};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// a.autoconf.json with the domain société.example.
    void makeWorkspace() const
    {
        QCOMPARE(run({QStringLiteral("new"), QStringLiteral("a.autoconf.json"),
                      QStringLiteral("--domain=société.example"), QStringLiteral("--lang=en")})
                     .status,
                 0);
    }

    Outcome preview(const QStringList &arguments) const
    {
        return run(QStringList{QStringLiteral("preview"), QStringLiteral("a.autoconf.json"),
                               QStringLiteral("--client=mozilla-autoconfig")} +
                   arguments);
    }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};
