// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/gallery_view.h"

#include "models/theme/contrast.h"
#include "ui/qml/gallery_scene.h"
#include "ui/qml/token_spot.h"
#include "ui/style/control.h"
#include "ui/style/metrics.h"
#include "ui/style/tokens.h"
#include "ui/theme/gallery_tokens.h"
#include "ui/theme/theme_session.h"
#include "ui/widgets/announce.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QToolTip>

#include <algorithm>

// Made by qt_add_qml_module; named here so that the linker keeps it.
void qml_register_types_Enigma_Gallery();

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// To be said before the first scene, and once.
void paintWithoutGraphicsCard()
{
    static const bool kIsSaid = [] {
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        return true;
    }();
    Q_UNUSED(kIsSaid)
}

// Where tokens that are no colours are seen best, by the place among the pages; -1: nowhere.
int samplePage(const QString &token)
{
    constexpr int kType = 6;
    constexpr int kShape = 7;
    const auto begins = [&](QLatin1StringView family) { return token == family || token.startsWith(family + u'-'); };
    return begins("font"_L1) || begins("tracking"_L1)                           ? kType
           : begins("radius"_L1) || begins("shadow"_L1) || begins("spacing"_L1) ? kShape
                                                                                : -1;
}

} // namespace

GalleryView::GalleryView(QWidget *parent) :
    PreviewSurface(parent), m_sides{std::make_unique<GalleryScene>(), std::make_unique<GalleryScene>()}
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Gallery"));
    setAccessibleDescription(tr("Up and down walk through the pieces, left and right change the mode, Enter selects "
                                "the token of the piece."));
    useFocusRing(*this, metrics::kRadiusCard);
    showTokens();
    followColors();
    build();
    connect(&Tokens::instance(), &Tokens::changed, this, &GalleryView::followColors);
    for (size_t side = 0; side < m_sides.size(); ++side) {
        connect(m_sides[side].get(), &GalleryScene::picked, this,
                [this, side](const QString &token) { Q_EMIT picked(token, m_modes.value(qsizetype(side))); });
        connect(m_sides[side].get(), &GalleryScene::pointed, this,
                [this, side](const GalleryProbe &probe) { point(side, probe); });
    }
}

GalleryView::~GalleryView() = default;

void GalleryView::build()
{
    qml_register_types_Enigma_Gallery();
    paintWithoutGraphicsCard();
    m_canvas = std::make_unique<QQuickWidget>(this);
    m_canvas->setResizeMode(QQuickWidget::SizeRootObjectToView);
    m_canvas->setFocusPolicy(Qt::NoFocus);
    m_canvas->setClearColor(color(Token::Inset));
    const QUrl url(u"qrc:/qt/qml/Enigma/Gallery/ThemeGallery.qml"_s);
    auto *component = new QQmlComponent(m_canvas->engine(), url, m_canvas.get());
    QObject *page = component->createWithInitialProperties(
        {{u"first"_s, QVariant::fromValue(m_sides[0].get())}, {u"second"_s, QVariant::fromValue(m_sides[1].get())}});
    Q_ASSERT_X(page, "GalleryView", qPrintable(component->errorString()));
    m_canvas->setContent(url, component, page);
}

QQuickItem *GalleryView::root() const
{
    return m_canvas->rootObject();
}

void GalleryView::followColors()
{
    if (m_canvas) {
        m_canvas->setClearColor(color(Token::Inset));
    }
    for (const auto &side : m_sides) {
        side->setOutline(color(Token::Focus));
    }
}

void GalleryView::setTheme(const Theme &theme, const ThemeSnapshot &tokens)
{
    m_theme = theme;
    m_tokens = tokens;
    showTokens();
}

void GalleryView::setModes(const QStringList &modes)
{
    if (m_modes == modes) {
        return;
    }
    m_modes = modes;
    root()->setProperty("isPair", modes.size() > 1);
    for (size_t side = 0; side < m_sides.size(); ++side) {
        m_sides[side]->setTitle(modeTitle(modes.value(qsizetype(side))));
    }
    showTokens();
}

void GalleryView::setVision(ColorVision vision)
{
    m_vision = vision;
    showTokens();
}

void GalleryView::showTokens()
{
    for (size_t side = 0; side < m_sides.size(); ++side) {
        m_sides[side]->setTokens(galleryTokens(m_theme, m_tokens, m_modes.value(qsizetype(side)), m_vision));
    }
}

void GalleryView::setSelected(const QString &token, const QString &mode)
{
    m_sides[0]->setCurrent(m_modes.value(1) != mode);
    m_sides[1]->setCurrent(m_modes.value(1) == mode);
    if (m_selected == token) {
        return;
    }
    m_selected = token;
    for (const auto &side : m_sides) {
        side->setSelected(token);
    }
    revealSelected();
}

