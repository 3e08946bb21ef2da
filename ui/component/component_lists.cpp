// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/component_lists.h"

#include "ui/widgets/empty_state.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/side_list.h"
#include "ui/widgets/when_text.h"

#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kListWidth = 760;

// A list of readable width, and what stands there while it is empty.
static QVBoxLayout *listColumn(QWidget *tab, SideList *list, EmptyState *empty)
{
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(16, 12, 16, 12);
    list->setMaximumWidth(kListWidth);
    column->addWidget(list, 1);
    column->addWidget(empty, 1);
    return column;
}

VersionsTab::VersionsTab(OpenComponent &component, QWidget *parent) :
    QWidget(parent),
    m_component(component),
    m_list(new SideList(tr("Versions"))),
    m_empty(new EmptyState(tr("No version yet"), tr("Save a version to publish it and to compare with later work.")))
{
    auto *history = new PushButton(tr("Open the history"), ButtonKind::Quiet);
    history->setIconName(u"history"_s);
    connect(history, &PushButton::clicked, this, &VersionsTab::historyRequested);
    listColumn(this, m_list, m_empty)->insertWidget(0, history, 0, Qt::AlignLeft);
    connect(m_list, &SideList::chosen, this, &VersionsTab::compare);
    connect(&m_component, &OpenComponent::changed, this, &VersionsTab::show);
    show();
}

void VersionsTab::show()
{
    QList<SideItem> items;
    for (const Version &version : m_component.versions()) {
        SideItem item;
        item.key = version.id.value;
        item.text = version.number.toString();
        item.secondLine = version.changelog.section(u'\n', 0, 0);
        item.icon = version.isYanked ? u"x"_s : version.isLatest ? u"check"_s : u"history"_s;
        item.count = u"%1  %2"_s.arg(version.author, whenText(version.createdAt));
        items.append(item);
    }
    m_list->setItems(items);
    m_list->setVisible(!items.isEmpty());
    m_empty->setVisible(items.isEmpty());
}

// With the one before it; the first with the draft.
void VersionsTab::compare(const QString &key)
{
    const QList<Version> &versions = m_component.versions();
    for (qsizetype i = 0; i < versions.size(); ++i) {
        if (versions.at(i).id.value == key) {
            const bool isFirst = i + 1 == versions.size();
            Q_EMIT compareRequested(m_component.id(), isFirst ? versions.at(i).id : versions.at(i + 1).id,
                                    isFirst ? VersionId() : versions.at(i).id);
        }
    }
}

ProblemsTab::ProblemsTab(QWidget *parent) :
    QWidget(parent),
    m_list(new SideList(tr("Problems"))),
    m_fix(new PushButton(tr("Fix"))),
    m_empty(new EmptyState(tr("No problems"), tr("Nothing would break for those who install it.")))
{
    listColumn(this, m_list, m_empty)->insertWidget(0, m_fix, 0, Qt::AlignLeft);
    connect(m_list, &SideList::currentKeyChanged, this, &ProblemsTab::offerFix);
    connect(m_fix, &PushButton::clicked, this, [this] {
        if (const Diagnostic *chosen = current(); chosen && chosen->fix) {
            Q_EMIT fixRequested(*chosen->fix);
        }
    });
    connect(m_list, &SideList::chosen, this, [this](const QString &key) {
        const Diagnostic &chosen = m_diagnostics.at(key.toInt());
        Q_EMIT placeRequested(chosen.path, chosen.line);
    });
    setDiagnostics({});
}

void ProblemsTab::setDiagnostics(const QList<Diagnostic> &diagnostics)
{
    m_diagnostics = diagnostics;
    QList<SideItem> items;
    for (qsizetype i = 0; i < diagnostics.size(); ++i) {
        const Diagnostic &diagnostic = diagnostics.at(i);
        SideItem item;
        item.key = QString::number(i);
        item.text = diagnostic.message;
        item.secondLine = diagnostic.remedy;
        item.icon = diagnostic.severity == Severity::Note ? u"info"_s : u"warn"_s;
        item.count = diagnostic.line > 0 ? tr("line %1").arg(diagnostic.line) : QString();
        items.append(item);
    }
    m_list->setItems(items);
    m_list->setVisible(!items.isEmpty());
    m_empty->setVisible(items.isEmpty());
    offerFix();
}

const Diagnostic *ProblemsTab::current() const
{
    bool isChosen = false;
    const int row = m_list->currentKey().toInt(&isChosen);
    return isChosen && row < m_diagnostics.size() ? &m_diagnostics.at(row) : nullptr;
}

void ProblemsTab::offerFix()
{
    const Diagnostic *chosen = current();
    const bool hasFix = chosen && chosen->fix;
    m_fix->setVisible(!m_diagnostics.isEmpty());
    m_fix->setEnabled(hasFix);
    m_fix->setText(hasFix ? tr("Fix: %1").arg(chosen->fix->title) : tr("Fix"));
    m_fix->setToolTip(hasFix || !chosen ? QString() : tr("This problem needs a decision: %1").arg(chosen->remedy));
}

} // namespace enigma
