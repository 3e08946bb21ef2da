// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/sync_pane.h"

#include "ui/style/control.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/sync/outbox_view.h"
#include "ui/sync/publish_sheet.h"
#include "ui/sync/remote_sheet.h"
#include "ui/sync/sync_sidebar.h"
#include "ui/sync/sync_words.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/when_text.h"

#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

SyncPane::SyncPane(LibraryService &library, SyncService &sync, SecretStore &secrets, QWidget *parent) :
    Pane(parent),
    m_remotes(library, sync),
    m_secrets(secrets),
    m_stack(new QStackedWidget),
    m_empty(new EmptyState(tr("No remote yet"),
                           tr("A remote is where developers install from: a registry server, a git repository, "
                              "or a folder that a web server publishes."))),
    m_title(new TextLabel({}, TextStyle::Title)),
    m_address(new ElidedLabel({}, TextStyle::Code, Token::TextMuted, Qt::ElideMiddle)),
    m_safe(new TextLabel({}, TextStyle::Small, Token::TextMuted)),
    m_pause(new PushButton(tr("Pause"), ButtonKind::Quiet)),
    m_sync(new PushButton(tr("Sync now"))),
    m_publish(new PushButton(tr("Publish…"), ButtonKind::Primary)),
    m_trouble(new ErrorStrip),
    m_waiting(new TextLabel({}, TextStyle::Body, Token::TextMuted)),
    m_outbox(new OutboxView),
    m_log(new QVBoxLayout)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_stack->addWidget(buildContent());
    m_stack->addWidget(m_empty);
    m_stack->addWidget(new QWidget); // While nothing is known.
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);

    connect(m_empty->addButton(tr("Add remote…"), ButtonKind::Primary), &PushButton::clicked, this,
            &SyncPane::addRemote);
    connect(&m_remotes, &RemoteList::changed, this, &SyncPane::showRemote);
    connect(&m_remotes, &RemoteList::currentChanged, this, &SyncPane::showRemote);
    connect(&sync, &SyncService::finished, this, &SyncPane::tellSettled);
    connect(m_outbox, &OutboxView::retryRequested, &sync, &SyncService::retry);
    connect(m_outbox, &OutboxView::withdrawRequested, &sync, &SyncService::withdraw);
    connect(m_outbox, &OutboxView::openRequested, this, &SyncPane::openComponentRequested);
    showRemote();
}

QLayout *SyncPane::buildHead()
{
    m_sync->setIconName(u"sync"_s);
    connect(m_pause, &PushButton::clicked, this, &SyncPane::togglePause);
    connect(m_sync, &PushButton::clicked, this, [this] { m_remotes.sync().syncNow(m_remotes.current()->registryId); });
    connect(m_publish, &PushButton::clicked, this, [this] { publish(m_remotes.current()->registryId); });
    auto *facts = new QHBoxLayout;
    facts->setSpacing(4);
    facts->addWidget(m_address);
    facts->addWidget(m_safe);
    facts->addStretch();
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_title);
    names->addLayout(facts);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::kIconGap);
    row->addLayout(names, 1);
    row->addWidget(m_pause);
    row->addWidget(m_sync);
    row->addWidget(m_publish);
    return row;
}

// A section's head with a quiet sentence beside it.
static QLayout *sectionRow(const QString &head, TextLabel *sentence)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::kIconGap);
    row->addWidget(new TextLabel(head, TextStyle::Section));
    row->addWidget(sentence, 1);
    return row;
}

QWidget *SyncPane::buildContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::kWidePadding, metrics::kPanePadding, metrics::kWidePadding,
                               metrics::kPanePadding);
    column->setSpacing(metrics::kIconGap);
    column->addLayout(buildHead());
    column->addSpacing(12);
    column->addWidget(m_trouble);
    column->addSpacing(12);
    column->addLayout(sectionRow(tr("Outbox"), m_waiting));
    column->addWidget(m_outbox);
    column->addSpacing(metrics::kSectionGap - metrics::kIconGap);
    column->addLayout(sectionRow(tr("Log"), new TextLabel(tr("newest first"), TextStyle::Body, Token::TextMuted)));
    m_log->setSpacing(6);
    column->addLayout(m_log);
    column->addStretch();
    connect(m_trouble, &ErrorStrip::dismissed, m_trouble, &ErrorStrip::clear);

    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

QWidget *SyncPane::createSidebar()
{
    auto *sidebar = new SyncSidebar(m_remotes);
    connect(sidebar, &SyncSidebar::addRequested, this, &SyncPane::addRemote);
    connect(sidebar, &SyncSidebar::menuRequested, this, &SyncPane::showMenu);
    return sidebar;
}

QList<Fact> SyncPane::facts() const
{
    int waiting = 0;
    for (const Remote &remote : m_remotes.remotes()) {
        waiting += remote.waiting;
    }
    return {{.text = waiting == 0 ? tr("Every outbox is empty")
                                  : tr("%1 waiting in all outboxes").arg(versionsText(waiting))}};
}

void SyncPane::activate()
{
    m_outbox->setFocus();
}

void SyncPane::showRemote()
{
    const Remote *remote = m_remotes.current();
    m_stack->setCurrentIndex(!m_remotes.isKnown() ? 2 : remote ? 0 : 1);
    if (remote) {
        showHead(*remote);
        showTrouble(*remote);
        const int waiting = int(m_remotes.outbox().size());
        m_waiting->setText(waiting == 0 ? tr("Nothing waits. What you publish passes through here.")
                           : waiting == 1
                               ? tr("1 change waits. It is safe here.")
                               : tr("%1 changes wait. They are safe here and go out in this order.").arg(waiting));
        m_outbox->setEntries(m_remotes.outbox(), m_remotes.sync().status(remote->id));
        m_outbox->setVisible(waiting > 0);
        m_outbox->setFixedHeight(m_outbox->sizeHint().height());
        showLog();
    }
    Q_EMIT described();
}

