// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurement.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// VmHWM and not getrusage(): the latter's ru_maxrss survives exec and would report the parent's memory.
double peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArrayList lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:")) {
            return line.sliced(6).simplified().split(' ').constFirst().toDouble() / 1024;
        }
    }
    return 0;
}

} // namespace

Measurement measure(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return {static_cast<double>(timer.nsecsElapsed()) / 1e9, peakMemory()};
}

std::optional<Measurement> measureInChild(const QStringList &arguments)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), arguments);
    if (!child.waitForFinished(-1) || child.exitStatus() != QProcess::NormalExit || child.exitCode() != 0) {
        return {};
    }
    const QByteArrayList words = child.readAllStandardOutput().simplified().split(' ');
    return words.size() == 2 ? std::optional(Measurement{words.at(0).toDouble(), words.at(1).toDouble()})
                             : std::nullopt;
}

void printMeasurement(const Measurement &measurement)
{
    std::printf("%f %f\n", measurement.seconds, measurement.peakMemory);
}

Latency latencyOf(int count, const std::function<void(int)> &work)
{
    std::vector<double> milliseconds;
    for (int i = 0; i < count; ++i) {
        milliseconds.push_back(measure([&work, i] { work(i); }).seconds * 1000);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    return {milliseconds.at(milliseconds.size() / 2), milliseconds.back()};
}

} // namespace autoconfigure
