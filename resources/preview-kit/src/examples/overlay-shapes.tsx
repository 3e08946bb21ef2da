// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What opens over the page: dialogs, sheets, popovers, tooltips.

import type { ReactElement } from "react";

import { Filler, plainButton } from "./frame";
import type { Parts } from "./family";
import type { Shape } from "./shapes";

function message({ Header, Media, Title, Description, Footer, Cancel, Action, Close }: Parts): ReactElement {
  return (
    <>
      <Header>
        <Title>Delete this project?</Title>
        <Description>Its files stay in the archive for thirty days.</Description>
      </Header>
      <Footer>
        <Cancel>Cancel</Cancel>
        <Action>Delete</Action>
        <Close style={plainButton}>Close</Close>
      </Footer>
    </>
  );
}

export const overlayShapes: Shape[] = [
  {
    needs: ["Provider", "Trigger", "Content"],
    without: ["Header", "Menu"],
    render: ({ Provider, Root, Trigger, Content }, { still, props }) => (
      <Provider>
        <Root defaultOpen={still} {...props}>
          <Trigger style={plainButton}>Hover</Trigger>
          <Content>Add to library</Content>
        </Root>
      </Provider>
    ),
  },
  {
    // A picture shows the dialog, not the button under its shade.
    needs: ["Trigger", "Content", "Title", "Footer"],
    render: (parts, { still, props }) => {
      const { Root, Trigger, Content } = parts;
      return (
        <Root defaultOpen={still} {...props}>
          {!still && <Trigger style={plainButton}>Open</Trigger>}
          <Content>{message(parts)}</Content>
        </Root>
      );
    },
  },
  {
    needs: ["Trigger", "Content"],
    without: ["Provider", "Item", "Media"],
    render: ({ Root, Trigger, Content, Header, Title, Description }, { still, props }) => (
      <Root defaultOpen={still} {...props}>
        <Trigger style={plainButton}>Open</Trigger>
        <Content>
          <Header>
            <Title>Dimensions</Title>
            <Description>Set the size of the layer.</Description>
          </Header>
          <Filler style={{ marginTop: 8 }}>Any content</Filler>
        </Content>
      </Root>
    ),
  },
];
