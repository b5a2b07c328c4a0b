// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domainsettings.h"
#include "probe/discoverystep.h"

#include <QString>

#include <span>

namespace autoconfigure
{

class SequenceSteps;

/// How one client finds its settings: a plain constant, defined in core/probe/sequences/<id>.cpp and listed
/// by clientSequences().
struct ClientSequence {
    /// Stable kebab-case word: "thunderbird-android".
    const char *id;
    /// Product name, the same in every language: "Thunderbird for Android".
    const char *name;
    /// Appends the steps in order of preference. Called again with every new answer; steps keep their places.
    void (*steps)(SequenceSteps &);
    /// Position of the step whose settings the client takes, or -1; all steps are finished.
    qsizetype (*choose)(const QList<DiscoveryStep> &);
    /// Those of a document's services that the client takes.
    QList<MailService> (*takes)(const QList<MailService> &);
    /// What the client reads first: the format by which a domain without any answer is measured.
    const char *format;
    /// Further steps whose settings the client takes too, the chosen one being `used`; null where one step
    /// has them all.
    QList<qsizetype> (*alsoUses)(const QList<DiscoveryStep> &, qsizetype used) = nullptr;
    /// What the client understands of a step's document, which is there; null where it is what the document
    /// says.
    QList<MailService> (*reads)(const DiscoveryStep &) = nullptr;
    /// It tries usual host names where it finds nothing.
    bool guesses = false;
    /// What it means for this client that the format's reader noticed something of that kind; null where it
    /// is as serious as the reader says.
    const FindingKind &(*weighs)(const FindingKind &) = nullptr;

    QString idString() const { return QString::fromLatin1(id); }
    QString nameString() const { return QString::fromUtf8(name); }
};

/// All sequences, in the fixed order in which they are shown.
std::span<const ClientSequence *const> clientSequences();
/// The sequence of that id, or null.
const ClientSequence *clientSequence(QStringView id);

} // namespace autoconfigure
