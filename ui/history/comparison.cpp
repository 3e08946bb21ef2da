// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/comparison.h"

#include "models/color/color_parser.h"
#include "models/diff/token_diff.h"

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kRefreshMs = 200;

static QList<TokenDeclaration> tokensOf(const Item &item)
{
    QList<TokenDeclaration> tokens = tokensOfExtra(item.head.extra);
    for (const ItemFile &file : item.files) {
        if (file.path.endsWith(u".css"_s, Qt::CaseInsensitive)) {
            tokens += scanTokens(file.content);
        }
    }
    return tokens;
}

static std::optional<Theme> themeOf(const Item &item)
{
    const ItemFile *source = item.isTheme() ? item.file(kThemeSourcePath) : nullptr;
    const Result<Theme> theme = source ? Theme::parse(source->content) : failure(ErrorCode::NotFound, {});
    return theme ? std::optional(*theme) : std::nullopt;
}

static ThemeDifference asDifference(const TokenDifference &token)
{
    const auto colorOf = [](const QString &value) {
        const Result<Color> color = parseColor(value);
        return color ? std::optional(*color) : std::nullopt;
    };
    return {.mode = token.scope,
            .name = token.name.sliced(2),
            .before = token.before,
            .after = token.after,
            .colorBefore = colorOf(token.before),
            .colorAfter = colorOf(token.after)};
}

static void diffTokensOf(const Item &before, const Item &after, const QList<Item> &users, CompareResult &result)
{
    const std::optional<Theme> was = themeOf(before);
    const std::optional<Theme> is = themeOf(after);
    if (was && is) {
        result.tokens = diffThemes(*was, *is);
        result.contrast = diffContrast(*was, *is, usageOf(users, was->names() + is->names()).pairs);
        return;
    }
    for (const TokenDifference &token : diffTokens(tokensOf(before), tokensOf(after))) {
        result.tokens.append(asDifference(token));
    }
}

static Result<std::optional<FileDiff>> diffDocs(const ItemHead &before, const ItemHead &after,
                                                const std::stop_token &stop)
{
    if (before.docs == after.docs) {
        return std::nullopt;
    }
    FileDiff docs{
        .oldPath = u"docs.md"_s, .newPath = u"docs.md"_s, .before = before.docs.toUtf8(), .after = after.docs.toUtf8()};
    ENIGMA_TRY(docs.lines, diffLines(docs.before, docs.after, stop));
    return docs;
}

Job<CompareResult> startCompare(const Item &before, const Item &after, const QList<Item> &users)
{
    return startJob<CompareResult>(*QThreadPool::globalInstance(), Comparison::tr("Comparing %1").arg(after.head.name),
                                   [before, after, users](JobContext &job) -> Result<CompareResult> {
                                       CompareResult result;
                                       ENIGMA_TRY(result.diff, diffItems(before, after, job.stopToken()));
                                       diffTokensOf(before, after, users, result);
                                       ENIGMA_TRY(result.docs, diffDocs(before.head, after.head, job.stopToken()));
                                       return result;
                                   });
}

Comparison::Comparison(LibraryService &library, const ComponentId &component, const VersionId &before,
                       const VersionId &after, QObject *parent) :
    QObject(parent), m_library(library), m_component(component), m_before(before), m_after(after)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        readNames();
        if (m_before.isNull() || m_after.isNull()) {
            refresh();
        }
    });
    connect(&library, &LibraryService::changed, this, [this](const LibraryChange &change) {
        const bool concernsThis = change.component.isNull() || change.component == m_component;
        if (concernsThis && change.touches(LibraryChange::Contents)) {
            m_refresh.start();
        }
    });
    readNames();
    refresh();
}

void Comparison::setSides(const VersionId &before, const VersionId &after)
{
    if (before != m_before || after != m_after) {
        m_before = before;
        m_after = after;
        m_theme.reset(); // Until the new sides are known.
        refresh();
    }
}

void Comparison::readNames()
{
    m_library.component(m_component).then(this, [this](const Result<ComponentSummary> &component) {
        if (component) {
            m_name = component->name;
            m_registry = component->registryId;
            m_hasDraft = component->hasDraft;
        }
    });
    m_library.versions(m_component).then(this, [this](const Result<QList<Version>> &versions) {
        m_versions = versions.value_or(QList<Version>{});
        Q_EMIT named();
    });
}

QString Comparison::sideName(const VersionId &side) const
{
    if (side.isNull()) {
        return tr("draft");
    }
    const auto found = std::ranges::find(m_versions, side, &Version::id);
    return found != m_versions.end() ? found->number.toString() : m_versions.isEmpty() ? QString() : tr("unknown");
}

void Comparison::refresh()
{
    const int question = ++m_question;
    readSide(m_before, [this, question](const Item &before) {
        readSide(m_after, [this, question, before](const Item &after) { compare(before, after, question); });
    });
}

void Comparison::compare(const Item &before, const Item &after, int question)
{
    if (question != m_question) {
        return;
    }
    m_theme = themeOf(before);
    if (!m_theme) {
        startComparing(before, after, {}, question);
        return;
    }
    m_library.workingItems(m_registry).then(this, [=, this](const Result<QList<Item>> &users) {
        startComparing(before, after, users.value_or(QList<Item>()), question);
    });
}

void Comparison::startComparing(const Item &before, const Item &after, const QList<Item> &users, int question)
{
    startCompare(before, after, users).then(this, [this, question](const Result<CompareResult> &result) {
        if (question != m_question) {
            return;
        }
        if (!result) {
            fail(result.error());
            return;
        }
        m_result = *result;
        m_error.reset();
        Q_EMIT changed();
    });
}

Job<WorkingState> Comparison::restoreToken(const QString &name)
{
    return m_library.restoreToken(m_component, *m_theme, name);
}

void Comparison::readSide(const VersionId &side, std::function<void(const Item &)> receive)
{
    const auto answer = [this, receive = std::move(receive)](const Result<Item> &item) {
        if (item) {
            receive(*item);
        } else {
            fail(item.error());
        }
    };
    if (side.isNull()) {
        m_library.working(m_component).then(this, [answer](const Result<WorkingState> &state) {
            answer(state.transform([](const WorkingState &each) { return each.item; }));
        });
    } else {
        m_library.versionItem(side).then(this, answer);
    }
}

void Comparison::fail(const Error &error)
{
    m_error = error;
    Q_EMIT changed();
}

} // namespace enigma
