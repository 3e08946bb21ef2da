// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Values of token files that refer to nothing, as CSS: what is left for dtcg_css when aliases are out of the way. For
// the sources of this folder.

#pragma once

#include "models/theme/dtcg_value.h"

namespace enigma::dtcg {

using Css = std::expected<QString, QString>; // The error is the reason.

Css colorCss(const Json &value);
// {value, unit}, or a bare number in the unit that the type has by tradition.
Css measureCss(const Json &value, const QStringList &units, const QString &bareUnit);
Css fontCss(const Json &value);
Css weightCss(const Json &value);
Css curveCss(const Json &value);
Css plainCss(const Json &value); // By what the value looks like.

} // namespace enigma::dtcg
