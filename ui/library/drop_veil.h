// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lies over the pane while something that can be imported is dragged over it, and says what dropping does.

#pragma once

#include <QWidget>

namespace enigma {

class DropVeil : public QWidget
{
    Q_OBJECT

public:
    explicit DropVeil(QWidget *host);

    void showFor(const QString &path);

    // The folder or registry.json among what is dragged; empty when there is none.
    static QString importable(const QMimeData &data);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
};

} // namespace enigma
