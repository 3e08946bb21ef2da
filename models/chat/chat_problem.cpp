// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chat/chat_problem.h"

#include "models/base/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kQuoteLength = 300;

// What others wrote, on one line, short, and without anything that looks like a key.
QString quoted(const QString &message)
{
    static const QRegularExpression keys(uR"(\b(sk|pk|gsk|key|Bearer)[-_ ][^\s"'.,]{4,})"_s);
    QString line = message.simplified();
    line.replace(keys, u"•••"_s);
    line.removeIf([](QChar character) { return character.category() == QChar::Other_Control; });
    if (line.size() > kQuoteLength) {
        line = line.left(kQuoteLength - 1) + u'…';
    }
    while (line.endsWith(u'.')) {
        line.chop(1);
    }
    return line;
}

QString hostOf(const ChatEndpoint &endpoint)
{
    return endpoint.baseUrl.authority(QUrl::FullyEncoded);
}

QString startHint(const ChatEndpoint &endpoint)
{
    switch (endpoint.baseUrl.port()) {
    case 11434:
        return tr("Start Ollama, or set another address in Settings.");
    case 1234:
        return tr("Start the server of LM Studio, or set another address in Settings.");
    default:
        return tr("Start the model's server, or set another address in Settings.");
    }
}

bool mentions(const ProviderError &error, std::initializer_list<QStringView> words)
{
    const QString all = (error.code + u' ' + error.type + u' ' + error.message).toLower();
    return std::ranges::any_of(words, [&all](QStringView word) { return all.contains(word); });
}

ChatProblem deniedProblem(const ChatEndpoint &endpoint)
{
    const QString host = hostOf(endpoint);
    switch (endpoint.keySource) {
    case KeySource::None:
        return {ChatFault::Denied, tr("%1 asks for a key. Add one in Settings.").arg(host)};
    case KeySource::Environment:
        return {ChatFault::Denied,
                tr("%1 did not accept the key in the environment variable %2. Set another one and start the program "
                   "again.")
                    .arg(host, endpoint.keyName)};
    case KeySource::Keychain:
        break;
    }
    return {ChatFault::Denied, tr("%1 did not accept the key. Replace it in Settings.").arg(host)};
}

ChatProblem noModelProblem(const ChatEndpoint &endpoint)
{
    if (isLoopback(endpoint.baseUrl) && endpoint.baseUrl.port() == 11434) {
        return {ChatFault::NoModel,
                tr("Ollama has no model called %1. Get it with “ollama pull %1”, or choose another model.")
                    .arg(endpoint.model)};
    }
    return {ChatFault::NoModel,
            tr("%1 has no model called %2. Choose another model.").arg(hostOf(endpoint), endpoint.model)};
}

ChatProblem faultOfServer(const ChatEndpoint &endpoint, int status, const QString &message)
{
    const QString what = status > 0 ? tr("error %1").arg(status) : tr("an error in the middle of the answer");
    const QString why = message.isEmpty() ? what : u"%1: %2"_s.arg(what, message);
    return {ChatFault::ServerFault, tr("%1 failed (%2). Try again later.").arg(hostOf(endpoint), why)};
}

} // namespace

ChatProblem unreachableProblem(const ChatEndpoint &endpoint)
{
    const QString hint = isLoopback(endpoint.baseUrl) ? startHint(endpoint)
                                                      : tr("Check the network, or set another address in Settings.");
    return {ChatFault::Unreachable, tr("Nothing answers at %1.").arg(originOf(endpoint.baseUrl)) + u' ' + hint};
}

ChatProblem untrustedCertificateProblem(const ChatEndpoint &endpoint)
{
    return {ChatFault::Unreachable,
            tr("The certificate of %1 is not trusted, so nothing was sent. Check the address in "
               "Settings, or install the certificate's issuer on this computer.")
                .arg(hostOf(endpoint))};
}

ChatProblem redirectProblem(const ChatEndpoint &endpoint, const QUrl &target)
{
    return {ChatFault::Refused,
            tr("%1 passes requests on to %2, and nothing is sent to addresses that were not set. Set the final address "
               "in Settings.")
                .arg(hostOf(endpoint), target.host().isEmpty() ? tr("another address") : target.host())};
}

