// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A library with a service in a temporary folder, filled with a small design system; and pictures of widgets.

#pragma once

#include "models/api/library_service.h"
#include "tests/support/check.h"
#include "ui/style/tokens.h"

#include <QDir>
#include <QTemporaryDir>
#include <QWidget>

namespace enigma {

// Saves a picture into the folder that ENIGMA_PICTURES names, if it names one.
inline void savePicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("ENIGMA_PICTURES");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        const QString mode = Tokens::instance().isDark() ? QStringLiteral("dark") : QStringLiteral("light");
        QVERIFY(widget.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, mode)));
    }
}

inline QByteArray sampleThemeSource()
{
    return ":root {\n  --background: oklch(0.99 0.004 75);\n  --foreground: oklch(0.24 0.015 55);\n"
           "  --card: oklch(1 0 0);\n  --primary: oklch(0.55 0.155 40);\n  --primary-foreground: oklch(0.99 0.01 75);\n"
           "  --secondary: oklch(0.945 0.014 75);\n  --secondary-foreground: var(--foreground);\n"
           "  --muted: oklch(0.96 0.008 75);\n  --muted-foreground: oklch(0.5 0.02 60);\n"
           "  --border: oklch(0.905 0.012 75);\n  --destructive: oklch(0.56 0.2 25);\n"
           "  --chart-1: oklch(0.55 0.155 40);\n  --chart-2: oklch(0.62 0.09 190);\n  --chart-3: oklch(0.42 0.07 "
           "230);\n"
           "  --chart-4: oklch(0.78 0.14 80);\n  --chart-5: oklch(0.5 0.12 300);\n  --radius: 0.625rem;\n}\n"
           ".dark {\n  --background: oklch(0.19 0.008 55);\n  --foreground: oklch(0.95 0.008 75);\n"
           "  --card: oklch(0.225 0.009 55);\n  --primary: oklch(0.7 0.145 45);\n"
           "  --primary-foreground: oklch(0.2 0.03 45);\n  --secondary: oklch(0.28 0.012 55);\n"
           "  --muted: oklch(0.25 0.01 55);\n  --muted-foreground: oklch(0.72 0.015 70);\n"
           "  --border: oklch(0.31 0.012 55);\n  --chart-2: oklch(0.72 0.09 190);\n  --chart-3: oklch(0.62 0.09 235);\n"
           "  --chart-4: oklch(0.82 0.13 80);\n}\n";
}

class LibraryFixture
{
public:
    LibraryFixture() : m_service(m_folder.filePath(QStringLiteral("library"))) { m_service.open().wait().value(); }

    LibraryService &service() { return m_service; }
    const QTemporaryDir &folder() const { return m_folder; }

    RegistryId addRegistry(const QString &slug, const QString &description = {})
    {
        return m_service.createRegistry({.slug = slug, .name = slug, .description = description}).wait().value();
    }

    ComponentId add(const RegistryId &registry, const QString &name, const QString &type, const QString &description,
                    const QStringList &needs = {})
    {
        Item item;
        item.head = {.name = name, .type = type, .title = titled(name), .description = description};
        item.head.registryDependencies = needs;
        const bool isTheme = item.isTheme();
        item.files = {{.path = isTheme ? kThemeSourcePath.toString() : name + QStringLiteral(".tsx"),
                       .type = isTheme ? kThemeSourceType.toString() : type,
                       .content = isTheme ? sampleThemeSource() : QByteArray("export const value = 1\n")}};
        return m_service.createComponent(registry, item).wait().value();
    }

    void save(const ComponentId &id, const SemVer &number, const QString &changelog)
    {
        m_service.saveVersion({.component = id, .number = number, .changelog = changelog}).wait().value();
    }

    // Twelve components of all kinds, most of them with versions; `sample` is the registry.
    RegistryId fillSample()
    {
        const RegistryId acme =
            addRegistry(QStringLiteral("acme-ui"), QStringLiteral("What our products are made of."));
        const std::tuple<const char *, const char *, const char *> parts[] = {
            {"theme", "registry:theme", "Warm paper, terracotta and teal."},
            {"utils", "registry:lib", "Joins class names and lets the later of two conflicting ones win."},
            {"use-media-query", "registry:hook", "Whether a media query matches, kept current."},
            {"badge", "registry:ui", "A short word about the state of the thing beside it."},
            {"card", "registry:ui", "Groups what belongs together."},
            {"dialog", "registry:ui", "Asks or tells something above the page."},
            {"input", "registry:ui", "One line of text."},
            {"tabs", "registry:ui", "Parts of a page of which one is shown."},
            {"switch", "registry:ui", "On or off, at once."},
            {"checkbox", "registry:ui", "A choice that is sent later."},
            {"billing-page", "registry:block", "Plan, payment method and invoices on one page."},
            {"data-table", "registry:ui",
             "Sortable, filterable rows with selection and paging. Works without a server."},
            {"button", "registry:ui", "Starts an action."},
        };
        for (const auto &[name, type, description] : parts) {
            const QString text = QString::fromUtf8(name);
            QStringList needs;
            if (text == QStringLiteral("billing-page")) {
                needs = {QStringLiteral("@acme-ui/button"), QStringLiteral("@acme-ui/card")};
            }
            const ComponentId id = add(acme, text, QString::fromUtf8(type), QString::fromUtf8(description), needs);
            if (text != QStringLiteral("tabs")) {
                save(id, {1, 0, 0}, QStringLiteral("The first version"));
            }
            if (text == QStringLiteral("data-table")) {
                m_service.writeDraftFile(id, QStringLiteral("data-table.tsx"), "export const value = 2\n")
                    .wait()
                    .value();
                save(id, {1, 1, 0}, QStringLiteral("Column pinning"));
                m_service.writeDraftFile(id, QStringLiteral("data-table.tsx"), "export const value = 3\n")
                    .wait()
                    .value();
                save(id, {2, 0, 0}, QStringLiteral("Selection is controlled"));
            }
        }
        return acme;
    }

private:
    static QString titled(const QString &name)
    {
        QString title = name;
        title.replace(u'-', u' ');
        return title.at(0).toUpper() + title.sliced(1);
    }

    QTemporaryDir m_folder;
    LibraryService m_service;
};

} // namespace enigma
