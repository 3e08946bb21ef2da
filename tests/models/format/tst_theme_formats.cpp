// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/theme_formats.h"
#include "models/theme/default_theme.h"

#include <QJsonDocument>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestThemeFormats : public QObject
{
    Q_OBJECT

    static ItemHead head() { return {.name = u"theme"_s, .type = kThemeItemType.toString(), .title = u"Clay"_s}; }

private Q_SLOTS:
    void everyFormatIsFoundByItsNameAndWritesTheTheme()
    {
        const Theme theme = Theme::parse(defaultThemeSource()).value();
        for (const ThemeFormat &format : themeFormats()) {
            QCOMPARE(themeFormatByName(format.name), &format);
            const QByteArray written = format.write(head(), theme);
            QVERIFY2(written.contains("primary"), qPrintable(format.name));
            QVERIFY(!format.fileName.endsWith(".json"_L1) || !QJsonDocument::fromJson(written).isNull());
        }
        QCOMPARE(themeFormatByName(u"word"), nullptr);
    }

    void theSourceKeepsEveryByte()
    {
        const QByteArray css = "\xEF\xBB\xBF:root{--a:#abc}\r\n/* \xff\xfe */";
        QCOMPARE(themeFormatByName(u"source")->write(head(), Theme::parse(css).value()), css);
    }

    void theShadcnItemSaysWhoseThemeItIs()
    {
        const Theme theme = Theme::parse(":root { --primary: #b9491c; }").value();
        const QByteArray item = themeFormatByName(u"shadcn")->write(head(), theme);
        QVERIFY(item.contains("\"title\": \"Clay\""));
        QVERIFY(item.contains("\"primary\": \"#b9491c\""));
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestThemeFormats)

#include "tst_theme_formats.moc"
