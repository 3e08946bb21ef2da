// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lint/file_rules.h"

#include "models/base/text.h"
#include "models/domain/rules.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// The CLI refuses targets that could climb out of the project, however they are written.
bool climbs(const QString &target)
{
    return target.contains(".."_L1) || target.contains(u'%');
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
        }
        const bool needsTarget = file.type == "registry:file"_L1 || file.type == "registry:page"_L1;
        if (needsTarget && file.target.isEmpty()) {
            add(u"file-target"_s, Severity::Error, file,
                tr("The file “%1” is a %2 without a target, so the shadcn CLI does not know where to put it.")
                    .arg(file.path, shortType(file.type)),
                tr("Give it a target, for example “~/%1”.").arg(file.path.section(u'/', -1)));
        }
    }

    void checkPlace(const ItemFile &file)
    {
        const Result<> path = checkFilePath(file.path);
        const Result<> target = file.target.isEmpty() ? Result<>() : checkTargetPath(file.target);
        if (!path || !target) {
            add(u"file-name"_s, Severity::Error, file, path ? target.error().message : path.error().message,
                tr("Rename the file."));
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
        }
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
