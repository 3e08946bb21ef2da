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

struct KnownObject
{
    std::string_view path;
    std::vector<std::string_view> keys;
};

const KnownObject *knownObject(std::string_view path)
{
    static const std::array kObjects{
        KnownObject{"tailwind", {"config"}},
        KnownObject{"tailwind.config", {"content", "theme", "plugins"}},
        KnownObject{"cssVars", {"theme", "light", "dark"}},
        KnownObject{"font",
                    {"family", "provider", "import", "variable", "weight", "subsets", "selector", "dependency"}},
        KnownObject{"config",
                    {"$schema", "style", "rsc", "tsx", "tailwind", "iconLibrary", "rtl", "menuColor", "menuAccent",
                     "aliases", "registries"}},
        KnownObject{"config.tailwind", {"config", "css", "baseColor", "cssVariables", "prefix"}},
        KnownObject{"config.aliases", {"components", "utils", "ui", "lib", "hooks"}},
    };
    const auto known = std::ranges::find(kObjects, path, &KnownObject::path);
    return known == kObjects.end() ? nullptr : &*known;
}

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

Value inOrderOfCli(std::string_view path, const Value &value)
{
    const KnownObject *known = knownObject(path);
    if (!known || !value.is_object()) {
        return value;
    }
    Value ordered = Value::object();
    for (const std::string_view key : known->keys) {
        if (const auto found = value.find(key); found != value.end()) {
            ordered[std::string(key)] = inOrderOfCli(std::string(path) + '.' + std::string(key), *found);
        }
    }
    for (const auto &[key, element] : value.items()) {
        if (!std::ranges::contains(known->keys, key)) {
            ordered[key] = element;
        }
    }
    return ordered;
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
