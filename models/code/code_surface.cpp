// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/code/code_surface.h"

#include "models/code/code_tokens.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxTypeWords = 2'000; // How far a type is followed.

QString textOf(const CodeToken &token)
{
    const QByteArrayView text = token.text;
    return QString::fromUtf8(
        token.kind == CodeToken::Kind::Text ? text.sliced(1, std::max<qsizetype>(0, text.size() - 2)) : text);
}

class SurfaceScanner
{
public:
    explicit SurfaceScanner(QByteArrayView source) : m_tokens(tokenizeCode(source)) {}

    CodeSurface run()
    {
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            if (is(i, "export") && beginsStatement(i)) {
                readExport(i + 1);
            } else if ((is(i, "cva") || is(i, "tv")) && is(i + 1, "(")) {
                readVariantCall(i);
            } else if (is(i, "interface") || is(i, "type")) {
                readPropsType(i);
            } else if (is(i, "(") && is(i + 1, "{")) {
                readPropsParameter(i);
            }
        }
        m_surface.props.removeIf([this](const Prop &prop) { return !isOffered(prop); });
        sortUnique(m_surface.exports);
        sortUnique(m_surface.variants);
        sortUnique(m_surface.props);
        return m_surface;
    }

private:
    template<typename List>
    static void sortUnique(List &list)
    {
        std::ranges::sort(list);
        const auto rest = std::ranges::unique(list);
        list.erase(rest.begin(), rest.end());
    }

    bool is(qsizetype i, QByteArrayView text) const { return i >= 0 && i < m_tokens.size() && m_tokens.at(i).is(text); }

    bool isName(qsizetype i) const { return i >= 0 && i < m_tokens.size() && m_tokens.at(i).isName(); }

    // The closing bracket of an opening one, or -1.
    qsizetype partner(qsizetype i) const { return i < m_tokens.size() ? m_tokens.at(i).partner : -1; }

    bool beginsStatement(qsizetype i) const
    {
        return i == 0 || m_tokens.at(i).startsLine || is(i - 1, ";") || is(i - 1, "}");
    }

    bool isAny(qsizetype i, std::initializer_list<QByteArrayView> texts) const
    {
        return std::ranges::any_of(texts, [this, i](QByteArrayView text) { return is(i, text); });
    }

    void readExport(qsizetype i)
    {
        if (is(i, "default") || is(i, "=")) {
            m_surface.exports.append(u"default"_s);
            return;
        }
        while (isAny(i, {"declare", "async", "abstract"}) || (is(i, "const") && is(i + 1, "enum")) ||
               (is(i, "type") && isAny(i + 1, {"{", "*"}))) {
            ++i;
        }
        if (is(i, "{")) {
            readExportList(i);
        } else if (is(i, "*")) {
            readExportAll(i);
        } else if (isAny(i, {"const", "let", "var", "function", "class", "type", "interface", "enum", "namespace"})) {
            readExportedDeclaration(is(i + 1, "*") ? i + 2 : i + 1);
        }
    }

    void readExportedDeclaration(qsizetype i)
    {
        if (isName(i)) {
            m_surface.exports.append(textOf(m_tokens.at(i)));
        } else if (isAny(i, {"{", "["})) {
            for (qsizetype at = i + 1; at < partner(i); ++at) {
                if (isName(at) && isAny(at + 1, {",", "}", "]", "="})) {
                    m_surface.exports.append(textOf(m_tokens.at(at)));
                }
            }
        }
    }

    // { A, B as C, type D }: the name that others see is the last one before the comma.
    void readExportList(qsizetype open)
    {
        for (qsizetype i = open + 1; i < partner(open); ++i) {
            if (isAny(i + 1, {",", "}"}) && !is(i, ",")) {
                m_surface.exports.append(textOf(m_tokens.at(i)));
            }
        }
    }

    void readExportAll(qsizetype i)
    {
        if (is(i + 1, "as") && i + 2 < m_tokens.size()) {
            m_surface.exports.append(textOf(m_tokens.at(i + 2)));
        } else if (is(i + 1, "from") && i + 2 < m_tokens.size()) {
            m_surface.exports.append(u"* from %1"_s.arg(textOf(m_tokens.at(i + 2))));
        }
    }

    // Moves `i` past the call, so that nested calls are not read twice.
    void readVariantCall(qsizetype &i)
    {
        const qsizetype end = partner(i + 1);
        const QString owner = is(i - 1, "=") && isName(i - 2) ? textOf(m_tokens.at(i - 2)) : QString();
        for (qsizetype at = i + 2; at < end; ++at) {
            if (!is(at, "{")) {
                continue;
            }
            for (const auto &[key, value] : entries(at)) {
                if (key == u"variants" && is(value, "{")) {
                    readVariants(owner, value);
                }
            }
            at = std::max(at, partner(at));
        }
        i = std::max(i, end);
    }

    void readVariants(const QString &owner, qsizetype open)
    {
        for (const auto &[variant, values] : entries(open)) {
            if (!is(values, "{")) {
                continue;
            }
            for (const auto &[value, content] : entries(values)) {
                m_surface.variants.append({owner, variant, value});
            }
        }
    }

    // The keys of an object literal with the index of the first token of each value.
    QList<std::pair<QString, qsizetype>> entries(qsizetype open) const
    {
        QList<std::pair<QString, qsizetype>> found;
        bool expectsKey = true;
        for (qsizetype i = open + 1; i < partner(open); ++i) {
            if (is(i, ",")) {
                expectsKey = true;
                continue;
            }
            if (expectsKey && is(i + 1, ":") && (isName(i) || m_tokens.at(i).kind == CodeToken::Kind::Text)) {
                found.append({textOf(m_tokens.at(i)), i + 2});
            }
            expectsKey = false;
            i = std::max(i, isOpening(i) ? partner(i) : i);
        }
        return found;
    }

    bool isOpening(qsizetype i) const { return isAny(i, {"{", "(", "["}); }

    // interface ButtonProps … { } and type ButtonProps = … & { }
    void readPropsType(qsizetype i)
    {
        if (!isName(i + 1) || !m_tokens.at(i + 1).text.endsWith("Props")) {
            return;
        }
        const QString owner = textOf(m_tokens.at(i + 1));
        const qsizetype limit = std::min(m_tokens.size(), i + kMaxTypeWords);
        for (qsizetype at = i + 2; at < limit && !is(at, ";"); ++at) {
            const bool beginsType = isAny(at, {"type", "interface"}) && isName(at + 1);
            if (beginsType || (m_tokens.at(at).startsLine && isAny(at, {"export", "const", "function", "import"}))) {
                return;
            }
            if (is(at, "{") && (is(i, "interface") ? !isAny(at - 1, {"<", ","}) : isAny(at - 1, {"=", "&"}))) {
                readProps(owner, at);
                if (is(i, "interface")) {
                    return;
                }
            }
            at = std::max(at, isOpening(at) ? partner(at) : at);
        }
    }

    // function Button({ … }: … & { asChild?: boolean }), also as const Button = ({ … }: …) =>
    void readPropsParameter(qsizetype open)
    {
        const qsizetype type = partner(open + 1) + 1;
        const bool isFunction = isName(open - 1) && is(open - 2, "function");
        const bool isArrow = is(open - 1, "=") && isName(open - 2);
        if (type <= 0 || !is(type, ":") || (!isFunction && !isArrow)) {
            return;
        }
        const QString owner = textOf(m_tokens.at(isFunction ? open - 1 : open - 2));
        for (qsizetype i = type + 1; i < partner(open); ++i) {
            if (is(i, "{") && isAny(i - 1, {":", "&"})) {
                readProps(owner, i);
            }
            i = std::max(i, isOpening(i) ? partner(i) : i);
        }
    }

    void readProps(const QString &owner, qsizetype open)
    {
        for (qsizetype i = open + 1; i < partner(open); ++i) {
            const bool begins = i == open + 1 || m_tokens.at(i).startsLine || isAny(i - 1, {";", ","});
            const bool isMember = begins && (isName(i) || m_tokens.at(i).kind == CodeToken::Kind::Text);
            if (isMember && isAny(i + 1, {":", "?", "("})) {
                m_surface.props.append({owner, textOf(m_tokens.at(i)), !is(i + 1, "?")});
            } else if (is(i, "readonly") && begins && isName(i + 1)) {
                m_surface.props.append({owner, textOf(m_tokens.at(i + 1)), !is(i + 2, "?")});
            }
            i = std::max(i, isOpening(i) ? partner(i) : i);
        }
    }

    // Only what can be used from outside counts.
    bool isOffered(const Prop &prop) const
    {
        const QString component = prop.owner.endsWith(u"Props"_s) ? prop.owner.chopped(5) : prop.owner;
        return m_surface.exports.contains(prop.owner) || m_surface.exports.contains(component);
    }

    QList<CodeToken> m_tokens;
    CodeSurface m_surface;
};

} // namespace

CodeSurface scanCode(QByteArrayView source)
{
    return SurfaceScanner(source).run();
}

bool isCodePath(QStringView path)
{
    static const QStringList endings{u".tsx"_s, u".ts"_s, u".jsx"_s, u".js"_s, u".mts"_s, u".mjs"_s};
    return std::ranges::any_of(endings, [path](const QString &ending) { return path.endsWith(ending); });
}

} // namespace enigma
