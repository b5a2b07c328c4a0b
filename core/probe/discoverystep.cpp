// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/discoverystep.h"

#include <QCoreApplication>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

void appendNew(Findings &all, const Findings &more)
{
    for (const Finding &finding : more) {
        if (!all.contains(finding)) {
            all.append(finding);
        }
    }
}

bool isNoNetwork(const DiscoveryStep &step)
{
    if (step.kind == StepKind::Dns) {
        return !step.dns.isDefinite();
    }
    return step.http.failure == HttpFailure::DnsFailed || step.http.failure == HttpFailure::Unreachable;
}

} // namespace

QString stepVerdictWord(StepVerdict value)
{
    switch (value) {
    case StepVerdict::None:
        return u"none"_s;
    case StepVerdict::Ok:
        return u"ok"_s;
    case StepVerdict::Different:
        return u"different"_s;
    case StepVerdict::Absent:
        return u"absent"_s;
    case StepVerdict::Faulty:
        return u"faulty"_s;
    }
    return {};
}

QString stepVerdictName(StepVerdict value)
{
    switch (value) {
    case StepVerdict::None:
        return QCoreApplication::translate("StepVerdict", "Not run");
    case StepVerdict::Ok:
        return QCoreApplication::translate("StepVerdict", "OK");
    case StepVerdict::Different:
        return QCoreApplication::translate("StepVerdict", "Differs");
    case StepVerdict::Absent:
        return QCoreApplication::translate("StepVerdict", "Not there");
    case StepVerdict::Faulty:
        return QCoreApplication::translate("StepVerdict", "Does not work");
    }
    return {};
}

QString settingFieldWord(SettingDifference::Field value)
{
    switch (value) {
    case SettingDifference::Field::Service:
        return u"service"_s;
    case SettingDifference::Field::Host:
        return u"host"_s;
    case SettingDifference::Field::Port:
        return u"port"_s;
    case SettingDifference::Field::Security:
        return u"security"_s;
    case SettingDifference::Field::Username:
        return u"username"_s;
    case SettingDifference::Field::Authentication:
        return u"authentication"_s;
    }
    return {};
}

QString settingFieldName(SettingDifference::Field value)
{
    switch (value) {
    case SettingDifference::Field::Service:
        return QCoreApplication::translate("SettingField", "Service");
    case SettingDifference::Field::Host:
        return QCoreApplication::translate("SettingField", "Host name");
    case SettingDifference::Field::Port:
        return QCoreApplication::translate("SettingField", "Port");
    case SettingDifference::Field::Security:
        return QCoreApplication::translate("SettingField", "Connection security");
    case SettingDifference::Field::Username:
        return QCoreApplication::translate("SettingField", "User name");
    case SettingDifference::Field::Authentication:
        return QCoreApplication::translate("SettingField", "Authentication");
    }
    return {};
}

QString clientVerdictWord(ClientVerdict value)
{
    switch (value) {
    case ClientVerdict::Ok:
        return u"ok"_s;
    case ClientVerdict::Different:
        return u"different"_s;
    case ClientVerdict::None:
        return u"none"_s;
    }
    return {};
}

QString clientVerdictName(ClientVerdict value)
{
    switch (value) {
    case ClientVerdict::Ok:
        return QCoreApplication::translate("ClientVerdict", "OK");
    case ClientVerdict::Different:
        return QCoreApplication::translate("ClientVerdict", "Differs");
    case ClientVerdict::None:
        return QCoreApplication::translate("ClientVerdict", "Nothing found");
    }
    return {};
}

QString DiscoveryStep::title() const
{
    if (kind == StepKind::Dns) {
        return question.name.isEmpty() ? QString() : recordTypeName(question.type) + u' ' + question.name;
    }
    if (http.request.url.isEmpty()) {
        return {};
    }
    return QString::fromLatin1(http.request.method) + u' ' + http.request.url.toString(QUrl::FullyEncoded);
}

QString DiscoveryStep::noteText() const
{
    return *note == '\0' ? QString() : QCoreApplication::translate("Probe", note);
}

qsizetype ClientProbe::usedStep() const
{
    const auto found =
        std::find_if(steps.cbegin(), steps.cend(), [](const DiscoveryStep &step) { return step.used; });
    return found == steps.cend() ? -1 : found - steps.cbegin();
}

Findings ClientProbe::allFindings() const
{
    Findings all;
    appendNew(all, findings);
    for (const DiscoveryStep &step : steps) {
        appendNew(all, step.findings);
    }
    return all;
}

Findings DomainProbe::findings() const
{
    Findings all;
    for (const ClientProbe &client : clients) {
        appendNew(all, client.allFindings());
    }
    return all;
}

bool DomainProbe::hadNoNetwork() const
{
    bool asked = false;
    for (const ClientProbe &client : clients) {
        for (const DiscoveryStep &step : client.steps) {
            if (step.state != StepState::Finished) {
                continue;
            }
            if (!isNoNetwork(step)) {
                return false;
            }
            asked = true;
        }
    }
    return asked;
}

} // namespace autoconfigure
