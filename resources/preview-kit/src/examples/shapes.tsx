// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the parts of a compound component stand in one another, by the conventions of the field. The first shape whose parts all
// exist is taken; parts that a component has not fall away and leave their children in place.

import type { ReactElement } from "react";

import { Filler, Labelled, Narrow, plainButton } from "./frame";
import type { Family, Parts } from "./family";
import { menuShapes } from "./menu-shapes";
import { overlayShapes } from "./overlay-shapes";
import { pageShapes } from "./page-shapes";

export interface Scene {
  still: boolean; // What opens is open, because nobody can click.
  props: Record<string, unknown>; // For the root.
}

export interface Shape {
  needs: string[];
  without?: string[];
  named?: RegExp;
  isWide?: boolean;
  render: (parts: Parts, scene: Scene) => ReactElement;
}

export function shapeOf(family: Family): Shape | undefined {
  return shapes.find(
    ({ needs, without = [], named }) =>
      family.has(...needs) && !without.some((part) => family.has(part)) && (named?.test(family.name) ?? true),
  );
}

const questions = [
  ["Is it accessible?", "Yes. It follows the patterns that screen readers know."],
  ["Is it styled?", "Yes. It comes with the look of this theme."],
  ["Is it animated?", "Yes, unless somebody prefers it calm."],
];

