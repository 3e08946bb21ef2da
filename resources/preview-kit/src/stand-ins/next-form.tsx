// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// next/form: a form that goes nowhere.

import type { ComponentProps } from "react";

export default function Form({ action, ...props }: ComponentProps<"form">) {
  return <form action={typeof action === "function" ? action : undefined} {...props} />;
}
