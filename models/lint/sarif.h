// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Findings as SARIF 2.1.0, the form in which code hosts and editors take the findings of linters.

#pragma once

#include "models/lint/diagnostic.h"

namespace enigma {

// Places are "COMPONENT/PATH"; what concerns a whole component is placed at "COMPONENT".
QByteArray toSarif(const QList<Diagnostic> &diagnostics, const QString &registry);

} // namespace enigma
