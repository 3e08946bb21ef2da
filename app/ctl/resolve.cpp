// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/resolve.h"

#include "models/base/text.h"
#include "models/store/version_repository.h"

namespace enigma {

using namespace Qt::StringLiterals;

Result<Target> resolveTarget(Library &library, const QString &text)
{
    ENIGMA_TRY(const ComponentReference reference, parseReference(text));
    ENIGMA_TRY(const ComponentSummary component, library.resolve(reference));
    return Target{reference, component};
}

Result<Content> contentOf(Library &library, const Target &target)
{
    return contentOf(library, target, target.reference.version);
}

Result<Content> contentOf(Library &library, const Target &target, const QString &version)
{
    ENIGMA_TRY(const VersionId id, versionOf(library, target, version));
    if (id.isNull()) {
        ENIGMA_TRY(const WorkingState state, library.working(target.component.id));
        return Content{state.item, state.isDraft || !state.baseNumber ? u"draft"_s : state.baseNumber->toString()};
    }
    ENIGMA_TRY(const Item item, library.versions().item(id));
    return Content{item, version};
}

Result<VersionId> versionOf(Library &library, const Target &target, const QString &version)
{
    if (version.isEmpty() || version == u"draft"_s) {
        return VersionId();
    }
    ENIGMA_TRY(const SemVer number, SemVer::parse(version));
    ENIGMA_TRY(const std::optional<Version> found, library.versions().find(target.component.id, number));
    if (!found) {
        return failure(ErrorCode::NotFound, tr("“%1/%2” has no version %3. See “enigmactl version list %1/%2”.")
                                                .arg(target.reference.registry, target.component.name, version));
    }
    return found->id;
}

Result<TrashEntry> trashedEntry(Library &library, TrashEntry::Kind kind, const QString &name)
{
    ENIGMA_TRY(const QList<TrashEntry> entries, library.trash());
    for (const TrashEntry &entry : entries) {
        if (entry.kind == kind && entry.name == name) {
            return entry;
        }
    }
    return failure(ErrorCode::NotFound, tr("“%1” is not in the trash. See “enigmactl trash list”.").arg(name));
}

Result<ItemFile> fileOf(const Content &content, const QString &path)
{
    if (const ItemFile *file = content.item.file(path)) {
        return *file;
    }
    QStringList paths;
    for (const ItemFile &file : content.item.files) {
        paths.append(file.path);
    }
    return failure(ErrorCode::NotFound,
                   tr("“%1” has no file “%2”. It has: %3.").arg(content.item.head.name, path, paths.join(u", "_s)));
}

} // namespace enigma
