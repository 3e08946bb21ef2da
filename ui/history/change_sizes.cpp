// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/change_sizes.h"

#include "models/diff/diff_job.h"

namespace enigma {

ChangeSizes::ChangeSizes(LibraryService &library, QObject *parent) : QObject(parent), m_library(library) {}

void ChangeSizes::want(const Version &version)
{
    if (const auto known = m_known.constFind(version.id); known != m_known.cend()) {
        Q_EMIT sized(version.id, *known);
    } else if (!std::ranges::contains(m_wanted, version.id, &Version::id)) {
        m_wanted.append(version);
        next();
    }
}

void ChangeSizes::next()
{
    if (m_isBusy || m_wanted.isEmpty()) {
        return;
    }
    m_isBusy = true;
    const Version version = m_wanted.last();
    if (version.parent.isNull()) {
        compare(version, {});
        return;
    }
    m_library.versionItem(version.parent).then(this, [this, version](const Result<Item> &before) {
        compare(version, before.value_or(Item{}));
    });
}

void ChangeSizes::compare(const Version &version, const Item &before)
{
    m_library.versionItem(version.id).then(this, [this, version, before](const Result<Item> &after) {
        if (!after) {
            finish(version, 0);
            return;
        }
        startDiff(before, *after).then(this, [this, version](const Result<ItemDiff> &diff) {
            finish(version, diff ? diff->added + diff->removed : 0);
        });
    });
}

void ChangeSizes::finish(const Version &version, int lines)
{
    m_isBusy = false;
    m_known.insert(version.id, lines);
    m_wanted.removeIf([&version](const Version &each) { return each.id == version.id; });
    Q_EMIT sized(version.id, lines);
    next();
}

} // namespace enigma
