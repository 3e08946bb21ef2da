// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lint/theme_lint.h"

#include "models/lint/theme_lint_scope.h"

#include <algorithm>

namespace enigma {

ThemeLintScope::ThemeLintScope(const Theme &theme, const ThemeUsage &usage) :
    m_theme(theme), m_usage(usage), m_snapshot(snapshotOf(theme))
{
    for (const QString &mode : m_snapshot.modes + QStringList{kThemeMode.toString()}) {
        for (const ThemeToken &token : theme.tokens(mode)) {
            if (!token.isInherited) {
                m_ownTokens.append(token);
            }
        }
    }
    const QByteArray &css = theme.document().bytes();
    for (qsizetype end = css.indexOf('\n'); end >= 0; end = css.indexOf('\n', end + 1)) {
        m_lineEnds.append(int(end));
    }
}

bool ThemeLintScope::declares(const QString &mode, const QString &name) const
{
    return m_theme.declaration(mode, name).has_value();
}

void ThemeLintScope::add(ThemeFinding finding)
{
    if (const std::optional<CssSpan> declaration = m_theme.declaration(finding.mode, finding.token)) {
        finding.line = lineOf(declaration->begin);
    }
    m_findings.append(std::move(finding));
}

int ThemeLintScope::lineOf(int position) const
{
    return int(std::ranges::lower_bound(m_lineEnds, position) - m_lineEnds.begin()) + 1;
}

QList<ThemeFinding> ThemeLintScope::takeFindings()
{
    std::ranges::stable_sort(m_findings, {}, &ThemeFinding::line);
    return std::move(m_findings);
}

QList<ThemeFinding> lintTheme(const Theme &theme, const ThemeUsage &usage)
{
    ThemeLintScope scope(theme, usage);
    lintValues(scope);
    lintFonts(scope);
    lintTokenReferences(scope);
    lintColors(scope);
    lintModes(scope);
    lintUtilities(scope);
    lintUse(scope);
    lintCharts(scope);
    return scope.takeFindings();
}

Diagnostic toDiagnostic(const ThemeFinding &finding, const QString &component, const QString &path)
{
    Diagnostic diagnostic{.code = finding.code,
                          .severity = finding.severity,
                          .component = component,
                          .path = path,
                          .line = finding.line,
                          .message = finding.message,
                          .remedy = finding.remedy};
    if (!finding.fix.isEmpty()) {
        diagnostic.fix = QuickFix{.kind = QuickFix::Kind::ChangeTokens,
                                  .subject = finding.token,
                                  .value = {},
                                  .title = finding.fixTitle,
                                  .use = finding.use,
                                  .tokens = finding.fix};
    }
    return diagnostic;
}

} // namespace enigma
