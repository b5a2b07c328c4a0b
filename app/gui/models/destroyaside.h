// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <memory>
#include <utility>
#include <vector>

namespace autoconfigure
{

/// Plain data that nobody has any more goes outside of the GUI thread: the answers that thousands of domains
/// gave are millions of small pieces.
template <typename T>
void destroyAside(std::vector<T> gone)
{
    constexpr size_t few = 100;
    if (gone.size() > few) {
        auto all = std::make_shared<std::vector<T>>(std::move(gone));
        QThreadPool::globalInstance()->start([all = std::move(all)] {});
    }
}

} // namespace autoconfigure
