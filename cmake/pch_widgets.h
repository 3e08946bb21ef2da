// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Precompiled for the targets that have windows.

#pragma once

#include <QtCore>
#include <QtGui>
#include <QtWidgets>

#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <vector>
