// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/preview_tab.h"

#include "ui/component/example_editor.h"
#include "ui/component/open_component.h"
#include "ui/widgets/pane_splitter.h"

#include <QSettings>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kHeight = u"component/example-height"_s;
const QString kFolded = u"component/example-folded"_s;
constexpr int kDefaultHeight = 220;
constexpr int kLeastPreview = 160;

} // namespace

PreviewTab::PreviewTab(OpenComponent &component, QWidget *parent) :
    QWidget(parent),
    m_example(new ExampleEditor(component)),
    m_splitter(new PaneSplitter(Qt::Vertical, PaneSplitter::Side::Last))
{
    auto *place = new QWidget;
    place->setMinimumHeight(kLeastPreview);
    m_place = new QVBoxLayout(place);
    m_place->setContentsMargins(0, 0, 0, 0);
    m_splitter->addWidget(place);
    m_splitter->addWidget(m_example);
    m_splitter->setSideDefault(kDefaultHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    m_example->setFolded(QSettings().value(kFolded, false).toBool());
    connect(m_splitter, &PaneSplitter::sideResized, this, [](int height) { QSettings().setValue(kHeight, height); });
    connect(m_example, &ExampleEditor::foldChanged, this, [](bool folded) { QSettings().setValue(kFolded, folded); });
    connect(m_example, &ExampleEditor::openChanged, this, &PreviewTab::arrange);
}

void PreviewTab::takePreview(QWidget *preview)
{
    m_place->addWidget(preview);
    preview->show();
}

void PreviewTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PreviewTab::arrange()
{
    layout()->activate(); // The splitter's own height is known before it is divided.
    m_splitter->setSideSize(m_example->isOpen() ? QSettings().value(kHeight, kDefaultHeight).toInt()
                                                : m_example->headHeight());
}

} // namespace enigma
