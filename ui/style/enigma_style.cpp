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
constexpr int kRowPadding = 4; // Beyond the margin that item views have of themselves.

// Controls with a ring around them, and views and tab bars that draw it inside but need to know.
bool watchesFocus(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
           qobject_cast<const QSlider *>(widget) || widget->property(kFocusRingProperty).toBool();
}

// The line edit of a spin box or combo box: the box around it is drawn by its owner.
bool isInsideField(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent);
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
        if (!isInsideField(widget)) {
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

QRect EnigmaStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        return isBareField(widget) || isInsideField(widget) ? option->rect : option->rect.adjusted(8, 1, -8, -1);
    case SE_ItemViewItemCheckIndicator:
    case SE_ItemViewItemDecoration:
    case SE_ItemViewItemText:
        if (const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem inner(*row);
            inner.rect.adjust(kRowPadding, 0, -kRowPadding, 0);
            return QProxyStyle::subElementRect(element, &inner, widget);
        }
        break;
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
        return option->rect;
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect EnigmaStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                  const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider) {
        return style::scrollBarPart(*slider, part);
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); control == CC_ComboBox && combo) {
        return style::comboPart(*combo, part);
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); control == CC_SpinBox && spin) {
        return style::spinPart(*spin, part);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize EnigmaStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                    const QWidget *widget) const
{
    const int control = std::max(controlHeight(widget), lineHeight(TextStyle::Body) + 6);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            return style::buttonSize(*button, widget);
        }
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            return style::toolButtonSize(*button, widget);
        }
        break;
    case CT_LineEdit:
        return {contents.width() + 16, isBareField(widget) ? contents.height() : control};
    case CT_SpinBox:
        return {contents.width() + 34, control};
    case CT_ComboBox:
        return {contents.width() + 42, control};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            return style::menuItemSize(*item);
        }
        break;
    case CT_MenuBarItem:
        return {contents.width() + 16, 28};
    case CT_HeaderSection:
        return {contents.width() + 20, metrics::kTableRowHeight};
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            return style::tabSize(*tab);
        }
        break;
    case CT_ProgressBar:
        return {contents.width(), metrics::kProgressHeight};
    case CT_ItemViewItem:
        return QProxyStyle::sizeFromContents(type, option, contents, widget)
            .grownBy(QMargins(kRowPadding, 0, kRowPadding, 0))
            .expandedTo(QSize(0, std::max(metrics::kRowHeight, lineHeight(TextStyle::Body) + 10)));
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int EnigmaStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
        // Also the space between an item and its text, which common style doubles as this metric.
        return widget && widget->inherits("QFocusFrame") ? metrics::kFocusWidth + metrics::kFocusOffset : 3;
    case PM_FocusFrameVMargin:
        return metrics::kFocusWidth + metrics::kFocusOffset;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return metrics::kIcon;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return metrics::kIconGap;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_SplitterWidth:
        return 1;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 5;
    case PM_SubMenuOverlap:
        return -2;
    case PM_ToolTipLabelFrameWidth:
        return 8;
    case PM_TabBarTabHSpace:
    case PM_TabBarTabVSpace:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength:
        return 16;
    case PM_HeaderMargin:
        return 8;
    case PM_TreeViewIndentation:
        return 18;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QAbstractItemView *>(widget)) {
            return 0;
        }
        return 1;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return qobject_cast<const QDialog *>(widget) ? 20 : 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int EnigmaStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_FocusFrame_Mask:
    case SH_FocusFrame_AboveWidget:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return metrics::kTooltipDelay;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_ScrollBar_ContextMenu:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_TitleBar_NoBorder:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_Menu_MouseTracking:
    case SH_MenuBar_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
        return 1;
    case SH_ItemView_ArrowKeysNavigateIntoChildren:
        return 1;
    case SH_TabBar_PreferNoArrows:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

} // namespace enigma
