// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/statusnote.h"

namespace autoconfigure
{

/// The findings of one field, below it: icon, word and sentence. Hidden where there are none.
class FindingLabel : public StatusNote
{
    Q_OBJECT

public:
    explicit FindingLabel(QWidget *parent = nullptr);

    void setFindings(const Findings &findings);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFindings();

    Findings m_findings;
};

/// "Error: the sentence. The advice." for each finding, one a line.
QString findingsText(const Findings &findings);

} // namespace autoconfigure
