// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a place without content says: a bold line, one sentence, up to two buttons; never a picture.

#pragma once

#include "ui/style/control.h"

#include <QWidget>

class QHBoxLayout;

namespace enigma {

class PushButton;
class TextLabel;

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &head, const QString &sentence, QWidget *parent = nullptr);

    void setText(const QString &head, const QString &sentence);
    // The caller connects clicked().
    PushButton *addButton(const QString &text, ButtonKind kind = ButtonKind::Normal);
    void clearButtons();

private:
    TextLabel *m_head;
    TextLabel *m_sentence;
    QHBoxLayout *m_buttons;
};

} // namespace enigma
