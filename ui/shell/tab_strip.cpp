// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/tab_strip.h"

#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/push_button.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// "Go to anything  Ctrl K", as a quiet button with its key inside.
class GoToButton : public QAbstractButton
{
public:
    GoToButton()
    {
        setText(TabStrip::tr("Go to anything"));
        setAccessibleName(text());
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        const int label = QFontMetrics(enigma::font(TextStyle::Small)).horizontalAdvance(text());
        return {8 + metrics::kIcon + 8 + label + 8 + KeyHint::sizeOf(kKey).width() + 8,
                std::max(metrics::kSmallControlHeight, lineHeight(TextStyle::Small))};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool hovered = underMouse();
        if (hovered) {
            drawBox(painter, rect(), metrics::kRadiusControl, color(isDown() ? Token::Pressed : Token::Hover));
        }
        const QColor ink = color(hovered ? Token::Text : Token::TextMuted);
        drawIcon(painter, QRect(8, 0, metrics::kIcon, height()), u"search"_s, ink);
        painter.setFont(enigma::font(TextStyle::Small));
        painter.setPen(ink);
        painter.drawText(rect().adjusted(16 + metrics::kIcon, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
        const QSize key = KeyHint::sizeOf(kKey);
        KeyHint::paint(painter, QRect(QPoint(width() - key.width() - 8, (height() - key.height()) / 2), key), kKey,
                       hovered ? Token::Pressed : Token::Hover);
    }

private:
    static inline const QString kKey = u"Ctrl K"_s;
};

int stripHeight()
{
    return std::max(metrics::kTabStripHeight, lineHeight(TextStyle::Body) + 16);
}

} // namespace

TabStrip::TabStrip(QWidget *parent) :
    QWidget(parent),
    m_tabs(new DocumentTabs),
    m_more(new IconButton(u"down"_s, tr("All tabs"))),
    m_goTo(new GoToButton),
    m_search(new IconButton(u"search"_s, tr("Go to anything"))),
    m_inspector(new IconButton(u"panel"_s, tr("Inspector")))
{
    setFixedHeight(stripHeight());
    m_more->setSmall();
    m_search->setSmall();
    m_search->setKey(Qt::CTRL | Qt::Key_K);
    m_search->hide();
    m_inspector->setSmall();
    m_inspector->setKey(Qt::CTRL | Qt::ALT | Qt::Key_B);
    m_inspector->setCheckable(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 10, 0);
    row->setSpacing(4);
    row->addWidget(m_tabs, 1);
    row->addWidget(m_more);
    row->addWidget(m_goTo);
    row->addWidget(m_search);
    row->addWidget(m_inspector);
    connect(m_more, &QToolButton::clicked, this, &TabStrip::showList);
    connect(m_tabs, &DocumentTabs::layoutChanged, this, &TabStrip::arrange);
    connect(static_cast<GoToButton *>(m_goTo), &QAbstractButton::clicked, this, &TabStrip::paletteRequested);
    connect(m_search, &QToolButton::clicked, this, &TabStrip::paletteRequested);
    connect(m_inspector, &QToolButton::clicked, this, &TabStrip::inspectorToggled);
    arrange();
}

void TabStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        setFixedHeight(stripHeight());
    }
    QWidget::changeEvent(event);
}

void TabStrip::arrange()
{
    m_more->setVisible(m_tabs->overflows());
}

void TabStrip::setInspectorShown(bool shown)
{
    m_inspector->setChecked(shown);
}

void TabStrip::setInspectorPossible(bool possible)
{
    m_inspector->setEnabled(possible);
}

void TabStrip::setCompact(bool compact)
{
    m_goTo->setVisible(!compact);
    m_search->setVisible(compact);
}

void TabStrip::showList()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < m_tabs->count(); ++i) {
        const DocumentTab &tab = m_tabs->tab(i);
        QAction *entry = menu->addAction(icon(tab.icon), tab.title);
        connect(entry, &QAction::triggered, this, [this, i] { Q_EMIT m_tabs->chosen(i); });
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

void TabStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Window));
    drawHairline(painter, rect(), Qt::BottomEdge);
}

} // namespace enigma
