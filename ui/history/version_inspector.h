// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One version in detail: its changelog, why its number grew as it did, its files with what they changed, and what can
// be done with it.

#pragma once

#include "ui/history/timeline_view.h"
#include "ui/history/version_facts.h"

#include <QScrollArea>

class QVBoxLayout;

namespace enigma {

class DraftActs;
class PushButton;
class Renderer;
class SegmentedControl;
class ShownHistory;
class TextLabel;
class VersionPicture;

class VersionInspector : public QScrollArea
{
    Q_OBJECT

public:
    VersionInspector(ShownHistory &history, DraftActs &acts, Renderer &renderer, QWidget *parent = nullptr);

    void show(const std::optional<VersionRange> &range, const std::optional<VersionId> &single);

private:
    void buildHead(QVBoxLayout &column);
    void showPicture();
    void showVersion();
    void showDraft();
    void readFacts(const Version &version);
    void showFacts(const VersionFacts &facts);
    void addSection(const QString &title);
    void showFileMenu();
    void clearDetails();

    ShownHistory &m_history;
    DraftActs &m_acts;
    std::optional<VersionRange> m_range;
    std::optional<VersionId> m_shown;
    QStringList m_files; // Of the version that is shown.
    TextLabel *m_number;
    SegmentedControl *m_side;
    VersionPicture *m_picture;
    TextLabel *m_note;
    QWidget *m_buttons;
    PushButton *m_take;
    PushButton *m_yank;
    QVBoxLayout *m_details;
};

} // namespace enigma
