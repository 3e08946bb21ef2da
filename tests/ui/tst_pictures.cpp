// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The states board: every control in every state, in light and dark. Saves pictures into the folder that the
// environment variable ENIGMA_PICTURES names; without it, it only proves that everything paints.

#include "ui/shell/action_registry.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pane_host.h"
#include "ui/shell/status_bar.h"
#include "ui/style/enigma_style.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/tokens.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/command_field.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/side_list.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/switch_button.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFocusFrame>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QRadioButton>
#include <QScrollBar>
#include <QSettings>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

void save(QWidget &widget, const QString &name)
{
    QPixmap picture = widget.grab();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("ENIGMA_PICTURES");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        QVERIFY(
            picture.save(u"%1/%2-%3.png"_s.arg(folder, name, Tokens::instance().isDark() ? u"dark"_s : u"light"_s)));
    }
}

// A window with a layout and the surface behind it.
class Board : public QWidget
{
public:
    Board()
    {
        setAutoFillBackground(true);
        setBackgroundRole(QPalette::Base);
        m_column = new QVBoxLayout(this);
        m_column->setContentsMargins(32, 24, 32, 24);
        m_column->setSpacing(10);
    }

    QHBoxLayout *row(const QString &title)
    {
        m_column->addSpacing(8);
        m_column->addWidget(new SectionLabel(title));
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        m_column->addLayout(row);
        return row;
    }

    void add(QWidget *widget) { m_column->addWidget(widget); }
    QVBoxLayout *column() const { return m_column; }

private:
    QVBoxLayout *m_column;
};

void ring(QWidget *widget)
{
    auto *frame = new QFocusFrame(widget);
    frame->setWidget(widget);
    frame->show();
}

void addButtons(Board &board)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(12);
    const QStringList states{u"Rest"_s, u"Hover"_s, u"Pressed"_s, u"Focus"_s, u"Disabled"_s, u"Small"_s, u"Icon"_s};
    const QStringList kinds{u"Publish"_s, u"Compare"_s, u"Export"_s, u"Delete"_s, u"Empty trash"_s};
    for (int column = 0; column < states.size(); ++column) {
        grid->addWidget(new TextLabel(states[column], TextStyle::Small, Token::TextMuted), 0, column);
    }
    for (int kind = 0; kind < kinds.size(); ++kind) {
        for (int column = 0; column < states.size(); ++column) {
            auto *button = new PushButton(kinds[kind], ButtonKind(kind));
            button->setAttribute(Qt::WA_UnderMouse, column == 1 || column == 2);
            button->setDown(column == 2);
            button->setEnabled(column != 4);
            if (column == 5) {
                button->setSmall();
            } else if (column == 6) {
                button->setIconName(u"plus"_s);
            }
            grid->addWidget(button, kind + 1, column);
            if (column == 3) {
                button->setObjectName(u"ringed"_s);
            }
        }
    }
    grid->setColumnStretch(int(states.size()), 1);
    board.column()->addLayout(grid);
}

void addFields(Board &board)
{
    auto *row = board.row(u"Fields: rest, hover, focus, disabled, error, search"_s);
    const auto field = [row](const QString &text) {
        auto *edit = new QLineEdit(text);
        edit->setFixedWidth(130);
        row->addWidget(edit);
        return edit;
    };
    field({})->setPlaceholderText(u"Name"_s);
    field(u"button"_s)->setAttribute(Qt::WA_UnderMouse);
    field(u"button"_s)->setObjectName(u"focused"_s);
    field(u"Locked"_s)->setEnabled(false);
    setFieldError(*field(u"1.2"_s), true);
    auto *search = new SearchField(u"Search names, docs"_s);
    search->setKeyHint(u"/"_s);
    search->setFixedWidth(200);
    row->addWidget(search);
    row->addStretch();
    auto *more = board.row(u"Choice"_s);
    auto *combo = new QComboBox;
    combo->addItems({u"Recent"_s, u"Name"_s});
    combo->setAccessibleName(u"Sort"_s);
    more->addWidget(combo);
    auto *editable = new QComboBox;
    editable->setEditable(true);
    editable->addItems({u"acme-server"_s, u"static site"_s});
    more->addWidget(editable);
    auto *spin = new QSpinBox;
    spin->setValue(12);
    more->addWidget(spin);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    slider->setFixedWidth(120);
    more->addWidget(slider);
    auto *tool = new IconButton(u"more"_s, u"More"_s);
    more->addWidget(tool);
    auto *hovered = new IconButton(u"copy"_s, u"Copy"_s);
    hovered->setAttribute(Qt::WA_UnderMouse);
    more->addWidget(hovered);
    auto *checked = new IconButton(u"panel"_s, u"Inspector"_s);
    checked->setCheckable(true);
    checked->setChecked(true);
    more->addWidget(checked);
    more->addStretch();
}

