// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which model answers: the providers of Settings, what each of them offers, and the one that is chosen.

#pragma once

#include "sync/api/chat_backend.h"

#include <QHash>
#include <QObject>

class QMenu;

namespace enigma {

class ModelChoice : public QObject
{
    Q_OBJECT

public:
    ModelChoice(ChatBackend &backend, QObject *parent);

    // Keeps the choice when its provider is still there.
    void setEndpoints(const QList<ChatEndpoint> &endpoints);
    const QList<ChatEndpoint> &endpoints() const { return m_endpoints; }

    // Asks the providers on this computer for their models.
    void refresh();
    bool isAsking() const { return m_asking > 0; }

    const ChatEndpoint &current() const { return m_current; }
    // The provider of a model, null when no provider is known to have it.
    const ChatEndpoint *providerOf(const QString &model) const;
    // Whether the current provider answered when it was asked last.
    bool isReady() const;

    void fill(QMenu &menu);

Q_SIGNALS:
    void changed();
    void chosen(const enigma::ChatEndpoint &endpoint); // By a person.

private:
    void ask(const ChatEndpoint &endpoint);
    void learn(const ChatEndpoint &endpoint, const Result<QStringList> &models);
    void choose(const ChatEndpoint &endpoint, const QString &model);
    void fill(QMenu &menu, const ChatEndpoint &endpoint);

    ChatBackend &m_backend;
    QList<ChatEndpoint> m_endpoints;
    QHash<QString, Result<QStringList>> m_offers; // By address.
    ChatEndpoint m_current;
    int m_asking = 0;
};

} // namespace enigma
