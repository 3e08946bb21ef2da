// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/message_view.h"

#include "models/base/text.h"
#include "models/chat/markdown_parts.h"
#include "ui/chat/answer_progress.h"
#include "ui/chat/code_block.h"
#include "ui/chat/fault_note.h"
#include "ui/chat/markdown_view.h"
#include "ui/style/icon_loader.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAvatar = 22;
constexpr int kAvatarGap = 12;
constexpr int kFactGap = 16;
constexpr int kHeadHeight = 26;

QString timeOf(const QDateTime &time)
{
    const QLocale locale;
    const QDateTime local = time.toLocalTime();
    const QString clock = locale.toString(local.time(), u"HH:mm"_s);
    return local.date() == QDate::currentDate() ? clock
                                                : u"%1, %2"_s.arg(locale.toString(local.date(), u"d MMM"_s), clock);
}

QStringList factsOf(const Message &answer)
{
    const QLocale locale;
    QStringList facts;
    if (answer.usage.isKnown()) {
        facts.append(AnswerView::tr("%1 in").arg(locale.toString(answer.usage.in)));
        facts.append(AnswerView::tr("%1 out").arg(locale.toString(answer.usage.out)));
    }
    if (answer.usage.cached > 0) {
        facts.append(AnswerView::tr("%1 cached").arg(locale.toString(answer.usage.cached)));
    }
    if (answer.firstTokenMs > 0) {
        facts.append(
            AnswerView::tr("first word %1 s").arg(locale.toString(double(answer.firstTokenMs) / 1000, 'f', 1)));
    }
    if (const double speed = answerSpeed(answer); speed >= 1) {
        facts.append(AnswerView::tr("%1 tokens/s").arg(locale.toString(qRound64(speed))));
    }
    return facts;
}

PushButton *quietButton(const QString &text, const QString &iconName)
{
    auto *button = new PushButton(text, ButtonKind::Quiet);
    button->setSmall();
    button->setIconName(iconName);
    return button;
}

} // namespace

MessageView::MessageView(const QString &initials, const QString &who, QWidget *parent) :
    QWidget(parent),
    m_initials(initials),
    m_head(new QHBoxLayout),
    m_where(new TextLabel({}, TextStyle::Small, Token::TextFaint)),
    m_branch(new QWidget),
    m_branchText(new TextLabel({}, TextStyle::Small, Token::TextFaint)),
    m_before(new IconButton(u"left"_s, tr("Branch before"))),
    m_after(new IconButton(u"right"_s, tr("Branch after"))),
    m_body(new QVBoxLayout)
{
    m_before->setKey(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_after->setKey(QKeySequence(Qt::ALT | Qt::Key_Right));
    auto *branch = new QHBoxLayout(m_branch);
    branch->setContentsMargins(0, 0, 0, 0);
    branch->setSpacing(2);
    for (QWidget *part :
         {static_cast<QWidget *>(m_before), static_cast<QWidget *>(m_branchText), static_cast<QWidget *>(m_after)}) {
        branch->addWidget(part);
    }
    m_before->setSmall();
    m_after->setSmall();
    m_branch->hide();
    connect(m_before, &QToolButton::clicked, this, [this] { Q_EMIT branchRequested(-1); });
    connect(m_after, &QToolButton::clicked, this, [this] { Q_EMIT branchRequested(1); });

    m_head->setSpacing(8);
    auto *name = new ElidedLabel(who, TextStyle::BodyStrong);
    QFont strong = name->font();
    strong.setWeight(QFont::DemiBold);
    name->setFont(strong);
    m_head->addWidget(name);
    m_head->addWidget(m_where);
    m_head->addStretch();
    m_head->addWidget(m_branch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kAvatar + kAvatarGap, 0, 0, 0);
    column->setSpacing(2);
    m_head->addStrut(kHeadHeight);
    column->addLayout(m_head);
    m_body->setSpacing(12);
    column->addLayout(m_body);
}

void MessageView::setBranch(const BranchPlace &place)
{
    m_branch->setVisible(place.count > 1);
    m_branchText->setText(tr("%1 of %2").arg(place.number).arg(place.count));
    m_before->setEnabled(place.number > 1);
    m_after->setEnabled(place.number < place.count);
}

void MessageView::addToHead(QWidget *widget)
{
    QSizePolicy policy = widget->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget->setSizePolicy(policy);
    m_head->addWidget(widget);
}

void MessageView::setWhere(const QString &text)
{
    m_where->setText(text);
}

void MessageView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF circle(0, (kHeadHeight - kAvatar) / 2, kAvatar, kAvatar);
    const bool isModel = m_initials.isEmpty();
    drawBox(painter, circle, kAvatar / 2.0, color(isModel ? Token::Selection : Token::Text));
    if (isModel) {
        drawIcon(painter, circle.toRect(), u"spark"_s, color(Token::AccentInk));
        return;
    }
    painter.setFont(enigma::font(TextStyle::MicroStrong));
    painter.setPen(color(Token::Surface));
    painter.drawText(circle, Qt::AlignCenter, m_initials);
}

