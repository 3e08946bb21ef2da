// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// next/image: an image element with the box that the original would have.

import type { ComponentProps, CSSProperties } from "react";

type Source = string | { src: string; width?: number; height?: number } | { default: { src: string } };

interface Props extends Omit<ComponentProps<"img">, "src"> {
  src: Source;
  fill?: boolean;
  priority?: boolean;
  quality?: number | string;
  placeholder?: string;
  blurDataURL?: string;
  unoptimized?: boolean;
  loader?: unknown;
  overrideSrc?: string;
}

export default function Image({
  src,
  fill,
  priority,
  quality,
  placeholder,
  blurDataURL,
  unoptimized,
  loader,
  overrideSrc,
  style,
  ...props
}: Props) {
  const source = typeof src === "object" && "default" in src ? src.default : src;
  const box: CSSProperties = fill ? { position: "absolute", inset: 0, width: "100%", height: "100%" } : {};
  return <img src={typeof source === "string" ? source : source.src} style={{ ...box, ...style }} {...props} />;
}
