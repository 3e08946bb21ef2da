// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Examples that need a package beside the component: a chart its library, a form its state, a toast its call.

import type { ComponentType, ReactElement } from "react";

import { Narrow, plainButton } from "./frame";
import { requirePackage } from "../packages";
import type { Parts } from "./family";
import type { Scene } from "./shapes";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"];
const visits = [186, 305, 237, 173, 209, 264].map((desktop, index) => ({
  month: months[index],
  desktop,
  mobile: [80, 200, 120, 190, 130, 140][index],
}));

export function icon(name: string): ReactElement {
  const Icon = (requirePackage("lucide-react") as Record<string, ComponentType>)[name];
  return <Icon />;
}

export function Chart({ parts, props }: { parts: Parts; props: Scene["props"] }) {
  const { Container, Tooltip, TooltipContent, Legend, LegendContent } = parts;
  const recharts = requirePackage("recharts") as Record<string, ComponentType<Record<string, unknown>>>;
  const { BarChart, Bar, CartesianGrid, XAxis } = recharts;
  const config = {
    desktop: { label: "Desktop", color: "var(--chart-1)" },
    mobile: { label: "Mobile", color: "var(--chart-2)" },
  };
  return (
    <div style={{ width: 480, maxWidth: "100%" }}>
      <Container config={config} {...props}>
        <BarChart accessibilityLayer data={visits}>
          <CartesianGrid vertical={false} />
          <XAxis dataKey="month" tickLine={false} axisLine={false} tickMargin={10} />
          <Tooltip content={<TooltipContent />} />
          <Legend content={<LegendContent />} />
          <Bar dataKey="desktop" fill="var(--color-desktop)" radius={4} />
          <Bar dataKey="mobile" fill="var(--color-mobile)" radius={4} />
        </BarChart>
      </Container>
    </div>
  );
}

export function Form({ parts, props }: { parts: Parts; props: Scene["props"] }) {
  const { Root, Field, Item, Label, Control, Description, Message } = parts;
  const { useForm } = requirePackage("react-hook-form") as { useForm: (options: object) => Record<string, unknown> };
  const form = useForm({
    defaultValues: { name: "" },
    errors: { name: { type: "required", message: "A name is needed." } },
  });
  return (
    <Narrow width={320}>
      <Root {...form} {...props}>
        <Field
          control={form.control}
          name="name"
          render={({ field }: { field: object }) => (
            <Item>
              <Label>Name</Label>
              <Control>
                <input style={{ ...plainButton, width: "100%", fontWeight: 400 }} {...field} />
              </Control>
              <Description>It is shown beside your comments.</Description>
              <Message />
            </Item>
          )}
        />
      </Root>
    </Narrow>
  );
}

// A toast appears when it is called, once the place for it is there.
export function Toasts({ parts: { Root }, props }: { parts: Parts; props: Scene["props"] }) {
  const { toast } = requirePackage("sonner") as { toast: (title: string, options: object) => void };
  const call = () =>
    toast("Event has been created", { id: "shown", description: "Thursday at ten", duration: Infinity });
  return (
    <div ref={(element) => void (element && setTimeout(call))}>
      <button type="button" style={plainButton} onClick={call}>
        Show toast
      </button>
      <Root {...props} />
    </div>
  );
}
