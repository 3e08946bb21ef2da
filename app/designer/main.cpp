// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// enigma-designer: the desktop application.

#include "app/designer/desktop.h"
#include "app/designer/tour_pictures.h"
#include "models/store/library.h"
#include "ui/style/enigma_style.h"

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QIcon>
#include <QLockFile>
#include <QTimer>

#include <cstdio>

namespace enigma {

using namespace Qt::StringLiterals;

struct Options
{
    std::string library;
    std::string pictures;
    bool quitAfterFirstPaint = false;
};

// Prints how long the window took to stand there with the library in it, and ends the program.
static void measureStart(Desktop &desktop, const QElapsedTimer &since)
{
    QObject::connect(&desktop, &Desktop::libraryOpened, &desktop, [&desktop, since] {
        desktop.window().repaint();
        std::printf("first painted window after %lld ms\n", static_cast<long long>(since.elapsed()));
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    });
    QObject::connect(&desktop, &Desktop::libraryRefused, qApp, [] { QCoreApplication::exit(1); });
}

static void takePictures(Desktop &desktop, const QString &folder)
{
    auto *tour = new TourPictures(desktop, folder);
    tour->setParent(&desktop);
    QObject::connect(&desktop, &Desktop::libraryOpened, tour, &TourPictures::start);
    QObject::connect(&desktop, &Desktop::libraryRefused, qApp, [] { QCoreApplication::exit(1); });
    QObject::connect(tour, &TourPictures::finished, qApp, [folder](int pictures) {
        std::printf("%d pictures in %s\n", pictures, qPrintable(folder));
        QCoreApplication::exit(pictures > 0 ? 0 : 1);
    });
}

static int run(const Options &options, const QElapsedTimer &since)
{
    const QString folder = options.library.empty() ? Library::defaultFolder() : QString::fromStdString(options.library);
    QDir().mkpath(folder);
    QLockFile lock(folder + u"/window.lock"_s);
    lock.setStaleLockTime(0);
    if (!lock.tryLock(100)) {
        std::fprintf(
            stderr, "%s\n",
            qPrintable(QCoreApplication::translate("enigma", "The library %1 is open in another window already.")
                           .arg(folder)));
        return 1;
    }
    Desktop desktop(folder);
    if (options.quitAfterFirstPaint) {
        measureStart(desktop, since);
    }
    if (!options.pictures.empty()) {
        takePictures(desktop, QString::fromStdString(options.pictures));
    }
    desktop.start();
    return QApplication::exec();
}

} // namespace enigma

int main(int argc, char **argv)
{
    QElapsedTimer since;
    since.start();
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Enigma Designer"));
    QApplication::setApplicationName(QStringLiteral("enigma-designer"));
    QApplication::setApplicationDisplayName(QStringLiteral("Enigma Designer"));
    QApplication::setApplicationVersion(QStringLiteral(ENIGMA_VERSION));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/enigma/ui/icons/logo.svg")));

    enigma::Options options;
    CLI::App app("Design, version and publish component registries.", "enigma-designer");
    app.add_option("--library", options.library,
                   "The library's folder; $ENIGMA_LIBRARY or the user's data folder when not given");
    app.add_option("--pictures", options.pictures, "Take pictures of every pane into this folder, and end");
    app.add_flag("--quit-after-first-paint", options.quitAfterFirstPaint, "Say how long the start took, and end");
    app.set_version_flag("--version", ENIGMA_VERSION);
    CLI11_PARSE(app, argc, argv);
    enigma::EnigmaStyle::install(application);
    return enigma::run(options, since);
}
