// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chat/markdown_parts.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace enigma {

namespace {

struct Fence
{
    QChar mark;
    qsizetype length = 0;
    qsizetype indent = 0;
    QString language;
};

// A line of three or more backticks or tildes; deeper indents than CommonMark's three occur inside lists.
std::optional<Fence> fenceAt(QStringView line)
{
    const auto notSpace = std::ranges::find_if_not(line, [](QChar character) { return character == u' '; });
    Fence fence;
    fence.indent = notSpace - line.begin();
    line = line.sliced(fence.indent);
    if (line.isEmpty() || (line.front() != u'`' && line.front() != u'~')) {
        return std::nullopt;
    }
    fence.mark = line.front();
    while (fence.length < line.size() && line[fence.length] == fence.mark) {
        ++fence.length;
    }
    const QStringView rest = line.sliced(fence.length).trimmed();
    if (fence.length < 3 || rest.contains(u'`')) {
        return std::nullopt;
    }
    fence.language = rest.left(rest.indexOf(u' ')).toString();
    return fence;
}

bool closes(const Fence &open, QStringView line)
{
    const std::optional<Fence> fence = fenceAt(line);
    return fence && fence->mark == open.mark && fence->length >= open.length && fence->language.isEmpty();
}

QStringView withoutIndent(QStringView line, qsizetype indent)
{
    qsizetype spaces = 0;
    while (spaces < indent && spaces < line.size() && line[spaces] == u' ') {
        ++spaces;
    }
    return line.sliced(spaces);
}

void endProse(QStringList &lines, QList<MarkdownPart> &parts)
{
    const QString text = lines.join(u'\n').trimmed();
    if (!text.isEmpty()) {
        parts.append({MarkdownPart::Kind::Prose, text, {}});
    }
    lines.clear();
}

} // namespace

QList<MarkdownPart> markdownParts(const QString &markdown)
{
    QList<MarkdownPart> parts;
    QStringList lines;
    std::optional<Fence> open;
    const auto endCode = [&] {
        parts.append({MarkdownPart::Kind::Code, lines.join(u'\n'), open->language});
        lines.clear();
        open.reset();
    };
    for (QStringView line : QStringView(markdown).split(u'\n')) {
        if (line.endsWith(u'\r')) {
            line.chop(1);
        }
        if (open) {
            if (closes(*open, line)) {
                endCode();
            } else {
                lines.append(withoutIndent(line, open->indent).toString());
            }
        } else if (std::optional<Fence> fence = fenceAt(line)) {
            endProse(lines, parts);
            open = std::move(fence);
        } else {
            lines.append(line.toString());
        }
    }
    if (open) {
        endCode();
    } else {
        endProse(lines, parts);
    }
    return parts;
}

} // namespace enigma
