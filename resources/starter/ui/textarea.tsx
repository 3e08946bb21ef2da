import * as React from "react"

import { cn } from "@/lib/utils"

export function Textarea({
  className,
  ...props
}: React.ComponentProps<"textarea">) {
  return (
    <textarea
      data-slot="textarea"
      className={cn(
        "field-sizing-content max-h-80 min-h-18 w-full rounded-md border border-input bg-card px-3 py-2 text-base text-card-foreground shadow-xs md:text-sm",
        "outline-hidden transition-[border-color,box-shadow] duration-150 placeholder:text-muted-foreground",
        "focus-visible:border-ring focus-visible:ring-2 focus-visible:ring-ring/35",
        "aria-invalid:border-destructive aria-invalid:focus-visible:ring-destructive/35",
        "[&[readonly]]:bg-muted disabled:cursor-not-allowed disabled:opacity-50",
        className
      )}
      {...props}
    />
  )
}
