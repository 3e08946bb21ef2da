// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lint/package_rules.h"

#include "models/base/text.h"
#include "models/code/code_surface.h"
#include "models/code/module_imports.h"

#include <QRegularExpression>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// Where items go, these are there: React itself, the framework, and what comes with Node.js.
bool needsNoDeclaration(const QString &package)
{
    static const QSet<QString> kGiven{u"react"_s,         u"react-dom"_s,  u"next"_s,        u"server-only"_s,
                                      u"client-only"_s,   u"assert"_s,     u"async_hooks"_s, u"buffer"_s,
                                      u"child_process"_s, u"cluster"_s,    u"console"_s,     u"constants"_s,
                                      u"crypto"_s,        u"dgram"_s,      u"dns"_s,         u"domain"_s,
                                      u"events"_s,        u"fs"_s,         u"http"_s,        u"http2"_s,
                                      u"https"_s,         u"module"_s,     u"net"_s,         u"os"_s,
                                      u"path"_s,          u"perf_hooks"_s, u"process"_s,     u"punycode"_s,
                                      u"querystring"_s,   u"readline"_s,   u"stream"_s,      u"string_decoder"_s,
                                      u"timers"_s,        u"tls"_s,        u"tty"_s,         u"url"_s,
                                      u"util"_s,          u"v8"_s,         u"vm"_s,          u"worker_threads"_s,
                                      u"zlib"_s};
    return kGiven.contains(package);
}

// `shadcn init` installs these, so most projects have them, and nobody can rely on it.
bool comesWithShadcnInit(const QString &package)
{
    static const QSet<QString> kInstalled{u"class-variance-authority"_s, u"clsx"_s, u"lucide-react"_s,
                                          u"tailwind-merge"_s};
    return kInstalled.contains(package);
}

// Packages that items of shadcn's own registry bring along.
bool comesWithShadcnItems(const QString &package)
{
    static const QSet<QString> kBrought{u"radix-ui"_s,
                                        u"@base-ui/react"_s,
                                        u"cmdk"_s,
                                        u"date-fns"_s,
                                        u"embla-carousel-react"_s,
                                        u"@hookform/resolvers"_s,
                                        u"input-otp"_s,
                                        u"next-themes"_s,
                                        u"react-day-picker"_s,
                                        u"react-hook-form"_s,
                                        u"react-resizable-panels"_s,
                                        u"recharts"_s,
                                        u"sonner"_s,
                                        u"vaul"_s,
                                        u"zod"_s};
    return package.startsWith("@radix-ui/"_L1) || kBrought.contains(package);
}

struct Brought
{
    QSet<QString> packages;
    bool hasShadcnItems = false;
    bool hasForeignItems = false; // Of other registries: what they bring is not known here.

    bool mayInclude(const QString &package) const
    {
        return comesWithShadcnInit(package) || hasForeignItems || (hasShadcnItems && comesWithShadcnItems(package));
    }
};

QSet<QString> packagesOf(const ItemHead &head)
{
    QSet<QString> packages;
    for (const QStringList &specifiers : {head.dependencies, head.devDependencies}) {
        for (const QString &specifier : specifiers) {
            packages.insert(packageOfSpecifier(specifier));
        }
    }
    return packages;
}

// What an install of the item brings, with the own items that it depends on.
Brought broughtBy(const Item &item, const LintScope &scope)
{
    const LintScope::Installed installed = scope.installedWith(item);
    Brought brought{
        .packages = {}, .hasShadcnItems = installed.hasShadcnItems, .hasForeignItems = installed.hasForeignItems};
    for (const Item *each : installed.items) {
        brought.packages.unite(packagesOf(each->head));
    }
    return brought;
}

Diagnostic undeclared(const Item &item, const QString &path, const ModuleImport &import, const Brought &brought)
{
    const QString package = packageOf(import.module);
    const bool isLikelyThere = brought.mayInclude(package);
    return {
        .code = u"package-undeclared"_s,
        .severity = isLikelyThere ? Severity::Note : Severity::Error,
        .component = item.head.name,
        .path = path,
        .line = import.line,
        .message = isLikelyThere
                       ? tr("The package “%1” is imported but not declared: it is there only when something "
                            "else installs it.")
                             .arg(package)
                       : tr("The package “%1” is imported but not declared, so an install leaves it out.").arg(package),
        .remedy = tr("Add “%1” to the dependencies.").arg(package),
        .fix = QuickFix{.kind = QuickFix::Kind::AddPackage, .value = package, .title = tr("Add “%1”").arg(package)}};
}

