// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/hash.h"
#include "models/document/component_document.h"
#include "models/document/component_edits.h"
#include "models/document/file_text.h"
#include "models/store/database.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kFile = u"button.tsx"_s;
const QString kOther = u"other.tsx"_s;

} // namespace

// What a session leaves behind for the next one: a service and a document that are closed and opened again.
class TestDocumentJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<TempLibrary>();
        const RegistryId registry = (*m_library)->createRegistry({.slug = u"acme"_s}).value();
        Item item = sampleItem(u"button"_s, "one\r\ntwo\r\n");
        item.files.append({kOther, item.head.type, {}, "other\n"});
        m_id = (*m_library)->createComponent(registry, item).value();
        m_first = (*m_library)->working(m_id)->item;
        open();
    }

    void cleanup()
    {
        m_document.reset();
        m_service.reset();
        m_library.reset();
    }

    void everythingIsUndoneToTheBeginningAfterARestart()
    {
        type(kFile, 0, u"// a new head\n"_s);
        ItemHead head = m_document->item().head;
        head.title = u"Knob"_s;
        ENIGMA_VERIFY(m_document->changeHead(HeadField::Title, head));
        ENIGMA_VERIFY(m_document->run(std::make_unique<AddFile>(newFile(m_document->item(), u"demo.tsx"_s))));
        type(u"demo.tsx"_s, 0, u"demo"_s);
        ENIGMA_VERIFY(m_document->run(std::make_unique<RenameFile>(kFile, u"knob.tsx"_s)));
        type(u"knob.tsx"_s, 3, u"xyz"_s);
        ENIGMA_VERIFY(m_document->run(std::make_unique<RemoveFile>(kOther)));
        QList<ChangeManifest::FileEntry> files = ChangeManifest::entriesOf(m_document->item());
        files.first().target = u"components/knob.tsx"_s;
        ENIGMA_VERIFY(m_document->run(std::make_unique<ChangeManifest>(m_document->item().head, files)));
        const Item last = m_document->item();

        restart();
        QCOMPARE(m_document->item(), last);
        undoText(u"knob.tsx"_s);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(m_document->canUndo());
            QSignalSpy changed(m_document.get(), &ComponentDocument::changed);
            m_document->undo();
            QTRY_VERIFY(!changed.isEmpty());
        }
        QVERIFY(!m_document->canUndo());
        QCOMPARE(m_document->item(), m_first); // Byte for byte, its line ends too.

        restart(); // What was undone can be redone in yet another session.
        while (m_document->canRedo()) {
            QSignalSpy changed(m_document.get(), &ComponentDocument::changed);
            m_document->redo();
            QTRY_VERIFY(!changed.isEmpty());
        }
        redoText(u"knob.tsx"_s);
        QCOMPARE(m_document->item(), last);
    }

    void aLongHistoryComesInPages()
    {
        QRandomGenerator random(3);
        for (int i = 0; i < 700; ++i) {
            TextHistory &history = m_document->textHistory(kFile);
            const qsizetype position = random.bounded(int(history.text().size()) + 1);
            const qsizetype removed = std::min<qsizetype>(random.bounded(3), history.text().size() - position);
            history.closeStep();
            change(kFile, position, removed, QString(1 + random.bounded(3), QChar(u'a' + i % 26)));
            if (i % 100 == 0) {
                m_document->save();
            }
        }
        const Item last = m_document->item();
        restart();
        undoText(kFile);
        QCOMPARE(m_document->item(), m_first);
        restart();
        redoText(kFile);
        QCOMPARE(m_document->item(), last);
    }

    void theNextSessionGoesOnWhereTheLastOneEnded()
    {
        type(kFile, 0, u"a"_s);
        restart();
        type(kFile, 1, u"b"_s);
        restart();
        type(kFile, 2, u"c"_s);
        undoOnce(kFile); // Drops "c" and what could be redone with it.
        type(kFile, 2, u"d"_s);
        restart();
        QVERIFY(m_document->item().file(kFile)->content.startsWith("abd"));
        undoText(kFile);
        QCOMPARE(m_document->item(), m_first);
    }

    void undoInOneFileTouchesNoOther()
    {
        type(kFile, 0, u"a"_s);
        type(kOther, 0, u"b"_s);
        restart();
        undoText(kFile);
        QCOMPARE(m_document->item().file(kFile)->content, m_first.file(kFile)->content);
        QCOMPARE(m_document->item().file(kOther)->content, QByteArray("bother\n"));
    }

    void undoGoesOnPastASavedVersion()
    {
        type(kFile, 0, u"a"_s);
        m_document->save();
        QTRY_COMPARE(m_document->saveState(), DraftWriter::State::Saved);
        m_service->saveVersion({m_id, {1, 0, 0}, u"First"_s}).wait().value();
        restart();
        QVERIFY(!m_document->isDraft());
        undoText(kFile);
        QCOMPARE(m_document->item(), m_first);
        restart();
        QVERIFY(m_document->isDraft());
    }

    void whatAnotherProgramWroteEndsTheHistory()
    {
        type(kFile, 0, u"a"_s);
        type(kOther, 0, u"b"_s);
        close();
        ENIGMA_VERIFY((*m_library)->writeDraftFile(m_id, kFile, "theirs\n"));
        open();
        QCOMPARE(m_document->textHistory(kFile).missing(-1).second, 0);
        QVERIFY(!m_document->textHistory(kFile).undo());
        undoText(kOther);
        QCOMPARE(m_document->item().file(kFile)->content, QByteArray("theirs\n"));
        QCOMPARE(m_document->item().file(kOther)->content, QByteArray("other\n"));
        type(kFile, 0, u"mine "_s);
        restart();
        undoText(kFile);
        QCOMPARE(m_document->item().file(kFile)->content, QByteArray("theirs\n"));
    }

    void aDiscardedDraftThatComesBackHasItsHistoryAgain()
    {
        type(kFile, 0, u"a"_s);
        m_document->save();
        QTRY_COMPARE(m_document->saveState(), DraftWriter::State::Saved);
        m_service->saveVersion({m_id, {1, 0, 0}, u"First"_s}).wait().value();
        type(kFile, 0, u"b"_s);
        const Item held = m_document->discard().wait().value();
        QTRY_COMPARE(m_document->item().file(kFile)->content, QByteArray("aone\r\ntwo\r\n"));
        m_service->writeDraft(m_id, held).wait().value();
        QTRY_COMPARE(m_document->item(), held);
        restart();
        undoText(kFile);
        QCOMPARE(m_document->item(), m_first);
    }

    void whatWasWrittenIsUndoneAlsoAfterKills()
    {
        for (int round = 0; round < 6; ++round) {
            close();
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {u"--type"_s, m_library->folder(), m_id.value, QString::number(round)});
            QVERIFY(child.waitForStarted());
            QTRY_VERIFY_WITH_TIMEOUT(child.bytesAvailable() > 20 + 7 * round, 20'000);
            child.kill();
            child.waitForFinished();
            open();
            QVERIFY(m_document->item() != m_first);
        }
        undoText(kFile);
        QCOMPARE(m_document->item(), m_first);
    }

    void aWriteThatFailedIsWrittenAgainWithItsSteps()
    {
        ENIGMA_VERIFY((*m_library)
                          ->database()
                          .execute(u"CREATE TRIGGER refuse BEFORE UPDATE ON drafts BEGIN "
                                   "SELECT RAISE (ABORT, 'refused'); END"_s));
        type(kFile, 0, u"a"_s);
        QTRY_COMPARE(m_document->saveState(), DraftWriter::State::Failed);
        type(kFile, 1, u"b c"_s);
        m_document->save();
        ENIGMA_VERIFY((*m_library)->database().execute(u"DROP TRIGGER refuse"_s));
        QTRY_COMPARE(m_document->saveState(), DraftWriter::State::Saved);
        restart();
        QVERIFY(m_document->item().file(kFile)->content.startsWith("ab c"));
        undoText(kFile);
        QCOMPARE(m_document->item(), m_first);
    }

    void brokenStepsEndTheHistory()
    {
        type(kFile, 0, u"a"_s);
        const QString fits = sha256Hex("aone\ntwo\n");
        close();
        EditJournal journal{.serial = 1, .renames = {}, .updates = {{{kFile, 2, 2, fits}, 0, {"a", "\x83\x19"}}}};
        ENIGMA_VERIFY((*m_library)->writeDraft(m_id, (*m_library)->working(m_id)->item, journal));
        open();
        m_document->fetchTextSteps(kFile, -1);
        QTRY_COMPARE(m_document->textHistory(kFile).missing(-1).second, 0);
        QVERIFY(!m_document->textHistory(kFile).undo());
        QCOMPARE(m_document->item().file(kFile)->content, QByteArray("aone\r\ntwo\r\n"));
    }

