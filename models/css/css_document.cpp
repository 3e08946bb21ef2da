// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/css/css_document.h"

#include "models/css/css_tokenizer.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

bool isBlankByte(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

} // namespace

CssDocument::CssDocument(QByteArray bytes) : m_bytes(std::move(bytes))
{
    parse();
}

void CssDocument::parse()
{
    CssBlocks found = findCssBlocks(m_bytes);
    m_blocks = std::move(found.blocks);
    m_unfinished = std::move(found.unfinished);
}

QString CssDocument::prelude(int block) const
{
    const QByteArrayView css = text(m_blocks[block].prelude);
    QByteArray plain;
    for (const CssToken &token : tokenizeCss(css)) {
        plain += token.isBlank() ? QByteArrayView(" ") : token.text(css);
    }
    return QString::fromUtf8(plain).simplified();
}

QStringList CssDocument::selectors(int block) const
{
    const QByteArrayView css = text(m_blocks[block].prelude);
    QStringList result;
    QByteArray current;
    int depth = 0;
    for (const CssToken &token : tokenizeCss(css)) {
        depth += token.type == CssTokenType::OpenParen || token.type == CssTokenType::Function ? 1 : 0;
        depth -= token.type == CssTokenType::CloseParen ? 1 : 0;
        if (token.type == CssTokenType::Comma && depth <= 0) {
            result.append(QString::fromUtf8(current).simplified());
            current.clear();
        } else {
            current += token.isBlank() ? QByteArrayView(" ") : token.text(css);
        }
    }
    result.append(QString::fromUtf8(current).simplified());
    return result;
}

CssSpan CssDocument::outermostRule(int block) const
{
    while (m_blocks[block].parent >= 0) {
        block = m_blocks[block].parent;
    }
    return m_blocks[block].rule;
}

int CssDocument::lineOf(int position) const
{
    return int(QByteArrayView(m_bytes).first(position).count('\n')) + 1;
}

QByteArray CssDocument::lineBreak() const
{
    const qsizetype newline = m_bytes.indexOf('\n');
    return newline > 0 && m_bytes[newline - 1] == '\r' ? "\r\n"_ba : "\n"_ba;
}

void CssDocument::setValue(int block, int declaration, QByteArrayView value)
{
    const CssSpan old = m_blocks[block].declarations[declaration].value;
    const bool needsSpace = old.size() == 0;
    const QByteArray written = (needsSpace ? " "_ba : QByteArray()) + value.toByteArray();
    replace(old, written);
    m_blocks[block].declarations[declaration].value = {old.begin + (needsSpace ? 1 : 0),
                                                       old.begin + int(written.size())};
}

// Moves every recorded position behind the span. Nothing begins or ends inside of a value, so no position is ambiguous
// but the value's own, which the caller sets.
void CssDocument::replace(CssSpan span, QByteArrayView with)
{
    const int shift = int(with.size()) - span.size();
    m_bytes.replace(span.begin, span.size(), with);
    if (shift == 0) {
        return;
    }
    const auto move = [&](CssSpan &position) {
        position.begin += position.begin >= span.end ? shift : 0;
        position.end += position.end >= span.end ? shift : 0;
    };
    for (CssBlock &block : m_blocks) {
        if (block.rule.end < span.end) {
            continue;
        }
        move(block.rule);
        move(block.prelude);
        move(block.body);
        move(block.lastDeclaration);
        for (CssDeclaration &declaration : block.declarations) {
            move(declaration.whole);
            move(declaration.value);
        }
    }
}

void CssDocument::append(int block, QByteArrayView name, QByteArrayView value)
{
    const CssBlock &target = m_blocks[block];
    const QByteArrayView body = text(target.body);
    if (target.lastDeclaration.size() == 0) {
        const QByteArray outer = indentationBefore(target.rule.begin);
        QByteArray line = lineBreak() + outer + indentation() + name.toByteArray() + ": " + value.toByteArray() + ";";
        const bool isBlank = std::ranges::all_of(body, isBlankByte);
        if (isBlank) {
            line += lineBreak() + outer;
        }
        m_bytes.replace(target.body.begin, isBlank ? body.size() : 0, line);
        parse();
        return;
    }
    const CssSpan last = target.lastDeclaration;
    int gapBegin = last.begin;
    while (gapBegin > target.body.begin && isBlankByte(m_bytes[gapBegin - 1])) {
        --gapBegin;
    }
    QByteArray gap = m_bytes.sliced(gapBegin, last.begin - gapBegin);
    if (const qsizetype newline = gap.lastIndexOf('\n'); newline >= 0) {
        gap = lineBreak() + gap.sliced(newline + 1);
    }
    const bool isTerse = !target.declarations.isEmpty() && isTerseDeclaration(target.declarations.last());
    const QByteArray line = gap + name.toByteArray() + (isTerse ? ":" : ": ") + value.toByteArray();
    const bool isEnded = target.isLastEnded;
    m_bytes.insert(behindComment(last.end, target.body.end), line + (isEnded || gap.contains('\n') ? ";" : ""));
    if (!isEnded) {
        m_bytes.insert(last.end, canEndHere(last) ? ";"_ba : lineBreak() + ';');
    }
    parse();
}

