// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the parts of the window stand: rail, sidebar, tabs over pane and inspector; and what gives way when it is
// narrow.

#pragma once

#include <QWidget>

class QStackedWidget;

namespace enigma {

class PaneSplitter;
class Rail;
class SidePanel;
class TabStrip;

class WindowFrame : public QWidget
{
    Q_OBJECT

public:
    explicit WindowFrame(QWidget *parent = nullptr);

    Rail &rail() const { return *m_rail; }
    TabStrip &strip() const { return *m_strip; }
    QStackedWidget &panes() const { return *m_panes; }
    QStackedWidget &sidebars() const;
    QStackedWidget &inspectors() const;

    // What the current pane has, and the widths it likes; `name` is what its own widths are remembered under.
    struct Wanted
    {
        QString name;
        bool sidebar = false;
        bool inspector = false;
        int sidebarWidth = 240;
        int inspectorWidth = 304;
    };
    void setWanted(const Wanted &wanted);

    bool isSidebarShown() const;
    bool isInspectorShown() const;
    void toggleSidebar();
    void toggleInspector();
    // Closes a sidebar or inspector that lies over the content; false when there was none.
    bool dismissOverlay();

    enum class Area {
        Rail,
        Sidebar,
        Tabs,
        Pane,
        Inspector,
    };
    QWidget *area(Area area) const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    struct SideState
    {
        bool shown = true;     // Where there is room beside the content.
        bool overlaid = false; // Where there is not.
    };

    void arrange();
    void arrangeSidebar();
    void arrangeInspector();
    void restoreWidths();
    int sidebarDefault() const;
    int inspectorDefault() const;

    Rail *m_rail;
    PaneSplitter *m_outer;
    SidePanel *m_sidebar;
    QWidget *m_main;
    TabStrip *m_strip;
    PaneSplitter *m_inner;
    QStackedWidget *m_panes;
    SidePanel *m_inspector;
    Wanted m_wanted;
    SideState m_sidebarState;
    SideState m_inspectorState;
};

} // namespace enigma
