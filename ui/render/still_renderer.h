// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes pictures, one at a time.

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

    // Whatever the component does, there is an answer, with a picture or with the reason why there is none. Each
    // picture has a page of its own: what one component leaves behind never shows in the next.
    QCoro::Task<RenderAnswer> render(RenderRequest request);

private:
    QCoro::Task<Result<>> draw(std::shared_ptr<BrowserPage> page, RenderRequest request,
                               std::shared_ptr<RenderAnswer> answer);

    TakePage m_takePage;
    std::chrono::milliseconds m_timeLimit;
};

// What a failed call to a page means for people: why it ended, or that it took too long.
PageProblem problemOf(const BrowserPage *page, const Error &error, const QString &title,
                      std::chrono::milliseconds timeLimit);

} // namespace enigma
