// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/compare_pane.h"

#include "ui/component/findings_view.h"
#include "ui/diff/diff_view.h"
#include "ui/history/contrast_changes_view.h"
#include "ui/history/file_change_row.h"
#include "ui/history/token_changes_view.h"
#include "ui/style/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/side_list.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

static const char *kLayoutKey = "compare/unified";

ComparePane::ComparePane(LibraryService &library, const ComponentId &component, const VersionId &before,
                         const VersionId &after, QWidget *parent) :
    Pane(parent),
    m_key(u"compare:%1:%2:%3"_s.arg(component.value, before.value, after.value)),
    m_comparison(new Comparison(library, component, before, after, this)),
    m_title(new TextLabel({}, TextStyle::Title)),
    m_before(new QComboBox),
    m_after(new QComboBox),
    m_layouts(new SegmentedControl(tr("Layout"))),
    m_errors(new ErrorStrip),
    m_stack(new QStackedWidget),
    m_empty(new EmptyState({}, {})),
    m_tokens(new TokenChangesView),
    m_contrast(new ContrastChangesView),
    m_tokenPage(buildTokens()),
    m_details(new FindingsView),
    m_file(new ElidedLabel({}, TextStyle::CodeStrong, Token::Text, Qt::ElideMiddle)),
    m_added(new TextLabel({}, TextStyle::Code, Token::Success)),
    m_removed(new TextLabel({}, TextStyle::Code, Token::Danger)),
    m_place(new TextLabel({}, TextStyle::Small, Token::TextMuted)),
    m_previous(new IconButton(u"up"_s, tr("Previous change"))),
    m_next(new IconButton(u"down"_s, tr("Next change"))),
    m_diff(new DiffView),
    m_text(buildText())
{
    auto *details = new QWidget;
    auto *padded = new QVBoxLayout(details);
    padded->setContentsMargins(metrics::kPanePadding, 12, metrics::kPanePadding, 12);
    padded->addWidget(m_details);
    padded->addStretch();
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(details);
    area->setObjectName(u"details"_s);
    auto *blank = new QWidget; // Until there is a result.
    for (QWidget *page : {blank, static_cast<QWidget *>(m_empty), m_tokenPage, static_cast<QWidget *>(area), m_text}) {
        m_stack->addWidget(page);
    }
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(metrics::kPanePadding, 0, metrics::kPanePadding, 0);
    strip->addWidget(m_errors);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buildHead());
    column->addLayout(strip);
    column->addWidget(m_stack, 1);
    connect(m_comparison, &Comparison::named, this, &ComparePane::fillSides);
    connect(m_comparison, &Comparison::changed, this, &ComparePane::showResult);
    setLayoutChoice(QSettings().value(kLayoutKey, false).toBool() ? 1 : 0);
}

QLayout *ComparePane::buildHead()
{
    m_before->setAccessibleName(tr("Before"));
    m_after->setAccessibleName(tr("After"));
    for (QComboBox *side : {m_before, m_after}) {
        useTextStyle(*side, TextStyle::Code);
        side->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(side, &QComboBox::activated, this, &ComparePane::chooseSides);
    }
    m_layouts->addSegment(tr("Side by side"));
    m_layouts->addSegment(tr("Unified"));
    connect(m_layouts, &SegmentedControl::currentChanged, this, &ComparePane::setLayoutChoice);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::kPanePadding, 16, metrics::kPanePadding, 12);
    row->setSpacing(metrics::kIconGap);
    row->addWidget(m_title);
    row->addSpacing(4);
    row->addWidget(m_before);
    row->addWidget(new TextLabel(u"→"_s, TextStyle::Body, Token::TextMuted));
    row->addWidget(m_after);
    row->addStretch();
    row->addWidget(m_layouts);
    return row;
}

QWidget *ComparePane::buildTokens()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSectionGap);
    column->addWidget(m_tokens, 3);
    column->addWidget(m_contrast, 2);
    m_contrast->hide();
    page->setFocusProxy(m_tokens);
    connect(m_tokens, &TokenChangesView::restoreRequested, this, &ComparePane::restoreToken);
    return page;
}

