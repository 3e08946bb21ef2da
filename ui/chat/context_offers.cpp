// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/context_offers.h"

#include "models/api/library_service.h"
#include "models/domain/rules.h"

#include <QSet>

namespace enigma {

namespace {

QList<ChatContext> filesOf(const ChatSubject &subject, const Item &item)
{
    QList<ChatContext> files;
    for (const ItemFile &file : item.files) {
        files.append({.kind = item.isTheme() ? ChatContext::Kind::Theme : ChatContext::Kind::File,
                      .source = subject.name(),
                      .path = file.path,
                      .content = file.content});
    }
    return files;
}

} // namespace

void ContextOffers::setSubjects(const QList<ChatSubject> &subjects)
{
    if (m_subjects != subjects) {
        m_subjects = subjects;
        refresh();
    }
}

void ContextOffers::refresh()
{
    const int generation = ++m_generation;
    m_offers.clear();
    QSet<RegistryId> themes;
    for (const ChatSubject &subject : std::as_const(m_subjects)) {
        if (!subject.componentId.isNull()) {
            m_library.working(subject.componentId)
                .then(this, [this, subject, generation](const Result<WorkingState> &state) {
                    if (state && !state->item.isTheme()) {
                        add(filesOf(subject, state->item), generation);
                    }
                });
        }
        if (!themes.contains(subject.registryId)) {
            themes.insert(subject.registryId);
            ChatSubject theme = subject;
            theme.componentName = kThemeSlug.toString();
            m_library.themeOf(subject.registryId)
                .then(this, [this, theme, generation](const Result<WorkingState> &state) {
                    if (state) {
                        add(filesOf(theme, state->item), generation);
                    }
                });
        }
    }
    Q_EMIT changed();
}

void ContextOffers::add(const QList<ChatContext> &offers, int generation)
{
    if (generation == m_generation) {
        m_offers += offers;
        Q_EMIT changed();
    }
}

} // namespace enigma
