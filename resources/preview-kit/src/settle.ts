// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Waits until a page has stopped changing, so that its picture is the finished one.

import { nextFrame, runTimer, task } from "./clock";
import { loadImages } from "./images";
import { needsFrames } from "./still";

// A page that never comes to rest is shown as it is then. Steps, because how much happens in a time depends on the machine. They are
// enough for every frame and, at two steps each, every timer of the page's own second.
const mostSteps = 100;

export async function settle(): Promise<void> {
  let changed = true;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  for (let step = 0, quiet = 0; quiet < 2 && step < mostSteps; ++step, quiet = changed ? 0 : quiet + 1) {
    changed = false;
    if (needsFrames()) {
      await nextFrame();
    }
    await task();
    await task();
    await document.fonts.ready;
    changed ||= (await loadImages()) || runTimer();
  }
  observer.disconnect();
}
