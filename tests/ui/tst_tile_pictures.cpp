// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A tile that is copied looks like one that is painted, at every scale of a screen, and changes when what it shows
// does.

#include "ui/library/tile_pictures.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestTilePictures : public QObject
{
    Q_OBJECT

    static constexpr QRect kTile{7, 11, 150, 90};

    static void paintTile(QPainter &painter, const QRect &tile)
    {
        drawBox(painter, tile, 8, Qt::darkGreen, Qt::red);
        painter.fillRect(QRectF(tile.x() + 20, tile.y() + 20, 40, 12), Qt::blue);
    }

    static QImage screen(qreal ratio)
    {
        QImage image(QSize(200, 120) * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::white);
        return image;
    }

    // Blending half-covered pixels in two steps rounds twice.
    static int difference(const QImage &a, const QImage &b)
    {
        int largest = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x) {
                const QRgb p = a.pixel(x, y);
                const QRgb q = b.pixel(x, y);
                largest = std::max({largest, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                                    std::abs(qBlue(p) - qBlue(q))});
            }
        }
        return largest;
    }

    static TileFace face(const QString &name)
    {
        TileFace face;
        face.component = {.id = ComponentId{u"1"_s}, .name = name};
        return face;
    }

private Q_SLOTS:
    void aCopyIsWhatWasPainted_data()
    {
        QTest::addColumn<qreal>("ratio");
        for (const qreal ratio : {1.0, 1.25, 1.5, 1.75, 2.0}) {
            QTest::newRow(QByteArray::number(ratio).constData()) << ratio;
        }
    }
    void aCopyIsWhatWasPainted()
    {
        QFETCH(const qreal, ratio);
        TilePictures pictures;
        pictures.setRoomFor(200 * 120 * 4);
        QImage direct = screen(ratio);
        {
            QPainter painter(&direct);
            paintTile(painter, kTile);
        }
        int painted = 0;
        for (int time = 0; time < 2; ++time) {
            QImage copied = screen(ratio);
            QPainter painter(&copied);
            pictures.draw(painter, kTile, face(u"button"_s), [&](QPainter &inside, const QRect &tile) {
                ++painted;
                paintTile(inside, tile);
            });
            painter.end();
            QCOMPARE_LE(difference(copied, direct), 4);
        }
        QCOMPARE(painted, 1);
    }

    void whatIsShownOtherwiseIsPaintedAnew()
    {
        TilePictures pictures;
        pictures.setRoomFor(200 * 120);
        int painted = 0;
        const auto draw = [&](const TileFace &shown, const QRect &tile, qreal ratio) {
            QImage image = screen(ratio);
            QPainter painter(&image);
            pictures.draw(painter, tile, shown, [&](QPainter &, const QRect &) { ++painted; });
        };
        draw(face(u"button"_s), kTile, 1);
        draw(face(u"button"_s), kTile.translated(0, 30), 1); // Scrolled.
        QCOMPARE(painted, 1);
        draw(face(u"renamed"_s), kTile, 1);
        QCOMPARE(painted, 2);
        TileFace hovered = face(u"renamed"_s);
        hovered.hovered = true;
        draw(hovered, kTile, 1);
        QCOMPARE(painted, 3);
        draw(hovered, kTile.adjusted(0, 0, 9, 0), 1);
        QCOMPARE(painted, 4);
        draw(hovered, kTile, 2);
        QCOMPARE(painted, 5);
        pictures.clear();
        draw(hovered, kTile, 2);
        QCOMPARE(painted, 6);
    }

    void whereThereIsNoRoomEveryTileIsStillPainted()
    {
        TilePictures pictures;
        pictures.setRoomFor(0);
        QImage image = screen(1);
        QPainter painter(&image);
        pictures.draw(painter, kTile, face(u"button"_s), &paintTile);
        painter.end();
        QCOMPARE(image.pixelColor(kTile.topLeft() + QPoint(25, 25)), QColor(Qt::blue));
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestTilePictures)
#include "tst_tile_pictures.moc"
