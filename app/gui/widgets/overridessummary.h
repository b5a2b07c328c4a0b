// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domainselection.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace autoconfigure
{

/// How many of several domains say something else than their profile, part by part, and the buttons that let
/// all of them follow it again.
class OverridesSummary : public QWidget
{
    Q_OBJECT

public:
    enum class Part { DisplayName, ShortName, Documentation, Services };
    Q_ENUM(Part)

    explicit OverridesSummary(QWidget *parent = nullptr);

    void setSelection(const DomainSelection &selection);

Q_SIGNALS:
    /// All domains shall follow their profile in this part.
    void cleared(autoconfigure::OverridesSummary::Part part);
    /// Those that follow their profile shall have its services as their own.
    void ownServicesWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showCounts();
    static QStringList names();

    struct Row {
        QLabel *text;
        QPushButton *clear;
    };
    std::array<Row, 4> m_rows;
    QPushButton *m_own;
    DomainSelection m_selection;
};

} // namespace autoconfigure
