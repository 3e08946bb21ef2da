// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/item_json.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

Item themeOf(const QByteArray &css)
{
    return {.head = {.name = u"theme"_s, .type = kThemeItemType.toString()},
            .files = {{kThemeSourcePath.toString(), kThemeSourceType.toString(), {}, css}}};
}

const QByteArray kCss = ":root { --primary: red; --radius: 0.5rem }\n.dark { --primary: blue }\n"
                        "[data-theme=\"sea\"] { --primary: teal }\n";

} // namespace

class TestThemeItem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishesTheSourceAsVariablesAndNoFile()
    {
        const QByteArray written = writeItem(themeOf(kCss));
        QVERIFY(written.contains("\"cssVars\": {"));
        QVERIFY(written.contains("\"radius\": \"0.5rem\""));
        QVERIFY(written.contains("\"primary\": \"blue\""));
        QVERIFY(written.contains("\"[data-theme=\\\"sea\\\"]\": {"));
        QVERIFY(!written.contains("\"files\""));
        QVERIFY(!written.contains("enigma"));
    }

    void readsVariablesAsOneCssFile()
    {
        const auto document = readItem(writeItem(themeOf(kCss)));
        const Item &item = document->item;
        QCOMPARE(item.files.size(), 1);
        QCOMPARE(item.files[0].path, kThemeSourcePath.toString());
        QCOMPARE(item.files[0].type, kThemeSourceType.toString());
        QVERIFY(item.files[0].content.contains("--primary: red;"));
        QVERIFY(item.files[0].content.contains("[data-theme=\"sea\"]"));
        QCOMPARE(item.head.extra, QByteArray());
    }

    void comesBackTheSameAfterTheFirstTime()
    {
        const auto first = readItem(writeItem(themeOf(kCss)));
        QCOMPARE(readItem(writeItem(first->item)), first);
    }

    void keepsOtherRulesOfTheItem()
    {
        const auto document = readItem(R"({"name":"t","type":"registry:theme","cssVars":{"light":{"a":"1px"}},
                                           "css":{"@layer base":{"body":{"margin":"0"}}},"files":[
                                           {"path":"a.md","type":"registry:file","target":"a.md","content":"x"}]})");
        QCOMPARE(document->item.head.extra, QByteArray(R"({"css":{"@layer base":{"body":{"margin":"0"}}}})"));
        QCOMPARE(document->item.files.size(), 2);
        const QByteArray written = writeItem(document->item);
        QVERIFY(written.indexOf("\"cssVars\"") < written.indexOf("\"css\""));
        QVERIFY(written.indexOf("\"files\"") < written.indexOf("\"cssVars\""));
        QCOMPARE(written.count("\"path\""), 1);
    }

    void leavesTheVariablesOfOtherItemsAlone()
    {
        const auto document = readItem(R"({"name":"s","type":"registry:style","cssVars":{"light":{"a":"1px"}}})");
        QVERIFY(document->item.files.isEmpty());
        QCOMPARE(document->item.head.extra, QByteArray(R"({"cssVars":{"light":{"a":"1px"}}})"));
    }

    void notesWhatIsNoCss()
    {
        const auto document = readItem(R"({"name":"t","type":"registry:theme","cssVars":{"light":{"a":"1px","b":7}}})");
        QVERIFY(document);
        QCOMPARE(document->notes.size(), 2); // What became of it, and that the CLI refuses it.
        QVERIFY(document->notes.first().contains(u"“b”"_s));
    }

    void takesAThemeWithoutTokensAsItIs()
    {
        const auto document = readItem(R"({"name":"t","type":"registry:theme","cssVars":{"light":{}}})");
        QVERIFY(document);
        QVERIFY(document->item.files.isEmpty());
        QCOMPARE(document->item.head.extra, QByteArray());
    }

    void refusesAThemeOfWhichNothingCanBeRead()
    {
        const auto document = readItem(R"({"name":"t","type":"registry:theme","cssVars":{"light":{"a":{"b":1}}}})");
        QCOMPARE(document.error().code, ErrorCode::Invalid);
        QVERIFY(document.error().message.contains(u"“t”"_s));
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestThemeItem)
#include "tst_theme_item.moc"
