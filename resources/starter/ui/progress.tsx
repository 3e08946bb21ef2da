"use client"

import * as React from "react"
import { Progress as ProgressPrimitive } from "radix-ui"

import { cn } from "@/lib/utils"

/** Without a value a part in the middle pulses: work goes on, nobody knows how long. */
export function Progress({
  className,
  value = null,
  max = 100,
  ...props
}: React.ComponentProps<typeof ProgressPrimitive.Root>) {
  const share = value === null ? 0.4 : Math.min(Math.max(value / max, 0), 1)

  return (
    <ProgressPrimitive.Root
      data-slot="progress"
      value={value}
      max={max}
      className={cn(
        "relative h-2 w-full overflow-hidden rounded-full bg-secondary",
        className
      )}
      {...props}
    >
      <ProgressPrimitive.Indicator
        data-slot="progress-indicator"
        style={{ width: `${share * 100}%` }}
        className={cn(
          "h-full rounded-full bg-primary transition-[width] duration-300 motion-reduce:transition-none",
          "data-[state=indeterminate]:mx-auto data-[state=indeterminate]:animate-pulse"
        )}
      />
    </ProgressPrimitive.Root>
  )
}
