// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/presets.h"

#include "models/theme/exchange/theme_export.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QByteArray read(const QString &name)
{
    QFile file(u":/presets/"_s + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen); // Part of this program.
    return isOpen ? file.readAll() : QByteArray();
}

// The files hold what makes a preset itself; what turns variables into utilities is the same for all of them.
QByteArray completeCss(const QByteArray &css)
{
    return Theme::parse(css).transform(toTailwindCss).value_or(css);
}

QList<ThemePreset> readPresets()
{
    QList<ThemePreset> result;
    for (const QJsonValue &preset : QJsonDocument::fromJson(read(u"presets.json"_s)).array()) {
        const QString name = preset[u"name"_s].toString();
        result.append({name, preset[u"title"_s].toString(), preset[u"description"_s].toString(),
                       completeCss(read(name + u".css"_s))});
    }
    return result;
}

} // namespace

const QList<ThemePreset> &themePresets()
{
    static const QList<ThemePreset> kPresets = readPresets();
    return kPresets;
}

} // namespace enigma
