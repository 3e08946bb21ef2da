// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Precompiled for every target that needs no window.

#pragma once

#include <QtCore>

#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <vector>
