// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/browser_command.h"

#include "models/base/text.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <unistd.h>

namespace enigma {

using namespace Qt::StringLiterals;

QString Sandbox::description() const
{
    const QString outer = hasNamespaces ? hidesProcesses
                                              ? tr("No network, no files and no other processes (bubblewrap)")
                                              : tr("No network and no files (bubblewrap)")
                                        : tr("Network closed by the browser's settings only");
    return isBrowsers ? tr("%1; browser sandbox on").arg(outer) : tr("%1; browser sandbox off").arg(outer);
}

Result<BrowserPrograms> findBrowserPrograms(const QString &browser)
{
    static const QStringList usual{u"chromium-headless-shell"_s, u"chromium"_s, u"chromium-browser"_s};
    BrowserPrograms programs;
    for (const QString &name : browser.isEmpty() ? usual : QStringList{browser}) {
        programs.browser = QStandardPaths::findExecutable(name);
        if (!programs.browser.isEmpty()) {
            break;
        }
    }
    if (programs.browser.isEmpty()) {
        return failure(ErrorCode::NotFound,
                       tr("Preview needs chromium. Install the package chromium-headless-shell, then press Retry."));
    }
    programs.bwrap = QStandardPaths::findExecutable(u"bwrap"_s);
    return programs;
}

QList<Sandbox> sandboxesToTry(const BrowserPrograms &programs)
{
    // The browser's own sandbox refuses to work for root. What can see processes of its user without that sandbox
    // could, once broken into, reach files through them: so it comes last.
    const bool isRoot = geteuid() == 0;
    QList<Sandbox> forms{
        {true, true, true}, {true, false, true}, {true, true, false}, {false, false, true}, {true, false, false}};
    forms.removeIf([&](const Sandbox &form) {
        return (form.hasNamespaces && programs.bwrap.isEmpty()) || (form.isBrowsers && isRoot);
    });
    return forms;
}

QStringList renderingFlags()
{
    return {
        u"--force-color-profile=srgb"_s,
        u"--font-render-hinting=none"_s,
        u"--disable-lcd-text"_s,
        u"--disable-gpu"_s,
        u"--disable-partial-raster"_s,
        u"--disable-skia-runtime-opts"_s,
        // Headless has no pointer, and without one every hover: style is gone.
        u"--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4"_s,
    };
}

static QStringList browserFlags(const Sandbox &sandbox, const QString &profile)
{
    QStringList flags{
        u"--headless"_s,
        u"--remote-debugging-pipe"_s,
        u"--user-data-dir="_s + profile,
        u"--lang=en-US"_s,
        u"--mute-audio"_s,
        u"--no-first-run"_s,
        u"--no-default-browser-check"_s,
        u"--no-pings"_s,
        u"--disable-background-networking"_s,
        u"--disable-background-timer-throttling"_s,
        u"--disable-backgrounding-occluded-windows"_s,
        u"--disable-breakpad"_s,
        u"--disable-client-side-phishing-detection"_s,
        u"--disable-component-extensions-with-background-pages"_s,
        u"--disable-component-update"_s,
        u"--disable-default-apps"_s,
        u"--disable-dev-shm-usage"_s,
        u"--disable-domain-reliability"_s,
        u"--disable-extensions"_s,
        u"--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,DialMediaRouteProvider,InterestFeedContentSuggestions,MediaRouter,OptimizationHints,Prerender2,SpareRendererForSitePerProcess,Translate"_s,
        u"--disable-quic"_s,
        u"--disable-renderer-backgrounding"_s,
        u"--disable-speech-api"_s,
        u"--disable-sync"_s,
        u"--dns-prefetch-disable"_s,
        // What still asks for the network is sent to a port where nobody listens, and no name is looked up.
        u"--proxy-server=127.0.0.1:9"_s,
        u"--proxy-bypass-list=<-loopback>"_s,
        u"--host-resolver-rules=MAP * ~NOTFOUND"_s,
        u"--force-webrtc-ip-handling-policy=disable_non_proxied_udp"_s,
        u"--js-flags=--max-old-space-size=512"_s,
        u"--password-store=basic"_s,
    };
    if (!sandbox.isBrowsers) {
        flags.append(u"--no-sandbox"_s);
    }
    return flags + renderingFlags() + QStringList{u"about:blank"_s};
}

static QStringList bwrapFlags(const Sandbox &sandbox)
{
    QStringList flags{
        u"--unshare-net"_s,
        u"--unshare-ipc"_s,
        u"--unshare-uts"_s,
        u"--die-with-parent"_s,
        u"--new-session"_s,
        u"--clearenv"_s,
        u"--setenv"_s,
        u"PATH"_s,
        u"/usr/bin"_s,
        u"--setenv"_s,
        u"HOME"_s,
        u"/home/preview"_s,
        u"--setenv"_s,
        u"LANG"_s,
        u"C.UTF-8"_s,
        u"--setenv"_s,
        u"TZ"_s,
        u"UTC"_s,
        u"--ro-bind"_s,
        u"/usr"_s,
        u"/usr"_s,
        u"--symlink"_s,
        u"usr/bin"_s,
        u"/bin"_s,
        u"--symlink"_s,
        u"usr/lib"_s,
        u"/lib"_s,
        u"--symlink"_s,
        u"usr/lib64"_s,
        u"/lib64"_s,
        u"--dev"_s,
        u"/dev"_s,
        u"--tmpfs"_s,
        u"/tmp"_s,
        u"--tmpfs"_s,
        u"/run"_s,
        u"--dir"_s,
        u"/home/preview"_s,
    };
    for (const QString &path : {u"/etc/fonts"_s, u"/etc/ld.so.cache"_s, u"/etc/alternatives"_s, u"/etc/chromium"_s,
                                u"/var/cache/fontconfig"_s}) {
        flags += {u"--ro-bind-try"_s, path, path};
    }
    for (const QString &folder : {u".local/share/fonts"_s, u".fonts"_s}) {
        flags += {u"--ro-bind-try"_s, QDir::home().filePath(folder), u"/home/preview/"_s + folder};
    }
    if (sandbox.hidesProcesses) {
        flags += {u"--unshare-pid"_s, u"--proc"_s, u"/proc"_s};
    } else {
        flags += {u"--ro-bind"_s, u"/proc"_s, u"/proc"_s};
    }
    return flags;
}

QStringList browserCommand(const BrowserPrograms &programs, const Sandbox &sandbox, const QString &profile)
{
    QStringList command;
    if (sandbox.hasNamespaces) {
        command = QStringList{programs.bwrap} + bwrapFlags(sandbox) + QStringList{u"--"_s};
    }
    return command + QStringList{programs.browser} + browserFlags(sandbox, profile);
}

} // namespace enigma
