// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/chat_pane.h"

#include "models/api/library_service.h"
#include "ui/chat/chat_list.h"
#include "ui/chat/chat_session.h"
#include "ui/chat/composer.h"
#include "ui/chat/model_choice.h"
#include "ui/chat/request_popover.h"
#include "ui/chat/thread_view.h"
#include "ui/style/metrics.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/push_button.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace enigma {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kEstimateDelay = 150ms;
constexpr int kBytesPerToken = 4; // A rough mean over English and code.
constexpr int kFootGap = 12;
constexpr std::size_t kMostKept = 20; // Conversations that need no reading when they are shown again.

// A column of at most the width that reads well, in the middle.
QHBoxLayout *centred(QWidget *content)
{
    content->setMaximumWidth(metrics::kProseWidth);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(content, 1000);
    row->addStretch(1);
    return row;
}

} // namespace

ChatPane::ChatPane(LibraryService &library, ChatBackend &backend, QWidget *parent) :
    Pane(parent),
    m_library(library),
    m_backend(backend),
    m_offers(library),
    m_models(new ModelChoice(backend, this)),
    m_thread(new ThreadView),
    m_empty(new EmptyState({}, {})),
    m_strip(new ErrorStrip),
    m_composer(new Composer(m_offers))
{
    auto *foot = new QWidget;
    auto *footColumn = new QVBoxLayout(foot);
    footColumn->setContentsMargins(metrics::kSectionGap, 0, metrics::kSectionGap, 16);
    footColumn->setSpacing(kFootGap);
    footColumn->addWidget(m_strip);
    footColumn->addWidget(m_composer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_thread, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(centred(foot));
    setFocusProxy(m_composer);

    m_thread->setPlaceOf([this](const QString &model) { return placeOf(model); });
    m_estimating.setSingleShot(true);
    m_estimating.setInterval(kEstimateDelay);
    connect(&m_estimating, &QTimer::timeout, this, &ChatPane::showEstimate);
    connect(m_composer, &Composer::changed, &m_estimating, qOverload<>(&QTimer::start));
    connect(m_composer, &Composer::sendRequested, this, &ChatPane::send);
    connect(m_composer, &Composer::previewRequested, this, &ChatPane::showPreview);
    connect(m_composer, &Composer::editLastRequested, this, &ChatPane::editLast);
    connect(m_composer, &Composer::modelMenuAboutToShow, this, [this](QMenu &menu) {
        m_models->fill(menu);
        connect(menu.addAction(tr("Settings…")), &QAction::triggered, this, &ChatPane::settingsRequested);
    });
    connect(m_thread, &ThreadView::againRequested, this, &ChatPane::askAgain);
    connect(m_thread, &ThreadView::editRequested, this, &ChatPane::edit);
    connect(&m_offers, &ContextOffers::changed, this, &ChatPane::addFirstFile);
    connect(m_models, &ModelChoice::changed, this, &ChatPane::showModel);
    connect(m_models, &ModelChoice::chosen, this, &ChatPane::endpointChosen);
    connect(m_strip, &ErrorStrip::dismissed, this, [this] { m_saveFailed = false; });
    beginChat();
    showModel();
}

ChatPane::~ChatPane()
{
    m_thread->setSession(nullptr);
}

void ChatPane::setEndpoints(const QList<ChatEndpoint> &endpoints)
{
    m_models->setEndpoints(endpoints);
}

void ChatPane::setSubjects(const QList<ChatSubject> &subjects)
{
    m_offers.setSubjects(subjects);
    showState();
}

void ChatPane::setInitials(const QString &initials)
{
    m_thread->setInitials(initials);
}

void ChatPane::beginChat()
{
    m_subject = m_offers.subjects().value(0);
    Chat chat;
    chat.registryId = m_subject.registryId;
    chat.componentId = m_subject.componentId;
    showSession(std::make_unique<ChatSession>(m_library, m_backend, chat));
    m_composer->setPrompt({}, {});
    m_composer->focusPrompt();
}

void ChatPane::beginChatAbout(const ChatSubject &subject)
{
    QList<ChatSubject> subjects = m_offers.subjects();
    subjects.removeAll(subject);
    subjects.prepend(subject);
    m_wantsFirstFile = true;
    m_offers.setSubjects(subjects);
    beginChat();
    addFirstFile();
}

void ChatPane::addFirstFile()
{
    if (!m_wantsFirstFile) {
        return;
    }
    const auto isWanted = [this](const ChatContext &offer) { return offer.source == m_subject.name(); };
    const auto found = std::ranges::find_if(m_offers.all(), isWanted);
    if (found != m_offers.all().end()) {
        m_wantsFirstFile = false;
        m_composer->addContext(*found);
    }
}

void ChatPane::openChat(const Chat &chat)
{
    if (m_current->chat().id == chat.id) {
        return;
    }
    std::unique_ptr<ChatSession> session = takeBackground(chat.id);
    if (!session) {
        session = std::make_unique<ChatSession>(m_library, m_backend, chat);
        session->load();
    }
    showSession(std::move(session));
    m_composer->setPrompt({}, {});
    m_composer->focusPrompt();
}

std::unique_ptr<ChatSession> ChatPane::takeBackground(const ChatId &chat)
{
    const auto found =
        std::ranges::find_if(m_background, [&chat](const auto &session) { return session->chat().id == chat; });
    if (found == m_background.end()) {
        return nullptr;
    }
    std::unique_ptr<ChatSession> session = std::move(*found);
    m_background.erase(found);
    return session;
}

void ChatPane::showSession(std::unique_ptr<ChatSession> session)
{
    m_thread->setSession(session.get());
    if (m_current) {
        m_current->disconnect(this);
        if (!m_current->chat().id.isNull()) {
            m_background.push_back(std::move(m_current));
        }
    }
    if (m_background.size() > kMostKept) {
        const auto idle = std::ranges::find_if(m_background, [](const auto &kept) { return !kept->isRunning(); });
        if (idle != m_background.end()) {
            m_background.erase(idle);
        }
    }
    m_current = std::move(session);
    connect(m_current.get(), &ChatSession::pathChanged, this, &ChatPane::showState);
    connect(m_current.get(), &ChatSession::progressed, this, [this] {
        showState();
        if (!m_current->isRunning()) {
            announceAnswer();
        }
    });
    connect(m_current.get(), &ChatSession::described, this, &ChatPane::described);
    connect(m_current.get(), &ChatSession::failed, this, &ChatPane::showError);
    stopEditing();
    showState();
    if (m_list) {
        m_list->setCurrent(m_current->chat().id);
    }
    Q_EMIT described();
}

void ChatPane::showState()
{
    const bool isEmpty = m_current->isLoaded() && m_current->tree().isEmpty();
    m_empty->setVisible(isEmpty);
    m_thread->setVisible(!isEmpty);
    const QString about = m_subject.componentName.isEmpty() ? m_subject.registrySlug : m_subject.componentName;
    m_empty->setText(about.isEmpty() ? tr("New conversation") : tr("New conversation about %1").arg(about),
                     tr("Ask for a change or an explanation. Files go along only when you add them, and “What will be "
                        "sent” shows everything first."));
    if (m_current->isRunning()) {
        m_composer->setObstacle(tr("An answer is being written; Esc stops it"));
    } else {
        m_composer->setObstacle(m_models->current().isSetUp() ? QString() : tr("No model is set up"));
    }
    if (m_list && !m_current->chat().id.isNull()) {
        m_list->setCurrent(m_current->chat().id);
    }
    m_estimating.start();
}

void ChatPane::showModel()
{
    const ChatEndpoint &endpoint = m_models->current();
    m_composer->setModelText(endpoint.isSetUp() ? endpoint.model : tr("No model"));
    const bool lacksModel = !endpoint.isSetUp() && !m_models->isAsking();
    if (lacksModel && !m_lacksModel) {
        m_strip->showMessage(tr("No model is set up. Start Ollama, or add a provider in Settings."), Tone::Warning);
        connect(m_strip->addAction(tr("Look again")), &QPushButton::clicked, m_models, &ModelChoice::refresh);
        connect(m_strip->addAction(tr("Settings…")), &QPushButton::clicked, this, &ChatPane::settingsRequested);
    } else if (m_lacksModel && endpoint.isSetUp()) {
        m_strip->clear();
    }
    m_lacksModel = m_lacksModel ? !endpoint.isSetUp() : lacksModel;
    showState();
    Q_EMIT described();
}

ChatRequest ChatPane::draftRequest() const
{
    const MessageId parent = m_isEditing ? m_parent : m_current->last();
    return m_current->requestFor(m_models->current(),
                                 m_current->promptAfter(parent, m_composer->prompt(), m_composer->context()));
}

void ChatPane::showEstimate()
{
    if (m_composer->prompt().isEmpty() && m_composer->context().isEmpty()) {
        m_composer->setEstimate({});
        return;
    }
    const qint64 tokens = m_backend.requestPreview(draftRequest()).bytes / kBytesPerToken;
    m_composer->setEstimate(tr("about %1 tokens").arg(QLocale().toString(tokens)));
}

void ChatPane::showPreview()
{
    auto *popover = new RequestPopover(m_backend.requestPreview(draftRequest()), RequestPopover::Purpose::Look, this);
    popover->popUpOver(*m_composer->previewButton());
}

void ChatPane::withLeave(const ChatRequest &request, std::function<void()> act)
{
    const RequestPreview preview = m_backend.requestPreview(request);
    if (preview.staysHere || m_allowedHosts.contains(preview.host)) {
        act();
        return;
    }
    auto *popover = new RequestPopover(preview, RequestPopover::Purpose::Allow, this);
    connect(popover, &RequestPopover::allowed, this, [this, host = preview.host, act = std::move(act)] {
        m_allowedHosts.insert(host);
        Q_EMIT hostAllowed(host);
        act();
    });
    popover->popUpOver(*m_composer->previewButton());
}

void ChatPane::send()
{
    if (m_current->isRunning() || !m_models->current().isSetUp() || m_composer->prompt().isEmpty()) {
        return;
    }
    withLeave(draftRequest(), [this] { ask(); });
}

void ChatPane::ask()
{
    const ChatRequest request = draftRequest();
    stopEditing();
    m_composer->clear();
    m_current->ask(request.endpoint, request.messages.last());
    m_thread->toEnd();
}

void ChatPane::askAgain(const MessageId &answer)
{
    const Message *old = m_current->tree().message(answer);
    const Message *prompt = old ? m_current->tree().message(old->parent) : nullptr;
    if (m_current->isRunning() || !prompt || !m_models->current().isSetUp()) {
        return;
    }
    withLeave(m_current->requestFor(m_models->current(), *prompt),
              [this, answer] { m_current->askAgain(m_models->current(), answer); });
}

void ChatPane::edit(const MessageId &prompt)
{
    const Message *message = m_current->tree().message(prompt);
    if (message && !m_current->isRunning()) {
        m_isEditing = true;
        m_parent = message->parent;
        m_composer->setPrompt(message->text, message->context);
        m_composer->focusPrompt();
    }
}

void ChatPane::editLast()
{
    const QList<Message> path = m_current->tree().path();
    const auto last = std::find_if(path.crbegin(), path.crend(),
                                   [](const Message &message) { return message.role == ChatRole::User; });
    if (last != path.crend()) {
        edit(last->id);
    }
}

void ChatPane::stopEditing()
{
    m_isEditing = false;
    m_parent = {};
}

void ChatPane::announceAnswer()
{
    const Message *answer = m_current->tree().message(m_current->last());
    if (answer && answer->state == MessageState::Complete) {
        announce(*this, tr("%1 has answered.").arg(answer->model));
    } else if (answer && answer->state != MessageState::Cancelled) {
        announce(*this, answer->error, Urgency::Assertive);
    }
}

void ChatPane::stop()
{
    m_current->stop();
}

void ChatPane::rename(const Chat &chat)
{
    if (m_current->chat().id == chat.id) {
        m_current->rename(chat.title);
        return;
    }
    m_library.saveChat(chat).then(this, [this](const Result<bool> &saved) {
        if (!saved) {
            showError(saved.error());
        }
    });
}

void ChatPane::remove(const ChatId &chat)
{
    takeBackground(chat);
    if (m_current->chat().id == chat) {
        m_current->stop();
        beginChat();
    }
    m_library.setChatTrashed(chat, true).then(this, [this](const Result<bool> &removed) {
        if (!removed) {
            showError(removed.error());
        }
    });
}

void ChatPane::showError(const Error &error)
{
    m_saveFailed = true;
    m_strip->showError(error);
    Q_EMIT described();
}

QString ChatPane::placeOf(const QString &model) const
{
    const ChatEndpoint *provider = m_models->providerOf(model);
    if (!provider) {
        return {};
    }
    const QString name = provider->name.isEmpty() ? provider->baseUrl.host() : provider->name;
    return isLoopback(provider->baseUrl) ? tr("on this computer, %1").arg(name) : name;
}

QString ChatPane::title() const
{
    return m_current->chat().title.isEmpty() ? tr("New conversation") : m_current->chat().title;
}

QWidget *ChatPane::createSidebar()
{
    m_list = new ChatList(m_library);
    connect(m_list, &ChatList::newRequested, this, &ChatPane::beginChat);
    connect(m_list, &ChatList::chosen, this, &ChatPane::openChat);
    connect(m_list, &ChatList::renamed, this, &ChatPane::rename);
    connect(m_list, &ChatList::removed, this, &ChatPane::remove);
    m_list->refresh();
    m_list->setCurrent(m_current->chat().id);
    return m_list;
}

QList<Fact> ChatPane::facts() const
{
    const ChatEndpoint &endpoint = m_models->current();
    if (!endpoint.isSetUp()) {
        return {{.text = tr("No model"), .key = {}}};
    }
    const QString place = u"%1 %2"_s.arg(endpoint.name, endpoint.baseUrl.host()).trimmed();
    return {{.text = m_models->isReady() ? tr("%1: ready").arg(place) : place, .key = {}}};
}

QString ChatPane::savedState() const
{
    if (m_current->chat().id.isNull()) {
        return {};
    }
    return m_saveFailed ? tr("Conversation not saved") : tr("Conversation saved");
}

void ChatPane::fillMenu(QMenu &menu)
{
    if (m_list) {
        m_list->fillMenu(menu);
    }
}

void ChatPane::activate()
{
    m_composer->focusPrompt();
    m_offers.refresh();
    if (!m_models->current().isSetUp()) {
        m_models->refresh();
    }
}

void ChatPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_current->isRunning()) {
        stop();
    } else if (event->key() == Qt::Key_Escape && m_isEditing) {
        stopEditing();
        m_composer->setPrompt({}, {});
    } else if (event->modifiers() == Qt::AltModifier &&
               (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        m_thread->showBranch(event->key() == Qt::Key_Left ? -1 : 1);
    } else {
        Pane::keyPressEvent(event);
    }
}

} // namespace enigma
