// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domainselection.h"

#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;
class QPushButton;

namespace autoconfigure
{

/// How many of several domains say something else than their profile, part by part, the names that all of
/// them can be given, and the buttons that let them follow the profile again.
class OverridesSummary : public QWidget
{
    Q_OBJECT

public:
    enum class Part { DisplayName, ShortName, Documentation, Services };
    Q_ENUM(Part)

    explicit OverridesSummary(QWidget *parent = nullptr);

    void setSelection(const DomainSelection &selection);
    /// Takes over what has been typed.
    void commit();

Q_SIGNALS:
    /// All domains shall have this display name or short name.
    void named(autoconfigure::OverridesSummary::Part part, const QString &name);
    /// All domains shall follow their profile in this part.
    void cleared(autoconfigure::OverridesSummary::Part part);
    /// Those that follow their profile shall have its services as their own.
    void ownServicesWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showCounts();
    void showNames();
    static QStringList names();

    struct Row {
        QLabel *text;
        /// Null for what is no text.
        QLineEdit *edit;
        QPushButton *clear;
    };
    std::array<Row, 4> m_rows;
    QPushButton *m_own;
    DomainSelection m_selection;
};

} // namespace autoconfigure
