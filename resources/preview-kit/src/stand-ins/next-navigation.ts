// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// next/navigation: a page at "/" that stays where it is.

const router = {
  push: () => undefined,
  replace: () => undefined,
  refresh: () => undefined,
  back: () => undefined,
  forward: () => undefined,
  prefetch: () => undefined,
};
const searchParams = new URLSearchParams();
const params = {};

export const useRouter = () => router;
export const usePathname = () => "/";
export const useSearchParams = () => searchParams;
export const useParams = () => params;
export const useSelectedLayoutSegment = () => null;
export const useSelectedLayoutSegments = () => [];
export const redirect = () => undefined;
export const permanentRedirect = () => undefined;
export const notFound = () => undefined;
