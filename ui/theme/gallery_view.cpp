// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/gallery_view.h"

#include "models/theme/theme_source.h"
#include "ui/qml/gallery_scene.h"
#include "ui/style/tokens.h"
#include "ui/theme/theme_session.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWidget>
#include <QQuickWindow>

// Made by qt_add_qml_module; named here so that the linker keeps it.
void qml_register_types_Enigma_Gallery();

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr double kRem = 16;

// "0.625rem", "10px"; anything else is taken for the usual half a rem.
double pixels(const QString &length)
{
    const QString text = length.trimmed();
    bool isNumber = false;
    if (text.endsWith("rem"_L1)) {
        const double value = text.chopped(3).toDouble(&isNumber);
        return isNumber ? value * kRem : kRem / 2;
    }
    const double value = (text.endsWith("px"_L1) ? text.chopped(2) : text).toDouble(&isNumber);
    return isNumber ? value : kRem / 2;
}

// Colours of one mode; a token that is missing shows as what browsers fall back to: the text, or no fill.
class Painter
{
public:
    Painter(const ThemeSnapshot &theme, const QString &mode) : m_theme(theme), m_mode(mode) {}

    QColor color(const QString &name, const QColor &otherwise) const
    {
        const ThemeToken *token = m_theme.token(m_mode, name);
        return token && token->color ? shownColor(*token->color) : otherwise;
    }

    double radius() const
    {
        const ThemeToken *token = m_theme.token(m_mode, u"radius"_s);
        return token ? pixels(token->value) : kRem / 2;
    }

private:
    const ThemeSnapshot &m_theme;
    QString m_mode;
};

// To be said before the first scene, and once.
void paintWithoutGraphicsCard()
{
    static const bool kIsSaid = [] {
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        return true;
    }();
    Q_UNUSED(kIsSaid)
}

GalleryTheme galleryTheme(const ThemeSnapshot &theme, const QString &mode)
{
    const Painter paint(theme, mode);
    const QColor none(Qt::transparent);
    GalleryTheme look;
    look.background = paint.color(u"background"_s, Qt::white);
    look.foreground = paint.color(u"foreground"_s, Qt::black);
    const std::pair<QColor GalleryTheme::*, QString> fills[] = {
        {&GalleryTheme::card, u"card"_s},           {&GalleryTheme::primary, u"primary"_s},
        {&GalleryTheme::secondary, u"secondary"_s}, {&GalleryTheme::muted, u"muted"_s},
        {&GalleryTheme::accent, u"accent"_s},       {&GalleryTheme::destructive, u"destructive"_s},
        {&GalleryTheme::border, u"border"_s},       {&GalleryTheme::input, u"input"_s},
        {&GalleryTheme::ring, u"ring"_s},           {&GalleryTheme::chart1, u"chart-1"_s},
        {&GalleryTheme::chart2, u"chart-2"_s},      {&GalleryTheme::chart3, u"chart-3"_s},
        {&GalleryTheme::chart4, u"chart-4"_s},      {&GalleryTheme::chart5, u"chart-5"_s}};
    for (const auto &[member, name] : fills) {
        look.*member = paint.color(name, none);
    }
    const std::pair<QColor GalleryTheme::*, QString> inks[] = {
        {&GalleryTheme::cardForeground, u"card-foreground"_s},
        {&GalleryTheme::primaryForeground, u"primary-foreground"_s},
        {&GalleryTheme::secondaryForeground, u"secondary-foreground"_s},
        {&GalleryTheme::mutedForeground, u"muted-foreground"_s},
        {&GalleryTheme::accentForeground, u"accent-foreground"_s}};
    for (const auto &[member, name] : inks) {
        look.*member = paint.color(name, look.foreground);
    }
    look.destructiveForeground = paint.color(u"destructive-foreground"_s, Qt::white);
    look.radius = paint.radius();
    return look;
}

} // namespace

GalleryView::GalleryView(QWidget *parent) :
    QWidget(parent), m_light(std::make_unique<GalleryScene>()), m_dark(std::make_unique<GalleryScene>())
{
    qml_register_types_Enigma_Gallery();
    paintWithoutGraphicsCard();
    m_canvas = std::make_unique<QQuickWidget>(this);
    m_canvas->setResizeMode(QQuickWidget::SizeRootObjectToView);
    m_canvas->setFocusPolicy(Qt::NoFocus);
    followColors();
    const QUrl url(u"qrc:/qt/qml/Enigma/Gallery/ThemeGallery.qml"_s);
    auto *component = new QQmlComponent(m_canvas->engine(), url, m_canvas.get());
    QObject *page = component->createWithInitialProperties(
        {{u"light"_s, QVariant::fromValue(m_light.get())}, {u"dark"_s, QVariant::fromValue(m_dark.get())}});
    Q_ASSERT_X(page, "GalleryView", qPrintable(component->errorString()));
    m_canvas->setContent(url, component, page);
    connect(&Tokens::instance(), &Tokens::changed, this, &GalleryView::followColors);
    connect(m_light.get(), &GalleryScene::picked, this,
            [this](const QString &token) { Q_EMIT picked(token, kLightMode.toString()); });
    connect(m_dark.get(), &GalleryScene::picked, this,
            [this](const QString &token) { Q_EMIT picked(token, kDarkMode.toString()); });
    setAccessibleName(tr("Preview in light and dark"));
}

GalleryView::~GalleryView() = default;

void GalleryView::followColors()
{
    m_canvas->setClearColor(color(Token::Inset));
    m_light->setOutline(color(Token::Focus));
    m_dark->setOutline(color(Token::Focus));
}

void GalleryView::setTheme(const ThemeSnapshot &theme)
{
    m_light->setTheme(galleryTheme(theme, kLightMode.toString()));
    m_dark->setTheme(galleryTheme(theme, kDarkMode.toString()));
}

void GalleryView::setSelected(const QString &token, const QString &mode)
{
    m_light->setSelected(token);
    m_dark->setSelected(token);
    m_light->setCurrent(mode != kDarkMode);
    m_dark->setCurrent(mode == kDarkMode);
}

void GalleryView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_canvas->setGeometry(rect());
}

} // namespace enigma