const inPlace: Shape[] = [
  {
    needs: ["Item", "Trigger", "Content"],
    without: ["List", "Menu", "Label", "Separator", "CheckboxItem", "Value", "Group"],
    isWide: true,
    render: ({ Root, Item, Header, Trigger, Content }, { props }) => (
      <Narrow width={440}>
        <Root type="single" collapsible defaultValue="0" {...props}>
          {questions.map(([question, answer], index) => (
            <Item key={question} value={String(index)}>
              <Header>
                <Trigger>{question}</Trigger>
              </Header>
              <Content>{answer}</Content>
            </Item>
          ))}
        </Root>
      </Narrow>
    ),
  },
  {
    needs: ["List", "Trigger", "Content"],
    without: ["Item"],
    isWide: true,
    render: ({ Root, List, Trigger, Content }, { props }) => (
      <Narrow>
        <Root defaultValue="account" {...props}>
          <List>
            <Trigger value="account">Account</Trigger>
            <Trigger value="password">Password</Trigger>
            <Trigger value="team" disabled>
              Team
            </Trigger>
          </List>
          <Content value="account">
            <Filler>Make changes to your account here.</Filler>
          </Content>
          <Content value="password">
            <Filler>Change your password here.</Filler>
          </Content>
        </Root>
      </Narrow>
    ),
  },
  {
    needs: ["Trigger", "Content"],
    named: /collaps|disclosure/i,
    isWide: true,
    render: ({ Root, Trigger, Content }, { still, props }) => (
      <Narrow>
        <Root defaultOpen={still} {...props}>
          <Trigger style={plainButton}>Details</Trigger>
          <Content>
            <Filler style={{ marginTop: 8 }}>What was folded away.</Filler>
          </Content>
        </Root>
      </Narrow>
    ),
  },
  {
    needs: ["Header", "Row", "Cell"],
    isWide: true,
    render: ({ Root, Caption, Header, Body, Footer, Row, Head, Cell }, { props }) => (
      <Narrow width={560}>
        <Root {...props}>
          <Caption>Recent invoices</Caption>
          <Header>
            <Row>
              <Head>Invoice</Head>
              <Head>Status</Head>
              <Head>Amount</Head>
            </Row>
          </Header>
          <Body>
            {[
              ["INV-001", "Paid", "€ 250.00"],
              ["INV-002", "Pending", "€ 150.00"],
              ["INV-003", "Unpaid", "€ 350.00"],
            ].map((cells) => (
              <Row key={cells[0]}>
                {cells.map((cell) => (
                  <Cell key={cell}>{cell}</Cell>
                ))}
              </Row>
            ))}
          </Body>
          <Footer>
            <Row>
              <Cell colSpan={2}>Total</Cell>
              <Cell>€ 750.00</Cell>
            </Row>
          </Footer>
        </Root>
      </Narrow>
    ),
  },
  {
    needs: ["Root", "Fallback"],
    render: ({ Root, Image, Fallback, Group, GroupCount }, { props }) => (
      <Group>
        {["MK", "JO", "AL"].map((initials) => (
          <Root key={initials} {...props}>
            <Image alt="" />
            <Fallback>{initials}</Fallback>
          </Root>
        ))}
        <GroupCount>+3</GroupCount>
      </Group>
    ),
  },
  {
    needs: ["List", "Item", "Link"],
    without: ["Trigger", "Content"],
    render: ({ Root, List, Item, Link, Page, Separator }, { props }) => (
      <Root {...props}>
        <List>
          <Item>
            <Link href="#">Home</Link>
          </Item>
          <Separator />
          <Item>
            <Link href="#">Components</Link>
          </Item>
          <Separator />
          <Item>
            <Page>Breadcrumb</Page>
          </Item>
        </List>
      </Root>
    ),
  },
  {
    needs: ["Item", "Link", "Previous", "Next"],
    render: ({ Root, Content, Item, Previous, Link, Ellipsis, Next }, { props }) => (
      <Root {...props}>
        <Content>
          <Item>
            <Previous href="#" />
          </Item>
          {[1, 2, 3].map((page) => (
            <Item key={page}>
              <Link href="#" isActive={page === 2}>
                {page}
              </Link>
            </Item>
          ))}
          <Item>
            <Ellipsis />
          </Item>
          <Item>
            <Next href="#" />
          </Item>
        </Content>
      </Root>
    ),
  },
  {
    needs: ["Content", "Item", "Previous", "Next"],
    render: ({ Root, Content, Item, Previous, Next }, { props }) => (
      <Narrow width={280}>
        <Root {...props}>
          <Content>
            {[1, 2, 3, 4, 5].map((slide) => (
              <Item key={slide}>
                <Filler height={220} style={{ fontSize: 32 }}>
                  {slide}
                </Filler>
              </Item>
            ))}
          </Content>
          <Previous />
          <Next />
        </Root>
      </Narrow>
    ),
  },
  {
    needs: ["Slot", "Group"],
    render: ({ Root, Group, Slot, Separator }, { props }) => (
      <Root maxLength={6} defaultValue="482" {...props}>
        <Group>
          {[0, 1, 2].map((index) => (
            <Slot key={index} index={index} />
          ))}
        </Group>
        <Separator />
        <Group>
          {[3, 4, 5].map((index) => (
            <Slot key={index} index={index} />
          ))}
        </Group>
      </Root>
    ),
  },
  {
    needs: ["Root", "Item"],
    named: /^toggle|^segmented/i,
    render: ({ Root, Item }, { props }) => (
      <Root type="single" defaultValue="Week" {...props}>
        {["Day", "Week", "Month"].map((word) => (
          <Item key={word} value={word} aria-label={word}>
            {word}
          </Item>
        ))}
      </Root>
    ),
  },
  {
    needs: ["Root", "Item"],
    named: /^radio/i,
    render: ({ Root, Item }, { props }) => (
      <Root defaultValue="Comfortable" {...props}>
        {["Default", "Comfortable", "Compact"].map((word) => (
          <Labelled key={word} label={word}>
            <Item value={word} />
          </Labelled>
        ))}
      </Root>
    ),
  },
  {
    needs: ["Root", "Option"],
    render: ({ Root, OptGroup, Option }, { props }) => (
      <Root {...props}>
        <Option value="">Select a status</Option>
        <OptGroup label="Open">
          <Option value="todo">To do</Option>
          <Option value="progress">In progress</Option>
        </OptGroup>
        <Option value="done">Done</Option>
      </Root>
    ),
  },
  {
    needs: ["PanelGroup", "Panel", "Handle"],
    render: ({ PanelGroup, Panel, Handle }, { props }) => (
      <div style={{ width: 480, height: 200 }}>
        <PanelGroup direction="horizontal" orientation="horizontal" {...props}>
          <Panel defaultSize="35%">
            <Filler>One</Filler>
          </Panel>
          <Handle withHandle />
          <Panel defaultSize="65%">
            <Filler>Two</Filler>
          </Panel>
        </PanelGroup>
      </div>
    ),
  },
];

const shapes = [...menuShapes, ...inPlace, ...overlayShapes, ...pageShapes];
