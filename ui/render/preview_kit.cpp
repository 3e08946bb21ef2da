// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/preview_kit.h"

#include "models/base/hash.h"
#include "models/base/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace enigma {

using namespace Qt::StringLiterals;

static QByteArray resource(const QString &name)
{
    QFile file(u":/enigma/preview-kit/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static PreviewKit read()
{
    PreviewKit kit;
    const QByteArray page = resource(u"page.html"_s);
    const QByteArray script = resource(u"kit.js"_s);
    kit.pageBase64 = page.toBase64();
    kit.scriptBase64 = script.toBase64();
    kit.sha256 = sha256Hex(page + script);
    const QJsonObject about = QJsonDocument::fromJson(resource(u"kit.json"_s)).object();
    for (const QJsonValue &name : about.value("packages"_L1).toArray()) {
        kit.packages.append(name.toString());
    }
    kit.missing = about.value("missing"_L1).toString();
    if (kit.missing.isEmpty() && (page.isEmpty() || script.isEmpty())) {
        kit.missing = tr("This program was built without the preview kit. Build it again where npm is installed.");
    }
    return kit;
}

const PreviewKit &previewKit()
{
    static const PreviewKit kit = read();
    return kit;
}

} // namespace enigma
