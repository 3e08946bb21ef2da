// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A library in a temporary folder, and the small items that tests put into it.

#pragma once

#include "models/store/library.h"
#include "models/store/version_repository.h"

#include <QTemporaryDir>

namespace enigma {

class TempLibrary
{
public:
    TempLibrary() { reopen(); }

    Library *operator->() { return m_library.get(); }
    Library &operator*() { return *m_library; }
    QString folder() const { return m_folder.filePath(QStringLiteral("library")); }

    void close() { m_library.reset(); }
    void reopen()
    {
        m_library.reset();
        m_library = Library::open(folder()).value();
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
};

// A component of one file, "<name>.tsx".
inline Item sampleItem(const QString &name, const QByteArray &content = "export const value = 1\n")
{
    Item item;
    item.head.name = name;
    item.head.type = QStringLiteral("registry:ui");
    item.head.title = name;
    item.files = {{name + QStringLiteral(".tsx"), QStringLiteral("registry:ui"), {}, content}};
    return item;
}

} // namespace enigma
