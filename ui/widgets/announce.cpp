// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/announce.h"

#include <QAccessible>
#include <QWidget>

namespace enigma {

void announce(QWidget &widget, const QString &sentence, Urgency urgency)
{
    if (!QAccessible::isActive()) {
        return;
    }
    QAccessibleAnnouncementEvent event(&widget, sentence);
    event.setPoliteness(urgency == Urgency::Assertive ? QAccessible::AnnouncementPoliteness::Assertive
                                                      : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
}

} // namespace enigma
