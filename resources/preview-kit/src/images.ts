// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the network never load here: in their place stands a quiet box in the colours of the theme.

const empty = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"/>')}`;

function replace(image: HTMLImageElement): void {
  if (image.src === empty) {
    return;
  }
  image
    .closest("picture")
    ?.querySelectorAll("source")
    .forEach((source) => source.remove());
  image.removeAttribute("srcset");
  image.src = empty;
  image.style.background ||= "var(--muted, color-mix(in srgb, currentColor 10%, transparent))";
}

addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLImageElement) {
      replace(target);
    }
  },
  { capture: true },
);

// Whether a picture of the page is still on its way.
export function isLoadingImages(): boolean {
  return [...document.images].some((image) => !image.complete && image.loading !== "lazy");
}
