// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chat/sse_framer.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QList<SseEvent> framed(QByteArrayView bytes, QList<qsizetype> cuts = {})
{
    SseFramer framer;
    QList<SseEvent> events;
    qsizetype from = 0;
    cuts.append(bytes.size());
    for (const qsizetype cut : std::as_const(cuts)) {
        events += framer.feed(bytes.sliced(from, cut - from)).value();
        from = cut;
    }
    return events;
}

QList<QByteArray> dataOf(const QList<SseEvent> &events)
{
    QList<QByteArray> data;
    for (const SseEvent &event : events) {
        data.append(event.data);
    }
    return data;
}

} // namespace

class TestSseFramer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsEndAtABlankLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QByteArray>>("data");
        QTest::newRow("line feeds") << "data: a\n\ndata: b\n\n"_ba << QList<QByteArray>{"a", "b"};
        QTest::newRow("carriage returns") << "data: a\r\rdata: b\r\r"_ba << QList<QByteArray>{"a", "b"};
        QTest::newRow("both") << "data: a\r\n\r\ndata: b\r\n\r\n"_ba << QList<QByteArray>{"a", "b"};
        QTest::newRow("mixed") << "data: a\n\r\ndata: b\r\ndata: c\n\r"_ba << QList<QByteArray>{"a", "b\nc"};
        QTest::newRow("several data lines") << "data: a\ndata:\ndata: b\n\n"_ba << QList<QByteArray>{"a\n\nb"};
        QTest::newRow("one space is not data") << "data:a\n\ndata:  b \n\n"_ba << QList<QByteArray>{"a", " b "};
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF"
                                            "data: a\n\n"_ba
                                         << QList<QByteArray>{"a"};
        QTest::newRow("a second mark is data") << "data: \xEF\xBB\xBF"
                                                  "a\n\n"_ba
                                               << QList<QByteArray>{"\xEF\xBB\xBF"
                                                                    "a"};
        QTest::newRow("comments") << ": OPENROUTER PROCESSING\n\n:\ndata: a\n:b\n\n"_ba << QList<QByteArray>{"a"};
        QTest::newRow("unknown fields") << "retry: 10\nfoo: b\nDATA: c\n data: d\ndata: a\n\n"_ba
                                        << QList<QByteArray>{"a"};
        QTest::newRow("field without colon") << "data\ndata\n\ndata\n\n"_ba << QList<QByteArray>{"\n", ""};
        QTest::newRow("colons in data") << "data: {\"a\":1}\n\n"_ba << QList<QByteArray>{"{\"a\":1}"};
        QTest::newRow("only blank lines") << "\n\r\n\r\r\n\n"_ba << QList<QByteArray>{};
        QTest::newRow("event without data") << "event: ping\n\ndata: a\n\n"_ba << QList<QByteArray>{"a"};
        QTest::newRow("no end") << "data: a\n\ndata: b\n"_ba << QList<QByteArray>{"a"};
        QTest::newRow("letters of several bytes") << "data: für 日本 🎨\n\n"_ba << QList<QByteArray>{"für 日本 🎨"};
        QTest::newRow("null bytes") << QByteArray("data: a\0b\n\n", 11) << QList<QByteArray>{QByteArray("a\0b", 3)};
    }

    void eventsEndAtABlankLine()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QList<QByteArray>, data);
        QCOMPARE(dataOf(framed(bytes)), data);
    }

    void chunksMayBeginAnywhere_data() { eventsEndAtABlankLine_data(); }

    void chunksMayBeginAnywhere()
    {
        QFETCH(const QByteArray, bytes);
        const QList<SseEvent> whole = framed(bytes);
        for (qsizetype first = 0; first <= bytes.size(); ++first) {
            for (qsizetype second = first; second <= bytes.size(); ++second) {
                QCOMPARE(framed(bytes, {first, second}), whole);
            }
        }
        QList<qsizetype> everywhere;
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
            everywhere.append(cut);
        }
        QCOMPARE(framed(bytes, everywhere), whole);
    }

    void typesHoldForOneEventAndIdsUntilTheNext()
    {
        const QList<SseEvent> events = framed("event: ping\nid: 7\ndata: a\n\ndata: b\n\nid\ndata: c\n\n");
        const QList<SseEvent> expected{{"ping", "a", "7"}, {"message", "b", "7"}, {"message", "c", ""}};
        QCOMPARE(events, expected);
    }

    void anIdWithANullByteIsNoId()
    {
        QCOMPARE(framed(QByteArrayView("id: 1\nid: 2\0\ndata: a\n\n", 22)).first().id, "1"_ba);
    }

    void theRestIsWhatLacksItsBlankLine()
    {
        for (const QByteArray &bytes : {"data: a\n\ndata: [DONE]\n"_ba, "data: a\n\ndata: [DONE]"_ba}) {
            SseFramer framer;
            QCOMPARE(framer.feed(bytes)->size(), 1);
            QCOMPARE(framer.rest()->data, "[DONE]"_ba);
        }
        SseFramer framer;
        QVERIFY(framer.feed("data: a\n\n: bye"));
        QVERIFY(!framer.rest());
    }

    void aLineBeyondItsLimitIsAnError()
    {
        SseFramer framer;
        QVERIFY(framer.feed(QByteArray(SseFramer::kMaxLine, 'x')));
        QCOMPARE(framer.feed("x").error().code, ErrorCode::TooLarge);
        QCOMPARE(framer.feed("\n\ndata: a\n\n").error().code, ErrorCode::TooLarge);
        QVERIFY(!framer.rest());

        SseFramer fits;
        QCOMPARE(fits.feed("data: " + QByteArray(SseFramer::kMaxLine - 6, 'x') + "\n\n")->size(), 1);
    }

    void aResponseBeyondItsLimitIsAnError()
    {
        SseFramer framer;
        const QByteArray comment = ": " + QByteArray(1021, 'x') + '\n';
        for (qsizetype sent = 0; sent < SseFramer::kMaxResponse; sent += comment.size()) {
            QVERIFY(framer.feed(comment));
        }
        QCOMPARE(framer.feed("\n").error().code, ErrorCode::TooLarge);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestSseFramer)
#include "tst_sse_framer.moc"
