// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/manifest_text.h"

#include "models/base/text.h"
#include "models/format/item_extra.h"
#include "models/format/item_value.h"

#include <array>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, 12> kNoExtraKeys{"$schema",
                                                    "name",
                                                    "type",
                                                    "title",
                                                    "author",
                                                    "description",
                                                    "dependencies",
                                                    "devDependencies",
                                                    "registryDependencies",
                                                    "categories",
                                                    "files",
                                                    "docs"};

// The part of the parser's sentence that says what it met and what it wanted.
QString whatIsWrong(const std::exception &error)
{
    const QString sentence = QString::fromUtf8(error.what());
    const qsizetype start = sentence.indexOf(u"unexpected"_s);
    return start < 0 ? sentence.section(u": "_s, 1) : sentence.sliced(start);
}

TextFault faultAt(QByteArrayView text, qsizetype offset, const QString &reason)
{
    const QByteArrayView before = text.first(std::clamp<qsizetype>(offset, 0, text.size()));
    const QByteArrayView line = before.sliced(before.lastIndexOf('\n') + 1);
    return {.reason = reason, .line = int(before.count('\n')) + 1, .column = int(QString::fromUtf8(line).size()) + 1};
}

// With the place of what is wrong, which json::parse() only tells in words.
std::expected<json::Value, TextFault> parse(QByteArrayView text)
{
    const Result<json::Value> value = json::parse(text, tr("The manifest"), json::kMaxItemJson);
    if (value) {
        return *value;
    }
    const TextFault told{.reason = value.error().message};
    try {
        [[maybe_unused]] const json::Value again = json::Value::parse(text.begin(), text.end());
    } catch (const nlohmann::json::parse_error &error) {
        return std::unexpected(faultAt(text, qsizetype(error.byte) - 1, whatIsWrong(error)));
    } catch (const nlohmann::json::exception &) {
        return std::unexpected(told);
    }
    return std::unexpected(told); // Too large or too deep.
}

} // namespace

QByteArray manifestText(const Item &item)
{
    json::Writer writer(json::Writer::Layout::Indented);
    writer.beginObject();
    json::writeItemMembers(writer, item, {.content = json::Content::Source, .pathOf = {}});
    writer.endObject();
    return writer.take() + '\n';
}

std::expected<Item, TextFault> readManifestText(QByteArrayView text)
{
    std::expected<json::Value, TextFault> value = parse(text);
    if (!value) {
        return std::unexpected(value.error());
    }
    const Result<ItemDocument> document = json::readItemValue(*value, tr("The manifest"));
    if (!document) {
        return std::unexpected(TextFault{.reason = document.error().message});
    }
    for (const ItemFile &file : document->item.files) {
        if (!file.content.isNull()) {
            return std::unexpected(
                TextFault{.reason = tr("The content of “%1” is written in the Code tab, not here.").arg(file.path),
                          .line = lineOfQuoted(text, u"content"_s)});
        }
    }
    return document->item;
}

QByteArray extraText(const QByteArray &extra)
{
    if (extra.isEmpty()) {
        return {};
    }
    json::Writer writer(json::Writer::Layout::Indented);
    writer.value(json::unpackExtra(extra));
    return writer.take();
}

std::expected<QByteArray, TextFault> readExtraText(QByteArrayView text)
{
    if (text.trimmed().isEmpty()) {
        return QByteArray();
    }
    std::expected<json::Value, TextFault> value = parse(text);
    if (!value) {
        return std::unexpected(value.error());
    }
    if (!value->is_object()) {
        return std::unexpected(
            TextFault{.reason = tr("These are keys with values between { and }."), .line = 1, .column = 1});
    }
    for (const char *key : kNoExtraKeys) {
        if (value->contains(key)) {
            const QString name = QString::fromLatin1(key);
            return std::unexpected(
                TextFault{.reason = tr("“%1” has a field of its own.").arg(name), .line = lineOfQuoted(text, name)});
        }
    }
    return json::packExtra(*value);
}

int lineOfQuoted(QByteArrayView text, const QString &quoted)
{
    const QByteArray wanted = '"' + quoted.toUtf8() + '"';
    const qsizetype found = text.indexOf(wanted);
    return found < 0 ? 0 : int(text.first(found).count('\n')) + 1;
}

} // namespace enigma
