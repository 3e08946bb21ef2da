// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/exchange/theme_import.h"

#include "models/base/text.h"
#include "models/format/json.h"
#include "models/theme/exchange/dtcg_notes.h"
#include "models/theme/exchange/theme_export.h"
#include "models/theme/exchange/token_file_import.h"

#include <QSet>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::ordered_json;

constexpr qint64 kMaxJsonBytes = 4 * kMaxThemeBytes; // Token files say in a hundred bytes what CSS says in thirty.

const QString kLight = kLightMode.toString();
const QString kDark = kDarkMode.toString();
const QString kTheme = kThemeMode.toString();

QString textOf(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get_ref<const std::string &>())
                                                       : QString();
}

// One part of cssVars as the declarations of a block.
QByteArray declarations(const Json &part, const QString &partName, ImportReport &report)
{
    QByteArray css;
    for (const auto &[key, value] : part.items()) {
        QString name = QString::fromStdString(key);
        name = name.startsWith("--"_L1) ? name.sliced(2) : name;
        if (!value.is_string()) {
            report.add(tr("cssVars.%1 “%2” is no text and was left out.").arg(partName, name));
            continue;
        }
        const QString text = QString::fromStdString(value.get_ref<const std::string &>()).trimmed();
        if (const Result<> checked = checkTokenName(name).and_then([&] { return checkTokenValue(name, text); });
            !checked) {
            report.add(tr("cssVars.%1 “%2” was left out. %3").arg(partName, name.left(60), checked.error().message));
            continue;
        }
        css += "  --" + name.toUtf8() + ": " + text.toUtf8() + ";\n";
    }
    return css;
}

QByteArray toSource(const Json &cssVars, ImportReport &report)
{
    QByteArray source;
    for (const QString &mode : {kLight, kDark, kTheme}) {
        const auto part = cssVars.find(mode.toStdString());
        if (part == cssVars.end()) {
            continue;
        }
        if (!part->is_object()) {
            report.add(tr("cssVars.%1 is no object and was left out.").arg(mode));
            continue;
        }
        if (const QByteArray css = declarations(*part, mode, report); !css.isEmpty()) {
            source += modeSelector(mode).toUtf8() + " {\n" + css + "}\n\n";
        }
    }
    for (const auto &[key, value] : cssVars.items()) {
        const QString name = QString::fromStdString(key);
        if (name != kLight && name != kDark && name != kTheme) {
            report.add(tr("cssVars.%1 was left out: only theme, light and dark are known.").arg(name.left(60)));
        }
    }
    return source;
}

// The modes beside light and dark, as toModesCss() writes them into an item's "css".
QByteArray modesSource(const Json &css, ImportReport &report)
{
    QByteArray source;
    bool hasOthers = false;
    for (const auto &[key, rules] : css.items()) {
        const QString selector = QString::fromStdString(key);
        if (!selector.startsWith("[data-theme="_L1) || selector.contains(u'{') || selector.contains(u',') ||
            !rules.is_object()) {
            hasOthers = true;
            continue;
        }
        source += selector.toUtf8() + " {\n" + declarations(rules, selector, report) + "}\n\n";
    }
    if (hasOthers) {
        report.add(tr("The rules in “css” of the item are not part of the theme and were left out."));
    }
    return source;
}

void reportProblems(const Theme &theme, ImportReport &report)
{
    QStringList bare;
    QSet<QString> said; // An alias fails with the sentence of what it refers to.
    for (const QString &mode : theme.modes() + QStringList{kTheme}) {
        for (const ThemeToken &token : theme.tokens(mode)) {
            if (!token.problem.isEmpty() && !said.contains(token.problem)) {
                said.insert(token.problem);
                report.add(tr("In “%1”: %2").arg(mode, token.problem));
            }
            bare += token.color && isBareHsl(token.value) ? QStringList(token.name) : QStringList();
        }
    }
    if (bare.removeDuplicates(); !bare.isEmpty()) {
        report.add(tr("%1 colours are the inside of hsl() only, such as --%2: they are used as hsl(var(--%2)).")
                       .arg(bare.size())
                       .arg(bare.constFirst()));
    }
}

Result<ThemeImport> fromCssVars(const Json &cssVars, const QByteArray &modes, ImportReport &report)
{
    // Read once to learn what the variables are, so that the mapping can be written beside them.
    ENIGMA_TRY(const Theme variables, Theme::parse(toSource(cssVars, report) + modes));
    if (variables.isEmpty()) {
        return failure(ErrorCode::Invalid,
                       tr("This theme has no values. Give it “light” and “dark” with at least one token."));
    }
    ThemeImport result;
    ENIGMA_TRY(result.theme, Theme::parse(toTailwindCss(variables)));
    reportProblems(result.theme, report);
    return result;
}

