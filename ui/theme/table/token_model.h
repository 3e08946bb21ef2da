// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tokens of a theme by group, with one column for each mode: what the table shows.

#pragma once

#include "ui/theme/theme_session.h"

#include <QAbstractItemModel>

namespace enigma {

struct TokenFilter
{
    enum class Only {
        All,
        Changed,     // Since the base version.
        OutsideSrgb, // In any mode.
    };

    QString group; // Empty: all.
    QString text;  // In names and values.
    Only only = Only::All;

    bool operator==(const TokenFilter &) const = default;
};

class TokenModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        ModeRole, // Empty outside the columns of modes.
        ColorRole,
        HasColorRole, // The token is a colour, also a broken one.
        InheritedRole,
        ChangedRole,
        ProblemRole,
        CountRole, // Of a group's tokens.
    };

    explicit TokenModel(ThemeSession &session, QObject *parent = nullptr);

    const TokenFilter &filter() const { return m_filter; }
    void setFilter(const TokenFilter &filter);
    void refresh();

    int modeColumn(const QString &mode) const; // -1: none.
    int usesColumn() const { return int(m_modes.size()) + 1; }
    // In the first column or that of a mode; invalid when the filter hides it.
    QModelIndex indexOf(const QString &name, const QString &mode = {}) const;
    static bool isGroup(const QModelIndex &index) { return index.isValid() && index.internalId() == 0; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Group
    {
        QString title;
        QStringList names;

        bool operator==(const Group &) const = default;
    };

    QList<Group> groups() const;
    bool accepts(const QString &name) const;
    QVariant groupData(const QModelIndex &index, int role) const;
    QVariant nameData(const QString &name, int role) const;
    QVariant valueData(const QString &name, const QString &mode, int role) const;
    QVariant usesData(const QString &name, int role) const;

    ThemeSession &m_session;
    TokenFilter m_filter;
    QStringList m_modes;
    QList<Group> m_groups;
};

} // namespace enigma
