// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of EnigmaStyle that measures: where the parts of controls lie, how large they are, and how they behave.

#include "ui/style/enigma_style.h"

#include "ui/style/metrics.h"
#include "ui/style/style_parts.h"
#include "ui/style/type.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QStyleOption>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kRowPadding = 4; // Beyond the margin that item views have of themselves.

QRect EnigmaStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        return isBareField(widget) || style::isInsideField(widget) ? option->rect : option->rect.adjusted(8, 1, -8, -1);
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
