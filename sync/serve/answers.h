// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The kinds of answer that the server gives.

#pragma once

#include "models/base/result.h"
#include "sync/serve/api_message.h"

#include <expected>

namespace enigma::serve {

// A value, or the answer that ends the request instead.
template<typename T>
using OrAnswer = std::expected<T, ApiResponse>;

ApiResponse json(const QByteArray &body, int status = 200);
ApiResponse css(const QByteArray &body);

// application/problem+json with a stable code and one sentence.
ApiResponse problem(int status, const QString &code, const QString &sentence);
ApiResponse problem(const Error &error);

ApiResponse notFound(const QString &sentence);

} // namespace enigma::serve
