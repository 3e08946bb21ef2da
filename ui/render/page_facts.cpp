// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/page_facts.h"

#include <QJsonArray>

#include <array>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr qsizetype kMost = 5'000;
static constexpr int kElementNode = 1; // DOM: Node.ELEMENT_NODE

// What a designer decides, in the order in which it is told.
static constexpr std::array kProperties{
    u"display",
    u"position",
    u"width",
    u"height",
    u"margin-top",
    u"margin-right",
    u"margin-bottom",
    u"margin-left",
    u"padding-top",
    u"padding-right",
    u"padding-bottom",
    u"padding-left",
    u"row-gap",
    u"column-gap",
    u"flex-direction",
    u"align-items",
    u"justify-content",
    u"grid-template-columns",
    u"grid-template-rows",
    u"color",
    u"background-color",
    u"background-image",
    u"opacity",
    u"visibility",
    u"border-top-width",
    u"border-right-width",
    u"border-bottom-width",
    u"border-left-width",
    u"border-top-style",
    u"border-right-style",
    u"border-bottom-style",
    u"border-left-style",
    u"border-top-color",
    u"border-right-color",
    u"border-bottom-color",
    u"border-left-color",
    u"border-top-left-radius",
    u"border-top-right-radius",
    u"border-bottom-right-radius",
    u"border-bottom-left-radius",
    u"box-shadow",
    u"outline-width",
    u"outline-style",
    u"outline-color",
    u"outline-offset",
    u"font-family",
    u"font-size",
    u"font-weight",
    u"font-style",
    u"line-height",
    u"letter-spacing",
    u"text-align",
    u"text-decoration-line",
    u"text-transform",
    u"white-space",
    u"overflow-x",
    u"overflow-y",
    u"transform",
    u"translate",
    u"rotate",
    u"scale",
    u"filter",
    u"backdrop-filter",
    u"mix-blend-mode",
    u"cursor",
    u"fill",
    u"stroke",
    u"stroke-width",
    u"z-index",
    u"transition-property",
    u"transition-duration",
    u"animation-name",
    u"animation-duration",
};

namespace {

// The snapshot of one document: columns of numbers that point into a table of texts.
class Snapshot
{
public:
    explicit Snapshot(const QJsonObject &reply) : m_strings(reply.value("strings"_L1).toArray())
    {
        const QJsonObject document = reply.value("documents"_L1).toArray().first().toObject();
        const QJsonObject nodes = document.value("nodes"_L1).toObject();
        m_parents = nodes.value("parentIndex"_L1).toArray();
        m_types = nodes.value("nodeType"_L1).toArray();
        m_names = nodes.value("nodeName"_L1).toArray();
        const QJsonObject layout = document.value("layout"_L1).toObject();
        m_laidOut = layout.value("nodeIndex"_L1).toArray();
        m_boxes = layout.value("bounds"_L1).toArray();
        m_styles = layout.value("styles"_L1).toArray();
        namePaths();
    }

    QList<ElementFacts> elements() const
    {
        QList<ElementFacts> found;
        for (qsizetype i = 0; i < m_laidOut.size() && found.size() < kMost; ++i) {
            const qsizetype node = m_laidOut[i].toInteger();
            const QString path = m_paths.value(node);
            if (path.isEmpty()) {
                continue;
            }
            const QJsonArray box = m_boxes[i].toArray();
            ElementFacts facts{
                .path = path,
                .tag = text(m_names[node]).toLower(),
                .box = QRectF(box.at(0).toDouble(), box.at(1).toDouble(), box.at(2).toDouble(), box.at(3).toDouble())};
            const QJsonArray styles = m_styles[i].toArray();
            for (qsizetype property = 0; property < styles.size(); ++property) {
                facts.styles.append({QString(kProperties[static_cast<size_t>(property)]), text(styles[property])});
            }
            found.append(facts);
        }
        return found;
    }

private:
    QString text(const QJsonValue &index) const { return m_strings.at(index.toInteger(-1)).toString(); }

    // Parents stand before their children.
    void namePaths()
    {
        m_paths.resize(m_names.size());
        QHash<qsizetype, int> counts;
        for (qsizetype node = 0; node < m_names.size(); ++node) {
            if (m_types[node].toInt() != kElementNode) {
                continue;
            }
            const QString tag = text(m_names[node]).toLower();
            const qsizetype parent = m_parents[node].toInteger();
            const QString above = m_paths.value(parent);
            if (tag == "body"_L1) {
                m_paths[node] = tag;
            } else if (!above.isEmpty()) {
                m_paths[node] = u"%1 > %2:nth-child(%3)"_s.arg(above, tag).arg(++counts[parent]);
            }
        }
    }

    QJsonArray m_strings;
    QJsonArray m_parents;
    QJsonArray m_types;
    QJsonArray m_names;
    QJsonArray m_laidOut;
    QJsonArray m_boxes;
    QJsonArray m_styles;
    QStringList m_paths; // By node; empty for what is no element of the body.
};

} // namespace

QCoro::Task<Result<QList<ElementFacts>>> readElements(std::shared_ptr<BrowserPage> page)
{
    QJsonArray properties;
    for (const QStringView name : kProperties) {
        properties.append(name.toString());
    }
    const Result<QJsonObject> reply =
        co_await page->ask(u"DOMSnapshot.captureSnapshot"_s, {{u"computedStyles"_s, properties}});
    if (!reply) {
        co_return std::unexpected(reply.error());
    }
    co_return Snapshot(*reply).elements();
}

QCoro::Task<Result<QList<AccessibleFacts>>> readAccessible(std::shared_ptr<BrowserPage> page)
{
    const Result<QJsonObject> reply = co_await page->ask(u"Accessibility.getFullAXTree"_s);
    if (!reply) {
        co_return std::unexpected(reply.error());
    }
    QList<AccessibleFacts> found;
    QHash<QString, int> depths;
    for (const QJsonValue &value : reply->value("nodes"_L1).toArray()) {
        const QJsonObject node = value.toObject();
        const bool isIgnored = node.value("ignored"_L1).toBool();
        // What is ignored is no step of its own.
        const int depth = depths.value(node.value("parentId"_L1).toString(), -1) + (isIgnored ? 0 : 1);
        depths.insert(node.value("nodeId"_L1).toString(), depth);
        if (!isIgnored && found.size() < kMost) {
            found.append({.role = node.value("role"_L1).toObject().value("value"_L1).toString(),
                          .name = node.value("name"_L1).toObject().value("value"_L1).toString(),
                          .depth = depth});
        }
    }
    co_return found;
}

} // namespace enigma
