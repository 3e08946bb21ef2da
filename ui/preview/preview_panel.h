// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The live preview of an open component, in one mode or two: which example is shown, how wide, how large, in which
// state. It follows what is typed, and theme edits without reloading. While it is hidden nothing runs.

#pragma once

#include "ui/preview/preview_choices.h"
#include "ui/preview/preview_source.h"
#include "ui/render/render_request.h"

#include <QWidget>

class QBoxLayout;
class QMenu;

namespace enigma {

class ElidedLabel;
class IconButton;
class LiveView;
class PreviewNote;
class PushButton;
class Renderer;
class SegmentedControl;
struct LiveReport;

class PreviewPanel : public QWidget
{
    Q_OBJECT

public:
    PreviewPanel(OpenComponent &component, Renderer &renderer, QWidget *parent = nullptr);

    void noteEdit() { m_source.noteEdit(); } // In an editor's text.
    void refresh();                          // From nothing, as for the first time.
    QString fact() const;                    // "Preview: ready", for the status bar.
    QList<PageProblem> problems() const;     // Of the component as it is now.
    LiveView *view(int index) const { return m_views.at(index); }
    int viewCount() const; // That are shown: one or two.
    // From the names of preview modules: the path of a file of this component; empty for those of others.
    QString pathOf(const QString &module) const;

Q_SIGNALS:
    void described(); // fact() or problems() are different.
    void placeRequested(const QString &module, int line);
    void left(); // The keyboard shall go elsewhere.

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QLayout *buildHead();
    LiveView *makeView();
    void fillMenu(QMenu &menu);
    void addExamples(QMenu &menu);
    void addWidths(QMenu &menu);
    void addStates(QMenu &menu);
    void addModes(QMenu &menu);
    void fillZooms(QMenu &menu);
    void askForWidth();
    void choose(const PreviewChoices &choices);
    void chooseExample(const QString &title);
    void setState(RenderState state);
    void stepZoom(int step);
    void apply();
    void showBundle();
    void showTheme();
    void takeReport(const LiveReport &report);
    QString exampleText() const;
    void describe();
    void arrange();
    int example() const;

    OpenComponent &m_component;
    Renderer &m_renderer;
    PreviewSource m_source;
    PreviewChoices m_choices = PreviewChoices::remembered();
    RenderState m_state = RenderState::Rest;
    std::optional<QString> m_example; // Its title; empty: from the exports; nothing: the first one.
    ElidedLabel *m_caption;
    SegmentedControl *m_sides;
    PushButton *m_zoom;
    IconButton *m_more;
    PreviewNote *m_note; // When there is nothing to show.
    QBoxLayout *m_row;
    QList<LiveView *> m_views;
    bool m_isThemed = false;
    QString m_shownExample;
    qint64 m_milliseconds = -1;
};

QString stateTitle(RenderState state); // "Hovered"

} // namespace enigma
