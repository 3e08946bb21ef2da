// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/details_tab.h"

#include "ui/component/details_form.h"
#include "ui/component/manifest_json.h"
#include "ui/style/metrics.h"
#include "ui/widgets/segmented_control.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace enigma {

DetailsTab::DetailsTab(OpenComponent &component, QWidget *parent) :
    QWidget(parent),
    m_choice(new SegmentedControl(tr("Edit the manifest as"))),
    m_stack(new QStackedWidget),
    m_json(new ManifestJson(component))
{
    m_choice->addSegment(tr("Form"));
    m_choice->addSegment(tr("JSON"));
    m_choice->setCurrent(0);
    m_choice->setSmall();
    m_stack->addWidget(new DetailsForm(component));
    m_stack->addWidget(m_json);
    connect(m_choice, &SegmentedControl::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::kPanePadding, 10, metrics::kPanePadding, 6);
    head->addWidget(m_choice);
    head->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    // A theme's own text is its CSS, which the JSON would only repeat in another form.
    const auto offer = [this, &component] {
        const ComponentDocument &document = component.document();
        const bool hasJson = document.isLoaded() && !document.item().isTheme();
        m_choice->setVisible(hasJson);
        if (!hasJson) {
            showJson(false);
        }
    };
    connect(&component.document(), &ComponentDocument::loaded, this, offer);
    connect(&component.document(), &ComponentDocument::changed, this, offer);
    offer();
}

void DetailsTab::showJson(bool shown)
{
    m_choice->setCurrent(shown ? 1 : 0);
}

} // namespace enigma
