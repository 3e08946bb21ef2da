// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A prepared SQL statement with bound values and typed columns. QtSql's surprises end here: null strings bind as '',
// and a statement left half read is finished when it goes out of scope.

#pragma once

#include "models/base/result.h"

#include <QDateTime>
#include <QVariant>

#include <memory>

namespace enigma {

struct PreparedQuery;

class Statement
{
public:
    explicit Statement(std::shared_ptr<PreparedQuery> query);
    ~Statement();
    Statement(Statement &&) noexcept = default;
    Statement &operator=(Statement &&) noexcept = delete;

    Statement &bind(QLatin1StringView name, const QString &text);
    Statement &bind(QLatin1StringView name, QStringView text) { return bind(name, text.toString()); }
    Statement &bind(QLatin1StringView name, const QByteArray &bytes);
    Statement &bind(QLatin1StringView name, qint64 number);
    Statement &bind(QLatin1StringView name, int number) { return bind(name, qint64(number)); }
    Statement &bind(QLatin1StringView name, const QDateTime &time); // Invalid: NULL.
    Statement &bindNull(QLatin1StringView name);
    // An empty identity is stored as NULL.
    Statement &bindReference(QLatin1StringView name, const QString &uid);

    Result<> run();
    // Returns whether a row is there to be read.
    bool next();
    int rowsChanged() const;

    QString text(int column) const;
    QByteArray bytes(int column) const;
    qint64 integer(int column) const;
    bool flag(int column) const { return integer(column) != 0; }
    QDateTime time(int column) const;
    bool isNull(int column) const;

private:
    std::shared_ptr<PreparedQuery> m_query;
};

} // namespace enigma
