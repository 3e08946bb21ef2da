// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/component_grid.h"

#include "ui/library/component_delegates.h"
#include "ui/library/component_list_model.h"
#include "ui/library/face_sources.h"
#include "ui/library/theme_colors_cache.h"
#include "ui/preview/thumbnails.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QScrollBar>

namespace enigma {

namespace {

constexpr int kTileMinimum = 176;
constexpr int kSlack = 2; // So that the last column ends where the padding of the pane begins.
constexpr int kPatienceMs = 150;

} // namespace

ComponentGrid::ComponentGrid(ComponentListModel &model, const FaceSources &sources, QWidget *parent) :
    QListView(parent), m_model(model), m_tiles(new TileDelegate(sources, this)), m_rows(new ComponentRowDelegate(this))
{
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // Its coming and going would change the number of columns.
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setAccessibleName(tr("Components"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_showsPlaces = true;
        viewport()->update();
    });
    connect(&sources.colors, &ThemeColorsCache::loaded, viewport(), qOverload<>(&QWidget::update));
    connect(&sources.thumbnails, &Thumbnails::changed, this, [this](const ComponentId &id) {
        const int row = id.isNull() ? -1 : m_model.rowOf(id);
        row < 0 ? viewport()->update() : update(m_model.index(row));
    });
    connect(this, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_model.at(index.row())); });
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_kept = selected();
        m_restoring = true; // What vanishes with the reset is no choice of the person.
    });
    setModel(&m_model);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ComponentGrid::restoreSelection);
    setLook(Look::Grid);
}

void ComponentGrid::setLook(Look look)
{
    m_look = look;
    setWrapping(look == Look::Grid);
    setFlow(look == Look::Grid ? QListView::LeftToRight : QListView::TopToBottom);
    setItemDelegate(look == Look::Grid ? static_cast<QAbstractItemDelegate *>(m_tiles) : m_rows);
    arrange();
    scrollTo(currentIndex());
}

int ComponentGrid::columns() const
{
    const int tile = int(kTileMinimum * fontScale());
    return std::max(1, (viewport()->width() - kSlack) / (tile + TileDelegate::kGapAcross));
}

void ComponentGrid::arrange()
{
    if (m_look == Look::List) {
        verticalScrollBar()->setSingleStep(itemDelegate()->sizeHint({}, {}).height());
        return;
    }
    const int tile = (viewport()->width() - kSlack) / columns() - TileDelegate::kGapAcross;
    const QSize cell = TileDelegate::cellFor(tile);
    if (cell != m_tiles->cell()) {
        m_tiles->setCell(cell);
        scheduleDelayedItemsLayout();
    }
    verticalScrollBar()->setSingleStep(cell.height() / 3);
}

void ComponentGrid::setLoading(bool loading)
{
    const bool waits = loading && m_model.rowCount() == 0;
    if (waits && !m_patience.isActive() && !m_showsPlaces) {
        m_patience.start();
    } else if (!waits) {
        m_patience.stop();
        m_showsPlaces = false;
        viewport()->update();
    }
}

QList<ComponentSummary> ComponentGrid::selected() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    const qsizetype current = indexes.indexOf(currentIndex());
    if (current > 0) {
        indexes.move(current, 0);
    }
    QList<ComponentSummary> components;
    components.reserve(indexes.size());
    for (const QModelIndex &index : std::as_const(indexes)) {
        components.append(m_model.known(index.row()));
    }
    return components;
}

void ComponentGrid::choose(const QList<ComponentSummary> &components)
{
    QList<int> rows;
    for (const ComponentSummary &component : components) {
        if (const int row = m_model.rowOf(component.id); row >= 0) {
            rows.append(row);
        }
    }
    const QModelIndex current = rows.isEmpty() ? QModelIndex() : m_model.index(rows.constFirst());
    std::ranges::sort(rows);
    QItemSelection selection;
    for (qsizetype first = 0, last = 0; first < rows.size(); first = ++last) {
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1) {
            ++last; // Neighbours are one range.
        }
        selection.select(m_model.index(rows[first]), m_model.index(rows[last]));
    }
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void ComponentGrid::restoreSelection()
{
    choose(std::exchange(m_kept, {}));
    m_restoring = false;
    scrollTo(currentIndex());
}

void ComponentGrid::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    if (!m_restoring) {
        Q_EMIT selectionMade();
    }
}

void ComponentGrid::resizeEvent(QResizeEvent *event)
{
    const QSizeF pixels = QSizeF(event->size()) * devicePixelRatio();
    m_tiles->setRoomFor(qsizetype(pixels.width() * pixels.height()));
    arrange();
    QListView::resizeEvent(event);
}

void ComponentGrid::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_tiles->forgetPictures();
        arrange();
    }
}

void ComponentGrid::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid()) {
        Q_EMIT menuRequested(viewport()->mapToGlobal(visualRect(currentIndex()).center()));
    } else {
        Q_EMIT menuRequested(event->globalPos());
    }
}

// Letters are keys of their own here, see the actions of the pane.
void ComponentGrid::keyboardSearch(const QString &) {}

void ComponentGrid::paintEvent(QPaintEvent *event)
{
    if (m_showsPlaces) {
        paintPlaces();
    }
    QListView::paintEvent(event);
}

void ComponentGrid::paintPlaces()
{
    QPainter painter(viewport());
    const QSize cell = m_look == Look::Grid ? m_tiles->cell() : QSize(viewport()->width(), metrics::kTableRowHeight);
    for (int y = 0; y + cell.height() / 2 < viewport()->height(); y += cell.height()) {
        for (int x = 0; x + cell.width() <= viewport()->width(); x += cell.width()) {
            const QRect place(QPoint(x, y), cell);
            const QRect box = m_look == Look::Grid ? TileDelegate::faceIn(place) : place.adjusted(8, 10, -8, -10);
            drawBox(painter, box, metrics::kRadiusTile, color(Token::Hover));
        }
    }
}

} // namespace enigma
