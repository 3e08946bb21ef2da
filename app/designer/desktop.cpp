// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/designer/desktop.h"

#include "models/base/text.h"
#include "models/domain/rules.h"
#include "ui/chat/chat_pane.h"
#include "ui/component/component_pane.h"
#include "ui/component/save_version_sheet.h"
#include "ui/history/compare_pane.h"
#include "ui/history/history_pane.h"
#include "ui/library/import_sheet.h"
#include "ui/library/library_pane.h"
#include "ui/library/registry_sheet.h"
#include "ui/settings/apply_settings.h"
#include "ui/settings/library_page.h"
#include "ui/settings/settings_pane.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/job_tray.h"
#include "ui/shell/pane_host.h"
#include "ui/shell/status_bar.h"
#include "ui/sync/sync_pane.h"
#include "ui/theme/theme_pane.h"
#include "ui/welcome/welcome_pane.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

static const QString kStarterSlug = u"starter"_s;
static constexpr int kPaletteComponents = 12;

Desktop::Desktop(const QString &libraryFolder) : m_services(libraryFolder)
{
    applySettings(m_services.settings.settings());
    m_services.thumbnails.setEnabled(m_services.settings.settings().thumbnails);
    addActions();
    connectServices();
}

Desktop::~Desktop() = default;

void Desktop::start()
{
    m_window.show();
    m_services.library.open().then(this, [this](const Result<bool> &opened) { takeLibrary(opened); });
}

void Desktop::takeLibrary(const Result<bool> &opened)
{
    if (!opened) {
        auto *refused = new EmptyState(tr("This library cannot be opened"), opened.error().message);
        refused->setAutoFillBackground(true);
        m_window.setCover(refused);
        Q_EMIT libraryRefused(opened.error());
        return;
    }
    m_services.sync = std::make_unique<DesktopSync>(m_services.library, m_services.secrets, m_services.clock);
    m_window.setPaletteSource([this](const QString &query, const PaletteDelivery &deliver) { search(query, deliver); });
    m_services.library.registries().then(this, [this](const Result<QList<Registry>> &registries) {
        showFirst(registries.value_or(QList<Registry>()));
        showSyncState();
        Q_EMIT libraryOpened();
    });
}

void Desktop::showFirst(const QList<Registry> &registries)
{
    if (registries.isEmpty()) {
        showWelcome();
    } else {
        openLibrary();
    }
}

void Desktop::connectServices()
{
    connect(&m_window, &MainWindow::placeRequested, this, &Desktop::goTo);
    connect(&m_window, &MainWindow::syncRequested, this, [this] { openSync(); });
    connect(&m_window, &MainWindow::appearanceChosen, this,
            [this] { m_services.settings.setAppearance(currentAppearance()); });
    connect(&m_services.settings, &SettingsStore::changed, this, [this](const Settings &settings) {
        applySettings(settings);
        m_services.thumbnails.setEnabled(settings.thumbnails);
        applyChatSettings();
    });
    connect(&m_services.library, &LibraryService::jobStarted, &m_window.jobs(), &JobTray::add);
    connect(&m_services.library, &LibraryService::writeTroubleChanged, &m_window, &MainWindow::setTrouble);
    connect(&m_services.library, &LibraryService::changed, this, [this](const LibraryChange &change) {
        if (change.touches(LibraryChange::Remotes)) {
            showSyncState();
        }
    });
}

