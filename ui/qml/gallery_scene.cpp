// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gallery_scene.h"

#include "token_spot.h"

#include <algorithm>
#include <utility>

namespace enigma {

namespace {

// In the order of painting, from the bottom.
QList<QQuickItem *> paintOrder(const QQuickItem &item)
{
    QList<QQuickItem *> children = item.childItems();
    std::ranges::stable_sort(children, {}, [](const QQuickItem *child) { return child->z(); });
    return children;
}

template<typename Wanted>
void collect(const QQuickItem &item, QList<TokenSpot *> &found, Wanted wanted)
{
    for (QQuickItem *child : paintOrder(item)) {
        if (auto *spot = qobject_cast<TokenSpot *>(child); spot && wanted(*spot)) {
            found.append(spot);
        }
        collect(*child, found, wanted);
    }
}

} // namespace

GalleryScene::GalleryScene(QObject *parent) : QObject(parent) {}

void GalleryScene::setSelected(const QString &token)
{
    if (std::exchange(m_selected, token) != token) {
        mark();
    }
}

void GalleryScene::setHovered(const QString &token)
{
    if (std::exchange(m_hovered, token) != token) {
        mark();
    }
}

void GalleryScene::setCurrent(bool current)
{
    if (std::exchange(m_current, current) != current) {
        Q_EMIT currentChanged();
    }
}

void GalleryScene::setTitle(const QString &title)
{
    if (std::exchange(m_title, title) != title) {
        Q_EMIT titleChanged();
    }
}

void GalleryScene::setOutline(const QColor &color)
{
    if (std::exchange(m_outline, color) != color) {
        mark();
    }
}

void GalleryScene::setCursor(TokenSpot *spot)
{
    if (m_cursor != spot) {
        m_cursor = spot;
        mark();
        Q_EMIT pointed(spot ? probe(*spot) : GalleryProbe());
    }
}

void GalleryScene::markSpot(TokenSpot &spot) const
{
    const bool isUse = spot.uses(m_hovered.isEmpty() ? m_selected : m_hovered);
    spot.setMark(&spot == m_cursor ? TokenSpot::Mark::Current : isUse ? TokenSpot::Mark::Used : TokenSpot::Mark::None);
}

void GalleryScene::mark()
{
    for (TokenSpot *spot : spots()) {
        markSpot(*spot);
    }
}

QList<TokenSpot *> GalleryScene::spots() const
{
    QList<TokenSpot *> found;
    if (m_root) {
        collect(*m_root, found, [](const TokenSpot &) { return true; });
    }
    return found;
}

QList<TokenSpot *> GalleryScene::visibleSpots() const
{
    QList<TokenSpot *> found;
    if (m_root) {
        collect(*m_root, found, [](const TokenSpot &spot) { return spot.isVisible(); });
    }
    return found;
}

qsizetype GalleryScene::pageOf(const TokenSpot &spot) const
{
    const auto page = std::ranges::find_if(m_pages, [&](const QQuickItem *each) { return each->isAncestorOf(&spot); });
    return page == m_pages.cend() ? -1 : page - m_pages.cbegin();
}

GalleryProbe GalleryScene::probe(const TokenSpot &spot) const
{
    const QPointF middle(spot.width() / 2, spot.height() / 2);
    QList<TokenSpot *> stack;
    collect(*m_root, stack,
            [&](const TokenSpot &each) { return each.isVisible() && each.contains(each.mapFromItem(&spot, middle)); });
    stack.resize(stack.indexOf(&spot) + 1);
    return describe(stack, spot.tokenAt(middle));
}

GalleryProbe GalleryScene::probeAt(const QPointF &point) const
{
    QList<TokenSpot *> stack;
    collect(*m_root, stack,
            [&](const TokenSpot &spot) { return spot.isVisible() && spot.contains(spot.mapFromItem(m_root, point)); });
    if (stack.isEmpty()) {
        return {};
    }
    const TokenSpot &top = *stack.constLast();
    return describe(stack, top.tokenAt(top.mapFromItem(m_root, point)));
}

GalleryProbe GalleryScene::describe(const QList<TokenSpot *> &stack, const QString &token) const
{
    const TokenSpot &top = *stack.constLast();
    GalleryProbe probe{.token = token};
    const bool isFill = token == top.fill();
    for (const TokenSpot *spot : stack) {
        if (!spot->fill().isEmpty() && (spot != &top || isFill)) {
            probe.fills.append({spot->fill(), spot->strength()});
        }
    }
    if (!isFill) {
        probe.ink = token;
        return probe;
    }
    // A fill meets the first text that stands on it.
    QList<TokenSpot *> inside;
    collect(*top.parentItem(), inside, [](const TokenSpot &spot) { return spot.isVisible(); });
    const auto text = std::ranges::find_if(inside, [](const TokenSpot *spot) { return !spot->ink().isEmpty(); });
    probe.ink = text == inside.cend() ? QString() : (*text)->ink();
    return probe;
}

bool GalleryScene::pointAt(const QPointF &point)
{
    const GalleryProbe found = probeAt(point);
    Q_EMIT pointed(found);
    return !found.token.isEmpty();
}

void GalleryScene::leave()
{
    Q_EMIT pointed({});
}

void GalleryScene::pickAt(const QPointF &point)
{
    if (const GalleryProbe found = probeAt(point); !found.token.isEmpty()) {
        Q_EMIT picked(found.token);
    }
}

} // namespace enigma
