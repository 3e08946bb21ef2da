// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/live_view.h"

#include "ui/preview/edge_grip.h"
#include "ui/preview/preview_note.h"
#include "ui/preview/seen_colors.h"
#include "ui/render/renderer.h"
#include "ui/style/control.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/theme/theme_session.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 400;
constexpr int kSettleMs = 40;
constexpr int kFrameWaitMs = 200; // From the report to the frame that it is about.
constexpr int kRestMs = 30'000;
constexpr QSize kLeastSize(120, 80);
constexpr QSizeF kUsual(680, 500); // What most components need, in CSS pixels.
constexpr int kNoteEdge = 8;       // Between the note and the edges of the page.

} // namespace

LiveView::LiveView(Renderer &renderer, QWidget *parent) :
    QWidget(parent), m_renderer(renderer), m_note(new PreviewNote(this)), m_grip(new EdgeGrip(this)), m_mode(u"light"_s)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    useFocusRing(*this, metrics::kRadiusTile);
    setMinimumSize(kLeastSize);
    setAttribute(Qt::WA_InputMethodEnabled);
    m_grip->hide();
    const auto add = [this](QTimer &timer, int milliseconds, auto act) {
        timer.setSingleShot(true);
        timer.setInterval(milliseconds);
        connect(&timer, &QTimer::timeout, this, act);
    };
    add(m_patience, kPatienceMs, [this] {
        m_isOverdue = true;
        explain();
    });
    add(m_frameWait, kFrameWaitMs, &LiveView::takeEarlyFrame);
    add(m_settle, kSettleMs, &LiveView::place);
    add(m_rest, kRestMs, &LiveView::closePage);
    connect(&m_input, &PageInput::left, this, [this] {
        setInside(false);
        Q_EMIT left();
    });
    connect(&m_input, &PageInput::zoomStepped, this, &LiveView::zoomStepped);
    connect(m_note, &PreviewNote::remedyChosen, this, &LiveView::help);
    connect(&m_renderer, &Renderer::stateChanged, this, &LiveView::followRenderer);
    connect(m_grip, &EdgeGrip::pressed, this, [this] { m_dragFrom = int(std::round(pageRect().width() / scale())); });
    connect(m_grip, &EdgeGrip::resetRequested, this, [this] { Q_EMIT deviceWidthChosen(0); });
    connect(m_grip, &EdgeGrip::dragged, this, [this](int distance) {
        // The page stays in the middle, so both of its edges move.
        const int width = m_dragFrom + int(std::round(2 * distance / scale()));
        Q_EMIT deviceWidthChosen(std::clamp(width, kLeastWidth, kMostWidth));
    });
    describe();
}

LiveView::~LiveView() = default;

void LiveView::showBundle(const PreviewBundle &bundle, int example)
{
    if (m_content && m_content->bundle.component != bundle.component) {
        m_painted = m_frame = {};
        m_isWell = false; // It gets a page of its own.
    }
    m_content = Content{bundle, example};
    m_isShown = false;
    if (bundle.modules.isEmpty()) { // There is nothing that could run.
        closePage();
        setFrame({});
        setProblems({{.kind = PageProblem::Kind::NoExample,
                      .sentence = tr("%1 exports no component to show.").arg(bundle.component)}});
        return;
    }
    if (m_page) {
        m_page->show(bundle, example);
        m_patience.start();
    }
    attend();
    describe();
}

void LiveView::setTheme(const QByteArray &css)
{
    if (std::exchange(m_theme, css) != css && m_page) {
        m_page->setTheme(css);
    }
}

void LiveView::setMode(const QString &mode)
{
    if (std::exchange(m_mode, mode) != mode && m_page) {
        m_page->setMode(mode);
    }
    describe();
}

void LiveView::setState(RenderState state)
{
    if (std::exchange(m_state, state) != state && m_page) {
        m_page->setState(state);
    }
}

void LiveView::setVision(ColorVision vision)
{
    m_seen = vision == ColorVision::Normal ? nullptr : std::make_unique<SeenColors>(vision);
    setFrame(m_painted);
}

