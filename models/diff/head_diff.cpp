// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/head_diff.h"

#include "models/base/text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxQuoted = 60; // A longer text is only said to have changed.

// "@scope/name@^1.0" has the name "@scope/name". Addresses have no range.
QString dependencyName(const QString &dependency)
{
    const qsizetype at = dependency.contains("://"_L1) ? -1 : dependency.lastIndexOf(u'@');
    return at > 0 ? dependency.first(at) : dependency;
}

QMap<QString, QString> byName(const QStringList &dependencies)
{
    QMap<QString, QString> map;
    for (const QString &dependency : dependencies) {
        map.insert(dependencyName(dependency), dependency);
    }
    return map;
}

void addText(QList<Finding> &findings, const QString &field, const QString &before, const QString &after)
{
    if (before == after) {
        return;
    }
    const auto isLong = [](const QString &text) { return text.size() > kMaxQuoted || text.contains(u'\n'); };
    QString text;
    if (before.isEmpty() || after.isEmpty()) {
        const QString &value = before.isEmpty() ? after : before;
        const QString quoted = isLong(value) ? QString() : u" “%1”"_s.arg(value);
        text = (before.isEmpty() ? tr("%1: added%2") : tr("%1: removed%2")).arg(field, quoted);
    } else if (isLong(before) || isLong(after)) {
        text = tr("%1: changed").arg(field);
    } else {
        text = tr("%1: “%2” → “%3”").arg(field, before, after);
    }
    findings.append({FindingKind::Head, field, text});
}

// For lists whose order means nothing to the reader.
void addList(QList<Finding> &findings, FindingKind kind, const QString &field, const QStringList &before,
             const QStringList &after)
{
    if (before == after) {
        return;
    }
    QStringList parts;
    for (const DependencyChange &change : diffDependencies(before, after)) {
        if (change.before.isNull()) {
            parts.append(u"+ "_s + change.after);
        } else if (change.after.isNull()) {
            parts.append(u"− "_s + change.before);
        } else {
            parts.append(u"%1 → %2"_s.arg(change.before, change.after));
        }
    }
    const QString text = parts.isEmpty() ? tr("listed differently") : parts.join(u", "_s);
    findings.append({kind, field, u"%1: %2"_s.arg(field, text)});
}

void addExtra(QList<Finding> &findings, const QByteArray &before, const QByteArray &after)
{
    if (before == after) {
        return;
    }
    const QList<ExtraChange> changes = diffExtra(before, after);
    for (const ExtraChange &change : changes) {
        const QString text = !change.isInBefore  ? tr("%1: added")
                             : !change.isInAfter ? tr("%1: removed")
                                                 : tr("%1: changed");
        findings.append({FindingKind::Extra, change.key, text.arg(change.key)});
    }
    if (changes.isEmpty()) {
        findings.append({FindingKind::Extra, QString(), tr("other fields: written differently")});
    }
}

} // namespace

QList<DependencyChange> diffDependencies(const QStringList &before, const QStringList &after)
{
    const QMap<QString, QString> olds = byName(before);
    const QMap<QString, QString> news = byName(after);
    QList<DependencyChange> changes;
    for (auto now = news.begin(); now != news.end(); ++now) {
        const QString was = olds.value(now.key());
        if (was != now.value()) {
            changes.append({now.key(), was, now.value()});
        }
    }
    for (auto was = olds.begin(); was != olds.end(); ++was) {
        if (!news.contains(was.key())) {
            changes.append({was.key(), was.value(), QString()});
        }
    }
    return changes;
}

QList<ExtraChange> diffExtra(const QByteArray &before, const QByteArray &after)
{
    const QJsonObject olds = QJsonDocument::fromJson(before).object();
    const QJsonObject news = QJsonDocument::fromJson(after).object();
    QList<ExtraChange> changes;
    for (auto was = olds.begin(); was != olds.end(); ++was) {
        const auto now = news.find(was.key());
        if (now == news.end() || now.value() != was.value()) {
            changes.append({was.key(), true, now != news.end()});
        }
    }
    for (auto now = news.begin(); now != news.end(); ++now) {
        if (!olds.contains(now.key())) {
            changes.append({now.key(), false, true});
        }
    }
    return changes;
}

QList<Finding> diffHeads(const ItemHead &before, const ItemHead &after)
{
    QList<Finding> findings;
    addText(findings, u"name"_s, before.name, after.name);
    addText(findings, u"type"_s, before.type, after.type);
    addText(findings, u"title"_s, before.title, after.title);
    addText(findings, u"description"_s, before.description, after.description);
    addText(findings, u"author"_s, before.author, after.author);
    addText(findings, u"docs"_s, before.docs, after.docs);
    addList(findings, FindingKind::Dependency, u"dependencies"_s, before.dependencies, after.dependencies);
    addList(findings, FindingKind::Dependency, u"devDependencies"_s, before.devDependencies, after.devDependencies);
    addList(findings, FindingKind::Dependency, u"registryDependencies"_s, before.registryDependencies,
            after.registryDependencies);
    addList(findings, FindingKind::Head, u"categories"_s, before.categories, after.categories);
    addExtra(findings, before.extra, after.extra);
    return findings;
}

} // namespace enigma
