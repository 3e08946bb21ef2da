// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// render.

#include "app/ctl/command.h"
#include "app/ctl/interruption.h"
#include "app/ctl/render_session.h"
#include "app/ctl/resolve.h"
#include "models/base/text.h"
#include "models/store/component_repository.h"
#include "models/store/registry_repository.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSaveFile>

#include <deque>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

struct RenderOptions
{
    std::string target; // REGISTRY/COMPONENT[@VERSION]; with --all a registry, or empty for all of them.
    std::string example;
    std::string mode = "light";
    std::string viewport = "960x600";
    std::string state = "rest";
    double scale = 1;
    std::string output;
    bool all = false;
    bool cut = false;
    bool facts = false;
};

} // namespace

// Everything but the component itself.
static Result<RenderRequest> requestFrom(const RenderOptions &options)
{
    static const QRegularExpression size(u"^(\\d{1,5})x(\\d{1,5})$"_s);
    const QRegularExpressionMatch match = size.match(QString::fromStdString(options.viewport));
    if (!match.hasMatch()) {
        return failure(ErrorCode::Invalid, tr("“%1” is no viewport. Write it as WIDTHxHEIGHT, for example 1280x800.")
                                               .arg(QString::fromStdString(options.viewport)));
    }
    const std::optional<RenderState> state = parseRenderState(QString::fromStdString(options.state));
    if (!state) {
        return failure(ErrorCode::Invalid, tr("“%1” is no state. There are rest, hover, focus-visible, active and "
                                              "disabled.")
                                               .arg(QString::fromStdString(options.state)));
    }
    return RenderRequest{.mode = QString::fromStdString(options.mode),
                         .viewport = QSize(match.captured(1).toInt(), match.captured(2).toInt()),
                         .scale = options.scale,
                         .state = *state,
                         .contentOnly = options.cut,
                         .wantsFacts = options.facts};
}

static Result<int> exampleNamed(const PreviewBundle &bundle, const QString &name)
{
    if (name.isEmpty()) {
        return 0;
    }
    if (name == "exports"_L1) {
        return kFromExports;
    }
    QStringList titles;
    for (const PreviewExample &example : bundle.examples) {
        if (example.title == name) {
            return int(titles.size());
        }
        titles.append(example.title);
    }
    return failure(ErrorCode::NotFound,
                   titles.isEmpty() ? tr("%1 has no example; it is shown from its exports.").arg(bundle.component)
                                    : tr("%1 has no example “%2”. It has %3, and “exports”.")
                                          .arg(bundle.component, name, titles.join(u", "_s)));
}

static Result<> writePicture(const QString &path, const QByteArray &png)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(png) != png.size() || !file.commit()) {
        return failure(ErrorCode::Disk, tr("%1 cannot be written: %2.").arg(path, file.errorString()));
    }
    return {};
}

static Result<> renderOne(Session &session, const RenderOptions &options)
{
    if (options.output.empty()) {
        return failure(ErrorCode::Invalid, tr("Name the picture to write, for example “--out button.png”."));
    }
    ENIGMA_TRY(Library *const library, session.libraryToRead());
    ENIGMA_TRY(const Target target, resolveTarget(*library, QString::fromStdString(options.target)));
    ENIGMA_TRY(RenderRequest request, requestFrom(options));
    ENIGMA_TRY(const VersionId version, versionOf(*library, target, target.reference.version));
    ENIGMA_TRY(request.bundle, library->previewBundle(target.component.id, version));
    ENIGMA_TRY(request.example, exampleNamed(request.bundle, QString::fromStdString(options.example)));
    ENIGMA_TRY(request.theme, library->previewTheme(target.component.registryId));

    RenderSession renders(session.folder());
    ENIGMA_TRY(const RenderAnswer answer, renders.start(request).wait());
    const QString path = QString::fromStdString(options.output);
    if (!answer.png.isEmpty()) {
        ENIGMA_CHECK(writePicture(path, answer.png));
    }
    QJsonObject json = describe(answer, options.facts);
    json.insert(u"component"_s, QString::fromStdString(options.target));
    json.insert(u"file"_s, answer.png.isEmpty() ? QJsonValue() : QJsonValue(path));
    QStringList lines;
    if (!answer.png.isEmpty()) {
        lines.append(tr("Wrote %1: %2 × %3 pixels.").arg(path).arg(answer.size.width()).arg(answer.size.height()));
    }
    session.terminal.answer(json, lines + problemLines(answer));
    if (answer.png.isEmpty() || !answer.missingPackages.isEmpty()) {
        return failure(ErrorCode::Invalid, tr("%1 could not be shown.").arg(target.component.name));
    }
    return {};
}

namespace {

// Many components, asked for a little ahead and looked at in order.
class Batch
{
public:
    Batch(Library &library, const QString &libraryFolder, const RenderRequest &request) :
        m_library(library), m_request(request), m_renders(libraryFolder)
    {
    }

