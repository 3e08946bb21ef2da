// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/file_text.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestFileText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotEditedStaysByteForByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("line feeds") << QByteArray("one\ntwo\n");
        QTest::newRow("carriage returns") << QByteArray("one\r\ntwo\r\n");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfone\r\n");
        QTest::newRow("no end of line") << QByteArray("one\ntwo");
        QTest::newRow("other scripts") << QByteArray("// \xe2\x82\xac \xf0\x9f\x98\x80 \xc2\xa0\n");
    }

    void whatIsNotEditedStaysByteForByte()
    {
        QFETCH(QByteArray, bytes);
        const FileText file = FileText::read(bytes);
        QVERIFY(file.isText);
        QVERIFY(!file.text.contains(u'\r'));
        QCOMPARE(file.write(file.text), bytes);
    }

    void newLinesEndAsTheOthersDo()
    {
        const FileText file = FileText::read("one\r\n");
        QCOMPARE(file.write(file.text + u"two\n"_s), "one\r\ntwo\r\n");
    }

    void mixedLinesEndAsMostDo()
    {
        QCOMPARE(FileText::read("one\r\ntwo\r\nthree\n").write(u"1\n2\n3\n"_s), "1\r\n2\r\n3\r\n");
        QCOMPARE(FileText::read("one\r\ntwo\nthree\n").write(u"1\n2\n3\n"_s), "1\n2\n3\n");
    }

    void whatIsNoTextIsKnown()
    {
        QVERIFY(!FileText::read(QByteArray("\x89PNG\r\n\0\1", 8)).isText);
        QVERIFY(!FileText::read("caf\xe9\n").isText); // Latin-1.
    }

    void whatIsUndoneIsTheSameBytesAgain()
    {
        const QByteArray mixed = "a\r\nb\nc\r\n";
        const FileText text = FileText::read(mixed);
        QCOMPARE(text.write(u"a\nb\nc\nd"_s), QByteArray("a\r\nb\r\nc\r\nd"));
        QCOMPARE(text.write(text.text), mixed);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestFileText)
#include "tst_file_text.moc"
