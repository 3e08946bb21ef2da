// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A shadow by its layers: the list, the parts of the one that is chosen, and a card that casts it.

#pragma once

#include "models/theme/shadow_value.h"
#include "ui/theme/editors/value_editor.h"

class QCheckBox;
class QLineEdit;
class QListWidget;

namespace enigma {

class NumberSlider;
class ShadowSample;
class TextLabel;

class ShadowEditor : public ValueEditor
{
    Q_OBJECT

public:
    explicit ShadowEditor(QWidget *parent = nullptr);

    bool setValue(const EditedValue &value) override; // Every text is a list of layers.

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    struct LengthRow
    {
        QString ShadowLayer::*part;
        QString name;
        NumberSlider *slider = nullptr;
    };

    QWidget *buildLayers();
    QWidget *buildParts();
    void showLayers();
    void showParts();
    ShadowLayer *current();
    void setLength(const LengthRow &row, double number);
    void readColor();
    void setOpacity(double percent);
    void setInset(bool inset);
    void add();
    void remove();
    void move(int by);
    void takeOrder(); // After a row was dragged.
    void writeCurrent();
    void write();

    EditedValue m_value;
    QList<ShadowLayer> m_layers;
    ShadowSample *m_sample;
    QListWidget *m_list;
    QWidget *m_parts;
    QList<LengthRow> m_lengths;
    QLineEdit *m_color;
    NumberSlider *m_opacity;
    QCheckBox *m_inset;
    TextLabel *m_note;
};

} // namespace enigma
