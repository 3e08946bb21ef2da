// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/request_popover.h"

#include "models/base/text.h"
#include "ui/style/control.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScreen>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 560;
constexpr int kBodyHeight = 240;
constexpr int kPadding = 16;

QString wholeRequest(const RequestPreview &preview)
{
    QString text = u"POST %1\n"_s.arg(preview.url.toString());
    for (const RequestPreview::Header &header : preview.headers) {
        text += u"%1: %2\n"_s.arg(header.name, header.value);
    }
    return text + u'\n' + preview.body;
}

} // namespace

RequestPopover::RequestPopover(const RequestPreview &preview, Purpose purpose, QWidget *parent) :
    QWidget(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint)
{
    setAttribute(Qt::WA_TranslucentBackground);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("What will be sent"));
    setRaised(*this);
    const int around = shadowMargin(Elevation::Popover) + kPadding;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(around, around, around, around);
    column->setSpacing(12);
    column->addWidget(new TextLabel(tr("What will be sent"), TextStyle::Section));
    column->addWidget(createPlace(preview));
    column->addWidget(createHeaders(preview));
    column->addWidget(createBody(preview), 1);
    column->addWidget(createFoot(preview, purpose));
    setFixedWidth(kWidth + 2 * shadowMargin(Elevation::Popover));
}

QWidget *RequestPopover::createPlace(const RequestPreview &preview) const
{
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kIconGap);
    auto *mark = new QLabel;
    mark->setPixmap(iconPixmap(preview.staysHere ? u"lock"_s : u"upload"_s,
                               color(preview.staysHere ? Token::Success : Token::Warning), metrics::kIcon,
                               devicePixelRatioF()));
    row->addWidget(mark, 0, Qt::AlignTop);
    auto *sentence =
        new TextLabel(preview.staysHere ? tr("Stays on this computer: the model runs at %1.").arg(preview.host)
                                        : tr("Leaves this computer: everything below goes to %1.").arg(preview.host),
                      TextStyle::Body);
    sentence->setWordWrap(true);
    row->addWidget(sentence, 1);
    return place;
}

QWidget *RequestPopover::createHeaders(const RequestPreview &preview) const
{
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    const auto addRow = [grid](const QString &name, const QString &value) {
        const int row = grid->rowCount();
        grid->addWidget(new TextLabel(name, TextStyle::Small, Token::TextMuted), row, 0);
        grid->addWidget(new ElidedLabel(value, TextStyle::Code, Token::Text, Qt::ElideMiddle), row, 1);
    };
    addRow(u"POST"_s, preview.url.toString());
    for (const RequestPreview::Header &header : preview.headers) {
        addRow(header.name, header.value);
    }
    return table;
}

QWidget *RequestPopover::createBody(const RequestPreview &preview) const
{
    auto *body = new QPlainTextEdit(preview.body);
    body->setReadOnly(true);
    useFieldFrame(*body);
    body->setAccessibleName(tr("Body of the request"));
    useTextStyle(*body, TextStyle::Code);
    body->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    body->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    body->setFixedHeight(kBodyHeight);
    return body;
}

QWidget *RequestPopover::createFoot(const RequestPreview &preview, Purpose purpose)
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new TextLabel(tr("Body: %1").arg(humanSize(preview.bytes)), TextStyle::Small, Token::TextFaint), 1);
    auto *copy = new PushButton(tr("Copy"), ButtonKind::Quiet);
    copy->setSmall();
    copy->setIconName(u"copy"_s);
    row->addWidget(copy);
    connect(copy, &QPushButton::clicked, this,
            [text = wholeRequest(preview)] { QGuiApplication::clipboard()->setText(text); });
    auto *act = new PushButton(purpose == Purpose::Allow ? tr("Send to %1").arg(preview.host) : tr("Close"),
                               purpose == Purpose::Allow ? ButtonKind::Primary : ButtonKind::Normal);
    act->setSmall();
    row->addWidget(act);
    connect(act, &QPushButton::clicked, this, [this, purpose] {
        if (purpose == Purpose::Allow) {
            Q_EMIT allowed();
        }
        close();
    });
    return foot;
}

void RequestPopover::popUpOver(const QWidget &anchor)
{
    adjustSize();
    const int shadow = shadowMargin(Elevation::Popover);
    const QRect screen = anchor.screen()->availableGeometry();
    QPoint corner = anchor.mapToGlobal(QPoint(anchor.width(), -6));
    corner -= QPoint(width() - shadow, height() - shadow);
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    corner.setY(std::clamp(corner.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    move(corner);
    show();
}

void RequestPopover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int shadow = shadowMargin(Elevation::Popover);
    drawElevated(painter, QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow), metrics::kRadiusCard,
                 Elevation::Popover);
}

} // namespace enigma
