// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The HTTP side of an endpoint: its key, its headers, and what a failed reply means. Shared by everything that asks
// one.

#pragma once

#include "models/chat/chat_problem.h"
#include "sync/api/chat_backend.h"
#include "sync/api/secret_store.h"

class QNetworkReply;
class QNetworkRequest;

namespace enigma {

// Denied, with the remedy, when the endpoint wants a key and it is not there. Empty when it wants none.
QFuture<Result<QString>> readKey(const ChatEndpoint &endpoint, SecretStore &secrets);

// Every header that is sent, `bytes` being the length of the body or -1 for none.
QList<RequestPreview::Header> headersOf(const ChatEndpoint &endpoint, const QString &authorization, qint64 bytes);

// Redirects are refused, nothing is cached, no cookies.
QNetworkRequest networkRequest(const QUrl &url, const QList<RequestPreview::Header> &headers);

// 0 when no status line has come.
int statusOf(const QNetworkReply &reply);

// What it means that this reply is not the one hoped for; a fault of None when its status is one of success.
ChatProblem problemOf(const ChatEndpoint &endpoint, const QNetworkReply &reply, const QByteArray &body);

Error toError(const ChatProblem &problem);

} // namespace enigma
