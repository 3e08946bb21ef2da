// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Taking a version that was sent: everything is checked, then it is stored in one transaction.

#pragma once

#include "models/domain/registry.h"
#include "models/format/manifest_json.h"
#include "sync/serve/answers.h"
#include "sync/wire/publish_contract.h"

namespace enigma {
class Library;
}

namespace enigma::serve {

struct VersionRequest
{
    Registry registry;
    QString component;
    SemVer number;
    wire::VersionUpload upload;
    QString key; // Idempotency key; may be empty.
    QString bodySha256;
    QDateTime now;
};

// 201 for a new version, 200 when it is there with the same digest, 409 when it is there with another one, 422 for a
// body that breaks a rule, 424 when files are missing.
ApiResponse storeVersion(Library &library, const VersionRequest &request);

} // namespace enigma::serve
