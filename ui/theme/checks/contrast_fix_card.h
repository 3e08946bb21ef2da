// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What would mend the contrast of the token that is looked at, in words; shown in the preview before it is taken. Not
// visible while nothing fails.

#pragma once

#include "models/theme/palette/contrast_fix.h"
#include "ui/theme/theme_session.h"

#include <QWidget>

namespace enigma {

class PushButton;
class TextLabel;

class ContrastFixCard : public QWidget
{
    Q_OBJECT

public:
    explicit ContrastFixCard(ThemeSession &session, QWidget *parent = nullptr);

    void refresh(); // The token, or what it meets, is another one.
    bool isOffered() const { return m_fix.has_value(); }
    void apply();

Q_SIGNALS:
    void refused(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void preview(bool on);
    void describe();

    ThemeSession &m_session;
    std::optional<ContrastFix> m_fix;
    QString m_about; // Token and mode of m_fix.
    TextLabel *m_change;
    TextLabel *m_result;
    PushButton *m_preview;
    PushButton *m_apply;
};

} // namespace enigma
