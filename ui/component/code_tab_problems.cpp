// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/code_tab.h"

#include "ui/component/checks_view.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>

#include <algorithm>

// The part of CodeTab that shows what the checks found: a line below the code, marks in it, and the way from one to the
// next.

namespace enigma {

using namespace Qt::StringLiterals;

QWidget *CodeTab::buildProblemLine()
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(16, 6, 12, 6);
    row->setSpacing(metrics::kIconGap);
    auto *mark = new TextLabel;
    mark->setPixmap(iconPixmap(u"warn"_s, color(Token::Warning), metrics::kIcon, devicePixelRatioF()));
    m_problemText = new ElidedLabel;
    auto *show = new PushButton(tr("Show problems"));
    show->setSmall();
    connect(show, &PushButton::clicked, this, &CodeTab::problemsRequested);
    row->addWidget(mark);
    row->addWidget(m_problemText, 1);
    row->addWidget(show);
    line->hide();
    return line;
}

void CodeTab::setDiagnostics(const QList<Diagnostic> &diagnostics)
{
    m_diagnostics = diagnostics;
    const auto worst = std::ranges::max_element(diagnostics, {}, &Diagnostic::severity);
    m_problem->setVisible(worst != diagnostics.end() && worst->severity != Severity::Note);
    if (worst != diagnostics.end()) {
        const QString place = worst->line > 0 ? tr("Line %1: ").arg(worst->line) : QString();
        m_problemText->setText(place + worst->message + u' ' + worst->remedy);
    }
    showMarks();
}

void CodeTab::setRunProblems(const QList<Diagnostic> &problems)
{
    m_runProblems = problems;
    showMarks();
}

void CodeTab::showMarks()
{
    CodeEditor *shown = editor();
    if (!shown) {
        return;
    }
    QList<LineMark> marks;
    for (const Diagnostic &each : m_diagnostics + m_runProblems) {
        if (each.path == m_path && each.line > 0) {
            marks.append({.line = each.line, .ink = severityInk(each.severity), .text = each.message});
        }
    }
    shown->view()->setMarks(marks);
}

void CodeTab::stepProblem(int direction)
{
    QList<Diagnostic> placed = m_diagnostics;
    placed.removeIf(
        [this](const Diagnostic &each) { return each.line <= 0 || !m_component.document().item().file(each.path); });
    if (placed.isEmpty()) {
        Q_EMIT problemsRequested();
        return;
    }
    const auto place = [](const Diagnostic &each) { return std::pair(each.path, each.line); };
    std::ranges::sort(placed, {}, place);
    const std::pair here(m_path, editor() ? editor()->view()->line() : 0);
    const auto next = direction > 0 ? std::ranges::upper_bound(placed, here, {}, place)
                                    : std::ranges::lower_bound(placed, here, {}, place);
    const qsizetype count = placed.size();
    const qsizetype index = (next - placed.begin()) + (direction > 0 ? 0 : -1);
    const Diagnostic &target = placed.at((index + count) % count);
    showFile(target.path, target.line);
}

} // namespace enigma
