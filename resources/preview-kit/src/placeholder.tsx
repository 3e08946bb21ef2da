// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in the page when a preview needs a package that the kit has not.

export function Placeholder({ missing }: { missing: string[] }) {
  return (
    <div className="rounded-lg border border-dashed px-8 py-6 text-center text-sm text-muted-foreground">
      <p className="font-medium text-foreground">{missing.join(", ")}</p>
      <p className="mt-1">{missing.length > 1 ? "These packages are" : "This package is"} not in the preview kit.</p>
    </div>
  );
}
