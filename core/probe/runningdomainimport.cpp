// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/runningdomain.h"

#include "dns/lookupfailure.h"
#include "dns/servicelabel.h"
#include "dns/zonefile.h"
#include "model/hostname.h"
#include "probe/clientsequence.h"
#include "probe/loginname.h"
#include "probe/settingsdifference.h"
#include "probe/srvservices.h"
#include "storage/documentimport.h"
#include "storage/workspacefile.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind foundAt{"found-at", Severity::Info,
                              QT_TRANSLATE_NOOP("Finding", "Found: %1. Source: %2."), ""};
constexpr FindingKind alsoFound{
    "found-elsewhere", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 finds other settings: %2. Source: %3."),
    QT_TRANSLATE_NOOP("Finding", "Check which are right; the workspace has those that most clients find.")};
constexpr FindingKind nothingFound{
    "found-nothing", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "No settings for mail clients were found for %1."),
    QT_TRANSLATE_NOOP("Finding", "Enter the mail servers in the profile.")};

const QString autoconfigLabel = u"autoconfig."_s;

QString sourceOf(const DnsQuestion &question)
{
    return recordTypeName(question.type) + u' ' + question.name;
}

QString sourceOf(const ClientProbe &client)
{
    const DiscoveryStep &step = client.steps.at(client.usedStep());
    return step.http.answer().url.toDisplayString();
}

/// Protocol, host, port and security: what two clients have to agree on.
bool sameServers(const QList<MailService> &a, const QList<MailService> &b)
{
    return settingsText(a) == settingsText(b);
}

class Composer
{
public:
    Composer(const QString &domain, const DomainProbe &probe, const QList<DnsAnswer> &answers)
        : m_domain(domain), m_probe(probe), m_answers(answers)
    {
        m_import.workspace = newWorkspace(domain);
        m_import.workspace.profiles[0].services.clear();
        m_import.workspace.domains[0].mx.clear();
        m_import.workspace.hosting.webHost.clear();
    }

    Import compose()
    {
        addDocument();
        addServicesOfDns();
        if (profile().services.isEmpty()) {
            say(nothingFound, m_profilePath / u"services", {m_domain});
        }
        addMx();
        addWebHost();
        sayFailures();
        return m_import;
    }

private:
    ServiceProfile &profile() { return m_import.workspace.profiles[0]; }

    void say(const FindingKind &kind, const FieldPath &where, const QStringList &arguments)
    {
        m_import.findings.append({&kind, where, m_domain, arguments, {}, {}});
    }

    /// What a client has from the DNS is looked at apart, record by record.
    static bool hasDocument(const ClientProbe &client)
    {
        return !client.settings.isEmpty() && client.usedStep() >= 0 &&
               client.steps.at(client.usedStep()).kind == StepKind::Http;
    }

    /// How much else there is in the document that the client reads.
    static qsizetype richness(const ClientProbe &client)
    {
        const std::optional<ParsedDocument> &document = client.steps.at(client.usedStep()).document;
        return document ? document->documentation.size() + (document->displayName.isEmpty() ? 0 : 1) +
                              (document->shortName.isEmpty() ? 0 : 1)
                        : -1;
    }

    /// The settings that most clients find, from the richest document that has them.
    const ClientProbe *chosenClient() const
    {
        const ClientProbe *chosen = nullptr;
        std::pair<qsizetype, qsizetype> best;
        for (const ClientProbe &client : m_probe.clients) {
            if (!hasDocument(client)) {
                continue;
            }
            const qsizetype agreeing =
                std::count_if(m_probe.clients.cbegin(), m_probe.clients.cend(), [&client](const auto &other) {
                    return sameServers(client.settings, other.settings);
                });
            const std::pair rank(agreeing, richness(client));
            if (chosen == nullptr || rank > best) {
                best = rank;
                chosen = &client;
            }
        }
        return chosen;
    }

    void addDocument()
    {
        const ClientProbe *chosen = chosenClient();
        if (chosen == nullptr) {
            return;
        }
        const DiscoveryStep &step = chosen->steps.at(chosen->usedStep());
        const QString source = sourceOf(*chosen);
        if (step.document) {
            const Import import = autoconfigure::importOf(*step.document, source, m_domain);
            const ServiceProfile &read = import.workspace.profiles.constFirst();
            profile().displayName = read.displayName;
            profile().shortName = read.shortName;
            profile().documentation = read.documentation;
            if (!read.displayName.isEmpty()) {
                say(foundAt, m_profilePath / u"displayName", {read.displayName, source});
            }
        }
        for (MailService service : chosen->settings) {
            // The placeholder that nobody fills in was meant as one.
            service.username = writtenName(service.username);
            addService(service, source);
        }
        QStringList told{settingsText(chosen->settings)};
        for (const ClientProbe &client : m_probe.clients) {
            const QString text = settingsText(client.settings);
            if (hasDocument(client) && !told.contains(text)) {
                told.append(text);
                const ClientSequence *sequence = clientSequence(client.client);
                say(alsoFound, m_profilePath / u"services",
                    {sequence == nullptr ? client.client : sequence->nameString(), text, sourceOf(client)});
            }
        }
    }

