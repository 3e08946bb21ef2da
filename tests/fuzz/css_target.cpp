// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/css/css_tokenizer.h"
#include "models/theme/theme_source.h"
#include "tests/fuzz/fuzz_targets.h"

namespace enigma {

namespace {

void checkTokens(const QByteArray &css)
{
    int end = 0;
    for (const CssToken &token : tokenizeCss(css)) {
        promise(token.begin == end && token.end > token.begin);
        end = token.end;
    }
    promise(end == css.size());
}

using Values = QHash<std::pair<QString, QString>, QString>;

Values valuesOf(const Theme &theme)
{
    Values values;
    for (const QString &mode : theme.modes()) {
        for (const QString &name : theme.names()) {
            if (const auto value = theme.value(mode, name); value && !value->isInherited) {
                values.insert({mode, name}, value->text);
            }
        }
    }
    return values;
}

// The positions that an edit keeps up to date are those of a fresh parse.
void checkPositions(const Theme &theme)
{
    const Result<Theme> fresh = Theme::parse(theme.source());
    promise(fresh.has_value());
    promise(fresh->document().blocks() == theme.document().blocks());
}

void checkEdits(const Theme &theme)
{
    constexpr int kMostEdits = 4; // What a fifth would find, the fuzzer finds with another input.
    const Values before = valuesOf(theme);
    int edits = 0;
    for (auto token = before.cbegin(); token != before.cend() && edits < kMostEdits; ++token, ++edits) {
        const auto &[mode, name] = token.key();
        Theme changed = theme;
        if (changed.set(mode, name, QStringLiteral("inherit"))) {
            checkPositions(changed);
            Values after = before;
            after.insert(token.key(), QStringLiteral("inherit"));
            promise(valuesOf(changed) == after);
        }
        Theme without = theme;
        promise(without.remove(mode, name).has_value());
        checkPositions(without);
        Values left = before;
        left.remove(token.key());
        promise(valuesOf(without) == left);
        Theme larger = theme;
        if (larger.set(mode, QStringLiteral("fuzz-new"), QStringLiteral("1px")) &&
            !before.contains({mode, QStringLiteral("fuzz-new")})) {
            checkPositions(larger);
            Values more = before;
            more.insert({mode, QStringLiteral("fuzz-new")}, QStringLiteral("1px"));
            promise(valuesOf(larger) == more);
        }
    }
}

} // namespace

void fuzzCss(const QByteArray &bytes)
{
    checkTokens(bytes);
    promise(CssDocument(bytes).bytes() == bytes);
    if (const Result<Theme> theme = Theme::parse(bytes)) {
        promise(theme->source() == bytes);
        checkEdits(*theme);
    }
}

} // namespace enigma
