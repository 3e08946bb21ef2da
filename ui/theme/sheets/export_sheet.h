// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The theme in every format that can be exported: what it looks like, to be copied or saved.

#pragma once

#include "models/format/theme_formats.h"
#include "ui/theme/theme_session.h"
#include "ui/widgets/sheet.h"

class QComboBox;

namespace enigma {

class CodeView;
class TextLabel;

class ExportSheet : public Sheet
{
    Q_OBJECT

public:
    ExportSheet(ThemeSession &session, QWidget *host);

    void start();

Q_SIGNALS:
    void done(const QString &sentence);

private:
    const ThemeFormat &format() const;
    void write();
    void copy();
    void save();

    ThemeSession &m_session;
    QComboBox *m_format;
    TextLabel *m_about;
    CodeView *m_text;
    PushButton *m_copy;
    PushButton *m_save;
    QByteArray m_written;
};

} // namespace enigma
