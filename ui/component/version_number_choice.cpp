// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/version_number_choice.h"

#include "ui/style/metrics.h"
#include "ui/style/type.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace enigma {

static constexpr int kNumberWidth = 104;

VersionNumberChoice::VersionNumberChoice(QWidget *parent) :
    QWidget(parent), m_bumps(new SegmentedControl(tr("Kind of change"))), m_text(new QLineEdit)
{
    m_bumps->addSegment(tr("Patch"));
    m_bumps->addSegment(tr("Minor"));
    m_bumps->addSegment(tr("Major"));
    m_bumps->setToolTip(tr("Patch: nothing to notice · Minor: something new · Major: others must adapt"));
    useTextStyle(*m_text, TextStyle::Code);
    m_text->setFixedWidth(kNumberWidth);
    m_text->setAccessibleName(tr("Version number"));

    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kIconGap);
    layout->addWidget(m_text);
    layout->addWidget(m_bumps);
    layout->addStretch();
    row->setFocusProxy(m_text);
    m_field = new FormField(tr("Version"), row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);

    connect(m_bumps, &SegmentedControl::currentChanged, this, &VersionNumberChoice::choose);
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        m_isOwn = true;
        check();
        Q_EMIT changed();
    });
}

void VersionNumberChoice::setSuggestion(const VersionSuggestion &suggestion, const QList<SemVer> &taken)
{
    m_suggestion = suggestion;
    m_taken = taken;
    m_field->setHelp(suggestion.reason);
    if (!m_isOwn) {
        m_text->setText(suggestion.number.toString());
    }
    check();
    Q_EMIT changed();
}

SemVer VersionNumberChoice::numberFor(Bump bump) const
{
    if (bump == m_suggestion.bump) {
        return m_suggestion.number;
    }
    SemVer number = m_suggestion.base.value_or(SemVer{}).bumped(bump);
    while (m_taken.contains(number)) {
        number = number.bumped(Bump::Patch);
    }
    return number;
}

void VersionNumberChoice::choose(int segment)
{
    m_isOwn = Bump(segment) != m_suggestion.bump;
    m_text->setText(numberFor(Bump(segment)).toString());
    check();
    Q_EMIT changed();
}

void VersionNumberChoice::check()
{
    const Result<SemVer> number = SemVer::parse(m_text->text().trimmed());
    QString problem;
    int segment = -1;
    if (!number) {
        problem = number.error().message;
    } else if (m_taken.contains(*number)) {
        problem = tr("%1 exists already, and versions never change. %2 is free.")
                      .arg(number->toString(), m_suggestion.number.toString());
    } else {
        for (const Bump bump : {Bump::Major, Bump::Minor, Bump::Patch}) {
            segment = *number == numberFor(bump) ? int(bump) : segment;
        }
    }
    const QSignalBlocker quiet(m_bumps);
    m_bumps->setCurrent(segment);
    m_field->setError(problem);
    setFieldError(*m_text, !problem.isEmpty());
}

std::optional<SemVer> VersionNumberChoice::number() const
{
    const Result<SemVer> number = SemVer::parse(m_text->text().trimmed());
    if (!number || m_taken.contains(*number)) {
        return std::nullopt;
    }
    return *number;
}

} // namespace enigma
