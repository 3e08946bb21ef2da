// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// next/link: an anchor.

import type { ComponentProps } from "react";

interface Props extends Omit<ComponentProps<"a">, "href"> {
  href: string | { pathname?: string };
  as?: string;
  replace?: boolean;
  scroll?: boolean;
  shallow?: boolean;
  passHref?: boolean;
  legacyBehavior?: boolean;
  prefetch?: boolean | null;
}

export default function Link({
  href,
  as,
  replace,
  scroll,
  shallow,
  passHref,
  legacyBehavior,
  prefetch,
  ...props
}: Props) {
  return <a href={typeof href === "string" ? href : (href.pathname ?? "#")} {...props} />;
}
