// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QProcess>
#include <QTemporaryFile>

namespace autoconfigure::test
{

/// What zbarimg reads in a picture of that file name's ending; empty where it finds no code.
inline QByteArray readQrCode(const QByteArray &picture, const QString &ending)
{
    QTemporaryFile file;
    file.setFileTemplate(QDir::temp().filePath(QStringLiteral("qr-XXXXXX") + ending));
    if (!file.open() || file.write(picture) != picture.size() || !file.flush()) {
        return {};
    }
    QProcess reader;
    reader.start(QStringLiteral("zbarimg"),
                 {QStringLiteral("--quiet"), QStringLiteral("--raw"), QStringLiteral("-Sdisable"),
                  QStringLiteral("-Sqrcode.enable"), file.fileName()});
    reader.waitForFinished();
    QByteArray text = reader.readAllStandardOutput();
    if (text.endsWith('\n')) {
        text.chop(1);
    }
    return text;
}

} // namespace autoconfigure::test