void Desktop::addActions()
{
    ActionRegistry &actions = m_window.actionRegistry();
    const auto add = [&](const QString &id, const QString &text, const QString &menu, const QString &icon,
                         const QKeySequence &key,
                         std::function<void()> act) { actions.add({id, text, menu, icon, key}, this, std::move(act)); };
    add(u"library.import"_s, tr("Import a registry…"), tr("Library"), u"import"_s, QKeySequence(u"Ctrl+I"_s),
        [this] { importFrom({}); });
    add(u"library.new-registry"_s, tr("New registry…"), tr("Library"), u"plus"_s, QKeySequence::New,
        [this] { newRegistry(); });
    add(u"library.new-component"_s, tr("New component…"), tr("Library"), u"plus"_s, {},
        [this] { openLibrary()->newComponent(); });
    add(u"library.search"_s, tr("Search everything"), tr("Library"), u"search"_s, QKeySequence(u"Ctrl+Shift+F"_s),
        [this] { openLibrary()->focusSearch(); });
    add(u"library.trash"_s, tr("Trash"), tr("Library"), u"trash"_s, {}, [this] { openLibrary()->showTrash(); });
    add(u"library.backup"_s, tr("Back up the library…"), tr("Library"), u"copy"_s, {},
        [this] { openLibrarySettings().chooseBackup(); });
    add(u"library.restore"_s, tr("Restore a backup…"), tr("Library"), u"history"_s, {},
        [this] { openLibrarySettings().chooseRestore(); });
    add(u"library.check"_s, tr("Check the library"), tr("Library"), u"check"_s, {},
        [this] { openLibrarySettings().check(); });
    add(u"library.welcome"_s, tr("Welcome"), tr("Library"), u"logo"_s, {}, [this] { showWelcome(); });
    add(u"sync.publish"_s, tr("Publish…"), tr("Sync"), u"upload"_s, QKeySequence(u"Ctrl+Shift+P"_s),
        [this] { publish(m_registry); });
    add(u"sync.add-remote"_s, tr("Add remote…"), tr("Sync"), u"plus"_s, {}, [this] { openSync()->addRemote(); });
    add(u"chat.new"_s, tr("New conversation"), tr("Chat"), u"chat"_s, {}, [this] { openChat()->beginChat(); });
}

void Desktop::goTo(Place place)
{
    switch (place) {
    case Place::Library:
        openLibrary();
        break;
    case Place::Theme:
        openThemeOfCurrentRegistry();
        break;
    case Place::History:
        openHistory();
        break;
    case Place::Chat:
        openChat();
        break;
    case Place::Sync:
        openSync();
        break;
    case Place::Settings:
        openSettings();
        break;
    case Place::None:
        break;
    }
}

LibraryPane *Desktop::openLibrary()
{
    m_window.setCover(nullptr);
    if (Pane *open = m_window.paneHost().find(u"library"_s)) {
        m_window.paneHost().show(open);
        return static_cast<LibraryPane *>(open);
    }
    auto *pane = new LibraryPane(m_services.library, m_services.thumbnails);
    connect(pane, &LibraryPane::openComponentRequested, this, &Desktop::openComponent);
    connect(pane, &LibraryPane::openThemeRequested, this, &Desktop::openTheme);
    connect(pane, &LibraryPane::openHistoryRequested, this, &Desktop::historyOf);
    connect(pane, &LibraryPane::compareRequested, this, &Desktop::openComparison);
    connect(pane, &LibraryPane::publishRequested, this, &Desktop::publish);
    connect(pane, &LibraryPane::newRegistryRequested, this, &Desktop::newRegistry);
    connect(pane, &LibraryPane::importRequested, this, &Desktop::importFrom);
    connect(pane, &LibraryPane::toastRequested, this, &Desktop::toast);
    connect(pane, &Pane::described, this, [this, pane] {
        if (!pane->registry().isNull()) {
            m_registry = pane->registry();
        }
    });
    m_window.open(pane);
    return pane;
}

void Desktop::openComponent(const ComponentId &id)
{
    m_services.library.component(id).then(this, [this](const Result<ComponentSummary> &component) {
        if (!component) {
            toast(component.error().message, {});
            return;
        }
        m_registry = component->registryId;
        if (component->name == kThemeSlug) {
            openTheme(component->registryId);
            return;
        }
        auto *pane = new ComponentPane(m_services.library, m_services.renderer, component->id);
        connect(pane, &ComponentPane::openComponentRequested, this, &Desktop::openComponent);
        connect(pane, &ComponentPane::packageRequested, this,
                [this](const QString &name) { openLibrary()->search(u"uses:%1"_s.arg(name)); });
        connect(pane, &ComponentPane::openHistoryRequested, this, &Desktop::historyOf);
        connect(pane, &ComponentPane::compareRequested, this, &Desktop::openComparison);
        connect(pane, &ComponentPane::askRequested, this, &Desktop::askAbout);
        connect(pane, &ComponentPane::toastRequested, this, &Desktop::toast);
        m_window.open(pane);
    });
}

void Desktop::openTheme(const RegistryId &id)
{
    m_registry = id;
    auto *pane = new ThemePane(m_services.library, m_services.renderer, id);
    connect(pane, &ThemePane::openComponentRequested, this, &Desktop::openComponent);
    connect(pane, &ThemePane::openThemeRequested, this, &Desktop::openTheme);
    connect(pane, &ThemePane::saveVersionRequested, this, &Desktop::saveVersion);
    connect(pane, &ThemePane::toastRequested, this, &Desktop::toast);
    m_window.open(pane);
}

