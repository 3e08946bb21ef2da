// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps the directions of docs/architecture.md: what a folder may include, what a program may link, and that every
// source names its licence.

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

// A folder may include headers below the prefixes, and of system headers none that match `never`.
struct Layer
{
    QString folder;
    QStringList allowed;
    QString never;
};

static const QString kGui =
    u"^(Q(Widget|Painter|Pixmap|Image|Color|Font|Icon|Action|GuiApplication|Application|Quick|Qml|Window)|Qt(Gui|Widgets|Quick|Qml)/|KSyntaxHighlighting)"_s;
static const QString kWidgets = u"^(Q(Widget|Application|Quick|Qml|Window)|Qt(Widgets|Quick|Qml)/)"_s;
static const QString kNetwork = u"^(QNetwork|QTcp|QUdp|QHttp|QWebSocket|QSsl|QLocalSocket|QHostAddress|QtNetwork/)"_s;
static const QString kSql = u"^(QSql|QtSql/)"_s;
static const QString kHttpServer = u"^(QHttp(Server|Headers|ServerRe)|QAbstractHttpServer|QtHttpServer/)"_s;

static QString anyOf(const QStringList &patterns)
{
    return u"(%1)"_s.arg(patterns.join(u")|("_s));
}

class TestLayering : public QObject
{
    Q_OBJECT

private:
    static QList<Layer> layers()
    {
        const QString noGuiNoNetwork = anyOf({kGui, kNetwork});
        return {
            {u"models"_s, {u"models/"_s}, noGuiNoNetwork},
            {u"models/css"_s, {u"models/css/"_s}, noGuiNoNetwork},
            {u"models/color"_s, {u"models/base/"_s, u"models/css/"_s, u"models/color/"_s}, noGuiNoNetwork},
            {u"models/code"_s, {u"models/base/"_s, u"models/code/"_s}, noGuiNoNetwork},
            {u"models/preview"_s,
             {u"models/base/"_s, u"models/code/"_s, u"models/css/"_s, u"models/domain/"_s, u"models/format/"_s,
              u"models/preview/"_s, u"models/theme/"_s},
             noGuiNoNetwork},
            {u"sync/api"_s, {u"models/"_s, u"sync/api/"_s}, anyOf({kGui, kNetwork, kSql})},
            {u"sync"_s, {u"models/"_s, u"sync/"_s}, anyOf({kGui, kSql, kHttpServer})},
            {u"ui"_s, {u"models/"_s, u"sync/api/"_s, u"ui/"_s}, anyOf({kNetwork, kSql})},
            {u"ui/render"_s, {u"models/"_s, u"ui/render/"_s}, anyOf({kWidgets, kNetwork, kSql})},
            {u"app/http"_s, {u"models/"_s, u"sync/"_s, u"app/http/"_s}, anyOf({kGui, kSql})},
            {u"app/ctl"_s, {u"models/"_s, u"sync/"_s, u"ui/render/"_s, u"app/"_s}, anyOf({kGui, kSql})},
            {u"app/registryd"_s, {u"models/"_s, u"sync/"_s, u"app/"_s}, anyOf({kGui, kSql})},
            {u"app/designer"_s, {u"models/"_s, u"sync/"_s, u"ui/"_s, u"app/"_s}, anyOf({kSql, kHttpServer})},
        };
    }

    static QString read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    static QStringList sources(const QString &folder)
    {
        QStringList found;
        QDirIterator files(QStringLiteral(ENIGMA_SOURCE_DIR "/") + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            found.append(QDir(QStringLiteral(ENIGMA_SOURCE_DIR)).relativeFilePath(files.next()));
        }
        return found;
    }

private Q_SLOTS:
    void everyIncludeKeepsItsDirection()
    {
        static const QRegularExpression include(u"^\\s*#include\\s+([<\"])([^>\"]+)[>\"]"_s,
                                                QRegularExpression::MultilineOption);
        QStringList broken;
        for (const Layer &layer : layers()) {
            const QRegularExpression never(layer.never);
            const QStringList files = sources(layer.folder);
            QVERIFY2(!files.isEmpty(), qPrintable(layer.folder));
            for (const QString &file : files) {
                const QString text = read(QStringLiteral(ENIGMA_SOURCE_DIR "/") + file);
                for (const QRegularExpressionMatch &match : include.globalMatch(text)) {
                    const QString target = match.captured(2);
                    const bool ours = match.captured(1) == u"\""_s && target.contains(u'/');
                    const bool allowed = std::ranges::any_of(
                        layer.allowed, [&](const QString &prefix) { return target.startsWith(prefix); });
                    if ((ours && !allowed) || (!ours && never.match(target).hasMatch())) {
                        broken.append(u"%1 includes %2"_s.arg(file, target));
                    }
                }
            }
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }

    void onlyTheStoreKnowsSql()
    {
        QStringList broken;
        for (const QString &file : sources(u"models"_s)) {
            if (!file.startsWith(u"models/store/"_s) &&
                read(QStringLiteral(ENIGMA_SOURCE_DIR "/") + file).contains(QRegularExpression(u"#include <QSql"_s))) {
                broken.append(file);
            }
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }

    void thePrivateLinksStayPrivate_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("never");
        QTest::newRow("enigmactl") << u"enigmactl"_s << u"libQt6(Widgets|Qml|Quick)"_s;
        QTest::newRow("enigma-registryd") << u"enigma-registryd"_s << u"libQt6(Widgets|Qml|Quick)"_s;
    }

    void thePrivateLinksStayPrivate()
    {
        QFETCH(QString, program);
        QFETCH(QString, never);
        QProcess process;
        process.start(u"ldd"_s, {QStringLiteral(ENIGMA_BIN_DIR "/") + program});
        QVERIFY(process.waitForFinished());
        const QString libraries = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY(libraries.contains(u"libQt6Core"_s));
        QVERIFY2(!libraries.contains(QRegularExpression(never)), qPrintable(libraries));
    }

    void everySourceNamesItsLicence()
    {
        QStringList broken;
        for (const QString &folder : {u"models"_s, u"sync"_s, u"ui"_s, u"app"_s, u"tests"_s}) {
            for (const QString &file : sources(folder)) {
                const QString text = read(QStringLiteral(ENIGMA_SOURCE_DIR "/") + file);
                if (!text.startsWith(u"// SPDX-FileCopyrightText: "_s) ||
                    !text.contains(u"\n// SPDX-License-Identifier: GPL-3.0-or-later\n"_s)) {
                    broken.append(file);
                }
            }
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestLayering)
#include "tst_layering.moc"
