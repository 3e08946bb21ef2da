// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The unmodified shadcn CLI against everything this program publishes: it builds the starter registry, and it installs
// from a folder, from a git remote and from the registry server exactly the bytes of the draft that they came from.

#include "tests/support/program.h"

#include <QDir>
#include <QHttpServer>
#include <QJsonArray>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestShadcn : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_clients = qEnvironmentVariable("ENIGMA_REAL_CLIENTS");
    QHttpServer m_raw; // Serves the published folder and the pushed git tree as files, as any static host does.
    quint16 m_rawPort = 0;
    QProcess m_registry;
    QString m_registryUrl;
    QByteArray m_card;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    ProgramAnswer ctl(const QStringList &arguments, const QByteArray &input = {}, const QString &token = {}) const
    {
        Program program{.path = QStringLiteral(ENIGMA_BIN_DIR "/enigmactl"),
                        .arguments = QStringList{u"--library"_s, path(u"library"_s), u"--json"_s} + arguments,
                        .input = input};
        program.environment.insert(u"ENIGMA_TEST_TOKEN"_s, token);
        return runProgram(program);
    }

    ProgramAnswer git(const QStringList &arguments) const
    {
        return runProgram({.path = u"git"_s, .arguments = arguments});
    }

    ProgramAnswer shadcn(const QStringList &arguments, const QString &folder) const
    {
        return runProgram({.path = u"node"_s,
                           .arguments = QStringList{m_clients + u"/node_modules/shadcn/dist/index.js"_s} + arguments,
                           .folder = folder});
    }

    static void write(const QString &file, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

    static QByteArray read(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    // A project that wants items from `address`; declared packages start no install.
    QString makeProject(const QString &name, const QString &address, const QString &token = {}) const
    {
        const QString project = path(name);
        QJsonValue source = address;
        if (!token.isEmpty()) {
            source = QJsonObject{{u"url"_s, address},
                                 {u"headers"_s, QJsonObject{{u"Authorization"_s, QString(u"Bearer "_s + token)}}}};
        }
        write(project + u"/components.json"_s,
              QJsonDocument(QJsonObject{{u"style"_s, u"new-york"_s},
                                        {u"rsc"_s, false},
                                        {u"tsx"_s, true},
                                        {u"tailwind"_s, QJsonObject{{u"config"_s, QString()},
                                                                    {u"css"_s, u"src/app/globals.css"_s},
                                                                    {u"baseColor"_s, QString()},
                                                                    {u"cssVariables"_s, true}}},
                                        {u"iconLibrary"_s, u"lucide"_s},
                                        {u"aliases"_s, QJsonObject{{u"components"_s, u"@/components"_s},
                                                                   {u"utils"_s, u"@/lib/utils"_s},
                                                                   {u"ui"_s, u"@/components/ui"_s},
                                                                   {u"lib"_s, u"@/lib"_s},
                                                                   {u"hooks"_s, u"@/hooks"_s}}},
                                        {u"registries"_s, QJsonObject{{u"@starter"_s, source}}}})
                  .toJson());
        write(project + u"/tsconfig.json"_s,
              "{\"compilerOptions\":{\"jsx\":\"react-jsx\",\"baseUrl\":\".\",\"paths\":{\"@/*\":[\"./src/*\"]}}}");
        write(project + u"/src/app/globals.css"_s, "@import \"tailwindcss\";\n");
        write(project + u"/package.json"_s,
              "{\"name\":\"throw-away\",\"dependencies\":{\"react\":\"*\",\"react-dom\":\"*\",\"radix-ui\":\"*\","
              "\"class-variance-authority\":\"*\",\"clsx\":\"*\",\"tailwind-merge\":\"*\",\"lucide-react\":\"*\","
              "\"tailwindcss\":\"*\"}}");
        return project;
    }

    void installsTheVeryBytes(const QString &name, const QString &address)
    {
        const QString project = makeProject(name, address);
        const ProgramAnswer pinned =
            shadcn({u"add"_s, u"@starter/card@1.1.0"_s, u"--yes"_s, u"--overwrite"_s, u"-c"_s, project}, project);
        QVERIFY2(pinned.exitCode == 0, pinned.all().constData());
        QCOMPARE(read(project + u"/src/components/ui/card.tsx"_s), m_card);

        // The latest of a block brings everything that it uses.
        const ProgramAnswer block =
            shadcn({u"add"_s, u"@starter/billing-card"_s, u"--yes"_s, u"--overwrite"_s, u"-c"_s, project}, project);
        QVERIFY2(block.exitCode == 0, block.all().constData());
        QVERIFY(QFile::exists(project + u"/src/components/ui/button.tsx"_s));
        QCOMPARE(read(project + u"/src/components/ui/card.tsx"_s), m_card);

        const ProgramAnswer theme =
            shadcn({u"add"_s, u"@starter/theme"_s, u"--yes"_s, u"--overwrite"_s, u"-c"_s, project}, project);
        QVERIFY2(theme.exitCode == 0, theme.all().constData());
        QVERIFY(read(project + u"/src/app/globals.css"_s).contains("--primary: oklch(0.5 0.17 265)"));
    }

    QHttpServerResponse rawFile(const QUrl &url) const
    {
        const QString wanted = url.path(QUrl::FullyDecoded);
        const QString inside = wanted.section(u'/', 2);
        const QByteArray bytes = wanted.startsWith(u"/git/"_s)
                                     ? git({u"-C"_s, path(u"remote.git"_s), u"show"_s, u"main:"_s + inside}).output
                                     : read(path(u"site/"_s) + inside);
        return bytes.isEmpty() ? QHttpServerResponse(QHttpServerResponder::StatusCode::NotFound)
                               : QHttpServerResponse("application/json", bytes);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (m_clients.isEmpty()) {
            QSKIP("ENIGMA_REAL_CLIENTS does not name the folder that script/real-clients makes");
        }
        auto listener = std::make_unique<QTcpServer>();
        QVERIFY(listener->listen(QHostAddress::LocalHost));
        m_rawPort = listener->serverPort();
        QVERIFY(m_raw.bind(listener.get()));
        (void)listener.release(); // The server owns it now.
        m_raw.setMissingHandler(this, [this](const QHttpServerRequest &request, QHttpServerResponder &responder) {
            responder.sendResponse(rawFile(request.url()));
        });

        QCOMPARE(ctl({u"import"_s, QStringLiteral(ENIGMA_SOURCE_DIR "/resources/starter")}).exitCode, 0);
        m_card = ctl({u"draft"_s, u"show"_s, u"starter/card"_s, u"ui/card.tsx"_s}).output +
                 "\nexport type CardTone = \"plain\" | \"raised\"\n";
        QCOMPARE(ctl({u"draft"_s, u"write"_s, u"starter/card"_s, u"ui/card.tsx"_s}, m_card).exitCode, 0);
        QCOMPARE(
            ctl({u"theme"_s, u"set"_s, u"starter"_s, u"--mode"_s, u"light"_s, u"primary"_s, u"oklch(0.5 0.17 265)"_s})
                .exitCode,
            0);
        QCOMPARE(
            ctl({u"version"_s, u"save"_s, u"starter/card"_s, u"--version"_s, u"1.1.0"_s, u"-m"_s, u"Tones"_s}).exitCode,
            0);
        QCOMPARE(ctl({u"version"_s, u"save"_s, u"starter/theme"_s, u"-m"_s, u"Bluer"_s}).exitCode, 0);
    }

    void theRealBuildTakesTheStarterRegistry()
    {
        const QString copy = path(u"source"_s);
        const ProgramAnswer copied = runProgram(
            {.path = u"cp"_s, .arguments = {u"-r"_s, QStringLiteral(ENIGMA_SOURCE_DIR "/resources/starter"), copy}});
        QCOMPARE(copied.exitCode, 0);
        const ProgramAnswer built = shadcn({u"build"_s, u"-o"_s, u"built"_s}, copy);
        QVERIFY2(built.exitCode == 0, built.all().constData());
        QVERIFY(read(copy + u"/built/card.json"_s).contains("\"content\""));
    }

    void fromAFolder()
    {
        QCOMPARE(ctl({u"remote"_s, u"add"_s, u"starter"_s, u"site"_s, u"folder"_s, path(u"site"_s)}).exitCode, 0);
        const ProgramAnswer published = ctl({u"publish"_s, u"starter"_s, u"--remote"_s, u"site"_s});
        QVERIFY2(published.exitCode == 0, published.all().constData());
        installsTheVeryBytes(u"folder-project"_s, u"http://127.0.0.1:%1/site/r/{name}.json"_s.arg(m_rawPort));
    }

    void fromAGitRemote()
    {
        QCOMPARE(git({u"init"_s, u"--quiet"_s, u"--bare"_s, path(u"remote.git"_s)}).exitCode, 0);
        QCOMPARE(ctl({u"remote"_s, u"add"_s, u"starter"_s, u"repo"_s, u"git"_s, path(u"remote.git"_s)}).exitCode, 0);
        const ProgramAnswer published = ctl({u"publish"_s, u"starter"_s, u"--remote"_s, u"repo"_s});
        QVERIFY2(published.exitCode == 0, published.all().constData());
        const ProgramAnswer judged = git({u"-C"_s, path(u"remote.git"_s), u"fsck"_s, u"--strict"_s, u"--full"_s});
        QVERIFY2(judged.exitCode == 0, judged.all().constData());
        installsTheVeryBytes(u"git-project"_s, u"http://127.0.0.1:%1/git/r/{name}.json"_s.arg(m_rawPort));
    }

    void fromTheRegistryServer()
    {
        const QString daemon = QStringLiteral(ENIGMA_BIN_DIR "/enigma-registryd");
        const ProgramAnswer created =
            runProgram({.path = daemon,
                        .arguments = {u"token"_s, u"create"_s, u"--data"_s, path(u"data"_s), u"--registry"_s,
                                      u"starter"_s, u"--scope"_s, u"publish"_s}});
        QVERIFY2(created.exitCode == 0, created.all().constData());
        const QString token = QString::fromUtf8(created.output.trimmed());
        m_registry.start(daemon, {u"--data"_s, path(u"data"_s), u"--listen"_s, u"127.0.0.1:0"_s});
        QTRY_VERIFY_WITH_TIMEOUT(m_registry.canReadLine(), 10'000);
        m_registryUrl = QString::fromUtf8(m_registry.readLine()).section(u' ', -1).trimmed();

        QCOMPARE(ctl({u"remote"_s, u"add"_s, u"starter"_s, u"team"_s, u"server"_s, m_registryUrl, u"--token-env"_s,
                      u"ENIGMA_TEST_TOKEN"_s})
                     .exitCode,
                 0);
        QCOMPARE(ctl({u"publish"_s, u"starter"_s, u"--remote"_s, u"team"_s}, {}, u"wrong"_s).exitCode, 1);
        const ProgramAnswer published = ctl({u"publish"_s, u"starter"_s, u"--remote"_s, u"team"_s}, {}, token);
        QVERIFY2(published.exitCode == 0, published.all().constData());
        installsTheVeryBytes(u"server-project"_s, m_registryUrl + u"/r/starter/{name}.json"_s);
    }

    void aPrivateRegistryIsClosedToStrangersAndOpenToHoldersOfAToken()
    {
        const QString daemon = QStringLiteral(ENIGMA_BIN_DIR "/enigma-registryd");
        QCOMPARE(runProgram({.path = daemon,
                             .arguments = {u"registry"_s, u"set"_s, u"starter"_s, u"--private"_s, u"--data"_s,
                                           path(u"data"_s)}})
                     .exitCode,
                 0);
        const QString address = m_registryUrl + u"/r/starter/{name}.json"_s;
        const QString stranger = makeProject(u"stranger-project"_s, address);
        QVERIFY(shadcn({u"view"_s, u"@starter/card"_s, u"-c"_s, stranger}, stranger).exitCode != 0);
        const ProgramAnswer read = runProgram({.path = daemon,
                                               .arguments = {u"token"_s, u"create"_s, u"--data"_s, path(u"data"_s),
                                                             u"--registry"_s, u"starter"_s, u"--scope"_s, u"read"_s}});
        const QString colleague =
            makeProject(u"colleague-project"_s, address, QString::fromUtf8(read.output.trimmed()));
        const ProgramAnswer viewed = shadcn({u"view"_s, u"@starter/card"_s, u"-c"_s, colleague}, colleague);
        QVERIFY2(viewed.exitCode == 0, viewed.all().constData());
    }

    void cleanupTestCase()
    {
        m_registry.terminate();
        m_registry.waitForFinished(5000);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestShadcn)
#include "tst_shadcn.moc"
