// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/live_view.h"

#include "ui/preview/preview_note.h"
#include "ui/preview/seen_colors.h"
#include "ui/render/renderer.h"

#include <algorithm>
#include <cmath>

// The part of LiveView that lives with its page: when there is one, what of it is shown, and what is said of it.

namespace enigma {

namespace {

constexpr qsizetype kMostWords = 400; // Of a message, in characters: components write what they like.

QString shortened(const QString &sentence)
{
    return sentence.size() > kMostWords ? sentence.first(kMostWords) + u'…' : sentence;
}

bool isStopped(PageProblem::Kind kind)
{
    return kind == PageProblem::Kind::TimeLimit || kind == PageProblem::Kind::MemoryLimit ||
           kind == PageProblem::Kind::Crashed || kind == PageProblem::Kind::LeftPage;
}

} // namespace

void LiveView::attend()
{
    if (!isVisible() || !m_content || m_content->bundle.modules.isEmpty()) {
        if (m_page) {
            m_page->setRunning(false);
            m_rest.start();
        }
        return;
    }
    m_rest.stop();
    if (!m_page) {
        openPage();
    }
    m_page->setRunning(true);
    explain();
}

// A browser that is there now is there for every view.
void LiveView::followRenderer()
{
    const bool isMissing = m_renderer.state() == Renderer::State::Unavailable;
    if (std::exchange(m_isMissing, isMissing) && !isMissing) {
        closePage();
        setProblems({});
        attend();
    }
    explain();
}

void LiveView::openPage()
{
    m_page = m_renderer.openPage();
    m_input.setPage(m_page.get());
    connect(m_page.get(), &LivePage::framePainted, this, &LiveView::takeFrame);
    connect(m_page.get(), &LivePage::shown, this, &LiveView::takeReport);
    connect(m_page.get(), &LivePage::problemsFound, this, &LiveView::setProblems);
    connect(m_page.get(), &LivePage::cursorChanged, this, [this](Qt::CursorShape shape) { setCursor(shape); });
    m_page->setTheme(m_theme);
    m_page->setMode(m_mode);
    m_page->setState(m_state);
    place();
    m_page->show(m_content->bundle, m_content->example);
    m_isShown = false;
    m_isOverdue = false;
    m_patience.start();
}

void LiveView::closePage()
{
    m_input.setPage(nullptr);
    m_page.reset();
    m_isShown = false;
    m_isWell = false;
}

void LiveView::place()
{
    const QRectF page = pageRect();
    const double logical = scale();
    m_input.setPlace(page.topLeft(), logical);
    if (m_page && !page.isEmpty()) {
        m_viewport = QSize(m_device > 0 ? m_device : int(std::ceil(page.width() / logical)),
                           int(std::ceil(page.height() / logical)))
                         .expandedTo({1, 1});
        m_page->setViewport(m_viewport, logical * devicePixelRatioF());
    }
    Q_EMIT scaleChanged();
}

// A page begins empty, and stays so when what it is to show fails: until then the picture before is the better one.
void LiveView::takeFrame(const QImage &frame)
{
    if (m_isWell || (m_painted.isNull() && m_isShown)) {
        m_early = {};
        setFrame(frame);
    } else {
        m_early = frame;
    }
}

// It may be that of the component: then there is no other.
void LiveView::takeEarlyFrame()
{
    if (!m_early.isNull() && (m_isWell || m_painted.isNull())) {
        setFrame(std::exchange(m_early, {}));
    }
}

void LiveView::setFrame(const QImage &frame)
{
    m_painted = frame;
    m_frame = m_seen && !frame.isNull() ? m_seen->of(frame) : frame;
    update(pageRect().toAlignedRect());
}

void LiveView::takeReport(const LiveReport &report)
{
    m_isShown = true;
    m_isOverdue = false;
    m_patience.stop();
    m_isWell = m_isWell || report.problems.isEmpty();
    m_frameWait.start();
    setProblems(report.problems);
    Q_EMIT shown(report);
}

void LiveView::setProblems(const QList<PageProblem> &problems)
{
    if (std::ranges::any_of(problems, isStopped, &PageProblem::kind)) {
        m_isWell = false; // What comes after it is another page.
    }
    if (std::exchange(m_problems, problems) != problems) {
        Q_EMIT problemsChanged();
    }
    explain();
}

void LiveView::explain()
{
    if (m_renderer.state() == Renderer::State::Unavailable) {
        m_note->say(m_renderer.sentence(), Tone::Warning, tr("Retry"));
    } else if (!m_problems.isEmpty()) {
        const PageProblem &problem = m_problems.constFirst();
        const bool isError = problem.kind == PageProblem::Kind::Error;
        const QString what = shortened(problemText(problem));
        const QString text =
            isError && !m_frame.isNull() ? tr("%1 Showing the last picture that worked.").arg(what) : what;
        const QString remedy = isStopped(problem.kind)                          ? tr("Run again")
                               : problem.kind == PageProblem::Kind::Unavailable ? tr("Retry")
                               : !problem.module.isEmpty() && problem.line > 0  ? tr("Go to line")
                                                                                : QString();
        m_note->say(text,
                    problem.kind == PageProblem::Kind::NoExample ? Tone::Neutral
                    : isError                                    ? Tone::Danger
                                                                 : Tone::Warning,
                    remedy);
    } else {
        m_note->say(m_page && !m_isShown && m_isOverdue ? tr("Starting the preview") : QString());
    }
    arrangeNote();
    describe();
}

void LiveView::help()
{
    const PageProblem problem = m_problems.value(0);
    if (m_renderer.state() == Renderer::State::Unavailable || problem.kind == PageProblem::Kind::Unavailable) {
        closePage();
        setProblems({});
        m_renderer.retry();
        attend();
    } else if (isStopped(problem.kind)) {
        restart();
    } else {
        Q_EMIT placeRequested(problem.module, problem.line);
    }
}

} // namespace enigma
