// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme_session.h"

#include "models/base/text.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kLintDelay = 250; // ms after the last edit.

ThemeSession::ThemeSession(LibraryService &library, const RegistryId &registry, QObject *parent) :
    QObject(parent), m_library(library), m_registry(registry), m_document(library, registry)
{
    m_lintSoon.setSingleShot(true);
    m_lintSoon.setInterval(kLintDelay);
    connect(&m_lintSoon, &QTimer::timeout, this, &ThemeSession::lint);
    connect(&m_document, &ThemeDocument::changed, this, [this] {
        if (std::exchange(m_written, m_document.theme()) != m_document.theme()) { // Not when it was only saved.
            m_trial.reset();
        }
        refresh();
    });
    connect(&library, &LibraryService::changed, this, [this](const LibraryChange &change) {
        const bool isOwn = change.component == m_document.id() && !change.component.isNull();
        if (change.touches(LibraryChange::Contents) && !isOwn) {
            countUses();
        }
    });
}

void ThemeSession::refresh()
{
    const Theme &theme = m_trial ? *m_trial : m_document.theme();
    m_now = snapshotOf(theme, m_now);
    m_graph = TokenGraph(theme);
    if (m_was.modes.isEmpty() || m_wasOf != m_document.base()) {
        m_wasOf = m_document.base();
        m_was = snapshotOf(m_wasOf);
    }
    m_changed = m_wasOf.isEmpty() ? QStringList() : enigma::changedTokens(m_was, m_now);
    m_checks = checkContrast(m_now, m_usage.pairs);
    m_lintSoon.start();
    if (m_usageOf != m_now.names) {
        m_usageOf = m_now.names;
        countUses();
    }
    if (!m_now.modes.contains(m_mode)) {
        m_mode = m_now.modes.value(0);
    }
    Q_EMIT refreshed();
    if (!m_now.names.contains(m_token)) {
        select(m_now.names.value(0));
    }
}

void ThemeSession::countUses()
{
    const QStringList names = m_usageOf;
    m_library.workingItems(m_registry).then(this, [this, names](const Result<QList<Item>> &items) {
        if (!items) {
            return;
        }
        auto count = startJob<ThemeUsage>(
            *QThreadPool::globalInstance(), tr("Looking where tokens are used"),
            [items = *items, names](JobContext &) -> Result<ThemeUsage> { return usageOf(items, names); });
        count.then(this, [this](const Result<ThemeUsage> &usage) {
            if (usage) {
                m_usage = *usage;
                m_checks = checkContrast(m_now, m_usage.pairs);
                m_lintSoon.start();
                Q_EMIT refreshed();
            }
        });
    });
}

void ThemeSession::lint()
{
    auto lint = startJob<QList<ThemeFinding>>(
        *QThreadPool::globalInstance(), {},
        [theme = m_document.theme(), usage = m_usage](JobContext &) -> Result<QList<ThemeFinding>> {
            return lintTheme(theme, usage);
        });
    lint.then(this, [this, source = m_document.theme()](const Result<QList<ThemeFinding>> &findings) {
        if (findings && source == m_document.theme()) { // Else the next one is on its way.
            m_findings = *findings;
            Q_EMIT linted();
        }
    });
}

bool ThemeSession::isOutsideSrgb(const QString &token) const
{
    return std::ranges::any_of(m_now.modes, [&](const QString &mode) {
        const ThemeToken *its = m_now.token(mode, token);
        return its && its->color && !isInSrgb(*its->color);
    });
}

int ThemeSession::failedChecks() const
{
    return int(std::ranges::count_if(m_checks, [](const ContrastCheck &check) { return !check.passes(); }));
}

void ThemeSession::select(const QString &token, const QString &mode)
{
    const QString wanted = mode.isEmpty() ? m_mode : mode;
    if (token == m_token && wanted == m_mode) {
        return;
    }
    m_token = token;
    m_mode = wanted;
    Q_EMIT selectionChanged();
}

QStringList ThemeSession::selection() const
{
    return m_selection.contains(m_token) ? m_selection : QStringList{m_token};
}

void ThemeSession::setHovered(const QString &token)
{
    if (std::exchange(m_hovered, token) != token) {
        Q_EMIT hoveredChanged();
    }
}

void ThemeSession::showTrial(const std::optional<Theme> &theme)
{
    if (m_trial != theme) {
        m_trial = theme;
        refresh();
    }
}

Result<> ThemeSession::setValue(const QString &mode, const QString &token, const QString &value, EditStep step)
{
    return m_document.set(m_now.modeOf(mode, token), token, value.trimmed(), step);
}

Result<> ThemeSession::removeValue(const QString &mode, const QString &token)
{
    return m_document.remove(m_now.modeOf(mode, token), token);
}

QColor ThemeSession::colorOf(const QString &mode, const QString &token) const
{
    const ThemeToken *found = m_now.token(mode, token);
    return found && found->color ? shownColor(*found->color) : QColor();
}

QColor shownColor(const Color &color)
{
    const Rgb8 rgb = toSrgb8(color);
    return {rgb.red, rgb.green, rgb.blue, rgb.alpha};
}

QString modeTitle(const QString &mode)
{
    if (mode == kLightMode) {
        return tr("Light");
    }
    return mode == kDarkMode ? tr("Dark") : mode;
}

QString modeIcon(const QString &mode)
{
    if (mode == kLightMode) {
        return u"sun"_s;
    }
    return mode == kDarkMode ? u"moon"_s : u"theme"_s;
}

} // namespace enigma
