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
    kit.page = resource(u"page.html"_s);
    kit.script = resource(u"kit.js"_s);
    const QJsonObject about = QJsonDocument::fromJson(resource(u"kit.json"_s)).object();
    for (const QJsonValue &name : about.value("packages"_L1).toArray()) {
        kit.packages.append(name.toString());
    }
    kit.missing = about.value("missing"_L1).toString();
    if (kit.missing.isEmpty() && (kit.page.isEmpty() || kit.script.isEmpty())) {
        kit.missing = tr("This program was built without the preview kit. Build it again where npm is installed.");
    }
    kit.sha256 = sha256Hex(kit.page + kit.script);
    return kit;
}

const PreviewKit &previewKit()
{
    static const PreviewKit kit = read();
    return kit;
}

} // namespace enigma
