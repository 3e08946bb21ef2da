// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/exchange/plain_css.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestPlainCss : public QObject
{
    Q_OBJECT

    static QByteArray plain(const char *css) { return toPlainCss(Theme::parse(css).value()); }

private Q_SLOTS:
    void valuesInsideOfSrgbStayAsTyped()
    {
        QCOMPARE(plain(":root { --a: oklch(0.55 0.155 40); --b: var(--a); } @theme { --font-sans: Inter; }"
                       " [data-theme=sea] { --a: #fff; }"),
                 ":root {\n  --a: oklch(0.55 0.155 40);\n  --b: var(--a);\n  --font-sans: Inter;\n}\n\n"
                 "[data-theme=\"sea\"] {\n  --a: #fff;\n}\n"_ba);
    }

    void wideColorsHaveAMappedFallback()
    {
        QCOMPARE(plain(":root { --a: oklch(0.7 0.2 150); }"),
                 ":root {\n  --a: #00bf54;\n}\n\n@supports (color: color(display-p3 1 1 1)) {\n"
                 "  @media (color-gamut: p3) {\n    :root {\n      --a: oklch(0.7 0.2 150);\n    }\n  }\n}\n"_ba);
    }

    void whatIsBeyondP3IsMappedIntoIt()
    {
        const QByteArray css = plain(":root { --a: oklch(0.7 0.3 150); }");
        QVERIFY2(css.contains("--a: #00c248;"), css.constData());
        QVERIFY2(css.contains("--a: color(display-p3 "), css.constData());
    }

    // ":root" and ".dark" weigh the same, and the block for wide screens is the last one.
    void aModeWithoutWideColorsKeepsItsOwnOnWideScreens()
    {
        const QByteArray css = plain(":root { --a: oklch(0.7 0.25 150); --b: red; } .dark { --a: #222; --b: blue; }");
        const QByteArray wide = css.sliced(css.indexOf("@supports"));
        QVERIFY2(wide.contains(".dark {\n      --a: #222;\n    }"), css.constData());
        QVERIFY(!wide.contains("--b"));
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestPlainCss)
#include "tst_plain_css.moc"
