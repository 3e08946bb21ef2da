// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes pictures, one at a time, in a page that it keeps for as long as the same component is asked for.

#pragma once

#include "ui/render/browser_page.h"

namespace enigma {

// A fresh page with the kit loaded, for this theme.
using TakePage = std::function<QCoro::Task<Result<std::shared_ptr<BrowserPage>>>(QByteArray theme)>;

class StillRenderer
{
public:
    StillRenderer(TakePage takePage, std::chrono::milliseconds timeLimit) :
        m_takePage(std::move(takePage)), m_timeLimit(timeLimit)
    {
    }

    // Whatever the component does, there is an answer, with a picture or with the reason why there is none.
    QCoro::Task<RenderAnswer> render(RenderRequest request);
    void forget() { m_page.reset(); }

private:
    QCoro::Task<Result<>> prepare(RenderRequest request);
    QCoro::Task<Result<>> draw(std::shared_ptr<BrowserPage> page, RenderRequest request,
                               std::shared_ptr<RenderAnswer> answer);

    TakePage m_takePage;
    std::chrono::milliseconds m_timeLimit;
    std::shared_ptr<BrowserPage> m_page;
    QList<PreviewModule> m_modules; // That it runs: another component never gets the same page.
};

// What a failed call to a page means for people: why it ended, or that it took too long.
PageProblem problemOf(const BrowserPage *page, const Error &error, const QString &title,
                      std::chrono::milliseconds timeLimit);

} // namespace enigma
