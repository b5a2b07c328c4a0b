// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"
#include "storage/jsonreader.h"

namespace autoconfigure
{

// What the workspace file says of Apple's profiles and of who signs them. Members without a value are not
// written.

AppleSettings readApple(JsonReading &reading, const QJsonValue &value, const JsonStep &step);
QJsonObject appleToJson(const AppleSettings &apple);

SigningFiles readSigning(JsonReading &reading, const QJsonValue &value, const JsonStep &step);
QJsonObject signingToJson(const SigningFiles &signing);

} // namespace autoconfigure
