// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small tinted labels: a state or a name (Chip), a key (KeyHint), a count of things that need a person (CountBadge).

#pragma once

#include "ui/style/tokens.h"

#include <QWidget>

namespace enigma {

enum class Tone {
    Neutral,
    Success,
    Warning,
    Danger,
    Info,
};

Token toneInk(Tone tone);
Token toneFill(Tone tone);
QString toneIcon(Tone tone); // "warn" and the like; "info" for Neutral.

class Chip : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(const QString &text, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setTone(Tone tone);
    void setIconName(const QString &name);
    // Shows a cross; removed() follows a click on it, or Delete while the chip has the focus.
    void setRemovable();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect crossRect() const;

    QString m_text;
    QString m_icon;
    Tone m_tone;
    bool m_removable = false;
};

class KeyHint : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHint(const QString &text, QWidget *parent = nullptr); // "Ctrl K"
    void setText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    static QSize sizeOf(const QString &text);
    static void paint(QPainter &painter, const QRect &rect, const QString &text, Token fill = Token::Hover);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

// How a key sequence is written in hints: "Ctrl K".
QString keyText(const QKeySequence &sequence);

} // namespace enigma
