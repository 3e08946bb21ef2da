"use client"

import * as React from "react"

import { cn } from "@/lib/utils"
import { Avatar, AvatarFallback, AvatarImage } from "@/components/ui/avatar"
import { Badge } from "@/components/ui/badge"
import {
  Card,
  CardAction,
  CardContent,
  CardDescription,
  CardHeader,
  CardTitle,
} from "@/components/ui/card"
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table"
import {
  InviteMemberDialog,
  type Invitation,
  type MemberRole,
} from "@/components/invite-member-dialog"

export interface TeamMember {
  /** Identifies the member; an address is invited only once. */
  email: string
  /** Unknown until an invitation is accepted. */
  name?: string
  image?: string
  role: MemberRole
  status: "active" | "invited" | "suspended"
}

const sampleMembers: TeamMember[] = [
  {
    name: "Mira Kovač",
    email: "mira@acme.example",
    role: "Owner",
    status: "active",
  },
  {
    name: "Jonas Okafor",
    email: "jonas@acme.example",
    role: "Editor",
    status: "active",
  },
  {
    name: "Ana Lindqvist",
    email: "ana@acme.example",
    role: "Viewer",
    status: "suspended",
  },
  { email: "sam@studio.example", role: "Editor", status: "invited" },
]

const statusBadges = {
  active: { label: "Active", variant: "accent" },
  invited: { label: "Invited", variant: "secondary" },
  suspended: { label: "Suspended", variant: "outline" },
} as const

/** First letters of the first and the last name, or of the address. */
function initials({ name, email }: TeamMember) {
  const words = name?.trim().split(/\s+/) ?? [email]
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words
  return ends.map((word) => word?.charAt(0).toUpperCase()).join("")
}

export function TeamMembers({
  className,
  defaultMembers = sampleMembers,
  inviteLink = "https://acme.example/join/7f3k",
  onInvite,
  ...props
}: React.ComponentProps<typeof Card> & {
  defaultMembers?: TeamMember[]
  inviteLink?: string
  onInvite?: (invitation: Invitation) => void
}) {
  const [members, setMembers] = React.useState(defaultMembers)

  function invite(invitation: Invitation) {
    const { email, role } = invitation
    setMembers((current) =>
      current.some((member) => member.email === email)
        ? current
        : [...current, { email, role, status: "invited" }]
    )
    onInvite?.(invitation)
  }

  return (
    <Card className={cn("w-full max-w-2xl", className)} {...props}>
      <CardHeader>
        <CardTitle>Team members</CardTitle>
        <CardDescription>
          {members.length} people can see this workspace.
        </CardDescription>
        <CardAction>
          <InviteMemberDialog inviteLink={inviteLink} onInvite={invite} />
        </CardAction>
      </CardHeader>
      <CardContent>
        <Table>
          <TableHeader>
            <TableRow>
              <TableHead>Member</TableHead>
              <TableHead>Role</TableHead>
              <TableHead className="text-end">Status</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {members.map((member) => {
              const badge = statusBadges[member.status]
              return (
                <TableRow key={member.email}>
                  <TableCell>
                    <div className="flex items-center gap-3">
                      <Avatar aria-hidden>
                        {member.image && (
                          <AvatarImage src={member.image} alt="" />
                        )}
                        <AvatarFallback>{initials(member)}</AvatarFallback>
                      </Avatar>
                      <div className="leading-tight">
                        <div className="font-medium">
                          {member.name ?? "Invited person"}
                        </div>
                        <div className="text-muted-foreground">
                          {member.email}
                        </div>
                      </div>
                    </div>
                  </TableCell>
                  <TableCell>{member.role}</TableCell>
                  <TableCell className="text-end">
                    <Badge variant={badge.variant}>{badge.label}</Badge>
                  </TableCell>
                </TableRow>
              )
            })}
          </TableBody>
        </Table>
      </CardContent>
    </Card>
  )
}
