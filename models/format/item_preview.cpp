// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/item_preview.h"

#include "models/format/item_extra.h"

namespace enigma {

static constexpr const char *kPreview = "preview";

QString previewSource(const ItemHead &head)
{
    if (!head.extra.contains(kPreview)) {
        return {};
    }
    const json::Value extra = json::unpackExtra(head.extra);
    const json::Value *meta = json::find(extra, "meta");
    const json::Value *source = meta && meta->is_object() ? json::find(*meta, kPreview) : nullptr;
    return source && source->is_string() ? json::textOf(*source) : QString();
}

void setPreviewSource(ItemHead &head, const QString &source)
{
    json::Value extra = json::unpackExtra(head.extra);
    const auto meta = extra.find("meta");
    if (!source.isEmpty()) {
        json::Value &written = extra["meta"];
        if (!written.is_object()) {
            written = json::Value::object(); // No CLI reads any other.
        }
        written[kPreview] = json::normalized(source).toStdString();
    } else if (meta != extra.end() && meta->is_object() && meta->erase(kPreview) > 0 && meta->empty()) {
        extra.erase(meta);
    }
    head.extra = json::packExtra(extra);
}

} // namespace enigma
