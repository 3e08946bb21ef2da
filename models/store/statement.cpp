// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/statement.h"

#include "models/base/clock.h"
#include "models/store/prepared_query.h"
#include "models/store/sql_error.h"

namespace enigma {

Statement::Statement(std::shared_ptr<PreparedQuery> query) : m_query(std::move(query))
{
    m_query->inUse = true;
}

Statement::~Statement()
{
    if (m_query) {
        m_query->query.finish(); // An open SELECT would hold off checkpoints.
        m_query->inUse = false;
    }
}

Statement &Statement::bind(QLatin1StringView name, const QString &text)
{
    m_query->query.bindValue(name, text.isNull() ? QString(QLatin1StringView("")) : text);
    return *this;
}

Statement &Statement::bind(QLatin1StringView name, const QByteArray &bytes)
{
    m_query->query.bindValue(name, bytes.isNull() ? QByteArray("") : bytes);
    return *this;
}

Statement &Statement::bind(QLatin1StringView name, qint64 number)
{
    m_query->query.bindValue(name, number);
    return *this;
}

Statement &Statement::bind(QLatin1StringView name, const QDateTime &time)
{
    return time.isValid() ? bind(name, toIsoUtc(time)) : bindNull(name);
}

Statement &Statement::bindNull(QLatin1StringView name)
{
    m_query->query.bindValue(name, QVariant(QMetaType::fromType<QString>()));
    return *this;
}

Statement &Statement::bindReference(QLatin1StringView name, const QString &uid)
{
    return uid.isEmpty() ? bindNull(name) : bind(name, uid);
}

Result<> Statement::run()
{
    if (!m_query->query.exec()) {
        return std::unexpected(sqlError(m_query->query.lastError()));
    }
    return {};
}

bool Statement::next()
{
    return m_query->query.next();
}

int Statement::rowsChanged() const
{
    return m_query->query.numRowsAffected();
}

QString Statement::text(int column) const
{
    return m_query->query.value(column).toString();
}

QByteArray Statement::bytes(int column) const
{
    return m_query->query.value(column).toByteArray();
}

qint64 Statement::integer(int column) const
{
    return m_query->query.value(column).toLongLong();
}

QDateTime Statement::time(int column) const
{
    return fromIsoUtc(text(column));
}

bool Statement::isNull(int column) const
{
    return m_query->query.isNull(column);
}

} // namespace enigma
