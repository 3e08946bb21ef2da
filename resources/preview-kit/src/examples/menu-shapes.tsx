// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists to choose from: menus, selects, commands.

import type { ReactElement } from "react";

import { Filler, Narrow, plainButton } from "./frame";
import type { Parts } from "./family";
import type { Shape } from "./shapes";

const fruits = ["Apple", "Banana", "Blueberry"];

function entries({
  Label,
  Group,
  Item,
  Shortcut,
  Separator,
  CheckboxItem,
  RadioGroup,
  RadioItem,
}: Parts): ReactElement {
  return (
    <>
      <Label>My account</Label>
      <Separator />
      <Group>
        <Item>
          Profile <Shortcut>⇧⌘P</Shortcut>
        </Item>
        <Item>
          Settings <Shortcut>⌘S</Shortcut>
        </Item>
        <Item disabled>API</Item>
      </Group>
      <Separator />
      <CheckboxItem checked>Status bar</CheckboxItem>
      <RadioGroup value="bottom">
        <RadioItem value="top">Top</RadioItem>
        <RadioItem value="bottom">Bottom</RadioItem>
      </RadioGroup>
      <Separator />
      <Item variant="destructive">Log out</Item>
    </>
  );
}

export const menuShapes: Shape[] = [
  {
    needs: ["Trigger", "Value", "Content", "Item"],
    without: ["Chips", "Input"],
    render: ({ Root, Trigger, Value, Content, Group, Label, Item, Separator }, { still, props }) => (
      <Root defaultOpen={still} defaultValue="Banana" {...props}>
        <Trigger style={{ minWidth: 180 }}>
          <Value placeholder="Select a fruit" />
        </Trigger>
        <Content position="popper">
          <Group>
            <Label>Fruits</Label>
            {fruits.map((fruit) => (
              <Item key={fruit} value={fruit}>
                {fruit}
              </Item>
            ))}
          </Group>
          <Separator />
          <Item value="Carrot" disabled>
            Carrot
          </Item>
        </Content>
      </Root>
    ),
  },
  {
    needs: ["Input", "Content", "List", "Item", "Empty"],
    render: ({ Root, Input, Content, Empty, List, Item }, { still, props }) => (
      <Root items={fruits} defaultOpen={still} {...props}>
        <Input placeholder="Select a fruit" />
        <Content>
          <Empty>No fruit found.</Empty>
          <List>
            {(fruit: string) => (
              <Item key={fruit} value={fruit}>
                {fruit}
              </Item>
            )}
          </List>
        </Content>
      </Root>
    ),
  },
  {
    needs: ["Input", "List", "Item"],
    render: ({ Root, Input, List, Empty, Group, Item, Shortcut, Separator }, { props }) => (
      <Narrow width={420}>
        <Root style={{ border: "1px solid var(--border, transparent)" }} {...props}>
          <Input placeholder="Type a command or search…" />
          <List>
            <Empty>No results found.</Empty>
            <Group heading="Suggestions">
              <Item>Calendar</Item>
              <Item>Search emoji</Item>
              <Item disabled>Calculator</Item>
            </Group>
            <Separator />
            <Group heading="Settings">
              <Item>
                Profile <Shortcut>⌘P</Shortcut>
              </Item>
              <Item>
                Billing <Shortcut>⌘B</Shortcut>
              </Item>
            </Group>
          </List>
        </Root>
      </Narrow>
    ),
  },
  {
    needs: ["Menu", "Trigger", "Content", "Item"],
    render: (parts, { still, props }) => {
      const { Root, Menu, Trigger, Content } = parts;
      return (
        <Root defaultValue={still ? "File" : undefined} {...props}>
          {["File", "Edit", "View"].map((name) => (
            <Menu key={name} value={name}>
              <Trigger>{name}</Trigger>
              <Content>{entries(parts)}</Content>
            </Menu>
          ))}
        </Root>
      );
    },
  },
  {
    needs: ["List", "Item", "Trigger", "Content", "Link"],
    render: ({ Root, List, Item, Trigger, Content, Link }, { still, props }) => (
      <Root defaultValue={still ? "start" : undefined} {...props}>
        <List>
          <Item value="start">
            <Trigger>Getting started</Trigger>
            <Content>
              <div style={{ width: 260 }}>
                <Link href="#">Introduction</Link>
                <Link href="#">Installation</Link>
                <Link href="#">Typography</Link>
              </div>
            </Content>
          </Item>
          <Item value="components">
            <Trigger>Components</Trigger>
            <Content>
              <div style={{ width: 260 }}>
                <Link href="#">Alert dialog</Link>
                <Link href="#">Hover card</Link>
              </div>
            </Content>
          </Item>
        </List>
      </Root>
    ),
  },
  {
    needs: ["Trigger", "Content", "Item"],
    named: /^context/i,
    render: (parts, { still, props }) => {
      const { Root, Trigger, Content } = parts;
      return (
        <Root {...props}>
          <Trigger>
            <div ref={still ? openContextMenu : undefined}>
              <Filler height={120} style={{ width: 260 }}>
                Right-click here
              </Filler>
            </div>
          </Trigger>
          <Content>{entries(parts)}</Content>
        </Root>
      );
    },
  },
  {
    needs: ["Trigger", "Content", "Item", "Separator"],
    render: (parts, { still, props }) => {
      const { Root, Trigger, Content } = parts;
      return (
        <Root defaultOpen={still} {...props}>
          <Trigger style={plainButton}>Open</Trigger>
          <Content>{entries(parts)}</Content>
        </Root>
      );
    },
  },
];

// A context menu opens for the event only.
function openContextMenu(element: HTMLElement | null): void {
  const box = element?.getBoundingClientRect();
  if (box) {
    queueMicrotask(() => {
      const [clientX, clientY] = [box.x + box.width / 2, box.y + box.height / 2];
      element!.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true, clientX, clientY }));
    });
  }
}
