// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/theme_changelog.h"

#include "models/base/text.h"
#include "models/diff/theme_diff.h"
#include "models/diff/token_diff.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostLines = 12;
constexpr qsizetype kLongestValue = 80;

QString shortened(const QString &value)
{
    return value.size() > kLongestValue ? value.first(kLongestValue - 1) + u'…' : value;
}

// Tailwind's mapping follows the tokens.
bool isMapping(const ThemeDifference &difference)
{
    return difference.mode == kThemeMode &&
           (difference.name.startsWith("color-"_L1) || (difference.before + difference.after).contains("var(--"_L1));
}

class Changelog
{
public:
    Changelog(const Theme &before, const Theme &after) : m_before(before), m_after(after)
    {
        m_renames = renamedTokens(scanTokens(before.source()), scanTokens(after.source()));
    }

    QStringList lines()
    {
        compareModes();
        for (const auto &[was, is] : m_renames) {
            m_lines.append(tr("%1 is now called %2").arg(was, is));
        }
        for (const ThemeDifference &difference : diffThemes(m_before, m_after)) {
            if (!isMapping(difference) && !isRenamed(difference.name)) {
                add(difference);
            }
        }
        return m_lines;
    }

private:
    void compareModes()
    {
        for (const QString &mode : m_before.modes()) {
            if (!m_after.modes().contains(mode)) {
                m_lines.append(tr("the mode %1 is gone").arg(mode));
            }
        }
        for (const QString &mode : m_after.modes()) {
            if (!m_before.modes().contains(mode)) {
                m_lines.append(tr("the mode %1 is new").arg(mode));
            }
        }
    }

    bool isRenamed(const QString &name) const
    {
        const QString token = u"--"_s + name;
        return std::ranges::any_of(m_renames,
                                   [&token](const auto &its) { return its.first == token || its.second == token; });
    }

    static bool has(const Theme &theme, const QString &name)
    {
        return std::ranges::any_of(theme.modes() + QStringList{kThemeMode.toString()},
                                   [&](const QString &mode) { return theme.value(mode, name).has_value(); });
    }

    void add(const ThemeDifference &difference)
    {
        const QString &name = difference.name;
        if (!has(m_after, name)) {
            m_lines.append(tr("--%1 is gone").arg(name));
            m_lines.removeDuplicates(); // Gone from every mode, said once.
        } else if (!has(m_before, name)) {
            m_lines.append(tr("--%1 is new: %2 %3").arg(name, difference.mode, shortened(difference.after)));
        } else {
            const auto text = [](const QString &value) {
                return value.isNull() ? tr("as in light") : shortened(value);
            };
            m_lines.append(
                u"--%1 %2 %3 → %4"_s.arg(name, difference.mode, text(difference.before), text(difference.after)));
        }
    }

    const Theme &m_before;
    const Theme &m_after;
    QList<std::pair<QString, QString>> m_renames;
    QStringList m_lines;
};

} // namespace

QString themeChangelog(const Theme &before, const Theme &after)
{
    QStringList lines = Changelog(before, after).lines();
    if (const qsizetype more = lines.size() - kMostLines; more > 1) {
        lines = lines.first(kMostLines) + QStringList{tr("and %1 more").arg(more)};
    }
    return lines.join(u'\n');
}

} // namespace enigma
