// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme_pane.h"

#include "models/theme/default_theme.h"
#include "ui/style/metrics.h"
#include "ui/theme/checks/contrast_page.h"
#include "ui/theme/checks/lint_page.h"
#include "ui/theme/inspector/theme_inspector.h"
#include "ui/theme/preview/components_surface.h"
#include "ui/theme/preview/theme_preview.h"
#include "ui/theme/table/token_table.h"
#include "ui/theme/theme_actions.h"
#include "ui/theme/theme_exchange.h"
#include "ui/theme/theme_head.h"
#include "ui/theme/theme_sidebar.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/pane_splitter.h"
#include "ui/widgets/push_button.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kPreviewSize = u"theme/preview-height"_s;
const QString kPreviewFolded = u"theme/preview-folded"_s;
constexpr int kPreviewHeight = 330;
constexpr int kLowPane = 560; // Below, the preview folds to its head.

} // namespace

ThemePane::ThemePane(LibraryService &library, Renderer &renderer, const RegistryId &registry, QWidget *parent) :
    Pane(parent),
    m_session(library, registry),
    m_actions(new ThemeActions(m_session, *this)),
    m_errors(new ErrorStrip),
    m_stack(new QStackedWidget),
    m_empty(new EmptyState({}, {})),
    m_blank(new QWidget),
    m_editor(buildEditor(renderer))
{
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_errors);
    column->addWidget(m_stack, 1);
    for (QWidget *page : {m_blank, static_cast<QWidget *>(m_empty), m_editor}) {
        m_stack->addWidget(page);
    }
    m_errors->hide();
    m_foldedByHand = QSettings().value(kPreviewFolded, false).toBool();
    ThemeDocument &document = m_session.document();
    connect(&document, &ThemeDocument::stateChanged, this, &ThemePane::showState);
    connect(&document, &ThemeDocument::saveStateChanged, this, &ThemePane::showSaveError);
    connect(&document, &ThemeDocument::otherFound, this, &ThemePane::askAboutOther);
    connect(&m_session, &ThemeSession::refreshed, this, &Pane::described);
    connect(m_errors, &ErrorStrip::dismissed, m_errors, &ErrorStrip::clear);
    library.registries().then(this, [this, registry](const Result<QList<Registry>> &registries) {
        for (const Registry &each : registries.value_or(QList<Registry>())) {
            m_registryName = each.id == registry ? each.slug : m_registryName;
        }
        showState();
    });
    followActions();
    showState();
}

ThemePane::~ThemePane() = default;

QWidget *ThemePane::buildEditor(Renderer &renderer)
{
    auto *editor = new QWidget;
    auto *column = new QVBoxLayout(editor);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new ThemeHead(m_session, m_actions->menu());
    column->addWidget(head);
    m_splitter = new PaneSplitter(Qt::Vertical, PaneSplitter::Side::Last);
    m_splitter->setChildrenCollapsible(false);
    m_preview = new ThemePreview(m_session);
    m_preview->addSurface(tr("Components"), new ComponentsSurface(m_session.library(), renderer, m_session.registry()));
    m_splitter->addWidget(buildPages());
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSideDefault(kPreviewHeight);
    m_splitter->setSideSize(QSettings().value(kPreviewSize, kPreviewHeight).toInt());
    column->addWidget(m_splitter, 1);
    connect(m_splitter, &PaneSplitter::sideResized, this,
            [](int height) { QSettings().setValue(kPreviewSize, height); });
    connect(m_preview, &ThemePreview::foldRequested, this, &ThemePane::foldPreview);
    connect(head, &ThemeHead::newTokenRequested, m_actions, &ThemeActions::newToken);
    connect(head, &ThemeHead::exportRequested, m_actions, &ThemeActions::exportTheme);
    connect(head, &ThemeHead::saveVersionRequested, this, [this] {
        m_session.document().save();
        Q_EMIT saveVersionRequested(m_session.document().id());
    });
    return editor;
}

