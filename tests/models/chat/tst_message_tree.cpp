// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chat/message_tree.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

Message message(const QString &id, const QString &parent, const QString &text = {})
{
    Message made;
    made.id = {id};
    made.parent = {parent};
    made.text = text;
    return made;
}

QString written(const QList<Message> &path)
{
    QStringList ids;
    for (const Message &step : path) {
        ids.append(step.id.value);
    }
    return ids.join(u' ');
}

} // namespace

class TestMessageTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStraightConversationIsItsPath()
    {
        const MessageTree tree({message(u"a"_s, {}), message(u"b"_s, u"a"_s), message(u"c"_s, u"b"_s)});
        QCOMPARE(written(tree.path()), u"a b c"_s);
        QCOMPARE(written(tree.pathTo({u"b"_s})), u"a b"_s);
        QVERIFY(MessageTree().path().isEmpty());
    }

    void askingAgainAddsABranchAndShowsIt()
    {
        MessageTree tree({message(u"a"_s, {}), message(u"b"_s, u"a"_s), message(u"c"_s, u"b"_s)});
        tree.put(message(u"b2"_s, u"a"_s));
        QCOMPARE(written(tree.path()), u"a b2"_s);
        QCOMPARE(tree.branches({u"b2"_s}), (QList<MessageId>{{u"b"_s}, {u"b2"_s}}));
        tree.choose({u"b"_s});
        QCOMPARE(written(tree.path()), u"a b c"_s);
        tree.put(message(u"a2"_s, {}));
        QCOMPARE(written(tree.path()), u"a2"_s);
        tree.choose({u"c"_s});
        QCOMPARE(written(tree.path()), u"a b c"_s);
    }

    void aMessageThatGrowsStaysWhereItIs()
    {
        MessageTree tree({message(u"a"_s, {}), message(u"b"_s, u"a"_s), message(u"b2"_s, u"a"_s)});
        tree.choose({u"b"_s});
        tree.put(message(u"b2"_s, u"a"_s, u"more"_s));
        QCOMPARE(written(tree.path()), u"a b"_s);
        QCOMPARE(tree.message({u"b2"_s})->text, u"more"_s);
        QVERIFY(!tree.message({u"x"_s}));
    }

    void damagedTreesEndToo()
    {
        const MessageTree circle({message(u"a"_s, u"b"_s), message(u"b"_s, u"a"_s)});
        QVERIFY(circle.path().isEmpty());
        QVERIFY(circle.pathTo({u"a"_s}).size() <= 2);
        const MessageTree orphan({message(u"a"_s, {}), message(u"c"_s, u"lost"_s)});
        QCOMPARE(written(orphan.path()), u"a"_s);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestMessageTree)
#include "tst_message_tree.moc"