ChatProblem silenceProblem(const ChatEndpoint &endpoint, std::chrono::milliseconds waited)
{
    return {ChatFault::TimedOut, tr("%1 was silent for %2 s. Try again, or choose a smaller model.")
                                     .arg(hostOf(endpoint))
                                     .arg(std::max<qint64>(1, waited.count() / 1000))};
}

ChatProblem cutOffProblem()
{
    return {ChatFault::CutOff, tr("The answer ended early. Try again to get the whole.")};
}

ChatProblem lengthLimitProblem(const ChatEndpoint &endpoint)
{
    return {ChatFault::CutOff, tr("%1 stopped at its length limit. Ask it to go on.").arg(endpoint.model)};
}

ChatProblem filterProblem(const ChatEndpoint &endpoint)
{
    return {ChatFault::Refused,
            tr("The content filter of %1 stopped the answer. Put the question in other words.").arg(hostOf(endpoint))};
}

ChatProblem emptyAnswerProblem(const ChatEndpoint &endpoint)
{
    return {ChatFault::BadAnswer, tr("%1 closed the connection without an answer. Try again, or check that %2 is the "
                                     "address of an OpenAI-compatible service.")
                                      .arg(hostOf(endpoint), endpoint.baseUrl.toString())};
}

ChatProblem badAnswerProblem(const ChatEndpoint &endpoint)
{
    return {ChatFault::BadAnswer,
            tr("%1 answered in a form that is not OpenAI-compatible. Check the address in Settings.")
                .arg(hostOf(endpoint))};
}

ChatProblem providerProblem(const ChatEndpoint &endpoint, int status, const ProviderError &error)
{
    const QString host = hostOf(endpoint);
    const QString message = quoted(error.message);
    if (mentions(error, {u"context_length", u"context length", u"context window", u"maximum context", u"context size",
                         u"exceed_context", u"prompt is too long"}) ||
        status == 413) {
        return {ChatFault::TooLong,
                tr("The conversation is longer than %1 can read. Take files out of the context, or begin a new "
                   "conversation.")
                    .arg(endpoint.model)};
    }
    if (status == 402 || mentions(error, {u"insufficient_quota", u"insufficient credit", u"billing"})) {
        return {ChatFault::Billing,
                tr("The account at %1 has no credit left. Add credit there, or choose another provider.").arg(host)};
    }
    if (status == 401 || mentions(error, {u"invalid_api_key"})) {
        return deniedProblem(endpoint);
    }
    if (status == 403) {
        return {ChatFault::Denied,
                tr("%1 does not let this key use %2. Choose another model or another key.").arg(host, endpoint.model)};
    }
    if (mentions(error, {u"model_not_found"}) ||
        (status == 404 && !endpoint.model.isEmpty() && error.message.contains(endpoint.model))) {
        return noModelProblem(endpoint);
    }
    if (status == 404 || status == 405) {
        return {ChatFault::Refused,
                tr("%1 has no chat service. Set an address like http://127.0.0.1:11434/v1 in Settings.")
                    .arg(endpoint.baseUrl.toString())};
    }
    if (status == 429 || mentions(error, {u"rate_limit"})) {
        return {ChatFault::RateLimited,
                tr("%1 gets too many requests from this key. Wait a minute, then try again.").arg(host)};
    }
    if (status == 0 || status >= 500) {
        return faultOfServer(endpoint, status, message);
    }
    return {ChatFault::Refused, message.isEmpty()
                                    ? tr("%1 refused the request (error %2). Try another model.").arg(host).arg(status)
                                    : tr("%1 refused the request: %2.").arg(host, message)};
}

QString faultTitle(ChatFault fault)
{
    switch (fault) {
    case ChatFault::None:
        return {};
    case ChatFault::Unreachable:
        return tr("Not reachable");
    case ChatFault::TimedOut:
        return tr("No answer in time");
    case ChatFault::Denied:
        return tr("Key not accepted");
    case ChatFault::Billing:
        return tr("No credit left");
    case ChatFault::NoModel:
        return tr("No such model");
    case ChatFault::RateLimited:
        return tr("Too many requests");
    case ChatFault::TooLong:
        return tr("Too long");
    case ChatFault::Refused:
        return tr("Refused");
    case ChatFault::ServerFault:
        return tr("Provider failed");
    case ChatFault::BadAnswer:
        return tr("Answer not understood");
    case ChatFault::CutOff:
        break;
    }
    return tr("Cut off");
}

} // namespace enigma
