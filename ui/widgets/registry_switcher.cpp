// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/registry_switcher.h"

#include "ui/library/theme_colors_cache.h"
#include "ui/style/control.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"
#include "ui/widgets/swatch.h"

#include <QMenu>
#include <QPainter>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kHeight = 48;
static constexpr int kPadding = 8;
static constexpr int kSwatchSide = 20;

RegistrySwitcher::RegistrySwitcher(LibraryService &library, QWidget *parent) :
    QAbstractButton(parent), m_library(library), m_colors(new ThemeColorsCache(library, this))
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Another registry"));
    useFocusRing(*this, metrics::kRadiusControl);
    connect(this, &QAbstractButton::clicked, this, &RegistrySwitcher::showMenu);
    connect(m_colors, &ThemeColorsCache::loaded, this, qOverload<>(&QWidget::update));
    connect(&library, &LibraryService::changed, this, [this](const LibraryChange &change) {
        if (change.touches(LibraryChange::Registries)) {
            read();
        }
    });
    read();
}

void RegistrySwitcher::read()
{
    m_library.registries().then(this, [this](const Result<QList<Registry>> &registries) {
        if (registries) {
            m_registries = *registries;
            describe();
            Q_EMIT loaded();
        }
    });
}

void RegistrySwitcher::setCurrent(const RegistryId &registry)
{
    m_current = registry;
    describe();
}

QString RegistrySwitcher::name() const
{
    const auto found = std::ranges::find(m_registries, m_current, &Registry::id);
    return found == m_registries.end() ? QString() : found->name;
}

void RegistrySwitcher::describe()
{
    setText(name());
    setAccessibleName(tr("Registry %1").arg(name()));
    update();
}

void RegistrySwitcher::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Registry &registry : m_registries) {
        QAction *action = menu->addAction(registry.name, this, [this, id = registry.id] {
            setCurrent(id);
            Q_EMIT chosen(id);
        });
        action->setCheckable(true);
        action->setChecked(registry.id == m_current);
    }
    menu->popup(mapToGlobal(rect().bottomLeft() + QPoint(kPadding, -kPadding)));
}

QSize RegistrySwitcher::sizeHint() const
{
    const int name = QFontMetrics(enigma::font(TextStyle::BodyStrong)).horizontalAdvance(text());
    return {name + kSwatchSide + 4 * kPadding + metrics::kIcon, kHeight};
}

QSize RegistrySwitcher::minimumSizeHint() const
{
    return {80, kHeight};
}

void RegistrySwitcher::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect box = rect().adjusted(0, kPadding, 0, -kPadding);
    if (underMouse() || isDown()) {
        drawBox(painter, box, metrics::kRadiusControl, color(isDown() ? Token::Pressed : Token::Hover));
    }
    QRect place = box.adjusted(kPadding, 0, -2 * kPadding - metrics::kIcon, 0);
    QList<QColor> swatch = m_colors->ofRegistry(m_current).strip(Tokens::instance().isDark()).mid(0, 1);
    if (swatch.isEmpty()) {
        swatch.append(color(Token::BorderStrong)); // No theme, or none read yet.
    }
    const qreal top = box.center().y() - kSwatchSide / 2.0 + 0.5;
    Swatch::paint(painter, QRectF(place.left(), top, kSwatchSide, kSwatchSide), swatch, metrics::kRadiusSwatch);
    place.setLeft(place.left() + kSwatchSide + kPadding);
    painter.setFont(enigma::font(TextStyle::BodyStrong));
    painter.setPen(color(Token::Text));
    const QString name = painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width());
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, name);
    const int end = place.left() + painter.fontMetrics().horizontalAdvance(name) + kPadding;
    drawIcon(painter, QRect(end, box.top(), metrics::kIcon, box.height()), u"down"_s, color(Token::TextMuted), 14);
}

} // namespace enigma
