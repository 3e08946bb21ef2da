// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The edits of a component: its head, and which files it has. What stands in a file is the business of its editor.

#pragma once

#include "models/document/edit.h"

#include <memory>

namespace enigma {

enum class HeadField {
    Type,
    Title,
    Description,
    Author,
    Docs,
    Categories,
    Dependencies,
    DevDependencies,
    RegistryDependencies,
    Extra,
};

// Several edits of one field in a row, as typing makes them, are one step.
class ChangeHead final : public Edit
{
public:
    // `head` is the new head; `field` says which of its fields differs.
    ChangeHead(HeadField field, ItemHead head) : m_field(field), m_head(std::move(head)) {}

    QString text() const override;
    Result<DocumentChange> apply(Item &item) override; // Invalid: an unknown type, or another name.
    DocumentChange revert(Item &item) override;
    bool absorb(const Edit &later) override;
    QByteArray stored() const override;

private:
    HeadField m_field;
    ItemHead m_head; // The other one: the new head before apply(), the old one after it.
};

class AddFile final : public Edit
{
public:
    explicit AddFile(ItemFile file) : m_file(std::move(file)) {}

    QString text() const override;
    Result<DocumentChange> apply(Item &item) override; // Invalid: a bad path; Conflict: the path is taken.
    DocumentChange revert(Item &item) override;
    QByteArray stored() const override;

private:
    ItemFile m_file;
};

class RenameFile final : public Edit
{
public:
    RenameFile(QString from, QString to) : m_from(std::move(from)), m_to(std::move(to)) {}

    QString text() const override;
    Result<DocumentChange> apply(Item &item) override;
    DocumentChange revert(Item &item) override;
    QByteArray stored() const override;

private:
    QString m_from;
    QString m_to;
};

class RemoveFile final : public Edit
{
public:
    explicit RemoveFile(QString path) : m_path(std::move(path)) {}
    // One that was applied: `file` stood at `position`.
    RemoveFile(ItemFile file, qsizetype position) : m_path(file.path), m_file(std::move(file)), m_position(position) {}

    QString text() const override;
    Result<DocumentChange> apply(Item &item) override;
    DocumentChange revert(Item &item) override;
    QByteArray stored() const override;

private:
    QString m_path;
    ItemFile m_file;
    qsizetype m_position = 0;
};

// Where the manifest is edited as a whole: the head, and each file's type and target. Neither adds nor removes files.
class ChangeManifest final : public Edit
{
public:
    struct FileEntry
    {
        QString path;
        QString type;
        QString target;

        bool operator==(const FileEntry &) const = default;
    };

    ChangeManifest(ItemHead head, QList<FileEntry> files) : m_head(std::move(head)), m_files(std::move(files)) {}

    static QList<FileEntry> entriesOf(const Item &item);

    QString text() const override;
    Result<DocumentChange> apply(Item &item) override; // Invalid: another name, other files, an unknown type or target.
    DocumentChange revert(Item &item) override;
    bool absorb(const Edit &later) override;
    QByteArray stored() const override;

private:
    DocumentChange swap(Item &item);

    ItemHead m_head; // The other one, as in ChangeHead.
    QList<FileEntry> m_files;
};

// Null for what is no stored edit.
std::unique_ptr<Edit> restoreEdit(const QByteArray &stored);

// "button.tsx" beside "Button.tsx" is refused: some file systems cannot hold both. `except` is not counted.
Result<> checkNewPath(const Item &item, const QString &path, const QString &except = {});

// What a file of this path is when nobody said: of the kind that the component's other files are.
ItemFile newFile(const Item &item, const QString &path);

} // namespace enigma
