// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file with the lines that were added to it and removed from it: "button.tsx  +5 −4".

#pragma once

#include <QWidget>

namespace enigma {

class FileChangeRow : public QWidget
{
    Q_OBJECT

public:
    FileChangeRow(const QString &path, int added, int removed, QWidget *parent = nullptr);
};

QString addedText(int lines);   // "+5"; empty for none.
QString removedText(int lines); // "−4"; empty for none.

} // namespace enigma
