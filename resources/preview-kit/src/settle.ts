// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Waits until a page has stopped changing, so that its picture is the finished one.

import { isLoadingImages } from "./images";
import { frame, needsFrames, now, runTimer, task } from "./still";

const longest = 500; // Milliseconds: a page that never comes to rest is shown as it is then.

export async function settle(still: boolean): Promise<void> {
    let changed = true;
    const observer = new MutationObserver(() => {
        changed = true;
    });
    observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
    const end = now() + longest;
    await document.fonts.ready;
    for (let quiet = 0; quiet < 2 && now() < end; quiet = changed ? 0 : quiet + 1) {
        changed = false;
        if (still && needsFrames()) {
            await frame();
        }
        await task();
        await task();
        changed ||= isLoadingImages() || (still && runTimer());
    }
    observer.disconnect();
}
