// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// react-resizable-panels 4 with the names of its earlier versions, in which numbers are per cent.

import { createContext, useContext, type ComponentProps } from "react";
import { Group, Panel as CurrentPanel, Separator } from "react-resizable-panels";

export * from "react-resizable-panels";

const InPerCent = createContext(false);

interface EarlierGroupProps extends Omit<ComponentProps<typeof Group>, "orientation"> {
  autoSaveId?: string;
  direction: "horizontal" | "vertical";
}

export function PanelGroup({ autoSaveId, direction, ...props }: EarlierGroupProps) {
  return (
    <InPerCent value={true}>
      <Group orientation={direction} data-panel-group-direction={direction} {...props} />
    </InPerCent>
  );
}

export function Panel({ order, ...props }: ComponentProps<typeof CurrentPanel> & { order?: number }) {
  const isEarlier = useContext(InPerCent);
  const sizes = ["defaultSize", "minSize", "maxSize", "collapsedSize"] as const;
  const inPerCent = sizes.filter((name) => typeof props[name] === "number").map((name) => [name, `${props[name]}%`]);
  return <CurrentPanel {...props} {...(isEarlier ? Object.fromEntries(inPerCent) : {})} />;
}

export function PanelResizeHandle(props: ComponentProps<typeof Separator>) {
  return <Separator {...props} />;
}
