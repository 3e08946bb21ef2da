// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a component finds in a preview. The base is compiled with every page; each bundle is packed until something in it is
// imported, because parsing all of them would cost a first picture more than drawing it.

export const base = [
    "react",
    "react/jsx-runtime",
    "react/jsx-dev-runtime",
    "react-dom",
    "react-dom/client",
    "class-variance-authority",
    "clsx",
    "tailwind-merge",
];

// bundle → the specifiers it answers, or the files of this project that answer them. "*" stands for every package of a scope that
// is installed, or every export of a package. Of frameworks that need their server there is what a picture of a component needs.
export const bundles = {
    radix: ["radix-ui", "@radix-ui/*"],
    cmdk: ["cmdk"],
    vaul: ["vaul"],
    sonner: ["sonner"],
    "day-picker": ["react-day-picker"],
    "date-fns": ["date-fns"],
    embla: ["embla-carousel-react", "embla-carousel-autoplay"],
    "input-otp": ["input-otp"],
    "resizable-panels": { "react-resizable-panels": "./src/stand-ins/react-resizable-panels.tsx" },
    recharts: ["recharts"],
    "hook-form": ["react-hook-form", "@hookform/resolvers/zod"],
    zod: ["zod"],
    "next-themes": ["next-themes"],
    "react-table": { "@tanstack/react-table": "./src/stand-ins/react-table.ts" },
    "dnd-kit": ["@dnd-kit/core", "@dnd-kit/sortable", "@dnd-kit/modifiers", "@dnd-kit/utilities"],
    motion: ["motion/react", "motion/react-client", "framer-motion"],
    "usehooks-ts": ["usehooks-ts"],
    "textarea-autosize": ["react-textarea-autosize"],
    "react-form": ["@tanstack/react-form"],
    swr: ["swr"],
    "base-ui": ["@base-ui/react", "@base-ui/react/*"],
    lucide: { "lucide-react": "./src/stand-ins/lucide-react.ts" },
    frameworks: {
        "next/dynamic": "./src/stand-ins/next-dynamic.tsx",
        "next/font/google": "./src/stand-ins/next-font.ts",
        "next/font/local": "./src/stand-ins/next-font.ts",
        "next/form": "./src/stand-ins/next-form.tsx",
        "next/headers": "./src/stand-ins/next-headers.ts",
        "next/image": "./src/stand-ins/next-image.tsx",
        "next/link": "./src/stand-ins/next-link.tsx",
        "next/navigation": "./src/stand-ins/next-navigation.ts",
        "next/script": "./src/stand-ins/nothing.ts",
        "server-only": "./src/stand-ins/nothing.ts",
        "client-only": "./src/stand-ins/nothing.ts",
    },
};
