// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/settings/settings_store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestSettingsStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithDefaults()
    {
        const QTemporaryDir folder;
        QCOMPARE(SettingsStore(folder.filePath(u"settings.ini"_s)).settings(), Settings());
    }

    void remembersEverything()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        Settings settings;
        settings.appearance = Settings::Appearance::Dark;
        settings.fontScale = 1.25;
        settings.codeSize = 14;
        settings.allowedHosts = {u"api.example.com"_s, u"models.example.org"_s};
        settings.chatEndpoints.append({.name = u"Team"_s,
                                       .baseUrl = QUrl(u"https://models.example.org/v1"_s),
                                       .model = u"large"_s,
                                       .keySource = KeySource::Environment,
                                       .keyName = u"TEAM_KEY"_s});
        SettingsStore(file).set(settings);
        QCOMPARE(SettingsStore(file).settings(), settings);
        settings.chatEndpoints.removeLast();
        settings.allowedHosts.clear();
        SettingsStore(file).set(settings);
        QCOMPARE(SettingsStore(file).settings(), settings);
    }

    void tellsOnlyOfRealChanges()
    {
        const QTemporaryDir folder;
        SettingsStore store(folder.filePath(u"settings.ini"_s));
        QSignalSpy changed(&store, &SettingsStore::changed);
        store.set(store.settings());
        QCOMPARE(changed.size(), 0);
        store.setAppearance(Settings::Appearance::Light);
        QCOMPARE(changed.size(), 1);
    }

    void keepsValuesInTheirRange()
    {
        const QTemporaryDir folder;
        SettingsStore store(folder.filePath(u"settings.ini"_s));
        Settings settings;
        settings.fontScale = 7;
        settings.codeSize = 2;
        settings.chatEndpoints.clear();
        store.set(settings);
        QCOMPARE(store.settings().fontScale, 2.0);
        QCOMPARE(store.settings().codeSize, 11);
        QCOMPARE(store.settings().chatEndpoints, QList<ChatEndpoint>{defaultChatEndpoint()});
    }

    void putsThePreferredEndpointFirst()
    {
        const QTemporaryDir folder;
        SettingsStore store(folder.filePath(u"settings.ini"_s));
        ChatEndpoint other{.name = u"Team"_s, .baseUrl = QUrl(u"https://models.example.org/v1"_s), .model = u"a"_s};
        store.preferEndpoint(other);
        QCOMPARE(store.settings().chatEndpoints.size(), 2);
        other.model = u"b"_s;
        store.preferEndpoint(other);
        QCOMPARE(store.settings().chatEndpoints.size(), 2);
        QCOMPARE(store.settings().chatEndpoints.constFirst().model, u"b"_s);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestSettingsStore)
#include "tst_settings_store.moc"
