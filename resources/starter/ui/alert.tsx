import * as React from "react"
import { cva, type VariantProps } from "class-variance-authority"

import { cn } from "@/lib/utils"

// The bar at the start carries the tone; an icon as the first child moves the text aside.
export const alertVariants = cva(
  [
    "relative w-full rounded-lg border border-border bg-card py-3.5 ps-7 pe-4 text-sm text-card-foreground",
    "before:absolute before:inset-y-3 before:start-3 before:w-1 before:rounded-full",
    "has-[>svg]:ps-13 [&>svg]:absolute [&>svg]:start-7 [&>svg]:top-4 [&>svg]:size-4",
  ],
  {
    variants: {
      variant: {
        default: "before:bg-primary [&>svg]:text-primary",
        destructive:
          "before:bg-destructive [&>svg]:text-destructive *:data-[slot=alert-title]:text-destructive",
      },
    },
    defaultVariants: { variant: "default" },
  }
)

export function Alert({
  className,
  variant,
  ...props
}: React.ComponentProps<"div"> & VariantProps<typeof alertVariants>) {
  return (
    <div
      data-slot="alert"
      data-variant={variant ?? "default"}
      role="alert"
      className={cn(alertVariants({ variant }), className)}
      {...props}
    />
  )
}

export function AlertTitle({
  className,
  ...props
}: React.ComponentProps<"div">) {
  return (
    <div
      data-slot="alert-title"
      className={cn("font-medium", className)}
      {...props}
    />
  )
}

export function AlertDescription({
  className,
  ...props
}: React.ComponentProps<"div">) {
  return (
    <div
      data-slot="alert-description"
      className={cn(
        "mt-0.5 text-muted-foreground [&_a]:font-medium [&_a]:text-foreground [&_a]:underline [&_a]:underline-offset-4",
        className
      )}
      {...props}
    />
  )
}
