// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <memory>
#include <utility>
#include <vector>

namespace autoconfigure
{

/// What nobody has any more goes a few milliseconds at a time, or together with `owner`: the answers of
/// thousands of domains are millions of small pieces. Not in another thread, which would keep this one
/// waiting for memory all the while.
template <typename T>
void destroyInSlices(std::vector<T> gone, QObject *owner)
{
    constexpr size_t few = 50;
    if (gone.size() <= few) {
        return;
    }
    auto *timer = new QTimer(owner);
    const auto rest = std::make_shared<std::vector<T>>(std::move(gone));
    QObject::connect(timer, &QTimer::timeout, timer, [timer, rest] {
        constexpr int sliceMilliseconds = 5;
        QElapsedTimer slice;
        slice.start();
        while (!rest->empty() && !slice.hasExpired(sliceMilliseconds)) {
            rest->pop_back();
        }
        if (rest->empty()) {
            timer->stop();
            timer->deleteLater();
        }
    });
    timer->start(0);
}

} // namespace autoconfigure
