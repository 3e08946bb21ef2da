// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Translation of user-facing sentences outside of QObject classes.

#pragma once

#include <QCoreApplication>
#include <QString>

namespace enigma {

// Named like QObject::tr so that lupdate finds the sentences.
inline QString tr(const char *sentence, const char *disambiguation = nullptr, int count = -1)
{
    return QCoreApplication::translate("enigma", sentence, disambiguation, count);
}

// "12 KB", "3.4 MB": sizes as people read them.
QString humanSize(qint64 bytes);

} // namespace enigma
