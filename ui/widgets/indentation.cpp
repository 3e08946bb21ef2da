// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/indentation.h"

#include "models/base/text.h"

#include <QHash>
#include <QStringView>

#include <algorithm>
#include <cstdlib>

namespace enigma {

namespace {

constexpr int kLinesLookedAt = 500;

int leadingSpaces(QStringView line)
{
    qsizetype count = 0;
    while (count < line.size() && line[count] == u' ') {
        ++count;
    }
    return int(count);
}

} // namespace

QString Indentation::name() const
{
    return tabs ? tr("Tabs") : tr("%n spaces", nullptr, width);
}

// The most frequent step from one line to the next decides; alignment inside comments is too rare to win.
Indentation detectIndentation(const QString &text)
{
    int tabLines = 0;
    int previous = 0;
    int looked = 0;
    QHash<int, int> steps;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        if (++looked > kLinesLookedAt) {
            break;
        }
        if (line.trimmed().isEmpty()) {
            continue;
        }
        tabLines += line.startsWith(u'\t') ? 1 : 0;
        const int spaces = leadingSpaces(line);
        const int step = std::abs(spaces - previous);
        if (step >= 2 && step <= 8) {
            ++steps[step];
        }
        previous = spaces;
    }
    int best = 0;
    for (auto it = steps.cbegin(); it != steps.cend(); ++it) {
        if (best == 0 || it.value() > steps[best] || (it.value() == steps[best] && it.key() < best)) {
            best = it.key();
        }
    }
    if (tabLines > (best ? steps[best] : 0)) {
        return {true, 4};
    }
    return {false, best ? best : 2};
}

} // namespace enigma
