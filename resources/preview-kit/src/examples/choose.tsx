// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is shown of a module: the example or the stories that it is, or an example made from what it exports.

import { Component, Suspense, type ReactElement, type ReactNode } from "react";

import { componentsOf, type Shown } from "./components";
import { familyOf } from "./family";
import { Gallery } from "./frame";
import { shapeOf } from "./shapes";
import { soloOf } from "./solo";
import { storiesOf } from "./stories";
import { childFor, showVariants, variantsOf } from "./variants";
import { wordFor } from "./words";
import { Failure, problem } from "../problems";
import type { Loaded } from "../loader";

export interface Subject {
  title: string;
  key: string;
  isExample: boolean;
  loaded: Loaded;
  still: boolean;
  disabled: boolean;
}

export function chooseExample(subject: Subject): ReactNode {
  const { title, key, isExample, loaded } = subject;
  const stories = /\.stories\.[jt]sx?$/.test(key) ? storiesOf(loaded.exports) : null;
  if (stories) {
    return stories;
  }
  const components = componentsOf({ default: loaded.exports.default, ...loaded.exports });
  const [First] = Object.values(components);
  if (!First) {
    throw noExample(title);
  }
  if (!isExample) {
    return made(subject, components);
  }
  return First.constructor.name === "AsyncFunction" ? <FromServer>{call(First)}</FromServer> : <First />;
}

type Served = Promise<Awaited<ReactNode>>;

// A component of a server is a function that promises its elements.
function call(component: Shown): Served {
  const props = { params: Promise.resolve({}), searchParams: Promise.resolve({}) };
  return (component as unknown as (props: object) => Served)(props);
}

function FromServer({ children }: { children: Served }) {
  return <Suspense>{children}</Suspense>;
}

// What an application has around all of its pages, where a module of this preview brings it.
export function withProviders(content: ReactNode, modules: Loaded[]): ReactNode {
  const [Provider] = modules.map(({ exports }) => exports.TooltipProvider as Shown | undefined).filter(Boolean);
  return Provider ? <Provider>{content}</Provider> : content;
}

export function noExample(title: string): Failure {
  return new Failure([problem("no-example", `${title} exports no component to show.`)]);
}

function made({ key, loaded, still, disabled }: Subject, components: Record<string, Shown>): ReactNode {
  const family = familyOf(components, key);
  const { Root } = family.parts;
  const shape = shapeOf(family);
  const solo = shape ? undefined : soloOf(family.name);
  const state = disabled ? { disabled: true } : {};
  const make = (props: Record<string, unknown>): ReactElement =>
    shape ? (
      shape.render(family.parts, { still, props: { ...props, ...state } })
    ) : (
      <Attempt instead={<Root {...props} {...state} />}>
        <Root {...props} {...state}>
          {childFor(props, wordFor(family.name))}
        </Root>
      </Attempt>
    );
  const variants = variantsOf(family.name, loaded.code, loaded.variants, Object.keys(components).length === 1);
  if (variants) {
    return showVariants(variants, shape?.isWide ?? false, make);
  }
  if (solo) {
    return solo(Root, state);
  }
  if (shape || family.has("Root")) {
    return make({});
  }
  const cells = Object.entries(components).map(([name, Each]) => ({ label: name, node: <Each>{wordFor(name)}</Each> }));
  return <Gallery cells={cells} direction="row" />;
}

// Some components take no children: they are shown without.
class Attempt extends Component<{ instead: ReactNode; children: ReactNode }, { failure: { error: unknown } | null }> {
  state = { failure: null };
  private first: object | null = null;

  static getDerivedStateFromError(error: unknown) {
    return { failure: { error } };
  }

  render() {
    const failure = this.state.failure as { error: unknown } | null;
    this.first ??= failure;
    if (failure !== this.first) {
      throw failure!.error;
    }
    return failure ? this.props.instead : this.props.children;
  }
}
