// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/schema_check.h"

#include "models/base/text.h"
#include "models/format/item_extra.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

using Adapter = valijson::adapters::QtJsonAdapter;

// No rule looks further into a text: contents of files need not be copied.
constexpr qsizetype kLongestText = 80;

QJsonValue toQt(const json::Value &value)
{
    if (value.is_object()) {
        QJsonObject object;
        for (const auto &[key, element] : value.items()) {
            object.insert(QString::fromStdString(key), toQt(element));
        }
        return object;
    }
    if (value.is_array()) {
        QJsonArray array;
        for (const json::Value &element : value) {
            array.append(toQt(element));
        }
        return array;
    }
    if (value.is_string()) {
        const QByteArrayView text = json::bytesOf(value);
        return QString::fromUtf8(text.first(std::min(text.size(), kLongestText)));
    }
    if (value.is_boolean()) {
        return value.get<bool>();
    }
    return value.is_number() ? QJsonValue(value.get<double>()) : QJsonValue();
}

// The files are part of this program, and a test reads them: they are there and right.
void readSchema(const QString &name, valijson::Schema &schema)
{
    QFile file(u":/schemas/"_s + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const QJsonValue json = isOpen ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    valijson::SchemaParser().populateSchema(Adapter(json), schema);
}

class ReadSchema
{
public:
    explicit ReadSchema(const QString &name) { readSchema(name, m_schema); }
    const valijson::Schema &get() const { return m_schema; }

private:
    valijson::Schema m_schema;
};

const valijson::Schema &schemaOf(json::Schema kind)
{
    static const ReadSchema kItem(u"registry-item.json"_s);
    static const ReadSchema kCatalog(u"registry.json"_s);
    return kind == json::Schema::Item ? kItem.get() : kCatalog.get();
}

// "<root>", "[files]", "[0]" are the steps to a place.
QString pathTo(const std::vector<std::string> &steps)
{
    QStringList parts;
    for (const std::string &step : steps) {
        const QString part = QString::fromStdString(step);
        if (part.startsWith(u'[') && part.endsWith(u']')) {
            parts.append(part.sliced(1).chopped(1));
        }
    }
    return parts.join(u'/');
}

// Empty for what only repeats the violation inside.
QString reasonOf(const QString &description)
{
    if (description.startsWith("Value type"_L1)) {
        return tr("it is of the wrong type");
    }
    if (description.startsWith("Missing required"_L1)) {
        return tr("“%1” is missing").arg(description.section(u'\'', 1, 1));
    }
    if (description.startsWith("Failed to match"_L1)) {
        return tr("its value is none of those that are allowed");
    }
    if (description.startsWith("String should be no fewer"_L1)) {
        return tr("the text is too short");
    }
    if (description.contains("allowed by anyOf"_L1)) { // Only of catalogs.
        return tr("it has neither “items” nor “include”");
    }
    return description.startsWith("Failed to validate"_L1) ? QString() : description;
}

} // namespace

namespace json {

QList<SchemaViolation> violations(const Value &value, Schema schema)
{
    const QJsonValue target = toQt(value);
    valijson::ValidationResults results;
    try { // Valijson reports faults by exceptions; they end here.
        valijson::Validator validator;
        if (validator.validate(schemaOf(schema), Adapter(target), &results)) {
            return {};
        }
    } catch (const std::exception &fault) {
        return {{QString(), QString::fromUtf8(fault.what())}};
    }
    QList<SchemaViolation> violations;
    for (const valijson::ValidationResults::Error &error : results) {
        const QString reason = reasonOf(QString::fromStdString(error.description));
        const SchemaViolation violation{pathTo(error.context), reason};
        if (!reason.isEmpty() && !violations.contains(violation)) {
            violations.append(violation);
        }
    }
    return violations;
}

} // namespace json

QList<SchemaViolation> schemaViolations(const ItemHead &head)
{
    json::Value value = json::unpackExtra(head.extra);
    value["name"] = head.name.toStdString();
    value["type"] = head.type.toStdString();
    if (!head.author.isEmpty()) {
        value["author"] = head.author.toStdString();
    }
    return json::violations(value, json::Schema::Item);
}

QString sentence(const SchemaViolation &violation)
{
    return violation.place.isEmpty() ? tr("In the item: %1.").arg(violation.reason)
                                     : tr("“%1”: %2.").arg(violation.place, violation.reason);
}

} // namespace enigma
