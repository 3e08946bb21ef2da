// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can go along with a prompt: the files of the components that are open, and their registries' themes.

#pragma once

#include "models/chat/chat_types.h"

#include <QObject>

namespace enigma {

class LibraryService;

// A component that is open in the window, or a registry as a whole (then without component).
struct ChatSubject
{
    RegistryId registryId;
    QString registrySlug;
    ComponentId componentId;
    QString componentName;

    QString name() const { return componentName.isEmpty() ? registrySlug : registrySlug + u'/' + componentName; }

    bool operator==(const ChatSubject &) const = default;
};

class ContextOffers : public QObject
{
    Q_OBJECT

public:
    explicit ContextOffers(LibraryService &library) : m_library(library) {}

    // The current one first.
    void setSubjects(const QList<ChatSubject> &subjects);
    const QList<ChatSubject> &subjects() const { return m_subjects; }

    // As read last; contents are those of the drafts.
    const QList<ChatContext> &all() const { return m_offers; }
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void add(const QList<ChatContext> &offers, int generation);

    LibraryService &m_library;
    QList<ChatSubject> m_subjects;
    QList<ChatContext> m_offers;
    int m_generation = 0;
};

} // namespace enigma
