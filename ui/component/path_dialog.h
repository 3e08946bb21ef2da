// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks for the path of a file inside a component, or for another such name, and says while it is typed what is wrong
// with it.

#pragma once

#include "models/base/result.h"

#include <QDialog>

#include <functional>

class QLineEdit;

namespace enigma {

struct PathQuestion
{
    QString title;              // "Add file"
    QString verb;               // "Add"
    QString path;               // What the field holds at first.
    bool isFolderAsked = false; // The folder is selected, not the name.
    std::function<Result<>(const QString &)> check;
    QString label; // Over the field; empty: that of a path.
    QString help;
};

class PathDialog : public QDialog
{
    Q_OBJECT

public:
    PathDialog(const PathQuestion &question, QWidget *parent);

    // Returns at once; `act` runs with a path that has passed the check.
    static void ask(QWidget *parent, const PathQuestion &question, std::function<void(const QString &)> act);

    QString path() const;

private:
    QLineEdit *m_path;
};

} // namespace enigma
