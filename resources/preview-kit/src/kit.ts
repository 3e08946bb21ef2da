// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The script of a preview page: compiles, runs and shows a component that it is given. The page gives it nothing else, and nothing
// here keeps a component from doing what it likes with the page: that is the browser's part.

import { createElement, type ReactNode } from "react";

import { contentBox, type Box } from "./content";
import { chooseExample, noExample } from "./examples/choose";
import { compileAll, run, type Sources } from "./loader";
import { Placeholder } from "./placeholder";
import { Failure, problemOf, takeLater, type Problem } from "./problems";
import { settle } from "./settle";
import { Controls, put } from "./stage";
import { makeStill } from "./still";
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

let current: Payload;

async function show(payload: Payload): Promise<Report> {
    const styleProblems = await setStyles(payload.theme, payload.css);
    setMode(payload.mode);
    if (payload.still) {
        makeStill();
    }
    try {
        await stage(prepare(payload), payload);
        current = payload;
        return report("shown", styleProblems);
    } catch (error) {
        const missing = error instanceof Failure ? error.missing : [];
        if (missing.length > 0) {
            await stage(createElement(Placeholder, { missing }), payload);
        }
        const problems = error instanceof Failure ? error.problems : [problemOf(error)];
        return report(missing.length > 0 ? "missing" : "failed", [...styleProblems, ...problems], missing);
    }
}

function prepare({ title, main, modules, example, still, state }: Payload) {
    const key = example ?? main;
    if (key === null) {
        throw noExample(title);
    }
    const keys = compileAll(modules, key);
    addSources(keys.map((one) => modules[one].code));
    const loaded = run(modules, key);
    return chooseExample({ title, key, isExample: example !== null, loaded, still, disabled: state === "disabled" });
}

async function stage(node: ReactNode, { still, state }: Payload): Promise<void> {
    await put(createElement(Controls, { disabled: state === "disabled", children: node }), async () => {
        addPage();
        await settle(still);
    });
}

function report(status: Report["status"], problems: Problem[], missing: string[] = []): Report {
    return { status, problems, missing, content: contentBox() };
}

function setMode(mode: string): void {
    const root = document.documentElement;
    root.classList.toggle("dark", mode === "dark");
    root.style.colorScheme = mode === "dark" ? "dark" : "light";
    if (mode === "dark" || mode === "light") {
        delete root.dataset.theme;
    } else {
        root.dataset.theme = mode;
    }
}

async function setState(state: Payload["state"]): Promise<Report> {
    return show({ ...current, state });
}

Object.assign(globalThis, { process: { env: { NODE_ENV: "production" } } });
Object.defineProperty(globalThis, "enigma", {
    value: Object.freeze({ show, setTheme: setStyles, setMode, setState, problems: takeLater }),
});
