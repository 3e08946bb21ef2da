// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes a page repeatable for a picture: its own clock, one order of random numbers, no movement. Nothing of it touches live pages.

import { awaitsFrame, startClock } from "./clock";
import { whenLoaded } from "./packages";

let seed = 0;
let watchesLayout = false;

// Whether the page may look different after a frame.
export const needsFrames = () => watchesLayout || awaitsFrame();

// Called once, before the packages of a picture are loaded; the page stays still from then on.
export function makeStill(): void {
  stopChance();
  stopMovement();
  watchObservers();
  keepFocusAway();
  hideResizing();
  startPicture();
}

// Called immediately before the modules of a picture run: its time and its random numbers begin here.
export function startPicture(): void {
  seed = 0x9e3779b9;
  watchesLayout = false;
  startClock();
}

function stopChance(): void {
  Math.random = () => {
    // mulberry32
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  crypto.getRandomValues = (array) => {
    const bytes = new Uint8Array(array!.buffer, array!.byteOffset, array!.byteLength);
    bytes.forEach((_, index) => (bytes[index] = Math.random() * 256));
    return array;
  };
  crypto.randomUUID = () => {
    const digit = () => Math.floor(Math.random() * 16).toString(16);
    const uuid = "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replaceAll("x", digit);
    return uuid as ReturnType<Crypto["randomUUID"]>;
  };
}

function stopMovement(): void {
  const style = document.createElement("style");
  style.dataset.enigma = "still";
  style.textContent = `*, ::before, ::after {
        animation-duration: 0s !important; animation-delay: 0s !important;
        transition-duration: 0s !important; transition-delay: 0s !important;
        scroll-behavior: auto !important; caret-color: transparent !important;
    }`;
  document.head.append(style);

  // Libraries that animate from scripts ask this before they do.
  const matchMedia = window.matchMedia.bind(window);
  window.matchMedia = (query) =>
    matchMedia(
      String(query)
        .replace(/\(\s*prefers-reduced-motion\s*:\s*no-preference\s*\)/g, "(width < 0px)")
        .replace(/\(\s*prefers-reduced-motion[^)]*\)/g, "(width >= 0px)"),
    );
  whenLoaded((specifier, exports) => {
    if (specifier === "motion/react" || specifier === "framer-motion") {
      (exports.MotionGlobalConfig as { skipAnimations: boolean }).skipAnimations = true;
    }
  });
}

// A dialog that opens by itself focuses its first button, which nobody who looks at a picture has asked for.
function keepFocusAway(): void {
  const focus = HTMLElement.prototype.focus;
  HTMLElement.prototype.focus = function (options) {
    if (!this.matches("a, button, [role=dialog], [role=alertdialog]")) {
      focus.call(this, options);
    }
  };
}

// The page has its size before a component runs, but may hear of it afterwards only: an open select would close.
function hideResizing(): void {
  const hide = (event: Event) => event.isTrusted && event.target === window && event.stopImmediatePropagation();
  addEventListener("resize", hide, { capture: true });
}

// Observers of the layout answer with a frame only.
function watchObservers(): void {
  const watched = <T extends new (...values: never[]) => object>(Observer: T): T =>
    new Proxy(Observer, {
      construct(target, values, newTarget) {
        watchesLayout = true;
        return Reflect.construct(target, values, newTarget);
      },
    });
  window.ResizeObserver = watched(ResizeObserver);
  window.IntersectionObserver = watched(IntersectionObserver);
}
