// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lower part of the theme pane: the theme at work in two modes. Its head says what is outlined or under the
// pointer, and chooses the surface, its page and the modes; it folds to that head.

#pragma once

#include "ui/theme/preview_surface.h"
#include "ui/theme/theme_session.h"

#include <array>

class QStackedWidget;

namespace enigma {

class ElidedLabel;
class IconButton;
class PushButton;
class SegmentedControl;

class ThemePreview : public QWidget
{
    Q_OBJECT

public:
    explicit ThemePreview(ThemeSession &session, QWidget *parent = nullptr);

    // Another way to show the theme, beside the gallery: "Components". Takes the surface over.
    void addSurface(const QString &title, PreviewSurface *surface);

    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);
    static constexpr int kHeadHeight = 48;

Q_SIGNALS:
    void foldRequested(bool folded);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildChoices();
    void buildVision();
    void setVision(ColorVision vision);
    PreviewSurface &surface() const;
    void showSurface(int index);
    void showPages();
    void fitPages();
    void showModes();
    void setSide(size_t side, const QString &mode);
    void showTheme();
    void showSelection();
    void showPoint(const PreviewPoint &point);
    void showCaption();

    ThemeSession &m_session;
    ElidedLabel *m_caption;
    SegmentedControl *m_surfaces; // Hidden while there is only one.
    PushButton *m_vision;
    IconButton *m_fold;
    QWidget *m_choices;
    SegmentedControl *m_pages = nullptr; // Made anew for each surface.
    PushButton *m_pageMenu;              // In place of them where it is narrow.
    std::array<PushButton *, 2> m_sides;
    QStringList m_modes; // Of the theme.
    QStringList m_shown; // Of the sides.
    QStackedWidget *m_stack;
    QString m_pointed;
    ColorVision m_seenWith = ColorVision::Normal;
    bool m_folded = false;
};

} // namespace enigma
