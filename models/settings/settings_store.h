// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps the Settings between runs, in the program's QSettings. The keys:
//   appearance          "system", "light" or "dark"
//   font/scale          0.9 to 2
//   font/code-size      pixels
//   preview/thumbnails  true or false
//   chat/allowed-hosts  list of host names
//   chat/endpoints      array of: name, url, model, key-source ("none", "environment", "keychain"), key-name
// What is missing or cannot be read has its default.

#pragma once

#include "models/settings/settings.h"

#include <QObject>
#include <QSettings>

namespace enigma {

class SettingsStore : public QObject
{
    Q_OBJECT

public:
    explicit SettingsStore(QObject *parent = nullptr);
    // In a file of its own; for tests.
    explicit SettingsStore(const QString &file, QObject *parent = nullptr);

    const Settings &settings() const { return m_settings; }
    // Written at once. Values out of range are moved into it.
    void set(const Settings &settings);

    void setAppearance(Settings::Appearance appearance);
    // Makes this endpoint the first; it replaces one of the same address.
    void preferEndpoint(const ChatEndpoint &endpoint);
    void allowHost(const QString &host);

Q_SIGNALS:
    void changed(const enigma::Settings &settings);

private:
    void read();
    void readEndpoints();
    void write();

    QSettings m_file;
    Settings m_settings;
};

} // namespace enigma
