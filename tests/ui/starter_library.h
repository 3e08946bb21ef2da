// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What tests of a pane over the starter registry begin with: settings of their own, the style, and the registry.

#pragma once

#include "models/api/library_service.h"
#include "ui/style/enigma_style.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>

namespace enigma {

inline void useTestSettings(const QString &program)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("enigma-test"));
    QCoreApplication::setApplicationName(program);
    QSettings().clear();
    EnigmaStyle::install(*qApp);
}

// Opens the library and imports the starter registry as "acme".
inline RegistryId importStarter(LibraryService &library)
{
    library.open().wait().value();
    const QString starter = QStringLiteral(ENIGMA_SOURCE_DIR "/resources/starter");
    return library.importPath(starter, {.slug = QStringLiteral("acme")}).wait().value().registry;
}

} // namespace enigma
