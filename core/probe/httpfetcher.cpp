// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/httpfetcher.h"

namespace autoconfigure
{

std::unique_ptr<HttpFetcher> createHttpFetcher(const HttpOptions & /*options*/)
{
    return nullptr;
}

} // namespace autoconfigure
