// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/composer.h"

#include "models/base/text.h"
#include "ui/chat/context_offers.h"
#include "ui/chat/prompt_edit.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShadow = 4; // Room around the card for what it casts.

QString labelOf(const ChatContext &part)
{
    return part.kind == ChatContext::Kind::Theme ? Composer::tr("Theme %1").arg(part.source.section(u'/', 0, 0))
                                                 : part.path.section(u'/', -1);
}

QString iconOf(const ChatContext &part)
{
    return part.kind == ChatContext::Kind::Theme ? u"theme"_s : u"file"_s;
}

PushButton *quiet(const QString &text, const QString &iconName)
{
    auto *button = new PushButton(text, ButtonKind::Quiet);
    button->setSmall();
    button->setIconName(iconName);
    return button;
}

} // namespace

Composer::Composer(ContextOffers &offers, QWidget *parent) :
    QWidget(parent),
    m_offers(offers),
    m_chips(new QHBoxLayout),
    m_add(quiet(tr("Add context"), u"at"_s)),
    m_prompt(new PromptEdit),
    m_model(quiet({}, {})),
    m_estimate(new TextLabel({}, TextStyle::Small, Token::TextFaint)),
    m_preview(quiet(tr("What will be sent"), u"eye"_s)),
    m_send(new PushButton({}, ButtonKind::Normal))
{
    setRaised(*this);
    m_chips->setSpacing(6);
    m_chips->addWidget(m_add);
    m_chips->addStretch();
    auto *models = new QMenu(this);
    m_model->setMenu(models);
    m_model->setAccessibleName(tr("Model"));
    m_model->setToolTip(tr("Choose the model that answers"));
    m_send->setSmall();
    m_send->setIconName(u"send"_s);
    m_send->setAccessibleName(tr("Send"));
    m_send->setToolTip(tr("Send  Enter"));

    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_model);
    foot->addWidget(m_estimate);
    foot->addStretch();
    foot->addWidget(m_preview);
    foot->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16 + kShadow, 12 + kShadow, 12 + kShadow, 10 + kShadow);
    column->setSpacing(4);
    column->addLayout(m_chips);
    column->addWidget(m_prompt);
    column->addLayout(foot);
    setFocusProxy(m_prompt);

    connect(&m_offers, &ContextOffers::changed, this, &Composer::refreshContext);
    connect(m_add, &QPushButton::clicked, this, [this] { showContextMenu(false); });
    connect(m_prompt, &PromptEdit::contextRequested, this, [this] { showContextMenu(true); });
    connect(m_prompt, &PromptEdit::editLastRequested, this, &Composer::editLastRequested);
    connect(m_prompt, &PromptEdit::sendRequested, this, [this] {
        if (m_send->isEnabled()) {
            Q_EMIT sendRequested();
        }
    });
    connect(m_prompt, &QPlainTextEdit::textChanged, this, [this] {
        describeSend();
        Q_EMIT changed();
    });
    connect(models, &QMenu::aboutToShow, this, [this, models] {
        models->clear();
        Q_EMIT modelMenuAboutToShow(*models);
    });
    connect(m_preview, &QPushButton::clicked, this, &Composer::previewRequested);
    connect(m_send, &QPushButton::clicked, this, &Composer::sendRequested);
    describeSend();
}

QString Composer::prompt() const
{
    return m_prompt->text();
}

void Composer::setPrompt(const QString &text, const QList<ChatContext> &context)
{
    m_context = context;
    showChips();
    m_prompt->setPlainText(text);
    m_prompt->moveCursor(QTextCursor::End);
}

void Composer::clear()
{
    m_prompt->clear();
}

void Composer::addContext(const ChatContext &context)
{
    for (ChatContext &part : m_context) {
        if (part.source == context.source && part.path == context.path) {
            part = context;
            return;
        }
    }
    m_context.append(context);
    showChips();
    Q_EMIT changed();
}

void Composer::refreshContext()
{
    for (ChatContext &part : m_context) {
        for (const ChatContext &offer : m_offers.all()) {
            if (offer.source == part.source && offer.path == part.path) {
                part.content = offer.content;
            }
        }
    }
}

void Composer::setModelText(const QString &text)
{
    m_model->setText(text);
}

void Composer::setEstimate(const QString &text)
{
    m_estimate->setText(text);
}

void Composer::setObstacle(const QString &reason)
{
    m_obstacle = reason;
    describeSend();
}

void Composer::focusPrompt()
{
    m_prompt->setFocus();
}

void Composer::describeSend()
{
    const QString reason = !m_obstacle.isEmpty()        ? m_obstacle
                           : m_prompt->text().isEmpty() ? tr("Write a prompt first")
                                                        : QString();
    m_send->setEnabled(reason.isEmpty());
    m_send->setKind(reason.isEmpty() ? ButtonKind::Primary : ButtonKind::Normal);
    m_send->setDisabledReason(reason);
}

void Composer::showChips()
{
    while (m_chips->count() > 2) {
        QLayoutItem *item = m_chips->takeAt(0);
        item->widget()->deleteLater(); // The click that led here comes from one of them.
        delete item;
    }
    for (qsizetype i = 0; i < m_context.size(); ++i) {
        const ChatContext &part = m_context[i];
        auto *chip = new Chip(labelOf(part));
        chip->setIconName(iconOf(part));
        chip->setRemovable();
        chip->setToolTip(tr("%1 of %2, %3").arg(part.path, part.source, humanSize(part.content.size())));
        m_chips->insertWidget(int(i), chip);
        connect(chip, &Chip::removed, this, [this, i] {
            m_context.removeAt(i);
            showChips();
            Q_EMIT changed();
        });
    }
}

void Composer::showContextMenu(bool typed)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QString source;
    for (const ChatContext &offer : m_offers.all()) {
        if (offer.source != source) {
            source = offer.source;
            menu->addSection(source);
        }
        QAction *action = menu->addAction(icon(iconOf(offer)), offer.path);
        connect(action, &QAction::triggered, this, [this, offer, typed] {
            if (typed) {
                m_prompt->removeAt();
            }
            addContext(offer);
        });
    }
    if (menu->isEmpty()) {
        menu->addAction(tr("Open a component to offer its files here"))->setEnabled(false);
    }
    const QPoint corner = typed ? m_prompt->mapToGlobal(m_prompt->cursorRect().bottomLeft())
                                : m_add->mapToGlobal(QPoint(0, m_add->height()));
    menu->popup(corner);
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawElevated(painter, QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow), metrics::kRadiusCard,
                 Elevation::Card);
}

} // namespace enigma
