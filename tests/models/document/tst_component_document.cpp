// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/component_document.h"
#include "models/document/component_edits.h"
#include "models/store/database.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kFile = u"button.tsx"_s;

// A text that is typed into, as an editor holds it.
struct Typist
{
    ComponentDocument &document;
    QByteArray text;
    int reads = 0;

    void type(const QByteArray &more)
    {
        text += more;
        document.touchText(kFile, [this] {
            ++reads;
            return text;
        });
    }
};

bool waitForLoad(ComponentDocument &document)
{
    return QTest::qWaitFor([&] { return document.isLoaded(); });
}

bool waitForSave(ComponentDocument &document)
{
    return QTest::qWaitFor([&] { return document.saveState() == DraftWriter::State::Saved; });
}

ItemHead titled(const ComponentDocument &document, const QString &title)
{
    ItemHead head = document.item().head;
    head.title = title;
    return head;
}

} // namespace

class TestComponentDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<TempLibrary>();
        const RegistryId registry = (*m_library)->createRegistry({.slug = u"acme"_s}).value();
        m_id = (*m_library)->createComponent(registry, sampleItem(u"button"_s, "one\n")).value();
        ENIGMA_VERIFY((*m_library)->saveVersion({m_id, {1, 0, 0}, u"First"_s}));
        m_service = std::make_unique<LibraryService>(m_library->folder());
    }

    void cleanup()
    {
        m_service.reset();
        m_library.reset();
    }

    void renamingTheComponentTakesAlongWhatIsUnsaved_data()
    {
        QTest::addColumn<int>("pause"); // Between typing and renaming: before, while or after the draft is written.
        for (const int pause : {0, 280, 300, 320, 500}) {
            QTest::addRow("%d ms", pause) << pause;
        }
    }
    void renamingTheComponentTakesAlongWhatIsUnsaved()
    {
        QFETCH(const int, pause);
        ComponentDocument document(*m_service, m_id);
        QVERIFY(waitForLoad(document));
        QSignalSpy changed(&document, &ComponentDocument::changed);
        QSignalSpy conflicts(&document, &ComponentDocument::otherFound);
        document.touchText(kFile, [] { return QByteArray("typed\n"); });
        QTest::qWait(pause);
        ENIGMA_VERIFY(m_service->renameComponent(m_id, u"knob"_s).wait());
        m_service->noteChange({}); // As the window's watch does.
        QTRY_COMPARE(document.item().head.name, u"knob"_s);
        QTRY_COMPARE(document.saveState(), DraftWriter::State::Saved);
        QCOMPARE(conflicts.size(), 0);
        const Item stored = m_service->working(m_id).wait()->item;
        QCOMPARE(stored.head.name, u"knob"_s);
        QCOMPARE(stored.file(u"knob.tsx")->content, QByteArray("typed\n"));
        QCOMPARE(document.item().files, stored.files);
        document.touchText(u"knob.tsx"_s, [] { return QByteArray("goes on\n"); });
        QVERIFY(waitForSave(document));
        QCOMPARE(m_service->working(m_id).wait()->item.files.first().content, QByteArray("goes on\n"));
    }

    void aKeystrokeIsInTheLibraryWithinHalfASecond()
    {
        ComponentDocument document(*m_service, m_id);
        QVERIFY(waitForLoad(document));
        QCOMPARE(document.saveState(), DraftWriter::State::Saved);
        QVERIFY(!document.isDraft());
        Typist typist{document, "one\n"};
        QElapsedTimer time;
        time.start();
        typist.type("x");
        QCOMPARE(document.saveState(), DraftWriter::State::Saving);
        QVERIFY(waitForSave(document));
        QVERIFY2(time.elapsed() < 500, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(stored(), "one\nx");
        QVERIFY(document.isDraft());
        QVERIFY(document.savedAt().isValid());
    }

    void typingWithoutAPauseIsWrittenAllTheSame()
    {
        ComponentDocument document(*m_service, m_id);
        QVERIFY(waitForLoad(document));
        Typist typist{document, "one\n"};
        QTimer keys;
        connect(&keys, &QTimer::timeout, &document, [&] { typist.type("x"); });
        keys.start(20);
        QSignalSpy saved(&document, &ComponentDocument::saveStateChanged);
        QTRY_VERIFY(stored().size() > 8); // While the keys go on.
        keys.stop();
        QVERIFY(waitForSave(document));
        QCOMPARE(stored(), typist.text);
        // Many keys, few reads of the whole text.
        QVERIFY2(typist.reads * 4 < typist.text.size(), qPrintable(QString::number(typist.reads)));
    }

    void savingNowDoesNotWaitForTheTimer()
    {
        ComponentDocument document(*m_service, m_id);
        QVERIFY(waitForLoad(document));
        Typist typist{document, {}};
        QElapsedTimer time;
        time.start();
        typist.type("now");
        document.save();
        QVERIFY(waitForSave(document));
        QVERIFY(time.elapsed() < DraftWriter::kDelayMs);
        QCOMPARE(stored(), "now");
    }

    void closingWritesWhatIsLeft()
    {
        {
            ComponentDocument document(*m_service, m_id);
            QVERIFY(waitForLoad(document));
            Typist typist{document, {}};
            typist.type("last words");
            QVERIFY(document.item().files.size() == 1);
        }
        m_service.reset(); // Does what it was asked before.
        QCOMPARE(stored(), "last words");
    }

    void whatWasAcknowledgedSurvivesAKill()
    {
        m_service.reset();
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--type"_s, m_library->folder(), m_id.value});
        QVERIFY(child.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(child.bytesAvailable() > 200 || child.waitForReadyRead(10), 20'000);
        child.kill();
        child.waitForFinished();
        const QList<QByteArray> acknowledged = child.readAll().split('\n');
        QVERIFY(acknowledged.size() > 3);
        // The last whole line; a write that was not reported yet may have arrived as well.
        const qsizetype length = acknowledged.at(acknowledged.size() - 2).toLongLong();
        QVERIFY2(stored().size() >= length, qPrintable(QString::number(length)));
        QVERIFY(QByteArray(stored()).replace("x", "").isEmpty());
    }

    void aWriteThatFailsKeepsTheTextAndIsTriedAgain()
    {
        ComponentDocument document(*m_service, m_id);
        QVERIFY(waitForLoad(document));
        refuseDrafts();
        Typist typist{document, {}};
        typist.type("kept");
        QTRY_COMPARE(document.saveState(), DraftWriter::State::Failed);
        QVERIFY(!document.saveError().message.isEmpty());
        QCOMPARE(document.unwrittenChanges(), 1);
        typist.type(", and more");
        QCOMPARE(document.unwrittenChanges(), 2);
        QCOMPARE(document.item().files.first().content, "kept, and more");
        QCOMPARE(stored(), "one\n");
        acceptDrafts();
        QTRY_COMPARE(document.saveState(), DraftWriter::State::Saved); // Without being asked.
        QCOMPARE(stored(), "kept, and more");
        QCOMPARE(document.unwrittenChanges(), 0);
    }

    void savingTriesAgainAtOnceWhatHasFailed()
    {
        ComponentDocument document(*m_service, m_id);
        QVERIFY(waitForLoad(document));
        refuseDrafts();
        Typist typist{document, {}};
        typist.type("kept");
        document.save();
        QTRY_COMPARE(document.saveState(), DraftWriter::State::Failed);
        document.save();
        QSignalSpy again(&document, &ComponentDocument::saveStateChanged);
        QVERIFY(again.wait());
        QCOMPARE(document.saveState(), DraftWriter::State::Failed);
        acceptDrafts();
        document.save();
        QVERIFY(waitForSave(document));
        QCOMPARE(stored(), "kept");
    }

    void aDraftThatTheLibraryRefusesIsWrittenOnceItIsMended()
    {
        ComponentDocument document(*m_service, m_id);
        QVERIFY(waitForLoad(document));
        Typist typist{document, QByteArray(17 * 1024 * 1024, 'x')};
        typist.type("x");
        QTRY_COMPARE(document.saveState(), DraftWriter::State::Failed);
        QCOMPARE(document.saveError().code, ErrorCode::TooLarge);
        typist.text = "small";
        typist.type("er");
        QVERIFY(waitForSave(document));
        QCOMPARE(stored(), "smaller");
    }

    void editsOfHeadAndFilesAreSavedAndUndone()
    {
        ComponentDocument document(*m_service, m_id);
        QVERIFY(waitForLoad(document));
        QSignalSpy changed(&document, &ComponentDocument::changed);
        ENIGMA_VERIFY(document.changeHead(HeadField::Title, titled(document, u"Push button"_s)));
        ENIGMA_VERIFY(document.run(std::make_unique<RenameFile>(kFile, u"knob.tsx"_s)));
        QCOMPARE(changed.last().first().value<DocumentChange>().renamedFrom, kFile);
        QVERIFY(waitForSave(document));
        QCOMPARE(working().item, document.item());
        QCOMPARE(working().item.head.title, u"Push button"_s);
        document.undo();
        document.undo();
        QVERIFY(!document.canUndo());
        QVERIFY(waitForSave(document));
        QVERIFY(!working().isDraft); // The same as its version: no draft.
        QVERIFY(!document.isDraft());
        document.redo();
        QVERIFY(waitForSave(document));
        QVERIFY(document.isDraft());
    }

    void anEditSeesWhatWasTypedJustBefore()
    {
        ComponentDocument document(*m_service, m_id);
        QVERIFY(waitForLoad(document));
        Typist typist{document, {}};
        typist.type("typed");
        ENIGMA_VERIFY(document.run(std::make_unique<RemoveFile>(kFile)));
        QVERIFY(document.item().files.isEmpty());
        document.undo();
        QCOMPARE(document.item().files.first().content, "typed");
    }

    void changesAreCountedAgainstTheVersion()
    {
        ComponentDocument document(*m_service, m_id);
        QVERIFY(waitForLoad(document));
        QTRY_VERIFY(document.changes().isEmpty());
        QCOMPARE(document.baseNumber(), SemVer(1, 0, 0));
        Typist typist{document, "one\n"};
        typist.type("x");
        QCOMPARE(document.changes().changed, QStringList{kFile}); // At once.
        typist.text = "one";
        typist.type("\n");
        QVERIFY(waitForSave(document));
        QVERIFY(document.changes().isEmpty());
    }

    void savingAVersionMovesTheBase()
    {
        ComponentDocument document(*m_service, m_id);
        QVERIFY(waitForLoad(document));
        Typist typist{document, {}};
        typist.type("two\n");
        QVERIFY(waitForSave(document));
        QSignalSpy changed(&document, &ComponentDocument::changed);
        ENIGMA_VERIFY(m_service->saveVersion({m_id, {1, 1, 0}, u"Second"_s}).wait());
        QTRY_COMPARE(document.baseNumber(), SemVer(1, 1, 0));
        QVERIFY(!document.isDraft());
        QTRY_VERIFY(document.changes().isEmpty());
        for (const QList<QVariant> &each : changed) { // The text is the same: editors are left alone.
            QCOMPARE(each.first().value<DocumentChange>().parts, int(DocumentChange::Base));
        }
    }

    void whatAnotherProgramWroteIsShownWhenNothingIsUnsaved()
    {
        ComponentDocument document(*m_service, m_id);
        QVERIFY(waitForLoad(document));
        QSignalSpy changed(&document, &ComponentDocument::changed);
        ENIGMA_VERIFY((*m_library)->writeDraft(m_id, sampleItem(u"button"_s, "theirs\n")));
        m_service->noteChange({});
        QTRY_COMPARE(document.item().files.first().content, "theirs\n");
        QCOMPARE(changed.last().first().value<DocumentChange>().parts, int(DocumentChange::Everything));
        QVERIFY(!document.hasOther());
        QVERIFY(document.isDraft());
    }

    void mineIsKeptWhenAnotherProgramWroteMeanwhile()
    {
        ComponentDocument document(*m_service, m_id);
        QVERIFY(waitForLoad(document));
        refuseDrafts();
        Typist typist{document, {}};
        typist.type("mine");
        QTRY_COMPARE(document.saveState(), DraftWriter::State::Failed);
        acceptDrafts();
        ENIGMA_VERIFY((*m_library)->writeDraft(m_id, sampleItem(u"button"_s, "theirs\n")));
        QSignalSpy found(&document, &ComponentDocument::otherFound);
        m_service->noteChange({});
        QVERIFY(found.wait());
        QVERIFY(document.hasOther());
        QCOMPARE(document.item().files.first().content, "mine");
        QTRY_COMPARE(stored(), "mine");
        document.takeOther();
        QCOMPARE(document.item().files.first().content, "theirs\n");
        QVERIFY(waitForSave(document));
        QCOMPARE(stored(), "theirs\n");
        QVERIFY(!document.hasOther());
    }

    void aWriteInBetweenIsNoticed()
    {
        ComponentDocument document(*m_service, m_id);
        QVERIFY(waitForLoad(document));
        Typist typist{document, {}};
        typist.type("mine");
        QVERIFY(waitForSave(document));
        ENIGMA_VERIFY((*m_library)->writeDraft(m_id, sampleItem(u"button"_s, "theirs\n")));
        QSignalSpy overwritten(&document, &ComponentDocument::otherOverwritten);
        typist.type(" again");
        document.save();
        QVERIFY(overwritten.wait());
        QVERIFY(waitForSave(document));
        QCOMPARE(stored(), "mine again");
    }

    void discardingLeadsBackToTheVersionAndCanBeUndone()
    {
        ComponentDocument document(*m_service, m_id);
        QVERIFY(waitForLoad(document));
        Typist typist{document, {}};
        typist.type("draft");
        ENIGMA_VALUE(const Item held, document.discard().wait());
        QCOMPARE(held.files.first().content, "draft");
        QTRY_COMPARE(document.item().files.first().content, "one\n");
        QVERIFY(!document.isDraft());
        m_service->writeDraft(m_id, held);
        QTRY_COMPARE(document.item().files.first().content, "draft");
        QVERIFY(document.isDraft());
    }

    void aComponentThatDoesNotExistSaysSo()
    {
        ComponentDocument document(*m_service, ComponentId::create());
        QSignalSpy failed(&document, &ComponentDocument::loadFailed);
        QVERIFY(failed.wait());
        QVERIFY(!failed.first().first().value<Error>().message.isEmpty());
    }

private:
    WorkingState working() { return (*m_library)->working(m_id).value(); }
    QByteArray stored() { return working().item.files.first().content; }

    // Writing fails in the database itself, as it does when the disk is full.
    void refuseDrafts()
    {
        for (const QString &event : {u"INSERT"_s, u"UPDATE"_s}) {
            ENIGMA_VERIFY(
                (*m_library)
                    ->database()
                    .execute(
                        u"CREATE TRIGGER refuse_%1 BEFORE %1 ON drafts BEGIN SELECT RAISE(ABORT, 'refused'); END"_s.arg(
                            event)));
        }
    }

    void acceptDrafts()
    {
        for (const QString &event : {u"INSERT"_s, u"UPDATE"_s}) {
            ENIGMA_VERIFY((*m_library)->database().execute(u"DROP TRIGGER refuse_%1"_s.arg(event)));
        }
    }

    std::unique_ptr<TempLibrary> m_library; // Another program, as far as the service knows.
    std::unique_ptr<LibraryService> m_service;
    ComponentId m_id;
};

// The program that is killed: types without end and prints how much was acknowledged.
static int typeForever(const QString &folder, const QString &component)
{
    LibraryService service(folder);
    ComponentDocument document(service, {component});
    Typist typist{document, {}};
    qsizetype begun = 0;
    QObject::connect(&document, &ComponentDocument::saveStateChanged, &document, [&] {
        if (document.saveState() == DraftWriter::State::Saved) {
            printf("%lld\n", static_cast<long long>(begun));
            fflush(stdout);
        }
    });
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, &document, [&] {
        if (document.isLoaded() && document.saveState() == DraftWriter::State::Saved) {
            typist.type("x");
            begun = typist.text.size();
            document.save();
        }
    });
    keys.start(1);
    return QCoreApplication::exec();
}

} // namespace enigma

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1StringView("--type")) {
        return enigma::typeForever(arguments.value(2), arguments.value(3));
    }
    enigma::TestComponentDocument test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_component_document.moc"
