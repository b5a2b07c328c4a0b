// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>
#include <optional>

namespace autoconfigure
{

/// What one piece of work took.
struct Measurement {
    double seconds = 0;
    /// Of the whole process, in MiB; 0 where the system does not tell.
    double peakMemory = 0;
};

/// Runs `work` in this process.
Measurement measure(const std::function<void()> &work);

/// The memory of one piece of work can be told only where the process does nothing else: runs this program
/// again with `arguments`, which has to end with printMeasurement(). Nothing where that failed.
std::optional<Measurement> measureInChild(const QStringList &arguments);
void printMeasurement(const Measurement &measurement);

/// The median and the largest of `count` runs, in milliseconds.
struct Latency {
    double median = 0;
    double worst = 0;
};
Latency latencyOf(int count, const std::function<void(int)> &work);

} // namespace autoconfigure
