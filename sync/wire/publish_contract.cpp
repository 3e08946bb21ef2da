// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/publish_contract.h"

#include "models/base/text.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace enigma::wire {

using namespace Qt::StringLiterals;

QString registryPath(const QString &cliName)
{
    return QLatin1StringView(kApiRoot) + u"/registries/"_s + cliName;
}

QString missingBlobsPath(const QString &cliName)
{
    return registryPath(cliName) + u"/blobs:missing"_s;
}

QString blobPath(const QString &sha256)
{
    return QLatin1StringView(kApiRoot) + u"/blobs/"_s + sha256;
}

QString versionPath(const QString &component, const SemVer &version)
{
    return QLatin1StringView(kApiRoot) + u"/components/%1/versions/%2"_s.arg(component, version.toString());
}

static QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

static Result<QJsonObject> readObject(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return failure(ErrorCode::Invalid, tr("The body must be a JSON object."), error.errorString());
    }
    return document.object();
}

static Result<QString> readText(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (!value.isString()) {
        return failure(ErrorCode::Invalid, tr("The body needs a text “%1”.").arg(key));
    }
    return value.toString();
}

QByteArray write(const RegistryFacts &facts)
{
    return compact({{u"cliName"_s, facts.cliName},
                    {u"name"_s, facts.name},
                    {u"description"_s, facts.description},
                    {u"homepage"_s, facts.homepage},
                    {u"public"_s, facts.isPublic}});
}

Result<RegistryFacts> readRegistryFacts(const QByteArray &json)
{
    ENIGMA_TRY(const QJsonObject object, readObject(json));
    RegistryFacts facts;
    ENIGMA_TRY(facts.cliName, readText(object, "cliName"_L1));
    ENIGMA_TRY(facts.name, readText(object, "name"_L1));
    ENIGMA_TRY(facts.description, readText(object, "description"_L1));
    ENIGMA_TRY(facts.homepage, readText(object, "homepage"_L1));
    if (!object.value("public"_L1).isBool()) {
        return failure(ErrorCode::Invalid, tr("The body needs “public”: true or false."));
    }
    facts.isPublic = object.value("public"_L1).toBool();
    return facts;
}

QByteArray writeHashes(const char *key, const QStringList &hashes)
{
    return compact({{QString::fromLatin1(key), QJsonArray::fromStringList(hashes)}});
}

Result<QStringList> readHashes(const char *key, const QByteArray &json)
{
    ENIGMA_TRY(const QJsonObject object, readObject(json));
    const QJsonValue list = object.value(QLatin1StringView(key));
    if (!list.isArray() || list.toArray().size() > kMaxHashesPerQuestion) {
        return failure(ErrorCode::Invalid, tr("The body needs a list “%1” of at most %2 hashes.")
                                               .arg(QLatin1StringView(key))
                                               .arg(kMaxHashesPerQuestion));
    }
    QStringList hashes;
    for (const QJsonValue value : list.toArray()) {
        hashes.append(value.toString());
    }
    return hashes;
}

QByteArray write(const VersionUpload &upload)
{
    return compact({{u"registry"_s, upload.registry},
                    {u"manifest"_s, QString::fromUtf8(upload.manifest)},
                    {u"changelog"_s, upload.changelog}});
}

Result<VersionUpload> readVersionUpload(const QByteArray &json)
{
    ENIGMA_TRY(const QJsonObject object, readObject(json));
    VersionUpload upload;
    ENIGMA_TRY(upload.registry, readText(object, "registry"_L1));
    ENIGMA_TRY(const QString manifest, readText(object, "manifest"_L1));
    upload.manifest = manifest.toUtf8();
    ENIGMA_TRY(upload.changelog, readText(object, "changelog"_L1));
    return upload;
}

QByteArray write(const Problem &problem)
{
    return compact({{u"status"_s, problem.status},
                    {u"code"_s, problem.code},
                    {u"detail"_s, problem.sentence},
                    {u"message"_s, problem.sentence}});
}

Problem readProblem(int status, const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    return {status, object.value("code"_L1).toString(), object.value("detail"_L1).toString().left(500)};
}

QByteArray contentDigest(const QByteArray &bytes)
{
    return "sha-256=:" + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toBase64() + ':';
}

} // namespace enigma::wire
