// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a page has painted something.

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const replaced = new Set([
  "IMG",
  "svg",
  "CANVAS",
  "VIDEO",
  "INPUT",
  "TEXTAREA",
  "SELECT",
  "PROGRESS",
  "METER",
  "IFRAME",
]);

// The box around everything that can be seen, in CSS pixels of the page; empty when nothing is.
export function contentBox(): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = ({ left: l, top: t, right: r, bottom: b }: DOMRect) => {
    // What scripts measure with stands outside of the page.
    const isOnPage = r + scrollX > 0 && b + scrollY > 0;
    if (isOnPage && (r - l > 1 || b - t > 1)) {
      [left, top] = [Math.min(left, l), Math.min(top, t)];
      [right, bottom] = [Math.max(right, r), Math.max(bottom, b)];
    }
  };
  const walk = (element: Element) => {
    const style = getComputedStyle(element);
    const hasBox = style.display !== "contents";
    if (hasBox && !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
      return;
    }
    if (hasBox && !isBackdrop(element) && (replaced.has(element.tagName) || paints(style))) {
      add(element.getBoundingClientRect());
    }
    for (const child of element.childNodes) {
      if (child instanceof Element && !replaced.has(element.tagName)) {
        walk(child);
      } else if (child instanceof Text && /\S/.test(child.data) && style.clipPath === "none") {
        const range = document.createRange();
        range.selectNodeContents(child);
        add(range.getBoundingClientRect());
      }
    }
  };
  walk(document.body);
  if (right < left) {
    return { x: 0, y: 0, width: 0, height: 0 };
  }
  return { x: left + scrollX, y: top + scrollY, width: right - left, height: bottom - top };
}

// The page itself, and the veil under a dialog: they are behind the content.
function isBackdrop(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const isEmpty = element.childNodes.length === 0;
  return element === document.body || (isEmpty && width >= innerWidth && height >= innerHeight);
}

function paints(style: CSSStyleDeclaration): boolean {
  return (
    !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(style.backgroundColor) ||
    style.backgroundImage !== "none" ||
    style.boxShadow !== "none" ||
    (style.borderTopStyle !== "none" && style.borderTopWidth !== "0px") ||
    (style.borderBottomStyle !== "none" && style.borderBottomWidth !== "0px")
  );
}
