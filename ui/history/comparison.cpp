// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/comparison.h"

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

Job<CompareResult> startCompare(const Item &before, const Item &after)
{
    return startJob<CompareResult>(*QThreadPool::globalInstance(), Comparison::tr("Comparing %1").arg(after.head.name),
                                   [before, after](JobContext &job) -> Result<CompareResult> {
                                       CompareResult result;
                                       ENIGMA_TRY(result.diff, diffItems(before, after, job.stopToken()));
                                       result.tokens = diffTokens(tokensOf(before), tokensOf(after));
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
        refresh();
    }
}

void Comparison::readNames()
{
    m_library.component(m_component).then(this, [this](const Result<ComponentSummary> &component) {
        if (component) {
            m_name = component->name;
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
        readSide(m_after, [this, question, before](const Item &after) {
            startCompare(before, after).then(this, [this, question](const Result<CompareResult> &result) {
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
        });
    });
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
