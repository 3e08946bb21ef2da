// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/welcome/welcome_pane.h"

#include "models/theme/default_theme.h"
#include "ui/library/drop_veil.h"
#include "ui/library/library_words.h"
#include "ui/library/theme_colors_cache.h"
#include "ui/style/metrics.h"
#include "ui/style/tokens.h"
#include "ui/welcome/sample_board.h"
#include "ui/welcome/way_button.h"
#include "ui/widgets/side_list.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/when_text.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QScrollArea>
#include <QShortcut>
#include <QSvgRenderer>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumnWidth = 548; // Of the ways, which reach 14 beyond the text on both sides.
constexpr int kBeyond = 14;
constexpr int kRecentShown = 3;
constexpr int kWithoutBoard = 1100;

// The mark: ink follows light and dark, its arc has the accent.
class Mark : public QWidget
{
public:
    Mark()
    {
        setFixedSize(44, 44);
        setAccessibleName(WelcomePane::tr("Enigma Designer"));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QFile file(u":/enigma/ui/icons/logo.svg"_s);
        if (!file.open(QIODevice::ReadOnly)) {
            return;
        }
        QByteArray svg = file.readAll();
        svg.replace("currentColor", color(Token::Text).name().toLatin1());
        svg.replace("#425bdd", color(Token::AccentInk).name().toLatin1());
        QPainter painter(this);
        QSvgRenderer(svg).render(&painter, rect());
    }
};

} // namespace

WelcomePane::WelcomePane(LibraryService &library, const QString &starter, QWidget *parent) :
    QWidget(parent),
    m_library(library),
    m_starter(starter),
    m_colors(new ThemeColorsCache(library, this)),
    m_board(new SampleBoard),
    m_recent(new SideList(tr("Recent registries"))),
    m_recentHead(new SectionLabel(tr("Recent")))
{
    setAcceptDrops(true);
    setAccessibleName(tr("Welcome"));
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(buildColumn());
    area->widget()->setAutoFillBackground(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(area, 5);
    row->addWidget(m_board, 4);

    connect(&m_library, &LibraryService::changed, this, [this](const LibraryChange &change) {
        if (change.touches(LibraryChange::Registries)) {
            readRegistries();
        }
    });
    connect(m_colors, &ThemeColorsCache::loaded, this, &WelcomePane::showRegistries);
    connect(&Tokens::instance(), &Tokens::changed, this, &WelcomePane::showRegistries);
    connect(m_recent, &SideList::chosen, this, [this](const QString &key) { Q_EMIT openRegistryRequested({key}); });
    m_recent->hide();
    m_recentHead->hide();
    readRegistries();
}

QWidget *WelcomePane::buildColumn()
{
    auto *text = new TextLabel(
        tr("Design, version and publish component registries. Everything stays on this computer until you publish it."),
        TextStyle::Prose, Token::TextMuted);
    text->setWordWrap(true);

    auto *inner = new QWidget;
    inner->setMaximumWidth(kColumnWidth);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(kBeyond, 0, kBeyond, 0);
    words->setSpacing(4);
    words->addWidget(new Mark);
    words->addSpacing(12);
    words->addWidget(new TextLabel(tr("Enigma Designer"), TextStyle::Display));
    words->addWidget(text);
    column->addLayout(words);
    column->addSpacing(28);

    auto *ways = new QVBoxLayout;
    ways->setSpacing(4);
    WayButton *starter = addWay(*ways, u"grid"_s, tr("Open the starter registry"), Qt::Key_Enter);
    starter->setSentence(tr("Components and two themes, ready to edit"));
    connect(starter, &WayButton::clicked, this, &WelcomePane::openStarterRequested);
    WayButton *import = addWay(*ways, u"import"_s, tr("Import a registry"), Qt::CTRL | Qt::Key_I);
    import->setSentence(tr("From a folder, a registry.json or an address"));
    connect(import, &WayButton::clicked, this, [this] { Q_EMIT importRequested({}); });
    WayButton *fresh = addWay(*ways, u"plus"_s, tr("New registry"), Qt::CTRL | Qt::Key_N);
    fresh->setSentence(tr("Begin with an empty one"));
    connect(fresh, &WayButton::clicked, this, &WelcomePane::newRegistryRequested);
    WayButton *remote = addWay(*ways, u"users"_s, tr("Connect a remote"), Qt::CTRL | Qt::Key_J);
    remote->setSentence(tr("Publish to a folder, a git remote or a registry server"));
    connect(remote, &WayButton::clicked, this, &WelcomePane::connectRemoteRequested);
    column->addLayout(ways);

    m_recentHead->setContentsMargins(kBeyond, 28, kBeyond, 6);
    column->addWidget(m_recentHead);
    auto *recent = new QHBoxLayout;
    recent->setContentsMargins(6, 0, 6, 0);
    recent->addWidget(m_recent);
    column->addLayout(recent);

    auto *page = new QWidget;
    auto *across = new QHBoxLayout;
    across->setContentsMargins(48, 0, 48, 0);
    across->addStretch(1);
    across->addWidget(inner, 1000);
    across->addStretch(1);
    auto *down = new QVBoxLayout(page);
    down->setContentsMargins(0, 32, 0, 32);
    down->addStretch(1);
    down->addLayout(across);
    down->addStretch(1);
    return page;
}

WayButton *WelcomePane::addWay(QVBoxLayout &column, const QString &iconName, const QString &title,
                               const QKeySequence &key)
{
    auto *way = new WayButton(iconName, title, key);
    column.addWidget(way);
    m_ways.append(way);
    connect(way, &WayButton::moveRequested, this, [this, way](int ways) { move(way, ways); });
    if (key != QKeySequence(Qt::Key_Enter)) { // That one acts where the focus is.
        auto *shortcut = new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, way, [way] { way->click(); });
    }
    return way;
}

