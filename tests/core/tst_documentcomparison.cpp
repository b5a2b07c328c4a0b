// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domainsettings.h"
#include "probe/documentcomparison.h"
#include "storage/workspacefile.h"

#include <QTest>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

DiscoveryStep answered(const QString &format, const QString &url, const QByteArray &body)
{
    HttpHop hop;
    hop.method = "GET";
    hop.url = QUrl(url);
    hop.status = 200;
    hop.body = body;
    DiscoveryStep step;
    step.state = StepState::Finished;
    step.format = clientFormat(format);
    step.http.request.url = hop.url;
    step.http.hops = {hop};
    return step;
}

DomainProbe probeOf(const QList<DiscoveryStep> &steps)
{
    ClientProbe client;
    client.domain = u"example.org"_s;
    client.steps = steps;
    DomainProbe probe;
    probe.domain = u"example.org"_s;
    probe.email = u"jean@example.org"_s;
    probe.clients = {client, client}; // two clients ask alike
    return probe;
}

} // namespace

class DocumentComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRequestIsComparedOnce()
    {
        const Workspace workspace = newWorkspace(u"example.org"_s);
        const ClientFormat &mozilla = *clientFormat(u"mozilla-autoconfig");
        const QByteArray planned = mozilla.render(settingsOf(workspace, 0), std::nullopt);
        QByteArray other = planned;
        other.replace("<port>993</port>", "<port>143</port>");
        QVERIFY(other != planned);
        const QList<DocumentComparison> compared = compareDocuments(
            workspace,
            probeOf({answered(u"mozilla-autoconfig"_s,
                              u"https://autoconfig.example.org/mail/config-v1.1.xml"_s, planned),
                     answered(u"mozilla-autoconfig"_s,
                              u"https://example.org/.well-known/autoconfig/mail/config-v1.1.xml"_s, other),
                     answered(u"mozilla-autoconfig"_s,
                              u"https://autoconfig.thunderbird.net/v1.1/example.org"_s, other)}));
        QCOMPARE(compared.size(), 2);
        QVERIFY(compared.at(0).isSame());
        QVERIFY(!compared.at(1).isSame());
        QCOMPARE(compared.at(1).planned, planned);
        QVERIFY(compared.at(1).title.contains(u".well-known"_s));
    }

    /// A static file is compared with the static form, a responder's answer with that for the address.
    void theFormThatWasServedIsTheOneThatIsPlanned()
    {
        const Workspace workspace = newWorkspace(u"example.org"_s);
        const ClientFormat &outlook = *clientFormat(u"outlook-autodiscover");
        const Result<Account> account = parseAccount(u"jean@example.org"_s);
        QVERIFY(account);
        const QString url = u"https://autodiscover.example.org/autodiscover/autodiscover.xml"_s;
        for (const std::optional<Account> &form :
             {std::optional<Account>(), std::optional<Account>(*account)}) {
            const QByteArray served = outlook.render(settingsOf(workspace, 0), form);
            const QList<DocumentComparison> compared =
                compareDocuments(workspace, probeOf({answered(u"outlook-autodiscover"_s, url, served)}));
            QCOMPARE(compared.size(), 1);
            QVERIFY(compared.first().isSame());
        }
    }

    void whatShouldBeServedAndIsNotComesLast()
    {
        const Workspace workspace = newWorkspace(u"example.org"_s);
        const ClientFormat &mozilla = *clientFormat(u"mozilla-autoconfig");
        const QByteArray planned = mozilla.render(settingsOf(workspace, 0), std::nullopt);
        DiscoveryStep missing = answered(
            u"mozilla-autoconfig"_s,
            u"https://autoconfig.example.org/mail/config-v1.1.xml?emailaddress=a%40example.org"_s, "no");
        missing.http.hops.last().status = 404;
        DiscoveryStep notOurs =
            answered(u"mozilla-autoconfig"_s, u"https://mx.example.net/mail/config-v1.1.xml"_s, "no");
        notOurs.http.hops.last().status = 404;
        const QList<DocumentComparison> compared = compareDocuments(
            workspace, probeOf({missing, notOurs,
                                answered(u"mozilla-autoconfig"_s,
                                         u"https://example.org/.well-known/autoconfig/mail/config-v1.1.xml"_s,
                                         planned)}));
        QCOMPARE(compared.size(), 2);
        QVERIFY(compared.at(0).isServed() && compared.at(0).isSame());
        QVERIFY(!compared.at(1).isServed() && !compared.at(1).isSame());
        QCOMPARE(compared.at(1).status, 404);
        QCOMPARE(compared.at(1).planned, planned);
    }

    void aDomainThatIsGoneHasNothingToCompare()
    {
        const Workspace workspace = newWorkspace(u"example.net"_s);
        QVERIFY(compareDocuments(workspace, probeOf({})).isEmpty());
    }
};

QTEST_GUILESS_MAIN(DocumentComparisonTest)
#include "tst_documentcomparison.moc"
