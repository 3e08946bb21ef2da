// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The field that edits one value of a token, with room under it for why the value is refused.

#pragma once

#include <QLineEdit>
#include <QPointer>

namespace enigma {

class TextLabel;

class TokenValueField : public QLineEdit
{
    Q_OBJECT

public:
    explicit TokenValueField(QWidget *parent);
    ~TokenValueField() override;

    QString token;
    QString mode;

    // Under the field, over what lies there; empty takes it away.
    void showProblem(const QString &sentence);

private:
    QPointer<QWidget> m_problem;
};

} // namespace enigma
