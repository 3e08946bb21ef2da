// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/code/module_imports.h"

#include "models/code/code_surface.h"
#include "models/code/code_tokens.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// "import type X, * as Y from" has seven tokens before its text; braces count as one.
constexpr qsizetype kMaxClause = 8;

class ImportScanner
{
public:
    explicit ImportScanner(QByteArrayView source) : m_source(source), m_tokens(tokenizeCode(source)) {}

    QList<ModuleImport> run()
    {
        for (qsizetype at = 0; at < m_tokens.size(); ++at) {
            if (!m_tokens[at].isName() || (at > 0 && m_tokens[at - 1].is("."))) {
                continue;
            }
            if (m_tokens[at].is("import")) {
                add(isText(at + 1) ? at + 1 : isCall(at) ? at + 2 : afterFrom(at + 1));
            } else if (m_tokens[at].is("export")) {
                add(afterFrom(at + 1));
            } else if (m_tokens[at].is("require") && isCall(at)) {
                add(at + 2);
            }
        }
        return m_imports;
    }

private:
    bool isText(qsizetype at) const
    {
        return at < m_tokens.size() && m_tokens[at].kind == CodeToken::Kind::Text && m_tokens[at].text.size() > 2 &&
               (m_tokens[at].text[0] == '"' || m_tokens[at].text[0] == '\'');
    }

    bool isCall(qsizetype at) const { return isText(at + 2) && m_tokens[at + 1].is("("); }

    // The text after "from", when nothing but the clause of an import or export stands before it.
    qsizetype afterFrom(qsizetype at) const
    {
        for (const qsizetype end = std::min(m_tokens.size() - 1, at + kMaxClause); at < end; ++at) {
            const CodeToken &token = m_tokens[at];
            if (token.is("from") && isText(at + 1)) {
                return at + 1;
            }
            if (token.is("{") && token.partner > at) {
                return isText(token.partner + 2) && m_tokens[token.partner + 1].is("from") ? token.partner + 2 : -1;
            } else if (!token.is("*") && !token.is(",") && (!token.isName() || token.is("import"))) {
                break;
            }
        }
        return -1;
    }

    void add(qsizetype at)
    {
        if (at < 0) {
            return;
        }
        const QByteArrayView text = m_tokens[at].text;
        for (; m_counted < text.data(); ++m_counted) {
            m_line += *m_counted == '\n' ? 1 : 0;
        }
        m_imports.append({QString::fromUtf8(text.sliced(1).chopped(1)), m_line});
    }

    QByteArrayView m_source;
    QList<CodeToken> m_tokens;
    QList<ModuleImport> m_imports;
    const char *m_counted = m_source.data(); // Lines are counted up to here.
    int m_line = 1;
};

} // namespace

QList<ModuleImport> scanImports(QByteArrayView source)
{
    return ImportScanner(source).run();
}

QString packageOf(const QString &module)
{
    const bool isOfProject = module.isEmpty() || QStringView(u"./~#").contains(module.front()) ||
                             module.startsWith("@/"_L1) || module.contains(u':');
    return isOfProject ? QString() : module.section(u'/', 0, module.startsWith(u'@') ? 1 : 0);
}

QString withoutEnding(const QString &path)
{
    QString shorter = isCodePath(path) ? path.left(path.lastIndexOf(u'.')) : path;
    if (shorter.endsWith("/index"_L1)) {
        shorter.chop(6);
    }
    return shorter;
}

QString packageOfSpecifier(const QString &specifier)
{
    const qsizetype at = specifier.indexOf(u'@', 1);
    return at < 0 ? specifier : specifier.left(at);
}

} // namespace enigma
