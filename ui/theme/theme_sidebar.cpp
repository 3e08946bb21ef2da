// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme_sidebar.h"

#include "models/theme/theme_groups.h"
#include "ui/style/control.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/side_list.h"
#include "ui/widgets/swatch.h"

#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kChangedKey = u"only:changed"_s;
const QString kContrastKey = u"check:contrast"_s;
const QString kLintKey = u"check:lint"_s;
const QString kGamutKey = u"check:gamut"_s;

// The registry's name with the face of its theme; opens the list of registries.
class RegistryButton : public QToolButton
{
public:
    explicit RegistryButton(ThemeSession &session) : m_session(session)
    {
        setPopupMode(QToolButton::InstantPopup);
        setFocusPolicy(Qt::TabFocus);
        setFixedHeight(metrics::kTallRowHeight);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAttribute(Qt::WA_Hover);
        useFocusRing(*this, metrics::kRadiusControl);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (underMouse() || isDown()) {
            drawBox(painter, rect(), metrics::kRadiusControl, color(Token::Hover));
        }
        QList<QColor> face;
        for (const QString &name : {u"primary"_s, u"background"_s, u"chart-2"_s, u"foreground"_s}) {
            face.append(m_session.colorOf(m_session.now().modes.value(0), name));
        }
        const bool isWhole = std::ranges::all_of(face, &QColor::isValid);
        const QRectF box(8, (height() - 20) / 2.0, 20, 20);
        Swatch::paint(painter, box, isWhole ? face : QList<QColor>{color(Token::Inset)});
        painter.setFont(enigma::font(TextStyle::Section));
        painter.setPen(color(Token::Text));
        const QRect name = rect().adjusted(36, 0, -30, 0);
        const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, name.width());
        painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft, shown);
        const int end = name.left() + painter.fontMetrics().horizontalAdvance(shown) + 6;
        drawIcon(painter, QRect(end, 0, 16, height()), u"down"_s, color(Token::TextMuted));
    }

private:
    ThemeSession &m_session;
};

SideItem row(const QString &key, const QString &text, const QString &count)
{
    SideItem item;
    item.key = key;
    item.text = text;
    item.count = count;
    return item;
}

SideItem checkRow(const QString &key, const QString &text, const QString &count, Token dot)
{
    SideItem item = row(key, text, count);
    item.dot = dot;
    return item;
}

Token dotOf(const QList<ThemeFinding> &findings)
{
    const auto has = [&](Severity severity) {
        return std::ranges::any_of(findings,
                                   [severity](const ThemeFinding &each) { return each.severity == severity; });
    };
    return has(Severity::Error)     ? Token::Danger
           : has(Severity::Warning) ? Token::Mark
           : findings.isEmpty()     ? Token::Success
                                    : Token::Info;
}

} // namespace

ThemeSidebar::ThemeSidebar(ThemeSession &session, QWidget *parent) :
    QWidget(parent),
    m_session(session),
    m_registry(new RegistryButton(session)),
    m_search(new SearchField(tr("Filter tokens"))),
    m_groups(new SideList(tr("Groups of tokens")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSidebarPadding, 4, metrics::kSidebarPadding, 8);
    column->setSpacing(8);
    column->addWidget(m_registry);
    column->addWidget(m_search);
    column->addWidget(m_groups, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ThemeSidebar::filterChanged);
    connect(m_search, &SearchField::moveRequested, m_groups, &SideList::move);
    connect(m_groups, &SideList::currentKeyChanged, this, &ThemeSidebar::filterChanged);
    connect(&session, &ThemeSession::refreshed, this, &ThemeSidebar::showGroups);
    connect(&session, &ThemeSession::linted, this, &ThemeSidebar::showGroups);
    connect(&session.library(), &LibraryService::changed, this, [this](const LibraryChange &change) {
        if (change.touches(LibraryChange::Registries)) {
            loadRegistries();
        }
    });
    showGroups();
    loadRegistries();
}