// A quote that was never closed, or a backslash, would swallow the ";": only the end of the line ends them.
bool CssDocument::canEndHere(CssSpan declaration) const
{
    const QByteArray ended = text(declaration).toByteArray() + ';';
    const QList<CssToken> tokens = tokenizeCss(ended);
    return tokens.last().type == CssTokenType::Semicolon;
}

QByteArray CssDocument::indentationBefore(int position) const
{
    int begin = position;
    while (begin > 0 && (m_bytes[begin - 1] == ' ' || m_bytes[begin - 1] == '\t')) {
        --begin;
    }
    const bool startsLine = begin == 0 || m_bytes[begin - 1] == '\n';
    return startsLine ? m_bytes.sliced(begin, position - begin) : QByteArray();
}

bool CssDocument::isTerseDeclaration(const CssDeclaration &declaration) const
{
    return declaration.value.begin > 0 && m_bytes[declaration.value.begin - 1] == ':';
}

// Behind the comment that follows on the same line, since it speaks of what stands before it.
int CssDocument::behindComment(int position, int limit) const
{
    int next = position;
    while (next < limit && (m_bytes[next] == ' ' || m_bytes[next] == '\t')) {
        ++next;
    }
    if (!QByteArrayView(m_bytes).sliced(next).startsWith("/*")) {
        return position;
    }
    const qsizetype end = m_bytes.indexOf("*/", next + 2);
    const bool isOnLine = end >= 0 && end < limit && !m_bytes.sliced(next, end - next).contains('\n');
    return isOnLine ? int(end) + 2 : position;
}

void CssDocument::remove(const QList<CssPlace> &places)
{
    QList<CssSpan> spans;
    for (const CssPlace &place : places) {
        const CssBlock &block = m_blocks[place.block];
        spans.append(withItsLine(block.declarations[place.declaration].whole, block.body));
    }
    std::ranges::sort(spans, {}, &CssSpan::begin);
    QByteArray kept;
    kept.reserve(m_bytes.size());
    int from = 0;
    for (const CssSpan &span : spans) {
        kept += text({from, std::max(from, span.begin)});
        from = std::max(from, span.end);
    }
    kept += text({from, int(m_bytes.size())});
    m_bytes = kept;
    parse();
}

// What goes with a declaration: the line that it has to itself, or else the blanks before it.
CssSpan CssDocument::withItsLine(CssSpan declaration, CssSpan body) const
{
    const auto at = [this](int position) { return m_bytes[position]; };
    CssSpan line = declaration;
    while (line.begin > body.begin && (at(line.begin - 1) == ' ' || at(line.begin - 1) == '\t')) {
        --line.begin;
    }
    while (line.end < body.end && (at(line.end) == ' ' || at(line.end) == '\t')) {
        ++line.end;
    }
    const bool endsLine = line.end == body.end || at(line.end) == '\n' || at(line.end) == '\r';
    const bool beginsLine = line.begin > body.begin && at(line.begin - 1) == '\n';
    if (!beginsLine) {
        return {line.begin, declaration.end};
    }
    if (!endsLine) {
        return {declaration.begin, line.end};
    }
    line.begin -= line.begin - 1 > body.begin && at(line.begin - 2) == '\r' ? 2 : 1;
    return {line.begin, line.end == body.end ? declaration.end : line.end};
}

void CssDocument::setPrelude(int block, QByteArrayView prelude)
{
    const CssSpan old = m_blocks[block].prelude;
    m_bytes.replace(old.begin, old.size(), prelude);
    parse();
}

void CssDocument::removeRule(int block)
{
    CssSpan rule = m_blocks[block].rule;
    const QByteArray outer = indentationBefore(rule.begin);
    rule.begin -= int(outer.size());
    for (int lines = 0; lines < 2 && rule.begin > 0 && m_bytes[rule.begin - 1] == '\n'; ++lines) {
        rule.begin -= rule.begin > 1 && m_bytes[rule.begin - 2] == '\r' ? 2 : 1;
    }
    m_bytes.remove(rule.begin, rule.size());
    parse();
}

void CssDocument::insertRule(int position, const QByteArray &rule)
{
    const QByteArray newline = lineBreak();
    QByteArrayView before = QByteArrayView(m_bytes).first(position);
    QByteArrayView after = QByteArrayView(m_bytes).sliced(position);
    const bool isFirst = std::ranges::all_of(before, isBlankByte);
    const bool isLast = std::ranges::all_of(after, isBlankByte);
    QByteArray text = rule;
    if (!isFirst) {
        text.prepend(newline + (before.endsWith('\n') ? QByteArray() : newline));
    }
    if (isLast) {
        text.append(after.startsWith('\n') || after.startsWith('\r') ? QByteArray() : newline);
    } else {
        text.append(after.startsWith('\n') || after.startsWith('\r') ? QByteArray() : newline + newline);
    }
    m_bytes.insert(position, text);
    parse();
}

QByteArray CssDocument::indentation() const
{
    for (const CssBlock &block : m_blocks) {
        if (block.lastDeclaration.size() == 0) {
            continue;
        }
        const QByteArray inner = indentationBefore(block.lastDeclaration.begin);
        const QByteArray outer = indentationBefore(block.rule.begin);
        if (inner.size() > outer.size() && inner.startsWith(outer)) {
            return inner.sliced(outer.size());
        }
    }
    return "  "_ba;
}

} // namespace enigma
