// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/preview/theme_preview.h"

#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/tokens.h"
#include "ui/theme/preview/gallery_view.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastHeight = 160;
constexpr int kFoot = 16;

} // namespace

ThemePreview::ThemePreview(ThemeSession &session, QWidget *parent) :
    QWidget(parent),
    m_session(session),
    m_caption(new ElidedLabel({}, TextStyle::Small, Token::TextMuted)),
    m_surfaces(new SegmentedControl(tr("Preview"))),
    m_vision(new PushButton({})),
    m_fold(new IconButton(u"down"_s, tr("Fold the preview"))),
    m_pageMenu(new PushButton({}, ButtonKind::Quiet)),
    m_stack(new QStackedWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPanePadding, 0, metrics::kPanePadding, kFoot);
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_choices = buildChoices();
    column->addWidget(m_choices);
    column->addWidget(m_stack, 1);
    connect(m_fold, &IconButton::clicked, this, [this] { Q_EMIT foldRequested(!m_folded); });
    connect(m_surfaces, &SegmentedControl::currentChanged, this, &ThemePreview::showSurface);
    connect(&session, &ThemeSession::refreshed, this, &ThemePreview::showTheme);
    connect(&session, &ThemeSession::selectionChanged, this, &ThemePreview::showSelection);
    connect(&session, &ThemeSession::hoveredChanged, this, [this] { surface().setHovered(m_session.hovered()); });
    addSurface(tr("Gallery"), new GalleryView);
    showSurface(0);
}

QWidget *ThemePreview::buildHead()
{
    auto *head = new QWidget;
    head->setFixedHeight(kHeadHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_surfaces->setSmall();
    row->addWidget(new TextLabel(tr("Preview"), TextStyle::Section));
    row->addWidget(m_caption, 1);
    buildVision();
    row->addWidget(m_surfaces);
    row->addWidget(m_vision);
    row->addWidget(m_fold);
    return head;
}

void ThemePreview::buildVision()
{
    m_vision->setSmall();
    m_vision->setIconName(u"eye"_s);
    m_vision->setText(colorVisionTitle(ColorVision::Normal));
    m_vision->setToolTip(tr("The colours of the preview as people with a colour vision deficiency see them"));
    auto *menu = new QMenu(m_vision);
    auto *group = new QActionGroup(menu);
    for (const ColorVision vision : kColorVisions) {
        QAction *action = menu->addAction(colorVisionTitle(vision), this, [this, vision] { setVision(vision); });
        action->setCheckable(true);
        action->setChecked(vision == ColorVision::Normal);
        group->addAction(action);
    }
    m_vision->setMenu(menu);
}

void ThemePreview::setVision(ColorVision vision)
{
    m_seenWith = vision;
    m_vision->setText(colorVisionTitle(vision));
    surface().setVision(vision);
}

QWidget *ThemePreview::buildChoices()
{
    auto *choices = new QWidget;
    auto *row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 8);
    row->setSpacing(4);
    m_pageMenu->setSmall();
    m_pageMenu->setMenu(new QMenu(m_pageMenu));
    row->addWidget(m_pageMenu);
    row->addStretch(1);
    for (size_t side = 0; side < m_sides.size(); ++side) {
        m_sides[side] = new PushButton({}, ButtonKind::Quiet);
        m_sides[side]->setSmall();
        m_sides[side]->setMenu(new QMenu(m_sides[side]));
        row->addWidget(m_sides[side]);
    }
    return choices;
}

void ThemePreview::addSurface(const QString &title, PreviewSurface *surface)
{
    m_stack->addWidget(surface);
    m_surfaces->addSegment(title);
    m_surfaces->setVisible(m_surfaces->count() > 1);
    connect(surface, &PreviewSurface::picked, &m_session, &ThemeSession::select);
    connect(surface, &PreviewSurface::pointed, this, &ThemePreview::showPoint);
    connect(surface, &PreviewSurface::pageRevealed, this, [this](int page) {
        if (m_pages) {
            m_pages->setCurrent(page);
        }
    });
}

PreviewSurface &ThemePreview::surface() const
{
    return *static_cast<PreviewSurface *>(m_stack->currentWidget());
}

void ThemePreview::showSurface(int index)
{
    m_stack->setCurrentIndex(index);
    const QSignalBlocker silence(m_surfaces);
    m_surfaces->setCurrent(index);
    showPages();
    m_shown.clear();
    surface().setVision(m_seenWith);
    showTheme();
}