// {"light":{"primary":"…"}}. In files of design tokens, sets may have these names.
bool isBareCssVars(const Json &root)
{
    bool isBare = false;
    for (const char *mode : {"light", "dark"}) {
        const auto part = root.find(mode);
        if (part == root.end()) {
            continue;
        }
        if (part->is_object() && std::ranges::any_of(*part, [](const Json &its) { return its.is_object(); })) {
            return false;
        }
        isBare = true;
    }
    return isBare;
}

Result<ThemeImport> fromItem(const Json &item)
{
    ImportReport report;
    const auto cssVars = item.find("cssVars");
    const bool isBare = cssVars == item.end() && isBareCssVars(item);
    if (!isBare && (cssVars == item.end() || !cssVars->is_object())) {
        return failure(
            ErrorCode::Invalid,
            tr("This JSON is no theme: it has neither “cssVars”, nor “light” and “dark”, nor design tokens."));
    }
    const auto css = item.find("css");
    const bool hasCss = !isBare && css != item.end() && css->is_object();
    const QByteArray modes = hasCss ? modesSource(*css, report) : QByteArray();
    ENIGMA_TRY(ThemeImport result, fromCssVars(isBare ? item : *cssVars, modes, report));
    if (!isBare) {
        result.name = textOf(item, "name");
        result.title = textOf(item, "title");
        for (const char *key : {"tailwind", "files", "extends"}) {
            if (const auto part = item.find(key); part != item.end() && !part->empty()) {
                report.add(
                    tr("“%1” of the item is not part of the theme and was left out.").arg(QString::fromLatin1(key)));
            }
        }
    }
    result.report = report.sentences();
    return result;
}

Result<Json> parseJson(QByteArrayView bytes)
{
    Result<Json> parsed = json::parse(bytes, tr("This theme"), kMaxJsonBytes);
    if (!parsed && parsed.error().code == ErrorCode::Invalid) {
        parsed.error().message += u' ' + tr("A theme is plain JSON: comments, single quotes, bare keys and commas in "
                                            "front of a closing bracket are JSON5.");
    }
    return parsed;
}

Result<ThemeImport> fromTokenFile(const Json &root)
{
    ImportReport report;
    ENIGMA_TRY(const Theme variables, dtcg::themeOfTokenFile(root, report));
    if (variables.isEmpty()) {
        return failure(ErrorCode::Invalid,
                       tr("No token of this file could be read. %1").arg(report.sentences().join(u' ')));
    }
    ThemeImport result;
    const QByteArray notes = dtcg::notesComment(dtcg::notesOf(variables));
    ENIGMA_TRY(result.theme, Theme::parse(notes + toTailwindCss(variables)));
    reportProblems(result.theme, report);
    result.title = textOf(root, "name");
    result.report = report.sentences();
    return result;
}

Result<ThemeImport> fromCss(const QByteArray &css)
{
    ThemeImport result;
    ENIGMA_TRY(result.theme, Theme::parse(css));
    if (result.theme.names().isEmpty() && result.theme.themeEntries().isEmpty()) {
        return failure(ErrorCode::Invalid,
                       tr("This CSS has no tokens. Put custom properties such as “--primary: #b9491c;” into “:root”."));
    }
    ImportReport report;
    for (const QString &block : result.theme.otherBlocks()) {
        report.add(tr("The custom properties of “%1” were kept, but belong to no mode.").arg(block.left(120)));
    }
    reportProblems(result.theme, report);
    result.report = report.sentences();
    return result;
}

// Stylesheets may begin with "[data-theme=x]".
bool isJson(QByteArrayView text)
{
    const QByteArrayView inside = text.startsWith('[') ? text.sliced(1).trimmed() : QByteArrayView();
    return text.startsWith('{') || (!inside.isEmpty() && QByteArrayView("[{]\"-0123456789").contains(inside.front()));
}

} // namespace

Result<ThemeImport> importTheme(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        return failure(ErrorCode::Invalid, tr("This file is UTF-16. Save it as UTF-8, as CSS and JSON files are."));
    }
    const QByteArrayView text = QByteArrayView(bytes).sliced(bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0).trimmed();
    if (!isJson(text)) {
        return fromCss(bytes);
    }
    ENIGMA_TRY(const Json json, parseJson(text));
    if (!json.is_object()) {
        return failure(ErrorCode::Invalid, tr("This JSON is no theme: it must be an object."));
    }
    const bool isItem = json.contains("cssVars") || isBareCssVars(json);
    return !isItem && dtcg::isTokenFile(json) ? fromTokenFile(json) : fromItem(json);
}

Result<ThemeImport> themeFromCssVars(const QByteArray &cssVars)
{
    ENIGMA_TRY(const Json json, parseJson(cssVars));
    if (!json.is_object()) {
        return failure(ErrorCode::Invalid, tr("“cssVars” must be an object with “light” and “dark”."));
    }
    ImportReport report;
    ENIGMA_TRY(ThemeImport result, fromCssVars(json, {}, report));
    result.report = report.sentences();
    return result;
}

} // namespace enigma