QWidget *ThemePane::buildPages()
{
    m_pages = new QStackedWidget;
    m_table = new TokenTable(m_session);
    m_nothing = new EmptyState(tr("No token matches"), tr("The filter looks at names and values."));
    m_contrast = new ContrastPage(m_session);
    m_lint = new LintPage(m_session);
    for (QWidget *page : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_nothing),
                          static_cast<QWidget *>(m_contrast), static_cast<QWidget *>(m_lint)}) {
        m_pages->addWidget(page);
    }
    m_pages->setMinimumHeight(140);
    const auto refuse = [this](const QString &sentence) { m_errors->showMessage(sentence); };
    connect(&m_table->tokens(), &QAbstractItemModel::modelReset, this, &ThemePane::showPage);
    connect(m_table, &TokenTable::refused, this, refuse);
    connect(m_table, &TokenTable::done, this, &ThemePane::announce);
    connect(m_table, &TokenTable::renameRequested, m_actions, &ThemeActions::renameToken);
    connect(m_table, &TokenTable::newModeRequested, m_actions, &ThemeActions::newMode);
    connect(m_table, &TokenTable::renameModeRequested, m_actions, &ThemeActions::renameMode);
    connect(m_table, &TokenTable::copied, this,
            [this](const QString &text) { Q_EMIT toastRequested(tr("Copied %1").arg(text), {}); });
    connect(m_contrast, &ContrastPage::tokenRequested, this, &ThemePane::showToken);
    connect(m_contrast, &ContrastPage::refused, this, refuse);
    connect(m_contrast, &ContrastPage::done, this, &ThemePane::announce);
    connect(m_lint, &LintPage::tokenRequested, this, &ThemePane::showToken);
    connect(m_lint, &LintPage::refused, this, refuse);
    connect(m_lint, &LintPage::done, this, &ThemePane::announce);
    return m_pages;
}

void ThemePane::showPage()
{
    const ThemePage page = m_sidebar ? m_sidebar->page() : ThemePage::Tokens;
    const bool hasTokens = m_table->tokens().rowCount() > 0;
    m_pages->setCurrentWidget(page == ThemePage::Contrast ? static_cast<QWidget *>(m_contrast)
                              : page == ThemePage::Lint   ? static_cast<QWidget *>(m_lint)
                              : hasTokens                 ? static_cast<QWidget *>(m_table)
                                                          : m_nothing);
}

void ThemePane::showToken(const QString &token, const QString &mode)
{
    if (m_sidebar) {
        m_sidebar->showAll();
    }
    m_session.select(token, m_session.now().modes.contains(mode) ? mode : QString());
    m_table->setFocus();
}

void ThemePane::followActions()
{
    connect(m_actions, &ThemeActions::importRequested, this, &ThemePane::chooseImport);
    connect(m_actions, &ThemeActions::createRequested, this, &ThemePane::create);
    connect(m_actions, &ThemeActions::fixAllRequested, m_contrast, &ContrastPage::fixAll);
    connect(m_actions, &ThemeActions::done, this, &ThemePane::announce);
    connect(m_actions, &ThemeActions::said, this,
            [this](const QString &sentence) { Q_EMIT toastRequested(sentence, {}); });
    connect(m_actions, &ThemeActions::failed, this,
            [this](const QString &sentence) { m_errors->showMessage(sentence); });
    connect(m_actions, &ThemeActions::filterRequested, this, [this] {
        if (m_sidebar) {
            m_sidebar->focusFilter();
        }
    });
}

void ThemePane::announce(const QString &sentence)
{
    Q_EMIT toastRequested(sentence, [this] { undo(); });
}

QString ThemePane::keyOf(const RegistryId &registry)
{
    return u"theme:"_s + registry.value;
}

QString ThemePane::key() const
{
    return keyOf(m_session.registry());
}

QString ThemePane::title() const
{
    return tr("Theme");
}

QString ThemePane::iconName() const
{
    return u"theme"_s;
}

QWidget *ThemePane::createSidebar()
{
    m_sidebar = new ThemeSidebar(m_session);
    connect(m_sidebar, &ThemeSidebar::filterChanged, this, [this] {
        m_table->tokens().setFilter(m_sidebar->filter());
        showPage();
    });
    connect(m_sidebar, &ThemeSidebar::registryRequested, this, &ThemePane::openThemeRequested);
    connect(m_sidebar, &QObject::destroyed, this, [this] { m_sidebar = nullptr; });
    m_sidebar->addActions(actions());
    return m_sidebar;
}

