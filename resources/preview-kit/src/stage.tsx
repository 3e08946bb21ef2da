// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The place in the page where a preview stands: centred with room around it, or the whole page for what fills it.

import { Component, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";

import { noteLater } from "./problems";

interface Mounted {
    element: HTMLElement;
    root: Root;
    failure: { error: unknown } | null;
}

let shown: Mounted | null = null;

class Boundary extends Component<{ onError: (error: unknown) => void; children: ReactNode }, { failed: boolean }> {
    state = { failed: false };

    static getDerivedStateFromError() {
        return { failed: true };
    }

    componentDidCatch(error: unknown) {
        this.props.onError(error);
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
    const mounted: Mounted = { element, failure: null, root: createRoot(element, { onUncaughtError: noteLater }) };
    const fail = (error: unknown) => {
        if (shown === mounted) {
            noteLater(error);
        }
        mounted.failure ??= { error };
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
        throw mounted.failure.error;
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

// What is as high as the page is a page itself and gets no room around it.
function fit(element: HTMLElement): void {
    const tallest = Math.max(0, ...[...element.querySelectorAll(".enigma-controls > *")].map(({ clientHeight }) => clientHeight));
    element.classList.toggle("enigma-page", tallest >= innerHeight);
}

const style = document.createElement("style");
style.dataset.enigma = "stage";
style.textContent = `
    .enigma-stage { display: flex; align-items: center; justify-content: safe center; min-height: 100vh; padding: 2rem; }
    .enigma-stage[hidden] { display: none; }
    .enigma-stage.enigma-page { display: block; padding: 0; }
    .enigma-controls { display: contents; }
`;
document.head.append(style);
