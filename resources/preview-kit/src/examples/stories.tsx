// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component Story Format: each story of a file under its name.

import type { ReactNode } from "react";

import { Caption, Column } from "./frame";
import type { Shown } from "./components";

interface Story {
  name?: string;
  storyName?: string;
  args?: Record<string, unknown>;
  component?: Shown;
  decorators?: Decorator[];
  render?: (args: Record<string, unknown>, context: object) => ReactNode;
}

type Decorator = (story: Shown, context: object) => ReactNode;

export function storiesOf(exports: Record<string, unknown>): ReactNode | null {
  const meta = (exports.default ?? {}) as Story;
  const named = Object.entries(exports).filter(([name, value]) => name !== "default" && /^[A-Z]/.test(name) && value);
  if (named.length === 0) {
    return null;
  }
  return (
    <Column gap={32}>
      {named.map(([name, value]) => (
        <Column key={name} gap={10}>
          <Caption>{titleOf(name, value as Story)}</Caption>
          <div>{renderStory(meta, value as Story)}</div>
        </Column>
      ))}
    </Column>
  );
}

function titleOf(name: string, story: Story): string {
  return story.name && typeof story !== "function"
    ? story.name
    : (story.storyName ?? name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " "));
}

function renderStory(meta: Story, story: Story): ReactNode {
  const args = { ...meta.args, ...story.args };
  const context = { args };
  const Component = story.component ?? meta.component;
  const render = typeof story === "function" ? (story as Shown) : (story.render ?? meta.render);
  const Body = () =>
    render
      ? (render as (args: object, context: object) => ReactNode)(args, context)
      : Component && <Component {...args} />;
  const Decorated = [...(story.decorators ?? []), ...(meta.decorators ?? [])].reduce<Shown>(
    (Inner, decorate) => () => decorate(Inner, context),
    Body as Shown,
  );
  return <Decorated />;
}
