// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"
#include "theme/statusnote.h"

#include <QFutureWatcher>

#include <optional>

namespace autoconfigure
{

/// The errors of a workspace that is about to be exported, looked for in the background.
class ErrorsNote : public StatusNote
{
    Q_OBJECT

public:
    explicit ErrorsNote(QWidget *parent = nullptr);
    ~ErrorsNote() override;

    /// A later one replaces an earlier one, whose result is dropped.
    void review(const Workspace &workspace);
    /// As far as it is known yet.
    bool hasErrors() const { return !m_errors.isEmpty(); }

Q_SIGNALS:
    void reviewed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void begin();
    void takeReview();
    void showErrors();

    QFutureWatcher<Findings> m_review;
    /// Waits for the one that runs.
    std::optional<Workspace> m_next;
    Findings m_errors;
};

} // namespace autoconfigure
