// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A remote that is a folder, for static hosting.

#pragma once

#include "sync/folder/durable_files.h"
#include "sync/remote/remote_target.h"

namespace enigma {

class PublishedFolder;

class FolderRemote final : public RemoteTarget
{
public:
    explicit FolderRemote(Remote remote, std::unique_ptr<DurableFiles> files = std::make_unique<DurableFiles>());

    Result<QList<PublishAnswer>> publish(const PublishBatch &batch, JobContext &job) override;
    Result<QString> test(const Registry &registry, JobContext &job) override;

private:
    Result<> prepareFolder() const;
    Result<> checkContents(PublishedFolder &folder, const Registry &registry) const;
    Result<PublishAnswer> publishVersion(PublishedFolder &folder, const PublishVersion &version) const;

    Remote m_remote;
    QString m_folder;
    std::unique_ptr<DurableFiles> m_files;
};

} // namespace enigma