void addSwitches(Board &board)
{
    auto *row = board.row(u"Switches, segments, chips"_s);
    for (int i = 0; i < 5; ++i) {
        auto *box = new QCheckBox(i == 4 ? u"Include drafts"_s : QString());
        box->setTristate(i == 3);
        box->setCheckState(i == 3 ? Qt::PartiallyChecked : i == 1 || i == 4 ? Qt::Checked : Qt::Unchecked);
        box->setEnabled(i != 2);
        row->addWidget(box);
    }
    for (int i = 0; i < 3; ++i) {
        auto *radio = new QRadioButton(i == 1 ? u"Minor"_s : QString());
        radio->setAutoExclusive(false);
        radio->setChecked(i == 1);
        radio->setEnabled(i != 2);
        row->addWidget(radio);
    }
    for (int i = 0; i < 3; ++i) {
        auto *button = new SwitchButton(i == 1 ? u"Public"_s : QString());
        button->setChecked(i == 1);
        button->setEnabled(i != 2);
        row->addWidget(button);
    }
    row->addStretch();
    auto *second = board.row(u"Segments and chips"_s);
    auto *segments = new SegmentedControl(u"View"_s);
    segments->addSegment(u"Grid"_s);
    segments->addSegment(u"List"_s);
    second->addWidget(segments);
    auto *icons = new SegmentedControl(u"Mode"_s);
    icons->addSegment({}, u"sun"_s, u"Light"_s);
    icons->addSegment({}, u"moon"_s, u"Dark"_s);
    icons->addSegment(u"Both"_s, u"split"_s);
    icons->setCurrent(2);
    second->addWidget(icons);
    second->addWidget(new Chip(u"button"_s));
    second->addWidget(new Chip(u"Published"_s, Tone::Success));
    second->addWidget(new Chip(u"Draft"_s, Tone::Warning));
    second->addWidget(new Chip(u"Yanked"_s, Tone::Danger));
    second->addWidget(new Chip(u"Moved"_s, Tone::Info));
    auto *removable = new Chip(u"button.tsx"_s);
    removable->setIconName(u"file"_s);
    removable->setRemovable();
    second->addWidget(removable);
    second->addWidget(new KeyHint(u"Ctrl K"_s));
    auto *swatch = new Swatch;
    swatch->setColor(QColor(200, 80, 40, 120));
    second->addWidget(swatch);
    auto *face = new Swatch(32);
    face->setColors({QColor(0xb9491c), QColor(0xf0e8df), QColor(0x3a9690), QColor(0x1f5070)});
    second->addWidget(face);
    second->addStretch();
}

QListWidget *rows()
{
    auto *list = new QListWidget;
    list->setFixedSize(230, 5 * 32);
    list->setSpacing(1);
    for (const QString &name : {u"button.tsx"_s, u"card.tsx"_s, u"dialog.tsx"_s, u"input.tsx"_s, u"tabs.tsx"_s}) {
        list->addItem(new QListWidgetItem(icon(u"file"_s), name));
    }
    list->setCurrentRow(1);
    return list;
}