QWidget *ComparePane::buildText()
{
    m_previous->setKey(Qt::Key_P);
    m_next->setKey(Qt::Key_N);
    auto *text = new QWidget;
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::kPanePadding, 4, metrics::kPanePadding - 8, 4);
    head->setSpacing(metrics::kIconGap);
    head->addWidget(m_file);
    head->addWidget(m_added);
    head->addWidget(m_removed);
    head->addStretch(1);
    head->addWidget(m_place);
    for (IconButton *button : {m_previous, m_next}) {
        button->setSmall();
        head->addWidget(button);
    }
    auto *column = new QVBoxLayout(text);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_diff, 1);
    connect(m_previous, &IconButton::clicked, m_diff, &DiffView::goToPreviousChange);
    connect(m_next, &IconButton::clicked, m_diff, &DiffView::goToNextChange);
    connect(m_diff, &DiffView::currentChangeChanged, this, &ComparePane::showPlace);
    return text;
}

QString ComparePane::key() const
{
    return m_key;
}

QString ComparePane::title() const
{
    if (m_comparison->name().isEmpty()) {
        return tr("Compare");
    }
    return tr("%1 %2 → %3")
        .arg(m_comparison->name(), m_comparison->sideName(m_comparison->before()),
             m_comparison->sideName(m_comparison->after()));
}

QString ComparePane::iconName() const
{
    return u"diff"_s;
}

QWidget *ComparePane::createSidebar()
{
    auto *sidebar = new QWidget;
    m_list = new SideList(tr("What differs"));
    auto *column = new QVBoxLayout(sidebar);
    column->setContentsMargins(metrics::kSidebarPadding, 12, metrics::kSidebarPadding, metrics::kSidebarPadding);
    column->addWidget(m_list);
    connect(m_list, &SideList::currentKeyChanged, this, [this](const QString &key) {
        showEntry(key.section(u'\n', 0, 0));
        if (key.startsWith(u"tokens\n")) {
            m_tokens->showToken(key.section(u'\n', 1));
        }
    });
    fillSidebar();
    return sidebar;
}

QList<Fact> ComparePane::facts() const
{
    return {{.text = tr("next change"), .key = u"N"_s}, {.text = tr("previous change"), .key = u"P"_s}};
}

void ComparePane::fillMenu(QMenu &menu)
{
    if (m_diff->isVisible()) {
        m_diff->fillMenu(menu);
    }
}

void ComparePane::activate()
{
    QWidget *page = m_stack->currentWidget();
    (page == m_text ? m_diff : page)->setFocus();
}

void ComparePane::fillSides()
{
    m_title->setText(m_comparison->name());
    const auto fill = [this](QComboBox &side, const VersionId &current) {
        side.clear();
        if (m_comparison->hasDraft() || current.isNull()) {
            side.addItem(tr("draft"), QString());
        }
        for (const Version &version : m_comparison->versions()) {
            side.addItem(version.number.toString(), version.id.value);
        }
        side.setCurrentIndex(side.findData(current.value));
    };
    fill(*m_before, m_comparison->before());
    fill(*m_after, m_comparison->after());
    nameSides();
    Q_EMIT described();
}

void ComparePane::chooseSides()
{
    m_comparison->setSides({m_before->currentData().toString()}, {m_after->currentData().toString()});
    nameSides();
    Q_EMIT described();
}

void ComparePane::showResult()
{
    m_errors->clear();
    if (m_comparison->error()) {
        m_errors->showError(*m_comparison->error());
        connect(m_errors->addAction(tr("Compare again")), &PushButton::clicked, m_comparison, &Comparison::refresh);
    }
    if (!m_comparison->result()) {
        return;
    }
    m_entries = compareEntries(*m_comparison->result());
    m_details->setFindings(detailFindings(*m_comparison->result()), 500);
    m_tokens->setChanges(m_comparison->result()->tokens);
    m_tokens->setRestorable(m_comparison->canRestoreTokens() && !m_comparison->before().isNull());
    m_contrast->setChanges(m_comparison->result()->contrast);
    fillSidebar();
    const QString wanted = find(m_entry) ? m_entry : m_entries.isEmpty() ? QString() : m_entries.first().key;
    m_entry.clear();
    showEntry(wanted);
}

