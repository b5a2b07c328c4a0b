// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interruption.h"

#include <csignal>

namespace autoconfigure
{

namespace
{

volatile std::sig_atomic_t interrupted = 0;

extern "C" void rememberInterruption(int /*signal*/)
{
    interrupted = 1;
}

} // namespace

void catchInterruptions()
{
    std::signal(SIGINT, rememberInterruption);
    std::signal(SIGTERM, rememberInterruption);
#ifdef SIGHUP
    std::signal(SIGHUP, rememberInterruption);
#endif
}

bool wasInterrupted()
{
    return interrupted != 0;
}

} // namespace autoconfigure
