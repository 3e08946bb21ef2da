// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/library_service.h"
#include "tests/support/scripted_chat.h"
#include "ui/chat/chat_list.h"
#include "ui/chat/chat_pane.h"
#include "ui/chat/chat_session.h"
#include "ui/chat/code_block.h"
#include "ui/chat/composer.h"
#include "ui/chat/markdown_view.h"
#include "ui/chat/message_view.h"
#include "ui/chat/model_choice.h"
#include "ui/chat/prompt_edit.h"
#include "ui/chat/request_popover.h"
#include "ui/chat/thread_view.h"
#include "ui/style/enigma_style.h"
#include "ui/style/tokens.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/side_list.h"

#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRailWidth = 64;
constexpr int kSidebarWidth = 240;

const QString kAnswer =
    u"A tinted fill keeps the button calm: **12 %** of the destructive colour behind text in the same colour. Your "
    u"present "
    "value is too light for that text in light mode and too dark in dark mode, so change both:\n\n"
    "1. Add the variant to `button.tsx`\n2. Change `--destructive` in the theme, see [the "
    "guide](https://example.com/guide)\n\n"
    "```tsx\ndestructive:\n  \"bg-destructive/12 text-destructive hover:bg-destructive/15\",\n```\n\n"
    "| mode | before | after |\n|---|---|---|\n| light | 4.16 | 4.86 |\n| dark | 3.29 | 6.30 |\n\n"
    "![picture](https://example.com/tracker.png) <b>no tag</b>"_s;

ChatEndpoint ollama(const QString &model = {})
{
    ChatEndpoint endpoint = defaultChatEndpoint();
    endpoint.model = model;
    return endpoint;
}

ItemFile fileOf(const QString &path, const QByteArray &content)
{
    return {.path = path, .type = u"registry:ui"_s, .target = {}, .content = content};
}

} // namespace

class TestChatPane : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LibraryService> m_library;
    ScriptedChat m_backend;
    ChatSubject m_button;

    template<typename T>
    static Result<T> done(Job<T> job)
    {
        std::optional<Result<T>> result;
        QObject context;
        job.then(&context, [&result](const Result<T> &answer) { result = answer; });
        [&] { QTRY_VERIFY(result.has_value()); }();
        return *result;
    }

    void typeAndSend(ChatPane &pane, const QString &text)
    {
        pane.composer().setPrompt(text, pane.composer().context());
        pane.send();
    }

    // The pane as the window shows it, without rail and tabs.
    static std::unique_ptr<QWidget> framed(ChatPane &pane)
    {
        auto window = std::make_unique<QWidget>();
        window->setAutoFillBackground(true);
        auto *row = new QHBoxLayout(window.get());
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        QWidget *sidebar = pane.createSidebar();
        sidebar->setFixedWidth(kSidebarWidth);
        row->addWidget(sidebar);
        pane.setAutoFillBackground(true);
        pane.setBackgroundRole(QPalette::Base);
        row->addWidget(&pane, 1);
        return window;
    }

    static void save(QWidget &widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("ENIGMA_PICTURES");
        if (!folder.isEmpty()) {
            QDir().mkpath(folder);
            const QString mode = Tokens::instance().isDark() ? u"dark"_s : u"light"_s;
            QVERIFY(widget.grab().save(u"%1/%2-%3.png"_s.arg(folder, name, mode)));
        }
    }

    static void takePictures(QWidget &window, const QString &name)
    {
        if (qEnvironmentVariableIsEmpty("ENIGMA_PICTURES")) {
            QVERIFY(!window.grab().isNull());
            return;
        }
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            Tokens::instance().setAppearance(appearance);
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                window.resize(size.width() - kRailWidth, size.height() - 68);
                QCoreApplication::processEvents();
                QTest::qWait(60); // The layout settles over a few passes of the event loop.
                save(window, u"%1-%2"_s.arg(name).arg(size.width()));
            }
        }
        Tokens::instance().setAppearance(Appearance::Light);
    }

