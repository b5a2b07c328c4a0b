// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

/// The desktop's own programs must accept what we install for it.
class InstallerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDesktopFilesAreValid_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        const QString folder = QStringLiteral(SOURCE_ROOT "/installer/linux/");
        QTest::newRow("desktop entry")
            << u"desktop-file-validate"_s << QStringList{folder + u"email-autoconfigure.desktop"_s};
        QTest::newRow("software catalogue")
            << u"appstreamcli"_s
            << QStringList{u"validate"_s, u"--no-net"_s, folder + u"email-autoconfigure.metainfo.xml"_s};
        QTest::newRow("media type") << u"xmllint"_s
                                    << QStringList{u"--noout"_s, folder + u"email-autoconfigure.mime.xml"_s};
    }

    void theDesktopFilesAreValid()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        if (QStandardPaths::findExecutable(program).isEmpty()) {
            QSKIP("the program that checks it is not installed");
        }
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAll().constData());
    }
};

QTEST_GUILESS_MAIN(InstallerTest)
#include "tst_installer.moc"
