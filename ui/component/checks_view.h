// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the checks found in a component, one line each, or that they found nothing.

#pragma once

#include "models/lint/diagnostic.h"
#include "ui/style/tokens.h"

#include <QWidget>

class QVBoxLayout;

namespace enigma {

class ChecksView : public QWidget
{
    Q_OBJECT

public:
    explicit ChecksView(QWidget *parent = nullptr);

    // At most `limit` lines; the rest is counted in a last one.
    void setDiagnostics(const QList<Diagnostic> &diagnostics, int limit);

private:
    QVBoxLayout *m_column;
};

QString severityIcon(Severity severity);
Token severityInk(Severity severity);
QString placeText(const Diagnostic &diagnostic); // "button.tsx, line 21"; empty when it has no place.

} // namespace enigma