QWidget *ThemePane::createInspector()
{
    auto *inspector = new ThemeInspector(m_session);
    connect(inspector, &ThemeInspector::componentRequested, this, &ThemePane::openComponent);
    connect(inspector, &ThemeInspector::refused, this,
            [this](const QString &sentence) { m_errors->showMessage(sentence, Tone::Warning); });
    connect(m_table, &TokenTable::channelRequested, inspector, &ThemeInspector::focusChannel);
    connect(m_table, &TokenTable::usesRequested, inspector, &ThemeInspector::focusUses);
    connect(m_table, &TokenTable::fixRequested, inspector, &ThemeInspector::fixContrast);
    connect(m_table, &TokenTable::pickRequested, inspector, &ThemeInspector::pickFromScreen);
    inspector->addActions(actions());
    return inspector;
}

QList<Fact> ThemePane::facts() const
{
    if (m_session.document().state() != ThemeDocument::State::Ready) {
        return {};
    }
    const ThemeSnapshot &theme = m_session.now();
    return {{.text = tr("%1 tokens in %2 modes").arg(theme.names.size()).arg(theme.modes.size())}};
}

QString ThemePane::savedState() const
{
    if (m_session.document().state() != ThemeDocument::State::Ready) {
        return {};
    }
    switch (m_session.document().saveState()) {
    case DraftWriter::State::Saving:
        return tr("Saving");
    case DraftWriter::State::Failed:
        return tr("Not saved");
    case DraftWriter::State::Saved:
        break;
    }
    return isModified() ? tr("Draft saved") : tr("No changes");
}

bool ThemePane::hasProblem() const
{
    const ThemeDocument::State state = m_session.document().state();
    return state == ThemeDocument::State::Broken || state == ThemeDocument::State::Failed ||
           m_session.document().saveState() == DraftWriter::State::Failed;
}

void ThemePane::activate()
{
    (m_stack->currentWidget() == m_editor ? m_pages->currentWidget() : m_stack)->setFocus();
}

void ThemePane::fillMenu(QMenu &menu)
{
    if (m_session.document().state() == ThemeDocument::State::Ready && !m_session.token().isEmpty()) {
        m_table->fillMenu(menu);
    }
}

void ThemePane::showState()
{
    const ThemeDocument &document = m_session.document();
    m_errors->clear();
    switch (document.state()) {
    case ThemeDocument::State::Loading:
        m_stack->setCurrentWidget(m_blank);
        break;
    case ThemeDocument::State::Missing:
        showMissing();
        break;
    case ThemeDocument::State::Failed:
        m_stack->setCurrentWidget(m_blank);
        m_errors->showError(document.error());
        connect(m_errors->addAction(tr("Try again")), &QPushButton::clicked, this,
                [this] { m_session.document().load(); });
        break;
    case ThemeDocument::State::Broken:
        m_stack->setCurrentWidget(m_blank);
        m_errors->showMessage(tr("The stylesheet of this theme cannot be read: %1").arg(document.error().message));
        connect(m_errors->addAction(tr("Open the source")), &QPushButton::clicked, this,
                [this] { Q_EMIT openComponentRequested(m_session.document().id()); });
        break;
    case ThemeDocument::State::Ready:
        m_stack->setCurrentWidget(m_editor);
        if (const QString report = std::exchange(m_report, {}); !report.isEmpty()) {
            m_errors->showMessage(report, Tone::Warning);
        }
        break;
    }
    Q_EMIT described();
}

void ThemePane::showMissing()
{
    m_empty->setText(m_registryName.isEmpty() ? tr("No theme yet") : tr("No theme in %1 yet").arg(m_registryName),
                     tr("A theme gives the components their colours, radius and type in light and dark."));
    m_empty->clearButtons();
    connect(m_empty->addButton(tr("Use the default"), ButtonKind::Primary), &QPushButton::clicked, this,
            &ThemePane::startWithDefault);
    connect(m_empty->addButton(tr("Choose a preset…")), &QPushButton::clicked, m_actions, &ThemeActions::choosePreset);
    connect(m_empty->addButton(tr("Import…")), &QPushButton::clicked, this, &ThemePane::chooseImport);
    m_stack->setCurrentWidget(m_empty);
}

