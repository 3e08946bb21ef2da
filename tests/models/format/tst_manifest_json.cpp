// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/manifest_json.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

Manifest manifest()
{
    const Item item{.head = {.name = u"button"_s,
                             .type = u"registry:ui"_s,
                             .title = u"Bouton carré"_s,
                             .description = u"One\nTwo"_s,
                             .author = u"Ada"_s,
                             .docs = u"Use “it”\t\\"_s,
                             .dependencies = {u"radix-ui"_s, u"clsx@^2"_s},
                             .devDependencies = {u"@types/node"_s},
                             .registryDependencies = {u"@acme/utils"_s},
                             .categories = {u"actions"_s},
                             .extra = R"({"css":{"@layer base":{}},"meta":{"z":1,"a":2}})"},
                    .files = {{u"ui/button.tsx"_s, u"registry:ui"_s, {}, "export {}\n"},
                              {u"b.md"_s, u"registry:file"_s, u"~/b.md"_s, {}}}};
    return manifestOf(item, {1, 2, 0});
}

// Never to be changed: every version in every library is known by a digest of this form.
const QByteArray kGolden =
    R"({"author":"Ada","categories":["actions"],"dependencies":["radix-ui","clsx@^2"],"description":"One\nTwo",)"
    R"("devDependencies":["@types/node"],"docs":"Use “it”\t\\",)"
    "\"extra\":\"{\\\"css\\\":{\\\"@layer base\\\":{}},\\\"meta\\\":{\\\"z\\\":1,\\\"a\\\":2}}\","
    R"("files":[{"path":"ui/button.tsx","sha256":"7992a39d6cde5e050eb78461a8bf9ad986175a94826e835c110b3967290bd249",)"
    R"("size":10,"type":"registry:ui"},)"
    R"({"path":"b.md","sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",)"
    R"("size":0,"target":"~/b.md","type":"registry:file"}],)"
    R"("name":"button","registryDependencies":["@acme/utils"],"title":"Bouton carré","type":"registry:ui",)"
    R"("version":"1.2.0"})";

} // namespace

class TestManifestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheGoldenBytes() { QCOMPARE(canonicalManifest(manifest()), kGolden); }

    void hasTheGoldenDigest()
    {
        QCOMPARE(manifestDigest(manifest()), u"1d042aaf81dff16cdde6801b7b09c04991a6ad8703f39288eaf7e7eda66a130c"_s);
    }

    void readsWhatItWrote()
    {
        const auto read = readManifest(kGolden);
        QVERIFY(read);
        QCOMPARE(*read, manifest());
    }

    void givesTheSameDigestForTextsThatOnlyLookDifferentInBytes()
    {
        Manifest other = manifest();
        other.head.title = u"Bouton carre\u0301"_s;
        other.head.description = u"One\r\nTwo"_s;
        QCOMPARE(manifestDigest(other), manifestDigest(manifest()));
    }

    void givesAnotherDigestForAnotherOrderOfTheAuthorsKeys()
    {
        Manifest other = manifest();
        other.head.extra = R"({"css":{"@layer base":{}},"meta":{"a":2,"z":1}})";
        QVERIFY(manifestDigest(other) != manifestDigest(manifest()));
    }

    void leavesOutWhatIsEmpty()
    {
        const Manifest bare{.head = {.name = u"n"_s, .type = u"registry:ui"_s}, .version = {0, 1, 0}, .files = {}};
        QCOMPARE(canonicalManifest(bare),
                 QByteArray(R"({"files":[],"name":"n","type":"registry:ui","version":"0.1.0"})"));
        QCOMPARE(readManifest(canonicalManifest(bare)), bare);
    }

    void refusesWhatIsNotCanonical_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("broken") << kGolden.chopped(1);
        QTest::newRow("not an object") << QByteArray("[1]");
        QTest::newRow("spare space") << QByteArray(kGolden).replace("\"size\":10", "\"size\": 10");
        QTest::newRow("other order") << QByteArray(R"({"name":"n","files":[],"type":"registry:ui","version":"0.1.0"})");
        QTest::newRow("unknown key") << QByteArray(R"({"aaa":1,"files":[],"name":"n","type":"t","version":"0.1.0"})");
        QTest::newRow("no files") << QByteArray(R"({"name":"n","type":"registry:ui","version":"0.1.0"})");
        QTest::newRow("a bad version") << QByteArray(R"({"files":[],"name":"n","type":"registry:ui","version":"1.2"})");
        QTest::newRow("a negative size") << QByteArray(kGolden).replace("\"size\":10", "\"size\":-1");
        QTest::newRow("a size with a fraction") << QByteArray(kGolden).replace("\"size\":10", "\"size\":10.0");
        QTest::newRow("a short hash") << QByteArray(kGolden).replace("7992a39d", "");
        QTest::newRow("not composed") << QByteArray(kGolden).replace("\u00e9", "e\u0301");
    }

    void refusesWhatIsNotCanonical()
    {
        QFETCH(QByteArray, json);
        const auto read = readManifest(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestManifestJson)
#include "tst_manifest_json.moc"
