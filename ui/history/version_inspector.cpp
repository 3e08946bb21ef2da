// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/version_inspector.h"

#include "ui/history/draft_acts.h"
#include "ui/history/file_change_row.h"
#include "ui/history/shown_history.h"
#include "ui/preview/version_picture.h"
#include "ui/style/metrics.h"
#include "ui/widgets/icon_line.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPictureHeight = 150;

QString whyText(Bump bump)
{
    switch (bump) {
    case Bump::Major:
        return VersionInspector::tr("Why a major version");
    case Bump::Minor:
        return VersionInspector::tr("Why a minor version");
    case Bump::Patch:
        break;
    }
    return VersionInspector::tr("Why a patch");
}

QString capitalised(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text.at(0).toUpper();
    }
    return text;
}

} // namespace

VersionInspector::VersionInspector(ShownHistory &history, DraftActs &acts, Renderer &renderer, QWidget *parent) :
    QScrollArea(parent),
    m_history(history),
    m_acts(acts),
    m_number(new TextLabel({}, TextStyle::CodeStrong)),
    m_side(new SegmentedControl(tr("Picked version"))),
    m_picture(new VersionPicture(history.library(), renderer, kPictureHeight)),
    m_note(new TextLabel({}, TextStyle::Body, Token::TextMuted)),
    m_buttons(new QWidget),
    m_take(new PushButton(tr("Take a file…"))),
    m_yank(new PushButton(tr("Yank…"), ButtonKind::Danger)),
    m_details(new QVBoxLayout)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Version"));
    viewport()->setAutoFillBackground(false);
    auto *inner = new QWidget;
    inner->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(metrics::kInspectorPadding, 20, metrics::kInspectorPadding, 20);
    column->setSpacing(metrics::kIconGap);
    buildHead(*column);
    m_details->setSpacing(4);
    column->addLayout(m_details);
    column->addStretch();
    setWidget(inner);
}

void VersionInspector::buildHead(QVBoxLayout &column)
{
    m_side->addSegment(u"A"_s, {}, tr("The older one"));
    m_side->addSegment(u"B"_s, {}, tr("The newer one"));
    m_side->setSmall();
    m_side->setCurrent(1);
    connect(m_side, &SegmentedControl::currentChanged, this, [this] { show(m_range, m_shown); });
    auto *head = new QHBoxLayout;
    head->addWidget(m_number, 1);
    head->addWidget(m_side);
    column.addLayout(head);
    column.addWidget(m_picture);
    m_note->setWordWrap(true);
    column.addWidget(m_note);

    auto *restore = new PushButton(tr("Restore as draft"));
    restore->setToolTip(tr("Restore as draft  %1").arg(u"B"_s));
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(metrics::kIconGap);
    row->addWidget(restore);
    row->addWidget(m_take);
    row->addStretch();
    column.addWidget(m_buttons);
    connect(restore, &PushButton::clicked, this, [this] {
        if (const Version *version = m_shown ? m_history.version(*m_shown) : nullptr) {
            m_acts.restore(*version);
        }
    });
    connect(m_take, &PushButton::clicked, this, &VersionInspector::showFileMenu);
    connect(m_yank, &PushButton::clicked, this, [this] {
        if (const Version *version = m_shown ? m_history.version(*m_shown) : nullptr) {
            m_acts.yank(*version, window());
        }
    });
}

void VersionInspector::show(const std::optional<VersionRange> &range, const std::optional<VersionId> &single)
{
    m_range = range;
    m_side->setVisible(range.has_value());
    std::optional<VersionId> wanted = single;
    if (range) {
        wanted = m_side->current() == 0 ? range->older : range->newer;
    }
    m_shown = wanted;
    m_files.clear();
    widget()->setVisible(wanted.has_value());
    if (!wanted) {
        return;
    }
    clearDetails();
    showPicture();
    if (wanted->isNull()) {
        showDraft();
    } else {
        showVersion();
    }
}

// A theme has none of its own: it is what the pictures of all others are painted with.
void VersionInspector::showPicture()
{
    const Version *version = m_history.version(*m_shown);
    const ComponentSummary *component = version ? m_history.find(version->componentId) : m_history.component();
    const bool isShown = component && component->type != kThemeItemType;
    m_picture->setVisible(isShown);
    if (isShown) {
        m_picture->showVersion(*component, *m_shown);
    }
}

