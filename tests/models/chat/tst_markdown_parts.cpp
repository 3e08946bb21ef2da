// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chat/markdown_parts.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

MarkdownPart prose(const QString &text)
{
    return {MarkdownPart::Kind::Prose, text, {}};
}

MarkdownPart code(const QString &text, const QString &language = {})
{
    return {MarkdownPart::Kind::Code, text, language};
}

} // namespace

class TestMarkdownParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proseAndCodeAlternate()
    {
        QCOMPARE(markdownParts(u"Use this:\n\n```tsx title=\"a\"\n<a>\n\n</a>\n```\nDone.\n"_s),
                 (QList<MarkdownPart>{prose(u"Use this:"_s), code(u"<a>\n\n</a>"_s, u"tsx"_s), prose(u"Done."_s)}));
        QCOMPARE(markdownParts(u"Only prose with `code`."_s), QList<MarkdownPart>{prose(u"Only prose with `code`."_s)});
        QVERIFY(markdownParts({}).isEmpty());
        QVERIFY(markdownParts(u" \n\n"_s).isEmpty());
    }

    void codeThatIsStillBeingWrittenIsCode()
    {
        QCOMPARE(markdownParts(u"A\n```css\na {"_s), (QList<MarkdownPart>{prose(u"A"_s), code(u"a {"_s, u"css"_s)}));
        QCOMPARE(markdownParts(u"A\n```"_s), (QList<MarkdownPart>{prose(u"A"_s), code({})}));
    }

    void aFenceEndsOnlyWithOneAsLong()
    {
        QCOMPARE(markdownParts(u"````md\n```\nx\n```\n````"_s), QList<MarkdownPart>{code(u"```\nx\n```"_s, u"md"_s)});
        QCOMPARE(markdownParts(u"~~~\n```\n~~~"_s), QList<MarkdownPart>{code(u"```"_s)});
        QCOMPARE(markdownParts(u"```\na\n``` b\n```"_s), QList<MarkdownPart>{code(u"a\n``` b"_s)});
        QCOMPARE(markdownParts(u"```inline```"_s), QList<MarkdownPart>{prose(u"```inline```"_s)});
    }

    void codeInAListLosesTheListsIndent()
    {
        QCOMPARE(markdownParts(u"1. Do\n   ```\r\n   a\n     b\n\n   ```\r\n2. That"_s),
                 (QList<MarkdownPart>{prose(u"1. Do"_s), code(u"a\n  b\n"_s), prose(u"2. That"_s)}));
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestMarkdownParts)
#include "tst_markdown_parts.moc"