void Desktop::openThemeOfCurrentRegistry()
{
    if (!m_registry.isNull()) {
        openTheme(m_registry);
        return;
    }
    m_services.library.registries().then(this, [this](const Result<QList<Registry>> &registries) {
        if (registries && !registries->isEmpty()) {
            openTheme(registries->first().id);
        } else {
            showWelcome();
        }
    });
}

HistoryPane *Desktop::openHistory()
{
    if (Pane *open = m_window.paneHost().find(u"history"_s)) {
        m_window.paneHost().show(open);
        return static_cast<HistoryPane *>(open);
    }
    auto *pane = new HistoryPane(m_services.library, m_services.renderer);
    connect(pane, &HistoryPane::openComponentRequested, this, &Desktop::openComponent);
    connect(pane, &HistoryPane::openThemeRequested, this, &Desktop::openTheme);
    connect(pane, &HistoryPane::compareRequested, this, &Desktop::openComparison);
    connect(pane, &HistoryPane::saveVersionRequested, this, &Desktop::saveVersion);
    connect(pane, &HistoryPane::toastRequested, this, &Desktop::toast);
    m_window.open(pane);
    if (!m_registry.isNull()) {
        pane->showRegistry(m_registry);
    }
    return pane;
}

void Desktop::historyOf(const ComponentId &id)
{
    openHistory()->showComponent(id);
}

void Desktop::openComparison(const ComponentId &id, const VersionId &before, const VersionId &after)
{
    auto *pane = new ComparePane(m_services.library, id, before, after);
    connect(pane, &ComparePane::openComponentRequested, this, &Desktop::openComponent);
    m_window.open(pane);
}

ChatPane *Desktop::openChat()
{
    if (Pane *open = m_window.paneHost().find(u"chat"_s)) {
        m_window.paneHost().show(open);
        return static_cast<ChatPane *>(open);
    }
    auto *pane = new ChatPane(m_services.library, m_services.chat);
    connect(pane, &ChatPane::settingsRequested, this, &Desktop::openSettings);
    connect(pane, &ChatPane::endpointChosen, &m_services.settings, &SettingsStore::preferEndpoint);
    connect(pane, &ChatPane::hostAllowed, &m_services.settings, &SettingsStore::allowHost);
    m_window.open(pane);
    applyChatSettings();
    return pane;
}

void Desktop::applyChatSettings()
{
    if (auto *pane = static_cast<ChatPane *>(m_window.paneHost().find(u"chat"_s))) {
        const Settings &settings = m_services.settings.settings();
        pane->setEndpoints(settings.chatEndpoints);
        pane->setAllowedHosts({settings.allowedHosts.begin(), settings.allowedHosts.end()});
    }
}

void Desktop::askAbout(const ComponentId &id)
{
    m_services.library.component(id).then(this, [this](const Result<ComponentSummary> &component) {
        if (component) {
            openChat()->beginChatAbout(
                {component->registryId, component->registrySlug, component->id, component->name});
        }
    });
}

SyncPane *Desktop::openSync()
{
    if (Pane *open = m_window.paneHost().find(u"sync"_s)) {
        m_window.paneHost().show(open);
        return static_cast<SyncPane *>(open);
    }
    auto *pane = new SyncPane(m_services.library, *m_services.sync, m_services.secrets);
    connect(pane, &SyncPane::openComponentRequested, this, &Desktop::openComponent);
    connect(pane, &SyncPane::toastRequested, this, &Desktop::toast);
    m_window.open(pane);
    return pane;
}

SettingsPane *Desktop::openSettings()
{
    if (Pane *open = m_window.paneHost().find(u"settings"_s)) {
        m_window.paneHost().show(open);
        return static_cast<SettingsPane *>(open);
    }
    auto *pane = new SettingsPane({.store = m_services.settings,
                                   .library = m_services.library,
                                   .chat = m_services.chat,
                                   .secrets = m_services.secrets,
                                   .renderer = m_services.renderer,
                                   .actions = m_window.actionRegistry()});
    m_window.open(pane);
    return pane;
}

LibraryPage &Desktop::openLibrarySettings()
{
    SettingsPane *pane = openSettings();
    pane->showPage(SettingsPane::Page::Library);
    return pane->libraryPage();
}

