// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person can do with the files of an open component, wherever they are shown: adding, renaming, moving,
// duplicating and removing them, each an undoable edit of the draft.

#pragma once

#include "ui/component/dropped_files.h"
#include "ui/component/open_component.h"

#include <functional>

class QMenu;

namespace enigma {

class FileActs : public QObject
{
    Q_OBJECT

public:
    // Dialogs open over `window`, which outlives the acts.
    FileActs(OpenComponent &component, QWidget &window, QObject *parent = nullptr);

    void add(const QString &folder = {}); // "ui/" or empty.
    void rename(const QString &path);
    void move(const QString &path); // Into another folder.
    void duplicate(const QString &path);
    void remove(const QString &path); // A toast can undo it.
    // Asks before it replaces what there is.
    void take(const QList<QUrl> &urls, const QString &folder = {});
    void addTo(QMenu &menu, const QString &path);

    static QString folderOf(const QString &path);

Q_SIGNALS:
    void shownRequested(const QString &path);
    void replaceRequested(const QString &path, const QByteArray &content);
    void compareRequested();
    void toastRequested(const QString &text, const std::function<void()> &undo);

private:
    void askForPath(const QString &path, const QString &title, const QString &verb, bool isFolder);
    void takeRead(const QList<DroppedFile> &files, const QString &folder);
    bool run(std::unique_ptr<Edit> edit);

    OpenComponent &m_component;
    QWidget &m_window;
};

} // namespace enigma
