// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Publishing is final, so it is shown first: which versions go to which remotes, and what stays at home.

#pragma once

#include "ui/sync/remote_list.h"
#include "ui/widgets/sheet.h"

class QCheckBox;

namespace enigma {

class SectionLabel;
class TextLabel;

class PublishSheet : public Sheet
{
    Q_OBJECT

public:
    // Of the registry's remotes, those that are not paused are chosen at first.
    PublishSheet(RemoteList &remotes, const RegistryId &registry, QWidget *host);

private:
    struct Choice
    {
        Remote remote;
        QCheckBox *box;
        QList<OutboxEntry> versions;
    };

    void read(const Remote &remote);
    void readDrafts();
    void showVersions();
    void publish();

    RemoteList &m_remotes;
    RegistryId m_registry;
    QList<Choice> m_choices;
    SectionLabel *m_versionsHead;
    QVBoxLayout *m_versions;
    TextLabel *m_drafts;
    PushButton *m_publish;
};

} // namespace enigma
