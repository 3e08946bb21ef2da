// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/preset_changes.h"
#include "models/theme/presets.h"
#include "models/theme/theme_snapshot.h"
#include "tests/support/check.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestPresetChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPresetIsTakenWholeAndOnlyOnce()
    {
        for (const ThemePreset &preset : themePresets()) {
            ENIGMA_VALUE(const Theme wanted, Theme::parse(preset.css));
            ENIGMA_VALUE(const Theme empty, Theme::parse(""));
            ENIGMA_VALUE(const Theme taken, applied(empty, changesToTake(wanted, empty)));
            const ThemeSnapshot made = snapshotOf(taken);
            const ThemeSnapshot meant = snapshotOf(wanted);
            for (const QString &mode : meant.modes) {
                for (const QString &name : meant.names) {
                    QVERIFY2(made.token(mode, name), qPrintable(preset.name + u" "_s + name));
                    QCOMPARE(made.token(mode, name)->value, meant.token(mode, name)->value);
                }
            }
            QVERIFY(changesToTake(wanted, taken).isEmpty());
        }
    }

    void fontsAndShadowsAreThoseOfTheLastPreset()
    {
        ENIGMA_VALUE(const Theme soft, Theme::parse("@theme inline { --shadow-sm: 0 1px 2px #0003; --font-sans: A }"));
        ENIGMA_VALUE(const Theme hard, Theme::parse("@theme inline { --shadow-sm: 3px 3px 0 #000; --font-sans: B }"));
        ENIGMA_VALUE(const Theme taken, applied(soft, changesToTake(hard, soft)));
        QCOMPARE(taken.value(u"theme"_s, u"shadow-sm"_s)->text, u"3px 3px 0 #000"_s);
        ENIGMA_VALUE(const Theme mine,
                     Theme::parse(":root { --font-sans: C } @theme inline { --font-sans: var(--font-sans) }"));
        ENIGMA_VALUE(const Theme mineTaken, applied(mine, changesToTake(hard, mine)));
        QCOMPARE(mineTaken.value(u"light"_s, u"font-sans"_s)->text, u"B"_s);
        QCOMPARE(mineTaken.value(u"theme"_s, u"font-sans"_s)->text, u"var(--font-sans)"_s);
    }

    void whatThePresetDoesNotKnowIsKept()
    {
        ENIGMA_VALUE(const Theme mine,
                     Theme::parse("/* ours */ :root { --primary: red; /* the brand */ --success: green }"
                                  ".dark { --radius: 2px } [data-theme=\"sepia\"] { --primary: brown }"
                                  "@theme inline { --color-primary: var(--mine) }"));
        ENIGMA_VALUE(const Theme preset,
                     Theme::parse(":root { --primary: blue; --radius: 4px } .dark { --primary: navy }"
                                  "@theme inline { --color-primary: var(--primary) }"));
        ENIGMA_VALUE(const Theme taken, applied(mine, changesToTake(preset, mine)));
        const QByteArray css = taken.source();
        QVERIFY(css.contains("/* ours */"));
        QVERIFY(css.contains("/* the brand */"));
        QVERIFY(css.contains("--success: green"));
        QVERIFY(css.contains("--primary: brown"));
        QVERIFY(css.contains("--color-primary: var(--mine)"));
        QCOMPARE(taken.value(u"light"_s, u"primary"_s)->text, u"blue"_s);
        QCOMPARE(taken.value(u"dark"_s, u"primary"_s)->text, u"navy"_s);
        QCOMPARE(taken.value(u"dark"_s, u"radius"_s)->text, u"4px"_s);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestPresetChanges)
#include "tst_preset_changes.moc"
