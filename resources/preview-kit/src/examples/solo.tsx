// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Components of one part: which props and children show what they are for.

import type { ReactNode } from "react";

import { Column, Filler, Gallery, Labelled, Narrow, Row, plainButton } from "./frame";
import type { Shown } from "./components";

type Make = (Root: Shown, props: Record<string, unknown>) => ReactNode;

const states = [
  { label: "empty", props: { placeholder: "Write here" } },
  { label: "filled", props: { defaultValue: "Quarterly plan" } },
  { label: "invalid", props: { defaultValue: "Quarterly plan", "aria-invalid": true } },
  { label: "disabled", props: { placeholder: "Write here", disabled: true } },
];

const field: Make = (Root, props) => (
  <Narrow width={320}>
    <Gallery
      direction="column"
      cells={states.map((state) => ({ label: state.label, node: <Root {...state.props} {...props} /> }))}
    />
  </Narrow>
);

const choice: Make = (Root, props) => (
  <Column gap={16}>
    <Labelled label="Weekly digest">
      <Root {...props} />
    </Labelled>
    <Labelled label="Mentions">
      <Root defaultChecked {...props} />
    </Labelled>
    <Labelled label="Marketing">
      <Root disabled {...props} />
    </Labelled>
    <Labelled label="Security">
      <Root disabled defaultChecked {...props} />
    </Labelled>
  </Column>
);

const solo: [RegExp, Make][] = [
  [/^(checkbox|switch)$/i, choice],
  [/(input|textarea|textfield)$/i, field],
  [
    /^progress(bar)?$|^meter$/i,
    (Root, props) => (
      <Narrow width={320}>
        <Column gap={20}>
          {[10, 60, 100].map((value) => (
            <Root key={value} value={value} {...props} />
          ))}
        </Column>
      </Narrow>
    ),
  ],
  [
    /^slider$/i,
    (Root, props) => (
      <Narrow width={320}>
        <Column gap={28}>
          <Root defaultValue={[60]} max={100} step={1} {...props} />
          <Root defaultValue={[25, 75]} max={100} step={1} {...props} />
          <Root defaultValue={[40]} max={100} disabled {...props} />
        </Column>
      </Narrow>
    ),
  ],
  [
    /^skeleton$/i,
    (Root, props) => (
      <Row gap={16}>
        <Root style={{ width: 48, height: 48, borderRadius: 99 }} {...props} />
        <Column gap={8}>
          <Root style={{ width: 250, height: 16 }} {...props} />
          <Root style={{ width: 200, height: 16 }} {...props} />
        </Column>
      </Row>
    ),
  ],
  [
    /^(separator|divider)$/i,
    (Root, props) => (
      <Narrow width={320}>
        <Column gap={16}>
          <span style={{ fontSize: 14 }}>A title, and below it the parts</span>
          <Root {...props} />
          <div style={{ display: "flex", alignItems: "center", gap: 16, height: 20, fontSize: 14 }}>
            <span>Docs</span>
            <Root orientation="vertical" {...props} />
            <span>Source</span>
            <Root orientation="vertical" {...props} />
            <span>Blog</span>
          </div>
        </Column>
      </Narrow>
    ),
  ],
  [
    /^label$/i,
    (Root, props) => (
      <Narrow width={320}>
        <Column gap={8}>
          <Root htmlFor="labelled" {...props}>
            Email address
          </Root>
          <input id="labelled" placeholder="name@example.com" style={{ ...plainButton, fontWeight: 400 }} />
        </Column>
      </Narrow>
    ),
  ],
  [
    /^kbd$/i,
    (Root, props) => (
      <Row gap={6}>
        {["⌘", "Shift", "K"].map((key) => (
          <Root key={key} {...props}>
            {key}
          </Root>
        ))}
      </Row>
    ),
  ],
  [/^calendar$/i, (Root, props) => <Root mode="single" defaultMonth={new Date()} selected={new Date()} {...props} />],
  [
    /^aspect-?ratio$/i,
    (Root, props) => (
      <Narrow width={320}>
        <Root ratio={16 / 9} {...props}>
          <Filler>16 : 9</Filler>
        </Root>
      </Narrow>
    ),
  ],
  [
    /^scroll-?area$/i,
    (Root, props) => (
      <Root type="always" style={{ width: 220, height: 220 }} {...props}>
        <div style={{ display: "grid", gap: 12, padding: 16, fontSize: 14 }}>
          {Array.from({ length: 30 }, (_, index) => (
            <div key={index}>Version 1.2.{30 - index}</div>
          ))}
        </div>
      </Root>
    ),
  ],
  [/spinner|loader|icon|logo|indicator/i, (Root, props) => <Root {...props} />],
  [
    /^toggle$/i,
    (Root, props) => (
      <Row>
        <Root {...props}>Off</Root>
        <Root defaultPressed {...props}>
          On
        </Root>
        <Root disabled {...props}>
          Disabled
        </Root>
      </Row>
    ),
  ],
];

export function soloOf(name: string): Make | undefined {
  return solo.find(([pattern]) => pattern.test(name))?.[1];
}
