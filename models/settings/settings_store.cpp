// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/settings/settings_store.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSmallestScale = 0.9;
constexpr double kLargestScale = 2;
constexpr int kSmallestCode = 11;
constexpr int kLargestCode = 20;

const QStringList &appearanceNames()
{
    static const QStringList names{u"system"_s, u"light"_s, u"dark"_s};
    return names;
}

const QStringList &keySourceNames()
{
    static const QStringList names{u"none"_s, u"environment"_s, u"keychain"_s};
    return names;
}

// The place of a name in its list; the first for unknown ones.
template<typename Enum>
Enum parsed(const QStringList &names, const QString &name)
{
    return Enum(std::max<qsizetype>(0, names.indexOf(name)));
}

Settings inRange(Settings settings)
{
    settings.fontScale = std::clamp(settings.fontScale, kSmallestScale, kLargestScale);
    settings.codeSize = std::clamp(settings.codeSize, kSmallestCode, kLargestCode);
    if (settings.chatEndpoints.isEmpty()) {
        settings.chatEndpoints = {defaultChatEndpoint()};
    }
    return settings;
}

} // namespace

SettingsStore::SettingsStore(QObject *parent) : QObject(parent)
{
    read();
}

SettingsStore::SettingsStore(const QString &file, QObject *parent) : QObject(parent), m_file(file, QSettings::IniFormat)
{
    read();
}

void SettingsStore::set(const Settings &settings)
{
    const Settings wanted = inRange(settings);
    if (wanted == m_settings) {
        return;
    }
    m_settings = wanted;
    write();
    Q_EMIT changed(m_settings);
}

void SettingsStore::setAppearance(Settings::Appearance appearance)
{
    Settings settings = m_settings;
    settings.appearance = appearance;
    set(settings);
}

void SettingsStore::preferEndpoint(const ChatEndpoint &endpoint)
{
    Settings settings = m_settings;
    settings.chatEndpoints.removeIf([&endpoint](const ChatEndpoint &each) { return each.baseUrl == endpoint.baseUrl; });
    settings.chatEndpoints.prepend(endpoint);
    set(settings);
}

void SettingsStore::allowHost(const QString &host)
{
    Settings settings = m_settings;
    if (!settings.allowedHosts.contains(host)) {
        settings.allowedHosts.append(host);
        set(settings);
    }
}

void SettingsStore::read()
{
    m_settings.appearance = parsed<Settings::Appearance>(appearanceNames(), m_file.value("appearance"_L1).toString());
    m_settings.fontScale = m_file.value("font/scale"_L1, m_settings.fontScale).toDouble();
    m_settings.codeSize = m_file.value("font/code-size"_L1, m_settings.codeSize).toInt();
    m_settings.thumbnails = m_file.value("preview/thumbnails"_L1, m_settings.thumbnails).toBool();
    m_settings.allowedHosts = m_file.value("chat/allowed-hosts"_L1).toStringList();
    readEndpoints();
    m_settings = inRange(m_settings);
}

void SettingsStore::readEndpoints()
{
    const int count = m_file.beginReadArray("chat/endpoints"_L1);
    if (count > 0) {
        m_settings.chatEndpoints.clear();
    }
    for (int i = 0; i < count; ++i) {
        m_file.setArrayIndex(i);
        m_settings.chatEndpoints.append(
            {.name = m_file.value("name"_L1).toString(),
             .baseUrl = QUrl(m_file.value("url"_L1).toString()),
             .model = m_file.value("model"_L1).toString(),
             .keySource = parsed<KeySource>(keySourceNames(), m_file.value("key-source"_L1).toString()),
             .keyName = m_file.value("key-name"_L1).toString()});
    }
    m_file.endArray();
}

void SettingsStore::write()
{
    m_file.setValue("appearance"_L1, appearanceNames().at(int(m_settings.appearance)));
    m_file.setValue("font/scale"_L1, m_settings.fontScale);
    m_file.setValue("font/code-size"_L1, m_settings.codeSize);
    m_file.setValue("preview/thumbnails"_L1, m_settings.thumbnails);
    m_file.setValue("chat/allowed-hosts"_L1, m_settings.allowedHosts);
    m_file.beginWriteArray("chat/endpoints"_L1, int(m_settings.chatEndpoints.size()));
    for (int i = 0; i < m_settings.chatEndpoints.size(); ++i) {
        const ChatEndpoint &endpoint = m_settings.chatEndpoints[i];
        m_file.setArrayIndex(i);
        m_file.setValue("name"_L1, endpoint.name);
        m_file.setValue("url"_L1, endpoint.baseUrl.toString());
        m_file.setValue("model"_L1, endpoint.model);
        m_file.setValue("key-source"_L1, keySourceNames().at(int(endpoint.keySource)));
        m_file.setValue("key-name"_L1, endpoint.keyName);
    }
    m_file.endArray();
    m_file.sync();
}

} // namespace enigma
