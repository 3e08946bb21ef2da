// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Code tab of a component: its files, with its preview beside them, or one of both.

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace enigma {

class CodeTab;
class PaneSplitter;
class SegmentedControl;

class CodePage : public QWidget
{
    Q_OBJECT

public:
    enum class Parts {
        Both,
        Code,
        Preview,
    };

    explicit CodePage(CodeTab *code, QWidget *parent = nullptr); // Takes it over.

    void takePreview(QWidget *preview); // It stays until another place takes it.
    Parts parts() const;
    void setParts(Parts parts); // Remembered, for narrow windows apart.
    void stepParts();           // To the next of them.
    void showCode();            // Where only the preview is shown.
    // Chooses the parts; to be placed by the owner.
    SegmentedControl *choice() const { return m_choice; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isNarrow() const;
    void arrange();

    CodeTab *m_code;
    QWidget *m_place;
    PaneSplitter *m_splitter;
    SegmentedControl *m_choice;
};

} // namespace enigma
