// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Distances of the window in logical pixels: spaces, radii, heights, durations. Use these names instead of numbers.

#pragma once

namespace enigma::metrics {

// Spaces come in steps of 2 4 6 8 12 16 20 24 28 32 48.
inline constexpr int kIconGap = 8; // Icon to label, and inside a group.
inline constexpr int kSectionGap = 28;
inline constexpr int kPanePadding = 24;
inline constexpr int kGridPadding = 28;
inline constexpr int kWidePadding = 32;
inline constexpr int kInspectorPadding = 20;
inline constexpr int kSidebarPadding = 8;

inline constexpr int kRadiusSwatch = 4;
inline constexpr int kRadiusSmall = 5; // Small buttons, chips.
inline constexpr int kRadiusControl = 6;
inline constexpr int kRadiusTile = 8;
inline constexpr int kRadiusCard = 10;
inline constexpr int kRadiusDialog = 12;

inline constexpr int kRowHeight = 30;
inline constexpr int kTableRowHeight = 36;
inline constexpr int kTallRowHeight = 40;
inline constexpr int kControlHeight = 32;
inline constexpr int kSmallControlHeight = 26;
inline constexpr int kChipHeight = 22;
inline constexpr int kTabStripHeight = 40;
inline constexpr int kToolbarHeight = 44;
inline constexpr int kStatusBarHeight = 28;
inline constexpr int kSubTabHeight = 36;
inline constexpr int kProgressHeight = 4;

inline constexpr int kIcon = 16;
inline constexpr int kIconRail = 20;
inline constexpr int kIconChip = 13;
inline constexpr int kMarkDot = 7;

inline constexpr int kRailWidth = 64;
inline constexpr int kRailWidthNarrow = 48;
inline constexpr int kSidebarWidth = 240;
inline constexpr int kSidebarMinimum = 200;
inline constexpr int kSidebarMaximum = 400;
inline constexpr int kInspectorWidth = 304;
inline constexpr int kInspectorMinimum = 280;
inline constexpr int kInspectorMaximum = 420;
inline constexpr int kMainMinimum = 480;
inline constexpr int kEmptyStateWidth = 360;
inline constexpr int kProseWidth = 720;

inline constexpr int kFocusWidth = 2;
inline constexpr int kFocusOffset = 2;

// Milliseconds.
inline constexpr int kMotionPopover = 140;
inline constexpr int kMotionPanel = 200;
inline constexpr int kToastTime = 6000;
inline constexpr int kTooltipDelay = 500;

} // namespace enigma::metrics
