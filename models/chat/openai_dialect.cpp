// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chat/openai_dialect.h"

#include "models/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <nlohmann/json.hpp>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson encodeMessage(ChatRole role, const QString &content)
{
    return {{"role", chatRoleName(role).toStdString()}, {"content", content.toStdString()}};
}

// A chunk's text may be a string or, from some providers, a list of parts.
QString textOf(const QJsonValue &content)
{
    if (!content.isArray()) {
        return content.toString();
    }
    QString text;
    for (const QJsonValue &part : content.toArray()) {
        text += part[u"text"].toString();
    }
    return text;
}

template<typename Delta>
void appendText(QList<ChatEvent> &events, const QString &text)
{
    if (!text.isEmpty()) {
        events.append(Delta{text});
    }
}

void decodeChoice(const QJsonObject &choice, QList<ChatEvent> &events)
{
    const QJsonObject delta = choice[choice.contains(u"delta"_s) ? u"delta" : u"message"].toObject();
    const QString reasoning = delta[u"reasoning_content"].toString();
    appendText<ReasoningDelta>(events, reasoning.isEmpty() ? delta[u"reasoning"].toString() : reasoning);
    appendText<TextDelta>(events, textOf(delta[u"content"]));
    appendText<TextDelta>(events, delta[u"refusal"].toString());
    const QString reason = choice[u"finish_reason"].toString();
    if (!reason.isEmpty()) {
        events.append(AnswerFinished{reason});
    }
}

TokenUsage decodeUsage(const QJsonObject &usage)
{
    return {.in = usage[u"prompt_tokens"].toInteger(),
            .out = usage[u"completion_tokens"].toInteger(),
            .cached = usage[u"prompt_tokens_details"][u"cached_tokens"].toInteger()};
}

ProviderError decodeError(const QJsonValue &error)
{
    if (error.isString()) {
        return {.code = {}, .type = {}, .message = error.toString()};
    }
    // Some providers give the code as a number.
    return {.code = error[u"code"].toVariant().toString(),
            .type = error[u"type"].toString(),
            .message = error[u"message"].toString()};
}

// Broken UTF-8 becomes replacement characters, as the standard for event streams demands.
QJsonDocument parse(const QByteArray &data)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(data, &error);
    if (error.error == QJsonParseError::IllegalUTF8String) {
        return QJsonDocument::fromJson(QString::fromUtf8(data).toUtf8());
    }
    return document;
}

} // namespace

QByteArray encodeOpenAiRequest(const ChatRequest &request, JsonLayout layout)
{
    OrderedJson messages = OrderedJson::array();
    messages.push_back(encodeMessage(ChatRole::System, chatInstructions()));
    for (const Message &message : request.messages) {
        const QString content = promptWithContext(message);
        if (!content.isEmpty()) {
            messages.push_back(encodeMessage(message.role, content));
        }
    }
    const OrderedJson body{
        {"model", request.endpoint.model.toStdString()},
        {"messages", std::move(messages)},
        {"stream", true},
        {"stream_options", {{"include_usage", true}}},
    };
    return QByteArray::fromStdString(body.dump(layout == JsonLayout::Compact ? -1 : 2));
}

QList<ChatEvent> decodeOpenAiData(const ChatEndpoint &endpoint, const QByteArray &data)
{
    if (data.trimmed() == "[DONE]") {
        return {StreamEnded{}};
    }
    const QJsonDocument document = parse(data);
    if (!document.isObject()) {
        return {badAnswerProblem(endpoint)};
    }
    const QJsonObject chunk = document.object();
    if (const QJsonValue error = chunk[u"error"]; error.isObject() || error.isString()) {
        const ProviderError reported = decodeError(error);
        const int code = reported.code.toInt(); // Gateways put the status of the model's server here.
        return {providerProblem(endpoint, code >= 400 && code < 600 ? code : 0, reported)};
    }
    QList<ChatEvent> events;
    for (const QJsonValue &choice : chunk[u"choices"].toArray()) {
        if (choice[u"index"].toInt() == 0) {
            decodeChoice(choice.toObject(), events);
        }
    }
    if (const TokenUsage usage = decodeUsage(chunk[u"usage"].toObject()); usage.isKnown()) {
        events.append(UsageReport{usage});
    }
    return events;
}

ChatProblem decodeOpenAiError(const ChatEndpoint &endpoint, int status, const QByteArray &body)
{
    const QJsonDocument document = parse(body);
    // A gateway in between may wrap the object into a list.
    const QJsonObject object = document.isArray() ? document.array().first().toObject() : document.object();
    ProviderError error = decodeError(object[u"error"]);
    if (error.message.isEmpty()) {
        error.message = object[u"message"].toString();
    }
    return providerProblem(endpoint, status, error);
}

Result<QStringList> decodeOpenAiModels(const QByteArray &body)
{
    const QJsonDocument document = parse(body);
    const QJsonValue list = document.isArray() ? QJsonValue(document.array()) : document.object()[u"data"];
    if (!list.isArray() && !list.isNull()) {
        return failure(ErrorCode::Invalid,
                       tr("The answer is not a list of models. Set an address like http://127.0.0.1:11434/v1."));
    }
    QStringList models;
    for (const QJsonValue &model : list.toArray()) {
        if (const QString id = model[u"id"].toString(); !id.isEmpty()) {
            models.append(id);
        }
    }
    models.sort(Qt::CaseInsensitive);
    return models;
}

} // namespace enigma
