// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/token_file_import.h"

#include "models/theme/color_parser.h"
#include "models/theme/dtcg_notes.h"
#include "models/theme/dtcg_tokens.h"
#include "models/theme/gamut.h"
#include "models/theme/theme_mapping.h"
#include "models/theme/token_file_modes.h"
#include "models/theme/token_tree.h"

#include <QSet>

namespace enigma::dtcg {

using namespace Qt::StringLiterals;

namespace {

const QString kLight = kLightMode.toString();
const QString kTheme = kThemeMode.toString();

const Json *ownExtension(const Json &node)
{
    const Json *extensions = member(node, "$extensions");
    return extensions ? member(*extensions, kDomain) : nullptr;
}

// A declaration to write, and how to check and to replace it when its CSS came from our extension.
struct Declaration
{
    QString css;
    Json value; // Null where the CSS is all there is.
    QString type;
};

class TokenFile
{
public:
    explicit TokenFile(ImportReport &report) : m_report(report) {}

    Result<> add(const FileMode &mode)
    {
        ENIGMA_TRY(const QList<FoundToken> tokens, foundTokens(mode.trees, m_report));
        for (const FoundToken &token : tokens) {
            learnName(token);
        }
        for (const FoundToken &token : tokens) {
            if (const QString name = m_names.value(token.path); !name.isEmpty()) {
                take(mode.name, name, token);
            }
        }
        for (const Json *tree : mode.trees) {
            takeUntyped(mode.name, *tree);
        }
        return {};
    }

    Result<Theme> theme()
    {
        ENIGMA_TRY(Theme theme, Theme::parse(source()));
        mistrust(theme);
        return theme;
    }

private:
    // Two paths may come to the same name; the first one has it.
    void learnName(const FoundToken &token)
    {
        if (m_names.contains(token.path)) {
            return;
        }
        const Json *own = ownExtension(*token.node);
        const QString typed = own ? textOf(member(*own, "name")) : QString();
        const QString name = typed.isEmpty() ? tokenNameOf(token.path) : typed;
        m_names.insert(token.path, QString());
        if (const Result<> checked = checkTokenName(name); !checked) {
            leaveOut(token.path, checked.error().message);
        } else if (m_taken.contains(name)) {
            leaveOut(token.path, tr("--%1 is already the name of “%2”.").arg(name, m_taken[name]));
        } else {
            m_taken.insert(name, token.path);
            m_names[token.path] = name;
        }
    }

    void take(const QString &mode, const QString &name, const FoundToken &token)
    {
        const Json *own = ownExtension(*token.node);
        const bool isInThemeBlock = own && textOf(member(*own, "block")) == "@theme"_L1;
        declare(isInThemeBlock ? kTheme : mode, name, token.path, token.type, token.value,
                own ? textOf(member(*own, "css")) : QString());
        if (Json notes = notesOfNode(*token.node); mode == kLight && !notes.empty()) {
            append(m_notes, name.toStdString(), std::move(notes));
        }
        const Json *modes = own ? member(*own, "modes") : nullptr;
        if (!modes || !modes->is_object()) {
            return;
        }
        for (const auto &[key, other] : modes->items()) {
            const QString otherMode = QString::fromStdString(key);
            if (const Result<> checked = checkModeName(otherMode); !checked) {
                leaveOut(token.path, checked.error().message);
            } else {
                declare(otherMode, name, token.path, token.type, member(other, "$value"), textOf(member(other, "css")));
            }
        }
    }

    void declare(const QString &mode, const QString &name, const QString &path, const QString &type, const Json *value,
                 const QString &ownCss)
    {
        const auto fromValue = value
                                   ? cssOf(type, *value, [this](const QString &other) { return m_names.value(other); })
                                   : std::unexpected(tr("it has no $value."));
        const QString css = ownCss.isEmpty() || !checkTokenValue(name, ownCss) ? fromValue.value_or(QString()) : ownCss;
        if (css.isEmpty()) {
            leaveOut(path, fromValue.error_or(QString()));
        } else if (const Result<> checked = checkTokenValue(name, css); !checked) {
            leaveOut(path, checked.error().message);
        } else if (mode == kLight || mode == kTheme || m_values[kLight].value(name).css != css) {
            Declaration declaration{css, {}, type};
            if (css == ownCss && value && fromValue) {
                declaration.value = *value;
                m_hasOwnCss = true;
            }
            if (!m_values[mode].contains(name)) {
                m_order[mode].append(name);
            }
            m_values[mode].insert(name, declaration);
        }
    }

