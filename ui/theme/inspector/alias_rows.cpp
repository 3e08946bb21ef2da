// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/inspector/alias_rows.h"

#include "ui/style/control.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSwatch = 14;
constexpr qsizetype kMostRows = 12; // In each direction.

class AliasRow : public QAbstractButton
{
public:
    AliasRow(ThemeSession &session, const QString &token, bool isReferrer) :
        m_session(session), m_token(token), m_isReferrer(isReferrer)
    {
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        useFocusRing(*this, metrics::kRadiusControl);
        setAccessibleName(isReferrer ? AliasRows::tr("--%1 refers to it").arg(token)
                                     : AliasRows::tr("It refers to --%1").arg(token));
        setToolTip(accessibleName());
    }

    QSize sizeHint() const override { return {200, std::max(26, lineHeight(TextStyle::Code) + 6)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (underMouse() || isDown()) {
            drawBox(painter, rect(), metrics::kRadiusControl, color(isDown() ? Token::Pressed : Token::Hover));
        }
        QRect room = rect().adjusted(4, 0, -4, 0);
        drawIcon(painter, QRect(room.x(), 0, 16, height()), m_isReferrer ? u"left"_s : u"right"_s,
                 color(Token::TextMuted), 13);
        room.setLeft(room.left() + 22);
        const bool isThere = m_session.now().names.contains(m_token);
        if (const QColor shown = m_session.colorOf(m_session.mode(), m_token); shown.isValid()) {
            Swatch::paint(painter, QRectF(room.x(), (height() - kSwatch) / 2.0, kSwatch, kSwatch), {shown});
            room.setLeft(room.left() + kSwatch + 8);
        }
        painter.setFont(enigma::font(TextStyle::Code));
        painter.setPen(color(isThere ? Token::Text : Token::Danger));
        const QString name = isThere ? u"--"_s + m_token : AliasRows::tr("--%1 is not there").arg(m_token);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, room.width()));
    }

private:
    ThemeSession &m_session;
    QString m_token;
    bool m_isReferrer;
};

} // namespace

AliasRows::AliasRows(ThemeSession &session, QWidget *parent) :
    QWidget(parent),
    m_session(session),
    m_remark(new TextLabel({}, TextStyle::Small, Token::TextMuted)),
    m_rows(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 14, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new TextLabel(tr("References"), TextStyle::Section));
    head->addWidget(m_remark, 1);
    column->addLayout(head);
    m_rows->setContentsMargins(-4, 0, -4, 0);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
}

void AliasRows::refresh()
{
    const QString token = m_session.token();
    const QStringList to = m_session.graph().references(token);
    QStringList from = m_session.graph().referencedBy(token);
    from.removeIf([&](const QString &each) { return !m_session.now().names.contains(each); }); // Tailwind's mapping.
    setVisible(!to.isEmpty() || !from.isEmpty());
    const qsizetype all = m_session.graph().dependents(token).size();
    m_remark->setText(from.isEmpty() || all <= from.size() ? QString() : tr("%1 tokens change with it").arg(all));
    const QStringList shown = QStringList{token} + to + QStringList{u"/"_s} + from;
    if (std::exchange(m_shown, shown) == shown) {
        update();
        return;
    }
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &each : to.first(std::min(to.size(), kMostRows))) {
        addRow(each, false);
    }
    for (const QString &each : from.first(std::min(from.size(), kMostRows))) {
        addRow(each, true);
    }
}

void AliasRows::addRow(const QString &token, bool isReferrer)
{
    auto *row = new AliasRow(m_session, token, isReferrer);
    connect(row, &QAbstractButton::clicked, this, [this, token] { m_session.select(token); });
    m_rows->addWidget(row);
}

} // namespace enigma
