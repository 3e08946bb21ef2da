"use client"

import * as React from "react"
import { CheckIcon, LinkIcon, UserPlusIcon } from "lucide-react"

import { useCopy } from "@/hooks/use-copy"
import { Button } from "@/components/ui/button"
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from "@/components/ui/dialog"
import { Input } from "@/components/ui/input"
import { Label } from "@/components/ui/label"
import {
  Select,
  SelectContent,
  SelectItem,
  SelectTrigger,
  SelectValue,
} from "@/components/ui/select"
import { Textarea } from "@/components/ui/textarea"

export const memberRoles = ["Owner", "Editor", "Viewer"] as const

export type MemberRole = (typeof memberRoles)[number]

export interface Invitation {
  email: string
  role: MemberRole
  message: string
}

export function InviteMemberDialog({
  defaultOpen = false,
  inviteLink,
  onInvite,
}: {
  defaultOpen?: boolean
  /** Offered for copying; without it the dialog sends emails only. */
  inviteLink?: string
  onInvite?: (invitation: Invitation) => void
}) {
  const id = React.useId()
  const { copied, copy } = useCopy()
  const [open, setOpen] = React.useState(defaultOpen)
  const [role, setRole] = React.useState<MemberRole>("Editor")
  const [error, setError] = React.useState<string>()

  function changeOpen(next: boolean) {
    setOpen(next)
    setError(undefined)
  }

  function submit(event: React.SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem("email")
    if (field instanceof HTMLInputElement && !field.validity.valid) {
      setError("Enter the address of the person to invite.")
      field.focus()
      return
    }
    const data = new FormData(event.currentTarget)
    onInvite?.({
      email: String(data.get("email")),
      role,
      message: String(data.get("message")),
    })
    changeOpen(false)
  }

  return (
    <Dialog open={open} onOpenChange={changeOpen}>
      <DialogTrigger asChild>
        <Button size="sm">
          <UserPlusIcon />
          Invite
        </Button>
      </DialogTrigger>
      <DialogContent>
        <form noValidate onSubmit={submit} className="grid gap-5">
          <DialogHeader>
            <DialogTitle>Invite a team member</DialogTitle>
            <DialogDescription>
              They get an email with a link that is valid for seven days.
            </DialogDescription>
          </DialogHeader>
          <div className="grid gap-4 sm:grid-cols-[1fr_auto]">
            <div className="flex flex-col gap-2">
              <Label htmlFor={`${id}-email`}>Email</Label>
              <Input
                id={`${id}-email`}
                name="email"
                type="email"
                autoComplete="off"
                placeholder="name@company.example"
                required
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
            <div className="flex flex-col gap-2">
              <Label htmlFor={`${id}-role`}>Role</Label>
              <Select
                value={role}
                onValueChange={(value) => setRole(value as MemberRole)}
              >
                <SelectTrigger id={`${id}-role`} className="w-full sm:w-32">
                  <SelectValue />
                </SelectTrigger>
                <SelectContent>
                  {memberRoles.map((name) => (
                    <SelectItem key={name} value={name}>
                      {name}
                    </SelectItem>
                  ))}
                </SelectContent>
              </Select>
            </div>
            <div className="flex flex-col gap-2 sm:col-span-2">
              <Label htmlFor={`${id}-message`}>Message (optional)</Label>
              <Textarea
                id={`${id}-message`}
                name="message"
                placeholder="What will you work on together?"
              />
            </div>
          </div>
          <DialogFooter>
            {inviteLink && (
              <Button
                type="button"
                variant="ghost"
                className="sm:me-auto"
                onClick={() => copy(inviteLink)}
              >
                {copied ? <CheckIcon /> : <LinkIcon />}
                <span aria-live="polite">
                  {copied ? "Link copied" : "Copy link"}
                </span>
              </Button>
            )}
            <DialogClose asChild>
              <Button type="button" variant="outline">
                Cancel
              </Button>
            </DialogClose>
            <Button type="submit">Send invitation</Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
