// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The gallery by itself. Saves pictures of its pages into the folder that ENIGMA_PICTURES names.

#include "models/theme/default_theme.h"
#include "ui/style/enigma_style.h"
#include "ui/theme/gallery_tokens.h"
#include "ui/theme/gallery_view.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QStringList kModes{kLightMode.toString(), kDarkMode.toString()};

void savePicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("ENIGMA_PICTURES");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        QVERIFY(widget.grab().save(u"%1/gallery-%2.png"_s.arg(folder, name)));
    }
}

Theme defaultTheme()
{
    return Theme::parse(defaultThemeSource()).value();
}

} // namespace

class TestGalleryView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { EnigmaStyle::install(*qApp); }

    void init()
    {
        m_view = std::make_unique<GalleryView>();
        m_view->resize(1000, 420);
        m_view->setModes(kModes);
        show(defaultTheme());
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void everyPageUsesOnlyTokensThatTheSceneHas()
    {
        for (int page = 0; page < m_view->pages().size(); ++page) {
            m_view->setPage(page);
            for (const int width : {646, 1200}) {
                m_view->resize(width, 420);
                QTest::qWait(20);
                savePicture(*m_view, u"%1-%2"_s.arg(m_view->pages().at(page).toLower()).arg(width));
            }
        }
        m_view->resize(1200, 1000);
        m_view->setPage(1);
        QTest::qWait(20);
        savePicture(*m_view, u"forms-high"_s);
    }

    void aClickSelectsTheTokenThatIsPaintedThere()
    {
        QSignalSpy picked(m_view.get(), &PreviewSurface::picked);
        const std::optional<QPoint> bar = find(colorOf(kLightMode, u"chart-4"_s), 0);
        QVERIFY(bar);
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, *bar);
        QTRY_COMPARE(picked.size(), 1);
        QCOMPARE(picked.at(0), (QVariantList{u"chart-4"_s, kModes[0]}));
        const std::optional<QPoint> dark = find(colorOf(kDarkMode, u"chart-2"_s), 500);
        QVERIFY(dark);
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, *dark);
        QTRY_COMPARE(picked.size(), 2);
        QCOMPARE(picked.at(1), (QVariantList{u"chart-2"_s, kModes[1]}));
    }

    void thePointerTellsThePairAndItsContrast()
    {
        QSignalSpy pointed(m_view.get(), &PreviewSurface::pointed);
        const std::optional<QPoint> save = find(colorOf(kLightMode, u"primary"_s), 0);
        QVERIFY(save);
        QTest::mouseMove(&canvas(), *save);
        QTRY_VERIFY(!pointed.isEmpty());
        const auto point = pointed.last().first().value<PreviewPoint>();
        QCOMPARE(point.token, u"primary"_s);
        QCOMPARE(point.ink, u"primary-foreground"_s);
        QCOMPARE(point.background, u"primary"_s);
        QVERIFY(point.contrast > 12);
        QVERIFY(pointText(point).startsWith(u"--primary-foreground on --primary · 1"));
    }

    void theKeysWalkThroughThePiecesAndEnterSelects()
    {
        QSignalSpy pointed(m_view.get(), &PreviewSurface::pointed);
        QSignalSpy picked(m_view.get(), &PreviewSurface::picked);
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        const auto light = pointed.last().first().value<PreviewPoint>();
        QVERIFY(!light.token.isEmpty());
        QCOMPARE(light.mode, kModes[0]);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        const auto dark = pointed.last().first().value<PreviewPoint>();
        QCOMPARE(dark.token, light.token);
        QCOMPARE(dark.mode, kModes[1]);
        for (int step = 0; step < 200; ++step) {
            QTest::keyClick(m_view.get(), Qt::Key_Down);
        }
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked.first().first().toString(), pointed.last().first().value<PreviewPoint>().token);
    }

    void aSelectionTurnsToAPageThatUsesIt()
    {
        QSignalSpy revealed(m_view.get(), &PreviewSurface::pageRevealed);
        m_view->setSelected(u"primary"_s, kModes[0]);
        QVERIFY(revealed.isEmpty());
        m_view->setSelected(u"sidebar-accent"_s, kModes[0]);
        QCOMPARE(revealed.size(), 1);
        QCOMPARE(m_view->pages().value(revealed.first().first().toInt()), u"Sidebar"_s);
        m_view->setSelected(u"no-such-token"_s, kModes[0]);
        QCOMPARE(revealed.size(), 1);
        m_view->setSelected(u"font-serif"_s, kModes[0]);
        QCOMPARE(m_view->pages().value(revealed.last().first().toInt()), u"Type"_s);
        m_view->setSelected(u"radius"_s, kModes[0]);
        QCOMPARE(m_view->pages().value(revealed.last().first().toInt()), u"Shape"_s);
    }

    void everyTokenOfTheUsualSetIsUsedSomewhere()
    {
        for (const QString &name : defaultTheme().names()) {
            if (name != "radius"_L1) {
                m_view->setSelected(name, kModes[0]);
                QTest::qWait(30); // For the page it may have turned to.
                const QImage marked = canvas().grab().toImage();
                m_view->setSelected(u"no-such-token"_s, kModes[0]);
                QVERIFY2(QTest::qWaitFor([&] { return canvas().grab().toImage() != marked; }), qPrintable(name));
            }
        }
    }

    void aThemeWithoutTokensAndABrokenOneAreShownAsABrowserWould()
    {
        show(Theme());
        QTest::qWait(20);
        savePicture(*m_view, u"empty"_s);
        show(Theme::parse(":root { --background: oops; --radius: calc(1px); --shadow-md: red; --spacing: 1e9px;"
                          "--font-sans: 12px; --tracking-normal: 40em; --primary: var(--primary) }")
                 .value());
        m_view->setPage(7);
        QTest::qWait(20);
        savePicture(*m_view, u"broken"_s);
    }

    void fontsThatAreNotInstalledFallBackToTheirKind()
    {
        QCOMPARE(installedFamily(u"No Such Font, 'DejaVu Sans Mono', serif"_s, u"sans"_s), u"DejaVu Sans Mono"_s);
        QCOMPARE(installedFamily(u"No Such Font"_s, u"mono"_s), installedFamily(u"ui-monospace"_s, u"sans"_s));
        QVERIFY(installedFamily(u"\"No Such Font\", serif"_s, u"sans"_s).contains("Serif"_L1));
    }

    void shadowsBecomeLayersInPixels()
    {
        const QList<GalleryShadow> layers = shadowLayers(u"0 0.5rem 1em -2px rgb(0 0 0 / 0.5), inset 1px 2px red, x"_s);
        QCOMPARE(layers.size(), 2);
        QCOMPARE(layers[0].y, 8.0);
        QCOMPARE(layers[0].blur, 16.0);
        QCOMPARE(layers[0].spread, -2.0);
        QCOMPARE(layers[0].color.alpha(), 128);
        QVERIFY(layers[1].isInset);
    }

    void aColourVisionChangesWhatIsSeenAndNotWhatIsSaid()
    {
        const QColor chart = colorOf(kLightMode, u"chart-5"_s);
        QTRY_VERIFY(find(chart, 0));
        m_view->setVision(ColorVision::Achromatopsia);
        QTRY_VERIFY(!find(chart, 0));
        savePicture(*m_view, u"achromatopsia"_s);
        QSignalSpy pointed(m_view.get(), &PreviewSurface::pointed);
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        const double seen = pointed.last().first().value<PreviewPoint>().contrast;
        m_view->setVision(ColorVision::Normal);
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(pointed.last().first().value<PreviewPoint>().contrast, seen);
    }

    void oneModeFillsTheWholeWidth()
    {
        m_view->setModes({kModes[1]});
        QTest::qWait(20);
        savePicture(*m_view, u"single"_s);
        const QImage picture = canvas().grab().toImage();
        QCOMPARE(picture.pixelColor(500, 10).rgb(), colorOf(kDarkMode, u"background"_s).rgb());
    }

private:
    void show(const Theme &theme)
    {
        m_tokens = snapshotOf(theme);
        m_view->setTheme(theme, m_tokens);
    }

    QWidget &canvas() { return *m_view->findChild<QWidget *>(); }

    QColor colorOf(QStringView mode, const QString &name) const
    {
        const Rgb8 rgb = toSrgb8(m_tokens.token(mode.toString(), name)->color.value());
        return {rgb.red, rgb.green, rgb.blue, rgb.alpha};
    }

    // The middle of a run of five pixels of the colour, right of `from`.
    std::optional<QPoint> find(const QColor &color, int from)
    {
        const QImage picture = canvas().grab().toImage();
        for (int y = 0; y < picture.height(); ++y) {
            int run = 0;
            for (int x = from; x < picture.width(); ++x) {
                run = picture.pixelColor(x, y).rgb() == color.rgb() ? run + 1 : 0;
                if (run == 5) {
                    return QPoint(x - 2, y + 6);
                }
            }
        }
        return {};
    }

    std::unique_ptr<GalleryView> m_view;
    ThemeSnapshot m_tokens;
};

} // namespace enigma

QTEST_MAIN(enigma::TestGalleryView)
#include "tst_gallery_view.moc"
