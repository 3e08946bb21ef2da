// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/id.h"

#include <QDateTime>
#include <QTest>
#include <QUuid>

namespace enigma {

using namespace Qt::StringLiterals;

class TestId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAVersion7UuidOfTheRfcVariant()
    {
        const QUuid uuid = QUuid::fromString(createUuidV7());
        QVERIFY(!uuid.isNull());
        QCOMPARE(uuid.toString(QUuid::WithoutBraces).at(14), QChar(u'7'));
        QCOMPARE(uuid.variant(), QUuid::DCE);
    }

    void carriesTheTimeOfItsMaking()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const qint64 stamp = createUuidV7().remove(u'-').left(12).toLongLong(nullptr, 16);
        QVERIFY(stamp >= before);
        QVERIFY(stamp < before + 10'000);
    }

    void sortsInTheOrderOfMaking()
    {
        QString previous = createUuidV7();
        for (int i = 0; i < 20'000; ++i) {
            const QString next = createUuidV7();
            QVERIFY2(previous < next, qPrintable(previous + u" "_s + next));
            previous = next;
        }
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestId)
#include "tst_id.moc"
