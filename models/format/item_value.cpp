// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/item_value.h"

#include "models/format/item_extra.h"
#include "models/format/theme_item.h"

namespace enigma::json {

using namespace Qt::StringLiterals;

namespace {

QStringList pinned(const QStringList &references, const Pins &pins)
{
    if (pins.versions.isEmpty()) {
        return references;
    }
    const QString prefix = u"@%1/"_s.arg(pins.cliName);
    QStringList result;
    for (const QString &reference : references) {
        const auto version = reference.startsWith(prefix) ? pins.versions.constFind(reference.sliced(prefix.size()))
                                                          : pins.versions.constEnd();
        result.append(version == pins.versions.constEnd() ? reference : reference + u'@' + version->toString());
    }
    return result;
}

void writeFile(Writer &writer, const Item &item, const ItemFile &file, const ItemWriting &writing)
{
    writer.beginObject();
    writer.member("path", writing.pathOf ? writing.pathOf(item, file) : file.path);
    if (writing.content == Content::Whole) {
        writer.key("content");
        writer.bytes(file.content);
    }
    writer.member("type", file.type);
    writer.member("target", file.target);
    writer.endObject();
}

void writeFiles(Writer &writer, const Item &item, const ItemWriting &writing)
{
    const auto isPublished = [](const ItemFile &file) { return file.type != kThemeSourceType; };
    if (std::ranges::none_of(item.files, isPublished)) {
        return;
    }
    writer.key("files");
    writer.beginArray();
    for (const ItemFile &file : item.files) {
        if (isPublished(file)) {
            writeFile(writer, item, file, writing);
        }
    }
    writer.endArray();
}

// `font` is needed in every list: the CLI refuses a font item without it.
bool belongsInOutline(std::string_view key)
{
    return key == "meta" || key == "font";
}

class ExtraWriter
{
public:
    ExtraWriter(Writer &writer, const Item &item, const ItemWriting &writing) :
        m_writer(writer), m_extra(unpackExtra(item.head.extra)), m_content(writing.content)
    {
        if (writing.published) {
            putPublishInfo(m_extra, *writing.published);
        }
        if (m_content != Content::Outline) {
            putTheme(m_extra, item);
        }
        m_keys = keysInOrder(m_extra);
    }

    void write(ExtraPlace place)
    {
        for (const std::string_view key : m_keys) {
            if (placeOf(key) == place && (m_content != Content::Outline || belongsInOutline(key))) {
                m_writer.member(key, inOrderOfCli(key, m_extra.at(key)));
            }
        }
    }

private:
    Writer &m_writer;
    Value m_extra;
    std::vector<std::string_view> m_keys;
    Content m_content;
};

} // namespace

void writeItemMembers(Writer &writer, const Item &item, const ItemWriting &writing)
{
    const ItemHead &head = item.head;
    ExtraWriter extra(writer, item, writing);
    extra.write(ExtraPlace::First);
    writer.member("name", head.name);
    writer.member("title", head.title);
    writer.member("author", head.author);
    writer.member("description", head.description);
    writer.member("dependencies", head.dependencies);
    writer.member("devDependencies", head.devDependencies);
    writer.member("registryDependencies",
                  writing.pins ? pinned(head.registryDependencies, *writing.pins) : head.registryDependencies);
    writeFiles(writer, item, writing);
    extra.write(ExtraPlace::AfterFiles);
    if (writing.content != Content::Outline) {
        writer.member("docs", head.docs);
    }
    writer.member("categories", head.categories);
    extra.write(ExtraPlace::BeforeType);
    writer.member("type", head.type);
    extra.write(ExtraPlace::Last);
}

} // namespace enigma::json
