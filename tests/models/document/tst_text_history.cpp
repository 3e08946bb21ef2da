// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/text_history.h"

#include <QRandomGenerator>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestTextHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeOfNothingIsNone()
    {
        TextHistory history(u"abc"_s);
        QVERIFY(!history.record(0, 3, u"abc"));
        QVERIFY(!history.canUndo());
    }

    void onlyWhatDiffersIsKept()
    {
        TextHistory history(u"one two three"_s);
        QVERIFY(history.record(0, 13, u"one 2 three"));
        QCOMPARE(history.undo().value(), (TextStep{4, u"2"_s, u"two"_s}));
        QCOMPARE(history.text(), u"one two three"_s);
        QCOMPARE(history.redo().value(), (TextStep{4, u"two"_s, u"2"_s}));
    }

    void deletingInARowIsOneStep()
    {
        TextHistory history(u"abcdef"_s);
        history.record(5, 1, {});
        history.record(4, 1, {});
        history.closeStep();
        history.record(0, 1, {});
        history.record(0, 1, {});
        QCOMPARE(history.text(), u"cd"_s);
        history.undo();
        QCOMPARE(history.text(), u"abcd"_s);
        history.undo();
        QCOMPARE(history.text(), u"abcdef"_s);
        QVERIFY(!history.canUndo());
    }

    void aNewChangeDropsWhatWasUndone()
    {
        TextHistory history(u"a"_s);
        history.record(1, 0, u"b");
        history.undo();
        history.record(1, 0, u"c");
        QVERIFY(!history.canRedo());
        QCOMPARE(history.text(), u"ac"_s);
    }

    void anythingIsUndoneToTheBeginningAndRedoneToTheEnd()
    {
        QRandomGenerator random(7);
        const QString start = u"start\nof a text\n"_s;
        TextHistory history(start);
        for (int i = 0; i < 2000; ++i) {
            const qsizetype position = random.bounded(int(history.text().size()) + 1);
            const qsizetype removed = random.bounded(int(std::min<qsizetype>(4, history.text().size() - position)) + 1);
            history.record(position, removed, QString(random.bounded(3), QChar(u'a' + random.bounded(26))));
        }
        const QString end = history.text();
        while (history.canUndo()) {
            history.undo();
        }
        QCOMPARE(history.text(), start);
        while (history.canRedo()) {
            history.redo();
        }
        QCOMPARE(history.text(), end);
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestTextHistory)
#include "tst_text_history.moc"
