// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/component_edits.h"

#include "models/base/text.h"
#include "models/domain/rules.h"

namespace enigma {

using namespace Qt::StringLiterals;

static QString fieldName(HeadField field)
{
    switch (field) {
    case HeadField::Type:
        return tr("type");
    case HeadField::Title:
        return tr("title");
    case HeadField::Description:
        return tr("description");
    case HeadField::Author:
        return tr("author");
    case HeadField::Docs:
        return tr("documentation");
    case HeadField::Categories:
        return tr("categories");
    case HeadField::Dependencies:
        return tr("packages");
    case HeadField::DevDependencies:
        return tr("development packages");
    case HeadField::RegistryDependencies:
        return tr("registry items");
    case HeadField::Extra:
        return tr("other fields");
    }
    return {};
}

static std::unexpected<Error> noFile(const Item &item, const QString &path)
{
    return failure(ErrorCode::NotFound, tr("“%1” has no file “%2”.").arg(item.head.name, path));
}

static qsizetype positionOf(const Item &item, const QString &path)
{
    for (qsizetype i = 0; i < item.files.size(); ++i) {
        if (item.files.at(i).path == path) {
            return i;
        }
    }
    return -1;
}

Result<> checkNewPath(const Item &item, const QString &path, const QString &except)
{
    ENIGMA_CHECK(checkFilePath(path));
    if (item.isTheme()) {
        return failure(ErrorCode::Invalid,
                       tr("A theme has one file, %1. Files belong to components.").arg(kThemeSourcePath));
    }
    for (const ItemFile &file : item.files) {
        if (file.path != except && file.path.toCaseFolded() == path.toCaseFolded()) {
            return failure(ErrorCode::Conflict, tr("There is a file “%1” already.").arg(file.path));
        }
    }
    return {};
}

ItemFile newFile(const Item &item, const QString &path)
{
    return {path, item.files.isEmpty() ? item.head.type : item.files.first().type, {}, {}};
}

QString ChangeHead::text() const
{
    return tr("Change %1").arg(fieldName(m_field));
}

Result<DocumentChange> ChangeHead::apply(Item &item)
{
    if (m_head.name != item.head.name) {
        return failure(ErrorCode::Invalid, tr("A draft cannot rename its component “%1”.").arg(item.head.name));
    }
    if (!isItemType(m_head.type)) {
        return failure(
            ErrorCode::Invalid,
            tr("“%1” is not a type of component. Use one of: %2.").arg(m_head.type, itemTypes().join(u", "_s)));
    }
    std::swap(item.head, m_head);
    return DocumentChange{.parts = DocumentChange::Head};
}

DocumentChange ChangeHead::revert(Item &item)
{
    std::swap(item.head, m_head);
    return {.parts = DocumentChange::Head};
}

bool ChangeHead::absorb(const Edit &later)
{
    // This one holds the head from before both, which is all that undoing needs.
    const auto *other = dynamic_cast<const ChangeHead *>(&later);
    return other && other->m_field == m_field;
}

QString AddFile::text() const
{
    return tr("Add %1").arg(m_file.path);
}

Result<DocumentChange> AddFile::apply(Item &item)
{
    ENIGMA_CHECK(checkNewPath(item, m_file.path));
    if (item.files.size() >= kMaxFilesPerItem) {
        return failure(ErrorCode::TooLarge, tr("A component has at most %1 files.").arg(kMaxFilesPerItem));
    }
    item.files.append(m_file);
    return DocumentChange{.parts = DocumentChange::Files, .path = m_file.path};
}

DocumentChange AddFile::revert(Item &item)
{
    m_file = item.files.takeAt(positionOf(item, m_file.path)); // With what was written into it since.
    return {.parts = DocumentChange::Files, .path = m_file.path};
}

QString RenameFile::text() const
{
    return tr("Rename %1").arg(m_from);
}

Result<DocumentChange> RenameFile::apply(Item &item)
{
    ItemFile *file = item.file(m_from);
    if (!file) {
        return noFile(item, m_from);
    }
    ENIGMA_CHECK(checkNewPath(item, m_to, m_from));
    file->path = m_to;
    return DocumentChange{.parts = DocumentChange::Files, .path = m_to, .renamedFrom = m_from};
}

DocumentChange RenameFile::revert(Item &item)
{
    item.file(m_to)->path = m_from;
    return {.parts = DocumentChange::Files, .path = m_from, .renamedFrom = m_to};
}

QString RemoveFile::text() const
{
    return tr("Remove %1").arg(m_path);
}

Result<DocumentChange> RemoveFile::apply(Item &item)
{
    m_position = positionOf(item, m_path);
    if (m_position < 0) {
        return noFile(item, m_path);
    }
    m_file = item.files.takeAt(m_position);
    return DocumentChange{.parts = DocumentChange::Files, .path = m_path};
}

DocumentChange RemoveFile::revert(Item &item)
{
    item.files.insert(m_position, m_file);
    return {.parts = DocumentChange::Files, .path = m_path};
}

QList<ChangeManifest::FileEntry> ChangeManifest::entriesOf(const Item &item)
{
    QList<FileEntry> entries;
    for (const ItemFile &file : item.files) {
        entries.append({file.path, file.type, file.target});
    }
    return entries;
}

QString ChangeManifest::text() const
{
    return tr("Change the manifest");
}

Result<DocumentChange> ChangeManifest::apply(Item &item)
{
    Item changed = item;
    changed.head = m_head;
    if (m_head.name != item.head.name) {
        return failure(ErrorCode::Invalid, tr("A draft cannot rename its component “%1”.").arg(item.head.name));
    }
    for (const FileEntry &entry : std::as_const(m_files)) {
        ItemFile *file = changed.file(entry.path);
        if (!file) {
            return failure(
                ErrorCode::Invalid,
                tr("“%1” is no file of this component. Add and rename files in the list of files.").arg(entry.path));
        }
        if (!isItemType(entry.type) && entry.type != file->type) {
            return failure(ErrorCode::Invalid,
                           tr("“%1” has the type “%2”, which the shadcn CLI does not know. Use one of: %3.")
                               .arg(entry.path, entry.type, itemTypes().join(u", "_s)));
        }
        file->type = entry.type;
        file->target = entry.target;
    }
    if (m_files.size() != item.files.size()) {
        return failure(ErrorCode::Invalid, tr("The manifest names %1 files, and the component has %2. Add and remove "
                                              "files in the list of files.")
                                               .arg(m_files.size())
                                               .arg(item.files.size()));
    }
    ENIGMA_CHECK(checkItem(changed));
    return swap(item);
}

DocumentChange ChangeManifest::swap(Item &item)
{
    const QList<FileEntry> before = entriesOf(item);
    for (const FileEntry &entry : std::as_const(m_files)) {
        ItemFile *file = item.file(entry.path);
        file->type = entry.type;
        file->target = entry.target;
    }
    m_files = before;
    std::swap(item.head, m_head);
    return {.parts = DocumentChange::Head};
}

DocumentChange ChangeManifest::revert(Item &item)
{
    return swap(item);
}

bool ChangeManifest::absorb(const Edit &later)
{
    return dynamic_cast<const ChangeManifest *>(&later) != nullptr;
}

} // namespace enigma
