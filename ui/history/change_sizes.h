// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How many lines versions changed of their parents, found one after the other and kept: versions never change.

#pragma once

#include "models/api/library_service.h"

#include <QHash>

namespace enigma {

class ChangeSizes : public QObject
{
    Q_OBJECT

public:
    explicit ChangeSizes(LibraryService &library, QObject *parent = nullptr);

    // Answers with sized(), at once for what is known. The newest wish comes first; a wish is not forgotten.
    void want(const Version &version);

Q_SIGNALS:
    void sized(const enigma::VersionId &version, int lines);

private:
    void next();
    void compare(const Version &version, const Item &before);
    void finish(const Version &version, int lines);

    LibraryService &m_library;
    QHash<VersionId, int> m_known;
    QList<Version> m_wanted;
    bool m_isBusy = false;
};

} // namespace enigma
