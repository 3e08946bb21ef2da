// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/item_export.h"
#include "models/format/item_json.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestItemExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsExportedReadsBackTheSame()
    {
        QTemporaryDir folder;
        const Item button = sampleItem(u"button"_s, "export const a = \"ü\"\n");
        ENIGMA_VALUE(const QStringList paths, exportItems({{u"acme"_s, button}}, folder.filePath(u"out"_s)));
        QCOMPARE(paths, QStringList{folder.filePath(u"out/button.json"_s)});
        QFile file(paths.first());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(readItem(file.readAll())->item.files, button.files);
    }

    void namesakesOfTwoRegistriesAreKeptApart()
    {
        QTemporaryDir folder;
        const Item button = sampleItem(u"button"_s);
        ENIGMA_VERIFY(exportItems({{u"acme"_s, button}, {u"other"_s, button}}, folder.path()));
        QVERIFY(QFile::exists(folder.filePath(u"acme/button.json"_s)));
        QVERIFY(QFile::exists(folder.filePath(u"other/button.json"_s)));
    }

    void nothingIsReplaced()
    {
        QTemporaryDir folder;
        ENIGMA_VERIFY(exportItems({{u"acme"_s, sampleItem(u"card"_s)}}, folder.path()));
        ENIGMA_VERIFY_FAILS(
            exportItems({{u"acme"_s, sampleItem(u"button"_s)}, {u"acme"_s, sampleItem(u"card"_s)}}, folder.path()),
            ErrorCode::Conflict);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"card.json"_s});
        ENIGMA_VERIFY_FAILS(exportItems({{u"acme"_s, sampleItem(u"card"_s)}}, u"/proc/none"_s), ErrorCode::Disk);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestItemExport)
#include "tst_item_export.moc"
