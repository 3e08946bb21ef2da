// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/search_field.h"

#include "ui/style/control.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/push_button.h"

#include <QKeyEvent>
#include <QPainter>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTextStart = 26; // Beyond the padding that every line edit has.

} // namespace

SearchField::SearchField(const QString &placeholder, QWidget *parent) :
    QLineEdit(parent), m_clear(new IconButton(u"x"_s, tr("Clear"), this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setTextMargins(kTextStart, 0, 22, 0);
    m_clear->setSmall();
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->hide();
    connect(m_clear, &QToolButton::clicked, this, [this] {
        clear();
        setFocus();
    });
    connect(this, &QLineEdit::textChanged, this, &SearchField::arrange);
}

void SearchField::setKeyHint(const QString &key)
{
    m_key = key;
    update();
}

void SearchField::arrange()
{
    const int side = std::min(24, height() - 4);
    m_clear->setGeometry(isRightToLeft() ? 4 : width() - side - 4, (height() - side) / 2, side, side);
    m_clear->setVisible(!text().isEmpty());
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    arrange();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(), QRect(10, 0, metrics::kIcon, height()));
    drawIcon(painter, icon, u"search"_s, color(isEnabled() ? Token::TextMuted : Token::TextFaint));
    if (!m_key.isEmpty() && text().isEmpty() && !hasFocus()) {
        const QSize size = KeyHint::sizeOf(m_key);
        const QRect place(width() - size.width() - 8, (height() - size.height()) / 2, size.width(), size.height());
        KeyHint::paint(painter, QStyle::visualRect(layoutDirection(), rect(), place), m_key);
    }
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        Q_EMIT moveRequested(1);
        return;
    case Qt::Key_Up:
        Q_EMIT moveRequested(-1);
        return;
    case Qt::Key_Escape:
        if (text().isEmpty()) {
            Q_EMIT left();
        } else {
            clear();
        }
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace enigma
