// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is shown of a module: the example that it is, or one made from what it exports.

import { componentsOf } from "./components";
import { Failure, problem } from "../problems";
import type { Loaded } from "../loader";

export interface Subject {
    title: string;
    key: string | null;
    isExample: boolean;
    load: (key: string) => Loaded;
    still: boolean;
    disabled: boolean;
}

export function chooseExample({ title, key, load }: Subject) {
    const exports = key === null ? {} : load(key).exports;
    const [Shown] = Object.values(componentsOf({ default: exports.default, ...exports }));
    if (!Shown) {
        throw new Failure([problem("no-example", `${title} exports no component to show.`)]);
    }
    return <Shown />;
}
