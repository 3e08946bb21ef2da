// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The place in the page where a preview stands: centred with room around it, or the whole page for what fills it.

import { Component, type ErrorInfo, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";

import { Failure, problemOf, tell } from "./problems";

interface Mounted {
  element: HTMLElement;
  root: Root;
  failure: Failure | null;
}

let shown: Mounted | null = null;

interface BoundaryProps {
  onError: (error: unknown, components: string[]) => void; // The components around it, innermost first.
  children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    const components = [...(componentStack ?? "").matchAll(/^\s*at (\w+)/gm)].map((match) => match[1]);
    this.props.onError(error, components);
  }

  render() {
    return this.state.failed ? null : this.props.children;
  }
}

// Renders beside what is shown; `settle` lets it come to rest. What was shown goes only when this did not fail: a failure is
// thrown, and the page is as it was.
export async function put(content: ReactNode, settle: () => Promise<void>): Promise<void> {
  const element = document.createElement("div");
  element.className = "enigma-stage";
  const root = createRoot(element, { onCaughtError: () => undefined });
  const mounted: Mounted = { element, root, failure: null };
  const fail = (error: unknown, components: string[]) => {
    if (shown === mounted) {
      tell(error);
    }
    mounted.failure ??= new Failure([problemOf(error)], [], components);
  };
  if (shown) {
    shown.element.hidden = true;
  }
  document.body.prepend(element);
  flushSync(() => mounted.root.render(<Boundary onError={fail}>{content}</Boundary>));
  fit(element);
  if (!mounted.failure) {
    await settle();
    fit(element);
  }
  if (mounted.failure) {
    discard(mounted);
    if (shown) {
      shown.element.hidden = false;
    }
    throw mounted.failure;
  }
  if (shown) {
    discard(shown);
  }
  shown = mounted;
}

// Form controls in the stage are disabled by the element around them.
export function Controls({ disabled, children }: { disabled: boolean; children: ReactNode }) {
  return (
    <fieldset className="enigma-controls" disabled={disabled} role="presentation">
      {children}
    </fieldset>
  );
}

function discard({ element, root }: Mounted): void {
  root.unmount();
  element.remove();
}

// What asks for the height of the window is a page itself and gets no room around it.
function fit(element: HTMLElement): void {
  const parts = [...element.querySelectorAll(".enigma-controls > *")];
  const fills = (part: Element) =>
    part.clientHeight === innerHeight || parseFloat(getComputedStyle(part).minHeight) >= innerHeight;
  element.classList.toggle("enigma-page", parts.some(fills));
}

const style = document.createElement("style");
style.dataset.enigma = "stage";
style.textContent = `
    html { font-family: "Inter", system-ui, sans-serif; }
    @layer enigma {
        .enigma-stage:not(.enigma-page) > .enigma-controls > * { max-width: min(48rem, 100%); }
    }
    .enigma-stage { display: flex; align-items: center; justify-content: safe center; min-height: 100vh; padding: 2rem; }
    .enigma-stage[hidden] { display: none; }
    .enigma-stage.enigma-page { display: block; padding: 0; }
    .enigma-controls { display: contents; }
`;
document.head.append(style);
