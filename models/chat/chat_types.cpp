// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chat/chat_types.h"

#include "models/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

template<typename Value>
struct Named
{
    Value value;
    QLatin1StringView name;
};

constexpr std::array kRoles{
    Named{ChatRole::System, "system"_L1},
    Named{ChatRole::User, "user"_L1},
    Named{ChatRole::Assistant, "assistant"_L1},
};

constexpr std::array kStates{
    Named{MessageState::Complete, "complete"_L1},
    Named{MessageState::Incomplete, "incomplete"_L1},
    Named{MessageState::Cancelled, "cancelled"_L1},
    Named{MessageState::Failed, "failed"_L1},
};

constexpr std::array kFaults{
    Named{ChatFault::None, ""_L1},
    Named{ChatFault::Unreachable, "unreachable"_L1},
    Named{ChatFault::TimedOut, "timed-out"_L1},
    Named{ChatFault::Denied, "denied"_L1},
    Named{ChatFault::Billing, "billing"_L1},
    Named{ChatFault::NoModel, "no-model"_L1},
    Named{ChatFault::RateLimited, "rate-limited"_L1},
    Named{ChatFault::TooLong, "too-long"_L1},
    Named{ChatFault::Refused, "refused"_L1},
    Named{ChatFault::ServerFault, "server-fault"_L1},
    Named{ChatFault::BadAnswer, "bad-answer"_L1},
    Named{ChatFault::CutOff, "cut-off"_L1},
};

template<typename Table, typename Value>
QString nameIn(const Table &table, Value value)
{
    const auto row = std::ranges::find(table, value, [](const auto &named) { return named.value; });
    Q_ASSERT(row != table.end());
    return row->name;
}

template<typename Table>
auto valueIn(const Table &table, QStringView name) -> std::optional<decltype(table.front().value)>
{
    const auto row = std::ranges::find_if(table, [name](const auto &named) { return name == named.name; });
    return row == table.end() ? std::nullopt : std::optional(row->value);
}

constexpr qsizetype kTitleLength = 60;

} // namespace

QString chatRoleName(ChatRole role)
{
    return nameIn(kRoles, role);
}

std::optional<ChatRole> parseChatRole(QStringView name)
{
    return valueIn(kRoles, name);
}

QString messageStateName(MessageState state)
{
    return nameIn(kStates, state);
}

std::optional<MessageState> parseMessageState(QStringView name)
{
    return valueIn(kStates, name);
}

QString chatFaultName(ChatFault fault)
{
    return nameIn(kFaults, fault);
}

std::optional<ChatFault> parseChatFault(QStringView name)
{
    return valueIn(kFaults, name);
}

QByteArray contextToJson(const QList<ChatContext> &context)
{
    QJsonArray array;
    for (const ChatContext &part : context) {
        array.append(QJsonObject{
            {u"kind"_s, part.kind == ChatContext::Kind::Theme ? u"theme"_s : u"file"_s},
            {u"source"_s, part.source},
            {u"path"_s, part.path},
            {u"content"_s, QString::fromLatin1(part.content.toBase64())},
        });
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

Result<QList<ChatContext>> contextFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isArray()) {
        return failure(ErrorCode::Corrupt, tr("The files that went along with a prompt cannot be read."),
                       error.errorString());
    }
    QList<ChatContext> context;
    for (const QJsonValue &value : document.array()) {
        const QJsonObject part = value.toObject();
        context.append(
            {.kind = part[u"kind"].toString() == u"theme" ? ChatContext::Kind::Theme : ChatContext::Kind::File,
             .source = part[u"source"].toString(),
             .path = part[u"path"].toString(),
             .content = QByteArray::fromBase64(part[u"content"].toString().toLatin1())});
    }
    return context;
}

double answerSpeed(const Message &answer)
{
    const qint64 writing = answer.durationMs - answer.firstTokenMs;
    return answer.firstTokenMs > 0 && writing > 0 ? double(answer.usage.out) * 1000 / double(writing) : 0;
}

QString chatTitleFrom(const QString &prompt)
{
    const QString line = prompt.trimmed().section(u'\n', 0, 0).simplified();
    if (line.size() <= kTitleLength) {
        return line;
    }
    const qsizetype space = line.lastIndexOf(u' ', kTitleLength - 1);
    QString cut = line.left(space > kTitleLength / 2 ? space : kTitleLength - 1);
    if (cut.back().isHighSurrogate()) {
        cut.chop(1);
    }
    return cut + u'…';
}

} // namespace enigma
