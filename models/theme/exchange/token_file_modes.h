// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which sets of a token file make up which mode of a theme. For the sources of this folder.

#pragma once

#include "models/theme/exchange/dtcg_value.h"
#include "models/theme/exchange/import_report.h"

namespace enigma::dtcg {

struct FileMode
{
    QString name;              // "light" is the first.
    QList<const Json *> trees; // Laid over each other, the later ones winning. They point into the file.
};

bool isResolver(const Json &root);
bool isTokensStudio(const Json &root);

// Never empty. What other files hold is reported and left out.
QList<FileMode> modesOfFile(const Json &root, ImportReport &report);

} // namespace enigma::dtcg
