// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the library lies, how large it is, whether it is sound; its backups.

#pragma once

#include "models/api/library_service.h"
#include "ui/settings/settings_page.h"

namespace enigma {

class ErrorStrip;
class ProgressRow;
class PushButton;
class TextLabel;

class LibraryPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit LibraryPage(LibraryService &library, QWidget *parent = nullptr);

    void check();
    void chooseBackup();
    void backUp(const QString &file);
    void chooseRestore();
    void restore(const QString &file); // Asks first.

protected:
    void showEvent(QShowEvent *event) override;

private:
    void measure();
    void receive(const Result<CheckReport> &report);
    void begin(const std::shared_ptr<JobState> &job);
    void end();

    LibraryService &m_library;
    TextLabel *m_size;
    PushButton *m_backup;
    PushButton *m_restore;
    TextLabel *m_kept;
    PushButton *m_check;
    ProgressRow *m_progress;
    TextLabel *m_result;
    ErrorStrip *m_problems;
};

} // namespace enigma
