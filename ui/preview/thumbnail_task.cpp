// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/thumbnail_task.h"

#include "ui/render/renderer.h"
#include "ui/render/stored_answer.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// Narrow, so that what wraps is large in a tile; wide for what does not.
constexpr QSize kNarrowViewport(400, 340);
constexpr QSize kWideViewport(640, 520);
constexpr double kScale = 2;              // The tile of a sharp screen, and the larger face of the inspector.
constexpr QSize kPageViewport(1280, 860); // Of what is laid out as a whole page.
constexpr double kPageScale = 1;
constexpr QSize kMostPixels(1024, 800); // Of what is kept in memory.

bool isPage(const QString &type)
{
    return type == "registry:block"_L1 || type == "registry:page"_L1;
}

// What people install to call, not to see, unless someone made an example of it.
bool isInvisible(const QString &type)
{
    return type == "registry:hook"_L1 || type == "registry:lib"_L1 || type == "registry:file"_L1;
}

QImage scaledTo(const QImage &image, const QSize &size)
{
    return image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

// Beyond whole content there is only the page, in one colour.
bool isCutAtRight(const QImage &image)
{
    const int edge = image.width() - 1;
    const QRgb page = image.pixel(edge, 0);
    for (int y = 1; y < image.height(); ++y) {
        if (image.pixel(edge, y) != page) {
            return true;
        }
    }
    return false;
}

Thumbnail readThumbnail(const QByteArray &png, double scale)
{
    const QImage image = QImage::fromData(png).convertToFormat(QImage::Format_RGB32);
    if (image.isNull()) {
        return {};
    }
    const bool isLarge = image.width() > kMostPixels.width() || image.height() > kMostPixels.height();
    Thumbnail read;
    read.picture = isLarge ? scaledTo(image, kMostPixels) : image;
    read.scale = scale * read.picture.width() / image.width();
    read.isCut = isCutAtRight(image);
    read.half = scaledTo(read.picture, (read.picture.size() / 2).expandedTo({1, 1}));
    read.quarter = scaledTo(read.half, (read.half.size() / 2).expandedTo({1, 1}));
    return read;
}

QString sentenceOf(const QList<PageProblem> &problems)
{
    return problems.isEmpty() ? QString() : problemText(problems.constFirst());
}

// It would be the same the next time, unlike one of a busy computer.
bool isLasting(const QList<PageProblem> &problems)
{
    using Kind = PageProblem::Kind;
    return !problems.isEmpty() && std::ranges::all_of(problems, [](const PageProblem &problem) {
        return problem.kind == Kind::Error || problem.kind == Kind::MissingPackage || problem.kind == Kind::NoExample;
    });
}

} // namespace

const QImage &Thumbnail::forWidth(qreal pixels) const
{
    return pixels <= quarter.width() ? quarter : pixels <= half.width() ? half : picture;
}

qsizetype Thumbnail::bytes() const
{
    return picture.sizeInBytes() + half.sizeInBytes() + quarter.sizeInBytes();
}

ThumbnailTask::ThumbnailTask(LibraryService &library, Renderer &renderer, const Order &order, const QString &knownKey,
                             QObject *parent) :
    QObject(parent), m_library(library), m_renderer(renderer), m_order(order), m_knownKey(knownKey)
{
    const bool page = isPage(order.component.type);
    m_request.mode = order.mode;
    m_request.viewport = page ? kPageViewport : kNarrowViewport;
    m_request.scale = page ? kPageScale : kScale;
    m_request.contentOnly = true;
}

ThumbnailTask::~ThumbnailTask()
{
    m_rendering.cancel();
}

template<typename Value, typename Next>
void ThumbnailTask::then(Job<Value> job, Next next)
{
    job.then(this, [this, next](const Result<Value> &value) {
        if (value) {
            (this->*next)(*value);
        } else {
            m_outcome.key.clear(); // To be asked for again.
            finish(value.error().message);
        }
    });
}

void ThumbnailTask::start()
{
    then(m_library.previewBundle(m_order.component.id, m_order.version), &ThumbnailTask::takeBundle);
}

void ThumbnailTask::takeBundle(const PreviewBundle &bundle)
{
    const bool hasExample = !bundle.examples.isEmpty();
    if (!hasExample && (bundle.main.isEmpty() || isInvisible(m_order.component.type))) {
        finish(tr("%1 exports no component to show.").arg(m_order.component.name));
        return;
    }
    m_request.bundle = bundle;
    then(m_library.previewTheme(m_order.component.registryId), &ThumbnailTask::takeTheme);
}

void ThumbnailTask::takeTheme(const QByteArray &css)
{
    m_request.theme = css;
    then(m_renderer.fingerprint(), &ThumbnailTask::takeFingerprint);
}

void ThumbnailTask::takeFingerprint(const RenderFingerprint &fingerprint)
{
    m_fingerprint = fingerprint;
    nameRequest();
}

void ThumbnailTask::nameRequest()
{
    const auto name = [request = m_request, fingerprint = m_fingerprint](JobContext &) -> Result<QString> {
        return previewKey(request, fingerprint);
    };
    then(startJob<QString>(*QThreadPool::globalInstance(), {}, name), &ThumbnailTask::takeKey);
}

void ThumbnailTask::takeKey(const QString &key)
{
    m_outcome.key = key;
    if (key == m_knownKey) {
        m_outcome.isUnchanged = true;
        finish();
        return;
    }
    m_library.preview(key).then(this, [this](const Result<StoredPreview> &kept) {
        if (!kept) {
            m_rendering = m_renderer.render(m_request, Renderer::Priority::Background);
            then(m_rendering, &ThumbnailTask::takeAnswer);
        } else if (kept->png.isEmpty()) {
            finish(sentenceOf(storedProblems(*kept)));
        } else {
            decode(kept->png);
        }
    });
}

void ThumbnailTask::takeAnswer(const RenderAnswer &answer)
{
    if (!answer.png.isEmpty() || isLasting(answer.problems)) {
        m_library.keepPreview(m_outcome.key, storedPreview(answer));
    } else {
        m_outcome.key.clear();
    }
    if (answer.png.isEmpty()) {
        finish(sentenceOf(answer.problems));
    } else {
        decode(answer.png);
    }
}

void ThumbnailTask::decode(const QByteArray &png)
{
    const auto read = [png, scale = m_request.scale](JobContext &) -> Result<Thumbnail> {
        return readThumbnail(png, scale);
    };
    then(startJob<Thumbnail>(*QThreadPool::globalInstance(), {}, read), &ThumbnailTask::takeThumbnail);
}

void ThumbnailTask::takeThumbnail(const Thumbnail &thumbnail)
{
    if (thumbnail.isCut && m_request.viewport == kNarrowViewport) {
        m_request.viewport = kWideViewport;
        nameRequest();
        return;
    }
    m_outcome.thumbnail = thumbnail;
    finish();
}

void ThumbnailTask::finish(const QString &reason)
{
    m_outcome.thumbnail.reason = reason;
    Q_EMIT finished();
}

} // namespace enigma
