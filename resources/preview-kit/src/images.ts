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

// Waits for the pictures that are on their way; false when there are none.
export async function loadImages(): Promise<boolean> {
  const loading = [...document.images].filter((image) => !image.complete);
  loading.forEach((image) => (image.loading = "eager"));
  await Promise.allSettled(loading.map((image) => image.decode()));
  return loading.length > 0;
}
