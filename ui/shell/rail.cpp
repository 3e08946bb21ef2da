// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/rail.h"

#include "ui/style/control.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kButton(52, 48);
constexpr QSize kNarrowButton(40, 40);
constexpr int kLogo = 28;
constexpr int kLogoTop = 10;
constexpr int kMargins = 8;
constexpr int kTextTop = 28;

} // namespace

Rail::Rail(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Places"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, kLogoTop + kLogo + 14, 0, 8);
    column->setSpacing(4);
    addButton(Place::Library, u"library"_s, tr("Library"), u"Ctrl 1"_s);
    addButton(Place::Theme, u"theme"_s, tr("Theme"), u"Ctrl 2"_s);
    addButton(Place::History, u"history"_s, tr("History"), u"Ctrl 3"_s);
    addButton(Place::Chat, u"chat"_s, tr("Chat"), u"Ctrl 4"_s);
    addButton(Place::Sync, u"sync"_s, tr("Sync"), u"Ctrl 5"_s);
    column->addStretch();
    addButton(Place::Settings, u"settings"_s, tr("Settings"), u"Ctrl ,"_s);
    arrange();
}

RailButton *Rail::addButton(Place place, const QString &icon, const QString &text, const QString &key)
{
    auto *button = new RailButton(icon, text, key, this);
    layout()->addWidget(button);
    layout()->setAlignment(button, Qt::AlignHCenter);
    m_buttons.insert(place, button);
    m_order.append(button);
    connect(button, &QAbstractButton::clicked, this, [this, place] { Q_EMIT chosen(place); });
    return button;
}

void Rail::setCurrent(Place place)
{
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        it.value()->setChecked(it.key() == place);
    }
}

void Rail::setBadge(Place place, int count)
{
    if (RailButton *wanted = button(place)) {
        wanted->setBadge(count);
    }
}

void Rail::setNarrow(bool narrow)
{
    if (m_narrow == narrow) {
        return;
    }
    m_narrow = narrow;
    for (RailButton *each : std::as_const(m_order)) {
        each->setNarrow(narrow);
    }
    arrange();
    update();
}

// As wide as the widest of its words needs.
void Rail::arrange()
{
    int width = m_narrow ? metrics::kRailWidthNarrow : metrics::kRailWidth;
    for (const RailButton *each : std::as_const(m_order)) {
        width = std::max(width, each->sizeHint().width() + kMargins);
    }
    setFixedWidth(width);
}

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        arrange();
    }
    QWidget::changeEvent(event);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawIcon(painter, QRect(0, kLogoTop, width(), kLogo), u"logo"_s, color(Token::Text), kLogo);
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const qsizetype current = m_order.indexOf(qobject_cast<RailButton *>(focusWidget()));
    const qsizetype next = current + step;
    if (step == 0 || current < 0 || next < 0 || next >= m_order.size()) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_order.at(next)->setFocus(Qt::TabFocusReason);
}

RailButton::RailButton(const QString &icon, const QString &text, const QString &key, QWidget *parent) :
    QAbstractButton(parent), m_icon(icon), m_key(key)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusRadius(*this, metrics::kRadiusTile);
    describe();
}

void RailButton::describe()
{
    setAccessibleName(m_badge > 0 ? tr("%1, %n need attention", nullptr, m_badge).arg(text()) : text());
    setToolTip(u"%1  %2"_s.arg(text(), m_key));
}

void RailButton::setBadge(int count)
{
    if (m_badge != count) {
        m_badge = count;
        describe();
        update();
    }
}

void RailButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
}

QSize RailButton::sizeHint() const
{
    if (m_narrow) {
        return kNarrowButton;
    }
    const int words = QFontMetrics(enigma::font(TextStyle::Micro)).horizontalAdvance(text());
    return kButton.expandedTo({words + 4, kTextTop + lineHeight(TextStyle::Micro) + 4});
}

void RailButton::paintBadge(QPainter &painter) const
{
    const QString text = m_badge > 99 ? u"99+"_s : QString::number(m_badge);
    painter.setFont(enigma::font(TextStyle::MicroStrong));
    const int width = std::max(15, painter.fontMetrics().horizontalAdvance(text) + 8);
    const QRect place(QWidget::width() - (m_narrow ? 2 : 7) - width, m_narrow ? 2 : 4, width, 15);
    drawBox(painter, place, 7.5, color(Token::DangerFill));
    painter.setPen(color(Token::DangerFillText));
    painter.drawText(place, Qt::AlignCenter, text);
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (isChecked() || isDown() || underMouse()) {
        const Token fill = isDown() ? Token::Pressed : isChecked() ? Token::SelectionQuiet : Token::Hover;
        drawBox(painter, rect(), metrics::kRadiusTile, color(fill));
    }
    const QColor ink = color(isChecked() || underMouse() ? Token::Text : Token::TextMuted);
    if (m_narrow) {
        drawIcon(painter, rect(), m_icon, ink, metrics::kIconRail);
    } else {
        drawIcon(painter, QRect(0, 6, width(), metrics::kIconRail), m_icon, ink, metrics::kIconRail);
        painter.setFont(enigma::font(TextStyle::Micro));
        painter.setPen(ink);
        painter.drawText(QRect(0, kTextTop - 1, width(), lineHeight(TextStyle::Micro)), Qt::AlignCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
    if (m_badge > 0) {
        paintBadge(painter);
    }
}

} // namespace enigma
