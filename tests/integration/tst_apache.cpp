// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/apacheserver.h"

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

class ApacheTest : public QObject
{
    Q_OBJECT

private:
    Apache m_suite;

private Q_SLOTS:
    void initTestCase()
    {
        QString missing;
        if (!m_suite.hasPrograms({u"apache2"_s, u"curl"_s, u"openssl"_s}, &missing)) {
            QSKIP(qPrintable(missing));
        }
        m_suite.start(everyFormatWorkspace({u"example.org"_s, u"example.net"_s, u"société.example"_s}));
    }

    void everyPublishPointGivesThePreviewsBytes() { m_suite.everyPublishPointGivesThePreviewsBytes(); }
    void otherChoicesAreRefused() { m_suite.otherChoicesAreRefused(); }
    void redirectsKeepPathAndQuery() { m_suite.redirectsKeepPathAndQuery(); }
    void nothingElseIsServed() { m_suite.nothingElseIsServed(); }
    void certificateAuthoritiesFindTheirAnswers() { m_suite.certificateAuthoritiesFindTheirAnswers(); }
    void answersForbidContentSniffing() { m_suite.answersForbidContentSniffing(); }
    void respondersAnswer_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("php") << phpFpmProgram();
        QTest::newRow("flask") << u"gunicorn"_s;
        QTest::newRow("node") << u"node"_s;
    }
    void respondersAnswer()
    {
        QFETCH(QString, program);
        QString missing;
        if (program.isEmpty() || !m_suite.hasPrograms({program}, &missing)) {
            QSKIP(qPrintable(u"php-fpm, gunicorn or node: "_s + missing));
        }
        Apache suite;
        suite.start(everyFormatWorkspace({u"example.org"_s, u"example.net"_s, u"société.example"_s}),
                    QString::fromLatin1(QTest::currentDataTag()));
        suite.everyPublishPointGivesThePreviewsBytes();
        suite.otherChoicesAreRefused();
        suite.redirectsKeepPathAndQuery();
        suite.nothingElseIsServed();
        suite.refusalsComeThrough();
        suite.answersForbidContentSniffing();
        if (QLatin1StringView(QTest::currentDataTag()) == "php"_L1) {
            suite.webSpaceAnswers();
        }
    }
    void thousandsOfDomainsLoad() { m_suite.thousandsOfDomainsLoad(true); }
    void thousandsOfDomainsWithOneCertificateLoad() { m_suite.thousandsOfDomainsLoad(false); }
};

QTEST_GUILESS_MAIN(ApacheTest)
#include "tst_apache.moc"
