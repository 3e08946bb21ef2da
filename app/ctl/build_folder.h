// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writing a build into a folder that somebody may be serving at that moment.

#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QMap>

namespace enigma {

// File names to bytes. Each file is there whole, old or new, at every moment; one that is the same already is left
// alone. A build can be made again, so unlike a publish it need not survive a power cut.
Result<> writeBuild(const QString &folder, const QMap<QString, QByteArray> &files);

} // namespace enigma
