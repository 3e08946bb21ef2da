// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of components, made by the real browser in its sandbox.

#include "tests/render/preview_fixture.h"

namespace enigma {

using namespace Qt::StringLiterals;

static const QString kSwatch = u"export function Probe() { return <div className=\"h-20 w-40 bg-primary\">hello</div> }"_s;

static bool hasColor(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color) {
                return true;
            }
        }
    }
    return false;
}

class TestRenderer : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Renderer> m_renderer;

private Q_SLOTS:
    void initTestCase() { m_renderer = std::make_unique<Renderer>(); }

    void cleanupTestCase() { m_renderer.reset(); }

    void drawsAComponentInItsTheme()
    {
        const RenderAnswer light = rendered(*m_renderer, requestOf(kSwatch));
        QCOMPARE(sentences(light), QString());
        QCOMPARE(light.size, QSize(400, 300));
        QVERIFY(hasColor(light.image(), QColor(u"#c2410c"_s)));
        QVERIFY(hasColor(light.image(), QColor(u"#ffffff"_s)));

        RenderRequest request = requestOf(kSwatch);
        request.mode = u"dark"_s;
        request.scale = 2;
        const RenderAnswer dark = rendered(*m_renderer, request);
        QCOMPARE(dark.size, QSize(800, 600));
        QVERIFY(hasColor(dark.image(), QColor(u"#fb923c"_s)));
        QVERIFY(hasColor(dark.image(), QColor(u"#000000"_s)));
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestRenderer)

#include "tst_renderer.moc"
