// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can go wrong between the chat and a provider, in sentences that name the thing and the remedy.

#pragma once

#include "models/chat/chat_request.h"

#include <chrono>

namespace enigma {

struct ChatProblem
{
    ChatFault fault = ChatFault::None;
    QString sentence;

    bool operator==(const ChatProblem &) const = default;
};

// What a provider says of an error, in its own words; any part may be empty.
struct ProviderError
{
    QString code; // "model_not_found"
    QString type; // "invalid_request_error"
    QString message;
};

ChatProblem unreachableProblem(const ChatEndpoint &endpoint);
ChatProblem untrustedCertificateProblem(const ChatEndpoint &endpoint);
ChatProblem redirectProblem(const ChatEndpoint &endpoint, const QUrl &target);
ChatProblem silenceProblem(const ChatEndpoint &endpoint, std::chrono::milliseconds waited);
ChatProblem cutOffProblem();
ChatProblem lengthLimitProblem(const ChatEndpoint &endpoint);
ChatProblem filterProblem(const ChatEndpoint &endpoint);
ChatProblem emptyAnswerProblem(const ChatEndpoint &endpoint);
ChatProblem badAnswerProblem(const ChatEndpoint &endpoint);

// For an error status, or an error in the middle of an answer (status 0). Keys that the provider repeats in its message
// are not part of the sentence.
ChatProblem providerProblem(const ChatEndpoint &endpoint, int status, const ProviderError &error);

// "Not reachable": a fault in two or three words, as the head of its sentence.
QString faultTitle(ChatFault fault);

} // namespace enigma
