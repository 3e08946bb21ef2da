// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes a scale of eleven tokens, 50 to 950, around one to three colours, with their entries in @theme.

#pragma once

#include "models/theme/color_scale.h"
#include "ui/theme/sheets/trial_sheet.h"

class QLineEdit;

namespace enigma {

class FormField;
class ScaleStrip;

class ScaleSheet : public TrialSheet
{
    Q_OBJECT

public:
    // Begins with the token that is looked at, when it is a colour.
    ScaleSheet(ThemeSession &session, QWidget &pane);

private:
    QString name() const;
    QList<Color> chosen(); // Says at its field which one is no colour.
    void refresh() override;
    QString undoText() const override;

    QLineEdit *m_name;
    FormField *m_nameField;
    QList<FormField *> m_colors;
    ScaleStrip *m_strip;
};

// The steps of a scale side by side, the chosen ones marked.
class ScaleStrip : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setScale(const QList<ScaleStep> &scale);

    QSize sizeHint() const override { return {200, 76}; }
    QSize minimumSizeHint() const override { return {160, 76}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<ScaleStep> m_scale;
};

} // namespace enigma
