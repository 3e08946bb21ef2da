// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the browser itself says of a page: its elements with boxes and computed styles, and its accessibility tree. From
// the DOMSnapshot and Accessibility domains, so that a page cannot lie about itself.

#pragma once

#include "ui/render/browser_page.h"

namespace enigma {

// At most 5,000 of each.
QCoro::Task<Result<QList<ElementFacts>>> readElements(std::shared_ptr<BrowserPage> page);
QCoro::Task<Result<QList<AccessibleFacts>>> readAccessible(std::shared_ptr<BrowserPage> page);

} // namespace enigma
