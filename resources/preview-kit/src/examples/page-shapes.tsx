// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Surfaces with a title, forms, charts and the frames of pages.

import { Filler, Narrow, plainButton } from "./frame";
import { Chart, Form, Toasts, icon } from "./scenes";
import type { Shape } from "./shapes";

export const pageShapes: Shape[] = [
  {
    needs: ["Container", "Tooltip", "TooltipContent"],
    render: (parts, { props }) => <Chart parts={parts} props={props} />,
  },
  {
    needs: ["Root", "Field", "Control", "Message"],
    render: (parts, { props }) => <Form parts={parts} props={props} />,
  },
  {
    needs: ["Provider", "Header", "Menu", "MenuButton"],
    render: (parts, { props }) => {
      const { Provider, Root, Header, Content, Group, GroupLabel, GroupContent, Footer, Inset, Trigger, Rail } = parts;
      const { Menu, MenuItem, MenuButton, MenuBadge } = parts;
      const entry = (name: string, label: string, badge?: string) => (
        <MenuItem key={label}>
          <MenuButton isActive={label === "Inbox"}>
            {icon(name)}
            <span>{label}</span>
          </MenuButton>
          {badge && <MenuBadge>{badge}</MenuBadge>}
        </MenuItem>
      );
      return (
        <Provider>
          <Root {...props}>
            <Header>
              <Menu>{entry("Command", "Acme")}</Menu>
            </Header>
            <Content>
              <Group>
                <GroupLabel>Application</GroupLabel>
                <GroupContent>
                  <Menu>
                    {entry("House", "Home")}
                    {entry("Inbox", "Inbox", "24")}
                    {entry("Calendar", "Calendar")}
                    {entry("Settings", "Settings")}
                  </Menu>
                </GroupContent>
              </Group>
            </Content>
            <Footer>
              <Menu>{entry("CircleUser", "Mira Kovač")}</Menu>
            </Footer>
            <Rail />
          </Root>
          <Inset>
            <div style={{ padding: 16 }}>
              <Trigger />
            </div>
            <Filler style={{ flex: 1, margin: "0 16px 16px" }}>Content</Filler>
          </Inset>
        </Provider>
      );
    },
  },
  {
    needs: ["Provider", "Viewport", "Title", "Description"],
    render: ({ Provider, Root, Viewport, Title, Description, Action, Close }, { props }) => (
      <Provider duration={Infinity}>
        <Root open {...props}>
          <div style={{ display: "grid", gap: 4 }}>
            <Title>Scheduled</Title>
            <Description>Friday at half past five</Description>
          </div>
          <Action altText="Undo">Undo</Action>
          <Close />
        </Root>
        <Viewport />
      </Provider>
    ),
  },
  {
    needs: ["Header", "Title", "Content"],
    without: ["Trigger", "Media"],
    isWide: true,
    render: ({ Root, Header, Title, Description, Action, Content, Footer }, { props }) => (
      <Narrow>
        <Root {...props}>
          <Header>
            <Title>Weekly report</Title>
            <Description>What happened in your workspace since Monday.</Description>
            <Action>
              <button type="button" style={{ ...plainButton, height: 32, padding: "0 12px" }}>
                Share
              </button>
            </Action>
          </Header>
          <Content>
            <Filler height={96}>Any content</Filler>
          </Content>
          <Footer>
            <button type="button" style={plainButton}>
              Open report
            </button>
          </Footer>
        </Root>
      </Narrow>
    ),
  },
  {
    needs: ["Header", "Media", "Title"],
    without: ["Actions", "Trigger"],
    isWide: true,
    render: ({ Root, Header, Media, Title, Description, Content }, { props }) => (
      <Narrow>
        <Root {...props}>
          <Header>
            <Media variant="icon">{icon("FolderOpen")}</Media>
            <Title>No projects yet</Title>
            <Description>Start with an empty one, or import what you have.</Description>
          </Header>
          <Content>
            <button type="button" style={plainButton}>
              New project
            </button>
          </Content>
        </Root>
      </Narrow>
    ),
  },
  {
    needs: ["Media", "Content", "Title"],
    isWide: true,
    render: ({ Root, Media, Content, Title, Description, Actions, Action }, { props }) => (
      <Narrow width={420}>
        <Root {...props}>
          <Media variant="icon">{icon("FileText")}</Media>
          <Content>
            <Title>Brand guidelines</Title>
            <Description>Changed yesterday by Mira</Description>
          </Content>
          <Actions>
            <Action aria-label="Open">{icon("ArrowRight")}</Action>
          </Actions>
        </Root>
      </Narrow>
    ),
  },
  {
    needs: ["Title", "Description"],
    without: ["Trigger", "Legend"],
    isWide: true,
    render: ({ Root, Title, Description }, { props }) => (
      <Narrow width={440}>
        <Root {...props}>
          {icon("Terminal")}
          <Title>Heads up</Title>
          <Description>You can add components to your app with one command.</Description>
        </Root>
      </Narrow>
    ),
  },
  {
    needs: ["Root", "Label", "Description"],
    without: ["Trigger"],
    isWide: true,
    render: ({ Root, Set, Legend, Group, Label, Description, Error }, { props }) => (
      <Narrow width={340}>
        <Set>
          <Legend>Profile</Legend>
          <Group>
            <Root {...props}>
              <Label htmlFor="name">Name</Label>
              <input id="name" defaultValue="Mira Kovač" style={{ ...plainButton, fontWeight: 400 }} />
              <Description>It is shown beside your comments.</Description>
            </Root>
            <Root data-invalid="true" {...props}>
              <Label htmlFor="mail">Email</Label>
              <input id="mail" aria-invalid defaultValue="mira" style={{ ...plainButton, fontWeight: 400 }} />
              <Error>This is not an address.</Error>
            </Root>
          </Group>
        </Set>
      </Narrow>
    ),
  },
  {
    needs: ["Addon", "Input"],
    render: ({ Root, Addon, Input, Text, Button }, { props }) => (
      <Narrow width={340}>
        <Root {...props}>
          <Addon>
            <Text>https://</Text>
          </Addon>
          <Input placeholder="example.com" />
          <Addon align="inline-end">
            <Button size="icon-xs" aria-label="Copy">
              {icon("Copy")}
            </Button>
          </Addon>
        </Root>
      </Narrow>
    ),
  },
  {
    needs: ["Root", "Separator", "Text"],
    render: ({ Root, Separator, Text }, { props }) => (
      <Root {...props}>
        <Text>Filter</Text>
        <button type="button" style={plainButton}>
          Newest
        </button>
        <Separator />
        <button type="button" style={plainButton}>
          Oldest
        </button>
      </Root>
    ),
  },
  {
    needs: ["Avatar", "Content"],
    render: ({ Root, Avatar, Content, Header, Footer }, { props }) => (
      <Narrow>
        <Root {...props}>
          <Avatar>
            <Filler style={{ minHeight: 0, padding: 0, width: 32, height: 32, borderRadius: 99, fontSize: 12 }}>
              MK
            </Filler>
          </Avatar>
          <Content>
            <Header>Mira</Header>
            The new icons are in the library.
            <Footer>10:00</Footer>
          </Content>
        </Root>
      </Narrow>
    ),
  },
  {
    needs: ["Root", "Content"],
    without: ["Trigger", "List", "Item"],
    render: ({ Root, Content }, { props }) => (
      <Root {...props}>
        <Content>The new icons are in the library.</Content>
      </Root>
    ),
  },
  {
    needs: ["Root"],
    named: /^(toaster|sonner)$/i,
    render: (parts, { props }) => <Toasts parts={parts} props={props} />,
  },
];
