// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures for commands: those that the library keeps are not made again.

#pragma once

#include "models/store/preview_cache.h"
#include "ui/render/renderer.h"

#include <QJsonObject>

#include <optional>

namespace enigma {

class RenderSession;

// A picture on its way.
class PendingRender
{
public:
    Result<RenderAnswer> wait(); // Once.

private:
    friend class RenderSession;

    RenderSession *m_session = nullptr;
    QString m_key;
    std::optional<RenderAnswer> m_kept;
    Job<RenderAnswer> m_job;
};

class RenderSession
{
public:
    static constexpr size_t kAhead = 3; // Pictures that are worth asking for before the first is there.

    explicit RenderSession(const QString &libraryFolder);

    // A request for facts is always made anew: only pictures and problems are kept.
    PendingRender start(const RenderRequest &request);

private:
    friend class PendingRender;

    Renderer m_renderer;
    std::unique_ptr<PreviewCache> m_cache; // Null when it cannot be opened: then all are made.
    std::optional<RenderFingerprint> m_fingerprint;
};

// What scripts get of an answer, beside the picture.
QJsonObject describe(const RenderAnswer &answer, bool withFacts);
QStringList problemLines(const RenderAnswer &answer);
// Nothing is wrong with the component: it has nothing to show, or needs a package that the preview has not.
bool isLeftOut(const RenderAnswer &answer);

} // namespace enigma
