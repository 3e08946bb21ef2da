// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The files beside one address of a web server, as an import reads them. What it will ask for next is fetched together.

#pragma once

#include "models/format/source_files.h"
#include "sync/remote/registry_fetch.h"

#include <QElapsedTimer>
#include <QHash>

#include <stop_token>

namespace enigma {

class WebFiles final : public SourceFiles
{
public:
    // `root` ends in "/". Nothing outside of it is ever asked for.
    WebFiles(QUrl root, Transport &transport, std::stop_token stop, const FetchLimits &limits);

    Result<QByteArray> read(const QString &path, qint64 limit) override;
    std::optional<QStringList> list() override { return std::nullopt; }
    void expect(const QStringList &paths) override { m_expected = paths; }

private:
    Result<QByteArray> fetch(const QString &path, qint64 limit) const;
    Result<QByteArray> follow(QUrl url, const QString &path, qint64 limit) const;
    void fetchAhead(const QString &path, qint64 limit);
    Result<> checkBudget() const;

    QUrl m_root;
    Transport &m_transport;
    std::stop_token m_stop;
    FetchLimits m_limits;
    QElapsedTimer m_since;
    int m_files = 0;
    qint64 m_bytes = 0;
    QStringList m_expected;
    QHash<QString, Result<QByteArray>> m_ahead;
};

} // namespace enigma