Diagnostic unused(const Item &item, const QString &package)
{
    return {.code = u"package-unused"_s,
            .severity = Severity::Note,
            .component = item.head.name,
            .message = tr("The package “%1” is declared, but no file imports it.").arg(package),
            .remedy = tr("Remove it from the dependencies, unless another package needs it beside itself."),
            .fix = QuickFix{.kind = QuickFix::Kind::RemovePackage,
                            .subject = package,
                            .title = tr("Remove “%1”").arg(package),
                            .use = QuickFix::Use::WhenAsked}};
}

// What npm takes for the name of a package.
bool isPackageName(const QString &name)
{
    static const QRegularExpression pattern(u"^(@[a-z0-9~-][a-z0-9._~-]*/)?[A-Za-z0-9~-][A-Za-z0-9._~-]*\\z"_s);
    return name.size() <= 214 && pattern.match(name).hasMatch();
}

Diagnostic badName(const Item &item, const QString &specifier)
{
    Diagnostic found{.code = u"package-name"_s,
                     .severity = Severity::Error,
                     .component = item.head.name,
                     .message = tr("“%1” is not a package that npm can install.").arg(specifier),
                     .remedy = tr("Write the name, or the name and a range: “zod@^3”.")};
    // "@hookform/resolvers/zod" is what code imports of a package.
    if (const QString package = packageOf(specifier); package != specifier && isPackageName(package)) {
        found.fix = QuickFix{.kind = QuickFix::Kind::ReplacePackage,
                             .subject = specifier,
                             .value = package,
                             .title = tr("Write “%1”").arg(package)};
    }
    return found;
}

class PackageRules
{
public:
    PackageRules(const Item &item, const LintScope &scope, QList<Diagnostic> &found) :
        m_item(item), m_scope(scope), m_found(found), m_declared(packagesOf(item.head))
    {
    }

    void check()
    {
        const auto isCode = [](const ItemFile &file) { return isCodePath(file.path); };
        for (const ItemFile &file : m_item.files) {
            if (isCode(file)) {
                checkImports(file);
            }
        }
        for (const QString &specifier : m_item.head.dependencies + m_item.head.devDependencies) {
            const bool isElsewhere = specifier.contains(u':'); // An address, "npm:", "github:".
            if (!isElsewhere && !isPackageName(packageOfSpecifier(specifier))) {
                m_found.append(badName(m_item, specifier));
            }
        }
        // Styles and configuration use packages in ways that are not looked for here.
        if (!m_item.files.isEmpty() && std::ranges::all_of(m_item.files, isCode)) {
            checkDeclared();
        }
    }

private:
    void checkImports(const ItemFile &file)
    {
        for (const ModuleImport &import : scanImports(file.content)) {
            const QString package = packageOf(import.module);
            if (package.isEmpty() || m_imported.contains(package)) {
                continue;
            }
            m_imported.insert(package);
            if (!needsNoDeclaration(package) && !m_declared.contains(package) &&
                !brought().packages.contains(package)) {
                m_found.append(undeclared(m_item, file.path, import, brought()));
            }
        }
    }

    void checkDeclared()
    {
        for (const QString &specifier : m_item.head.dependencies) {
            const QString package = packageOfSpecifier(specifier);
            const bool isTypes = package.startsWith("@types/"_L1); // Used without being imported.
            const bool isNamed = m_item.head.extra.contains(package.toUtf8());
            if (!m_imported.contains(package) && !needsNoDeclaration(package) && !isTypes && !isNamed) {
                m_found.append(unused(m_item, package));
            }
        }
    }

    // Most items declare what they import: the walk over their dependencies is for the others.
    const Brought &brought()
    {
        if (!m_brought) {
            m_brought = broughtBy(m_item, m_scope);
        }
        return *m_brought;
    }

    const Item &m_item;
    const LintScope &m_scope;
    QList<Diagnostic> &m_found;
    QSet<QString> m_declared;
    QSet<QString> m_imported;
    std::optional<Brought> m_brought;
};

} // namespace

void lintPackages(const Item &item, const LintScope &scope, QList<Diagnostic> &found)
{
    PackageRules(item, scope, found).check();
}

} // namespace enigma
