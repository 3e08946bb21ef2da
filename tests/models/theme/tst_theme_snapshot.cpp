// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/theme_snapshot.h"
#include "tests/support/check.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestThemeSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneMadeFromItsPredecessorIsLikeOneMadeAnew_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value"); // Empty: it is removed.
        QTest::newRow("what others refer to") << u"light"_s << u"brand"_s << u"teal"_s;
        QTest::newRow("what is inherited") << u"light"_s << u"radius"_s << u"1rem"_s;
        QTest::newRow("what was inherited") << u"dark"_s << u"radius"_s << u"2rem"_s;
        QTest::newRow("a new token") << u"light"_s << u"success"_s << u"green"_s;
        QTest::newRow("a removed one") << u"light"_s << u"brand"_s << QString();
        QTest::newRow("an override that goes") << u"dark"_s << u"card"_s << QString();
        QTest::newRow("a new mode") << u"sepia"_s << u"card"_s << u"wheat"_s;
        QTest::newRow("an entry of @theme") << u"theme"_s << u"font-sans"_s << u"serif"_s;
    }

    void oneMadeFromItsPredecessorIsLikeOneMadeAnew()
    {
        QFETCH(QString, mode);
        QFETCH(QString, name);
        QFETCH(QString, value);
        ENIGMA_VALUE(Theme theme, Theme::parse(":root { --brand: red; --primary: var(--brand); --card: white;"
                                               "--radius: 4px } .dark { --card: black; --ring: VAR(--brand) }"
                                               "@theme { --font-sans: Inter }"));
        const ThemeSnapshot before = snapshotOf(theme);
        ENIGMA_VERIFY(value.isEmpty() ? theme.remove(mode, name) : theme.set(mode, name, value));
        const ThemeSnapshot after = snapshotOf(theme, before);
        const ThemeSnapshot anew = snapshotOf(theme);
        QCOMPARE(after.modes, anew.modes);
        QCOMPARE(after.names, anew.names);
        QCOMPARE(after.themeEntries, anew.themeEntries);
        QVERIFY(after.tokens == anew.tokens);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestThemeSnapshot)
#include "tst_theme_snapshot.moc"
