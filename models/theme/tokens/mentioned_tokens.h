// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which design tokens a file seems to use or define, without knowing the theme: for the search index, where a name too
// many does no harm. What is exact for a given theme is used_tokens.h.

#pragma once

#include <QByteArrayView>
#include <QSet>

namespace enigma {

// Names without "--", of custom properties and of the rests of Tailwind classes: "var(--chart-1)" and "bg-chart-1/90"
// both give "chart-1". Views into the content. Linear in its size.
QSet<QByteArrayView> mentionedTokens(QByteArrayView content);

} // namespace enigma
