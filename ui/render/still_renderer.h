// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes pictures, one at a time, in a page that it keeps for as long as the same component is asked for.

#pragma once

#include "ui/render/browser_page.h"

namespace enigma {

class StillRenderer
{
public:
    explicit StillRenderer(std::chrono::milliseconds timeLimit) : m_timeLimit(timeLimit) {}

    // Whatever the component does, there is an answer, with a picture or with the reason why there is none.
    QCoro::Task<RenderAnswer> render(std::shared_ptr<Browser> browser, RenderRequest request);
    void forget() { m_page.reset(); }

private:
    QCoro::Task<Result<>> prepare(std::shared_ptr<Browser> browser, RenderRequest request);
    QCoro::Task<Result<>> draw(std::shared_ptr<BrowserPage> page, RenderRequest request,
                               std::shared_ptr<RenderAnswer> answer);

    std::chrono::milliseconds m_timeLimit;
    std::shared_ptr<BrowserPage> m_page;
};

// What a failed call to a page means for people: why it ended, or that it took too long.
PageProblem problemOf(const BrowserPage *page, const Error &error, const QString &title,
                      std::chrono::milliseconds timeLimit);

} // namespace enigma
