// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/sheets/presets_sheet.h"

#include "models/base/text.h"
#include "models/theme/preset_changes.h"
#include "models/theme/presets.h"
#include "ui/theme/sheets/preset_delegate.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace enigma {

namespace {

constexpr int kAroundTheList = 210; // Head, sentence and foot.
constexpr int kLeastList = 180;

QStandardItemModel *presetModel(QObject *parent)
{
    auto *model = new QStandardItemModel(parent);
    for (const ThemePreset &preset : themePresets()) {
        auto *item = new QStandardItem(preset.title);
        item->setEditable(false);
        item->setData(preset.css, PresetDelegate::CssRole);
        item->setData(preset.description, PresetDelegate::DescriptionRole);
        item->setData(tr("%1: %2").arg(preset.title, preset.description), Qt::AccessibleTextRole);
        item->setToolTip(preset.description);
        model->appendRow(item);
    }
    return model;
}

} // namespace

PresetsSheet::PresetsSheet(ThemeSession &session, QWidget &pane) :
    TrialSheet(tr("Presets"), session, pane), m_list(new QListView)
{
    auto *sentence = new TextLabel(isFirstTheme() ? tr("The registry begins with the one that you choose.")
                                                  : tr("Tokens that a preset does not have stay as they are."),
                                   TextStyle::Small, Token::TextMuted);
    sentence->setWordWrap(true);
    m_list->setModel(presetModel(m_list));
    m_list->setItemDelegate(new PresetDelegate(m_list));
    m_list->setAccessibleName(tr("Presets"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    body()->addWidget(sentence);
    body()->addWidget(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PresetsSheet::refresh);
    connect(m_list, &QListView::activated, this, &PresetsSheet::apply);
    applyButton().setText(isFirstTheme() ? tr("Start with it") : tr("Apply"));
    applyButton().setEnabled(false);
}

bool PresetsSheet::isFirstTheme() const
{
    return session().document().state() == ThemeDocument::State::Missing;
}

void PresetsSheet::resizeEvent(QResizeEvent *event)
{
    TrialSheet::resizeEvent(event);
    m_list->setMinimumHeight(std::max(kLeastList, height() - kAroundTheList));
}

void PresetsSheet::refresh()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || isFirstTheme()) {
        applyButton().setEnabled(current.isValid());
        return;
    }
    if (const Result<Theme> preset = Theme::parse(current.data(PresetDelegate::CssRole).toByteArray())) {
        tryChanges(changesToTake(*preset, session().document().theme()));
    }
}

QString PresetsSheet::undoText() const
{
    return tr("Take the preset %1").arg(m_list->currentIndex().data().toString());
}

void PresetsSheet::apply()
{
    if (!applyButton().isEnabled()) {
        return;
    }
    if (!isFirstTheme()) {
        TrialSheet::apply();
        return;
    }
    const QModelIndex current = m_list->currentIndex();
    Q_EMIT createRequested(current.data(PresetDelegate::CssRole).toByteArray(), current.data().toString());
    dismiss();
}

} // namespace enigma
