// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/remote_repository.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"
#include "ui/style/enigma_style.h"
#include "ui/style/tokens.h"
#include "ui/sync/outbox_view.h"
#include "ui/sync/sync_pane.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/side_list.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QHBoxLayout>
#include <QPromise>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

// Remembers what it was asked; the pane's own work is what is tested here.
class AskedSync : public SyncService
{
public:
    void publish(const QList<RemoteId> &remotes) override { asked.append(u"publish %1"_s.arg(remotes.size())); }
    void syncNow(const RegistryId &) override { asked.append(u"sync"_s); }
    void retry(const OutboxEntry &entry) override { asked.append(u"retry "_s + entry.componentName); }
    void withdraw(const OutboxEntry &entry) override { asked.append(u"withdraw "_s + entry.componentName); }
    void pause(const RemoteId &) override { asked.append(u"pause"_s); }
    void resume(const RemoteId &) override { asked.append(u"resume"_s); }
    void cancel(const RemoteId &) override {}
    RemoteStatus status(const RemoteId &) const override { return {}; }
    Job<QString> testRemote(const Remote &, const QString &) override { return {}; }
    Job<ImportOutcome> importFromUrl(const QUrl &, const ImportRequest &) override { return {}; }

    QStringList asked;
};

template<typename T>
QFuture<Result<T>> refused()
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(failure(ErrorCode::NotFound, u"This test keeps no secrets."_s));
    promise.finish();
    return promise.future();
}

class NoSecrets : public SecretStore
{
public:
    QFuture<Result<QString>> read(const QString &) override { return refused<QString>(); }
    QFuture<Result<SecretPlace>> write(const QString &, const QString &) override { return refused<SecretPlace>(); }
    QFuture<Result<>> remove(const QString &) override { return refused<void>(); }
};

class TestSyncPane : public QObject
{
    Q_OBJECT

private:
    TempLibrary m_library;
    std::unique_ptr<LibraryService> m_service;
    AskedSync m_sync;
    NoSecrets m_secrets;

    void savePictures(SyncPane &pane, const QString &name)
    {
        const QString folder = qEnvironmentVariable("ENIGMA_PICTURES");
        if (folder.isEmpty()) {
            return;
        }
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        QWidget *sidebar = pane.createSidebar();
        sidebar->setFixedWidth(pane.sidebarWidth());
        row->addWidget(sidebar);
        row->addWidget(&pane, 1);
        for (const auto &[appearance, mode] :
             {std::pair(Appearance::Light, u"light"_s), std::pair(Appearance::Dark, u"dark"_s)}) {
            Tokens::instance().setAppearance(appearance);
            window.resize(1216, 740);
            window.show();
            QTest::qWait(150); // Pictures only: lets layouts and icons settle.
            window.grab().save(QDir(folder).filePath(u"sync-%1-%2.png"_s.arg(name, mode)));
        }
        pane.setParent(nullptr);
    }

private Q_SLOTS:
    void initTestCase()
    {
        EnigmaStyle::install(*qApp);
        const RegistryId registry = m_library->createRegistry({.slug = u"acme"_s, .name = u"Acme"_s}).value();
        for (const QString &name : {u"button"_s, u"card"_s, u"dialog"_s, u"theme"_s}) {
            const ComponentId id = m_library->createComponent(registry, sampleItem(name)).value();
            ENIGMA_VERIFY(m_library->saveVersion({id, {1, 0, 0}, u"First"_s}));
        }
        const RemoteId team = m_library
                                  ->addRemote({.registryId = registry,
                                               .name = u"team"_s,
                                               .kind = RemoteKind::Server,
                                               .url = u"https://registry.acme.dev"_s})
                                  .value();
        ENIGMA_VERIFY(m_library->addRemote(
            {.registryId = registry, .name = u"site"_s, .kind = RemoteKind::Folder, .url = u"/srv/www"_s}));
        ENIGMA_VERIFY(m_library->enqueuePublish(team));
        const QList<OutboxEntry> outbox = m_library->remotes().outbox(team).value();
        ENIGMA_VERIFY(m_library->settleOutbox(outbox.at(0), {.kind = OutboxVerdict::Kind::Confirmed}));
        ENIGMA_VERIFY(m_library->settleOutbox(
            outbox.at(2),
            {.kind = OutboxVerdict::Kind::Refused,
             .sentence = u"team already has dialog 1.0.0 with other content. Nothing was changed there."_s}));
        m_service = std::make_unique<LibraryService>(m_library.folder());
        ENIGMA_VERIFY(m_service->open().wait());
    }

    void theOutboxShowsWhatWaitsAndWhy()
    {
        SyncPane pane(*m_service, m_sync, m_secrets);
        const std::unique_ptr<QWidget> sidebar(pane.createSidebar());
        auto *list = sidebar->findChild<SideList *>();
        QTRY_COMPARE(list->items().size(), 3); // The registry and its two remotes.
        list->setFocus();
        list->setCurrentIndex(list->model()->index(2, 0));
        auto *outbox = pane.findChild<OutboxView *>();
        QAbstractItemModelTester tester(outbox->model());
        QTRY_COMPARE(outbox->model()->rowCount(), 3);
        QVERIFY(outbox->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"other content"_s));
        savePictures(pane, u"waiting"_s);
    }

    void keysActOnTheChosenEntry()
    {
        SyncPane pane(*m_service, m_sync, m_secrets);
        const std::unique_ptr<QWidget> sidebar(pane.createSidebar());
        auto *list = sidebar->findChild<SideList *>();
        QTRY_COMPARE(list->items().size(), 3);
        list->setCurrentIndex(list->model()->index(2, 0));
        auto *outbox = pane.findChild<OutboxView *>();
        QTRY_COMPARE(outbox->model()->rowCount(), 3);
        outbox->setCurrentIndex(outbox->model()->index(1, 0));
        QTest::keyClick(outbox, Qt::Key_R);
        QVERIFY(m_sync.asked.contains(u"retry dialog"_s));
    }

    void withoutARemoteItSaysWhatARemoteIs()
    {
        TempLibrary empty;
        LibraryService service(empty.folder());
        ENIGMA_VERIFY(service.open().wait());
        SyncPane pane(service, m_sync, m_secrets);
        pane.resize(900, 600);
        pane.show();
        QTRY_VERIFY(std::ranges::any_of(pane.findChildren<PushButton *>(), [](PushButton *button) {
            return button->isVisible() && button->text() == u"Add remote…"_s;
        }));
        savePictures(pane, u"empty"_s);
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestSyncPane)
#include "tst_sync_pane.moc"
