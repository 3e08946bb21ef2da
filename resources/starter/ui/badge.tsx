import * as React from "react"
import { cva, type VariantProps } from "class-variance-authority"
import { Slot } from "radix-ui"

import { cn } from "@/lib/utils"

export const badgeVariants = cva(
  [
    "inline-flex h-5 w-fit shrink-0 items-center justify-center gap-1 overflow-hidden rounded-full border border-transparent px-2 text-xs font-medium whitespace-nowrap",
    "outline-hidden focus-visible:ring-2 focus-visible:ring-ring focus-visible:ring-offset-2 focus-visible:ring-offset-background",
    "[&>svg]:pointer-events-none [&>svg]:size-3",
  ],
  {
    variants: {
      variant: {
        default:
          "bg-primary text-primary-foreground [a&]:hover:bg-[color-mix(in_oklab,var(--primary)_90%,var(--foreground))]",
        secondary:
          "bg-secondary text-secondary-foreground [a&]:hover:bg-[color-mix(in_oklab,var(--secondary)_94%,var(--foreground))]",
        accent:
          "bg-accent text-accent-foreground [a&]:hover:bg-[color-mix(in_oklab,var(--accent)_94%,var(--accent-foreground))]",
        destructive:
          "bg-destructive text-background [a&]:hover:bg-[color-mix(in_oklab,var(--destructive)_90%,var(--foreground))]",
        outline:
          "border-border text-foreground [a&]:hover:bg-accent [a&]:hover:text-accent-foreground",
      },
    },
    defaultVariants: { variant: "default" },
  }
)

export function Badge({
  className,
  variant,
  asChild = false,
  ...props
}: React.ComponentProps<"span"> &
  VariantProps<typeof badgeVariants> & {
    /** Give the look to the only child (a link, for instance) in place of a span. */
    asChild?: boolean
  }) {
  const Comp = asChild ? Slot.Root : "span"

  return (
    <Comp
      data-slot="badge"
      data-variant={variant ?? "default"}
      className={cn(badgeVariants({ variant }), className)}
      {...props}
    />
  )
}