void LiveView::setDeviceWidth(int width)
{
    if (std::exchange(m_device, width) != width) {
        m_settle.start();
        update();
    }
}

void LiveView::setZoom(double zoom)
{
    if (std::exchange(m_zoom, zoom) != zoom) {
        m_settle.start();
        update();
    }
}

void LiveView::setResizable()
{
    m_grip->show();
}

double LiveView::scale() const
{
    const double room = width() - (m_grip->isHidden() ? 0 : 2 * EdgeGrip::kWidth);
    const double wanted =
        m_zoom > 0 ? m_zoom : std::clamp(std::min(room / kUsual.width(), height() / kUsual.height()), 0.5, 1.0);
    return m_device > 0 ? std::clamp(room / m_device, 0.05, wanted) : wanted;
}

// On whole device pixels, so that nothing of the picture is smeared.
QRectF LiveView::pageRect() const
{
    const int edge = m_grip->isHidden() ? 0 : EdgeGrip::kWidth;
    const QRectF room = rect().adjusted(edge, 0, -edge, 0);
    if (m_device == 0) {
        return room;
    }
    const qreal ratio = devicePixelRatioF();
    const qreal wide = std::min(room.width(), std::round(m_device * scale() * ratio) / ratio);
    const qreal x = room.x() + std::round((room.width() - wide) / 2 * ratio) / ratio;
    return {x, room.y(), wide, room.height()};
}

QString LiveView::sentence() const
{
    return m_note->sentence();
}

void LiveView::restart()
{
    setProblems({});
    m_isShown = false;
    m_isWell = false;
    if (m_page) {
        m_patience.start();
        m_page->restart();
    }
    attend();
}

void LiveView::describe()
{
    const QString component = m_content ? m_content->bundle.component : QString();
    setAccessibleName(tr("Preview of %1, %2").arg(component, modeTitle(m_mode)));
    setAccessibleDescription(m_note->sentence().isEmpty()
                                 ? m_isInside ? tr("Tab moves inside it. F6, or Escape twice, leaves it.")
                                              : tr("It runs. Enter goes inside.")
                                 : m_note->sentence());
}

void LiveView::arrangeNote()
{
    if (m_note->isHidden()) {
        return;
    }
    const QRect room = pageRect().toAlignedRect().adjusted(kNoteEdge, kNoteEdge, -kNoteEdge, -kNoteEdge);
    const int wanted = std::max(m_note->heightForWidth(room.width()), m_note->minimumSizeHint().height());
    const int height = std::min(wanted, room.height());
    m_note->setGeometry(room.x(), room.bottom() + 1 - height, room.width(), height);
    m_note->raise();
}

// One of another shape was painted for the size before: it stays as large as it was, for a moment.
QRectF LiveView::placeOfFrame() const
{
    const QSizeF viewport(m_viewport);
    const double across = m_frame.width() / viewport.width();
    const bool isOfViewport = std::abs(m_frame.height() - viewport.height() * across) <= 1.5;
    const QSizeF size = isOfViewport ? viewport * scale() : QSizeF(m_frame.size()) / devicePixelRatioF();
    return {pageRect().topLeft(), size};
}

void LiveView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF page = pageRect();
    QPainterPath shape;
    shape.addRoundedRect(page, metrics::kRadiusTile, metrics::kRadiusTile);
    painter.save();
    painter.setClipPath(shape);
    if (m_frame.isNull()) {
        painter.fillRect(page, color(Token::Inset));
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.fillRect(page, m_frame.pixelColor(m_frame.width() - 1, m_frame.height() - 1));
        painter.drawImage(placeOfFrame(), m_frame);
    }
    painter.restore();
    drawBox(painter, page, metrics::kRadiusTile, {}, color(Token::Text, 0.07));
}

void LiveView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const QRectF page = pageRect();
    m_grip->setGeometry(int(std::ceil(page.right())), 0, EdgeGrip::kWidth, height());
    m_settle.start();
    arrangeNote();
}

void LiveView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    attend();
}

void LiveView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    attend();
}

} // namespace enigma
