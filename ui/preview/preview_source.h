// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the preview of an open component is made of, kept current while somebody looks: its bundle as it is edited, with
// what it depends on in the library, and its registry's theme with the names of its modes. Never waits.

#pragma once

#include "models/preview/preview_bundle.h"
#include "ui/component/open_component.h"

#include <QTimer>

#include <optional>

namespace enigma {

class PreviewSource : public QObject
{
    Q_OBJECT

public:
    explicit PreviewSource(OpenComponent &component, QObject *parent = nullptr);

    // While inactive nothing is read; what was missed is made up for.
    void setActive(bool active);
    void noteEdit();  // In an editor's text, of which the document says nothing.
    void readAgain(); // Everything.

    const std::optional<PreviewBundle> &bundle() const { return m_bundle; } // Nothing before the first one.
    const std::optional<QByteArray> &theme() const { return m_theme; }      // Nothing before it was read.
    const QStringList &modes() const { return m_modes; }

Q_SIGNALS:
    void bundleMade();
    void themeRead();
    void failed(const enigma::Error &error); // The library could not be read.

private:
    void follow(const LibraryChange &change);
    void readAround();
    void readTheme();
    void readModes();
    void make();
    void take(const PreviewBundle &bundle);

    OpenComponent &m_component;
    bool m_isActive = false;
    bool m_isStale = true; // Something was missed.
    QTimer m_edited;       // A pause in typing too short to be felt.
    QTimer m_changed;      // The many changes of one act.
    Job<QList<Item>> m_reading;
    Job<PreviewBundle> m_making;
    bool m_makesAgain = false;           // The item changed while its bundle was made.
    std::optional<QList<Item>> m_others; // Nothing before they were read: without them a bundle is not whole.
    std::optional<PreviewBundle> m_bundle;
    std::optional<QByteArray> m_theme;
    QStringList m_modes;
};

} // namespace enigma
