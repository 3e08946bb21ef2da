// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands around the parts of an example. Its own styles are inline: it must look the same whatever the theme has.

import type { CSSProperties, ReactNode } from "react";

const muted = "var(--muted-foreground, color-mix(in srgb, currentColor 60%, transparent))";
const line = "var(--border, color-mix(in srgb, currentColor 20%, transparent))";

export function Caption({ children }: { children: ReactNode }) {
  return <span style={{ color: muted, fontSize: 12, lineHeight: "16px", whiteSpace: "nowrap" }}>{children}</span>;
}

// A column of a width that reads well.
export function Narrow({ width = 384, children }: { width?: number; children: ReactNode }) {
  return <div style={{ width, maxWidth: "100%", minWidth: 0 }}>{children}</div>;
}

export function Row({ gap = 12, children }: { gap?: number; children: ReactNode }) {
  return <div style={{ display: "flex", alignItems: "center", gap }}>{children}</div>;
}

export function Column({ gap = 12, children }: { gap?: number; children: ReactNode }) {
  return <div style={{ display: "grid", gap }}>{children}</div>;
}

// The plain box that a component is put around when it needs something to hold.
export function Filler({ height, children, style }: { height?: number; children?: ReactNode; style?: CSSProperties }) {
  return (
    <div
      style={{
        display: "grid",
        placeContent: "center",
        height: height ?? "100%",
        minHeight: 48,
        padding: 12,
        borderRadius: "var(--radius, 8px)",
        background: "var(--muted, color-mix(in srgb, currentColor 8%, transparent))",
        color: muted,
        fontSize: 14,
        ...style,
      }}
    >
      {children}
    </div>
  );
}

export const plainButton: CSSProperties = {
  display: "inline-flex",
  alignItems: "center",
  justifyContent: "center",
  height: 36,
  padding: "0 16px",
  border: `1px solid ${line}`,
  borderRadius: "var(--radius, 8px)",
  fontSize: 14,
  fontWeight: 500,
};

export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label style={{ display: "flex", alignItems: "center", gap: 10, fontSize: 14 }}>
      {children}
      {label}
    </label>
  );
}

export interface Cell {
  label: string;
  node: ReactNode;
}

// Each thing under its label; side by side when they are small.
export function Gallery({ cells, direction }: { cells: Cell[]; direction: "row" | "column" }) {
  const style: CSSProperties =
    direction === "row"
      ? { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: "28px 36px", maxWidth: 720 }
      : { display: "grid", gap: 24, justifyItems: "stretch" };
  return (
    <div style={style}>
      {cells.map(({ label, node }) => (
        <div key={label} style={{ display: "grid", gap: 10, justifyItems: direction === "row" ? "center" : "start" }}>
          <Caption>{label}</Caption>
          {direction === "row" ? node : <div style={{ width: "100%" }}>{node}</div>}
        </div>
      ))}
    </div>
  );
}

interface TableProps {
  rows: string[];
  columns: string[];
  cell: (row: string, column: string) => ReactNode;
}

// Rows and columns with small muted labels.
export function Table({ rows, columns, cell }: TableProps) {
  const style: CSSProperties = {
    display: "grid",
    gridTemplateColumns: `auto repeat(${columns.length}, auto)`,
    alignItems: "center",
    justifyItems: "center",
    gap: "24px 36px",
  };
  return (
    <div style={style}>
      <span />
      {columns.map((column) => (
        <Caption key={column}>{column}</Caption>
      ))}
      {rows.map((row) => [
        <div key={row} style={{ justifySelf: "start" }}>
          <Caption>{row}</Caption>
        </div>,
        ...columns.map((column) => <div key={`${row} ${column}`}>{cell(row, column)}</div>),
      ])}
    </div>
  );
}
