// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can come in an answer, whatever protocol it came by: the one event model of all dialects.

#pragma once

#include "models/chat/chat_problem.h"

#include <variant>

namespace enigma {

struct TextDelta
{
    QString text;

    bool operator==(const TextDelta &) const = default;
};

struct ReasoningDelta
{
    QString text;

    bool operator==(const ReasoningDelta &) const = default;
};

struct UsageReport
{
    TokenUsage usage;

    bool operator==(const UsageReport &) const = default;
};

// The model has written its last word.
struct AnswerFinished
{
    QString reason; // "stop", "length", "content_filter"

    bool operator==(const AnswerFinished &) const = default;
};

// The protocol's own end marker: nothing follows.
struct StreamEnded
{
    bool operator==(const StreamEnded &) const = default;
};

using ChatEvent = std::variant<TextDelta, ReasoningDelta, UsageReport, AnswerFinished, StreamEnded, ChatProblem>;

} // namespace enigma
