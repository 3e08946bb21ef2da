// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/theme_diff.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestThemeDiff : public QObject
{
    Q_OBJECT

    static Theme theme(const QByteArray &css) { return Theme::parse(css).value(); }

    static QStringList shown(const QList<ThemeDifference> &differences)
    {
        QStringList lines;
        for (const ThemeDifference &difference : differences) {
            lines.append(
                u"%1 %2: %3 > %4"_s.arg(difference.mode, difference.name, difference.before, difference.after));
        }
        return lines;
    }

private Q_SLOTS:
    void everyModeIsCompared()
    {
        const QList<ThemeDifference> found =
            diffThemes(theme(":root { --a: #000; --b: 1px; --gone: 2px }"),
                       theme(":root { --a: #111; --b: 1px } .dark { --a: #222 } [data-theme=x] { --n: 3px } "
                             "@theme { --color-a: var(--a) }"));
        QCOMPARE(shown(found), (QStringList{u"light a: #000 > #111"_s, u"light gone: 2px > "_s, u"dark a:  > #222"_s,
                                            u"x n:  > 3px"_s, u"theme color-a:  > var(--a)"_s}));
        QVERIFY(found.at(0).deltaE() > 0.05);
        QCOMPARE(found.at(2).deltaE(), std::nullopt);
        QVERIFY(found.at(2).before.isNull() && found.at(1).after.isNull());
    }

    void otherFormattingIsNoDifference()
    {
        QCOMPARE(shown(diffThemes(theme(":root{--a:#000}"), theme("/* x */\n:root {\n  --a: #000;\n}\n"))),
                 QStringList());
    }

    void theContrastOfAPairFollowsBothColors()
    {
        const QList<ContrastDifference> found =
            diffContrast(theme(":root { --card: #fff; --card-foreground: #000; --a: red }"),
                         theme(":root { --card: #fff; --card-foreground: #888; --a: blue }"), {});
        QCOMPARE(found.size(), 2); // Dark inherits it.
        QCOMPARE(found.first().before.ratio, 21.0);
        QVERIFY(found.first().before.passes() && !found.first().after.passes());
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestThemeDiff)

#include "tst_theme_diff.moc"