void addViews(Board &board)
{
    auto *row = board.row(u"Rows, tree, table"_s);
    row->addWidget(rows());
    auto *tree = new QTreeWidget;
    tree->setHeaderHidden(true);
    tree->setFixedSize(210, 160);
    auto *folder = new QTreeWidgetItem(tree, {u"button"_s});
    auto *child = new QTreeWidgetItem(folder, {u"button.tsx"_s});
    child->setIcon(0, icon(u"file"_s));
    new QTreeWidgetItem(folder, {u"README.md"_s});
    auto *closed = new QTreeWidgetItem(tree, {u"card"_s});
    new QTreeWidgetItem(closed, {u"card.tsx"_s});
    folder->setExpanded(true);
    tree->setCurrentItem(child);
    row->addWidget(tree);
    auto *table = new QTableWidget(3, 3);
    table->setHorizontalHeaderLabels({u"Token"_s, u"Light"_s, u"Uses"_s});
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setFixedSize(320, 160);
    for (int i = 0; i < 9; ++i) {
        table->setItem(i / 3, i % 3, new QTableWidgetItem(u"--primary"_s));
    }
    table->selectRow(1);
    row->addWidget(table);
    row->addStretch();
    auto *tabs = new QTabBar;
    for (const QString &name : {u"Overview"_s, u"Code"_s, u"Preview"_s, u"Versions"_s}) {
        tabs->addTab(name);
    }
    tabs->setCurrentIndex(1);
    tabs->setAccessibleName(u"Parts"_s);
    board.add(tabs);
    auto *bar = new QProgressBar;
    bar->setRange(0, 366);
    bar->setValue(214);
    board.add(bar);
}

void addPieces(Board &board)
{
    auto *strip = new ErrorStrip;
    strip->showMessage(u"Publishing input 1.1.4 was refused: acme-server already has 1.1.4 with other content. "
                       "Nothing was changed there."_s);
    strip->addAction(u"Renumber to 1.1.5"_s);
    strip->addAction(u"Compare"_s);
    board.add(strip);
    auto *notice = new ErrorStrip;
    notice->showMessage(u"No model is set up. Start Ollama, or add a provider in Settings."_s, Tone::Info);
    board.add(notice);
    auto *progress = new ProgressRow;
    progress->follow(std::make_shared<JobState>(u"Reading"_s));
    progress->setProgress({214, 366, u"Reading plate: 214 of 366 items"_s});
    board.add(progress);
    auto *command = new CommandField(u"Install command"_s);
    command->setText(u"npx shadcn add @acme/data-table"_s);
    board.add(command);
    auto *wrong = new FormField(u"Version"_s, new QLineEdit(u"1.2"_s));
    wrong->setError(u"Version 1.2 needs three numbers, for example 1.2.0."_s);
    board.add(wrong);
    auto *area = new TextArea(u"Changelog"_s, 3, 8);
    area->setPlaceholderText(u"What changed, and why"_s);
    board.add(new FormField(u"Changelog"_s, area, u"Developers see it before they update."_s));
    auto *empty = new EmptyState(u"No components in acme-ui yet"_s,
                                 u"Create the first one, or import a folder or registry.json."_s);
    empty->addButton(u"New component"_s, ButtonKind::Primary);
    empty->addButton(u"Import…"_s);
    board.add(empty);
    board.add(
        new ElidedLabel(u"components/ui/very/deep/path/that/does/not/fit/into/the/column/of/this/board/button.tsx"_s,
                        TextStyle::Code, Token::Text, Qt::ElideMiddle));
}

SideItem sideItem(const QString &key, const QString &count, std::optional<Token> dot = {})
{
    SideItem item;
    item.key = key;
    item.text = key;
    item.count = count;
    item.dot = dot;
    return item;
}

