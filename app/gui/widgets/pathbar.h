// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"

#include <QWidget>

#include <array>
#include <optional>

class QAction;

namespace autoconfigure
{

class ActionRow;
class ElidedLabel;

/// The way of a domain from description to served files, one button a step, and what is left to do.
class PathBar : public QWidget
{
    Q_OBJECT

public:
    enum Step { Describe, Preview, CheckDns, Probe, Export, StepCount };
    struct State {
        /// Nothing where the step has not been done.
        std::optional<Severity> severity;
        /// "3 errors to correct", "not checked yet".
        QString text;
    };

    explicit PathBar(QWidget *parent = nullptr);

    void setState(Step step, const State &state);
    const State &state(Step step) const { return m_states.at(step); }
    /// The first thing to do; empty where nothing is.
    void setNext(const QString &text);

Q_SIGNALS:
    void activated(autoconfigure::PathBar::Step step);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showStep(Step step);
    static QString nameOf(Step step);

    ActionRow *m_row;
    ElidedLabel *m_next;
    std::array<QAction *, StepCount> m_actions{};
    std::array<State, StepCount> m_states;
};

} // namespace autoconfigure
