// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// SHA-256, the identity of file contents and of version manifests.

#pragma once

#include <QByteArrayView>
#include <QString>

namespace enigma {

QString sha256Hex(QByteArrayView bytes); // 64 lower-case hexadecimal digits.

} // namespace enigma
