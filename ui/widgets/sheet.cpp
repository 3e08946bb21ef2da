// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/sheet.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPropertyAnimation>
#include <QScrollArea>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 420;
constexpr int kPadding = 24;
constexpr int kShadow = 24; // Left of the panel.

} // namespace

Sheet::Sheet(const QString &title, QWidget *host) :
    QWidget(host),
    m_title(new TextLabel({}, TextStyle::Title)),
    m_errors(new ErrorStrip),
    m_motion(new QPropertyAnimation(this, "pos", this)),
    m_width(kWidth)
{
    setRaised(*this);
    setFocusPolicy(Qt::ClickFocus);
    auto *close = new IconButton(u"x"_s, tr("Close"));
    close->setKey(Qt::Key_Escape);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(close);

    auto *inner = new QWidget;
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(inner);
    inner->setAutoFillBackground(false);
    // An alignment of the layout would forget that wrapped text is higher in less width; a stretch does not.
    auto *stack = new QVBoxLayout(inner);
    stack->setContentsMargins(kPadding, 4, kPadding, 4); // Room for the focus ring at the sides.
    m_body = new QVBoxLayout;
    m_body->setSpacing(16);
    stack->addLayout(m_body);
    stack->addStretch(1);

    m_foot = new QHBoxLayout;
    m_foot->setSpacing(8);
    m_foot->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kShadow, kPadding - 4, 0, kPadding);
    column->setSpacing(12);
    head->setContentsMargins(kPadding, 0, kPadding - 8, 0);
    column->addLayout(head);
    column->addWidget(area, 1);
    auto *lower = new QVBoxLayout;
    lower->setContentsMargins(kPadding, 0, kPadding, 0);
    lower->setSpacing(12);
    lower->addWidget(m_errors);
    lower->addLayout(m_foot);
    column->addLayout(lower);

    m_motion->setDuration(metrics::kMotionPanel);
    m_motion->setEasingCurve(QEasingCurve::InOutCubic);
    connect(m_motion, &QPropertyAnimation::finished, this, [this] { setVisible(m_open); });
    connect(close, &QToolButton::clicked, this, &Sheet::dismiss);
    host->installEventFilter(this);
    setTitle(title);
    hide();
}

void Sheet::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Sheet::setPanelWidth(int width)
{
    m_width = width;
}

PushButton *Sheet::addButton(const QString &text, ButtonKind kind)
{
    auto *button = new PushButton(text, kind);
    m_foot->insertWidget(1, button);
    return button;
}

QRect Sheet::placeFor(bool open) const
{
    const QSize room = parentWidget()->size();
    const qreal grown = (1 + fontScale()) / 2; // Larger text needs more room, and is broken sooner.
    const int width = std::min(int(m_width * grown) + kShadow, room.width());
    return {open ? room.width() - width : room.width(), 0, width, room.height()};
}

void Sheet::slide(bool open)
{
    m_motion->stop();
    const QRect target = placeFor(open);
    resize(target.size());
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0) {
        move(target.topLeft());
        setVisible(open);
        return;
    }
    m_motion->setStartValue(placeFor(!open).topLeft());
    m_motion->setEndValue(target.topLeft());
    m_motion->start();
}

void Sheet::open()
{
    if (m_open) {
        return;
    }
    m_open = true;
    m_opener = QApplication::focusWidget();
    show();
    raise();
    slide(true);
    setFocus(); // So that Esc works also when the body has no input.
    for (QWidget *input : m_body->parentWidget()->findChildren<QWidget *>()) {
        if (input->isEnabled() && !input->isHidden() && (input->focusPolicy() & Qt::TabFocus)) {
            input->setFocus(Qt::OtherFocusReason);
            break;
        }
    }
}

void Sheet::dismiss()
{
    if (!m_open) {
        return;
    }
    m_open = false;
    slide(false);
    if (m_opener) {
        m_opener->setFocus();
    }
    Q_EMIT dismissed();
}

bool Sheet::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize && m_open) {
        m_motion->stop();
        setGeometry(placeFor(true));
    }
    return false;
}

void Sheet::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_open) {
        m_motion->stop();
        setGeometry(placeFor(true));
    }
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF panel = QRectF(rect()).adjusted(kShadow, 0, 0, 0);
    QLinearGradient shade(0, 0, kShadow, 0);
    shade.setColorAt(0, QColor(0, 0, 0, 0));
    shade.setColorAt(1, QColor(0, 0, 0, Tokens::instance().isDark() ? 70 : 22));
    painter.fillRect(QRectF(0, 0, kShadow, height()), shade);
    painter.fillRect(panel, color(Token::Raised));
    drawHairline(painter, panel, Qt::LeftEdge);
}

} // namespace enigma
