// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files dragged in from the desktop, read off the GUI thread. A component holds texts, so anything else is turned away
// with its reason.

#pragma once

#include "models/jobs/job.h"

#include <QUrl>

class QMimeData;

namespace enigma {

inline constexpr qint64 kMaxDroppedFile = 1024 * 1024LL;

struct DroppedFile
{
    QString name; // Without folders.
    QByteArray content;
    QString fault; // Why it is not taken; empty: it is.
};

bool holdsFiles(const QMimeData &data);
Job<QList<DroppedFile>> readDroppedFiles(const QList<QUrl> &urls);

} // namespace enigma