// A selection that this page does not use turns to the first page that does, and scrolls there.
void GalleryView::revealSelected()
{
    const auto uses = [this](const TokenSpot *spot) { return spot->uses(m_selected); };
    const GalleryScene &scene = *m_sides[m_sides[0]->isCurrent() ? 0 : 1];
    QList<TokenSpot *> spots = scene.visibleSpots();
    auto use = std::ranges::find_if(spots, uses);
    if (use == spots.end()) {
        spots = scene.spots();
        use = std::ranges::find_if(spots, uses);
        const int page = use == spots.end() ? samplePage(m_selected) : int(scene.pageOf(**use));
        if (page < 0) {
            return;
        }
        setPage(page);
        Q_EMIT pageRevealed(page);
        if (use == spots.end()) {
            return;
        }
    }
    if (m_selected != "background"_L1) {
        QMetaObject::invokeMethod(root(), "reveal", Q_ARG(QQuickItem *, *use));
    }
}

void GalleryView::setHovered(const QString &token)
{
    for (const auto &side : m_sides) {
        side->setHovered(token);
    }
}

QStringList GalleryView::pages() const
{
    return {tr("Overview"), tr("Forms"),   tr("Buttons"), tr("Data"),
            tr("Overlays"), tr("Sidebar"), tr("Type"),    tr("Shape")};
}

void GalleryView::setPage(int page)
{
    if (page >= 0 && page != m_page) {
        m_page = page;
        placeCursor(m_cursorSide, -1);
        root()->setProperty("page", page);
    }
}

PreviewPoint GalleryView::pointOf(size_t side, const GalleryProbe &probe) const
{
    PreviewPoint point{.token = probe.token, .mode = m_modes.value(qsizetype(side)), .ink = probe.ink};
    const auto colorOf = [&](const QString &token) {
        const ThemeToken *found = m_tokens.token(point.mode, token);
        return found ? found->color : std::nullopt;
    };
    Color ground = Color::srgb(1, 1, 1);
    for (const GalleryProbe::Paint &fill : probe.fills) {
        if (std::optional<Color> paint = colorOf(fill.token)) {
            paint->alpha *= fill.strength;
            ground = composited(*paint, ground);
        }
        point.background = fill.token;
    }
    const std::optional<Color> ink = colorOf(point.ink);
    point.contrast = ink && !point.background.isEmpty() ? contrastRatio(*ink, ground) : 0;
    return point;
}

void GalleryView::point(size_t side, const GalleryProbe &probe)
{
    const PreviewPoint found = pointOf(side, probe);
    m_tip = pointText(found);
    if (!m_tip.isEmpty() && hasFocus()) {
        announce(*this, m_tip);
    }
    Q_EMIT pointed(found);
}

void GalleryView::placeCursor(size_t side, qsizetype place)
{
    m_sides[1 - side]->setCursor(nullptr);
    m_cursorSide = side;
    const QList<TokenSpot *> spots = m_sides[side]->visibleSpots();
    m_cursor = spots.isEmpty() ? -1 : std::min(place, spots.size() - 1);
    TokenSpot *spot = m_cursor < 0 ? nullptr : spots.at(m_cursor);
    m_sides[side]->setCursor(spot);
    if (spot) {
        QMetaObject::invokeMethod(root(), "reveal", Q_ARG(QQuickItem *, spot));
    }
}

void GalleryView::keyPressEvent(QKeyEvent *event)
{
    const QList<TokenSpot *> spots = m_sides[m_cursorSide]->visibleSpots();
    switch (event->key()) {
    case Qt::Key_Down:
        placeCursor(m_cursorSide, m_cursor + 1);
        break;
    case Qt::Key_Up:
        placeCursor(m_cursorSide, std::max<qsizetype>(m_cursor - 1, 0));
        break;
    case Qt::Key_Home:
        placeCursor(m_cursorSide, 0);
        break;
    case Qt::Key_End:
        placeCursor(m_cursorSide, spots.size() - 1);
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        placeCursor(event->key() == Qt::Key_Right && m_modes.size() > 1 ? 1 : 0, std::max<qsizetype>(m_cursor, 0));
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_cursor >= 0 && m_cursor < spots.size()) {
            m_sides[m_cursorSide]->pick(m_sides[m_cursorSide]->probe(*spots.at(m_cursor)).token);
        }
        break;
    default:
        PreviewSurface::keyPressEvent(event);
    }
}

void GalleryView::focusOutEvent(QFocusEvent *event)
{
    PreviewSurface::focusOutEvent(event);
    placeCursor(m_cursorSide, -1);
}

bool GalleryView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_tip.isEmpty()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), m_tip, this);
        return true;
    }
    return PreviewSurface::event(event);
}

void GalleryView::resizeEvent(QResizeEvent *event)
{
    PreviewSurface::resizeEvent(event);
    m_canvas->setGeometry(rect());
}

} // namespace enigma
