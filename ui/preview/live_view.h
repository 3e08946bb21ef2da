// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A component that runs, in one mode: shows what its page paints and gives the page what a person does. What goes wrong
// stands over its foot while the last picture that worked stays. The page is opened when the view is first seen, rests
// while it is not, and is closed when nobody has looked for a while.

#pragma once

#include "models/theme/palette/color_vision.h"
#include "ui/preview/page_input.h"
#include "ui/render/live_page.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace enigma {

class EdgeGrip;
class PreviewNote;
class Renderer;
class SeenColors;

class LiveView : public QWidget
{
    Q_OBJECT

public:
    explicit LiveView(Renderer &renderer, QWidget *parent = nullptr);
    ~LiveView() override;

    void showBundle(const PreviewBundle &bundle, int example); // As LivePage::show().
    void setTheme(const QByteArray &css);
    void setMode(const QString &mode);
    void setState(RenderState state);
    void setVision(ColorVision vision);

    // The width of the page in CSS pixels; 0: as the view has room. One that has no room is shown smaller.
    void setDeviceWidth(int width);
    // Logical pixels for each CSS pixel, where there is room; 0: so that a small view holds a page of usual size.
    void setZoom(double zoom);
    double scale() const; // The same, as it is.
    void setResizable();  // With a handle at the right edge, and room for it on both sides.
    static constexpr int kLeastWidth = 200;
    static constexpr int kMostWidth = 3840;

    void restart(); // From nothing.

    const QString &mode() const { return m_mode; }
    const QImage &frame() const { return m_frame; } // As it was painted last; null before.
    QRectF pageRect() const;
    QString sentence() const; // What stands over the foot; empty: nothing.
    bool isReady() const { return m_isShown && m_problems.isEmpty(); }
    const QList<PageProblem> &problems() const { return m_problems; }

Q_SIGNALS:
    void shown(const enigma::LiveReport &report);
    void problemsChanged();
    void placeRequested(const QString &module, int line);
    void deviceWidthChosen(int width); // By the handle; 0: as the view has room.
    void zoomStepped(int step);
    void scaleChanged();
    void left(); // Escape twice: the keyboard shall go elsewhere.

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

private:
    void attend();
    void followRenderer();
    void openPage();
    void closePage();
    void place();
    void takeFrame(const QImage &frame);
    void setFrame(const QImage &frame);
    void takeEarlyFrame();
    QRectF placeOfFrame() const;
    void takeReport(const LiveReport &report);
    void setProblems(const QList<PageProblem> &problems);
    void explain();
    void help();
    void arrangeNote();
    void describe();
    void setInside(bool inside);

    struct Content
    {
        PreviewBundle bundle;
        int example = 0;
    };

    Renderer &m_renderer;
    std::unique_ptr<LivePage> m_page;
    PageInput m_input;
    PreviewNote *m_note;
    EdgeGrip *m_grip;
    std::optional<Content> m_content;
    QByteArray m_theme;
    QString m_mode;
    RenderState m_state = RenderState::Rest;
    std::unique_ptr<SeenColors> m_seen; // Null for normal vision.
    QImage m_painted;                   // As it came; frame() is as it is seen.
    QImage m_frame;
    QImage m_early;        // Of a page that has not shown anything well yet.
    bool m_isWell = false; // It has.
    QList<PageProblem> m_problems;
    QSize m_viewport; // As the page has it, in CSS pixels.
    int m_device = 0;
    int m_dragFrom = 0;
    double m_zoom = 0;
    bool m_isMissing = false; // There is no browser.
    bool m_isInside = false;  // The Tab key is the page's.
    bool m_isShown = false;   // What was asked for last has been answered.
    bool m_isOverdue = false; // It takes long enough to say so.
    QTimer m_patience;
    QTimer m_frameWait;
    QTimer m_settle; // After the last change of size.
    QTimer m_rest;   // Until the page of a hidden view is closed.
};

} // namespace enigma
