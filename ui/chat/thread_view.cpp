// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/thread_view.h"

#include "ui/chat/chat_session.h"
#include "ui/style/metrics.h"
#include "ui/widgets/confirm_dialog.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QUrl>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFrameMs = 40;
constexpr int kEndMargin = 32; // So near to the end counts as there.

} // namespace

ThreadView::ThreadView(QWidget *parent) : QScrollArea(parent), m_column(new QVBoxLayout)
{
    setAccessibleName(tr("Conversation"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);

    auto *page = new QWidget;
    page->setAutoFillBackground(false);
    auto *column = new QWidget;
    column->setMaximumWidth(metrics::kProseWidth);
    m_column->setContentsMargins(metrics::kWidePadding, metrics::kPanePadding, metrics::kWidePadding,
                                 metrics::kPanePadding);
    m_column->setSpacing(metrics::kPanePadding);
    m_column->addStretch();
    column->setLayout(m_column);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(column, 1000);
    row->addStretch(1);
    setWidget(page);

    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        if (m_atEnd) {
            verticalScrollBar()->setValue(maximum);
        }
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this](int value) { m_atEnd = value >= verticalScrollBar()->maximum() - kEndMargin; });
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &ThreadView::showProgress);
    m_drawing.setInterval(kFrameMs);
    m_drawing.setSingleShot(true);
    connect(&m_drawing, &QTimer::timeout, this, &ThreadView::flush);
}

void ThreadView::setSession(ChatSession *session)
{
    if (m_session) {
        m_session->disconnect(this);
    }
    m_session = session;
    m_atEnd = true;
    if (m_session) {
        connect(m_session, &ChatSession::pathChanged, this, &ThreadView::rebuild);
        connect(m_session, &ChatSession::messageChanged, this, &ThreadView::showChange);
        connect(m_session, &ChatSession::progressed, this, &ThreadView::showProgress);
    }
    rebuild();
}

void ThreadView::rebuild()
{
    while (m_column->count() > 1) {
        QLayoutItem *item = m_column->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater(); // The click that led here may come from inside it.
        delete item;
    }
    m_order.clear();
    m_answers.clear();
    if (m_session) {
        for (const Message &message : m_session->tree().path()) {
            addMessage(message);
        }
    }
    showProgress();
}

void ThreadView::addMessage(const Message &message)
{
    m_order.append(message.id);
    if (message.role == ChatRole::Assistant) {
        addAnswer(message);
    } else {
        addPrompt(message);
    }
    auto *view = static_cast<MessageView *>(m_column->itemAt(m_column->count() - 2)->widget());
    const QList<MessageId> branches = m_session->tree().branches(message.id);
    view->setBranch({.number = int(branches.indexOf(message.id)) + 1, .count = int(branches.size())});
    connect(view, &MessageView::branchRequested, this, [this, id = message.id](int by) { step(id, by); });
}

void ThreadView::addPrompt(const Message &message)
{
    auto *view = new PromptView(message, m_initials, nullptr);
    m_column->insertWidget(m_column->count() - 1, view);
    connect(view, &PromptView::editRequested, this, [this, id = message.id] { Q_EMIT editRequested(id); });
}

void ThreadView::addAnswer(const Message &message)
{
    auto *view = new AnswerView(message, m_placeOf ? m_placeOf(message.model) : QString(), nullptr);
    m_column->insertWidget(m_column->count() - 1, view);
    m_answers.insert(message.id, view);
    connect(view, &AnswerView::linkClicked, this, &ThreadView::askToOpen);
    connect(view, &AnswerView::stopRequested, m_session, &ChatSession::stop);
    connect(view, &AnswerView::againRequested, this, [this, id = message.id] { Q_EMIT againRequested(id); });
}

void ThreadView::showChange(const Message &message)
{
    if (message.id == m_session->running()) {
        if (!m_drawing.isActive()) {
            m_drawing.start();
        }
    } else if (AnswerView *view = m_answers.value(message.id)) {
        view->setMessage(message);
    }
}

void ThreadView::flush()
{
    const MessageId id = m_session ? m_session->running() : MessageId();
    if (AnswerView *view = m_answers.value(id)) {
        view->setMessage(*m_session->tree().message(id));
    }
}

void ThreadView::showProgress()
{
    const MessageId running = m_session ? m_session->running() : MessageId();
    if (AnswerView *before = m_answers.value(m_running); before && m_running != running) {
        before->setProgress(ChatProgress::Finished, 0);
    }
    m_running = running;
    if (AnswerView *view = m_answers.value(running)) {
        view->setProgress(m_session->progress(), m_session->runningForMs());
    }
    if (running.isNull()) {
        m_clock.stop();
    } else if (!m_clock.isActive()) {
        m_clock.start();
    }
}

void ThreadView::showBranch(int by)
{
    for (auto id = m_order.crbegin(); id != m_order.crend(); ++id) {
        if (m_session->tree().branches(*id).size() > 1) {
            step(*id, by);
            return;
        }
    }
}

void ThreadView::step(const MessageId &id, int by)
{
    const QList<MessageId> branches = m_session->tree().branches(id);
    const qsizetype wanted = branches.indexOf(id) + by;
    if (wanted >= 0 && wanted < branches.size()) {
        m_session->choose(branches[wanted]);
    }
}

void ThreadView::toEnd()
{
    m_atEnd = true;
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void ThreadView::askToOpen(const QUrl &url)
{
    ConfirmDialog::ask(this,
                       {.question = tr("Open this address in the browser?"),
                        .text = tr("%1\nThe model wrote it; nobody has checked where it leads.")
                                    .arg(url.toDisplayString(QUrl::FullyEncoded)),
                        .verb = tr("Open address")},
                       [url] { QDesktopServices::openUrl(url); });
}

} // namespace enigma
