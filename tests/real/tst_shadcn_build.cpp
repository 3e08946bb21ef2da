// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `enigmactl build` beside `shadcn build` of the same source, byte by byte. What differs on purpose is taken away here
// and listed in docs/publishing.md.

#include "tests/support/program.h"
#include "tests/support/source_with_every_field.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QByteArray read(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

// Version, changelog and integrity are what our files hold beside.
QByteArray withoutVersion(const QByteArray &json)
{
    static const QRegularExpression alone(
        u"  \"meta\": \\{\n    \"version\": \"[^\"]*\",\n    \"changelog\": \"Imported\",\n"
        "    \"integrity\": \"sha256-[0-9a-f]{64}\"\n  \\},\n"_s);
    static const QRegularExpression atEnd(u",\n    \"version\": \"[^\"]*\",\n    \"changelog\": \"Imported\",\n"
                                          "    \"integrity\": \"sha256-[0-9a-f]{64}\"\n  \\}"_s);
    return QString::fromUtf8(json).remove(alone).replace(atEnd, u"\n  }"_s).toUtf8();
}

} // namespace

class TestShadcnBuild : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_clients = qEnvironmentVariable("ENIGMA_REAL_CLIENTS");

    QString path(const QString &name) const { return m_folder.filePath(name); }

    ProgramAnswer ctl(const QStringList &arguments) const
    {
        return runProgram({.path = QStringLiteral(ENIGMA_BIN_DIR "/enigmactl"),
                           .arguments = QStringList{u"--library"_s, path(u"library"_s)} + arguments});
    }

    void buildBoth(const QString &source, const QString &registry) const
    {
        const ProgramAnswer theirs = runProgram({.path = u"node"_s,
                                                 .arguments = {m_clients + u"/node_modules/shadcn/dist/index.js"_s,
                                                               u"build"_s, u"-o"_s, path(registry + u"-theirs"_s)},
                                                 .folder = source});
        QVERIFY2(theirs.exitCode == 0, theirs.all().right(2000).constData());
        const ProgramAnswer imported = ctl({u"import"_s, source});
        QVERIFY2(imported.exitCode == 0 && !imported.output.contains("skipped"), imported.all().constData());
        const ProgramAnswer ours = ctl({u"build"_s, registry, u"-o"_s, path(registry + u"-ours"_s)});
        QVERIFY2(ours.exitCode == 0, ours.all().constData());
    }

    QStringList itemsOf(const QString &registry) const
    {
        QStringList names = QDir(path(registry + u"-theirs"_s)).entryList({u"*.json"_s}, QDir::Files);
        names.removeAll(u"registry.json"_s);
        return names;
    }

    void everyItemIsTheSame(const QString &registry) const
    {
        for (const QString &name : itemsOf(registry)) {
            const QByteArray theirs = read(path(registry + u"-theirs/"_s + name));
            const QByteArray ours = withoutVersion(read(path(registry + u"-ours/"_s + name)));
            QVERIFY2(ours == theirs, qPrintable(u"%1\n--- theirs\n%2\n--- ours\n%3"_s.arg(
                                         name, QString::fromUtf8(theirs), QString::fromUtf8(ours))));
        }
    }

    // The same items; `shadcn build` copies its source's text, ours is by name and without what no list shows.
    void theCatalogListsTheSame(const QString &registry) const
    {
        const auto entries = [this](const QString &file) {
            QMap<QString, QJsonObject> byName;
            const QJsonArray items = QJsonDocument::fromJson(read(path(file))).object()[u"items"_s].toArray();
            for (const QJsonValue &item : items) {
                byName.insert(item[u"name"_s].toString(), item.toObject());
            }
            return byName;
        };
        const auto theirs = entries(registry + u"-theirs/registry.json"_s);
        auto ours = entries(registry + u"-ours/registry.json"_s);
        if (!theirs.contains(u"theme"_s)) {
            ours.remove(u"theme"_s); // Started by the import.
        }
        QCOMPARE(ours.keys(), theirs.keys());
        for (const auto &[name, entry] : theirs.asKeyValueRange()) {
            for (const QString &field :
                 {u"type"_s, u"title"_s, u"description"_s, u"author"_s, u"dependencies"_s, u"devDependencies"_s,
                  u"registryDependencies"_s, u"files"_s, u"categories"_s, u"font"_s}) {
                QVERIFY2(ours[name][field] == entry[field], qPrintable(name + u' ' + field));
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (m_clients.isEmpty()) {
            QSKIP("ENIGMA_REAL_CLIENTS does not name the folder that script/real-clients makes");
        }
    }

    void theStarterRegistryIsTheSame()
    {
        buildBoth(QStringLiteral(ENIGMA_SOURCE_DIR "/resources/starter"), u"starter"_s);
        QCOMPARE(itemsOf(u"starter"_s).size(), 24);
        everyItemIsTheSame(u"starter"_s);
        theCatalogListsTheSame(u"starter"_s);
    }

    void aLargeRegistryWithEveryFieldIsTheSame()
    {
        makeSourceWithEveryField(path(u"large"_s));
        buildBoth(path(u"large"_s), u"large"_s);
        QCOMPARE(itemsOf(u"large"_s).size(), kSourceItems);
        everyItemIsTheSame(u"large"_s);
        theCatalogListsTheSame(u"large"_s);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestShadcnBuild)
#include "tst_shadcn_build.moc"