    void addService(const MailService &service, const QString &source)
    {
        const FieldPath path = m_profilePath / u"services" / profile().services.size();
        profile().services.append(service);
        say(foundAt, path / u"host", {serviceText(service), source});
    }

    const DnsAnswer *answerTo(const QString &name, RecordType type) const
    {
        const auto found = std::find_if(m_answers.cbegin(), m_answers.cend(), [&](const DnsAnswer &answer) {
            return answer.question == DnsQuestion{name, type};
        });
        return found == m_answers.cend() ? nullptr : &*found;
    }

    /// Only protocols that no document names: the check of the DNS compares the others.
    void addServicesOfDns()
    {
        QList<Protocol> known;
        for (const MailService &service : std::as_const(profile().services)) {
            known.append(service.protocol);
        }
        for (const ServiceLabel &label : serviceLabels()) {
            const DnsAnswer *answer = answerTo(label.label + u"._tcp."_s + m_domain, RecordType::Srv);
            if (answer == nullptr || known.contains(label.protocol)) {
                continue;
            }
            const DnsAnswer *txt = answerTo(answer->question.name, RecordType::Txt);
            for (MailService service : servicesOfSrv(*answer)) {
                service.host = toUnicodeHost(service.host);
                service.path = txt == nullptr ? QString() : contextPath(*txt);
                const FieldPath path = m_profilePath / u"services" / profile().services.size();
                addService(service, sourceOf(answer->question));
                if (!service.path.isEmpty()) {
                    say(foundAt, path / u"path", {service.path, sourceOf(txt->question)});
                }
            }
        }
    }

    void addMx()
    {
        const DnsAnswer *answer = answerTo(m_domain, RecordType::Mx);
        if (answer == nullptr) {
            return;
        }
        for (const DnsRecord &record : answer->records) {
            if (record.target.isEmpty()) {
                continue; // takes no mail (RFC 7505)
            }
            QList<MxHost> &hosts = m_import.workspace.domains[0].mx;
            const FieldPath path = FieldPath() / u"domains" / 0 / u"mx" / hosts.size();
            hosts.append({toUnicodeHost(record.target), record.priority, {}});
            say(foundAt, path / u"host", {QString::fromLatin1(zoneData(record)), sourceOf(answer->question)});
        }
    }

    void addWebHost()
    {
        const QString host = autoconfigLabel + m_domain;
        Hosting &hosting = m_import.workspace.hosting;
        const FieldPath path = FieldPath() / u"hosting";
        for (const RecordType type : {RecordType::A, RecordType::Aaaa}) {
            const DnsAnswer *answer = answerTo(host, type);
            if (answer == nullptr || answer->records.isEmpty()) {
                continue;
            }
            if (!answer->aliases.isEmpty()) {
                if (hosting.webHost.isEmpty()) {
                    hosting.webHost = toUnicodeHost(answer->aliases.constLast().target);
                    say(foundAt, path / u"webHost", {hosting.webHost, sourceOf({host, RecordType::Cname})});
                }
                continue;
            }
            QStringList &addresses = type == RecordType::A ? hosting.ipv4 : hosting.ipv6;
            for (const DnsRecord &record : answer->records) {
                say(foundAt, path / (type == RecordType::A ? u"ipv4" : u"ipv6") / addresses.size(),
                    {record.target, sourceOf(answer->question)});
                addresses.append(record.target);
            }
        }
    }

    /// What could not be asked is not "not there"; each kind of failure once.
    void sayFailures()
    {
        QList<DnsStatus> told;
        for (const DnsAnswer &answer : m_answers) {
            if (!answer.isDefinite() && !told.contains(answer.status)) {
                told.append(answer.status);
                say(lookupFailureKind(answer.status), FieldPath() / u"domains" / 0,
                    {recordTypeName(answer.question.type), answer.question.name});
            }
        }
    }

    QString m_domain;
    const DomainProbe &m_probe;
    const QList<DnsAnswer> &m_answers;
    Import m_import;
    FieldPath m_profilePath = FieldPath() / u"profiles" / 0;
};

} // namespace

QList<DnsQuestion> runningDomainQuestions(const QString &domain)
{
    const QString name = toAsciiHost(domain);
    QList<DnsQuestion> questions{{name, RecordType::Mx},
                                 {autoconfigLabel + name, RecordType::A},
                                 {autoconfigLabel + name, RecordType::Aaaa}};
    for (const ServiceLabel &label : serviceLabels()) {
        questions.append({label.label + u"._tcp."_s + name, RecordType::Srv});
        if (label.hasPath) {
            questions.append({label.label + u"._tcp."_s + name, RecordType::Txt});
        }
    }
    return questions;
}

Import importOf(const QString &domain, const DomainProbe &probe, const QList<DnsAnswer> &answers)
{
    Import import = Composer(toAsciiHost(domain), probe, answers).compose();
    import.workspace.domains[0].name = toUnicodeHost(domain);
    import.workspace.hosting.domain = import.workspace.domains[0].name;
    return import;
}

} // namespace autoconfigure
