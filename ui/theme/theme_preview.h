// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lower part of the theme pane: a head that says what is outlined, and the gallery; folds to its head.

#pragma once

#include "ui/theme/theme_session.h"

#include <QWidget>

namespace enigma {

class GalleryView;
class IconButton;
class TextLabel;

class ThemePreview : public QWidget
{
    Q_OBJECT

public:
    explicit ThemePreview(ThemeSession &session, QWidget *parent = nullptr);

    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);
    static constexpr int kHeadHeight = 48;

Q_SIGNALS:
    void foldRequested(bool folded);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showTheme();
    void showSelection();

    ThemeSession &m_session;
    TextLabel *m_caption;
    IconButton *m_fold;
    GalleryView *m_gallery;
    bool m_folded = false;
};

} // namespace enigma
