// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes to the script in the page and what it answers: JSON as resources/preview-kit has it. What the page says
// of itself is a courtesy, cut to size here; nothing that protects anybody depends on it.

#pragma once

#include "ui/render/render_request.h"

#include <QJsonObject>

namespace enigma {

// For enigma.show(): a picture that is the same every time, or a page that lives.
QJsonObject stillPayload(const RenderRequest &request);
QJsonObject livePayload(const PreviewBundle &bundle, int example, const QByteArray &theme, const QString &mode,
                        RenderState state);

// A text as it stands in a script.
QString jsonLiteral(const QByteArray &text);

struct ShowReport
{
    bool isShown = false;
    QList<PageProblem> problems;
    QStringList missingPackages;
    QRectF content; // CSS pixels of the page, around what is painted.

    void addProblems(const QList<PageProblem> &found); // Those that do not say what another says already.
};

ShowReport readReport(const QJsonObject &report);
QList<PageProblem> readProblems(const QJsonValue &problems);

// The example of a bundle that an index means; null: one is made from the exports.
const PreviewExample *exampleAt(const PreviewBundle &bundle, int example);

} // namespace enigma
