// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes a page repeatable for a picture: one clock, one order of random numbers, no movement. Nothing of it touches live pages.

import { whenLoaded } from "./packages";

const start = new Date(2026, 0, 15, 10).getTime();
const horizon = 1000; // Timers run up to this moment of the page's own time, at once; later ones never.
const real = {
    Date,
    setTimeout: window.setTimeout.bind(window),
    setInterval: window.setInterval.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
    requestAnimationFrame: window.requestAnimationFrame.bind(window),
    matchMedia: window.matchMedia.bind(window),
    now: performance.now.bind(performance),
};

export const frame = () => new Promise<void>((resolve) => real.requestAnimationFrame(() => resolve()));
export const now = real.now;

export function task(): Promise<void> {
    return new Promise((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
            channel.port1.close();
            resolve();
        };
        channel.port2.postMessage(null);
    });
}

interface Timer {
    id: number;
    due: number;
    every: number | null;
    run: () => void;
}

let installed = false;
let seed = 0;
let began = 0;
let clock = 0;
let lastId = 1_000_000;
let timers: Timer[] = [];
let waitsForFrames = false;

// Whether the page asked to be told about its layout or its next frame: it may look different after one.
export const needsFrames = () => waitsForFrames;

ownTimers();

// Called before each picture, so that the same input gives the same page.
export function makeStill(): void {
    seed = 0x9e3779b9;
    began = real.now();
    clock = 0;
    waitsForFrames = false;
    if (!installed) {
        installed = true;
        stopTime();
        stopChance();
        stopMovement();
    }
}

// Runs the next timer of the page; false when none is due before the horizon.
export function runTimer(): boolean {
    timers.sort((a, b) => a.due - b.due || a.id - b.id);
    const [next] = timers;
    if (!next || next.due > horizon) {
        return false;
    }
    clock = Math.max(clock, next.due);
    if (next.every === null) {
        timers.shift();
    } else {
        next.due += Math.max(next.every, 1);
    }
    try {
        next.run();
    } catch (error) {
        reportError(error);
    }
    return true;
}

function stopTime(): void {
    class StillDate extends real.Date {
        constructor(...values: [] | [number]) {
            super(...((values.length > 0 ? values : [StillDate.now()]) as [number]));
        }
        static now() {
            return Math.floor(start + Math.max(clock, real.now() - began));
        }
    }
    window.Date = new Proxy(StillDate, { apply: () => new StillDate().toString() }) as unknown as DateConstructor;
    StillDate.prototype.constructor = window.Date;

}

// React keeps the timers that it finds when it is loaded, so these are in place from the start.
function ownTimers(): void {
    const add = (every: boolean) => (handler: TimerHandler, delay = 0, ...rest: unknown[]) => {
        if (!installed) {
            return (every ? real.setInterval : real.setTimeout)(handler, delay, ...rest);
        }
        const run = () => {
            if (typeof handler === "function") {
                handler(...rest);
            }
        };
        const wait = Math.max(0, Number(delay) || 0);
        timers.push({ id: ++lastId, due: clock + wait, every: every ? wait : null, run });
        return lastId;
    };
    const remove = (id?: number) => {
        timers = timers.filter((timer) => timer.id !== id);
        real.clearTimeout(id);
    };
    Object.assign(window, {
        setTimeout: add(false),
        setInterval: add(true),
        clearTimeout: remove,
        clearInterval: remove,
    });
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
        const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0"));
        const digits = hex.join("");
        return [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`, digits.slice(20)]
            .join("-") as ReturnType<Crypto["randomUUID"]>;
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
    window.matchMedia = (query) =>
        real.matchMedia(
            String(query)
                .replace(/\(\s*prefers-reduced-motion\s*:\s*no-preference\s*\)/g, "(width < 0px)")
                .replace(/\(\s*prefers-reduced-motion[^)]*\)/g, "(width >= 0px)"),
        );
    whenLoaded((specifier, exports) => {
        if (specifier === "motion/react" || specifier === "framer-motion") {
            (exports.MotionGlobalConfig as { skipAnimations: boolean }).skipAnimations = true;
        }
    });

    const watchFrames = <T extends { prototype: object }>(Observer: T) =>
        new Proxy(Observer, {
            construct(target, values, newTarget) {
                waitsForFrames = true;
                return Reflect.construct(target as unknown as new () => object, values, newTarget);
            },
        });
    window.ResizeObserver = watchFrames(ResizeObserver);
    window.IntersectionObserver = watchFrames(IntersectionObserver);
    window.requestAnimationFrame = (run) => {
        waitsForFrames = true;
        return real.requestAnimationFrame(run);
    };
}
