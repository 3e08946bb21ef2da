// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/item_css.h"
#include "models/format/item_json.h"
#include "models/format/item_preview.h"
#include "tests/support/check.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

// JSON with single quotes for double ones; "~" is an escaped one inside of a text.
static QByteArray json(QByteArray text)
{
    return text.replace('\'', '"').replace('~', "\\\"");
}

static const QString kSource = u"export default () => <Button title=\"a\">ü</Button>\n"_s;

class TestItemPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingElseStaysAsItWas_data()
    {
        QTest::addColumn<QByteArray>("extra");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("other keys") << json("{'css':{'b':{},'a':{}},'vendor':{'z':1,'a':[1.50,null]}}");
        QTest::newRow("a meta") << json("{'meta':{'z':1,'a':{'preview':'other'}}}");
    }

    void everythingElseStaysAsItWas()
    {
        QFETCH(QByteArray, extra);
        const QByteArray before = [&] {
            ItemHead head{.extra = extra};
            setPreviewSource(head, {});
            return head.extra;
        }();
        ItemHead head{.extra = extra};
        QCOMPARE(previewSource(head), QString());
        setPreviewSource(head, kSource);
        QCOMPARE(previewSource(head), kSource);
        setPreviewSource(head, kSource + u"// more"_s);
        QCOMPARE(previewSource(head), kSource + u"// more"_s);
        setPreviewSource(head, {});
        QCOMPARE(previewSource(head), QString());
        QCOMPARE(head.extra, before);
    }

    void replacingKeepsItsPlace()
    {
        ItemHead head{.extra = json("{'meta':{'a':1,'preview':'x','b':2}}")};
        setPreviewSource(head, u"y"_s);
        QCOMPARE(head.extra, json("{'meta':{'a':1,'preview':'y','b':2}}"));
    }

    void aStrangeMetaIsNoPreview_data()
    {
        QTest::addColumn<QByteArray>("extra");
        QTest::newRow("list") << json("{'meta':['preview']}");
        QTest::newRow("text") << json("{'meta':'preview'}");
        QTest::newRow("object") << json("{'meta':{'preview':{'code':'x'}}}");
    }

    void aStrangeMetaIsNoPreview()
    {
        QFETCH(QByteArray, extra);
        ItemHead head{.extra = extra};
        QCOMPARE(previewSource(head), QString());
        setPreviewSource(head, kSource);
        QCOMPARE(previewSource(head), kSource);
    }

    void publishingKeepsItInMetaAndOutOfTheFiles()
    {
        Item item;
        item.head.name = u"button"_s;
        item.head.type = u"registry:ui"_s;
        item.files = {{u"ui/button.tsx"_s, u"registry:ui"_s, {}, "export const Button = 1\n"}};
        setPreviewSource(item.head, kSource);
        const PublishInfo published{{1, 2, 3}, u"First"_s, integrityOf(QString(64, u'a'))};
        ENIGMA_VALUE(const ItemDocument read, readItem(writeItem(item, &published)));
        QCOMPARE(read.item, item);
        QCOMPARE(read.published, std::optional(published));
        QCOMPARE(read.item.files.size(), 1);
    }

    void rulesThatAreNoneAreLeftOut()
    {
        const ItemHead head{.extra = json("{'cssVars':{'light':{'a}b':'x','ok':'red'},'theme':7},'css':{'a':['x'],'b':"
                                          "null,'c':{'d':3},'e':{'color':'red'}}}")};
        const QByteArray css = itemCss(head);
        QVERIFY(css.contains("--ok: red;"));
        QVERIFY(css.contains("color: red;"));
        QVERIFY(!css.contains("a}b"));
        QCOMPARE(itemCss({}), QByteArray());
        QCOMPARE(itemCss({.extra = json("{'cssVars':'x','css':[1]}")}), QByteArray());
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestItemPreview)
#include "tst_item_preview.moc"