TokenFilter ThemeSidebar::filter() const
{
    const QString key = m_groups->currentKey();
    TokenFilter filter{.text = m_search->text()};
    if (key == kChangedKey) {
        filter.only = TokenFilter::Only::Changed;
    } else if (key == kGamutKey) {
        filter.only = TokenFilter::Only::OutsideSrgb;
    } else if (page() == ThemePage::Tokens) {
        filter.group = key;
    }
    return filter;
}

ThemePage ThemeSidebar::page() const
{
    const QString key = m_groups->currentKey();
    return key == kContrastKey ? ThemePage::Contrast : key == kLintKey ? ThemePage::Lint : ThemePage::Tokens;
}

void ThemeSidebar::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ThemeSidebar::showAll()
{
    m_search->clear();
    m_groups->setCurrentKey({});
    Q_EMIT filterChanged();
}

void ThemeSidebar::loadRegistries()
{
    m_session.library().registries().then(this, [this](const Result<QList<Registry>> &registries) {
        if (registries) {
            showRegistries(*registries);
        }
    });
}

void ThemeSidebar::showRegistries(const QList<Registry> &registries)
{
    auto *menu = new QMenu(m_registry);
    for (const Registry &registry : registries) {
        QAction *action = menu->addAction(registry.slug, this, [this, id = registry.id] {
            if (id != m_session.registry()) {
                Q_EMIT registryRequested(id);
            }
        });
        action->setCheckable(true);
        action->setChecked(registry.id == m_session.registry());
        if (registry.id == m_session.registry()) {
            m_registry->setText(registry.slug);
            m_registry->setAccessibleName(tr("Registry %1").arg(registry.slug));
        }
    }
    delete m_registry->menu();
    m_registry->setMenu(menu);
    m_registry->update();
}

QList<SideItem> ThemeSidebar::checkRows() const
{
    const int failed = m_session.failedChecks();
    const QList<ThemeFinding> &findings = m_session.findings();
    const auto outside = std::ranges::count_if(m_session.now().names,
                                               [this](const QString &name) { return m_session.isOutsideSrgb(name); });
    return {sideSection(tr("Checks")),
            checkRow(kContrastKey, tr("Contrast"), failed > 0 ? tr("%1 fail").arg(failed) : tr("all pass"),
                     failed > 0 ? Token::Danger : Token::Success),
            checkRow(kLintKey, tr("Lint"), findings.isEmpty() ? tr("none") : QString::number(findings.size()),
                     dotOf(findings)),
            checkRow(kGamutKey, tr("Out of sRGB"), outside == 0 ? tr("none") : QString::number(outside),
                     outside > 0 ? Token::Info : Token::Success)};
}

void ThemeSidebar::showGroups()
{
    QHash<QString, int> counts;
    for (const QString &name : m_session.now().names) {
        ++counts[tokenGroupOf(name)];
    }
    QList<SideItem> items{row({}, tr("All tokens"), QString::number(m_session.now().names.size()))};
    bool isShape = false;
    if (const qsizetype changed = m_session.changedNames().size(); changed > 0) {
        items.append(row(kChangedKey, tr("Changed"), QString::number(changed)));
        items.last().isModified = true;
    }
    for (const TokenGroup &group : tokenGroups()) {
        if (counts.value(group.id) == 0) {
            continue;
        }
        if (!group.isColor && !isShape) {
            items.append(sideSection(tr("Shape and type")));
            isShape = true;
        }
        items.append(row(group.id, group.title, QString::number(counts.value(group.id))));
    }
    items += checkRows();
    const auto isSameRow = [](const SideItem &one, const SideItem &other) {
        return one.key == other.key && one.text == other.text && one.count == other.count && one.dot == other.dot;
    };
    if (!std::ranges::equal(items, m_groups->items(), isSameRow)) {
        const QString current = m_groups->currentKey();
        m_groups->setItems(items);
        m_groups->setCurrentKey(current);
    }
    m_registry->update();
}

} // namespace enigma
