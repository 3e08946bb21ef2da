// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Space in the library: a large look at one component over the grid, which keeps the focus, so that arrows move on.

#pragma once

#include "models/api/library_service.h"

#include <QWidget>

class QVBoxLayout;

namespace enigma {

class Chip;
class CopyLine;
class FaceView;
class TextLabel;
struct FaceSources;

class QuickLook : public QWidget
{
    Q_OBJECT

public:
    // Lies in the middle of its host.
    QuickLook(LibraryService &library, const FaceSources &faces, QWidget *host);

    // Shows itself, and says the component to a screen reader.
    void look(const ComponentSummary &component);
    void dismiss();

Q_SIGNALS:
    void copied(const QString &text);
    void visibleChanged(bool visible);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showFiles(const Item &item);
    void arrange();

    LibraryService &m_library;
    ComponentId m_id;
    FaceView *m_face;
    TextLabel *m_name;
    TextLabel *m_number;
    Chip *m_state;
    TextLabel *m_description;
    QVBoxLayout *m_files;
    CopyLine *m_install;
};

} // namespace enigma
