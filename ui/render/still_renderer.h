// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes pictures, one at a time.

#pragma once

#include "ui/render/browser_page.h"
#include "ui/render/show_payload.h"

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

    // Whatever the component does, there is an answer, with a picture or with the reason why there is none. A page
    // shows one component once: what one leaves behind is never in the picture of another. Only other states of what it
    // shows, which its script cannot notice, are drawn from the same page.
    QCoro::Task<RenderAnswer> render(RenderRequest request);
    void forget() { m_page.reset(); } // Nothing more of the same is to be drawn soon.

private:
    QCoro::Task<Result<>> show(RenderRequest request);
    QCoro::Task<Result<>> draw(RenderRequest request, std::shared_ptr<RenderAnswer> answer);

    TakePage m_takePage;
    std::chrono::milliseconds m_timeLimit;
    std::shared_ptr<BrowserPage> m_page; // Null: none that can be used again.
    RenderRequest m_shown;               // In it.
    ShowReport m_report;                 // Of showing it.
};

// What a failed call to a page means for people: why it ended, or that it took too long.
PageProblem problemOf(const BrowserPage *page, const Error &error, const QString &title,
                      std::chrono::milliseconds timeLimit);

} // namespace enigma
