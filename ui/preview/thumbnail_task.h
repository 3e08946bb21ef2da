// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One thumbnail on its way: what the component is made of, the name of its picture, then the picture that the library
// kept under this name, or a new one.

#pragma once

#include "models/api/library_service.h"
#include "models/preview/preview_bundle.h"
#include "ui/render/render_request.h"

namespace enigma {

class Renderer;

struct Thumbnail
{
    QImage picture;   // Null: none.
    double scale = 1; // Its pixels for each CSS pixel.
    QImage half;      // The same at half and at a quarter of the size.
    QImage quarter;
    bool isCut = false; // More of it lies beyond the right edge.
    QString reason;     // Why there is none; a sentence. Empty: it is not known yet.

    // The smallest of them that is not blurred at this width in pixels.
    const QImage &forWidth(qreal pixels) const;
    qsizetype bytes() const;
};

class ThumbnailTask : public QObject
{
    Q_OBJECT

public:
    struct Order
    {
        ComponentSummary component;
        QString mode;
        VersionId version = {}; // Null: as it is now.
    };

    struct Outcome
    {
        Thumbnail thumbnail;
        QString key;
        bool isUnchanged = false; // The name is the known one; there is no thumbnail here.
    };

    ThumbnailTask(LibraryService &library, Renderer &renderer, const Order &order, const QString &knownKey,
                  QObject *parent = nullptr);
    ~ThumbnailTask() override; // What it waits for is not made any more.

    void start();
    const Outcome &outcome() const { return m_outcome; } // Once it has finished.

Q_SIGNALS:
    void finished(); // Always, and later than start().

private:
    void takeBundle(const PreviewBundle &bundle);
    void takeTheme(const QByteArray &css);
    void takeFingerprint(const RenderFingerprint &fingerprint);
    void nameRequest();
    void takeKey(const QString &key);
    void takeAnswer(const RenderAnswer &answer);
    void decode(const QByteArray &png);
    void takeThumbnail(const Thumbnail &thumbnail);
    void finish(const QString &reason = {});
    // Goes on with the value of an answer, or finishes with its error.
    template<typename Value, typename Next>
    void then(Job<Value> job, Next next);

    LibraryService &m_library;
    Renderer &m_renderer;
    Order m_order;
    QString m_knownKey;
    RenderRequest m_request;
    RenderFingerprint m_fingerprint;
    Outcome m_outcome;
    Job<RenderAnswer> m_rendering;
};

} // namespace enigma
