// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/settingsdifference.h"

#include "probe/loginname.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

QString authenticationText(const MailService &service)
{
    QStringList words;
    for (const Authentication method : service.authentication) {
        words.append(authenticationWord(method));
    }
    return words.join(u", "_s);
}

/// The fields in which the two differ.
QList<SettingDifference> compare(const MailService &expected, const MailService &found,
                                 const Account &account)
{
    using Field = SettingDifference::Field;
    QList<SettingDifference> differences;
    const auto note = [&](Field field, const QString &wanted, const QString &seen) {
        if (wanted != seen) {
            differences.append({expected.protocol, field, wanted, seen});
        }
    };
    note(Field::Host, expected.host.toLower(), found.host.toLower());
    note(Field::Port, QString::number(expected.port), QString::number(found.port));
    note(Field::Security, securityWord(expected.security), securityWord(found.security));
    note(Field::Username, loginName(expected.username, account), loginName(found.username, account));
    note(Field::Authentication, authenticationText(expected), authenticationText(found));
    return differences;
}

/// The position in `found` of what comes nearest to `expected`, or -1.
qsizetype nearest(const MailService &expected, const QList<MailService> &found, const Account &account)
{
    qsizetype best = -1;
    qsizetype fewest = 0;
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (found.at(i).protocol != expected.protocol) {
            continue;
        }
        const qsizetype count = compare(expected, found.at(i), account).size();
        if (best < 0 || count < fewest) {
            best = i;
            fewest = count;
        }
    }
    return best;
}

} // namespace

QString serviceText(const MailService &service)
{
    return u"%1 %2:%3 %4"_s.arg(protocolWord(service.protocol), service.host, QString::number(service.port),
                                securityWord(service.security));
}

QString settingsText(const QList<MailService> &settings)
{
    QStringList texts;
    for (const MailService &service : settings) {
        texts.append(serviceText(service));
    }
    return texts.join(u", "_s);
}

QList<SettingDifference> differencesOf(const QList<MailService> &expected, const QList<MailService> &found,
                                       const Account &account)
{
    QList<SettingDifference> differences;
    QList<MailService> left = found;
    QList<MailService> unmatched;
    // Those that are there as they should be do not stand in for others.
    for (const MailService &service : expected) {
        const qsizetype i = nearest(service, left, account);
        if (i >= 0 && compare(service, left.at(i), account).isEmpty()) {
            left.removeAt(i);
        } else {
            unmatched.append(service);
        }
    }
    for (const MailService &service : std::as_const(unmatched)) {
        const qsizetype i = nearest(service, left, account);
        if (i < 0) {
            differences.append(
                {service.protocol, SettingDifference::Field::Service, serviceText(service), QString()});
        } else {
            differences += compare(service, left.takeAt(i), account);
        }
    }
    for (const MailService &service : std::as_const(left)) {
        differences.append(
            {service.protocol, SettingDifference::Field::Service, QString(), serviceText(service)});
    }
    return differences;
}

} // namespace autoconfigure
