// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/remote/published_form.h"

#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/theme/exchange/theme_export.h"

namespace enigma {

using namespace Qt::StringLiterals;

QString PinnedName::fileName() const
{
    return u"%1@%2.json"_s.arg(name, version.toString());
}

std::optional<PinnedName> PinnedName::parse(const QString &fileName)
{
    const qsizetype at = fileName.indexOf(u'@');
    if (at < 1 || !fileName.endsWith(u".json")) {
        return std::nullopt;
    }
    const QString name = fileName.left(at);
    const Result<SemVer> version = SemVer::parse(QStringView(fileName).sliced(at + 1).chopped(5));
    if (!version || !isSlug(name)) {
        return std::nullopt;
    }
    return PinnedName{name, *version};
}

PinnedName pinnedNameOf(const PublishVersion &version)
{
    return {version.item.head.name, version.version.number};
}

QByteArray writePublished(const Item &item, const SemVer &number, const QString &changelog, const QString &digest)
{
    const PublishInfo info{number, changelog, integrityOf(digest)};
    return writeItem(item, &info);
}

QByteArray writePublished(const PublishVersion &version)
{
    return writePublished(version.item, version.version.number, version.version.changelog, version.version.digest);
}

Result<QByteArray> stylesheetOf(const Item &theme)
{
    for (const ItemFile &file : theme.files) {
        if (file.type == kThemeSourceType) {
            ENIGMA_TRY(const Theme parsed, Theme::parse(file.content));
            return toTailwindCss(parsed);
        }
    }
    return QByteArray();
}

PublishAnswer refusedForOtherContent(const Remote &remote, const PublishVersion &version)
{
    return {.kind = PublishAnswer::Kind::Refused,
            .sentence =
                tr("“%1” already has %2 %3 with other content, and a published version never changes. Nothing was "
                   "changed there. Save your work as a new version and publish that.")
                    .arg(remote.name, version.item.head.name, version.version.number.toString())};
}

PublishAnswer confirmedAs(const QString &revision)
{
    return {.kind = PublishAnswer::Kind::Confirmed, .revision = revision};
}

std::unexpected<Error> notReachable(const Remote &remote, const Error &error)
{
    if (error.code != ErrorCode::Network) {
        return std::unexpected(error);
    }
    return failure(ErrorCode::Network,
                   tr("“%1”: %2 The versions wait and are sent again.").arg(remote.name, error.message), error.detail);
}

Result<> checkSameRegistry(const Remote &remote, const Registry &registry, const QString &found)
{
    if (found == registry.cliName) {
        return {};
    }
    return failure(
        ErrorCode::Conflict,
        tr("“%1” holds the registry “%2”, not “%3”. Nothing was changed there. Give the remote a place of its own.")
            .arg(remote.name, found, registry.cliName));
}

} // namespace enigma
