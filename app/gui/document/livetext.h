// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <concepts>
#include <functional>
#include <utility>

namespace autoconfigure
{

/// A text that is shown for a while: made anew each time it is asked for, in the language of then.
class LiveText
{
public:
    LiveText() = default;
    /// What is the same in every language, or was said by somebody else.
    LiveText(const QString &fixed) : m_make([fixed] { return fixed; }) {}
    /// `[] { return tr("…"); }`
    template <std::invocable Make>
    requires std::convertible_to<std::invoke_result_t<Make>, QString> LiveText(Make make)
        : m_make(std::move(make))
    {
    }

    QString text() const { return m_make ? m_make() : QString(); }

private:
    std::function<QString()> m_make;
};

} // namespace autoconfigure
