// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Errors as values: what can fail in normal use returns a Result, and the error carries the sentence for the user.

#pragma once

#include <QString>

#include <expected>
#include <utility>

namespace enigma {

// What the program acts on; the user reads Error::message.
enum class ErrorCode {
    Invalid, // The input is malformed or breaks a rule.
    NotFound,
    Conflict, // Something else already has this name, version or place.
    Denied,   // Not permitted: a token, a role, a file mode.
    Network,  // Not reachable now; trying again later may work.
    Disk,     // Reading or writing failed.
    DiskFull,
    Corrupt, // Stored data is damaged.
    TooNew,  // Made by a newer version of this program.
    TooLarge,
    Busy, // Held by someone else right now.
    Cancelled,
    Internal, // A fault of this program.
};

struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message; // One or two translated sentences: the thing, and the remedy where there is one.
    QString detail;  // For the log.

    bool operator==(const Error &) const = default;
};

template<typename T = void>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code, QString message, QString detail = {})
{
    return std::unexpected(Error{code, std::move(message), std::move(detail)});
}

// A stable name for scripts: "not-found", "disk-full".
QString errorName(ErrorCode code);

} // namespace enigma

#define ENIGMA_JOIN_INNER(a, b) a##b
#define ENIGMA_JOIN(a, b) ENIGMA_JOIN_INNER(a, b)

// ENIGMA_TRY(const int n, count()); declares n, or returns the error to the caller.
#define ENIGMA_TRY(declaration, ...) ENIGMA_TRY_NAMED(ENIGMA_JOIN(enigmaResult, __COUNTER__), declaration, __VA_ARGS__)
#define ENIGMA_TRY_NAMED(name, declaration, ...)                                                                       \
    auto name = (__VA_ARGS__);                                                                                         \
    if (!name) {                                                                                                       \
        return std::unexpected(std::move(name).error());                                                               \
    }                                                                                                                  \
    declaration = *std::move(name)

// ENIGMA_CHECK(save()); returns the error to the caller.
#define ENIGMA_CHECK(...)                                                                                              \
    do {                                                                                                               \
        if (auto enigmaResult = (__VA_ARGS__); !enigmaResult) {                                                        \
            return std::unexpected(std::move(enigmaResult).error());                                                   \
        }                                                                                                              \
    } while (false)