QList<SideItem> sideItems()
{
    SideItem registries = sideSection(u"Registries"_s);
    registries.action = u"plus"_s;
    SideItem acme = sideItem(u"acme-ui"_s, u"48"_s);
    acme.swatch = {QColor(0xb9491c)};
    SideItem northwind = sideItem(u"northwind-kit"_s, u"112"_s);
    northwind.swatch = {QColor(0x0b8a83)};
    SideItem remote = sideItem(u"acme-server"_s, {});
    remote.icon = u"server"_s;
    remote.secondLine = u"1 conflict, 5 changes wait"_s;
    remote.secondInk = Token::Danger;
    SideItem file = sideItem(u"button.tsx"_s, {});
    file.icon = u"file"_s;
    file.isModified = true;
    return {registries,
            acme,
            northwind,
            sideSection(u"State"_s),
            sideItem(u"Changed"_s, u"3"_s, Token::Mark),
            sideItem(u"Published"_s, u"40"_s, Token::Success),
            sideSection(u"Remotes"_s),
            remote,
            file};
}

class DemoPane : public Pane
{
public:
    DemoPane(const QString &title, const QString &icon, bool modified) :
        m_title(title), m_icon(icon), m_modified(modified)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(28, 24, 28, 24);
        auto *head = new QHBoxLayout;
        head->addWidget(new TextLabel(title, TextStyle::Title));
        head->addStretch();
        head->addWidget(new PushButton(u"Save version…"_s, ButtonKind::Primary));
        column->addLayout(head);
        column->addWidget(
            new TextLabel(u"48 components, 3 changed since they were published"_s, TextStyle::Small, Token::TextMuted));
        column->addStretch();
    }

    QString key() const override { return m_title; }
    QString title() const override { return m_title; }
    QString iconName() const override { return m_icon; }
    Place place() const override { return Place::Library; }
    bool isModified() const override { return m_modified; }
    QList<Fact> facts() const override { return {{u"compare"_s, u"Enter"_s}, {u"4 registries, 206 components"_s, {}}}; }
    QString savedState() const override { return u"Everything saved"_s; }

    QWidget *createSidebar() override
    {
        auto *sidebar = new QWidget;
        auto *column = new QVBoxLayout(sidebar);
        column->setContentsMargins(8, 8, 8, 8);
        column->addWidget(new SearchField(u"Filter registries"_s));
        auto *list = new SideList(u"Registries"_s);
        list->setItems(sideItems());
        list->setCurrentKey(u"acme-ui"_s);
        column->addWidget(list);
        return sidebar;
    }

    QWidget *createInspector() override
    {
        auto *inspector = new QWidget;
        auto *column = new QVBoxLayout(inspector);
        column->setContentsMargins(20, 20, 20, 20);
        column->addWidget(new TextLabel(u"data-table"_s, TextStyle::Section));
        auto *text = new TextLabel(u"Sortable, filterable rows with selection and paging. Works without a server."_s,
                                   TextStyle::Body, Token::TextMuted);
        text->setWordWrap(true);
        column->addWidget(text);
        auto *command = new CommandField(u"Install command"_s);
        command->setText(u"npx shadcn add @acme/data-table"_s);
        column->addWidget(command);
        column->addStretch();
        return inspector;
    }

private:
    QString m_title;
    QString m_icon;
    bool m_modified;
};

