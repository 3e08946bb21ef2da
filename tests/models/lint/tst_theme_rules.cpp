// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/lint_findings.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

Item withVariables(const QString &type, const QByteArray &cssVars)
{
    Item item = lintItem(u"a"_s);
    item.head.type = type;
    item.head.extra = "{\"cssVars\":" + cssVars + "}";
    return item;
}

Item themeOf(const QByteArray &css)
{
    return {.head = {.name = u"theme"_s, .type = kThemeItemType.toString()},
            .files = {{kThemeSourcePath.toString(), kThemeSourceType.toString(), {}, css}}};
}

} // namespace

class TestThemeRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsColorsThatTheCliDoesNotSee_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isSeen");
        for (const char *seen : {"oklch(0.5 0.1 20)", "hsl(20 10% 20%)", "rgb(1 2 3)", "rgba(1, 2, 3, 0.5)",
                                 "222 47% 11%", "var(--color-red-500)", "1rem", "var(--other)"}) {
            QTest::newRow(seen) << QString::fromLatin1(seen) << true;
        }
        QTest::newRow("hexadecimal") << u"#fff"_s << true;
        for (const char *unseen :
             {"red", "color(display-p3 1 0 0)", "lab(50 10 10)", "hwb(20 10% 20%)", "oklab(0.5 0 0)"}) {
            QTest::newRow(unseen) << QString::fromLatin1(unseen) << false;
        }
    }

    void findsColorsThatTheCliDoesNotSee()
    {
        QFETCH(QString, value);
        QFETCH(bool, isSeen);
        const auto found =
            summary({withVariables(u"registry:style"_s, "{\"light\":{\"brand\":\"" + value.toUtf8() + "\"}}")});
        QCOMPARE(found, isSeen ? QStringList() : QStringList{u"token-color:warning:a"_s});
    }

    void acceptsColorsWithAMappingOfTheirOwn()
    {
        const QByteArray mapped = "{\"theme\":{\"color-brand\":\"var(--brand)\"},\"light\":{\"brand\":\"red\"}}";
        QCOMPARE(summary({withVariables(u"registry:style"_s, mapped)}), QStringList());
        QCOMPARE(summary({withVariables(u"registry:style"_s, "{\"light\":{\"primary\":\"red\"}}")}), QStringList());
    }

    void findsComponentsThatChangeWhatAProjectHas()
    {
        const auto found = findings(
            {withVariables(u"registry:ui"_s, R"({"light":{"primary":"0px","glow":"1px"},"dark":{"ring":"0px"}})")});
        QCOMPARE(summary(found), QStringList{u"token-change:warning:a"_s});
        QVERIFY(found[0].message.contains(u"primary, ring."_s));
    }

    void findsComponentsThatChangeTheRegistrysOwnTokens()
    {
        const Item item = withVariables(u"registry:ui"_s, R"({"light":{"glow":"1px"}})");
        QCOMPARE(summary({item}), QStringList());
        QCOMPARE(summary({item, themeOf(":root { --glow: 2px }")}), QStringList{u"token-change:warning:a"_s});
    }

    void letsThemesStylesFontsAndBasesChangeTokens()
    {
        for (const QString &type : {u"registry:theme"_s, u"registry:style"_s, u"registry:font"_s, u"registry:base"_s}) {
            const QStringList found = summary({withVariables(type, R"({"light":{"primary":"0px"}})")});
            QVERIFY2(!found.join(u' ').contains(u"token-change"), qPrintable(type));
        }
    }

    void findsAThemeThatCannotBeRead()
    {
        const auto found = findings({themeOf(":root { --primary: red")});
        QCOMPARE(summary(found), QStringList{u"theme-source:error:theme"_s});
        QCOMPARE(found[0].path, kThemeSourcePath.toString());
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestThemeRules)
#include "tst_theme_rules.moc"
