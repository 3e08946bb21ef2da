// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A registry as its author may write it by hand, large, with every field of the format somewhere.

#pragma once

#include <QDir>
#include <QFile>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

inline constexpr int kSourceItems = 366; // As many as shadcn's own registry.

inline void writeSource(const QString &file, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(file).path());
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(bytes), bytes.size());
}

// The types take turns, so that every field meets several of them.
inline QByteArray typeOf(int i)
{
    static const QByteArrayList types{"ui",    "lib",  "block", "component", "hook", "page",     "file",
                                      "theme", "base", "style", "font",      "item", "internal", "example"};
    return "registry:" + types[i % types.size()];
}

inline bool isBuiltWithFiles(const QByteArray &type)
{
    return type != "registry:theme" && type != "registry:font" && type != "registry:base";
}

inline QByteArray codeOf(int i)
{
    QByteArray code =
        "import * as React from \"react\"\n\n// „Größe“ 🎨 \\ \"quoted\" \t tab, \x7f and \xe2\x80\xa8 in it.\n";
    for (int line = 0; line < i % 40; ++line) {
        code += "export const part" + QByteArray::number(line) + " = `flex gap-${" + QByteArray::number(i) + "}`\n";
    }
    return i % 9 == 0 ? code.replace('\n', "\r\n") : code;
}

// One item as an author may write it: keys in any order, every field somewhere.
inline QByteArray entryOf(int i, const QString &folder)
{
    const QByteArray number = QByteArray::number(i);
    const QByteArray type = typeOf(i);
    QByteArrayList fields{"\"type\": \"" + type + "\"", "\"name\": \"item-" + number + "\""};
    const auto add = [&](int every, const QByteArray &field) {
        if (i % every == 0) {
            fields.insert(i % fields.size(), field);
        }
    };
    add(2, R"("title": "Item “)" + number + R"(” \u00e9\u2028 \"x\"")");
    add(3, R"("description": "One of\nmany \\ more / 🎨")");
    add(3, R"("author": "Mira <mira@example.com>")");
    add(2, R"("dependencies": ["clsx", "zod@^3", "@scope/name@1.2.3"])");
    add(4, R"("devDependencies": ["@types/node", "vite@6"])");
    add(5, R"("registryDependencies": ["button", "@other/card", "https://example.com/r/a.json"])");
    add(6,
        R"("tailwind": {"config": {"plugins": ["b", "a"], "theme": {"extend": {"z": 1.50, "a": 2.0, "n": 1e3}}, "content": ["./x/**"]}})");
    add(4,
        R"x("cssVars": {"dark": {"b": "1", "a": "oklch(0.5 0 0)"}, "light": {"radius": "0.5rem", "a": "#fff"}, "theme": {"font-sans": "\"Inter\", sans-serif"}})x");
    add(7,
        R"("css": {"@layer base": {"h1": {"font-size": "2em", "a": "b"}}, "@utility x": {}, ".x": {"--y": "1px"}, "@import \"x\"": {}})");
    add(8, R"("envVars": {"Z_KEY": "", "A_KEY": "secret # not"})");
    add(5, R"("meta": {"z": [1, -0.25, 12345678901, true, null, {}], "a": {"deep": [[], [[]]]}})");
    add(6, R"("docs": "# Title\n\n`code` and <b>html</b>")");
    add(3, R"("categories": ["forms", "über"])");
    add(40, R"("extends": "none")");
    if (type == "registry:font") {
        fields
            << R"("font": {"variable": "--font-x", "provider": "google", "family": "'X Variable', sans-serif", "subsets": ["latin"], "import": "X", "weight": ["400", "700"]})";
    } else if (type == "registry:base") {
        fields
            << R"("config": {"iconLibrary": "lucide", "style": "new-york", "tailwind": {"css": "a.css", "baseColor": "neutral"}, "aliases": {"utils": "@/u", "components": "@/c"}, "registries": {"@acme": "https://x.test/{name}.json"}})";
    }
    if (isBuiltWithFiles(type)) {
        QByteArrayList files;
        for (int f = 0; f <= i % 3; ++f) {
            const QByteArray path = "src/" + number + "/part-" + QByteArray::number(f) + ".tsx";
            writeSource(folder + u'/' + QString::fromUtf8(path), codeOf(i + f));
            const bool needsTarget = type == "registry:page" || type == "registry:file" || f == 1;
            files << R"({"type": ")" + (type == "registry:item" ? "registry:file" : type) + "\", \"path\": \"" + path +
                         "\"" +
                         (needsTarget || type == "registry:item"
                              ? ", \"target\": \"~/x/" + number + "/" + QByteArray::number(f) + ".tsx\""
                              : "") +
                         "}";
        }
        fields.insert(1, "\"files\": [" + files.join(", ") + "]");
    }
    return "{" + fields.join(", ") + "}";
}

inline void makeSourceWithEveryField(const QString &folder)
{
    QByteArrayList entries;
    for (int i = 0; i < kSourceItems; ++i) {
        entries << entryOf(i, folder);
    }
    writeSource(folder + u"/registry.json"_s,
                R"({"name": "large", "homepage": "https://example.com", "items": [)" + entries.join(",\n") + "]}");
}

} // namespace enigma