void fill(MainWindow &window)
{
    window.open(new DemoPane(u"Library"_s, u"library"_s, false));
    window.open(new DemoPane(u"button"_s, u"package"_s, true));
    window.open(new DemoPane(u"Theme"_s, u"theme"_s, false));
    window.paneHost().show(window.paneHost().find(u"Library"_s));
    window.status().setSync(u"5 changes wait, 1 conflict"_s, Tone::Danger);
    window.setBadge(Place::Sync, 1);
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(u"enigma-designer-test"_s);
        EnigmaStyle::install(*qApp);
    }

    void controlsInEveryState_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void controlsInEveryState()
    {
        QFETCH(bool, dark);
        Tokens::instance().setAppearance(dark ? Appearance::Dark : Appearance::Light);
        Board board;
        board.add(new TextLabel(u"Controls and states"_s, TextStyle::Title));
        addButtons(board);
        addFields(board);
        addSwitches(board);
        addViews(board);
        board.resize(1000, 900);
        board.show();
        QVERIFY(QTest::qWaitForWindowExposed(&board));
        for (QWidget *each : board.findChildren<QWidget *>(u"ringed"_s)) {
            ring(each);
        }
        board.findChild<QLineEdit *>(u"focused"_s)->setFocus();
        save(board, u"states"_s);
    }

    void pieces_data() { controlsInEveryState_data(); }

    void pieces()
    {
        QFETCH(bool, dark);
        Tokens::instance().setAppearance(dark ? Appearance::Dark : Appearance::Light);
        Board board;
        addPieces(board);
        board.resize(620, 860);
        board.show();
        save(board, u"pieces"_s);
        ConfirmDialog dialog({u"Empty the trash?"_s,
                              u"14 components and their drafts are deleted from this computer. Published versions stay "
                              "on their remotes."_s,
                              u"Empty trash"_s},
                             &board);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        save(dialog, u"confirm"_s);
    }

    void window_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << false << QSize(1440, 900);
        QTest::newRow("dark") << true << QSize(1440, 900);
        QTest::newRow("wide") << true << QSize(1920, 1080);
        QTest::newRow("compact") << false << QSize(1100, 700);
        QTest::newRow("narrow") << false << QSize(960, 600);
    }

    void window()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        Tokens::instance().setAppearance(dark ? Appearance::Dark : Appearance::Light);
        MainWindow window;
        fill(window);
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.toast().showMessage(u"Moved 3 components to the trash"_s, u"Undo"_s, u"Ctrl Z"_s, [] {});
        save(window, u"window-%1"_s.arg(size.width()));
        window.actionRegistry().action(u"go.anything"_s)->trigger();
        save(window, u"palette-%1"_s.arg(size.width()));
    }

    void sheet()
    {
        MainWindow window;
        fill(window);
        window.resize(1440, 900);
        window.show();
        Sheet sheet(u"Save version of button"_s, window.centralWidget());
        sheet.body()->addWidget(
            new FormField(u"Version"_s, new QLineEdit(u"1.3.0"_s), u"A prop was added, so minor."_s));
        sheet.body()->addWidget(new FormField(u"Changelog"_s, new TextArea(u"Changelog"_s, 4, 10)));
        sheet.addButton(u"Save version"_s, ButtonKind::Primary);
        sheet.addButton(u"Cancel"_s);
        sheet.open();
        QTRY_COMPARE(sheet.geometry().right(), sheet.parentWidget()->rect().right());
        save(window, u"sheet"_s);
    }

    void menus_data() { controlsInEveryState_data(); }

    void menus()
    {
        QFETCH(bool, dark);
        Tokens::instance().setAppearance(dark ? Appearance::Dark : Appearance::Light);
        QMenu menu;
        menu.addAction(icon(u"split"_s), u"Compare"_s)->setShortcut(QKeySequence(u"Ctrl+D"_s));
        menu.addAction(icon(u"copy"_s), u"Duplicate"_s)->setShortcut(QKeySequence(u"D"_s));
        QAction *checked = menu.addAction(u"Show yanked"_s);
        checked->setCheckable(true);
        checked->setChecked(true);
        menu.addMenu(u"Sort by"_s)->addAction(u"Name"_s);
        menu.addSeparator();
        QAction *trash = menu.addAction(icon(u"trash"_s), u"Move to trash"_s);
        trash->setShortcut(Qt::Key_Delete);
        setDanger(*trash);
        menu.setActiveAction(menu.actions().constFirst());
        menu.ensurePolished();
        menu.resize(menu.sizeHint());
        save(menu, u"menu"_s);
        Board board;
        auto *combo = new QComboBox;
        combo->addItems({u"Recent"_s, u"Name"_s, u"Most used"_s});
        combo->setCurrentIndex(1);
        board.add(combo);
        board.show();
        combo->showPopup();
        QVERIFY(QTest::qWaitForWindowExposed(combo->view()->window()));
        save(*combo->view()->window(), u"combo"_s);
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestPictures)
#include "tst_pictures.moc"
