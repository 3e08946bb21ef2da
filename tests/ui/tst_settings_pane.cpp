// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/settings/settings_store.h"
#include "sync/api/chat_backend.h"
#include "sync/api/secret_store.h"
#include "tests/ui/library_fixture.h"
#include "ui/render/renderer.h"
#include "ui/settings/apply_settings.h"
#include "ui/settings/chat_page.h"
#include "ui/settings/library_page.h"
#include "ui/settings/previews_page.h"
#include "ui/settings/settings_pane.h"
#include "ui/shell/action_registry.h"
#include "ui/style/enigma_style.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/side_list.h"
#include "ui/widgets/switch_button.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
QFuture<T> ready(const T &answer)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(answer);
    promise.finish();
    return promise.future();
}

class FakeBackend : public ChatBackend
{
public:
    std::unique_ptr<ChatStream> send(const ChatRequest &) override { return {}; }
    QFuture<Result<QStringList>> listModels(const ChatEndpoint &) override { return ready(models); }
    RequestPreview requestPreview(const ChatRequest &) const override { return {}; }

    Result<QStringList> models = QStringList{u"qwen3-coder"_s, u"llama3"_s};
};

class FakeSecrets : public SecretStore
{
public:
    QFuture<Result<QString>> read(const QString &name) override { return ready(Result<QString>(kept.value(name))); }
    QFuture<Result<SecretPlace>> write(const QString &name, const QString &secret) override
    {
        kept.insert(name, secret);
        return ready(Result<SecretPlace>(SecretPlace::Keychain));
    }
    QFuture<Result<>> remove(const QString &name) override
    {
        kept.remove(name);
        return ready(Result<>());
    }

    QHash<QString, QString> kept;
};

struct Stage
{
    Stage() :
        store(fixture.folder().filePath(u"settings.ini"_s)),
        actions(&window),
        pane({.store = store,
              .library = fixture.service(),
              .chat = backend,
              .secrets = secrets,
              .renderer = renderer,
              .actions = actions})
    {
        actions.add({.id = u"library.new"_s, .text = u"New component…"_s, .menu = u"Component"_s, .key = Qt::Key_N},
                    &window, [] {});
        actions.add({.id = u"go.palette"_s, .text = u"Go to anything"_s, .menu = u"Go"_s, .key = Qt::CTRL | Qt::Key_K},
                    &window, [] {});
        auto *row = new QHBoxLayout(&window);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        QWidget *sidebar = pane.createSidebar();
        sidebar->setFixedWidth(pane.sidebarWidth());
        row->addWidget(sidebar);
        row->addWidget(&pane, 1);
        window.setAutoFillBackground(true);
        window.resize(1216, 732);
    }

    ~Stage() { pane.setParent(nullptr); }

    LibraryFixture fixture;
    SettingsStore store;
    FakeBackend backend;
    FakeSecrets secrets;
    Renderer renderer;
    QWidget window;
    ActionRegistry actions;
    SettingsPane pane;
};

} // namespace

class TestSettingsPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"enigma-tests"_s);
        EnigmaStyle::install(*qApp);
    }

    void appearanceAppliesAtOnce()
    {
        Stage stage;
        connect(&stage.store, &SettingsStore::changed, this, applySettings);
        auto *choice = stage.pane.findChild<SegmentedControl *>();
        choice->setCurrent(2);
        QCOMPARE(stage.store.settings().appearance, Settings::Appearance::Dark);
        QVERIFY(Tokens::instance().isDark());
        choice->setCurrent(1);
        QVERIFY(!Tokens::instance().isDark());
        QCOMPARE(currentAppearance(), Settings::Appearance::Light);
    }

    void testingTheConnectionListsTheModels()
    {
        Stage stage;
        auto *page = stage.pane.findChild<ChatPage *>();
        page->testConnection();
        QTRY_COMPARE(page->findChild<QComboBox *>()->count(), 2);
        QCOMPARE(stage.store.settings().chatEndpoints.constFirst().model, u"qwen3-coder"_s);
    }

    void aFailedTestSaysWhy()
    {
        Stage stage;
        stage.backend.models = failure(ErrorCode::Network, u"127.0.0.1 does not answer. Start Ollama."_s);
        auto *page = stage.pane.findChild<ChatPage *>();
        page->testConnection();
        QTRY_COMPARE(page->findChild<ErrorStrip *>()->message(), u"127.0.0.1 does not answer. Start Ollama."_s);
    }

    void theKeyGoesToTheKeychainAndNowhereElse()
    {
        Stage stage;
        auto *page = stage.pane.findChild<ChatPage *>();
        const QList<QComboBox *> choices = page->findChildren<QComboBox *>();
        QComboBox *source = choices.constLast();
        source->setCurrentIndex(source->findData(int(KeySource::Keychain)));
        Q_EMIT source->activated(source->currentIndex());
        QLineEdit *secret = nullptr;
        for (QLineEdit *field : page->findChildren<QLineEdit *>()) {
            secret = field->echoMode() == QLineEdit::Password ? field : secret;
        }
        QVERIFY(secret);
        secret->setText(u"sk-very-secret"_s);
        Q_EMIT secret->returnPressed();
        QTRY_VERIFY(secret->text().isEmpty());
        const ChatEndpoint endpoint = stage.store.settings().chatEndpoints.constFirst();
        QCOMPARE(endpoint.keySource, KeySource::Keychain);
        QCOMPARE(stage.secrets.kept.value(endpoint.keyName), u"sk-very-secret"_s);
        QFile file(stage.fixture.folder().filePath(u"settings.ini"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("sk-very-secret"));
    }

    void anAddressThatMayNotBeUsedIsNotStored()
    {
        Stage stage;
        auto *page = stage.pane.findChild<ChatPage *>();
        auto *address = page->findChild<QLineEdit *>();
        const Settings before = stage.store.settings();
        address->setText(u"http://models.example.org/v1"_s); // Unencrypted to another computer.
        Q_EMIT address->editingFinished();
        QCOMPARE(stage.store.settings(), before);
    }

    void thumbnailsAreSwitchedAndTheBrowserIsNamed()
    {
        Stage stage;
        stage.window.show();
        stage.pane.showPage(SettingsPane::Page::Previews);
        auto *page = stage.pane.findChild<PreviewsPage *>();
        auto *choice = page->findChild<SwitchButton *>();
        QVERIFY(choice->isChecked());
        choice->click();
        QVERIFY(!stage.store.settings().thumbnails);
        QVERIFY(!SettingsStore(stage.fixture.folder().filePath(u"settings.ini"_s)).settings().thumbnails);
        const auto says = [page](QLatin1StringView word) {
            for (const TextLabel *label : page->findChildren<TextLabel *>()) {
                if (label->text().contains(word, Qt::CaseInsensitive)) {
                    return true;
                }
            }
            return false;
        };
        QTRY_VERIFY(says("chrom"_L1));
        QCOMPARE(stage.renderer.state(), Renderer::State::Idle); // To look is not to start.
        savePicture(stage.window, u"settings-previews"_s);
    }

    void checksTheLibrary()
    {
        Stage stage;
        stage.fixture.fillSample();
        stage.window.show();
        stage.pane.showPage(SettingsPane::Page::Library);
        auto *page = stage.pane.findChild<LibraryPage *>();
        page->check();
        const auto sound = [page] {
            return std::ranges::any_of(page->findChildren<TextLabel *>(), [](const TextLabel *label) {
                return label->isVisible() && label->text().startsWith("Sound: 13 components"_L1);
            });
        };
        QTRY_VERIFY(sound());
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void pictures()
    {
        QFETCH(bool, dark);
        Tokens::instance().setAppearance(dark ? Appearance::Dark : Appearance::Light);
        Stage stage;
        stage.window.show();
        savePicture(stage.window, u"settings-appearance"_s);
        stage.pane.showPage(SettingsPane::Page::Chat);
        stage.pane.findChild<ChatPage *>()->testConnection();
        QTest::qWait(50);
        savePicture(stage.window, u"settings-chat"_s);
        stage.pane.showPage(SettingsPane::Page::Library);
        stage.pane.findChild<LibraryPage *>()->check();
        QTest::qWait(100);
        savePicture(stage.window, u"settings-library"_s);
        stage.pane.showPage(SettingsPane::Page::Keys);
        savePicture(stage.window, u"settings-keys"_s);
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestSettingsPane)
#include "tst_settings_pane.moc"
