// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Preview tab of a component: its preview at full size, over the example that is written for it.

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace enigma {

class ExampleEditor;
class OpenComponent;
class PaneSplitter;

class PreviewTab : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewTab(OpenComponent &component, QWidget *parent = nullptr);

    void takePreview(QWidget *preview); // It stays until another place takes it.
    ExampleEditor *example() const { return m_example; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QVBoxLayout *m_place;
    ExampleEditor *m_example;
    PaneSplitter *m_splitter;
};

} // namespace enigma
