// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/preview_choices.h"

#include <QSettings>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kSides = u"preview/sides"_s; // "light", "dark" or "both".
const QString kWidth = u"preview/width"_s;
const QString kZoom = u"preview/zoom"_s;
const QStringList kSideNames{u"light"_s, u"dark"_s, u"both"_s}; // In the order of Sides.

} // namespace

QStringList PreviewChoices::modes() const
{
    if (!otherMode.isEmpty()) {
        return {otherMode};
    }
    return sides == Sides::Both ? kSideNames.first(2) : QStringList{kSideNames.at(int(sides))};
}

PreviewChoices PreviewChoices::remembered()
{
    const QSettings settings;
    PreviewChoices choices;
    const qsizetype sides = kSideNames.indexOf(settings.value(kSides).toString());
    choices.sides = sides < 0 ? Sides::Both : Sides(sides);
    const int width = settings.value(kWidth, 0).toInt();
    choices.deviceWidth = width <= 0 ? 0 : std::clamp(width, 200, 3840);
    const double zoom = settings.value(kZoom, 0.0).toDouble();
    choices.zoom = zoom > 0 ? std::clamp(zoom, 0.25, 4.0) : 0;
    return choices;
}

void PreviewChoices::remember() const
{
    QSettings settings;
    settings.setValue(kSides, kSideNames.at(int(sides)));
    settings.setValue(kWidth, deviceWidth);
    settings.setValue(kZoom, zoom);
}

} // namespace enigma
