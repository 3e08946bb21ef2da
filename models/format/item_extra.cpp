// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/item_extra.h"

#include "models/domain/rules.h"
#include "models/format/json_writer.h"

#include <QRegularExpression>

namespace enigma::json {

using namespace Qt::StringLiterals;

namespace {

struct KnownKey
{
    std::string_view name;
    ExtraPlace place;
};

constexpr std::array kKnownKeys{
    KnownKey{"extends", ExtraPlace::First},      KnownKey{"tailwind", ExtraPlace::AfterFiles},
    KnownKey{"cssVars", ExtraPlace::AfterFiles}, KnownKey{"css", ExtraPlace::AfterFiles},
    KnownKey{"envVars", ExtraPlace::AfterFiles}, KnownKey{"meta", ExtraPlace::AfterFiles},
    KnownKey{"font", ExtraPlace::Last},          KnownKey{"config", ExtraPlace::Last},
};

int rankOf(std::string_view key)
{
    const auto known = std::ranges::find(kKnownKeys, key, &KnownKey::name);
    const int last = int(kKnownKeys.size());
    return int(placeOf(key)) * (last + 1) + int(known - kKnownKeys.begin());
}

bool isIntegrity(const QString &text)
{
    static const QRegularExpression pattern(u"^sha256-[0-9a-f]{64}\\z"_s);
    return pattern.match(text).hasMatch();
}

QString metaText(const Value &meta, const char *key)
{
    const Value *value = find(meta, key);
    return value && value->is_string() ? textOf(*value) : QString();
}

} // namespace

ExtraPlace placeOf(std::string_view key)
{
    const auto known = std::ranges::find(kKnownKeys, key, &KnownKey::name);
    return known == kKnownKeys.end() ? ExtraPlace::BeforeType : known->place;
}

std::vector<std::string_view> keysInOrder(const Value &extra)
{
    std::vector<std::string_view> keys;
    for (const auto &[key, value] : extra.items()) {
        keys.push_back(key);
    }
    std::ranges::stable_sort(keys, {}, rankOf);
    return keys;
}

std::optional<PublishInfo> takePublishInfo(Value &extra)
{
    const auto meta = extra.find("meta");
    if (meta == extra.end() || !meta->is_object()) {
        return std::nullopt;
    }
    std::optional<PublishInfo> published;
    const auto version = SemVer::parse(metaText(*meta, "version"));
    const QString integrity = metaText(*meta, "integrity");
    if (version && isIntegrity(integrity)) {
        published = PublishInfo{*version, metaText(*meta, "changelog"), integrity};
        for (const char *key : {"version", "changelog", "integrity"}) {
            meta->erase(key);
        }
    }
    if (meta->empty()) {
        extra.erase("meta");
    }
    return published;
}

void putPublishInfo(Value &extra, const PublishInfo &published)
{
    Value &meta = extra["meta"];
    if (!meta.is_object()) {
        meta = Value::object();
    }
    meta["version"] = published.version.toString().toStdString();
    if (!published.changelog.isEmpty()) {
        meta["changelog"] = published.changelog.toStdString();
    }
    meta["integrity"] = published.integrity.toStdString();
}

QByteArray packExtra(const Value &extra)
{
    if (extra.empty()) {
        return {};
    }
    Writer writer(Writer::Layout::Compact);
    writer.beginObject();
    for (const std::string_view key : keysInOrder(extra)) {
        writer.member(key, extra.at(key));
    }
    writer.endObject();
    return QString::fromUtf8(writer.take()).normalized(QString::NormalizationForm_C).toUtf8();
}

Value unpackExtra(const QByteArray &packed)
{
    if (packed.isEmpty()) {
        return Value::object();
    }
    // Only readItem() and the store make extras, both from packExtra(): anything else is a fault of this program.
    auto extra = parse(packed, u"extra"_s, kMaxItemBytes * 2);
    Q_ASSERT(extra && extra->is_object());
    return extra && extra->is_object() ? *std::move(extra) : Value::object();
}

} // namespace enigma::json