PromptView::PromptView(const Message &message, const QString &initials, QWidget *parent) :
    MessageView(initials, tr("You"), parent)
{
    setWhere(timeOf(message.createdAt));
    m_edit = new IconButton(u"pencil"_s, tr("Change this prompt"));
    m_edit->setSmall();
    m_edit->hide();
    addToHead(m_edit);
    connect(m_edit, &QToolButton::clicked, this, &PromptView::editRequested);
    auto *text = new MarkdownView(tr("Your prompt"), MarkdownView::Markup::None);
    text->setSource(message.text);
    body()->addWidget(text);
    if (message.context.isEmpty()) {
        return;
    }
    auto *chips = new QHBoxLayout;
    chips->setSpacing(6);
    for (const ChatContext &part : message.context) {
        const bool isTheme = part.kind == ChatContext::Kind::Theme;
        auto *chip = new Chip(u"%1  %2"_s.arg(isTheme ? part.source : part.path, humanSize(part.content.size())));
        chip->setIconName(isTheme ? u"theme"_s : u"file"_s);
        chip->setToolTip(tr("%1 of %2").arg(part.path, part.source));
        chips->addWidget(chip);
    }
    chips->addStretch();
    body()->addLayout(chips);
}

void PromptView::enterEvent(QEnterEvent *)
{
    m_edit->show();
}

void PromptView::leaveEvent(QEvent *)
{
    m_edit->hide();
}

AnswerView::AnswerView(const Message &message, const QString &where, QWidget *parent) :
    MessageView({}, message.model, parent),
    m_thought(quietButton({}, u"right"_s)),
    m_reasoning(new MarkdownView(tr("How the model came to its answer"))),
    m_parts(new QVBoxLayout),
    m_running(new AnswerProgress),
    m_note(new FaultNote),
    m_foot(new QWidget),
    m_again(quietButton(tr("Try again"), u"branch"_s)),
    m_facts(new QHBoxLayout)
{
    setWhere(where.isEmpty() ? timeOf(message.createdAt) : where);
    m_reasoning->setInk(Token::TextMuted);
    m_reasoning->hide();
    m_parts->setSpacing(12);

    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(4);
    m_facts->setSpacing(kFactGap);
    foot->addLayout(m_facts);
    foot->addStretch();
    auto *copy = quietButton(tr("Copy"), u"copy"_s);
    m_again->setToolTip(tr("Ask once more; this answer stays as a branch"));
    foot->addWidget(copy);
    foot->addWidget(m_again);

    body()->addWidget(m_thought);
    body()->addWidget(m_reasoning);
    body()->addLayout(m_parts);
    body()->addWidget(m_running);
    body()->addWidget(m_note);
    body()->addWidget(m_foot);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_message.text); });
    connect(m_again, &QPushButton::clicked, this, &AnswerView::againRequested);
    connect(m_note, &FaultNote::againRequested, this, &AnswerView::againRequested);
    connect(m_running, &AnswerProgress::stopRequested, this, &AnswerView::stopRequested);
    connect(m_thought, &QPushButton::clicked, this, &AnswerView::toggleReasoning);
    connect(m_reasoning, &MarkdownView::linkClicked, this, &AnswerView::linkClicked);
    setMessage(message);
}

void AnswerView::setMessage(const Message &message)
{
    m_message = message;
    showReasoning();
    showParts();
    showFoot();
}

void AnswerView::setProgress(ChatProgress progress, qint64 forMs)
{
    m_progress = progress;
    m_running->setProgress(progress, m_message.model, forMs);
    showReasoning();
    showFoot();
}

void AnswerView::showParts()
{
    const QList<MarkdownPart> parts = markdownParts(m_message.text);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const MarkdownPart &part = parts[i];
        const bool isCode = part.kind == MarkdownPart::Kind::Code;
        // A part that was prose and turns out to be the beginning of a fence is made anew, with all after it.
        while (m_partViews.size() > i && isCode != (qobject_cast<CodeBlock *>(m_partViews[i]) != nullptr)) {
            delete m_partViews.takeLast();
        }
        if (m_partViews.size() == i) {
            m_partViews.append(isCode ? static_cast<QWidget *>(new CodeBlock) : new MarkdownView(tr("Answer")));
            m_parts->addWidget(m_partViews.last());
            if (auto *prose = qobject_cast<MarkdownView *>(m_partViews.last())) {
                connect(prose, &MarkdownView::linkClicked, this, &AnswerView::linkClicked);
            }
        }
        if (auto *code = qobject_cast<CodeBlock *>(m_partViews[i])) {
            code->setCode(part.text, part.language);
        } else {
            static_cast<MarkdownView *>(m_partViews[i])->setSource(part.text);
        }
    }
    while (m_partViews.size() > parts.size()) {
        delete m_partViews.takeLast();
    }
}

void AnswerView::showReasoning()
{
    m_thought->setVisible(!m_message.reasoning.isEmpty());
    m_thought->setText(m_progress == ChatProgress::Thinking ? tr("Thinking") : tr("What the model thought first"));
    m_thought->setIconName(m_reasoning->isHidden() ? u"right"_s : u"down"_s);
    if (!m_reasoning->isHidden()) {
        m_reasoning->setSource(m_message.reasoning);
    }
}

void AnswerView::toggleReasoning()
{
    m_reasoning->setVisible(m_reasoning->isHidden());
    showReasoning();
}

void AnswerView::showFoot()
{
    const bool isRunning = m_progress != ChatProgress::Finished;
    m_running->setVisible(isRunning);
    m_note->setMessage(m_message);
    m_note->setVisible(!isRunning && m_message.state != MessageState::Complete);
    m_again->setVisible(m_note->isHidden()); // The note offers it too.
    const QStringList facts = factsOf(m_message);
    m_foot->setVisible(!isRunning && !m_message.text.isEmpty());
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &fact : facts) {
        m_facts->addWidget(new TextLabel(fact, TextStyle::Small, Token::TextFaint));
    }
}

} // namespace enigma
