// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the fuzzers have found interesting, without a fuzzer: every file of the corpus through its target.

#include "tests/fuzz/fuzz_targets.h"

#include <QDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestFuzzCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPromiseHolds_data()
    {
        QTest::addColumn<int>("target");
        for (int i = 0; i < fuzzTargets().size(); ++i) {
            QTest::newRow(fuzzTargets()[i].name) << i;
        }
    }

    void everyPromiseHolds()
    {
        QFETCH(int, target);
        const FuzzTarget its = fuzzTargets()[target];
        const QDir folder(QStringLiteral(ENIGMA_SOURCE_DIR "/tests/fuzz/corpus/") + QLatin1StringView(its.name));
        const QStringList names = folder.entryList(QDir::Files);
        QVERIFY(!names.isEmpty());
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            its.run(file.readAll());
        }
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestFuzzCorpus)

#include "tst_fuzz_corpus.moc"