void WelcomePane::move(WayButton *from, int ways)
{
    const qsizetype to = m_ways.indexOf(from) + ways;
    if (to >= 0 && to < m_ways.size()) {
        m_ways[to]->setFocus(Qt::OtherFocusReason);
    } else if (to >= m_ways.size() && m_recent->isVisible()) {
        m_recent->setFocus(Qt::TabFocusReason);
    }
}

void WelcomePane::activate()
{
    m_ways.constFirst()->setFocus(Qt::OtherFocusReason);
}

void WelcomePane::readRegistries()
{
    m_library.registries().then(this, [this](const Result<QList<Registry>> &registries) {
        m_registries = registries.value_or(QList<Registry>());
        std::ranges::stable_sort(m_registries, std::greater(), &Registry::updatedAt);
        showRegistries();
    });
}

void WelcomePane::showRegistries()
{
    const bool dark = Tokens::instance().isDark();
    std::optional<ThemeColors> look;
    QList<SideItem> items;
    for (const Registry &registry : std::as_const(m_registries)) {
        const ThemeColors colors = m_colors->ofRegistry(registry.id);
        if (registry.slug == m_starter) {
            look = colors;
            m_ways.constFirst()->setSentence(tr("%1, ready to edit").arg(componentsText(registry.componentCount)));
        }
        if (items.size() < kRecentShown) {
            QList<QColor> face = colors.face(dark);
            SideItem item;
            item.key = registry.id.value;
            item.text = registry.name;
            item.secondLine =
                tr("%1, changed %2").arg(componentsText(registry.componentCount), whenText(registry.updatedAt));
            item.swatch = face.isEmpty() ? QList<QColor>{color(Token::BorderStrong)} : face;
            items.append(item);
        }
    }
    m_board->setTheme(look ? *look : ThemeColors::fromCss(defaultThemeSource()));
    m_recent->setItems(items);
    int height = 0;
    for (int row = 0; row < items.size(); ++row) {
        height += m_recent->sizeHintForRow(row);
    }
    m_recent->setFixedHeight(height);
    m_recent->setVisible(!items.isEmpty());
    m_recentHead->setVisible(!items.isEmpty());
}

void WelcomePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_board->setVisible(width() >= kWithoutBoard);
}

void WelcomePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Surface));
}

void WelcomePane::dragEnterEvent(QDragEnterEvent *event)
{
    if (!DropVeil::importable(*event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void WelcomePane::dropEvent(QDropEvent *event)
{
    event->accept();
    Q_EMIT importRequested(DropVeil::importable(*event->mimeData()));
}

} // namespace enigma
