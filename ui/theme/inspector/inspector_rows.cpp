// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/inspector/inspector_rows.h"

#include "ui/style/control.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"
#include "ui/theme/checks/contrast_sample.h"
#include "ui/theme/theme_session.h"

#include <QPainter>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

void prepare(QAbstractButton &row)
{
    row.setFocusPolicy(Qt::TabFocus);
    row.setAttribute(Qt::WA_Hover);
    row.setCursor(Qt::PointingHandCursor);
    row.setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    useFocusRing(row, metrics::kRadiusControl);
}

void paintHover(QPainter &painter, const QAbstractButton &row)
{
    if (row.underMouse() || row.isDown()) {
        drawBox(painter, row.rect(), metrics::kRadiusControl, color(row.isDown() ? Token::Pressed : Token::Hover));
    }
}

} // namespace

ContrastRow::ContrastRow(QWidget *parent) : QAbstractButton(parent)
{
    prepare(*this);
}

void ContrastRow::setCheck(const ContrastCheck &check, const QString &other, const QColor &background,
                           const QColor &text)
{
    m_check = check;
    m_other = other;
    m_background = background;
    m_ink = text;
    const QString ratio = QLocale().toString(check.ratio, 'f', 2);
    setAccessibleName(tr("%1 on %2 in %3: %4").arg(check.text, check.background, modeTitle(check.mode), ratio));
    setToolTip(check.passes() ? tr("%1 on %2: %3 to 1").arg(check.text, check.background, ratio)
                              : tr("%1 on %2: %3 to 1. Text needs 4.5.").arg(check.text, check.background, ratio));
    update();
}

void ContrastRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHover(painter, *this);
    const QRect row = rect();
    const QRect sample(4, (row.height() - kSampleHeight) / 2, kSampleWidth, kSampleHeight);
    paintContrastSample(painter, sample, m_background, m_ink);
    const bool passes = m_check.passes();
    drawIcon(painter, QRect(row.right() - 20, row.y(), 18, row.height()), passes ? u"check"_s : u"warn"_s,
             color(passes ? Token::Success : Token::Danger));
    painter.setFont(enigma::font(TextStyle::BodyStrong));
    painter.setPen(color(passes ? Token::Text : Token::Danger));
    const QRect ratio(row.right() - 64, row.y(), 38, row.height());
    painter.drawText(ratio, Qt::AlignVCenter | Qt::AlignRight, QLocale().toString(m_check.ratio, 'f', 2));
    drawIcon(painter, QRect(ratio.left() - 22, row.y(), 18, row.height()), modeIcon(m_check.mode),
             color(Token::TextMuted), 14);
    const QRect name(sample.right() + 10, row.y(), ratio.left() - 28 - sample.right() - 10, row.height());
    painter.setFont(enigma::font(TextStyle::Body));
    painter.setPen(color(Token::Text));
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_other, Qt::ElideRight, name.width()));
}

UseRow::UseRow(QWidget *parent) : QAbstractButton(parent)
{
    prepare(*this);
}

void UseRow::setUse(const ComponentUse &use)
{
    m_use = use;
    setAccessibleName(tr("%1 uses %2").arg(use.component, use.utility));
    setToolTip(tr("Open %1").arg(use.component));
    update();
}

void UseRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHover(painter, *this);
    const QRect row = rect().adjusted(4, 0, -4, 0);
    painter.setFont(enigma::font(TextStyle::Body));
    painter.setPen(color(Token::Text));
    const QString name = painter.fontMetrics().elidedText(m_use.component, Qt::ElideRight, row.width() / 2);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, name);
    const int used = painter.fontMetrics().horizontalAdvance(name) + 12;
    const QString utility = m_use.count > 1 ? u"%1 ×%2"_s.arg(m_use.utility).arg(m_use.count) : m_use.utility;
    painter.setFont(enigma::font(TextStyle::Code));
    painter.setPen(color(Token::TextMuted));
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight,
                     painter.fontMetrics().elidedText(utility, Qt::ElideMiddle, row.width() - used));
}

} // namespace enigma
