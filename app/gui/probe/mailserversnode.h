// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/certificateends.h"
#include "probe/mailserversmodel.h"

namespace autoconfigure
{

/// A service's row; the rows below it are its result's conversations.
struct MailServersModel::Node {
    int row = 0;
    MailServerResult result;
    bool upToDate = true;

    // Of the result: to look through all of it takes its time with thousands of domains.
    Severity verdict = Severity::Ok;
    QDateTime certificateEnd;

    void take(const MailServerResult &other)
    {
        result = other;
        verdict = other.verdict();
        certificateEnd = firstCertificateEnd(other);
    }
};

} // namespace autoconfigure
