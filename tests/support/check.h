// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Assertions about Results that print the error they met.

#pragma once

#include "models/base/result.h"

#include <QTest>

// Fails the test with the error's sentence unless the Result holds a value.
#define ENIGMA_VERIFY(...)                                                                                             \
    do {                                                                                                               \
        const auto &enigmaChecked = (__VA_ARGS__);                                                                     \
        QVERIFY2(enigmaChecked.has_value(),                                                                            \
                 qPrintable(enigmaChecked.has_value() ? QString()                                                      \
                                                      : enigmaChecked.error().message + QLatin1StringView(" | ") +     \
                                                            enigmaChecked.error().detail));                            \
    } while (false)

// ENIGMA_VALUE(const int n, count()); declares n, or fails the test.
#define ENIGMA_VALUE(declaration, ...)                                                                                 \
    ENIGMA_VALUE_NAMED(ENIGMA_JOIN(enigmaValue, __COUNTER__), declaration, __VA_ARGS__)
#define ENIGMA_VALUE_NAMED(name, declaration, ...)                                                                     \
    auto name = (__VA_ARGS__);                                                                                         \
    ENIGMA_VERIFY(name);                                                                                               \
    declaration = *std::move(name)

// Fails the test unless the Result is this error.
#define ENIGMA_VERIFY_FAILS(expression, expectedCode)                                                                  \
    do {                                                                                                               \
        const auto &enigmaChecked = (expression);                                                                      \
        QVERIFY2(!enigmaChecked.has_value(), "it was expected to fail");                                               \
        QCOMPARE(enigma::errorName(enigmaChecked.error().code), enigma::errorName(expectedCode));                      \
        QVERIFY(!enigmaChecked.error().message.isEmpty());                                                             \
    } while (false)
