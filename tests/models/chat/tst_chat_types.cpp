// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chat/chat_types.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestChatTypes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreReadBackAsTheValuesTheyStandFor()
    {
        QCOMPARE(parseChatRole(chatRoleName(ChatRole::Assistant)), ChatRole::Assistant);
        QCOMPARE(parseMessageState(messageStateName(MessageState::Cancelled)), MessageState::Cancelled);
        for (int fault = 0; fault <= int(ChatFault::CutOff); ++fault) {
            QCOMPARE(parseChatFault(chatFaultName(ChatFault(fault))), ChatFault(fault));
        }
    }

    void aNameNobodyGaveIsNothing()
    {
        QVERIFY(!parseChatRole(u"tool"));
        QVERIFY(!parseMessageState(u""));
        QVERIFY(!parseChatFault(u"Denied"));
    }

    void contextSurvivesTheWayThroughJson()
    {
        const QList<ChatContext> context{
            {.kind = ChatContext::Kind::File,
             .source = u"acme/button"_s,
             .path = u"ui/bütton.tsx"_s,
             .content = "\xff\0a"},
            {.kind = ChatContext::Kind::Theme,
             .source = u"acme/theme"_s,
             .path = u"theme.css"_s,
             .content = ":root {}"},
        };
        QCOMPARE(contextFromJson(contextToJson(context)).value(), context);
        QCOMPARE(contextFromJson(contextToJson({})).value(), QList<ChatContext>{});
    }

    void damagedContextIsAnError()
    {
        QCOMPARE(contextFromJson("{").error().code, ErrorCode::Corrupt);
        QCOMPARE(contextFromJson("{}").error().code, ErrorCode::Corrupt);
    }

    void speedIsCountedFromTheFirstWord()
    {
        Message answer;
        answer.usage.out = 388;
        QCOMPARE(answerSpeed(answer), 0);
        answer.firstTokenMs = 600;
        answer.durationMs = 10'300;
        QCOMPARE(answerSpeed(answer), 40);
    }

    void aTitleIsTheFirstLineCutAtAWord()
    {
        QCOMPARE(chatTitleFrom(u"  Softer   destructive button\nplease"_s), u"Softer destructive button"_s);
        const QString title =
            chatTitleFrom(u"Add a destructive variant that is quieter than solid red, and keep its text"_s);
        QCOMPARE(title, u"Add a destructive variant that is quieter than solid red,…"_s);
        QVERIFY(chatTitleFrom(QString(200, u'x')).size() <= 60);
        QCOMPARE(chatTitleFrom(u" \n "_s), QString());
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestChatTypes)
#include "tst_chat_types.moc"
