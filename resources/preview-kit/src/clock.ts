// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The time of a page. Live pages have the browser's; a page that is made still has a clock of its own, which stands while code runs
// and jumps from one timer or frame to the next, so that one second of it passes at once and always in the same way.

const start = new Date(2026, 0, 15, 10).getTime();
const second = 1000;
const framesOfSecond = 12;
const mostTimers = 40;

const real = {
  Date,
  setTimeout: window.setTimeout.bind(window),
  setInterval: window.setInterval.bind(window),
  clearTimeout: window.clearTimeout.bind(window),
  requestAnimationFrame: window.requestAnimationFrame.bind(window),
  cancelAnimationFrame: window.cancelAnimationFrame.bind(window),
};

interface Timer {
  id: number;
  due: number;
  every: number | null;
  run: () => void;
}

let isOwn = false;
let clock = 0;
let timers: Timer[] = [];
let frames = new Map<number, FrameRequestCallback>();
let timersLeft = 0;
let framesLeft = 0;
let lastId = 1_000_000; // Beyond those of the browser, so that each can be told from the other.

// React keeps the functions that it finds when it is loaded, so these are in place from the start.
Object.assign(window, {
  setTimeout: (handler: TimerHandler, delay?: number, ...rest: unknown[]) =>
    isOwn ? addTimer(handler, delay, false, rest) : real.setTimeout(handler, delay, ...rest),
  setInterval: (handler: TimerHandler, delay?: number, ...rest: unknown[]) =>
    isOwn ? addTimer(handler, delay, true, rest) : real.setInterval(handler, delay, ...rest),
  clearTimeout: removeTimer,
  clearInterval: removeTimer,
  requestAnimationFrame: (callback: FrameRequestCallback) => {
    if (!isOwn) {
      return real.requestAnimationFrame(callback);
    }
    frames.set(++lastId, callback);
    return lastId;
  },
  cancelAnimationFrame: (id: number) => {
    frames.delete(id);
    real.cancelAnimationFrame(id);
  },
});

// Begins a second of the page's own time.
export function startClock(): void {
  clock = 0;
  timers = [];
  frames = new Map();
  timersLeft = mostTimers;
  framesLeft = framesOfSecond;
  if (!isOwn) {
    isOwn = true;
    performance.now = () => clock;
    window.Date = ownDate();
  }
}

// Whether the page waits for a frame that will come.
export const awaitsFrame = () => isOwn && frames.size > 0 && framesLeft > 0;

export async function nextFrame(): Promise<void> {
  await new Promise((resolve) => real.requestAnimationFrame(resolve));
  if (awaitsFrame()) {
    --framesLeft;
    clock += second / framesOfSecond;
    const due = frames;
    frames = new Map();
    due.forEach((callback) => guarded(() => callback(clock)));
  }
}

// Runs the next timer; false when none is left in this second.
export function runTimer(): boolean {
  timers.sort((a, b) => a.due - b.due || a.id - b.id);
  const [next] = timers;
  if (!isOwn || !next || next.due > second || timersLeft === 0) {
    return false;
  }
  --timersLeft;
  clock = Math.max(clock, next.due);
  if (next.every === null) {
    timers.shift();
  } else {
    next.due += Math.max(next.every, 1);
  }
  guarded(next.run);
  return true;
}

// Lets everything that is ready run: events, messages, what React has put off.
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

function addTimer(handler: TimerHandler, delay: number | undefined, repeats: boolean, rest: unknown[]): number {
  const wait = Math.max(0, Number(delay) || 0);
  const run = () => void (typeof handler === "function" && handler(...rest));
  timers.push({ id: ++lastId, due: clock + wait, every: repeats ? wait : null, run });
  return lastId;
}

function removeTimer(id?: number): void {
  timers = timers.filter((timer) => timer.id !== id);
  real.clearTimeout(id);
}

function guarded(run: () => void): void {
  try {
    run();
  } catch (error) {
    reportError(error);
  }
}

function ownDate(): DateConstructor {
  class OwnDate extends real.Date {
    constructor(...values: [] | [number]) {
      super(...((values.length > 0 ? values : [OwnDate.now()]) as [number]));
    }
    static now() {
      return Math.floor(start + clock);
    }
  }
  const callable = new Proxy(OwnDate, { apply: () => new OwnDate().toString() }) as unknown as DateConstructor;
  OwnDate.prototype.constructor = callable;
  return callable;
}
