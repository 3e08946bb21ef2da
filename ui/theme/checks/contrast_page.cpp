// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/checks/contrast_page.h"

#include "models/color/contrast.h"
#include "models/theme/palette/contrast_fix.h"
#include "ui/style/metrics.h"
#include "ui/theme/checks/contrast_matrix_view.h"
#include "ui/theme/checks/contrast_pairs.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace enigma {

using namespace Qt::StringLiterals;

ContrastPage::ContrastPage(ThemeSession &session, QWidget *parent) :
    QWidget(parent),
    m_session(session),
    m_summary(new ElidedLabel({}, TextStyle::Small, Token::TextMuted)),
    m_view(new SegmentedControl(tr("Pairs"))),
    m_level(new SegmentedControl(tr("Enough contrast"))),
    m_choices(new QWidget),
    m_fixAll(new PushButton(tr("Fix all"))),
    m_stack(new QStackedWidget),
    m_pairs(new ContrastPairsView(session)),
    m_matrix(new ContrastMatrixView(session))
{
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_pairs);
    m_stack->addWidget(m_matrix);
    connect(m_pairs, &ContrastPairsView::tokenRequested, this, &ContrastPage::tokenRequested);
    connect(m_pairs, &ContrastPairsView::fixRequested, this, &ContrastPage::fix);
    connect(m_matrix, &ContrastMatrixView::tokenRequested, this, &ContrastPage::tokenRequested);
    connect(&session, &ThemeSession::refreshed, this, &ContrastPage::refresh);
    showAll(false);
    refresh();
}

QWidget *ContrastPage::buildHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::kPanePadding, 0, metrics::kPanePadding, 4);
    row->setSpacing(10);
    m_view->setSmall();
    m_view->addSegment(tr("Used pairs"));
    m_view->addSegment(tr("All pairs"));
    m_view->setCurrent(0);
    m_level->setSmall();
    m_level->addSegment(tr("AA"), {}, tr("AA: 4.5 for text"));
    m_level->addSegment(tr("AAA"), {}, tr("AAA: 7 for text"));
    m_level->addSegment(tr("3:1"), {}, tr("3 for large text, icons and outlines"));
    m_level->setCurrent(0);
    auto *choices = new QHBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(8);
    choices->addWidget(m_level);
    m_fixAll->setSmall();
    row->addWidget(m_view);
    row->addWidget(m_summary, 1);
    row->addWidget(m_choices);
    row->addWidget(m_fixAll);
    connect(m_view, &SegmentedControl::currentChanged, this, [this](int index) { showAll(index == 1); });
    connect(m_level, &SegmentedControl::currentChanged, this, [this](int index) {
        m_matrix->setWanted(QList<double>{kContrastText, kContrastEnhanced, kContrastLargeText}.value(index));
    });
    connect(m_fixAll, &QPushButton::clicked, this, &ContrastPage::fixAll);
    return head;
}

void ContrastPage::showAll(bool all)
{
    m_stack->setCurrentWidget(all ? static_cast<QWidget *>(m_matrix) : m_pairs);
    m_choices->setVisible(all);
    setFocusProxy(m_stack->currentWidget());
}

void ContrastPage::showModes()
{
    if (m_modes == m_session.now().modes) {
        return;
    }
    m_modes = m_session.now().modes;
    delete m_mode;
    m_mode = new SegmentedControl(tr("Mode"));
    m_mode->setSmall();
    for (const QString &each : std::as_const(m_modes)) {
        m_mode->addSegment(m_modes.size() > 2 ? QString() : modeTitle(each), modeIcon(each), modeTitle(each));
    }
    connect(m_mode, &SegmentedControl::currentChanged, this,
            [this](int index) { m_matrix->setMode(m_modes.value(index)); });
    m_mode->setCurrent(0);
    m_matrix->setMode(m_modes.value(0));
    m_choices->layout()->addWidget(m_mode);
}

void ContrastPage::refresh()
{
    showModes();
    const int failed = m_session.failedChecks();
    const auto all = m_session.checks().size();
    m_summary->setText(m_session.usage().pairs.isEmpty()
                           ? tr("No component puts colours together yet: tokens that belong together by name")
                       : failed == 0 ? tr("All %1 pass WCAG AA").arg(all)
                                     : tr("%1 of %2 fail WCAG AA").arg(failed).arg(all));
    m_fixAll->setVisible(failed > 0);
}

void ContrastPage::fix(const ContrastCheck &check)
{
    const ContrastCheck its = check; // The session's own is replaced by the edit.
    const std::optional<ContrastFix> fix = fixPair(m_session.now(), m_session.usage().pairs, its);
    if (!fix) {
        Q_EMIT refused(tr("No lightness of --%1 or --%2 mends this pair without breaking another one. Change both.")
                           .arg(its.text, its.background));
        return;
    }
    if (const Result<> done = m_session.take({fix->change}, tr("Fix the contrast of --%1").arg(fix->change.name));
        !done) {
        Q_EMIT refused(done.error().message);
        return;
    }
    Q_EMIT done(tr("--%1 is %2 in %3 now").arg(fix->change.name, *fix->change.value, modeTitle(its.mode)));
}

void ContrastPage::fixAll()
{
    const QList<TokenChange> changes = fixAllContrast(m_session.document().theme(), m_session.usage().pairs);
    if (changes.isEmpty()) {
        Q_EMIT refused(tr("No pair can be mended by one lightness without breaking another one. Change both colours."));
        return;
    }
    if (const Result<> done = m_session.take(changes, tr("Fix the contrast of all pairs")); !done) {
        Q_EMIT refused(done.error().message);
        return;
    }
    const int left = m_session.failedChecks();
    Q_EMIT done(left == 0 ? tr("All pairs pass") : tr("%1 pairs still fail: change both of their colours").arg(left));
}

} // namespace enigma
