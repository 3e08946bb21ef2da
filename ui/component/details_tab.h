// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The manifest of a component, as a form or as JSON: two views of one document.

#pragma once

#include "ui/component/open_component.h"

#include <QWidget>

class QStackedWidget;

namespace enigma {

class ManifestJson;
class SegmentedControl;

class DetailsTab : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsTab(OpenComponent &component, QWidget *parent = nullptr);

    void showJson(bool shown);
    ManifestJson *json() const { return m_json; }

private:
    SegmentedControl *m_choice;
    QStackedWidget *m_stack;
    ManifestJson *m_json;
};

} // namespace enigma
