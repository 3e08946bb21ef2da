// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A picture of one version of a component, or of its draft, in the theme that its registry has now and in the mode of
// the window. Why there is none stands in its place.

#pragma once

#include "ui/preview/thumbnail_task.h"

#include <QWidget>

namespace enigma {

class VersionPicture : public QWidget
{
    Q_OBJECT

public:
    VersionPicture(LibraryService &library, Renderer &renderer, int height, QWidget *parent = nullptr);

    void showVersion(const ComponentSummary &component, const VersionId &version); // Null: the draft.
    const Thumbnail &thumbnail() const { return m_thumbnail; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void ask();

    LibraryService &m_library;
    Renderer &m_renderer;
    ThumbnailTask::Order m_order;
    Thumbnail m_thumbnail;
    ThumbnailTask *m_task = nullptr; // The one that counts.
};

} // namespace enigma
