// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diff/syntax_coloring.h"

#include "ui/diff/syntax_ink.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace enigma {

namespace {

constexpr int kBlockLines = 64;

// One thread for all views: reading the language definitions takes tens of milliseconds and is done once.
QThreadPool &coloringThread()
{
    static QThreadPool pool;
    [[maybe_unused]] static const bool isSetUp = [] {
        pool.setMaxThreadCount(1);
        pool.setExpiryTimeout(-1);
        return true;
    }();
    return pool;
}

KSyntaxHighlighting::Repository &repositoryOfThisThread()
{
    thread_local KSyntaxHighlighting::Repository repository;
    return repository;
}

class LineColorer : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    void color(const QString &line, KSyntaxHighlighting::State &state, QList<InkSpan> &spans)
    {
        m_spans = &spans;
        state = highlightLine(line, state);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const Token ink = syntaxInk(format);
        if (length > 0 && ink != Token::Text) {
            m_spans->append({offset, length, ink});
        }
    }

private:
    QList<InkSpan> *m_spans = nullptr;
};

} // namespace

// Lives on the colouring thread; gives the texts a block each in turn, so that both sides of a view fill at once.
class SyntaxColoring::Worker
{
public:
    Worker(const QString &fileName, const QList<ShownText> &texts) : m_fileName(fileName), m_texts(texts)
    {
        m_promise.start();
    }

    QFuture<Block> future() { return m_promise.future(); }

    void run()
    {
        const auto definition = repositoryOfThisThread().definitionForFileName(m_fileName);
        if (definition.isValid()) {
            m_colorer.setDefinition(definition);
            m_states.resize(m_texts.size());
            colorAll();
        }
        m_promise.finish();
    }

private:
    void colorAll()
    {
        int longest = 0;
        for (const ShownText &text : std::as_const(m_texts)) {
            longest = std::max(longest, text.lineCount());
        }
        for (int line = 1; line <= longest; line += kBlockLines) {
            for (qsizetype text = 0; text < m_texts.size(); ++text) {
                if (m_promise.isCanceled()) {
                    return;
                }
                colorBlock(text, line);
            }
        }
    }

    void colorBlock(qsizetype text, int first)
    {
        const int last = std::min(first + kBlockLines - 1, m_texts.at(text).lineCount());
        Block block{.text = text, .spans = {}, .ends = {}};
        for (int line = first; line <= last; ++line) {
            m_colorer.color(m_texts.at(text).shown(line), m_states[text], block.spans);
            block.ends.append(block.spans.size());
        }
        if (first <= last) {
            m_promise.addResult(std::move(block));
        }
    }

    QString m_fileName;
    QList<ShownText> m_texts;
    QPromise<Block> m_promise;
    LineColorer m_colorer;
    QList<KSyntaxHighlighting::State> m_states;
};

SyntaxColoring::SyntaxColoring(QObject *parent) : QObject(parent)
{
    connect(&m_work, &QFutureWatcherBase::resultReadyAt, this,
            [this](int index) { receive(m_work.future().resultAt(index)); });
}

SyntaxColoring::~SyntaxColoring()
{
    m_work.cancel();
}

void SyntaxColoring::start(const QString &fileName, const QList<ShownText> &texts)
{
    m_work.cancel();
    m_blocks = QList<QList<Block>>(texts.size());
    const auto worker = std::make_shared<Worker>(fileName, texts);
    m_work.setFuture(worker->future());
    coloringThread().start([worker] { worker->run(); });
}

void SyntaxColoring::receive(const Block &block)
{
    QList<Block> &blocks = m_blocks[block.text];
    const int first = static_cast<int>(blocks.size()) * kBlockLines + 1;
    blocks.append(block);
    Q_EMIT advanced(block.text, first, first + static_cast<int>(block.ends.size()) - 1);
}

bool SyntaxColoring::isColored(qsizetype text, int line) const
{
    return text < m_blocks.size() && (line - 1) / kBlockLines < m_blocks.at(text).size();
}

std::span<const InkSpan> SyntaxColoring::spans(qsizetype text, int line) const
{
    if (line < 1 || !isColored(text, line)) {
        return {};
    }
    const Block &block = m_blocks.at(text).at((line - 1) / kBlockLines);
    const qsizetype index = (line - 1) % kBlockLines;
    if (index >= block.ends.size()) {
        return {};
    }
    const qsizetype first = index == 0 ? 0 : block.ends.at(index - 1);
    return std::span(block.spans)
        .subspan(static_cast<size_t>(first), static_cast<size_t>(block.ends.at(index) - first));
}

} // namespace enigma