private Q_SLOTS:
    void initTestCase()
    {
        EnigmaStyle::install(*qApp);
        Tokens::instance().setAppearance(Appearance::Light);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = std::make_unique<LibraryService>(m_folder->path());
        const Result<bool> opened = done(m_library->open());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message + opened.error().detail));
        NewRegistry registry;
        registry.slug = u"acme-ui"_s;
        const RegistryId id = done(m_library->createRegistry(registry)).value();
        Item button;
        button.head.name = u"button"_s;
        button.head.type = u"registry:ui"_s;
        button.files = {fileOf(u"ui/button.tsx"_s, "export const Button = () => <button />\n")};
        const ComponentId component = done(m_library->createComponent(id, button)).value();
        m_button = {
            .registryId = id, .registrySlug = u"acme-ui"_s, .componentId = component, .componentName = u"button"_s};
        m_backend.requests.clear();
        m_backend.models = {u"qwen3-coder"_s, u"gemma3"_s};
    }

    void cleanup() { m_library.reset(); }

    void withoutAModelTheStripSaysWhatToDo()
    {
        m_backend.models.clear();
        ChatPane pane(*m_library, m_backend);
        pane.setEndpoints({ollama()});
        auto *strip = pane.findChild<ErrorStrip *>();
        QTRY_COMPARE(strip->message(), u"No model is set up. Start Ollama, or add a provider in Settings."_s);
        typeAndSend(pane, u"Hello"_s);
        QCOMPARE(m_backend.requests.size(), 0);
        m_backend.models = {u"qwen3-coder"_s};
        pane.models().refresh();
        QTRY_VERIFY(strip->message().isEmpty());
        QCOMPARE(pane.models().current().model, u"qwen3-coder"_s);
    }

    void aConversationIsStoredAsItStreams()
    {
        ChatPane pane(*m_library, m_backend);
        pane.setEndpoints({ollama(u"qwen3-coder"_s)});
        pane.beginChatAbout(m_button);
        QTRY_COMPARE(pane.composer().context().size(), 1);
        typeAndSend(pane, u"Make it quieter"_s);
        QCOMPARE(m_backend.requests.size(), 1);
        QVERIFY(encodeOpenAiRequest(m_backend.requests.first()).contains("export const Button"));
        m_backend.stream->say(u"Half an ans"_s);

        // What a crash would leave behind.
        QTRY_VERIFY([&] {
            const QList<Chat> chats = done(m_library->chats({})).value();
            const QList<Message> messages =
                chats.isEmpty() ? QList<Message>() : done(m_library->messages(chats.first().id)).value();
            return messages.size() == 2 && messages[1].text == u"Half an ans";
        }());
        const Chat chat = done(m_library->chats({})).value().first();
        QCOMPARE(chat.title, u"Make it quieter"_s);
        QCOMPARE(chat.componentId, m_button.componentId);
        QCOMPARE(done(m_library->messages(chat.id)).value()[1].state, MessageState::Incomplete);

        m_backend.stream->say(u"wer"_s);
        m_backend.stream->finish();
        QTRY_COMPARE(done(m_library->messages(chat.id)).value()[1].state, MessageState::Complete);
        QCOMPARE(done(m_library->messages(chat.id)).value()[1].text, u"Half an answer"_s);
        QCOMPARE(done(m_library->messages(chat.id)).value()[0].context.first().path, u"ui/button.tsx"_s);
        QCOMPARE(pane.title(), u"Make it quieter"_s);
    }

    void escapeStopsTheAnswerAndKeepsWhatCame()
    {
        ChatPane pane(*m_library, m_backend);
        pane.setEndpoints({ollama(u"qwen3-coder"_s)});
        pane.show();
        typeAndSend(pane, u"Hello"_s);
        m_backend.stream->say(u"Well"_s);
        QTest::keyClick(pane.findChild<PromptEdit *>(), Qt::Key_Escape);
        QVERIFY(!pane.session().isRunning());
        const Message answer = pane.session().tree().path().last();
        QCOMPARE(answer.state, MessageState::Cancelled);
        QCOMPARE(answer.text, u"Well"_s);
    }

    void enterSendsAndShiftEnterBeginsALine()
    {
        ChatPane pane(*m_library, m_backend);
        pane.setEndpoints({ollama(u"qwen3-coder"_s)});
        pane.show();
        auto *edit = pane.findChild<PromptEdit *>();
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(m_backend.requests.size(), 0);
        QTest::keyClicks(edit, u"one"_s);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(edit, u"two"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(m_backend.requests.size(), 1);
        QCOMPARE(m_backend.requests.first().messages.last().text, u"one\ntwo"_s);
        QVERIFY(pane.composer().prompt().isEmpty());
        QTest::keyClicks(edit, u"three"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(m_backend.requests.size(), 1); // One answer at a time.
    }

    void tryingAgainAndEditingMakeBranches()
    {
        ChatPane pane(*m_library, m_backend);
        pane.setEndpoints({ollama(u"qwen3-coder"_s)});
        typeAndSend(pane, u"Hello"_s);
        m_backend.stream->say(u"first"_s);
        m_backend.stream->finish();
        Q_EMIT pane.thread().againRequested(pane.session().last());
        m_backend.stream->say(u"second"_s);
        m_backend.stream->finish();
        QCOMPARE(m_backend.requests.last().messages.size(), 1);
        QCOMPARE(pane.session().tree().path().last().text, u"second"_s);
        pane.thread().showBranch(-1);
        QCOMPARE(pane.session().tree().path().last().text, u"first"_s);

        Q_EMIT pane.composer().editLastRequested();
        QCOMPARE(pane.composer().prompt(), u"Hello"_s);
        typeAndSend(pane, u"Hello there"_s);
        QCOMPARE(m_backend.requests.last().messages.size(), 1);
        m_backend.stream->finish();
        QCOMPARE(pane.session().tree().branches(pane.session().tree().path().first().id).size(), 2);
    }

    void anotherHostIsAskedForOnce()
    {
        ChatPane pane(*m_library, m_backend);
        ChatEndpoint endpoint = ollama(u"big"_s);
        endpoint.baseUrl = QUrl(u"https://api.example.com/v1"_s);
        pane.setEndpoints({endpoint});
        QSignalSpy allowed(&pane, &ChatPane::hostAllowed);
        typeAndSend(pane, u"Hello"_s);
        QCOMPARE(m_backend.requests.size(), 0);
        auto *popover = pane.findChild<RequestPopover *>();
        QVERIFY(popover);
        popover->close();
        QTRY_VERIFY(!pane.findChild<RequestPopover *>());
        QCOMPARE(pane.composer().prompt(), u"Hello"_s);
        pane.send();
        Q_EMIT pane.findChild<RequestPopover *>()->allowed();
        QCOMPARE(allowed.size(), 1);
        QCOMPARE(allowed.first().first().toString(), u"api.example.com"_s);
        QCOMPARE(m_backend.requests.size(), 1);
        m_backend.stream->finish();
        typeAndSend(pane, u"Again"_s);
        QCOMPARE(m_backend.requests.size(), 2);
    }

    void anAnswerGoesOnWhileAnotherConversationIsShown()
    {
        ChatPane pane(*m_library, m_backend);
        pane.setEndpoints({ollama(u"qwen3-coder"_s)});
        typeAndSend(pane, u"First"_s);
        const Chat first = pane.session().chat();
        QPointer<ScriptedStream> stream = m_backend.stream;
        pane.beginChat();
        QVERIFY(stream);
        stream->say(u"Still here"_s);
        pane.openChat(first);
        QCOMPARE(pane.session().tree().path().last().text, u"Still here"_s);
        QVERIFY(pane.session().isRunning());
        stream->finish();
        QVERIFY(!pane.session().isRunning());
    }

    void aStoredConversationIsReadAgain()
    {
        Chat chat;
        {
            ChatPane pane(*m_library, m_backend);
            pane.setEndpoints({ollama(u"qwen3-coder"_s)});
            typeAndSend(pane, u"Hello"_s);
            m_backend.stream->say(u"Welcome"_s);
            m_backend.stream->finish();
            chat = pane.session().chat();
            QTRY_COMPARE(done(m_library->messages(chat.id)).value().size(), 2);
            QTRY_COMPARE(done(m_library->messages(chat.id)).value().last().state, MessageState::Complete);
        }
        ChatPane pane(*m_library, m_backend);
        pane.openChat(chat);
        QTRY_COMPARE(pane.session().tree().path().size(), 2);
        QCOMPARE(pane.session().tree().path().last().text, u"Welcome"_s);
    }

    void theListGroupsByDayAndFollowsTheLibrary()
    {
        const QDate today(2026, 5, 14);
        QCOMPARE(dayGroup(today, today), u"Today"_s);
        QCOMPARE(dayGroup(today.addDays(-1), today), u"Yesterday"_s);
        QCOMPARE(dayGroup(today.addDays(-6), today), u"This week"_s);
        QCOMPARE(dayGroup(today.addDays(-20), today), u"April"_s);
        QCOMPARE(dayGroup(today.addYears(-1), today), u"May 2025"_s);

        ChatPane pane(*m_library, m_backend);
        pane.setEndpoints({ollama(u"qwen3-coder"_s)});
        const std::unique_ptr<QWidget> sidebar(pane.createSidebar());
        auto *list = sidebar->findChild<SideList *>();
        pane.beginChatAbout(m_button);
        typeAndSend(pane, u"Make it quieter"_s);
        m_backend.stream->finish();
        QTRY_COMPARE(list->items().size(), 2);
        QTRY_COMPARE(list->items()[1].secondLine, u"button"_s);
        QCOMPARE(list->items()[1].text, u"Make it quieter"_s);
        const Chat chat = pane.session().chat();
        Q_EMIT qobject_cast<ChatList *>(sidebar.get())->removed(chat.id);
        QTRY_COMPARE(list->items().size(), 0);
        QVERIFY(done(m_library->chats({})).value().isEmpty());
    }

    void nothingInAnAnswerIsTrusted()
    {
        MarkdownView view(u"Answer"_s);
        view.resize(400, 100);
        view.setSource(u"![pixel](https://example.com/t.png) <img src=\"file:///etc/passwd\"> "
                       "[web](https://example.com) [file](file:///etc/passwd) [script](javascript:alert(1))"_s);
        const QString html = view.toHtml();
        QVERIFY(!html.contains(u"<img"));
        QVERIFY(!html.contains(u"href=\"file:"));
        QVERIFY(!html.contains(u"href=\"javascript:"));
        QVERIFY(html.contains(u"href=\"https://example.com\""));
        QVERIFY(view.toPlainText().contains(u"[pixel]"));
    }

    void textThatGrowsChangesOnlyItsLastPart()
    {
        Message message;
        message.role = ChatRole::Assistant;
        message.model = u"qwen3-coder"_s;
        AnswerView view(message, {}, nullptr);
        for (qsizetype length = 0; length <= kAnswer.size(); length += 7) {
            message.text = kAnswer.left(length);
            view.setMessage(message);
        }
        message.text = kAnswer;
        view.setMessage(message);
        QCOMPARE(view.findChildren<CodeBlock *>().size(), 1);
    }

    void picturesOfTheStates()
    {
        ChatPane pane(*m_library, m_backend);
        pane.setInitials(u"MK"_s);
        const std::unique_ptr<QWidget> window = framed(pane);
        window->show();
        pane.setEndpoints({ollama()});
        takePictures(*window, u"chat-empty"_s);

        pane.beginChatAbout(m_button);
        QTRY_COMPARE(pane.composer().context().size(), 1);
        typeAndSend(
            pane,
            u"Add a destructive variant that is quieter than solid red, and keep its text readable in both modes."_s);
        m_backend.stream->think(u"The user wants a quieter destructive variant."_s);
        m_backend.stream->say(kAnswer);
        m_backend.stream->finish();
        typeAndSend(pane, u"Do the same for badge."_s);
        m_backend.stream->wait();
        takePictures(*window, u"chat-waiting"_s);
        m_backend.stream->say(u"The badge takes the same tint"_s);
        m_backend.stream->finish(MessageState::Incomplete, ChatFault::CutOff, cutOffProblem().sentence);
        pane.composer().setPrompt(u"Go on"_s, pane.composer().context());
        takePictures(*window, u"chat-incomplete"_s);
        pane.send();
        m_backend.stream->finish(MessageState::Failed, ChatFault::Unreachable,
                                 unreachableProblem(ollama(u"qwen3-coder"_s)).sentence);
        Q_EMIT pane.thread().againRequested(pane.session().last());
        m_backend.stream->say(u"Now"_s);
        m_backend.stream->cancel();
        pane.thread().showBranch(-1);
        takePictures(*window, u"chat-failed"_s);

        RequestPopover popover(m_backend.requestPreview(m_backend.requests.last()), RequestPopover::Purpose::Look,
                               nullptr);
        popover.adjustSize();
        save(popover, u"chat-request"_s);
        m_backend.models.clear();
        ChatPane lonely(*m_library, m_backend);
        lonely.setEndpoints({ollama()});
        const std::unique_ptr<QWidget> other = framed(lonely);
        other->show();
        takePictures(*other, u"chat-no-model"_s);
        pane.setParent(nullptr);
        lonely.setParent(nullptr);
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestChatPane)
#include "tst_chat_pane.moc"