void Desktop::showWelcome()
{
    auto *welcome = new WelcomePane(m_services.library, kStarterSlug);
    connect(welcome, &WelcomePane::openStarterRequested, this, &Desktop::openStarter);
    connect(welcome, &WelcomePane::importRequested, this, &Desktop::importFrom);
    connect(welcome, &WelcomePane::newRegistryRequested, this, &Desktop::newRegistry);
    connect(welcome, &WelcomePane::connectRemoteRequested, this, [this] {
        m_window.setCover(nullptr);
        openSync()->addRemote();
    });
    connect(welcome, &WelcomePane::openRegistryRequested, this,
            [this](const RegistryId &id) { openLibrary()->showRegistry(id); });
    m_window.setCover(welcome, tr("Library: %1").arg(QDir::toNativeSeparators(m_services.library.folder())),
                      {{.text = tr("Works offline"), .key = {}},
                       {.text = tr("Version %1").arg(QCoreApplication::applicationVersion()), .key = {}}});
    welcome->activate();
}

void Desktop::openStarter()
{
    m_services.library.importPath(u":/enigma/starter"_s, {.slug = kStarterSlug})
        .then(this, [this](const Result<ImportOutcome> &outcome) {
            if (outcome) {
                openLibrary()->showRegistry(outcome->registry);
            } else {
                toast(outcome.error().message, {});
            }
        });
}

// Sheets slide over what is shown: the cover, or the current pane.
QWidget *Desktop::sheetHost() const
{
    return m_window.cover() ? m_window.cover() : m_window.centralWidget();
}

void Desktop::importFrom(const QString &source)
{
    auto *sheet = new ImportSheet(m_services.library, *m_services.sync, source, sheetHost());
    connect(sheet, &ImportSheet::openRegistryRequested, this,
            [this](const RegistryId &id) { openLibrary()->showRegistry(id); });
    sheet->open();
}

void Desktop::newRegistry()
{
    auto *sheet = new RegistrySheet(m_services.library, sheetHost());
    connect(sheet, &RegistrySheet::created, this, [this](const RegistryId &id) { openLibrary()->showRegistry(id); });
    sheet->open();
}

void Desktop::publish(const RegistryId &id)
{
    SyncPane *pane = openSync();
    if (!id.isNull()) {
        pane->publish(id);
    }
}

void Desktop::saveVersion(const ComponentId &id)
{
    auto *sheet = new SaveVersionSheet(m_services.library, id, sheetHost());
    connect(sheet, &SaveVersionSheet::saved, this,
            [this](const Version &version) { toast(tr("Saved version %1").arg(version.number.toString()), {}); });
    connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    sheet->start();
}

void Desktop::toast(const QString &text, const std::function<void()> &undo)
{
    if (undo) {
        m_window.toast().showMessage(text, tr("Undo"), u"Ctrl Z"_s, undo);
    } else {
        m_window.toast().showMessage(text);
    }
}

void Desktop::showSyncState()
{
    m_services.library.remotes({}).then(this, [this](const Result<QList<Remote>> &remotes) {
        int waiting = 0;
        int failed = 0;
        for (const Remote &remote : remotes.value_or(QList<Remote>())) {
            waiting += remote.waiting;
            failed += remote.failed;
        }
        m_window.setBadge(Place::Sync, failed);
        const QString refused = failed == 1 ? tr("1 version was refused") : tr("%1 versions were refused").arg(failed);
        const QString waits = waiting == 1 ? tr("1 change waits") : tr("%1 changes wait").arg(waiting);
        m_window.status().setSync(failed > 0    ? refused
                                  : waiting > 0 ? waits
                                                : QString(),
                                  failed > 0 ? Tone::Danger : Tone::Neutral);
    });
}

void Desktop::search(const QString &query, const PaletteDelivery &deliver)
{
    m_services.library.components({.text = query, .reach = ComponentQuery::Reach::Names, .limit = kPaletteComponents})
        .then(this, [this, deliver](const Result<QList<ComponentSummary>> &components) {
            QList<PaletteEntry> entries;
            for (const ComponentSummary &component : components.value_or(QList<ComponentSummary>())) {
                entries.append({.title = component.name,
                                .detail = component.registrySlug,
                                .icon = component.type == kThemeItemType ? u"theme"_s : u"package"_s,
                                .key = {},
                                .act = [this, id = component.id] { openComponent(id); }});
            }
            deliver(entries);
        });
}

} // namespace enigma
