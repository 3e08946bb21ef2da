// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/model_choice.h"

#include <QMenu>

#include <algorithm>

namespace enigma {

namespace {

QString keyOf(const ChatEndpoint &endpoint)
{
    return endpoint.baseUrl.toString();
}

} // namespace

ModelChoice::ModelChoice(ChatBackend &backend, QObject *parent) : QObject(parent), m_backend(backend) {}

void ModelChoice::setEndpoints(const QList<ChatEndpoint> &endpoints)
{
    m_endpoints = endpoints;
    const auto same = [this](const ChatEndpoint &endpoint) { return endpoint.baseUrl == m_current.baseUrl; };
    if (!std::ranges::any_of(endpoints, same)) {
        const auto ready = std::ranges::find_if(endpoints, &ChatEndpoint::isSetUp);
        m_current = ready == endpoints.end() ? ChatEndpoint() : *ready;
    }
    Q_EMIT changed();
    refresh();
}

void ModelChoice::refresh()
{
    for (const ChatEndpoint &endpoint : std::as_const(m_endpoints)) {
        if (isLoopback(endpoint.baseUrl)) {
            ask(endpoint);
        }
    }
}

void ModelChoice::ask(const ChatEndpoint &endpoint)
{
    ++m_asking;
    m_backend.listModels(endpoint).then(this, [this, endpoint](const Result<QStringList> &models) {
        --m_asking;
        learn(endpoint, models);
    });
}

void ModelChoice::learn(const ChatEndpoint &endpoint, const Result<QStringList> &models)
{
    m_offers.insert(keyOf(endpoint), models);
    if (!m_current.isSetUp() && models && !models->isEmpty()) {
        m_current = endpoint;
        m_current.model = models->first();
    }
    Q_EMIT changed();
}

const ChatEndpoint *ModelChoice::providerOf(const QString &model) const
{
    const auto has = [this, &model](const ChatEndpoint &endpoint) {
        const auto offer = m_offers.constFind(keyOf(endpoint));
        return endpoint.model == model || (offer != m_offers.cend() && *offer && (*offer)->contains(model));
    };
    const auto found = std::ranges::find_if(m_endpoints, has);
    return found == m_endpoints.end() ? nullptr : &*found;
}

bool ModelChoice::isReady() const
{
    const auto offer = m_offers.constFind(keyOf(m_current));
    return offer != m_offers.cend() && offer->has_value();
}

void ModelChoice::choose(const ChatEndpoint &endpoint, const QString &model)
{
    m_current = endpoint;
    m_current.model = model;
    Q_EMIT changed();
    Q_EMIT chosen(m_current);
}

void ModelChoice::fill(QMenu &menu)
{
    menu.setToolTipsVisible(true);
    for (const ChatEndpoint &endpoint : std::as_const(m_endpoints)) {
        fill(menu, endpoint);
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Look for models again")), &QAction::triggered, this, &ModelChoice::refresh);
}

void ModelChoice::fill(QMenu &menu, const ChatEndpoint &endpoint)
{
    menu.addSection(endpoint.name.isEmpty() ? endpoint.baseUrl.host() : endpoint.name);
    const auto offer = m_offers.constFind(keyOf(endpoint));
    QStringList models = offer != m_offers.cend() ? offer->value_or(QStringList()) : QStringList();
    if (!endpoint.model.isEmpty() && !models.contains(endpoint.model)) {
        models.prepend(endpoint.model);
    }
    for (const QString &model : std::as_const(models)) {
        QAction *action = menu.addAction(model);
        action->setCheckable(true);
        action->setChecked(m_current.baseUrl == endpoint.baseUrl && m_current.model == model);
        connect(action, &QAction::triggered, this, [this, endpoint, model] { choose(endpoint, model); });
    }
    if (offer == m_offers.cend() && !isLoopback(endpoint.baseUrl)) {
        QAction *action = menu.addAction(tr("Ask %1 for its models").arg(endpoint.baseUrl.host()));
        connect(action, &QAction::triggered, this, [this, endpoint] { ask(endpoint); });
    } else if (offer != m_offers.cend() && !*offer) {
        QAction *action = menu.addAction(tr("Not available"));
        action->setEnabled(false);
        action->setToolTip(offer->error().message);
    } else if (models.isEmpty()) {
        menu.addAction(isAsking() ? tr("Looking for models") : tr("It offers no model"))->setEnabled(false);
    }
}

} // namespace enigma
