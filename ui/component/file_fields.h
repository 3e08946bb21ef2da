// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The type and the target of each file of a component.

#pragma once

#include "ui/component/open_component.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace enigma {

class TextLabel;

class FileFields : public QWidget
{
    Q_OBJECT

public:
    explicit FileFields(OpenComponent &component, QWidget *parent = nullptr);

    void show();

private:
    struct Row
    {
        QString path;
        QComboBox *type;
        QLineEdit *target;
    };

    void build();
    void apply();

    OpenComponent &m_component;
    QGridLayout *m_grid;
    QList<Row> m_rows;
    TextLabel *m_fault;
    bool m_applying = false;
};

} // namespace enigma
