// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/when_text.h"

#include <QLocale>

namespace enigma {

using namespace Qt::StringLiterals;

QString whenText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid()) {
        return {};
    }
    const QDateTime here = time.toLocalTime();
    const QDateTime today = now.toLocalTime();
    if (here.date() == today.date()) {
        return QLocale().toString(here.time(), u"HH:mm"_s);
    }
    return QLocale().toString(here.date(), here.date().year() == today.date().year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

} // namespace enigma
