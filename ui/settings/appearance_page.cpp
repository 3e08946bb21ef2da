// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/appearance_page.h"

#include "models/settings/settings_store.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/segmented_control.h"

#include <QComboBox>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

AppearancePage::AppearancePage(SettingsStore &store, QWidget *parent) :
    SettingsPage(tr("Appearance"), parent),
    m_store(store),
    m_appearance(new SegmentedControl(tr("Light or dark"))),
    m_scale(new QComboBox),
    m_code(new QSpinBox)
{
    m_appearance->addSegment(tr("As the desktop"));
    m_appearance->addSegment(tr("Light"), u"sun"_s);
    m_appearance->addSegment(tr("Dark"), u"moon"_s);
    for (const int percent : {90, 100, 110, 125, 150, 175, 200}) {
        m_scale->addItem(QLocale().toString(percent) + u"\u00a0%"_s, percent / 100.0);
    }
    m_code->setRange(11, 20);
    m_code->setSuffix(u" px"_s);
    for (QWidget *control : QWidgetList{m_appearance, m_scale, m_code}) {
        control->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    column()->addWidget(
        new FormField(tr("Light or dark"), m_appearance, tr("Previews always show the registry's own theme.")));
    column()->addWidget(new FormField(tr("Size of text"), m_scale));
    column()->addWidget(new FormField(tr("Size of code"), m_code));
    finish();

    connect(m_appearance, &SegmentedControl::currentChanged, this,
            [this](int index) { m_store.setAppearance(Settings::Appearance(index)); });
    connect(m_scale, &QComboBox::activated, this, [this] {
        Settings settings = m_store.settings();
        settings.fontScale = m_scale->currentData().toDouble();
        m_store.set(settings);
    });
    connect(m_code, &QSpinBox::valueChanged, this, [this](int pixels) {
        Settings settings = m_store.settings();
        settings.codeSize = pixels;
        m_store.set(settings);
    });
    connect(&m_store, &SettingsStore::changed, this, &AppearancePage::show);
    show();
}

void AppearancePage::show()
{
    const Settings &settings = m_store.settings();
    m_appearance->setCurrent(int(settings.appearance));
    int nearest = 0;
    for (int i = 1; i < m_scale->count(); ++i) {
        const auto distance = [&](int row) { return std::abs(m_scale->itemData(row).toDouble() - settings.fontScale); };
        nearest = distance(i) < distance(nearest) ? i : nearest;
    }
    m_scale->setCurrentIndex(nearest);
    const QSignalBlocker quiet(m_code);
    m_code->setValue(settings.codeSize);
}

} // namespace enigma
