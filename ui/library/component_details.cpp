// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/component_details.h"

#include "ui/library/face_view.h"
#include "ui/library/library_acts.h"
#include "ui/library/library_words.h"
#include "ui/library/theme_colors_cache.h"
#include "ui/style/metrics.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/component_state.h"
#include "ui/widgets/copy_line.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/link_chip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/when_text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersionsShown = 5;

constexpr int kFaceHeight = 150;

void empty(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

// "@acme/button" of the same registry is "button" here.
QString ownName(const QString &reference, const ComponentSummary &component)
{
    const QString own = u"@%1/"_s.arg(component.registryCliName);
    return reference.startsWith(own) ? reference.sliced(own.size()).section(u'@', 0, 0) : QString();
}

} // namespace

ComponentDetails::ComponentDetails(LibraryService &library, const FaceSources &faces, LibraryActs &acts,
                                   QWidget *parent) :
    QWidget(parent),
    m_library(library),
    m_acts(acts),
    m_column(new QVBoxLayout(this)),
    m_face(new FaceView(faces, kFaceHeight)),
    m_name(new ElidedLabel({}, TextStyle::Section)),
    m_number(new TextLabel({}, TextStyle::Code, Token::TextMuted)),
    m_state(new Chip({})),
    m_description(new TextLabel({}, TextStyle::Body, Token::TextMuted)),
    m_compare(new PushButton(tr("Compare"))),
    m_more(new PushButton({})),
    m_install(new CopyLine(tr("Copy the install command")))
{
    build();
    connect(&m_library, &LibraryService::changed, this, [this](const LibraryChange &change) {
        if (change.touches(LibraryChange::Contents | LibraryChange::Components | LibraryChange::Remotes)) {
            readMore();
        }
    });
}

void ComponentDetails::build()
{
    m_column->setContentsMargins(metrics::kInspectorPadding, metrics::kInspectorPadding, metrics::kInspectorPadding,
                                 metrics::kInspectorPadding);
    m_column->setSpacing(20);
    m_column->addWidget(m_face);

    m_description->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::kIconGap);
    head->addWidget(m_name);
    head->addWidget(m_number);
    head->addStretch(1);
    head->addWidget(m_state);
    auto *about = new QVBoxLayout;
    about->setSpacing(4);
    about->addLayout(head);
    about->addWidget(m_description);
    m_column->addLayout(about);

    auto *open = new PushButton(tr("Open"));
    open->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    open->setToolTip(tr("Open  %1").arg(QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_compare->setToolTip(tr("Compare with the last version"));
    m_compare->setDisabledReason(tr("There is only one version and no change since."));
    m_more->setIconName(u"more"_s);
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kIconGap);
    buttons->addWidget(open, 1);
    buttons->addWidget(m_compare);
    buttons->addWidget(m_more);
    m_column->addLayout(buttons);
    connect(open, &PushButton::clicked, this, [this] { m_acts.open(m_component); });
    connect(m_compare, &PushButton::clicked, this, [this] { m_acts.compareWithLast(m_component); });
    connect(m_more, &PushButton::clicked, this, &ComponentDetails::showMenu);
    connect(m_install, &CopyLine::copied, &m_acts, &LibraryActs::noteCopied);

    m_column->addWidget(section(tr("Install"), m_install));
    auto *uses = new QWidget;
    m_usesFlow = new FlowLayout(6, uses);
    m_uses = section(tr("Uses"), uses);
    auto *usedBy = new QWidget;
    m_usedByFlow = new FlowLayout(6, usedBy);
    m_usedBy = section(tr("Used by"), usedBy);
    auto *rows = new QWidget;
    m_versionRows = new QGridLayout(rows);
    m_versionRows->setContentsMargins(0, 0, 0, 0);
    m_versionRows->setHorizontalSpacing(12);
    m_versionRows->setVerticalSpacing(8);
    m_versionRows->setColumnStretch(1, 1);
    m_history = section(tr("Versions"), rows);
    for (QWidget *each : {m_uses, m_usedBy, m_history}) {
        each->hide();
        m_column->addWidget(each);
    }
    m_column->addStretch(1);
}

