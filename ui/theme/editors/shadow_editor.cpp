// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/editors/shadow_editor.h"

#include "models/theme/color_notation.h"
#include "models/theme/color_parser.h"
#include "models/theme/dimension_value.h"
#include "ui/style/control.h"
#include "ui/style/type.h"
#include "ui/theme/editors/shadow_sample.h"
#include "ui/theme/number_slider.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsShown = 3;
constexpr int kRow = 30;
constexpr int kPlaceRole = Qt::UserRole + 1;

// Of a length without unit, which can only be 0, and of new ones.
const QString kUnit = u"px"_s;

NumberSlider::Range rangeOf(const QString &unit, bool mayBeNegative)
{
    const bool isFontSized = unit == "rem"_L1 || unit == "em"_L1;
    const double most = isFontSized ? 4 : 64;
    return {mayBeNegative ? -most : 0, most, isFontSized ? 0.0625 : 0.5, isFontSized ? 4 : 1, u" "_s + unit};
}

} // namespace

ShadowEditor::ShadowEditor(QWidget *parent) :
    ValueEditor(parent),
    m_sample(new ShadowSample),
    m_list(new QListWidget),
    m_color(new QLineEdit),
    m_opacity(new NumberSlider(tr("Opacity"), {0, 100, 1, 1, u" %"_s}, 100)),
    m_inset(new QCheckBox(tr("Inside of the box"))),
    m_note(new TextLabel({}, TextStyle::Small, Token::TextMuted))
{
    m_note->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_sample);
    column->addWidget(buildLayers());
    column->addWidget(m_note);
    m_parts = buildParts();
    column->addWidget(m_parts);
}

QWidget *ShadowEditor::buildLayers()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("Layers"), TextStyle::SmallStrong), 1);
    auto *addButton = new IconButton(u"plus"_s, tr("Add a layer"));
    auto *removeButton = new IconButton(u"trash"_s, tr("Remove the layer"));
    head->addWidget(addButton);
    head->addWidget(removeButton);
    column->addLayout(head);
    m_list->setAccessibleName(tr("Layers, the first is on top"));
    m_list->setToolTip(tr("Drag to reorder, or Alt with the arrow keys. Delete removes a layer."));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setFixedHeight(kRowsShown * kRow);
    useTextStyle(*m_list, TextStyle::Code);
    m_list->installEventFilter(this);
    useFieldFrame(*m_list);
    column->addWidget(m_list);
    connect(addButton, &IconButton::clicked, this, &ShadowEditor::add);
    connect(removeButton, &IconButton::clicked, this, &ShadowEditor::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, &ShadowEditor::showParts);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ShadowEditor::takeOrder, Qt::QueuedConnection);
    return box;
}

QWidget *ShadowEditor::buildParts()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_lengths = {{&ShadowLayer::x, tr("X")},
                 {&ShadowLayer::y, tr("Y")},
                 {&ShadowLayer::blur, tr("Blur")},
                 {&ShadowLayer::spread, tr("Spread")}};
    for (LengthRow &row : m_lengths) {
        row.slider = new NumberSlider(row.name, rangeOf(kUnit, row.part != &ShadowLayer::blur));
        column->addWidget(row.slider);
        connect(row.slider, &NumberSlider::moved, this, [this, row](double number) { setLength(row, number); });
        connect(row.slider, &NumberSlider::released, this, &ValueEditor::finished);
    }
    m_color->setAccessibleName(tr("Colour of the layer"));
    m_color->setPlaceholderText(tr("Colour, or var(--name)"));
    useTextStyle(*m_color, TextStyle::Code);
    setControlSize(*m_color, ControlSize::Small);
    column->addWidget(m_color);
    column->addWidget(m_opacity);
    column->addWidget(m_inset);
    connect(m_color, &QLineEdit::editingFinished, this, &ShadowEditor::readColor);
    connect(m_opacity, &NumberSlider::moved, this, &ShadowEditor::setOpacity);
    connect(m_opacity, &NumberSlider::released, this, &ValueEditor::finished);
    connect(m_inset, &QCheckBox::clicked, this, &ShadowEditor::setInset);
    return box;
}

bool ShadowEditor::setValue(const EditedValue &value)
{
    m_sample->setValue(value);
    const bool isOther = value.name != m_value.name;
    const QList<ShadowLayer> layers = readShadow(value.text);
    m_value = value;
    if (isOther || layers != m_layers) {
        m_layers = layers;
        if (isOther) {
            m_list->setCurrentRow(-1);
        }
        showLayers();
    }
    return true;
}

void ShadowEditor::showLayers()
{
    const int row = std::clamp(m_list->currentRow(), 0, std::max(0, int(m_layers.size()) - 1));
    {
        const QSignalBlocker silentList(m_list);
        const QSignalBlocker silentModel(m_list->model());
        m_list->clear();
        for (qsizetype place = 0; place < m_layers.size(); ++place) {
            auto *item = new QListWidgetItem(m_layers.at(place).text, m_list);
            item->setData(kPlaceRole, place);
            item->setToolTip(item->text());
        }
        m_list->setCurrentRow(m_layers.isEmpty() ? -1 : row);
    }
    showParts();
}

