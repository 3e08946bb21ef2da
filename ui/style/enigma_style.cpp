// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/enigma_style.h"

#include "ui/style/focus_ring.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/style_parts.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSlider>
#include <QStyleOption>
#include <QTabBar>
#include <QToolTip>
#include <QTreeView>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPopupPadding = 5;

// Controls with a ring around them, and views and tab bars that draw it inside but need to know.
bool watchesFocus(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
           qobject_cast<const QSlider *>(widget) || widget->property(kFocusRingProperty).toBool();
}

bool isTooltip(const QWidget *widget)
{
    return widget->inherits("QTipLabel");
}

bool isComboPopup(const QWidget *widget)
{
    return widget->inherits("QComboBoxPrivateContainer");
}

} // namespace

EnigmaStyle::EnigmaStyle() : QProxyStyle(u"fusion"_s), m_ring(new FocusRing(this)) {}

EnigmaStyle::~EnigmaStyle() = default;

void EnigmaStyle::install(QApplication &application)
{
    QApplication::setStyle(new EnigmaStyle);
    QApplication::setFont(font(TextStyle::Body));
    const auto follow = [] {
        QApplication::setPalette(tokenPalette());
        QToolTip::setPalette(tokenPalette());
    };
    follow();
    QToolTip::setFont(font(TextStyle::Small));
    QObject::connect(&Tokens::instance(), &Tokens::changed, &application, follow);
}

QPalette EnigmaStyle::tokenPalette()
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, Token token) { palette.setColor(role, color(token)); };
    set(QPalette::Window, Token::Window);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Base, Token::Surface);
    set(QPalette::AlternateBase, Token::Window);
    set(QPalette::Text, Token::Text);
    set(QPalette::PlaceholderText, Token::TextFaint);
    set(QPalette::Button, Token::Raised);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::Danger);
    set(QPalette::ToolTipBase, Token::Tooltip);
    set(QPalette::ToolTipText, Token::TooltipText);
    set(QPalette::Highlight, Token::Selection);
    set(QPalette::HighlightedText, Token::Text);
    set(QPalette::Link, Token::AccentInk);
    set(QPalette::LinkVisited, Token::AccentInk);
    set(QPalette::Accent, Token::Accent);
    set(QPalette::Light, Token::Raised);
    set(QPalette::Midlight, Token::Hover);
    set(QPalette::Mid, Token::Border);
    set(QPalette::Dark, Token::BorderStrong);
    palette.setColor(QPalette::Shadow, Qt::black);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, color(Token::SelectionQuiet));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        palette.setColor(QPalette::Disabled, role, color(Token::TextFaint));
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, color(Token::Window));
    return palette;
}

QPalette EnigmaStyle::standardPalette() const
{
    return tokenPalette();
}

void EnigmaStyle::polish(QPalette &palette)
{
    palette = tokenPalette();
}

void EnigmaStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
}

void EnigmaStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (watchesFocus(widget) || qobject_cast<QAbstractItemView *>(widget) || qobject_cast<QTabBar *>(widget)) {
        m_ring->watch(*widget);
    }
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) ||
        qobject_cast<QComboBox *>(widget) || qobject_cast<QTabBar *>(widget) || qobject_cast<QSlider *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (auto *bar = qobject_cast<QScrollBar *>(widget)) {
        bar->setAttribute(Qt::WA_OpaquePaintEvent, false);
        bar->setAttribute(Qt::WA_Hover);
    }
    if (auto *view = qobject_cast<QAbstractItemView *>(widget)) {
        view->viewport()->setAttribute(Qt::WA_Hover);
    }
    if (auto *header = qobject_cast<QHeaderView *>(widget)) {
        header->viewport()->setAutoFillBackground(false);
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (auto *bar = qobject_cast<QTabBar *>(widget)) {
        bar->setDrawBase(false);
        bar->setExpanding(false);
    }
    if (qobject_cast<QMenu *>(widget) || isTooltip(widget) || isComboPopup(widget)) {
        widget->setAttribute(Qt::WA_TranslucentBackground);
    }
    if (isComboPopup(widget)) {
        widget->setContentsMargins(kPopupPadding, kPopupPadding, kPopupPadding, kPopupPadding);
        setRaised(*widget);
        for (auto *view : widget->findChildren<QAbstractItemView *>()) {
            view->viewport()->setAutoFillBackground(false);
        }
    }
    if (qobject_cast<QDialog *>(widget)) {
        widget->setAttribute(Qt::WA_StyledBackground); // Painted by PE_Widget in the raised colour.
    }
}

void EnigmaStyle::unpolish(QWidget *widget)
{
    m_ring->forget(*widget);
    QProxyStyle::unpolish(widget);
}

void EnigmaStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case PE_Widget:
        if (qobject_cast<const QDialog *>(widget)) {
            painter->fillRect(option->rect, color(Token::Raised));
        }
        return;
    case PE_FrameFocusRect:
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_FrameGroupBox:
    case PE_FrameStatusBarItem:
    case PE_PanelToolBar:
    case PE_PanelScrollAreaCorner:
        return; // Focus is the ring's, and groups are separated by space.
    case PE_PanelLineEdit:
        if (!style::isInsideField(widget)) {
            style::drawField(*option, *painter, widget);
        }
        return;
    case PE_FrameLineEdit:
        style::drawField(*option, *painter, widget);
        return;
    case PE_Frame:
        if (isComboPopup(widget)) {
            drawBox(*painter, option->rect, metrics::kRadiusTile, color(Token::Raised), color(Token::Border));
            return;
        }
        if (qobject_cast<const QAbstractItemView *>(widget)) {
            return;
        }
        if (isField(widget)) {
            style::drawField(*option, *painter, widget);
            return;
        }
        drawBox(*painter, option->rect, metrics::kRadiusControl, {}, color(Token::Border));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        style::drawCheckMark(*option, *painter, widget);
        return;
    case PE_IndicatorRadioButton:
        style::drawRadioMark(*option, *painter, widget);
        return;
    case PE_IndicatorBranch:
        style::drawBranch(*option, *painter);
        return;
    case PE_PanelItemViewRow:
        // A tree asks for this under the branches, left of the item.
        if (const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option);
            row && qobject_cast<const QTreeView *>(widget)) {
            style::drawBranchRow(*row, *painter, widget);
        }
        return;
    case PE_PanelItemViewItem:
        if (const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            style::drawItemRow(*row, *painter, widget);
        }
        return;
    case PE_PanelMenu:
        style::drawMenuPanel(*option, *painter);
        return;
    case PE_FrameMenu:
        return;
    case PE_PanelTipLabel:
        style::drawTooltipPanel(*option, *painter);
        return;
    case PE_PanelMenuBar:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void EnigmaStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (element == CE_PushButton && button) {
        style::drawButton(*button, *painter, widget);
    } else if ((element == CE_CheckBoxLabel || element == CE_RadioButtonLabel) && button) {
        style::drawCheckLabel(*button, *painter);
    } else if (element == CE_FocusFrame) {
        style::drawFocusFrame(*option, *painter, widget);
    } else if (element == CE_ComboBoxLabel && qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
        style::drawComboLabel(*qstyleoption_cast<const QStyleOptionComboBox *>(option), *painter, widget);
    } else if (element == CE_MenuItem && item) {
        style::drawMenuItem(*item, *painter, widget);
    } else if (element == CE_MenuBarItem && item) {
        style::drawMenuBarItem(*item, *painter);
    } else if (element == CE_MenuBarEmptyArea) {
        painter->fillRect(option->rect, color(Token::Window));
    } else if (element == CE_HeaderSection && header) {
        style::drawHeaderSection(*header, *painter);
    } else if (element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, Qt::transparent);
    } else if (element == CE_HeaderLabel && header) {
        style::drawHeaderLabel(*header, *painter);
    } else if (element == CE_TabBarTabShape && tab) {
        style::drawTabShape(*tab, *painter, widget);
    } else if (element == CE_TabBarTabLabel && tab) {
        style::drawTabLabel(*tab, *painter);
    } else if (element == CE_ProgressBar && qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
        style::drawProgress(*qstyleoption_cast<const QStyleOptionProgressBar *>(option), *painter);
    } else if (element == CE_Splitter) {
        style::drawSplitter(*option, *painter);
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void EnigmaStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider) {
        style::drawScrollBar(*slider, *painter);
    } else if (control == CC_Slider && slider) {
        style::drawSlider(*slider, *painter);
    } else if (control == CC_ToolButton && qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
        style::drawToolButton(*qstyleoption_cast<const QStyleOptionToolButton *>(option), *painter, widget);
    } else if (control == CC_ComboBox && qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
        style::drawComboBox(*qstyleoption_cast<const QStyleOptionComboBox *>(option), *painter, widget);
    } else if (control == CC_SpinBox && qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
        style::drawSpinBox(*qstyleoption_cast<const QStyleOptionSpinBox *>(option), *painter, widget);
    } else if (control == CC_GroupBox && qstyleoption_cast<const QStyleOptionGroupBox *>(option)) {
        style::drawGroupBox(*qstyleoption_cast<const QStyleOptionGroupBox *>(option), *painter);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace enigma