    // `prefix` stands before the names in what is told.
    Result<> add(const Registry &registry, const QString &prefix, const QDir &folder)
    {
        ENIGMA_TRY(m_request.theme, m_library.previewTheme(registry.id));
        ENIGMA_TRY(const QList<ComponentSummary> components,
                   m_library.components().list({.registry = registry.id, .order = ComponentQuery::Order::Name}));
        for (const ComponentSummary &component : components) {
            if (component.type == kThemeItemType) {
                continue;
            }
            if (m_interruption.token().stop_requested()) {
                return cancelled();
            }
            const QString path = folder.filePath(component.name + u".png"_s);
            if (!QDir().mkpath(QFileInfo(path).path())) {
                return failure(ErrorCode::Disk, tr("The folder %1 cannot be made.").arg(QFileInfo(path).path()));
            }
            ENIGMA_TRY(m_request.bundle, m_library.previewBundle(component.id, {}));
            m_pending.push_back({prefix + component.name, path, m_renders.start(m_request)});
            ENIGMA_CHECK(takeUntil(RenderSession::kAhead));
        }
        return {};
    }

    Result<> finish() { return takeUntil(0); }

    int written() const { return m_written; }
    qsizetype failed() const { return m_failed.size(); }
    QJsonArray components() const { return m_components; }

    QStringList lines() const
    {
        QStringList lines;
        if (!m_left.isEmpty()) {
            lines += QStringList{tr("Left out, %1:").arg(m_left.size())} + m_left;
        }
        if (!m_failed.isEmpty()) {
            lines += QStringList{tr("With problems, %1:").arg(m_failed.size())} + m_failed;
        }
        return lines;
    }

private:
    struct Pending
    {
        QString name;
        QString path;
        PendingRender render;
    };

    Result<> takeUntil(size_t left)
    {
        while (m_pending.size() > left) {
            ENIGMA_CHECK(take(m_pending.front()));
            m_pending.pop_front();
        }
        return {};
    }

    Result<> take(Pending &pending)
    {
        ENIGMA_TRY(const RenderAnswer answer, pending.render.wait());
        const bool isShown = !answer.png.isEmpty() && answer.missingPackages.isEmpty();
        if (isShown) {
            ENIGMA_CHECK(writePicture(pending.path, answer.png));
            ++m_written;
        }
        if (!answer.problems.isEmpty()) {
            QStringList &list = isLeftOut(answer) ? m_left : m_failed;
            list.append(u"  %1: %2"_s.arg(pending.name, problemLines(answer).join(u"; "_s)));
        }
        QJsonObject json = describe(answer, false);
        json.insert(u"component"_s, pending.name);
        json.insert(u"file"_s, isShown ? QJsonValue(pending.path) : QJsonValue());
        m_components.append(json);
        return {};
    }

    Library &m_library;
    RenderRequest m_request;
    Interruption m_interruption; // Before the renderer's thread.
    RenderSession m_renders;
    std::deque<Pending> m_pending;
    QJsonArray m_components;
    QStringList m_left;
    QStringList m_failed;
    int m_written = 0;
};

} // namespace

static Result<> renderAll(Session &session, const RenderOptions &options)
{
    if (options.output.empty()) {
        return failure(ErrorCode::Invalid, tr("Name the folder for the pictures, for example “--out pictures”."));
    }
    ENIGMA_TRY(Library *const library, session.libraryToRead());
    ENIGMA_TRY(const RenderRequest request, requestFrom(options));
    Batch batch(*library, session.folder(), request);
    const QDir folder(QString::fromStdString(options.output));
    if (options.target.empty()) {
        ENIGMA_TRY(const QList<Registry> registries, library->registries().all());
        for (const Registry &registry : registries) {
            ENIGMA_CHECK(batch.add(registry, registry.slug + u'/', QDir(folder.filePath(registry.slug))));
        }
    } else {
        ENIGMA_TRY(const Registry registry, library->registries().findBySlug(QString::fromStdString(options.target)));
        ENIGMA_CHECK(batch.add(registry, {}, folder));
    }
    ENIGMA_CHECK(batch.finish());
    session.terminal.answer(
        {{u"folder"_s, folder.path()}, {u"written"_s, batch.written()}, {u"components"_s, batch.components()}},
        QStringList{tr("Wrote %1 pictures to %2.").arg(batch.written()).arg(folder.path())} + batch.lines());
    if (batch.failed() > 0) {
        return failure(ErrorCode::Invalid, tr("%1 components have problems.").arg(batch.failed()));
    }
    return {};
}

void addRenderCommand(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<RenderOptions>();
    CLI::App *command = app.add_subcommand("render", "Draw components in their registry's theme, as PNG");
    command->add_option("TARGET", options->target, "REGISTRY/COMPONENT[@VERSION]; with --all REGISTRY, or nothing");
    command->add_flag("--all", options->all, "Every component of the registry, or of the library");
    command->add_option("--example", options->example, "By its name; “exports” for one made from what it exports");
    command->add_option("--mode", options->mode, "light, dark, or another mode of the theme");
    command->add_option("--viewport", options->viewport, "WIDTHxHEIGHT in CSS pixels");
    command->add_option("--scale", options->scale, "Device pixels for each of them");
    command->add_option("--state", options->state, "rest, hover, focus-visible, active or disabled");
    command->add_flag("--cut", options->cut, "Only what is painted, with a margin");
    command->add_flag("--facts", options->facts, "With --json: elements with their styles, and the accessibility tree");
    command->add_option("-o,--out", options->output, "The picture; with --all the folder");
    onChosen(command, chosen, [options](Session &session) {
        if (options->all) {
            return renderAll(session, *options);
        }
        if (options->target.empty()) {
            return Result<>(
                failure(ErrorCode::Invalid, tr("Name a component, for example “enigmactl render starter/button --out "
                                               "button.png”, or say --all.")));
        }
        return renderOne(session, *options);
    });
}

} // namespace enigma