    // What our export had no type for, and other trees do not have.
    void takeUntyped(const QString &mode, const Json &tree)
    {
        const Json *own = ownExtension(tree);
        const Json *modes = own ? member(*own, "css") : nullptr;
        if (!modes || !modes->is_object()) {
            return;
        }
        for (const auto &[key, tokens] : modes->items()) {
            const QString itsMode = QString::fromStdString(key);
            if (!tokens.is_object() || !checkModeName(itsMode) || (mode != kLight && itsMode != mode)) {
                continue;
            }
            for (const auto &[token, css] : tokens.items()) {
                const QString name = QString::fromStdString(token);
                if (const Result<> checked = checkTokenName(name); !checked) {
                    leaveOut(name, checked.error().message);
                } else {
                    declare(itsMode, name, name, {}, &css, textOf(&css));
                }
            }
        }
    }

    QByteArray source() const
    {
        QStringList modes = m_order.keys();
        modes.sort();
        modes.removeAll(kLight);
        modes.prepend(kLight);
        QByteArray css = notesComment(m_notes);
        for (const QString &mode : std::as_const(modes)) {
            if (m_order.value(mode).isEmpty()) {
                continue;
            }
            css += modeSelector(mode).toUtf8() + " {\n";
            for (const QString &name : m_order.value(mode)) {
                css += "  " + escapedTokenName(name) + ": " + m_values[mode][name].css.toUtf8() + ";\n";
            }
            css += "}\n\n";
        }
        return css;
    }

    // Another program may have changed a value and left our CSS beside it as it was: then the value counts.
    void mistrust(Theme &theme) const
    {
        if (!m_hasOwnCss) {
            return;
        }
        const Tokens tokens(theme);
        const TokenName name = [this](const QString &path) { return m_names.value(path); };
        Theme corrected = theme;
        for (auto mode = m_values.cbegin(); mode != m_values.cend(); ++mode) {
            for (auto its = mode->cbegin(); its != mode->cend(); ++its) {
                if (its->value.is_null()) {
                    continue;
                }
                const auto css = cssOf(its->type, its->value, name);
                const std::optional<Value> now = tokens.value(mode.key() == kTheme ? kLight : mode.key(), its.key());
                if (css && !(now && isSame(*now, its->value, *css))) {
                    (void)corrected.set(mode.key(), its.key(), *css); // Else it stays as it was.
                }
            }
        }
        theme = corrected;
    }

    // Tokens Studio has texts where the DTCG has objects, and only hex for colours.
    bool isSame(const Value &now, const Json &inFile, const QString &inFileAsCss) const
    {
        const auto css = cssOf(now.type, now.json, [this](const QString &path) { return m_names.value(path); });
        if (now.json == inFile || (css && *css == inFileAsCss)) {
            return true;
        }
        const Result<Color> color = parseColor(css.value_or(QString()));
        return inFile.is_string() && color && toHex(mapped(*color, Gamut::Srgb)) == inFileAsCss;
    }

    void leaveOut(const QString &path, const QString &why)
    {
        const QString sentence = tr("“%1” was left out: %2").arg(path.left(120), why);
        if (!m_said.contains(sentence)) { // A set that several modes share is read for each of them.
            m_said.insert(sentence);
            m_report.add(sentence);
        }
    }

    ImportReport &m_report;
    QHash<QString, QString> m_names; // By path; empty where it has none.
    QHash<QString, QString> m_taken; // By name, the path.
    QHash<QString, QHash<QString, Declaration>> m_values;
    QHash<QString, QStringList> m_order;
    Json m_notes = Json::object();
    QSet<QString> m_said;
    bool m_hasOwnCss = false;
};

} // namespace

bool isTokenFile(const Json &root)
{
    return isResolver(root) || isTokensStudio(root) || hasTokens(root);
}

Result<Theme> themeOfTokenFile(const Json &root, ImportReport &report)
{
    TokenFile file(report);
    for (const FileMode &mode : modesOfFile(root, report)) {
        ENIGMA_CHECK(file.add(mode));
    }
    return file.theme();
}

} // namespace enigma::dtcg
