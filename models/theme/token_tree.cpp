// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/token_tree.h"

#include <algorithm>

namespace enigma::dtcg {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxExtensions = 16;     // Of groups that extend each other.
constexpr int kMostNodes = 4 * 50'000; // A few groups that extend each other twice can stand for billions.

// "$value" as it is now, "value" as it was and as Tokens Studio has it; a group may have a token of the name "value".
const Json *valueOfToken(const Json &node)
{
    if (const auto value = node.find("$value"); value != node.end()) {
        return &*value;
    }
    if (const auto value = node.find("value"); value != node.end()) {
        return !value->is_object() || !textOf(member(node, "type")).isEmpty() ? &*value : nullptr;
    }
    return node.contains("$ref") ? &node : nullptr;
}

class Walk
{
public:
    explicit Walk(ImportReport &report) : m_report(report) {}

    void add(const Json &tree)
    {
        m_root = &tree;
        group(tree, {}, {}, 0);
    }

    bool isTooLarge() const { return m_nodes > kMostNodes || m_tokens.size() > kMostTokens; }
    QList<FoundToken> tokens() const { return m_tokens; }

private:
    void node(const Json &json, const QString &path, const QString &type, int extensions)
    {
        if (++m_nodes > kMostNodes || isTooLarge()) {
            return;
        }
        if (!json.is_object()) {
            m_report.add(tr("“%1” is neither a token nor a group and was left out.").arg(path));
        } else if (const Json *value = valueOfToken(json)) {
            token({path, ownType(json, type), value, &json});
        } else {
            group(json, path, ownType(json, type), extensions);
        }
    }

    static QString ownType(const Json &json, const QString &inherited)
    {
        const QString typed = textOf(member(json, "$type"));
        const QString old = typed.isEmpty() && json.contains("value") ? textOf(member(json, "type")) : typed;
        return old.isEmpty() ? inherited : old;
    }

    void token(const FoundToken &token)
    {
        const auto known = m_at.constFind(token.path);
        if (known != m_at.cend()) {
            m_tokens[*known] = token;
            return;
        }
        m_at.insert(token.path, m_tokens.size());
        m_tokens.append(token);
    }

    void group(const Json &json, const QString &path, const QString &type, int extensions)
    {
        extend(json, path, type, extensions);
        for (const auto &[key, child] : json.items()) {
            const QString name = QString::fromStdString(key);
            if (name == "$root"_L1) {
                node(child, path, type, extensions);
            } else if (!name.startsWith(u'$')) {
                node(child, path.isEmpty() ? name : path + u'.' + name, type, extensions);
            }
        }
    }

    // The tokens of the other group stand here too, under those that the group has itself.
    void extend(const Json &json, const QString &path, const QString &type, int extensions)
    {
        const QString reference = textOf(member(json, "$extends"));
        if (reference.isEmpty()) {
            return;
        }
        const Json *other = pointedTo(*m_root, reference);
        if (!other || !other->is_object() || valueOfToken(*other)) {
            m_report.add(tr("“%1” extends “%2”, which is no group of this file.").arg(path, reference.left(80)));
        } else if (extensions == kMaxExtensions) {
            m_report.add(tr("“%1” extends “%2”, which leads back to itself or too far.").arg(path, reference.left(80)));
        } else {
            ++m_nodes;
            group(*other, path, ownType(*other, type), extensions + 1);
        }
    }

    ImportReport &m_report;
    const Json *m_root = nullptr;
    QList<FoundToken> m_tokens;
    QHash<QString, qsizetype> m_at;
    int m_nodes = 0;
};

} // namespace

bool hasTokens(const Json &node)
{
    return node.is_object() && (valueOfToken(node) || std::ranges::any_of(node, hasTokens));
}

Result<QList<FoundToken>> foundTokens(const QList<const Json *> &trees, ImportReport &report)
{
    Walk walk(report);
    for (const Json *tree : trees) {
        walk.add(*tree);
    }
    if (walk.isTooLarge()) {
        return failure(ErrorCode::TooLarge,
                       tr("This file has more than %1 tokens. Keep those that the theme needs.").arg(kMostTokens));
    }
    return walk.tokens();
}

const Json *pointedTo(const Json &root, const QString &reference)
{
    const bool isAlias = reference.startsWith(u'{') && reference.endsWith(u'}');
    if (!isAlias && !reference.startsWith("#/"_L1)) {
        return nullptr;
    }
    const QString inside = isAlias ? reference.sliced(1, reference.size() - 2) : reference.sliced(2);
    const Json *at = &root;
    for (QString part : inside.split(isAlias ? u'.' : u'/')) {
        if (!isAlias) {
            part.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
        }
        const auto found = at->is_object() ? at->find(part.toStdString()) : at->end();
        if (!at->is_object() || found == at->end()) {
            return nullptr;
        }
        at = &*found;
    }
    return at;
}

// With hyphens for the blanks and brackets that people put into such names: "heading (900)" is "heading-900".
static QString plainName(const QString &name)
{
    QString result;
    for (const QChar c : name) {
        const bool isPlain = c.isLetterOrNumber() || c == u'-' || c == u'_' || c.unicode() >= 0x80;
        if (isPlain) {
            result += c;
        } else if (!result.isEmpty() && !result.endsWith(u'-')) {
            result += u'-';
        }
    }
    const bool endsInBracket = result.endsWith(u'-') && !name.endsWith(u'-');
    result.chop(endsInBracket ? 1 : 0);
    return result.startsWith("--"_L1) ? result.sliced(2) : result;
}

QString tokenNameOf(const QString &path)
{
    // Groups that are called like a type say nothing of the name, but names of these types have a part that says it.
    static const QHash<QString, QString> kTypes{
        {u"color"_s, {}},
        {u"colors"_s, {}},
        {u"dimension"_s, {}},
        {u"number"_s, {}},
        {u"duration"_s, u"duration"_s},
        {u"font-family"_s, u"font"_s},
        {u"fontFamily"_s, u"font"_s},
        {u"font-weight"_s, u"font-weight"_s},
        {u"fontWeight"_s, u"font-weight"_s},
        {u"cubic-bezier"_s, u"ease"_s},
        {u"cubicBezier"_s, u"ease"_s},
        {u"shadow"_s, u"shadow"_s},
    };
    QString name = QString(path).replace(u'.', u'-').trimmed();
    const QString group = path.contains(u'.') ? path.section(u'.', 0, 0) : QString();
    if (const auto type = kTypes.constFind(group); type != kTypes.cend()) {
        name = name.sliced(group.size() + 1);
        name = name.contains(*type) ? name : *type + u'-' + name;
    }
    return plainName(name);
}

} // namespace enigma::dtcg