void SyncPane::showHead(const Remote &remote)
{
    m_title->setText(remote.name);
    m_address->setText(remote.url);
    m_safe->setText(
        remote.lastSyncAt.isValid()
            ? tr("· last complete sync %1 · everything is also on this computer").arg(whenText(remote.lastSyncAt))
            : tr("· nothing published yet · everything is on this computer"));
    m_pause->setText(remote.paused ? tr("Resume") : tr("Pause"));
    m_pause->setToolTip(remote.paused ? tr("Send what waits again") : tr("Keep what waits here until you resume"));
    m_sync->setEnabled(!remote.paused);
    m_publish->setEnabled(!remote.paused);
    m_sync->setDisabledReason(tr("%1 is paused. Resume it first.").arg(remote.name));
    m_publish->setDisabledReason(tr("%1 is paused. Resume it first.").arg(remote.name));
}

void SyncPane::showTrouble(const Remote &remote)
{
    const RemoteStatus status = m_remotes.sync().status(remote.id);
    const QString trouble = status.sentence.isEmpty() ? remote.lastError : status.sentence;
    if (trouble == m_shownTrouble) {
        return;
    }
    m_shownTrouble = trouble;
    if (trouble.isEmpty()) {
        m_trouble->clear();
        return;
    }
    m_trouble->showMessage(trouble, remote.failed > 0 ? Tone::Danger : Tone::Warning);
    connect(m_trouble->addAction(tr("Try again")), &PushButton::clicked, this,
            [this, registry = remote.registryId] { m_remotes.sync().syncNow(registry); });
}

void SyncPane::showLog()
{
    while (QLayoutItem *old = m_log->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const Activity &line : m_remotes.activity()) {
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(12);
        auto *time = new TextLabel(whenText(line.time), TextStyle::Small, Token::TextMuted);
        time->setFixedWidth(56);
        layout->addWidget(time);
        layout->addWidget(new ElidedLabel(line.sentence, TextStyle::Small), 1);
        m_log->addWidget(row);
    }
    if (m_remotes.activity().isEmpty()) {
        m_log->addWidget(new TextLabel(tr("Nothing happened yet."), TextStyle::Small, Token::TextMuted));
    }
}

void SyncPane::addRemote()
{
    auto *sheet = new RemoteSheet({m_remotes.library(), m_remotes.sync(), m_secrets}, m_remotes.registries(), this);
    connect(sheet, &RemoteSheet::added, this, [this](const RemoteId &id) {
        m_remotes.refresh();
        m_remotes.setCurrent(id);
    });
    sheet->open();
}

void SyncPane::publish(const RegistryId &registry)
{
    const bool hasRemote = std::ranges::contains(m_remotes.remotes(), registry, &Remote::registryId);
    if (!hasRemote && m_remotes.isKnown()) {
        addRemote();
        return;
    }
    (new PublishSheet(m_remotes, registry, this))->open();
}

void SyncPane::togglePause()
{
    const Remote *remote = m_remotes.current();
    if (remote->paused) {
        m_remotes.sync().resume(remote->id);
    } else {
        m_remotes.sync().pause(remote->id);
    }
}

void SyncPane::tellSettled(const PublishReport &report)
{
    const int published = report.count(OutboxVerdict::Kind::Confirmed);
    if (published > 0) {
        const PublishLine &last = report.lines.last();
        const QString what = published == 1 ? u"%1 %2"_s.arg(last.entry.componentName, last.entry.number.toString())
                                            : versionsText(published);
        Q_EMIT toastRequested(tr("Published %1 to %2").arg(what, report.remote.name), {});
    }
}

void SyncPane::showMenu(const RemoteId &id, const QPoint &position)
{
    const auto found = std::ranges::find(m_remotes.remotes(), id, &Remote::id);
    if (found == m_remotes.remotes().end()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, *found);
    menu->popup(position);
}

void SyncPane::fillMenu(QMenu &menu)
{
    if (const Remote *remote = m_remotes.current()) {
        fillMenu(menu, *remote);
    }
    menu.addSeparator();
    m_outbox->fillMenu(menu);
}

void SyncPane::fillMenu(QMenu &menu, const Remote &remote)
{
    menu.addAction(icon(u"sync"_s), tr("Sync now"), this,
                   [this, remote] { m_remotes.sync().syncNow(remote.registryId); });
    menu.addAction(remote.paused ? tr("Resume") : tr("Pause"), this, [this, remote] {
        remote.paused ? m_remotes.sync().resume(remote.id) : m_remotes.sync().pause(remote.id);
    });
    menu.addSeparator();
    QAction *remove =
        menu.addAction(icon(u"x"_s), tr("Remove remote…"), this, [this, remote] { removeRemote(remote); });
    setDanger(*remove);
}

void SyncPane::removeRemote(const Remote &remote)
{
    ConfirmDialog::ask(this,
                       {tr("Remove the remote %1?").arg(remote.name),
                        tr("This computer forgets %1 and what waits for it. What was published there stays there, and "
                           "your versions stay here.")
                            .arg(remote.name),
                        tr("Remove remote")},
                       [this, remote] {
                           m_secrets.remove(remoteSecretName(remote.id));
                           m_remotes.library().removeRemote(remote.id);
                       });
}

} // namespace enigma
