// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/theme_import.h"

#include "models/base/text.h"
#include "models/theme/theme_export.h"

#include <QSet>

#include <nlohmann/json.hpp>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::ordered_json;

constexpr qsizetype kMaxReport = 50;
constexpr int kMaxEntries = 20'000; // An ordered object finds a key by walking through all of them.

const QString kLight = kLightMode.toString();
const QString kDark = kDarkMode.toString();
const QString kTheme = kThemeMode.toString();

class Report
{
public:
    void add(const QString &sentence)
    {
        if (m_sentences.size() < kMaxReport) {
            m_sentences.append(sentence);
        } else {
            ++m_more;
        }
    }

    QStringList sentences() const
    {
        return m_more == 0 ? m_sentences
                           : m_sentences + QStringList{tr("%1 more were left out of this list.").arg(m_more)};
    }

private:
    QStringList m_sentences;
    int m_more = 0;
};

QString textOf(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get_ref<const std::string &>())
                                                       : QString();
}

// One part of cssVars as the declarations of a block.
QByteArray declarations(const Json &part, const QString &partName, Report &report)
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

QByteArray toSource(const Json &cssVars, Report &report)
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
QByteArray modesSource(const Json &css, Report &report)
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

void reportProblems(const Theme &theme, Report &report)
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

Result<ThemeImport> fromCssVars(const Json &cssVars, const QByteArray &modes, Report &report)
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

Result<ThemeImport> fromItem(const Json &item)
{
    Report report;
    const auto cssVars = item.find("cssVars");
    const bool isBare = cssVars == item.end() && (item.contains("light") || item.contains("dark"));
    if (!isBare && (cssVars == item.end() || !cssVars->is_object())) {
        return failure(ErrorCode::Invalid,
                       tr("This JSON is no theme: it has neither “cssVars” nor “light” and “dark”."));
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

Result<Json> parseJson(const QByteArray &bytes)
{
    if (bytes.size() > kMaxThemeBytes) {
        return failure(ErrorCode::TooLarge, tr("This file has %1; a theme may have at most %2.")
                                                .arg(humanSize(bytes.size()), humanSize(kMaxThemeBytes)));
    }
    int entries = 0;
    const auto count = [&entries](int, Json::parse_event_t event, Json &) {
        return event != Json::parse_event_t::key || ++entries <= kMaxEntries;
    };
    Json json;
    try {
        json = Json::parse(bytes.begin(), bytes.end(), count);
    } catch (const Json::exception &exception) {
        return failure(ErrorCode::Invalid,
                       tr("This theme is broken JSON. Check it for a missing comma, quote or bracket."),
                       QString::fromUtf8(exception.what()));
    }
    if (entries > kMaxEntries) {
        return failure(ErrorCode::TooLarge,
                       tr("This JSON has more than %1 entries; a theme has fewer.").arg(kMaxEntries));
    }
    return json;
}

Result<ThemeImport> fromCss(const QByteArray &css)
{
    ThemeImport result;
    ENIGMA_TRY(result.theme, Theme::parse(css));
    if (result.theme.names().isEmpty() && result.theme.themeEntries().isEmpty()) {
        return failure(ErrorCode::Invalid,
                       tr("This CSS has no tokens. Put custom properties such as “--primary: #b9491c;” into “:root”."));
    }
    Report report;
    for (const QString &block : result.theme.otherBlocks()) {
        report.add(tr("The custom properties of “%1” were kept, but belong to no mode.").arg(block.left(120)));
    }
    reportProblems(result.theme, report);
    result.report = report.sentences();
    return result;
}

} // namespace

Result<ThemeImport> importTheme(const QByteArray &bytes)
{
    const QByteArrayView text = QByteArrayView(bytes).sliced(bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0).trimmed();
    if (!text.startsWith('{') && !text.startsWith('[')) {
        return fromCss(bytes);
    }
    ENIGMA_TRY(const Json json, parseJson(text.toByteArray()));
    if (!json.is_object()) {
        return failure(ErrorCode::Invalid, tr("This JSON is no theme: it must be an object with “cssVars”."));
    }
    return fromItem(json);
}

Result<ThemeImport> themeFromCssVars(const QByteArray &cssVars)
{
    ENIGMA_TRY(const Json json, parseJson(cssVars));
    if (!json.is_object()) {
        return failure(ErrorCode::Invalid, tr("“cssVars” must be an object with “light” and “dark”."));
    }
    Report report;
    ENIGMA_TRY(ThemeImport result, fromCssVars(json, {}, report));
    result.report = report.sentences();
    return result;
}

} // namespace enigma
