// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Waits until a page has stopped changing, so that its picture is the finished one.

import { nextFrame, realNow, runTimer, task } from "./clock";
import { isLoadingImages } from "./images";
import { needsFrames } from "./still";

const longest = 500; // Milliseconds: a page that never comes to rest is shown as it is then.

export async function settle(): Promise<void> {
  let changed = true;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  const end = realNow() + longest;
  await document.fonts.ready;
  for (let quiet = 0; quiet < 2 && realNow() < end; quiet = changed ? 0 : quiet + 1) {
    changed = false;
    if (needsFrames()) {
      await nextFrame();
    }
    await task();
    await task();
    changed ||= isLoadingImages() || runTimer();
  }
  observer.disconnect();
}
