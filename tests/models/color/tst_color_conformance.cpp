// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All 8,041 colour pairs of css-parsing-tests (CC0), which Debian packages as python-tinycss2-common.

#include "models/color/color_parser.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// The canonical form in which the data writes what is expected, read without the parser under test.
Color expectedColor(const QString &text)
{
    static const QRegularExpression kParts(u"[^\\s(),/]+"_s);
    static const QHash<QString, ColorSpace> kSpaces{{u"rgb"_s, ColorSpace::Srgb},
                                                    {u"rgba"_s, ColorSpace::Srgb},
                                                    {u"lab"_s, ColorSpace::Lab},
                                                    {u"lch"_s, ColorSpace::Lch},
                                                    {u"oklab"_s, ColorSpace::Oklab},
                                                    {u"oklch"_s, ColorSpace::Oklch},
                                                    {u"srgb"_s, ColorSpace::Srgb},
                                                    {u"srgb-linear"_s, ColorSpace::SrgbLinear},
                                                    {u"display-p3"_s, ColorSpace::DisplayP3},
                                                    {u"a98-rgb"_s, ColorSpace::A98Rgb},
                                                    {u"prophoto-rgb"_s, ColorSpace::ProphotoRgb},
                                                    {u"rec2020"_s, ColorSpace::Rec2020},
                                                    {u"xyz-d50"_s, ColorSpace::XyzD50},
                                                    {u"xyz-d65"_s, ColorSpace::XyzD65}};
    QStringList parts;
    for (auto match = kParts.globalMatch(text); match.hasNext();) {
        parts.append(match.next().captured());
    }
    if (parts.first() == "color"_L1) {
        parts.removeFirst();
    }
    const double scale = parts.first().startsWith("rgb"_L1) ? 1.0 / 255 : 1;
    Color color{kSpaces.value(parts.first()), {}, parts.size() > 4 ? parts[4].toDouble() : 1, 0};
    for (std::size_t i = 0; i < 3; ++i) {
        const QString part = parts[qsizetype(i) + 1];
        color.components[i] = part == "none"_L1 ? 0 : part.toDouble() * scale;
        color.missing |= quint8(part == "none"_L1 ? 1 << i : 0);
    }
    return color;
}

bool agree(const Color &found, const Color &expected)
{
    constexpr double kTolerance = 2e-6; // The data has six places.
    for (std::size_t i = 0; i < 3; ++i) {
        if (std::abs(found.components[i] - expected.components[i]) > kTolerance) {
            return false;
        }
    }
    return found.space == expected.space && found.missing == expected.missing &&
           std::abs(found.alpha - expected.alpha) < kTolerance;
}

bool isLabLike(const Color &color)
{
    return color.space == ColorSpace::Lab || color.space == ColorSpace::Lch || color.space == ColorSpace::Oklab ||
           color.space == ColorSpace::Oklch;
}

// CSS Color 4 cuts these off when it reads them; the data, which is older, keeps them.
Color cutOff(Color color)
{
    const bool isOk = color.space == ColorSpace::Oklab || color.space == ColorSpace::Oklch;
    const bool isPolar = color.space == ColorSpace::Lch || color.space == ColorSpace::Oklch;
    if (isLabLike(color)) {
        color.components[0] = std::clamp(color.components[0], 0.0, isOk ? 1.0 : 100.0);
        color.components[1] = isPolar ? std::max(color.components[1], 0.0) : color.components[1];
    }
    return color;
}

} // namespace

class TestColorConformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReference_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("cutOffs"); // Exceptions: pairs that differ by what cutOff() does, and by nothing else.
        QTest::newRow("color_keywords_3") << 160 << 0;
        QTest::newRow("color_keywords_4") << 1 << 0;
        QTest::newRow("color_hexadecimal_3") << 81 << 0;
        QTest::newRow("color_hexadecimal_4") << 324 << 0;
        QTest::newRow("color_hsl_3") << 256 << 0;
        QTest::newRow("color_hsl_4") << 500 << 0;
        QTest::newRow("color_hwb_4") << 500 << 0;
        QTest::newRow("color_lab_4") << 1500 << 600;
        QTest::newRow("color_lch_4") << 1500 << 780;
        QTest::newRow("color_oklab_4") << 1500 << 600;
        QTest::newRow("color_oklch_4") << 1500 << 780;
        QTest::newRow("color_function_4") << 219 << 0;
    }

    void agreesWithTheReference()
    {
        QFETCH(int, size);
        QFETCH(int, cutOffs);
        QFile file(u"/usr/share/python-tinycss2-common/css-parsing-tests/%1.json"_s.arg(
            QLatin1StringView(QTest::currentDataTag())));
        QVERIFY2(file.open(QIODevice::ReadOnly), "Install python-tinycss2-common, as script/bootstrap does.");
        const QJsonArray pairs = QJsonDocument::fromJson(file.readAll()).array();
        QCOMPARE(pairs.size(), 2 * size);
        QStringList failures;
        int exceptions = 0;
        for (int i = 0; i < size; ++i) {
            const Result<Color> found = parseColor(pairs[2 * i].toString());
            const QJsonValue expected = pairs[2 * i + 1];
            const bool agrees = found && expected.isString() ? isExpected(*found, expected.toString(), exceptions)
                                                             : found.has_value() == expected.isString();
            if (!agrees) {
                failures.append(u"%1 is not %2 but %3"_s.arg(pairs[2 * i].toString(), expected.toString(u"invalid"_s),
                                                             found ? toText(*found) : found.error().message));
            }
        }
        QVERIFY2(failures.isEmpty(), qPrintable(u"%1 of %2:\n"_s.arg(failures.size()).arg(size) +
                                                failures.first(std::min<qsizetype>(20, failures.size())).join(u'\n')));
        QCOMPARE(exceptions, cutOffs);
    }

private:
    static bool isExpected(const Color &color, const QString &text, int &exceptions)
    {
        const Color expected = expectedColor(text);
        const bool isRgb = expected.space == ColorSpace::Srgb && color.space != ColorSpace::Srgb;
        Color found = isRgb ? converted(color, ColorSpace::Srgb) : color;
        if (const bool isPolar = found.space == ColorSpace::Lch || found.space == ColorSpace::Oklch; isPolar) {
            found.components[2] = std::fmod(found.components[2] + 720, 360);
        }
        if (agree(found, expected)) {
            return true;
        }
        ++exceptions;
        return agree(found, cutOff(expected));
    }

    static QString toText(const Color &color)
    {
        return u"%1: %2 %3 %4 / %5"_s.arg(int(color.space))
            .arg(color.components[0])
            .arg(color.components[1])
            .arg(color.components[2])
            .arg(color.alpha);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestColorConformance)

#include "tst_color_conformance.moc"
