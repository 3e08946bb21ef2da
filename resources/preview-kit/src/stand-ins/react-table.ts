// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// @tanstack/react-table 9 with the names of 8, which most registries are written for.

export * from "@tanstack/react-table";
export * from "@tanstack/react-table/legacy";
export { useLegacyTable as useReactTable } from "@tanstack/react-table/legacy";
