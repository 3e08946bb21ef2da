// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/lint_findings.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestFileRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsFilesOfOnePlace()
    {
        Item item = lintItem(u"a"_s);
        item.files = {{u"ui/Card.tsx"_s, u"registry:ui"_s, {}, "x"}, {u"ui/card.tsx"_s, u"registry:ui"_s, {}, "y"}};
        QCOMPARE(summary({item}), QStringList{u"file-collision:error:a"_s});
        item.files = {{u"a.md"_s, u"registry:file"_s, u"~/Readme.md"_s, "x"},
                      {u"b.md"_s, u"registry:file"_s, u"~/README.md"_s, "y"}};
        QCOMPARE(summary({item}), QStringList{u"file-collision:error:a"_s});
    }

    void judgesFiles_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QString &path, const QString &type, const QString &target,
                            const QByteArray &content,
                            const QString &code) { QTest::newRow(name) << path << type << target << content << code; };
        row("fine", u"ui/a.tsx"_s, u"registry:ui"_s, {}, "x", {});
        row("a file with a target", u"a.md"_s, u"registry:file"_s, u"~/docs/[...slug]/a.md"_s, "x",
            u"file-name:error:a"_s);
        row("a file without target", u"a.md"_s, u"registry:file"_s, {}, "x", u"file-target:error:a"_s);
        row("a page without target", u"page.tsx"_s, u"registry:page"_s, {}, "x", u"file-target:error:a"_s);
        row("an unknown type", u"a.tsx"_s, u"registry:widget"_s, {}, "x", u"file-type:error:a"_s);
        row("a path that leaves", u"../a.tsx"_s, u"registry:ui"_s, {}, "x", u"file-name:error:a"_s);
        row("a name that Windows reserves", u"con.tsx"_s, u"registry:ui"_s, {}, "x", u"file-name:error:a"_s);
        row("a target that leaves", u"a.tsx"_s, u"registry:ui"_s, u"../a.tsx"_s, "x", u"file-name:error:a"_s);
        row("a target that leaves in code", u"a.tsx"_s, u"registry:ui"_s, u"%2e%2e/a.tsx"_s, "x",
            u"file-name:error:a"_s);
        row("no content", u"a.tsx"_s, u"registry:ui"_s, {}, {}, u"file-empty:warning:a"_s);
        row("a picture", u"a.png"_s, u"registry:ui"_s, {}, "\x89PNG", u"file-text:error:a"_s);
        row("a zero byte", u"a.tsx"_s, u"registry:ui"_s, {}, QByteArray("a\0b", 3), u"file-text:error:a"_s);
        row("a name that ends in a dot", u"docs./a.tsx"_s, u"registry:ui"_s, {}, "x", u"file-name:error:a"_s);
        row("a large file", u"a.tsx"_s, u"registry:ui"_s, {}, QByteArray(600'000, 'x'), u"file-large:warning:a"_s);
        row("a theme's source", kThemeSourcePath.toString(), kThemeSourceType.toString(), {}, ":root{--a:1px}", {});
    }

    void judgesFiles()
    {
        QFETCH(QString, path);
        QFETCH(QString, type);
        QFETCH(QString, target);
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        Item item = lintItem(u"a"_s);
        item.files = {{path, type, target, content}};
        const auto found = findings({item});
        QCOMPARE(summary(found), code.isEmpty() ? QStringList() : QStringList{code});
        QVERIFY(found.isEmpty() ||
                (!found[0].message.isEmpty() && !found[0].remedy.isEmpty() && found[0].path == path));
    }

    void findsAnUnknownTypeOfItem()
    {
        Item item = lintItem(u"a"_s);
        item.head.type = u"registry:widget"_s;
        QCOMPARE(summary({item}), QStringList{u"item-type:error:a"_s});
    }

    void findsAnItemThatInstallsNothing()
    {
        Item item = lintItem(u"a"_s);
        item.files.clear();
        QCOMPARE(summary({item}), QStringList{u"item-empty:warning:a"_s});
        item.head.registryDependencies = {u"button"_s};
        QCOMPARE(summary({item}), QStringList());
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestFileRules)
#include "tst_file_rules.moc"
