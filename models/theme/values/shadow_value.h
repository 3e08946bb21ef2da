// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A CSS shadow as its layers, the first on top. Every part keeps the text it was typed as, so var() and calc() survive,
// and a layer that cannot be read is carried along as it is.

#pragma once

#include <QList>
#include <QString>

namespace enigma {

struct ShadowLayer
{
    QString text;        // The whole layer as typed.
    bool isRead = false; // Whether the parts below say what the text does.
    QString x;
    QString y;
    QString blur;   // Empty where it was left out: 0.
    QString spread; // As blur.
    QString color;  // Empty: the colour of the text.
    bool isInset = false;

    bool operator==(const ShadowLayer &) const = default;
};

// Split at the outer commas; none for "none" and for nothing. A var() behind two lengths or more, at the end of a
// layer without another colour, is taken for the colour.
QList<ShadowLayer> readShadow(QStringView text);

// "none" without layers.
QString shadowText(const QList<ShadowLayer> &layers);

// The layer with its text made of its parts.
ShadowLayer rewritten(ShadowLayer layer);

} // namespace enigma