void ComparePane::fillSidebar()
{
    if (!m_list || !m_comparison->result()) {
        return;
    }
    QList<SideItem> items;
    const CompareResult &result = *m_comparison->result();
    if (!result.diff.findings.isEmpty()) {
        items.append(sideSection(tr("What differs")));
    }
    int number = 0;
    for (const Finding &finding : result.diff.findings) {
        const QString name = finding.kind == FindingKind::TokenDifference ? finding.subject : QString::number(++number);
        items.append({.key = u"%1\n%2"_s.arg(entryOf(finding, result), name),
                      .text = finding.text,
                      .icon = findingIcon(finding.kind)});
    }
    if (!m_entries.isEmpty()) {
        items.append(sideSection(tr("Look at")));
    }
    for (const CompareEntry &entry : m_entries) {
        const LineDiff &lines = entry.file.lines;
        const QString count = entry.kind == CompareEntry::Kind::Tokens
                                  ? QString::number(result.tokens.size())
                                  : u"%1 %2"_s.arg(addedText(lines.added), removedText(lines.removed)).trimmed();
        const QString icon = entry.kind == CompareEntry::Kind::Tokens    ? u"theme"_s
                             : entry.kind == CompareEntry::Kind::Details ? u"info"_s
                                                                         : u"file"_s;
        items.append({.key = entry.key, .text = entry.title, .icon = icon, .count = count});
    }
    const QSignalBlocker quiet(m_list);
    m_list->setItems(items);
}

const CompareEntry *ComparePane::find(const QString &key) const
{
    const auto found = std::ranges::find(m_entries, key, &CompareEntry::key);
    return found == m_entries.end() ? nullptr : &*found;
}

void ComparePane::showEntry(const QString &key)
{
    const CompareEntry *entry = find(key);
    if (!entry) {
        m_empty->setText(tr("No differences"),
                         tr("%1 and %2 hold the same.").arg(m_before->currentText(), m_after->currentText()));
        m_stack->setCurrentWidget(m_empty);
        m_layouts->hide();
        return;
    }
    if (key != m_entry) {
        m_entry = key;
        showEntryBody(*entry);
    }
    if (m_list && !m_list->currentKey().startsWith(key)) {
        m_list->setCurrentKey(key);
    }
}

void ComparePane::showEntryBody(const CompareEntry &entry)
{
    m_layouts->setVisible(entry.kind == CompareEntry::Kind::Text);
    if (entry.kind == CompareEntry::Kind::Tokens) {
        m_stack->setCurrentWidget(m_tokenPage);
    } else if (entry.kind == CompareEntry::Kind::Details) {
        m_stack->setCurrentWidget(m_stack->findChild<QWidget *>(u"details"_s));
    } else {
        const FileDiff &file = entry.file;
        m_file->setText(file.change == FileChange::Renamed ? u"%1 → %2"_s.arg(file.oldPath, file.newPath)
                                                           : entry.title);
        m_added->setText(addedText(file.lines.added));
        m_removed->setText(removedText(file.lines.removed));
        m_diff->setDiff(file.before, file.after, file.lines, file.path());
        showPlace(m_diff->currentChange(), m_diff->changeCount());
        m_stack->setCurrentWidget(m_text);
    }
}

void ComparePane::nameSides()
{
    m_tokens->setSides(m_before->currentText(), m_after->currentText());
    m_contrast->setSides(m_before->currentText(), m_after->currentText());
}

void ComparePane::restoreToken(const QString &name)
{
    if (!m_comparison->canRestoreTokens()) {
        return; // Another side is being read.
    }
    m_comparison->restoreToken(name).then(this, [this, name](const Result<WorkingState> &state) {
        if (state) {
            m_errors->showMessage(tr("--%1 in the draft is as in %2 now.").arg(name, m_before->currentText()),
                                  Tone::Success);
        } else {
            m_errors->showError(state.error());
        }
    });
}

void ComparePane::showPlace(qsizetype change, qsizetype count)
{
    m_place->setText(change < 0 ? (count == 1 ? tr("1 change") : tr("%1 changes").arg(count))
                                : tr("%1 of %2 changes").arg(change + 1).arg(count));
    m_previous->setEnabled(change > 0);
    m_next->setEnabled(change + 1 < count);
}

void ComparePane::setLayoutChoice(int index)
{
    m_layouts->setCurrent(index);
    m_diff->setDiffLayout(index == 1 ? DiffLayout::Unified : DiffLayout::SideBySide);
    QSettings().setValue(kLayoutKey, index == 1);
}

} // namespace enigma
