// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/theme/theme_source.h"

#include <QRegularExpression>

#include <algorithm>

// The part of Theme that adds, renames and removes modes.

namespace enigma {

using namespace Qt::StringLiterals;

static Result<> refuseTaken(const Theme &theme, const QString &mode)
{
    ENIGMA_CHECK(checkModeName(mode));
    if (theme.modes().contains(mode) || mode == kThemeMode) {
        return failure(ErrorCode::Conflict, tr("This theme already has the mode “%1”. Choose another name.").arg(mode));
    }
    return {};
}

// In the selectors of a rule, "[data-theme=x]" with another x.
static QString renamedSelectors(const QString &prelude, const QString &from, const QString &to)
{
    const QRegularExpression attribute(
        u"(\\[data-(?:theme|mode)\\s*=\\s*[\"']?)%1([\"']?\\s*\\])"_s.arg(QRegularExpression::escape(from)),
        QRegularExpression::CaseInsensitiveOption);
    QString renamed = prelude;
    return renamed.replace(attribute, u"\\1%1\\2"_s.arg(to));
}

Result<> Theme::addMode(const QString &mode)
{
    ENIGMA_CHECK(refuseTaken(*this, mode));
    insertMode(mode, {});
    index();
    return {};
}

Result<> Theme::renameMode(const QString &from, const QString &to)
{
    ENIGMA_CHECK(refuseTaken(*this, to));
    if (from == kLightMode || from == kDarkMode || !modes().contains(from)) {
        return failure(ErrorCode::Invalid, tr("The mode “%1” cannot be renamed: add a mode instead.").arg(from));
    }
    Theme next = *this;
    for (const int block : m_index.value(from).blocks) {
        const QString prelude = QString::fromUtf8(m_document.text(m_document.blocks()[block].prelude));
        next.m_document.setPrelude(block, renamedSelectors(prelude, from, to).toUtf8());
    }
    next.index();
    if (next.modes().contains(from)) {
        return failure(ErrorCode::Invalid,
                       tr("The mode “%1” cannot be renamed: its selector is “%2”. Rename it in the source.")
                           .arg(from, m_document.prelude(m_index.value(from).blocks.constFirst())));
    }
    *this = next;
    return {};
}

Result<> Theme::removeMode(const QString &mode)
{
    if (mode == kLightMode || !m_index.contains(mode) || mode == kThemeMode) {
        return failure(ErrorCode::Invalid, tr("The mode “%1” cannot be removed.").arg(mode));
    }
    QList<CssPlace> places;
    for (const int block : m_index.value(mode).blocks) {
        for (int i = 0; i < int(m_document.blocks()[block].declarations.size()); ++i) {
            places.append({block, i});
        }
    }
    m_document.remove(places);
    index();
    // From the end, so that the numbers of those before stay.
    QList<int> blocks = m_index.value(mode).blocks;
    std::ranges::sort(blocks, std::ranges::greater());
    for (const int block : std::as_const(blocks)) {
        if (m_document.text(m_document.blocks()[block].body).trimmed().isEmpty()) {
            m_document.removeRule(block);
        }
    }
    index();
    return {};
}

} // namespace enigma
