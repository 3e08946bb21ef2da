// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A program that edits and saves is killed at random moments: what it was told is saved is there, and the library is
// sound. 40 moments, or as many as $ENIGMA_KILLS says.

#include "models/store/check.h"
#include "models/store/component_repository.h"
#include "models/store/registry_repository.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <cstdio>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kComponents = 3;

static QString nameOf(int component)
{
    return u"component-%1"_s.arg(component);
}

// Large enough that the log is written back often, which is what may go wrong.
static QByteArray contentOf(int step)
{
    return "export const step" + QByteArray::number(step) + " = 1\n" +
           QByteArray(step % 7 * 6000, char('a' + step % 26));
}

static int stepOf(const QByteArray &content)
{
    return content.mid(17, content.indexOf(' ', 17) - 17).toInt();
}

static void acknowledge(const char *what, int component, int step)
{
    printf("%s %d %d\n", what, component, step);
    fflush(stdout);
}

// The program that is killed: says each thing after it was done.
static Result<> writeForever(const QString &folder, int step)
{
    ENIGMA_TRY(const std::unique_ptr<Library> library, Library::open(folder));
    ENIGMA_TRY(const Registry registry, library->registries().findBySlug(u"acme"_s));
    QList<ComponentId> components;
    for (int i = 0; i < kComponents; ++i) {
        ENIGMA_TRY(const ComponentSummary component, library->components().find(registry.id, nameOf(i)));
        components.append(component.id);
    }
    for (;; ++step) {
        const int component = step % kComponents;
        ENIGMA_CHECK(library->writeDraftFile(components.at(component), u"file.tsx"_s, contentOf(step)));
        acknowledge("draft", component, step);
        if (step % 4 == 0) {
            ENIGMA_CHECK(library->saveVersion({components.at(component), {1, step, 0}, u"Step"_s}));
            acknowledge("version", component, step);
        }
        if (step % 9 == 0) {
            ENIGMA_CHECK(library->createComponent(registry.id, sampleItem(u"made-%1"_s.arg(step))));
            acknowledge("component", component, step);
        }
    }
}

class TestKill : public QObject
{
    Q_OBJECT

private:
    TempLibrary m_library;
    RegistryId m_registry;
    QList<ComponentId> m_components;
    int m_acknowledged = 0;

    // Everything the program said before it was killed.
    static QList<QByteArray> killAtRandomMoment(const QString &folder, int step)
    {
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {u"--write"_s, folder, QString::number(step)});
        program.waitForReadyRead(); // It is at work.
        // The moment is what is tested, so this waits for nothing.
        QThread::msleep(QRandomGenerator::global()->bounded(120));
        program.kill();
        program.waitForFinished();
        const QByteArray output = program.readAllStandardOutput();
        return output.first(output.lastIndexOf('\n') + 1).split('\n');
    }

    void verify(const QByteArray &line)
    {
        const QList<QByteArray> words = line.split(' ');
        const ComponentId component = m_components.at(words.at(1).toInt());
        const int step = words.at(2).toInt();
        ++m_acknowledged;
        if (words.at(0) == "draft") {
            ENIGMA_VALUE(const WorkingState state, m_library->working(component));
            const QByteArray content = state.item.file(u"file.tsx")->content;
            QVERIFY2(stepOf(content) >= step, line.constData()); // One more may have been written, but not said.
            QCOMPARE(content, contentOf(stepOf(content)));
        } else if (words.at(0) == "version") {
            ENIGMA_VALUE(const std::optional<Version> version, m_library->versions().find(component, {1, step, 0}));
            QVERIFY2(version.has_value(), line.constData());
            ENIGMA_VALUE(const Item item, m_library->versions().item(version->id));
            QCOMPARE(item.file(u"file.tsx")->content, contentOf(step));
        } else {
            ENIGMA_VERIFY(m_library->components().find(m_registry, u"made-%1"_s.arg(step)));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_registry = m_library->createRegistry({.slug = u"acme"_s}).value();
        for (int i = 0; i < kComponents; ++i) {
            m_components.append(m_library->createComponent(m_registry, sampleItem(nameOf(i))).value());
            ENIGMA_VERIFY(m_library->writeDraftFile(m_components.last(), u"file.tsx"_s, contentOf(0)));
        }
    }

    void nothingThatWasAcknowledgedIsLost()
    {
        const int kills = std::max(qEnvironmentVariableIntValue("ENIGMA_KILLS"), 40);
        int step = 1;
        for (int kill = 0; kill < kills; ++kill) {
            m_library.close();
            const QList<QByteArray> said = killAtRandomMoment(m_library.folder(), step);
            m_library.reopen();
            for (const QByteArray &line : said) {
                if (!line.isEmpty()) {
                    verify(line);
                    step = std::max(step, int(line.split(' ').at(2).toInt()) + 1);
                }
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
            ++step; // It may have begun the next one.
            JobContext job;
            QCOMPARE(checkLibrary(*m_library, job)->problems, QStringList());
        }
        QVERIFY(m_acknowledged > kills);
        qInfo("%d moments, %d things acknowledged, all there", kills, m_acknowledged);
    }
};

} // namespace enigma

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--write")) {
        const enigma::Result<> ended = enigma::writeForever(arguments.at(2), arguments.at(3).toInt());
        fprintf(stderr, "%s\n", qPrintable(ended.error().message));
        return 1;
    }
    enigma::TestKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kill.moc"
