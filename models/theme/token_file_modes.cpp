// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/token_file_modes.h"

#include "models/theme/token_tree.h"

#include <algorithm>

namespace enigma::dtcg {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostModes = 32;
constexpr int kMostReferences = 256; // Followed for one mode.

const QString kLight = kLightMode.toString();

// "Dark Blue" as a mode's name: "dark-blue".
QString modeNameOf(const QString &text)
{
    QString name = text.section(u'/', -1).trimmed().toLower();
    for (QChar &c : name) {
        c = c.isLetterOrNumber() && c.unicode() < 0x80 ? c : u'-';
    }
    return name == "theme"_L1 || name.isEmpty() ? u"mode-"_s + name : name;
}

void putFirst(QList<FileMode> &modes, const QString &name)
{
    const auto found = std::ranges::find(modes, name, &FileMode::name);
    if (found != modes.end()) {
        std::rotate(modes.begin(), found, found + 1);
    }
    modes.first().name = kLight; // Whatever it is called: it is what the others stand on.
}

class ResolverModes
{
public:
    ResolverModes(const Json &root, ImportReport &report) : m_root(root), m_report(report) {}

    QList<FileMode> modes()
    {
        QList<FileMode> result{{kLight, trees({}, {})}};
        if (const Json *modifiers = member(m_root, "modifiers"); modifiers && modifiers->is_object()) {
            for (const auto &[modifier, its] : modifiers->items()) {
                const QString standard = defaultOf(its);
                const Json *contexts = member(its, "contexts");
                for (const auto &[context, sources] :
                     contexts && contexts->is_object() ? contexts->items() : m_nothing.items()) {
                    const QString name = modeNameOf(QString::fromStdString(context));
                    if (QString::fromStdString(context) != standard && result.size() < kMostModes) {
                        result.append({name, trees(QString::fromStdString(modifier), QString::fromStdString(context))});
                    }
                }
            }
        }
        return result;
    }

private:
    static QString defaultOf(const Json &modifier)
    {
        const Json *contexts = member(modifier, "contexts");
        const QString named = textOf(member(modifier, "default"));
        const bool isThere = contexts && contexts->is_object() && contexts->contains(named.toStdString());
        if (isThere || !contexts || !contexts->is_object() || contexts->empty()) {
            return named;
        }
        return contexts->contains("light") ? kLight : QString::fromStdString(contexts->begin().key());
    }

    // The sources of the resolution order with this context chosen, and in other modifiers their defaults.
    QList<const Json *> trees(const QString &modifier, const QString &context)
    {
        QList<const Json *> result;
        const Json *order = member(m_root, "resolutionOrder");
        m_left = kMostReferences;
        for (const Json &entry : order && order->is_array() ? *order : m_nothing) {
            const QString reference = textOf(member(entry, "$ref"));
            const Json *its = reference.isEmpty() ? &entry : pointedTo(m_root, reference);
            const QString name = reference.isEmpty() ? textOf(member(entry, "name")) : reference.section(u'/', -1);
            if (!its) {
                m_report.add(tr("“%1” of the resolutionOrder is not in this file and was left out.").arg(reference));
            } else if (const Json *contexts = member(*its, "contexts")) {
                const QString chosen = name == modifier ? context : defaultOf(*its);
                collect(member(*contexts, chosen.toUtf8().constData()), result);
            } else {
                collect(member(*its, "sources"), result);
            }
        }
        return result;
    }

    void collect(const Json *sources, QList<const Json *> &into)
    {
        for (const Json &source : sources && sources->is_array() ? *sources : m_nothing) {
            const QString reference = textOf(member(source, "$ref"));
            const Json *its = reference.isEmpty() ? &source : pointedTo(m_root, reference);
            if (--m_left < 0) {
                return;
            }
            if (!its || !its->is_object()) {
                m_report.add(tr("“%1” is another file: import it for itself, or put its tokens into this one.")
                                 .arg(reference.left(120)));
            } else if (const Json *inner = member(*its, "sources")) {
                collect(inner, into);
            } else {
                into.append(its);
            }
        }
    }

    const Json &m_root;
    ImportReport &m_report;
    const Json m_nothing = Json::object();
    int m_left = kMostReferences;
};

// Every key without "$" is a set.
QStringList setNames(const Json &root)
{
    QStringList names;
    const Json *metadata = member(root, "$metadata");
    const Json *order = metadata ? member(*metadata, "tokenSetOrder") : nullptr;
    for (const Json &name : order && order->is_array() ? *order : Json::array()) {
        if (root.contains(textOf(&name).toStdString())) {
            names.append(textOf(&name));
        }
    }
    for (const auto &[key, set] : root.items()) {
        const QString name = QString::fromStdString(key);
        if (!name.startsWith(u'$') && set.is_object() && !names.contains(name)) {
            names.append(name);
        }
    }
    return names;
}

const Json *setOf(const Json &root, const QString &name)
{
    const auto found = root.find(name.toStdString());
    return found == root.end() ? nullptr : &*found;
}

QList<FileMode> modesOfThemes(const Json &root, const Json &themes)
{
    QList<FileMode> modes;
    for (const Json &theme : themes) {
        const Json *selected = member(theme, "selectedTokenSets");
        if (!selected || !selected->is_object() || modes.size() == kMostModes) {
            continue;
        }
        FileMode mode{modeNameOf(textOf(member(theme, "name"))), {}};
        for (const QString &set : setNames(root)) {
            const QString state = textOf(member(*selected, set.toUtf8().constData()));
            if (state == "enabled"_L1 || state == "source"_L1) {
                mode.trees.append(setOf(root, set));
            }
        }
        if (!mode.trees.isEmpty()) {
            modes.append(mode);
        }
    }
    return modes;
}

// Without themes, sets that are called like modes are modes, and what is called otherwise is under all of them.
QList<FileMode> modesOfSets(const Json &root)
{
    FileMode light{kLight, {}};
    QList<FileMode> others;
    for (const QString &set : setNames(root)) {
        const QString name = modeNameOf(set);
        if (name == kDarkMode) {
            others.append({name, {setOf(root, set)}});
        } else {
            light.trees.append(setOf(root, set));
        }
    }
    for (FileMode &mode : others) {
        mode.trees = light.trees + mode.trees;
    }
    return QList<FileMode>{light} + others;
}

} // namespace

bool isResolver(const Json &root)
{
    const Json *order = member(root, "resolutionOrder");
    return order && order->is_array();
}

bool isTokensStudio(const Json &root)
{
    const auto isSet = [&root](const char *name) {
        const Json *set = member(root, name);
        return set && hasTokens(*set) && !set->contains("$value") && !set->contains("value");
    };
    return root.contains("$themes") || root.contains("$metadata") || (isSet("light") && isSet("dark"));
}

QList<FileMode> modesOfFile(const Json &root, ImportReport &report)
{
    if (isResolver(root)) {
        return ResolverModes(root, report).modes();
    }
    if (!isTokensStudio(root)) {
        return {{kLight, {&root}}};
    }
    const Json *themes = member(root, "$themes");
    QList<FileMode> modes = themes && themes->is_array() ? modesOfThemes(root, *themes) : QList<FileMode>();
    if (modes.isEmpty()) {
        return modesOfSets(root);
    }
    putFirst(modes, kLight);
    return modes;
}

} // namespace enigma::dtcg
