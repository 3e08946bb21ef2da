// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done with an old version: its content or one of its files becomes the draft, or it is taken back. The
// first two can be undone.

#pragma once

#include "models/api/library_service.h"

#include <functional>

class QWidget;

namespace enigma {

class DraftActs : public QObject
{
    Q_OBJECT

public:
    explicit DraftActs(LibraryService &library, QObject *parent = nullptr);

    void restore(const Version &version);
    void takeFile(const Version &version, const QString &path);
    void discard(const ComponentId &component);
    // Asks first, in a dialog over `window`.
    void yank(const Version &version, QWidget *window);

Q_SIGNALS:
    void toastRequested(const QString &sentence, const std::function<void()> &undo);
    void failed(const enigma::Error &error);

private:
    using Change = std::function<void(Item &draft, const Item &old)>;
    void changeDraft(const Version &version, const QString &sentence, const Change &change);
    void putBack(const WorkingState &before);
    template<typename T>
    void report(Job<T> job);

    LibraryService &m_library;
};

} // namespace enigma
