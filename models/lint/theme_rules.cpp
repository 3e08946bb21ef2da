// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lint/theme_rules.h"

#include "models/base/text.h"
#include "models/color/color_parser.h"
#include "models/lint/theme_lint.h"
#include "models/theme/theme_mapping.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// Of these a second install overwrites the tokens; of all others it leaves them as they are.
bool ownsTokens(const QString &type)
{
    return type == kThemeItemType || type == "registry:style"_L1 || type == "registry:font"_L1 ||
           type == "registry:base"_L1;
}

class TokenRules
{
public:
    TokenRules(const Item &item, const LintScope &scope, QList<Diagnostic> &found) :
        m_item(item),
        m_scope(scope),
        m_found(found),
        m_cssVars(QJsonDocument::fromJson(item.head.extra).object()["cssVars"_L1].toObject())
    {
    }

    void check()
    {
        const QJsonObject light = m_cssVars["light"_L1].toObject();
        checkColors(light);
        if (!ownsTokens(m_item.head.type)) {
            checkChanges(light.keys() + m_cssVars["dark"_L1].toObject().keys());
        }
        for (const ItemFile &file : m_item.files) {
            if (file.type == kThemeSourceType) {
                checkSource(file);
            }
        }
    }

private:
    void checkColors(const QJsonObject &tokens)
    {
        const QJsonObject mapped = m_cssVars["theme"_L1].toObject();
        for (auto token = tokens.begin(); token != tokens.end(); ++token) {
            const QString value = token->toString();
            const bool isMapped = mapped.contains("color-"_L1 + token.key()) || m_scope.isDefaultToken(token.key());
            if (!isMapped && !isBareHsl(value) && !isColorForCli(value) && parseColor(value)) {
                add(u"token-color"_s,
                    tr("The shadcn CLI does not see that “%1: %2” is a colour, so “bg-%1” will not exist.")
                        .arg(token.key(), value),
                    tr("Add “color-%1”: “var(--%1)” to cssVars.theme, or write the colour as oklch().")
                        .arg(token.key()));
                m_found.last().fix = QuickFix{.kind = QuickFix::Kind::MapToken,
                                              .subject = token.key(),
                                              .value = {},
                                              .title = tr("Add “color-%1”").arg(token.key())};
            }
        }
    }

    void checkChanges(const QStringList &names)
    {
        QStringList changed;
        for (const QString &name : names) {
            if (m_scope.isKnownToken(name) && !changed.contains(name)) {
                changed.append(name);
            }
        }
        if (!changed.isEmpty()) {
            add(u"token-change"_s,
                tr("This %1 changes tokens that a project has already: %2. The shadcn CLI leaves those as they are.")
                    .arg(shortType(m_item.head.type), changed.join(u", "_s)),
                tr("Change them in the registry's theme."));
        }
    }

    void checkSource(const ItemFile &file)
    {
        const auto theme = Theme::parse(file.content);
        if (!theme) {
            add(u"theme-source"_s, theme.error().message, tr("Correct it: until then the theme is published empty."));
            m_found.last().severity = Severity::Error;
            m_found.last().path = file.path;
            return;
        }
        const ThemeUsage usage = usageOf(m_scope.items(), snapshotOf(*theme).names);
        for (const ThemeFinding &finding : lintTheme(*theme, usage)) {
            m_found.append(toDiagnostic(finding, m_item.head.name, file.path));
        }
    }

    void add(const QString &code, const QString &message, const QString &remedy)
    {
        m_found.append({.code = code,
                        .severity = Severity::Warning,
                        .component = m_item.head.name,
                        .message = message,
                        .remedy = remedy});
    }

    const Item &m_item;
    const LintScope &m_scope;
    QList<Diagnostic> &m_found;
    QJsonObject m_cssVars;
};

} // namespace

void lintTokens(const Item &item, const LintScope &scope, QList<Diagnostic> &found)
{
    TokenRules(item, scope, found).check();
}

} // namespace enigma
