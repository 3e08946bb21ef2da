// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The script of a preview page: compiles, runs and shows a component that it is given. The page gives it nothing else, and nothing
// here keeps a component from doing what it likes with the page: that is the browser's part.

import "./clock";
import "./quiet";

import { createElement, type ReactNode } from "react";

import { compile } from "./compile";
import { contentBox, type Box } from "./content";
import { chooseExample, noExample, withProviders } from "./examples/choose";
import { compileAll, placeOfComponent, run, type Sources } from "./loader";
import { requirePackage, unpack } from "./packages";
import { Placeholder } from "./placeholder";
import { Failure, problemOf, type Problem } from "./problems";
import { settle } from "./settle";
import { Controls, put } from "./stage";
import { makeStill, startPicture } from "./still";
import { addPage, addSources, setStyles } from "./styles";

interface Payload {
  title: string;
  main: string | null;
  modules: Sources;
  example: string | null;
  theme: string;
  css: string;
  mode: string;
  state: "rest" | "disabled";
  still: boolean;
}

interface Report {
  status: "shown" | "failed" | "missing";
  problems: Problem[];
  missing: string[];
  content: Box;
}

let current: Payload; // What was asked for last.

async function show(payload: Payload): Promise<Report> {
  current = payload;
  const styleProblems = await setStyles(payload.theme, payload.css);
  setMode(payload.mode);
  try {
    await stage(await load(payload), payload);
    return report("shown", styleProblems);
  } catch (error) {
    const missing = error instanceof Failure ? error.missing : [];
    if (missing.length > 0) {
      await stage(createElement(Placeholder, { missing }), payload);
    }
    const problems = error instanceof Failure ? placed(error, payload.modules) : [problemOf(error)];
    return report(missing.length > 0 ? "missing" : "failed", [...styleProblems, ...problems], missing);
  }
}

function placed({ problems, components }: Failure, modules: Sources): Problem[] {
  return problems.map((one) => (one.module === null ? { ...one, ...placeOfComponent(modules, components) } : one));
}

async function load({ title, main, modules, example, still, state }: Payload) {
  const key = example ?? main;
  if (key === null) {
    throw noExample(title);
  }
  const { keys, packages } = await compileAll(modules, key);
  if (example === null) {
    await unpack(["lucide-react"]); // The icons of examples.
  }
  addSources(keys.map((one) => modules[one].code));
  if (still) {
    makeStill();
    packages.forEach(requirePackage);
    startPicture(); // After the packages: what they do while they load is not the same on a page that was prepared.
  }
  const [loaded, ...others] = run(modules, key);
  const subject = { title, key, isExample: example !== null, loaded, still, disabled: state === "disabled" };
  return withProviders(chooseExample(subject), [loaded, ...others]);
}

async function stage(node: ReactNode, { state }: Payload): Promise<void> {
  await put(createElement(Controls, { disabled: state === "disabled", children: node }), async () => {
    addPage();
    await settle();
  });
}

function report(status: Report["status"], problems: Problem[], missing: string[] = []): Report {
  return { status, problems, missing, content: contentBox() };
}

// For a page that waits for its component: what most of them need is done by then.
async function prepare(theme: string, css: string): Promise<void> {
  await setStyles(theme, css);
  await unpack(["radix-ui", "lucide-react"]);
  ["react-dom/client", "radix-ui", "lucide-react", "tailwind-merge"].forEach(requirePackage);
  compile("", { code: "export const Warm = () => <i />", imports: {} });
}

function setMode(mode: string): void {
  current = { ...current, mode };
  const root = document.documentElement;
  root.classList.toggle("dark", mode === "dark");
  root.style.colorScheme = mode === "dark" ? "dark" : "light";
  if (mode === "dark" || mode === "light") {
    delete root.dataset.theme;
  } else {
    root.dataset.theme = mode;
  }
}

async function setTheme(theme: string, css: string): Promise<Problem[]> {
  current = { ...current, theme, css };
  return setStyles(theme, css);
}

async function setState(state: Payload["state"]): Promise<Report> {
  return show({ ...current, state });
}

// Calls wait for one another: what is shown is what was asked for last.
let last: Promise<unknown> = Promise.resolve();

function inTurn<Values extends unknown[], Answer>(work: (...values: Values) => Answer | Promise<Answer>) {
  return (...values: Values): Promise<Answer> => {
    const answer = last.then(() => work(...values));
    last = answer.catch(() => undefined);
    return answer;
  };
}

Object.assign(globalThis, { process: { env: { NODE_ENV: "production" } } });
Object.defineProperty(globalThis, "enigma", {
  value: Object.freeze({
    prepare: inTurn(prepare),
    show: inTurn(show),
    setTheme: inTurn(setTheme),
    setMode: inTurn(setMode),
    setState: inTurn(setState),
  }),
});
