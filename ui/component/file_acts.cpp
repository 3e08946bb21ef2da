// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/file_acts.h"

#include "models/document/component_edits.h"
#include "models/document/file_text.h"
#include "models/domain/rules.h"
#include "ui/component/path_dialog.h"
#include "ui/style/control.h"
#include "ui/style/icon_loader.h"
#include "ui/widgets/confirm_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>

namespace enigma {

using namespace Qt::StringLiterals;

FileActs::FileActs(OpenComponent &component, QWidget &window, QObject *parent) :
    QObject(parent), m_component(component), m_window(window)
{
}

QString FileActs::folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/') + 1);
}

bool FileActs::run(std::unique_ptr<Edit> edit)
{
    const Result<> result = m_component.document().run(std::move(edit));
    if (!result) {
        Q_EMIT toastRequested(result.error().message, {});
    }
    return result.has_value();
}

void FileActs::add(const QString &folder)
{
    const auto check = [this](const QString &path) { return checkNewPath(m_component.document().item(), path); };
    const auto act = [this](const QString &path) {
        if (run(std::make_unique<AddFile>(newFile(m_component.document().item(), path)))) {
            Q_EMIT shownRequested(path);
        }
    };
    PathDialog::ask(&m_window, {.title = tr("Add a file"), .verb = tr("Add file"), .path = folder, .check = check},
                    act);
}

void FileActs::askForPath(const QString &path, const QString &title, const QString &verb, bool isFolder)
{
    const auto check = [this, path](const QString &to) {
        return checkNewPath(m_component.document().item(), to, path);
    };
    PathDialog::ask(&m_window, {.title = title, .verb = verb, .path = path, .isFolderAsked = isFolder, .check = check},
                    [this, path](const QString &to) { run(std::make_unique<RenameFile>(path, to)); });
}

void FileActs::rename(const QString &path)
{
    askForPath(path, tr("Rename %1").arg(path), tr("Rename"), false);
}

void FileActs::move(const QString &path)
{
    askForPath(path, tr("Move %1").arg(path), tr("Move"), true);
}

// "button.tsx" beside itself is "button-copy.tsx", then "button-copy-2.tsx".
static QString copyPath(const Item &item, const QString &path)
{
    const qsizetype name = path.lastIndexOf(u'/') + 1;
    const qsizetype dot = path.indexOf(u'.', name + 1);
    const qsizetype end = dot < 0 ? path.size() : dot;
    for (int number = 1;; ++number) {
        const QString suffix = number == 1 ? u"-copy"_s : u"-copy-%1"_s.arg(number);
        const QString copy = path.left(end) + suffix + path.mid(end);
        if (checkNewPath(item, copy) || number > kMaxFilesPerItem) {
            return copy;
        }
    }
}

void FileActs::duplicate(const QString &path)
{
    const Item &item = m_component.document().item();
    if (const ItemFile *file = item.file(path)) {
        ItemFile copy = *file;
        copy.path = copyPath(item, path);
        if (run(std::make_unique<AddFile>(copy))) {
            Q_EMIT shownRequested(copy.path);
        }
    }
}

void FileActs::remove(const QString &path)
{
    if (run(std::make_unique<RemoveFile>(path))) {
        // The toast may outlive the component's page.
        Q_EMIT toastRequested(tr("Removed %1").arg(path), [self = QPointer(this)] {
            if (self) {
                self->m_component.document().undo();
            }
        });
    }
}

void FileActs::take(const QList<QUrl> &urls, const QString &folder)
{
    readDroppedFiles(urls).then(this, [this, folder](const Result<QList<DroppedFile>> &files) {
        if (files) {
            takeRead(*files, folder);
        }
    });
}

void FileActs::takeRead(const QList<DroppedFile> &files, const QString &folder)
{
    QStringList faults;
    for (const DroppedFile &dropped : files) {
        const Item &item = m_component.document().item();
        const QString path = folder + dropped.name.normalized(QString::NormalizationForm_C);
        if (!dropped.fault.isEmpty()) {
            faults += dropped.fault;
        } else if (item.file(path)) {
            ConfirmDialog::ask(&m_window,
                               {.question = tr("Replace %1?").arg(path),
                                .text = tr("The component has this file already. Undo brings its text back."),
                                .verb = tr("Replace"),
                                .reason = {}},
                               [this, path, content = dropped.content] { Q_EMIT replaceRequested(path, content); });
        } else {
            ItemFile file = newFile(item, path);
            file.content = dropped.content;
            if (const Result<> added = m_component.document().run(std::make_unique<AddFile>(file)); !added) {
                faults += added.error().message;
            } else {
                Q_EMIT shownRequested(path);
            }
        }
    }
    if (!faults.isEmpty()) {
        Q_EMIT toastRequested(faults.join(u'\n'), {});
    }
}

void FileActs::addTo(QMenu &menu, const QString &path)
{
    menu.addAction(icon(u"pencil"_s), tr("Rename…"), this, [this, path] { rename(path); });
    menu.addAction(icon(u"folder"_s), tr("Move…"), this, [this, path] { move(path); });
    menu.addAction(icon(u"copy"_s), tr("Duplicate"), this, [this, path] { duplicate(path); });
    menu.addSeparator();
    menu.addAction(tr("Copy path"), this, [path] { QGuiApplication::clipboard()->setText(path); });
    menu.addAction(tr("Copy content"), this, [this, path] {
        if (const ItemFile *file = m_component.document().item().file(path)) {
            QGuiApplication::clipboard()->setText(FileText::read(file->content).text);
        }
    });
    if (const std::optional<SemVer> base = m_component.document().baseNumber()) {
        menu.addAction(icon(u"diff"_s), tr("Compare with %1").arg(base->toString()), this, &FileActs::compareRequested);
    }
    menu.addSeparator();
    setDanger(*menu.addAction(icon(u"trash"_s), tr("Remove file"), this, [this, path] { remove(path); }));
}

} // namespace enigma
