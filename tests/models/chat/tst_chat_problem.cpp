// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chat/chat_problem.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

ChatEndpoint at(const QString &url)
{
    ChatEndpoint endpoint;
    endpoint.baseUrl = QUrl(url);
    endpoint.model = u"qwen3"_s;
    return endpoint;
}

} // namespace

class TestChatProblem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereNothingAnswersTheRemedyFitsTheAddress()
    {
        QCOMPARE(unreachableProblem(at(u"http://127.0.0.1:11434/v1"_s)).sentence,
                 u"Nothing answers at http://127.0.0.1:11434. Start Ollama, or set another address in Settings."_s);
        QVERIFY(unreachableProblem(at(u"http://localhost:1234/v1"_s)).sentence.contains(u"LM Studio"));
        QCOMPARE(
            unreachableProblem(at(u"https://api.example.com/v1"_s)).sentence,
            u"Nothing answers at https://api.example.com. Check the network, or set another address in Settings."_s);
    }

    void aRefusedKeyIsNamedByWhereItComesFrom()
    {
        ChatEndpoint endpoint = at(u"https://api.example.com/v1"_s);
        QCOMPARE(providerProblem(endpoint, 401, {}).sentence,
                 u"api.example.com asks for a key. Add one in Settings."_s);
        endpoint.keySource = KeySource::Environment;
        endpoint.keyName = u"ACME_KEY"_s;
        QVERIFY(providerProblem(endpoint, 401, {}).sentence.contains(u"ACME_KEY"));
        endpoint.keySource = KeySource::Keychain;
        QVERIFY(providerProblem(endpoint, 401, {}).sentence.contains(u"Replace it in Settings"));
    }

    void aMissingModelCanBePulled()
    {
        const ProviderError missing{.code = {}, .type = {}, .message = u"model \"qwen3\" not found"_s};
        QVERIFY(providerProblem(at(u"http://127.0.0.1:11434"_s), 404, missing).sentence.contains(u"ollama pull qwen3"));
        QVERIFY(!providerProblem(at(u"https://api.example.com"_s), 404, missing).sentence.contains(u"ollama"));
    }

    void keysThatAProviderRepeatsAreLeftOut()
    {
        const ProviderError error{
            .code = {}, .type = {}, .message = u"Bad request with sk-abc123DEF and Bearer xyz98765"_s};
        const QString sentence = providerProblem(at(u"https://api.example.com"_s), 400, error).sentence;
        QVERIFY(!sentence.contains(u"abc123DEF"));
        QVERIFY(!sentence.contains(u"xyz98765"));
        QVERIFY(sentence.contains(u"Bad request"));
    }

    void foreignMessagesStayShortAndOnOneLine()
    {
        const ProviderError error{.code = {}, .type = {}, .message = u"a\n\x1b[31mb\n"_s + QString(10'000, u'x')};
        const QString sentence = providerProblem(at(u"https://api.example.com"_s), 500, error).sentence;
        QVERIFY(sentence.size() < 500);
        QVERIFY(!sentence.contains(u'\n'));
        QVERIFY(!sentence.contains(u'\x1b'));
    }

    void everyFaultHasATitle()
    {
        for (int fault = 1; fault <= int(ChatFault::CutOff); ++fault) {
            QVERIFY(!faultTitle(ChatFault(fault)).isEmpty());
        }
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestChatProblem)
#include "tst_chat_problem.moc"
