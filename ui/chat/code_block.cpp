// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/code_block.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"
#include "ui/widgets/code_highlighter.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHash>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextEdit>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 12;

// Models name languages as people do; grammars go by file names.
QString fileNameFor(const QString &language)
{
    static const QHash<QString, QString> endings{
        {u"javascript"_s, u"js"_s}, {u"typescript"_s, u"ts"_s}, {u"typescriptreact"_s, u"tsx"_s},
        {u"bash"_s, u"sh"_s},       {u"shell"_s, u"sh"_s},      {u"markdown"_s, u"md"_s},
        {u"python"_s, u"py"_s},     {u"patch"_s, u"diff"_s},
    };
    const QString name = language.toLower();
    return name.isEmpty() ? QString() : u"code."_s + endings.value(name, name);
}
} // namespace

CodeBlock::CodeBlock(QWidget *parent) :
    QWidget(parent),
    m_language(new TextLabel({}, TextStyle::Small, Token::TextFaint)),
    m_copy(new IconButton(u"copy"_s, tr("Copy this code"))),
    m_edit(new QTextEdit),
    m_highlighter(new CodeHighlighter(m_edit->document()))
{
    m_copy->setSmall();
    m_edit->setReadOnly(true);
    m_edit->setUndoRedoEnabled(false);
    m_edit->setAccessibleName(tr("Code"));
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setLineWrapMode(QTextEdit::NoWrap);
    m_edit->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->setFocusPolicy(Qt::ClickFocus);
    m_edit->viewport()->setAutoFillBackground(false);
    m_edit->viewport()->installEventFilter(this);
    m_edit->document()->setDocumentMargin(0);
    m_edit->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_language);
    head->addStretch();
    head->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, 4, 4, kPadding);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_code); });
    connect(&Tokens::instance(), &Tokens::changed, this, &CodeBlock::render);
    render();
}

void CodeBlock::setCode(const QString &code, const QString &language)
{
    m_language->setText(language.isEmpty() ? tr("code") : language);
    if (m_languageName != language) {
        m_languageName = language;
        m_highlighter->setFileName(fileNameFor(language));
    }
    if (m_code != code) {
        m_code = code;
        render();
    }
}

void CodeBlock::render()
{
    const QFont face = enigma::font(TextStyle::Code);
    m_edit->document()->setDefaultFont(face);
    m_edit->setTabStopDistance(2 * QFontMetricsF(face).horizontalAdvance(u' '));
    m_edit->setPlainText(m_code);
    QTextCursor cursor(m_edit->document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(lineHeight(TextStyle::Code), QTextBlockFormat::FixedHeight);
    cursor.mergeBlockFormat(format);
    fit();
}

void CodeBlock::fit()
{
    const QSizeF text = m_edit->document()->size();
    const bool scrolls = text.width() > m_edit->viewport()->width();
    const int bar = scrolls ? m_edit->horizontalScrollBar()->sizeHint().height() : 0;
    m_edit->setFixedHeight(int(std::ceil(text.height())) + bar);
}

void CodeBlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(painter, rect(), metrics::kRadiusTile, color(Token::Inset));
}

void CodeBlock::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        render();
    }
}

bool CodeBlock::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        fit();
    } else if (event->type() == QEvent::Wheel) {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (std::abs(wheel->angleDelta().y()) >= std::abs(wheel->angleDelta().x())) {
            event->ignore(); // The thread scrolls up and down.
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace enigma
