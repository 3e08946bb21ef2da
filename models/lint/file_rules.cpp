// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lint/file_rules.h"

#include "models/base/text.h"
#include "models/domain/rules.h"

#include <QRegularExpression>
#include <QSet>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLargeFile = 512 * 1024;

// The CLI refuses targets that could climb out of the project, however they are written.
bool climbs(const QString &target)
{
    return target.contains(".."_L1) || target.contains(u'%');
}

// The nearest path that every file system can hold; empty when there is none.
QString safePath(const QString &path)
{
    static const QRegularExpression unsafe(u"[<>:\"|?*\\\\\\x00-\\x1f]"_s);
    const bool isOfProject = path.startsWith("~/"_L1);
    QStringList parts;
    for (QString part : (isOfProject ? path.sliced(2) : path).normalized(QString::NormalizationForm_C).split(u'/')) {
        part.replace(unsafe, u"-"_s);
        while (part.endsWith(u'.') || part.endsWith(u' ')) {
            part.chop(1);
        }
        if (!part.isEmpty()) {
            parts.append(checkFilePath(part) ? part : u'_' + part);
        }
    }
    const QString safe = (isOfProject ? u"~/"_s : QString()) + parts.join(u'/');
    return checkTargetPath(safe) ? safe : QString();
}

class FileRules
{
public:
    FileRules(const Item &item, QList<Diagnostic> &found) : m_item(item), m_found(found) {}

    void check(const ItemFile &file)
    {
        if (file.type == kThemeSourceType) {
            return;
        }
        checkCollision(file);
        checkType(file);
        checkPlace(file);
        checkContent(file);
    }

private:
    void checkType(const ItemFile &file)
    {
        if (!isItemType(file.type)) {
            add(u"file-type"_s, Severity::Error, file,
                tr("The file “%1” has the type “%2”, which the shadcn CLI refuses.").arg(file.path, file.type),
                tr("Use a type of the list, such as registry:ui or registry:lib."));
            if (isItemType(m_item.head.type) && !m_item.isTheme()) {
                fix(QuickFix::Kind::SetType, file, m_item.head.type,
                    tr("Make it a %1").arg(shortType(m_item.head.type)));
            }
        }
        const bool needsTarget = file.type == "registry:file"_L1 || file.type == "registry:page"_L1;
        if (needsTarget && file.target.isEmpty()) {
            add(u"file-target"_s, Severity::Error, file,
                tr("The file “%1” is a %2 without a target, so the shadcn CLI does not know where to put it.")
                    .arg(file.path, shortType(file.type)),
                tr("Give it a target, for example “~/%1”.").arg(file.path.section(u'/', -1)));
            fix(QuickFix::Kind::SetTarget, file, u"~/"_s + file.path.section(u'/', -1),
                tr("Put it at “~/%1”").arg(file.path.section(u'/', -1)), QuickFix::Use::WhenAsked);
        }
    }

    void checkPlace(const ItemFile &file)
    {
        const Result<> path = checkFilePath(file.path);
        const Result<> target = file.target.isEmpty() ? Result<>() : checkTargetPath(file.target);
        if (!path || !target) {
            add(u"file-name"_s, Severity::Error, file, path ? target.error().message : path.error().message,
                tr("Rename the file."));
            const QString safe = safePath(path ? file.target : file.path);
            if (!safe.isEmpty()) {
                fix(path ? QuickFix::Kind::SetTarget : QuickFix::Kind::RenameFile, file, safe,
                    tr("Call it “%1”").arg(safe), QuickFix::Use::WhenAsked);
            }
        } else if (climbs(file.target)) {
            add(u"file-name"_s, Severity::Error, file,
                tr("The shadcn CLI refuses the target “%1”: it takes two dots or “%” for a way out of the project.")
                    .arg(file.target),
                tr("Choose a target without them."));
        }
    }

    void checkContent(const ItemFile &file)
    {
        if (file.content.isEmpty()) {
            add(u"file-empty"_s, Severity::Warning, file, tr("The file “%1” is empty.").arg(file.path),
                tr("Write it or remove it."));
        } else if (!QUtf8StringView(file.content).isValidUtf8() || file.content.contains('\0')) {
            add(u"file-text"_s, Severity::Error, file,
                tr("The file “%1” is not text in UTF-8, and items hold nothing else.").arg(file.path),
                tr("Convert it, or serve it from elsewhere."));
        } else if (file.content.size() > kLargeFile) {
            add(u"file-large"_s, Severity::Warning, file,
                tr("The file “%1” is %2: every install copies all of it into the project.")
                    .arg(file.path, humanSize(file.content.size())),
                tr("Serve it from elsewhere, or make a package of it."));
        }
    }

    // Two files of one place: the second one overwrites the first, on some systems or on all.
    void checkCollision(const ItemFile &file)
    {
        const QString target = (file.target.isEmpty() ? QString() : file.type + u' ' + file.target).toCaseFolded();
        if (m_paths.contains(file.path.toCaseFolded())) {
            add(u"file-collision"_s, Severity::Error, file,
                tr("The item has two files “%1”: some file systems cannot hold both.").arg(file.path),
                tr("Rename or remove one of them."));
        } else if (!target.isEmpty() && m_targets.contains(target)) {
            add(u"file-collision"_s, Severity::Error, file,
                tr("Two files of the item go to “%1”, so an install keeps one of them only.").arg(file.target),
                tr("Give one of them another target."));
        }
        m_paths.insert(file.path.toCaseFolded());
        m_targets.insert(target);
    }

    void fix(QuickFix::Kind kind, const ItemFile &file, const QString &value, const QString &title,
             QuickFix::Use use = QuickFix::Use::Always)
    {
        m_found.last().fix = {.kind = kind, .subject = file.path, .value = value, .title = title, .use = use};
    }

    void add(const QString &code, Severity severity, const ItemFile &file, const QString &message,
             const QString &remedy)
    {
        m_found.append({.code = code,
                        .severity = severity,
                        .component = m_item.head.name,
                        .path = file.path,
                        .message = message,
                        .remedy = remedy});
    }

    const Item &m_item;
    QList<Diagnostic> &m_found;
    QSet<QString> m_paths; // Case-folded, as are the targets.
    QSet<QString> m_targets;
};

} // namespace

void lintFiles(const Item &item, QList<Diagnostic> &found)
{
    if (!isItemType(item.head.type)) {
        found.append({.code = u"item-type"_s,
                      .severity = Severity::Error,
                      .component = item.head.name,
                      .message = tr("The type “%1” is refused by the shadcn CLI.").arg(item.head.type),
                      .remedy = tr("Use one of: %1.").arg(itemTypes().join(u", "_s))});
    }
    const ItemHead &head = item.head;
    if (item.files.isEmpty() && head.dependencies.isEmpty() && head.devDependencies.isEmpty() &&
        head.registryDependencies.isEmpty() && head.extra.isEmpty()) {
        found.append({.code = u"item-empty"_s,
                      .severity = Severity::Warning,
                      .component = head.name,
                      .message = tr("This item installs nothing: it has neither files nor dependencies."),
                      .remedy = tr("Add a file, or remove the item.")});
    }
    FileRules rules(item, found);
    for (const ItemFile &file : item.files) {
        rules.check(file);
    }
}

} // namespace enigma
