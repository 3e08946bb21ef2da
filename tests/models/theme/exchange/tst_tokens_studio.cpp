// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/exchange/theme_import.h"
#include "models/theme/exchange/tokens_studio_export.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// JSON written with single quotes.
QByteArray quoted(const char *json)
{
    return QByteArray(json).replace('\'', '"');
}

QString valueOf(const Theme &theme, const QString &mode, const QString &name)
{
    const std::optional<TokenValue> value = theme.value(mode, name);
    return value && !value->isInherited ? value->text : u"(none)"_s;
}

} // namespace

class TestTokensStudio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesASetAndAThemeForEveryMode()
    {
        const Theme theme =
            Theme::parse(":root { --primary: oklch(0.55 0.155 40); --ring: var(--primary); --radius: 8px;"
                         " --shadow-sm: 0 1px 2px #0003; } .dark { --primary: #fff; }")
                .value();
        const QJsonObject file = QJsonDocument::fromJson(toTokensStudio(theme, TokensStudioForm::Dtcg)).object();
        QCOMPARE(file[u"light"_s][u"color"_s][u"primary"_s][u"$value"_s].toString(), u"#b9491c"_s);
        QCOMPARE(file[u"light"_s][u"color"_s][u"ring"_s][u"$value"_s].toString(), u"{color.primary}"_s);
        QCOMPARE(file[u"light"_s][u"dimension"_s][u"radius"_s][u"$type"_s].toString(), u"borderRadius"_s);
        QCOMPARE(file[u"light"_s][u"dimension"_s][u"radius"_s][u"$value"_s].toString(), u"8px"_s);
        QCOMPARE(file[u"light"_s][u"shadow"_s][u"shadow-sm"_s][u"$value"_s][u"color"_s].toString(), u"#00000033"_s);
        QCOMPARE(file[u"dark"_s][u"color"_s][u"primary"_s][u"$value"_s].toString(), u"#ffffff"_s);
        QCOMPARE(file[u"$metadata"_s][u"tokenSetOrder"_s].toArray(), (QJsonArray{u"light"_s, u"dark"_s}));
        QCOMPARE(file[u"$themes"_s][1][u"selectedTokenSets"_s][u"light"_s].toString(), u"source"_s);
        const QJsonObject legacy = QJsonDocument::fromJson(toTokensStudio(theme, TokensStudioForm::Legacy)).object();
        QCOMPARE(legacy[u"light"_s][u"color"_s][u"primary"_s][u"value"_s].toString(), u"#b9491c"_s);
        QCOMPARE(legacy[u"light"_s][u"color"_s][u"primary"_s][u"type"_s].toString(), u"color"_s);
    }

    void whatWasChangedThereCountsMoreThanOurCss()
    {
        const Theme theme = Theme::parse(":root { --a: oklch(0.55 0.155 40); --b: oklch(0.7 0.1 20); }").value();
        QByteArray file = toTokensStudio(theme, TokensStudioForm::Dtcg);
        QVERIFY(file.contains("#b9491c"));
        const Theme changed = importTheme(file.replace("#b9491c", "#123456")).value().theme;
        QCOMPARE(valueOf(changed, u"light"_s, u"a"_s), u"#123456"_s);
        QCOMPARE(valueOf(changed, u"light"_s, u"b"_s), u"oklch(0.7 0.1 20)"_s);
    }

    void setsThatAreCalledLikeModesAreModes()
    {
        const ThemeImport imported = importTheme(quoted("{'core':{'red':{'value':'#f00','type':'color'}},"
                                                        "'light':{'bg':{'value':'#fff','type':'color'}},"
                                                        "'dark':{'bg':{'value':'{red}','type':'color'}}}"))
                                         .value();
        QCOMPARE(imported.report, QStringList());
        QCOMPARE(imported.theme.modes(), (QStringList{u"light"_s, u"dark"_s}));
        QCOMPARE(valueOf(imported.theme, u"light"_s, u"red"_s), u"#f00"_s);
        QCOMPARE(valueOf(imported.theme, u"dark"_s, u"bg"_s), u"var(--red)"_s);
        QCOMPARE(valueOf(imported.theme, u"dark"_s, u"red"_s), u"(none)"_s);
    }

    void themesSayWhichSetsMakeAMode()
    {
        const ThemeImport imported =
            importTheme(
                quoted("{'core':{'x':{'$value':'4px','$type':'dimension'}},"
                       "'brand/a':{'c':{'$value':'#a00','$type':'color'}},"
                       "'brand/b':{'c':{'$value':'#b00','$type':'color'}},"
                       "'$themes':[{'name':'Brand A','selectedTokenSets':{'core':'source','brand/a':'enabled'}},"
                       "{'name':'Brand B','selectedTokenSets':{'core':'source','brand/b':'enabled',"
                       "'brand/a':'disabled'}}],'$metadata':{'tokenSetOrder':['core','brand/a','brand/b']}}"))
                .value();
        QCOMPARE(imported.theme.modes(), (QStringList{u"light"_s, u"dark"_s, u"brand-b"_s}));
        QCOMPARE(valueOf(imported.theme, u"light"_s, u"c"_s), u"#a00"_s);
        QCOMPARE(valueOf(imported.theme, u"brand-b"_s, u"c"_s), u"#b00"_s);
        QCOMPARE(valueOf(imported.theme, u"brand-b"_s, u"x"_s), u"(none)"_s);
    }

    void theirValuesAreReadAsTheyMeanThem()
    {
        const Theme theme =
            importTheme(
                quoted("{'$metadata':{},'a':{'r':{'value':'8','type':'borderRadius'},"
                       "'f':{'value':'Inter','type':'fontFamilies'},'w':{'value':'Semi Bold','type':'fontWeights'},"
                       "'l':{'value':'120%','type':'lineHeights'},'s':{'value':[{'x':'0','y':'2','blur':'4',"
                       "'spread':'0','color':'#0003','type':'innerShadow'}],'type':'boxShadow'}}}"))
                .value()
                .theme;
        QCOMPARE(valueOf(theme, u"light"_s, u"r"_s), u"8px"_s);
        QCOMPARE(valueOf(theme, u"light"_s, u"f"_s), u"\"Inter\""_s);
        QCOMPARE(valueOf(theme, u"light"_s, u"w"_s), u"600"_s);
        QCOMPARE(valueOf(theme, u"light"_s, u"l"_s), u"120%"_s);
        QCOMPARE(valueOf(theme, u"light"_s, u"s"_s), u"inset 0px 2px 4px 0px #0003"_s);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestTokensStudio)
#include "tst_tokens_studio.moc"