QWidget *ComponentDetails::section(const QString &title, QWidget *content)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(new SectionLabel(title));
    column->addWidget(content);
    return box;
}

void ComponentDetails::setComponent(const ComponentSummary &component)
{
    const bool isOther = component.id != m_component.id;
    m_component = component;
    m_face->setComponent(component);
    m_name->setText(component.name);
    m_number->setText(component.latest ? component.latest->toString() : QString());
    m_number->setVisible(component.latest.has_value());
    m_state->setText(stateWord(component.state));
    m_state->setTone(stateTone(component.state));
    m_description->setText(component.description);
    m_description->setVisible(!component.description.isEmpty());
    m_install->setText(installCommand(component));
    if (isOther) {
        for (QWidget *each : {m_uses, m_usedBy, m_history}) {
            each->hide();
        }
        m_compare->setEnabled(component.hasDraft && component.latest);
        readMore();
    }
}

void ComponentDetails::readMore()
{
    if (m_component.id.isNull()) {
        return;
    }
    const ComponentId asked = m_component.id;
    m_library.relations(m_component).then(this, [this, asked](const Result<ComponentRelations> &relations) {
        if (relations && asked == m_component.id) {
            showRelations(*relations);
        }
    });
    m_library.versions(asked).then(this, [this, asked](const Result<QList<Version>> &versions) {
        if (versions && asked == m_component.id) {
            showVersions(*versions);
        }
    });
}

void ComponentDetails::showRelations(const ComponentRelations &relations)
{
    empty(*m_usesFlow);
    empty(*m_usedByFlow);
    for (const QString &reference : relations.uses) {
        const QString own = ownName(reference, m_component);
        if (own.isEmpty()) {
            m_usesFlow->addWidget(new Chip(reference));
            continue;
        }
        auto *chip = new LinkChip(own);
        connect(chip, &LinkChip::clicked, this, [this, own] { m_acts.openNamed(m_component.registryId, own); });
        m_usesFlow->addWidget(chip);
    }
    for (const QString &package : relations.packages) {
        auto *chip = new Chip(package);
        chip->setIconName(u"package"_s);
        m_usesFlow->addWidget(chip);
    }
    for (const QString &name : relations.usedBy) {
        auto *chip = new LinkChip(name);
        connect(chip, &LinkChip::clicked, this, [this, name] { m_acts.openNamed(m_component.registryId, name); });
        m_usedByFlow->addWidget(chip);
    }
    m_uses->setVisible(m_usesFlow->count() > 0);
    m_usedBy->setVisible(m_usedByFlow->count() > 0);
}

void ComponentDetails::showVersions(const QList<Version> &versions)
{
    m_compare->setEnabled(versions.size() + (m_component.hasDraft ? 1 : 0) > 1);
    empty(*m_versionRows);
    for (int row = 0; row < std::min<qsizetype>(kVersionsShown, versions.size()); ++row) {
        const Version &version = versions[row];
        m_versionRows->addWidget(new TextLabel(version.number.toString(), TextStyle::Code), row, 0);
        auto *what = new ElidedLabel(version.changelog.section(u'\n', 0, 0), TextStyle::Small, Token::TextMuted);
        m_versionRows->addWidget(what, row, 1);
        m_versionRows->addWidget(new TextLabel(whenText(version.createdAt), TextStyle::Small, Token::TextFaint), row, 2,
                                 Qt::AlignRight);
    }
    if (!versions.isEmpty()) {
        auto *all = new LinkChip(tr("Show the history"), u"history"_s);
        connect(all, &LinkChip::clicked, this, [this] { Q_EMIT m_acts.openHistoryRequested(m_component.id); });
        m_versionRows->addWidget(all, kVersionsShown, 0, 1, 3, Qt::AlignLeft);
    }
    m_history->setVisible(!versions.isEmpty());
}

void ComponentDetails::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_library.registries().then(menu, [this, menu](const Result<QList<Registry>> &registries) {
        m_acts.fillMenu(*menu, {m_component}, registries.value_or(QList<Registry>()));
        menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
    });
}

} // namespace enigma
