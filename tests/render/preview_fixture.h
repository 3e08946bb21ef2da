// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Components of one module for tests of rendering, and a wait for what the renderer answers.

#pragma once

#include "ui/render/renderer.h"

#include <QTest>

namespace enigma {

inline PreviewBundle bundleOf(const QString &code, const QString &component = QStringLiteral("probe"))
{
    const QString key = component + QStringLiteral("/ui/") + component + QStringLiteral(".tsx");
    return {.component = component, .main = key, .modules = {{.key = key, .code = code}}};
}

inline const QByteArray kPlainTheme = ":root { --background: #ffffff; --foreground: #111111; --primary: #c2410c; }\n"
                                      ".dark { --background: #000000; --foreground: #eeeeee; --primary: #fb923c; }\n"
                                      "@theme inline { --color-background: var(--background);"
                                      " --color-foreground: var(--foreground); --color-primary: var(--primary); }\n";

inline RenderRequest requestOf(const QString &code)
{
    return {.bundle = bundleOf(code), .example = kFromExports, .theme = kPlainTheme, .viewport = {400, 300}};
}

// Fails the test when there is no answer at all.
inline RenderAnswer rendered(Renderer &renderer, const RenderRequest &request)
{
    const Result<RenderAnswer> answer = renderer.render(request).wait();
    if (!answer) {
        qWarning() << answer.error().message << answer.error().detail;
        return {};
    }
    return *answer;
}

inline QString sentences(const RenderAnswer &answer)
{
    QStringList all;
    for (const PageProblem &problem : answer.problems) {
        all.append(problemText(problem));
    }
    return all.join(u'\n');
}

} // namespace enigma