ShadowLayer *ShadowEditor::current()
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_layers.size() ? &m_layers[row] : nullptr;
}

void ShadowEditor::showParts()
{
    const ShadowLayer *layer = current();
    const bool isRead = layer && layer->isRead;
    m_parts->setVisible(isRead);
    QStringList asText;
    if (isRead) {
        for (const LengthRow &row : std::as_const(m_lengths)) {
            const QString part = layer->*row.part;
            const std::optional<DimensionValue> value = readDimension(part.isEmpty() ? u"0"_s : part);
            row.slider->setEnabled(value.has_value());
            if (value) {
                row.slider->setRange(
                    rangeOf(value->unit.isEmpty() ? kUnit : value->unit, row.part != &ShadowLayer::blur));
                row.slider->setValue(value->number);
            } else {
                asText.append(u"%1 %2"_s.arg(row.name, part));
            }
        }
        const Result<Color> color = parseColor(layer->color);
        if (!(m_color->hasFocus() && m_color->isModified())) {
            m_color->setText(layer->color);
            m_color->setCursorPosition(0);
        }
        m_opacity->setVisible(color.has_value());
        m_opacity->setValue(color ? color->alpha * 100 : 100);
        m_inset->setChecked(layer->isInset);
    }
    m_note->setText(m_layers.isEmpty() ? tr("There is no shadow. Add a layer to begin.")
                    : !isRead          ? tr("This layer is edited as text, in the field above.")
                    : asText.isEmpty() ? QString()
                                       : tr("Edited as text: %1").arg(asText.join(", "_L1)));
    m_note->setVisible(!m_note->text().isEmpty());
}

void ShadowEditor::setLength(const LengthRow &row, double number)
{
    if (ShadowLayer *layer = current()) {
        const std::optional<DimensionValue> before = readDimension(layer->*row.part);
        const QString unit = before && !before->unit.isEmpty() ? before->unit : number == 0 ? QString() : kUnit;
        layer->*row.part = dimensionText({row.part == &ShadowLayer::blur ? std::max(0.0, number) : number, unit});
        writeCurrent();
    }
}

void ShadowEditor::readColor()
{
    ShadowLayer *layer = current();
    if (!layer || !m_color->isModified()) {
        return;
    }
    m_color->setModified(false);
    ShadowLayer changed = *layer;
    changed.color = m_color->text().trimmed();
    changed = rewritten(changed);
    // Only what is still one layer with one colour.
    const QList<ShadowLayer> read = readShadow(changed.text);
    const bool isColor = read.size() == 1 && read.constFirst() == changed;
    setFieldError(*m_color, !isColor);
    if (isColor) {
        *layer = changed;
        write();
        Q_EMIT finished();
    }
}

void ShadowEditor::setOpacity(double percent)
{
    ShadowLayer *layer = current();
    Result<Color> color = layer ? parseColor(layer->color) : Color();
    if (layer && color) {
        color->alpha = std::clamp(percent / 100, 0.0, 1.0);
        layer->color = writtenLike(layer->color, *color);
        writeCurrent();
    }
}

void ShadowEditor::setInset(bool inset)
{
    if (ShadowLayer *layer = current()) {
        layer->isInset = inset;
        writeCurrent();
        Q_EMIT finished();
    }
}

void ShadowEditor::add()
{
    const int row = m_list->currentRow() + 1;
    m_layers.insert(row, rewritten({.x = u"0"_s, .y = u"2px"_s, .blur = u"8px"_s, .color = u"rgb(0 0 0 / 0.1)"_s}));
    showLayers();
    m_list->setCurrentRow(row);
    write();
    Q_EMIT finished();
}

void ShadowEditor::remove()
{
    if (current()) {
        m_layers.removeAt(m_list->currentRow());
        showLayers();
        write();
        Q_EMIT finished();
    }
}

void ShadowEditor::move(int by)
{
    const int row = m_list->currentRow();
    if (current() && row + by >= 0 && row + by < m_layers.size()) {
        m_layers.swapItemsAt(row, row + by);
        showLayers();
        m_list->setCurrentRow(row + by);
        write();
        Q_EMIT finished();
    }
}

void ShadowEditor::takeOrder()
{
    QList<ShadowLayer> layers;
    for (int row = 0; row < m_list->count(); ++row) {
        layers.append(m_layers.at(m_list->item(row)->data(kPlaceRole).toInt()));
    }
    m_layers = layers;
    showLayers();
    write();
    Q_EMIT finished();
}

void ShadowEditor::writeCurrent()
{
    ShadowLayer *layer = current();
    *layer = rewritten(*layer);
    m_list->currentItem()->setText(layer->text);
    write();
}

void ShadowEditor::write()
{
    Q_EMIT edited(shadowText(m_layers));
}

bool ShadowEditor::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_list || event->type() != QEvent::KeyPress) {
        return false;
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isAlt = key->modifiers() & Qt::AltModifier;
    if (isAlt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        move(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (key->key() == Qt::Key_Delete) {
        remove();
        return true;
    }
    return false;
}

} // namespace enigma
