// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/import_source.h"
#include "models/store/component_repository.h"
#include "models/store/registry_repository.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestLibraryImport : public QObject
{
    Q_OBJECT

private:
    static ImportedRegistry source(const QByteArray &button)
    {
        ImportedRegistry registry{.name = u"Acme"_s, .homepage = {}, .slug = u"acme"_s};
        registry.items = {{.item = sampleItem(u"button"_s, button)}, {.item = sampleItem(u"card"_s, "card")}};
        registry.report = {{u"paid"_s, ImportEntry::Outcome::Skipped, u"It has no files."_s}};
        return registry;
    }

    static ComponentId button(TempLibrary &library) { return library->resolve({u"acme"_s, u"button"_s, {}})->id; }

private Q_SLOTS:
    void newItemsGetAFirstVersionAndTheReportSaysWhatWasSkipped()
    {
        TempLibrary library;
        JobContext job;
        ENIGMA_VALUE(const ImportOutcome outcome, library->importRegistry(source("a"), {}, job));
        QCOMPARE(outcome.count(ImportEntry::Outcome::Taken), 2);
        QCOMPARE(outcome.count(ImportEntry::Outcome::Skipped), 1);
        QCOMPARE(library->versions().latest(button(library))->value().number, (SemVer{0, 1, 0}));
        QVERIFY(!library->working(button(library))->isDraft);
    }

    void importingAgainUpdatesWhatChangedOnly()
    {
        TempLibrary library;
        JobContext job;
        ENIGMA_VERIFY(library->importRegistry(source("a"), {}, job));
        ENIGMA_VALUE(const ImportOutcome same, library->importRegistry(source("a"), {}, job));
        QCOMPARE(same.count(ImportEntry::Outcome::Unchanged), 2);
        ENIGMA_VALUE(const ImportOutcome changed, library->importRegistry(source("b"), {}, job));
        QCOMPARE(changed.count(ImportEntry::Outcome::Updated), 1);
        QCOMPARE(changed.count(ImportEntry::Outcome::Unchanged), 1);
        QCOMPARE(library->versions().latest(button(library))->value().number, (SemVer{0, 1, 1}));
        ENIGMA_VALUE(const ImportOutcome back, library->importRegistry(source("a"), {}, job));
        QCOMPARE(back.count(ImportEntry::Outcome::Unchanged), 2);
    }

    void aDraftIsNeverTouched()
    {
        TempLibrary library;
        JobContext job;
        ENIGMA_VERIFY(library->importRegistry(source("a"), {}, job));
        ENIGMA_VERIFY(library->writeDraftFile(button(library), u"button.tsx"_s, "mine"));
        ENIGMA_VERIFY(library->importRegistry(source("b"), {}, job));
        QCOMPARE(library->working(button(library))->item.files.first().content, QByteArray("mine"));
        QCOMPARE(library->versions().list(button(library))->size(), 2);
    }

    void aPublishedItemKeepsItsNumberAndChangelog()
    {
        TempLibrary library;
        JobContext job;
        ImportedRegistry published = source("a");
        published.items.first().published = PublishInfo{{2, 3, 4}, u"Rounder"_s, {}};
        ENIGMA_VERIFY(library->importRegistry(published, {}, job));
        const Version version = library->versions().latest(button(library))->value();
        QCOMPARE(version.number, (SemVer{2, 3, 4}));
        QCOMPARE(version.changelog, u"Rounder"_s);
    }

    void aCancelledImportLeavesTheLibraryAsItWas()
    {
        TempLibrary library;
        QThreadPool pool;
        const std::shared_ptr<JobState> state = internal::makeJobState({});
        JobContext job(state);
        state->cancel();
        ENIGMA_VERIFY_FAILS(library->importRegistry(source("a"), {}, job), ErrorCode::Cancelled);
        QVERIFY(library->registries().all()->isEmpty());
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestLibraryImport)
#include "tst_library_import.moc"
