// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/checks/contrast_fix_card.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace enigma {

using namespace Qt::StringLiterals;

ContrastFixCard::ContrastFixCard(ThemeSession &session, QWidget *parent) :
    QWidget(parent),
    m_session(session),
    m_change(new TextLabel({}, TextStyle::SmallStrong)),
    m_result(new TextLabel({}, TextStyle::Small)),
    m_preview(new PushButton(tr("Preview"), ButtonKind::Quiet)),
    m_apply(new PushButton(tr("Apply fix")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(4);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_change);
    words->addWidget(m_result);
    row->addLayout(words, 1);
    for (PushButton *button : {m_preview, m_apply}) {
        button->setSmall();
        row->addWidget(button);
    }
    m_preview->setCheckable(true);
    m_preview->setToolTip(tr("Shows the result without taking it"));
    m_apply->setToolTip(tr("Takes it as one step that can be undone (F)"));
    connect(m_preview, &QPushButton::toggled, this, &ContrastFixCard::preview);
    connect(m_apply, &QPushButton::clicked, this, &ContrastFixCard::apply);
    refresh();
}

void ContrastFixCard::refresh()
{
    const QString about = m_session.token() + u'/' + m_session.mode();
    if (m_session.isTrial() && m_preview->isChecked() && about == m_about) {
        return; // What is shown is the mended theme, of which nothing fails.
    }
    if (m_preview->isChecked()) {
        m_preview->setChecked(false); // Comes back here without the trial.
        return;
    }
    m_about = about;
    m_fix = m_session.failedChecks() == 0
                ? std::nullopt
                : fixContrast(m_session.now(), m_session.usage().pairs, m_session.mode(), m_session.token());
    setVisible(m_fix.has_value());
    if (m_fix) {
        describe();
    }
}

void ContrastFixCard::describe()
{
    const double before = converted(m_fix->before, ColorSpace::Oklch).components[0];
    const double after = converted(m_fix->after, ColorSpace::Oklch).components[0];
    m_change->setText(tr("L %1 → %2").arg(before, 0, 'f', 3).arg(after, 0, 'f', 3));
    m_result->setText(m_fix->mendsAll()     ? tr("all pairs pass")
                      : m_fix->failing == 1 ? tr("1 pair still fails")
                                            : tr("%1 pairs still fail").arg(m_fix->failing));
    const QString sentence =
        tr("Lightness %1 to %2, %3").arg(before, 0, 'f', 3).arg(after, 0, 'f', 3).arg(m_result->text());
    m_apply->setAccessibleDescription(sentence);
    m_preview->setAccessibleDescription(sentence);
}

void ContrastFixCard::preview(bool on)
{
    if (!on) {
        m_session.showTrial(std::nullopt);
        refresh();
        return;
    }
    const Result<Theme> mended = m_fix ? applied(m_session.document().theme(), {m_fix->change}) : Result<Theme>();
    if (mended) {
        m_session.showTrial(*mended);
    } else {
        Q_EMIT refused(mended.error().message);
    }
}

void ContrastFixCard::apply()
{
    if (!m_fix) {
        return;
    }
    const TokenChange change = m_fix->change;
    const Result<> done = m_session.take({change}, tr("Fix the contrast of --%1").arg(change.name));
    m_preview->setChecked(false);
    if (!done) {
        Q_EMIT refused(done.error().message);
    }
}

void ContrastFixCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(painter, rect(), metrics::kRadiusTile, color(Token::DangerBg));
}

void ContrastFixCard::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_preview->setChecked(false); // A trial ends with what shows it.
}

} // namespace enigma
