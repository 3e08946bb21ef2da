// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/open_theme.h"

#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/store/component_repository.h"
#include "models/store/registry_repository.h"

#include <QFile>

namespace enigma {

static Result<Theme> themeOf(const Item &item, const QString &registry)
{
    const ItemFile *source = item.file(kThemeSourcePath);
    if (!source) {
        return failure(ErrorCode::Invalid, tr("The component “theme” of “%1” is not a theme.").arg(registry));
    }
    return Theme::parse(source->content);
}

Result<OpenTheme> openTheme(Library &library, const std::string &slug)
{
    OpenTheme open;
    ENIGMA_TRY(open.registry, library.registries().findBySlug(QString::fromStdString(slug)));
    Result<ComponentSummary> component = library.components().find(open.registry.id, kThemeSlug.toString());
    if (!component) {
        return failure(component.error().code,
                       tr("The registry “%1” has no theme yet. Give it one with “enigmactl theme import %1 FILE”.")
                           .arg(open.registry.slug));
    }
    open.component = *std::move(component);
    ENIGMA_TRY(WorkingState state, library.working(open.component.id));
    open.item = std::move(state.item);
    ENIGMA_TRY(open.theme, themeOf(open.item, open.registry.slug));
    return open;
}

Result<LabelledTheme> themeOfVersion(Library &library, const OpenTheme &open, const QString &version)
{
    const Target target{{open.registry.slug, open.component.name, version}, open.component};
    ENIGMA_TRY(const Content content, contentOf(library, target));
    ENIGMA_TRY(const Theme theme, themeOf(content.item, open.registry.slug));
    return LabelledTheme{theme, content.label};
}

Result<> storeTheme(Library &library, OpenTheme &open)
{
    open.item.file(kThemeSourcePath)->content = open.theme.source();
    return library.writeDraft(open.component.id, open.item).transform([](const WorkingState &) {});
}

Result<QByteArray> readThemeFile(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound, tr("%1 cannot be read: %2.").arg(file.fileName(), file.errorString()));
    }
    if (file.size() > kMaxThemeBytes) {
        return failure(ErrorCode::TooLarge,
                       tr("%1 is %2; a theme has at most %3.")
                           .arg(file.fileName(), humanSize(file.size()), humanSize(kMaxThemeBytes)));
    }
    return file.readAll();
}

Result<ThemeUsage> usageOfTheme(Library &library, const OpenTheme &open)
{
    ENIGMA_TRY(const QList<Item> items, library.workingItems(open.registry.id));
    return usageOf(items, snapshotOf(open.theme).names);
}

} // namespace enigma
