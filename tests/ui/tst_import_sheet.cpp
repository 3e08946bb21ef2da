// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/api/sync_service.h"
#include "tests/ui/library_fixture.h"
#include "ui/library/import_sheet.h"
#include "ui/library/registry_sheet.h"
#include "ui/style/enigma_style.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/side_list.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// Answers addresses with an import of nothing, and remembers what was asked.
class FakeSync : public SyncService
{
public:
    void publish(const QList<RemoteId> &) override {}
    void syncNow(const RegistryId &) override {}
    void retry(const OutboxEntry &) override {}
    void withdraw(const OutboxEntry &) override {}
    void pause(const RemoteId &) override {}
    void resume(const RemoteId &) override {}
    void cancel(const RemoteId &) override {}
    RemoteStatus status(const RemoteId &) const override { return {}; }
    Job<QString> testRemote(const Remote &, const QString &) override { return {}; }
    Job<ImportOutcome> importFromUrl(const QUrl &url, const ImportRequest &request) override
    {
        asked = url;
        return startJob<ImportOutcome>(*QThreadPool::globalInstance(), {},
                                       [request](JobContext &) -> Result<ImportOutcome> {
                                           return ImportOutcome{.registry = {}, .slug = request.slug, .entries = {}};
                                       });
    }

    QUrl asked;
};

PushButton *button(const QWidget &sheet, const QString &text)
{
    for (PushButton *each : sheet.findChildren<PushButton *>()) {
        if (each->text() == text) {
            return each;
        }
    }
    return nullptr;
}

QString starterFolder()
{
    return QStringLiteral(ENIGMA_SOURCE_DIR "/resources/starter");
}

} // namespace

class TestImportSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { EnigmaStyle::install(*qApp); }

    void importsAFolderAndReports()
    {
        LibraryFixture fixture;
        FakeSync sync;
        QWidget host;
        host.resize(1000, 700);
        host.show();
        auto *sheet = new ImportSheet(fixture.service(), sync, starterFolder(), &host);
        sheet->open();
        QSignalSpy imported(sheet, &ImportSheet::imported);
        QVERIFY(button(*sheet, u"Import"_s)->isEnabled());
        QTest::qWait(250);
        savePicture(host, u"import-question"_s);
        button(*sheet, u"Import"_s)->click();
        QTRY_COMPARE(imported.size(), 1);
        QVERIFY(sheet->findChild<SideList *>()->items().size() >= 20);
        QVERIFY(sheet->reportText().contains("button\tTaken"_L1));
        savePicture(host, u"import-report"_s);
        QSignalSpy opened(sheet, &ImportSheet::openRegistryRequested);
        button(*sheet, u"Show it"_s)->click();
        QCOMPARE(opened.size(), 1);
    }

    void asksTheNetworkForAddresses()
    {
        LibraryFixture fixture;
        FakeSync sync;
        QWidget host;
        auto *sheet = new ImportSheet(fixture.service(), sync, u"https://acme.dev/r/registry.json"_s, &host);
        QSignalSpy imported(sheet, &ImportSheet::imported);
        button(*sheet, u"Import"_s)->click();
        QTRY_COMPARE(imported.size(), 1);
        QCOMPARE(sync.asked, QUrl(u"https://acme.dev/r/registry.json"_s));
    }

    void saysWhatIsWrongWithASource()
    {
        LibraryFixture fixture;
        FakeSync sync;
        QWidget host;
        auto *sheet = new ImportSheet(fixture.service(), sync, fixture.folder().path() + u"/nowhere"_s, &host);
        button(*sheet, u"Import"_s)->click();
        QTRY_VERIFY(!sheet->errorStrip()->message().isEmpty());
        QTRY_VERIFY(button(*sheet, u"Import"_s)->isEnabled());
    }

    void makesARegistryWithSuggestedNames()
    {
        LibraryFixture fixture;
        fixture.addRegistry(u"acme-ui"_s);
        QWidget host;
        host.resize(1000, 700);
        host.show();
        auto *sheet = new RegistrySheet(fixture.service(), &host);
        sheet->open();
        QSignalSpy created(sheet, &RegistrySheet::created);
        auto *name = sheet->findChild<QLineEdit *>();
        name->setText(u"Acme UI"_s);
        QTRY_VERIFY(!button(*sheet, u"Create"_s)->isEnabled()); // "acme-ui" is taken.
        name->setText(u"Acme Two"_s);
        QTRY_VERIFY(button(*sheet, u"Create"_s)->isEnabled());
        QTest::qWait(250);
        savePicture(host, u"new-registry"_s);
        button(*sheet, u"Create"_s)->click();
        QTRY_COMPARE(created.size(), 1);
        const QList<Registry> registries = fixture.service().registries().wait().value();
        QVERIFY(std::ranges::contains(registries, u"acme-two"_s, &Registry::cliName));
    }

    void changesTheFactsOfARegistry()
    {
        LibraryFixture fixture;
        fixture.addRegistry(u"acme-ui"_s);
        const Registry before = fixture.service().registries().wait().value().constFirst();
        QWidget host;
        auto *sheet = new RegistrySheet(fixture.service(), before, &host);
        sheet->findChild<QLineEdit *>()->setText(u"Acme, all of it"_s);
        button(*sheet, u"Save"_s)->click();
        QTRY_COMPARE(fixture.service().registries().wait().value().constFirst().name, u"Acme, all of it"_s);
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestImportSheet)
#include "tst_import_sheet.moc"