void ThemePane::showSaveError()
{
    const ThemeDocument &document = m_session.document();
    const bool isFailed = document.saveState() == DraftWriter::State::Failed;
    if (isFailed) {
        m_errors->showMessage(tr("%1 Changes since then are in memory only: %2.")
                                  .arg(document.saveError().message)
                                  .arg(document.unwrittenChanges()));
        connect(m_errors->addAction(tr("Save again")), &QPushButton::clicked, this, &ThemePane::save);
    } else if (m_errors->property("save").toBool()) {
        m_errors->clear();
    }
    m_errors->setProperty("save", isFailed);
    Q_EMIT described();
}

void ThemePane::askAboutOther()
{
    m_errors->showMessage(tr("Another program changed this theme. What you have here is not written yet."),
                          Tone::Warning);
    connect(m_errors->addAction(tr("Take theirs")), &QPushButton::clicked, this, [this] {
        m_errors->clear();
        m_session.document().takeOther();
    });
    connect(m_errors->addAction(tr("Keep mine")), &QPushButton::clicked, this, [this] {
        m_errors->clear();
        m_session.document().keepMine();
    });
}

void ThemePane::startWithDefault()
{
    create(defaultThemeSource(), tr("Theme"));
}

void ThemePane::create(const QByteArray &css, const QString &title)
{
    m_session.document().create(css, title).then(this, [this](const Result<ComponentId> &created) {
        if (!created) {
            m_errors->showError(created.error());
        }
    });
}

void ThemePane::chooseImport()
{
    auto *dialog = new QFileDialog(this, tr("Import a theme"), {}, tr("Themes (*.css *.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ThemePane::importFile);
    dialog->open();
}

void ThemePane::importFile(const QString &path)
{
    readThemeFile(path).then(this, [this](const Result<ThemeImport> &import) {
        if (import) {
            takeImport(*import);
        } else {
            m_errors->showError(import.error());
        }
    });
}

static QString droppedTheme(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const QString path = urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
    return path.endsWith(".css"_L1) || path.endsWith(".json"_L1) ? path : QString();
}

void ThemePane::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedTheme(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void ThemePane::dropEvent(QDropEvent *event)
{
    if (const QString path = droppedTheme(*event->mimeData()); !path.isEmpty()) {
        event->acceptProposedAction();
        importFile(path);
    }
}

void ThemePane::takeImport(const ThemeImport &import)
{
    ThemeDocument &document = m_session.document();
    m_report = import.report.join(u' ');
    if (document.state() == ThemeDocument::State::Missing) {
        create(import.theme.source(), import.title.isEmpty() ? tr("Theme") : import.title);
    } else if (document.state() == ThemeDocument::State::Ready) {
        if (const Result<> done = document.replace(import.theme, tr("Replace the theme")); !done) {
            m_errors->showError(done.error());
            return;
        }
        Q_EMIT toastRequested(tr("Theme replaced"), [this] { undo(); });
        showState();
    }
}

void ThemePane::openComponent(const QString &name)
{
    m_session.library()
        .findComponent(m_session.registry(), name)
        .then(this, [this](const Result<ComponentSummary> &found) {
            if (found) {
                Q_EMIT openComponentRequested(found->id);
            } else {
                m_errors->showError(found.error());
            }
        });
}

void ThemePane::foldPreview(bool folded)
{
    m_foldedByHand = folded;
    QSettings().setValue(kPreviewFolded, folded);
    m_preview->setFolded(folded);
    if (!folded) {
        m_splitter->setSideSize(QSettings().value(kPreviewSize, kPreviewHeight).toInt());
    }
}

void ThemePane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    const bool folded = m_foldedByHand || height() < kLowPane;
    if (folded != m_preview->isFolded()) {
        m_preview->setFolded(folded);
        m_splitter->setSideSize(QSettings().value(kPreviewSize, kPreviewHeight).toInt());
    }
}

} // namespace enigma