void ThemePreview::showPages()
{
    delete m_pages;
    m_pages = nullptr;
    m_pageMenu->menu()->clear();
    const QStringList pages = surface().pages();
    if (!pages.isEmpty()) {
        m_pages = new SegmentedControl(tr("Pieces"));
        m_pages->setSmall();
        for (int page = 0; page < pages.size(); ++page) {
            m_pages->addSegment(pages.at(page));
            m_pageMenu->menu()->addAction(pages.at(page), this, [this, page] { m_pages->setCurrent(page); });
        }
        connect(m_pages, &SegmentedControl::currentChanged, this, [this, pages](int page) {
            m_pageMenu->setText(pages.value(page));
            surface().setPage(page);
        });
        static_cast<QHBoxLayout *>(m_choices->layout())->insertWidget(0, m_pages);
        m_pages->setCurrent(0);
    }
    fitPages();
}

void ThemePreview::showModes()
{
    const QStringList modes = m_session.now().modes;
    if (std::exchange(m_modes, modes) != modes || m_shown.isEmpty()) {
        m_shown.removeIf([&](const QString &mode) { return !modes.contains(mode); });
        for (const QString &mode : modes) {
            if (m_shown.size() < 2 && !m_shown.contains(mode)) {
                m_shown.append(mode);
            }
        }
    }
    for (size_t side = 0; side < m_sides.size(); ++side) {
        PushButton *button = m_sides[side];
        const QString shown = m_shown.value(qsizetype(side));
        button->setVisible(!shown.isEmpty() && modes.size() > 2);
        button->setText(modeTitle(shown));
        button->setIconName(modeIcon(shown));
        button->setAccessibleName(side == 0 ? tr("Mode at the left: %1").arg(modeTitle(shown))
                                            : tr("Mode at the right: %1").arg(modeTitle(shown)));
        button->menu()->clear();
        for (const QString &mode : modes) {
            button->menu()->addAction(icon(modeIcon(mode)), modeTitle(mode), this,
                                      [this, side, mode] { setSide(side, mode); });
        }
    }
    surface().setModes(m_shown);
}

// A mode that the other side shows changes places with it.
void ThemePreview::setSide(size_t side, const QString &mode)
{
    const qsizetype place = qsizetype(side);
    if (const qsizetype other = m_shown.indexOf(mode); other >= 0) {
        m_shown.swapItemsAt(place, other);
    } else {
        m_shown[place] = mode;
    }
    showTheme();
}

void ThemePreview::setFolded(bool folded)
{
    m_folded = folded;
    m_stack->setVisible(!folded);
    m_choices->setVisible(!folded);
    m_vision->setVisible(!folded);
    m_fold->setIconName(folded ? u"up"_s : u"down"_s);
    m_fold->setName(folded ? tr("Show the preview") : tr("Fold the preview"));
    setMinimumHeight(folded ? kHeadHeight : kLeastHeight);
    setMaximumHeight(folded ? kHeadHeight : QWIDGETSIZE_MAX);
    layout()->setContentsMargins(metrics::kPanePadding, 0, metrics::kPanePadding, folded ? 0 : kFoot);
}

void ThemePreview::showTheme()
{
    showModes();
    surface().setTheme(m_session.theme(), m_session.now());
    showSelection();
}

void ThemePreview::showSelection()
{
    surface().setSelected(m_session.token(), m_session.mode());
    showCaption();
}

void ThemePreview::showPoint(const PreviewPoint &point)
{
    m_pointed = pointText(point);
    showCaption();
}

void ThemePreview::showCaption()
{
    const QString name = m_session.token();
    const int count = m_session.usage().count(name);
    const bool isOutlined = surface().outlinesTokens() && m_session.colorOf(m_session.mode(), name).isValid();
    m_caption->setText(!m_pointed.isEmpty() ? m_pointed
                       : name.isEmpty()     ? QString()
                       : count == 0         ? tr("No component uses --%1").arg(name)
                       : !isOutlined        ? tr("--%1 is used in %2 places").arg(name).arg(count)
                       : count == 1         ? tr("1 place uses --%1, outlined").arg(name)
                                            : tr("%1 places use --%2, outlined").arg(count).arg(name));
}

void ThemePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Inset));
}

void ThemePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPages();
}

void ThemePreview::fitPages()
{
    if (!m_pages) {
        m_pageMenu->hide();
        return;
    }
    int sides = 0;
    for (const PushButton *side : m_sides) {
        sides += side->isHidden() ? 0 : side->sizeHint().width() + 4;
    }
    const bool fits = m_pages->sizeHint().width() + sides <= width() - 2 * metrics::kPanePadding;
    m_pages->setVisible(fits);
    m_pageMenu->setVisible(!fits);
}

} // namespace enigma