void VersionInspector::clearDetails()
{
    m_yank->setParent(nullptr);
    while (QLayoutItem *item = m_details->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void VersionInspector::showDraft()
{
    m_number->setText(tr("draft"));
    m_note->setText(tr("Not a version yet: %1.").arg(m_history.draft()));
    m_note->show();
    m_buttons->hide();
}

void VersionInspector::showVersion()
{
    const Version *version = m_history.version(*m_shown);
    if (!version) {
        widget()->hide();
        return;
    }
    m_number->setText(version->number.toString());
    m_note->setText(version->isYanked ? tr("Yanked: %1").arg(version->yankReason)
                                      : tr("Shown as it was saved. Your draft is not touched."));
    m_buttons->show();
    addSection(tr("Changelog"));
    auto *changelog = new TextLabel(version->changelog, TextStyle::Body, Token::TextMuted);
    changelog->setWordWrap(true);
    m_details->addWidget(changelog);
    readFacts(*version);
}

void VersionInspector::readFacts(const Version &version)
{
    LibraryService &library = m_history.library();
    const Version *parent = m_history.version(version.parent);
    const std::optional<SemVer> parentNumber = parent ? std::optional(parent->number) : std::nullopt;
    const auto find = [=, this, number = version.number, id = version.id](const Item &before, const Item &after) {
        findVersionFacts(before, after, parentNumber, number).then(this, [this, id](const Result<VersionFacts> &facts) {
            if (facts && m_shown == id) {
                showFacts(*facts);
            }
        });
    };
    const auto readAfter = [this, find, id = version.id, &library](const Item &before) {
        library.versionItem(id).then(this, [find, before](const Result<Item> &after) {
            if (after) {
                find(before, *after);
            }
        });
    };
    if (version.parent.isNull()) {
        readAfter({});
        return;
    }
    library.versionItem(version.parent).then(this, [readAfter](const Result<Item> &before) {
        readAfter(before.value_or(Item{}));
    });
}

void VersionInspector::showFacts(const VersionFacts &facts)
{
    clearDetails();
    const Version *version = m_history.version(*m_shown);
    if (!version) {
        return;
    }
    addSection(tr("Changelog"));
    auto *changelog = new TextLabel(version->changelog, TextStyle::Body, Token::TextMuted);
    changelog->setWordWrap(true);
    m_details->addWidget(changelog);
    if (facts.bump && !facts.grounds.isEmpty()) {
        addSection(whyText(*facts.bump));
        for (const BumpGround &ground : facts.grounds) {
            const bool breaks = ground.bump == Bump::Major;
            m_details->addWidget(new IconLine(breaks ? u"warn"_s : u"plus"_s, capitalised(ground.text), Token::Text,
                                              breaks ? Token::Warning : Token::Success));
        }
    }
    addSection(tr("Files"));
    m_files.clear();
    for (const VersionFacts::File &file : facts.files) {
        m_details->addWidget(
            new FileChangeRow(file.path, file.isChanged ? file.added : 0, file.isChanged ? file.removed : 0));
        if (file.change != FileChange::Removed || !file.isChanged) {
            m_files.append(file.path);
        }
    }
    if (!version->isYanked) {
        m_details->addSpacing(20);
        m_details->addWidget(m_yank, 0, Qt::AlignLeft);
        m_yank->show();
    }
}

void VersionInspector::addSection(const QString &title)
{
    if (m_details->count() > 0) {
        m_details->addSpacing(16);
    }
    m_details->addWidget(new TextLabel(title, TextStyle::Section));
}

void VersionInspector::showFileMenu()
{
    const Version *version = m_shown ? m_history.version(*m_shown) : nullptr;
    if (!version) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &path : m_files) {
        menu->addAction(path, &m_acts, [acts = &m_acts, version = *version, path] { acts->takeFile(version, path); });
    }
    menu->popup(m_take->mapToGlobal(QPoint(0, m_take->height() + 4)));
}

} // namespace enigma
