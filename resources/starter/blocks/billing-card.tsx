"use client"

import * as React from "react"

import { cn } from "@/lib/utils"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import {
  Card,
  CardAction,
  CardContent,
  CardDescription,
  CardFooter,
  CardHeader,
  CardTitle,
} from "@/components/ui/card"
import { Input } from "@/components/ui/input"
import { Label } from "@/components/ui/label"
import { Progress } from "@/components/ui/progress"
import { Separator } from "@/components/ui/separator"

export interface BillingPlan {
  name: string
  /** Ready to show, with its currency. */
  price: string
  period: string
  note: string
  seats: { used: number; total: number }
}

const samplePlan: BillingPlan = {
  name: "Team",
  price: "€ 24",
  period: "per month",
  note: "Two seats free this month.",
  seats: { used: 8, total: 10 },
}

export function BillingCard({
  className,
  plan = samplePlan,
  defaultEmail = "billing@acme.example",
  onSave,
  onCancel,
  ...props
}: Omit<React.ComponentProps<"form">, "onSubmit" | "children"> & {
  plan?: BillingPlan
  defaultEmail?: string
  /** The form shows that it is busy until the promise settles. */
  onSave?: (email: string) => void | Promise<void>
  onCancel?: () => void
}) {
  const id = React.useId()
  const [email, setEmail] = React.useState(defaultEmail)
  const [error, setError] = React.useState<string>()
  const [saving, startSaving] = React.useTransition()

  function submit(event: React.SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem("email")
    if (field instanceof HTMLInputElement && !field.validity.valid) {
      setError("Enter an address such as billing@acme.example.")
      field.focus()
      return
    }
    setError(undefined)
    startSaving(async () => {
      await onSave?.(email)
    })
  }

  function cancel() {
    setEmail(defaultEmail)
    setError(undefined)
    onCancel?.()
  }

  return (
    <form
      noValidate
      onSubmit={submit}
      className={cn("w-full max-w-sm", className)}
      {...props}
    >
      <Card>
        <CardHeader>
          <CardTitle>{plan.name} billing</CardTitle>
          <CardDescription>{plan.note}</CardDescription>
          <CardAction>
            <Badge variant="accent">Current plan</Badge>
          </CardAction>
        </CardHeader>
        <CardContent className="flex flex-col gap-5">
          <p className="flex items-baseline gap-1.5">
            <span className="text-3xl font-semibold tracking-tight tabular-nums">
              {plan.price}
            </span>
            <span className="text-sm text-muted-foreground">{plan.period}</span>
          </p>
          <div className="flex flex-col gap-2">
            <div className="flex justify-between text-sm">
              <span id={`${id}-seats`}>Seats</span>
              <span className="text-muted-foreground tabular-nums">
                {plan.seats.used} of {plan.seats.total}
              </span>
            </div>
            <Progress
              aria-labelledby={`${id}-seats`}
              value={plan.seats.used}
              max={plan.seats.total}
            />
          </div>
          <Separator />
          <div className="flex flex-col gap-2">
            <Label htmlFor={`${id}-email`}>Invoice email</Label>
            <Input
              id={`${id}-email`}
              name="email"
              type="email"
              autoComplete="email"
              required
              value={email}
              onChange={(event) => setEmail(event.target.value)}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
            />
            {error && (
              <p
                id={`${id}-error`}
                role="alert"
                className="text-sm text-destructive"
              >
                {error}
              </p>
            )}
          </div>
        </CardContent>
        <CardFooter>
          <Button type="submit" disabled={saving}>
            {saving ? "Saving…" : "Save"}
          </Button>
          <Button type="button" variant="outline" onClick={cancel}>
            Cancel
          </Button>
        </CardFooter>
      </Card>
    </form>
  )
}
