// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The presets as small live previews. The one that is chosen is shown at work at once; a registry without a theme
// begins with it.

#pragma once

#include "ui/theme/sheets/trial_sheet.h"

class QListView;

namespace enigma {

class PresetsSheet : public TrialSheet
{
    Q_OBJECT

public:
    PresetsSheet(ThemeSession &session, QWidget &pane);

Q_SIGNALS:
    void createRequested(const QByteArray &css, const QString &title);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh() override;
    QString undoText() const override;
    void apply() override;
    bool isFirstTheme() const;

    QListView *m_list;
};

} // namespace enigma
