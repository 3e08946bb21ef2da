// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One picture of a component to be made, and what comes of it. Values.

#pragma once

#include "models/preview/preview_bundle.h"

#include <QImage>
#include <QRectF>
#include <QSize>

namespace enigma {

// The state that every control of a picture is in.
enum class RenderState {
    Rest,
    Hover,
    Focus, // :focus-visible
    Active,
    Disabled,
};

QString renderStateName(RenderState state); // "rest", "hover", "focus-visible", "active", "disabled"
std::optional<RenderState> parseRenderState(QStringView name);

inline constexpr int kFromExports = -1; // In place of the index of an example: one made from the exports.

struct RenderRequest
{
    PreviewBundle bundle;
    int example = 0;  // Index in the bundle's examples; out of range: one made from the exports.
    QByteArray theme; // previewThemeCss()
    QString mode = QStringLiteral("light");
    QSize viewport{960, 600}; // CSS pixels.
    double scale = 1;         // Device pixels for each of them.
    RenderState state = RenderState::Rest;
    bool contentOnly = false; // Cut to what is painted, with a margin.
    bool wantsFacts = false;  // Elements and the accessibility tree, too.
};

// What went wrong in a page, or what stopped it.
struct PageProblem
{
    enum class Kind {
        Error,          // Syntax, or thrown while it ran.
        MissingPackage, // An import of what the kit has not.
        NoExample,      // Nothing to show: a hook, a helper.
        TimeLimit,
        MemoryLimit,
        Crashed,
        LeftPage,    // It went, or tried to go, to another address.
        Unavailable, // There is no browser or no kit; the sentence has the remedy.
    };

    Kind kind = Kind::Error;
    QString sentence; // For people, without the place.
    QString module;   // Key of a module of the bundle; empty: unknown.
    int line = 0;     // From 1; 0: unknown.

    bool operator==(const PageProblem &) const = default;
};

// "button/ui/button.tsx line 21: "Slot" is not exported by radix-ui."; only the file's name is kept of the key.
QString problemText(const PageProblem &problem);

struct ConsoleLine
{
    QString level; // "log", "warning", "error" …
    QString text;

    bool operator==(const ConsoleLine &) const = default;
};

// One element of the page as the browser itself reports it.
struct ElementFacts
{
    QString path; // "body > div:nth-child(1) > button": the same in two renders of the same tree.
    QString tag;
    QRectF box;                                // CSS pixels of the page.
    QList<std::pair<QString, QString>> styles; // Computed, in a fixed order.

    bool operator==(const ElementFacts &) const = default;
};

struct AccessibleFacts
{
    QString role;
    QString name;
    int depth = 0;

    bool operator==(const AccessibleFacts &) const = default;
};

// By what a picture was made. Pictures with different ones are never compared.
struct RenderFingerprint
{
    QString engine; // "HeadlessChrome/150.0.7871.181"
    QString kit;    // SHA-256 of the kit.
    QString flags;  // SHA-256 of the command line that matters to pixels.
    QString fonts;  // SHA-256 over the font files of this computer: names, sizes.

    QString digest() const; // SHA-256 over all of them.
    bool operator==(const RenderFingerprint &) const = default;
};

struct RenderAnswer
{
    QByteArray png; // Empty: no picture; the problems say why.
    QSize size;     // Of the picture, in device pixels.
    QList<PageProblem> problems;
    QStringList missingPackages;
    QList<ConsoleLine> console; // The first 200.
    QList<ElementFacts> elements;
    QList<AccessibleFacts> accessible;
    RenderFingerprint fingerprint;
    qint64 milliseconds = 0; // From the start of the work to the picture.

    QImage image() const; // Decoded; not for the GUI thread.
};

// The name under which an answer is kept: by everything that can change a pixel.
QString previewKey(const RenderRequest &request, const RenderFingerprint &fingerprint);

} // namespace enigma
