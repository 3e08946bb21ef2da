import * as React from "react"

import { cn } from "@/lib/utils"

export function Input({
  className,
  type,
  ...props
}: React.ComponentProps<"input">) {
  return (
    <input
      data-slot="input"
      type={type}
      className={cn(
        "h-9 w-full min-w-0 rounded-md border border-input bg-card px-3 py-1 text-base text-card-foreground shadow-xs md:text-sm",
        "outline-hidden transition-[border-color,box-shadow] duration-150 placeholder:text-muted-foreground",
        "file:me-3 file:h-7 file:bg-transparent file:text-sm file:font-medium file:text-foreground",
        "focus-visible:border-ring focus-visible:ring-2 focus-visible:ring-ring/35",
        "aria-invalid:border-destructive aria-invalid:focus-visible:ring-destructive/35",
        "[&[readonly]]:bg-muted disabled:cursor-not-allowed disabled:opacity-50",
        className
      )}
      {...props}
    />
  )
}
