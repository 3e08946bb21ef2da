// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/render_request.h"

#include "models/base/hash.h"
#include "models/base/text.h"
#include "ui/render/show_payload.h"

#include <QDataStream>
#include <QIODevice>

#include <array>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr std::array kStates{u"rest", u"hover", u"focus-visible", u"active", u"disabled"};

QString renderStateName(RenderState state)
{
    return QString(kStates[static_cast<size_t>(state)]);
}

std::optional<RenderState> parseRenderState(QStringView name)
{
    for (size_t i = 0; i < kStates.size(); ++i) {
        if (name == QStringView(kStates[i])) {
            return static_cast<RenderState>(i);
        }
    }
    return std::nullopt;
}

QString problemText(const PageProblem &problem)
{
    const QString file = problem.module.section(u'/', -1);
    if (file.isEmpty()) {
        return problem.sentence;
    }
    return problem.line > 0 ? tr("%1 line %2: %3").arg(file).arg(problem.line).arg(problem.sentence)
                            : tr("%1: %2").arg(file, problem.sentence);
}

QString RenderFingerprint::digest() const
{
    return sha256Hex(QStringList{engine, kit, flags, fonts}.join(u'\n').toUtf8());
}

QImage RenderAnswer::image() const
{
    return QImage::fromData(png, "PNG");
}

QString previewKey(const RenderRequest &request, const RenderFingerprint &fingerprint)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    const int example = exampleAt(request.bundle, request.example) != nullptr ? request.example : kFromExports;
    stream << bundleDigest(request.bundle) << example << request.theme << request.mode << request.viewport
           << request.scale << renderStateName(request.state) << request.contentOnly << fingerprint.digest();
    return sha256Hex(bytes);
}

} // namespace enigma