public:
    // What the killed program does.
    static int typeForever(const QString &folder, const QString &component, int seed)
    {
        QRandomGenerator random(seed);
        LibraryService service(folder);
        ComponentDocument document(service, {component});
        connect(&document, &ComponentDocument::saveStateChanged, &document, [&] {
            if (document.saveState() == DraftWriter::State::Saved) {
                printf(".");
                fflush(stdout);
            }
        });
        QTimer keys;
        connect(&keys, &QTimer::timeout, &document, [&] {
            if (!document.isLoaded()) {
                return;
            }
            TextHistory &history = document.textHistory(kFile);
            if (random.bounded(5) > 0 || !history.undo()) {
                history.record(random.bounded(int(history.text().size()) + 1), 0, u"xy");
            }
            tell(document, kFile, history);
            if (random.bounded(4) == 0) {
                document.save();
            }
        });
        keys.start(1);
        return QCoreApplication::exec();
    }

private:
    void open()
    {
        m_service = std::make_unique<LibraryService>(m_library->folder());
        m_document = std::make_unique<ComponentDocument>(*m_service, m_id);
        QVERIFY(QTest::qWaitFor([this] { return m_document->isLoaded(); }));
    }

    void close()
    {
        m_document.reset(); // Writes what is left.
        m_service.reset();
    }

    void restart()
    {
        close();
        open();
    }

    // As the editor of a file does.
    static void tell(ComponentDocument &document, const QString &path, const TextHistory &history)
    {
        const FileText manner = FileText::read(document.item().file(path)->content);
        const QString text = history.text();
        document.touchText(path, [manner, text] { return manner.write(text); });
    }

    void change(const QString &path, qsizetype position, qsizetype removed, const QString &inserted)
    {
        TextHistory &history = m_document->textHistory(path);
        if (history.record(position, removed, inserted)) {
            tell(*m_document, path, history);
        }
    }

    void type(const QString &path, qsizetype position, const QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            change(path, position + i, 0, text.mid(i, 1));
        }
    }

    bool takeStep(const QString &path, int direction)
    {
        TextHistory &history = m_document->textHistory(path);
        const bool isDone = direction < 0 ? history.undo().has_value() : history.redo().has_value();
        if (isDone) {
            tell(*m_document, path, history);
        }
        return isDone;
    }

    void undoOnce(const QString &path) { QVERIFY(takeStep(path, -1)); }

    void goToEnd(const QString &path, int direction)
    {
        for (;;) {
            while (takeStep(path, direction)) {
            }
            if (m_document->textHistory(path).missing(direction).second == 0) {
                return;
            }
            QSignalSpy fetched(m_document.get(), &ComponentDocument::textStepsFetched);
            m_document->fetchTextSteps(path, direction);
            QVERIFY(fetched.wait());
        }
    }

    void undoText(const QString &path) { goToEnd(path, -1); }
    void redoText(const QString &path) { goToEnd(path, 1); }

    std::unique_ptr<TempLibrary> m_library;
    std::unique_ptr<LibraryService> m_service;
    std::unique_ptr<ComponentDocument> m_document;
    ComponentId m_id;
    Item m_first;
};

} // namespace enigma

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1StringView("--type")) {
        return enigma::TestDocumentJournal::typeForever(arguments.value(2), arguments.value(3),
                                                        arguments.value(4).toInt());
    }
    enigma::TestDocumentJournal test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_document_journal.moc"
