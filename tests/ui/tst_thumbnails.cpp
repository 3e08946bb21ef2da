// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/library_fixture.h"
#include "tests/ui/starter_library.h"
#include "ui/library/component_grid.h"
#include "ui/library/library_pane.h"
#include "ui/preview/thumbnails.h"
#include "ui/render/renderer.h"
#include "ui/shell/main_window.h"

#include <QSignalSpy>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kPatience = 60'000;
static const QString kLight = u"light"_s;

class TestThumbnails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        useTestSettings(u"tst_thumbnails"_s);
        m_library = std::make_unique<LibraryService>(m_folder.filePath(u"library"_s));
        m_registry = importStarter(*m_library);
        m_renderer = std::make_unique<Renderer>();
    }

    void cleanupTestCase()
    {
        m_renderer.reset();
        m_library.reset();
    }

    void nothingIsMadeUnlessItIsWanted()
    {
        Renderer idle;
        Thumbnails thumbnails(*m_library, idle);
        QVERIFY(thumbnails.of(component(u"button"_s), kLight).picture.isNull());
        QTest::qWait(200);
        QCOMPARE(idle.state(), Renderer::State::Idle);
    }

    void aPictureIsMadeAndKept()
    {
        const ComponentSummary card = component(u"card"_s);
        {
            Thumbnails thumbnails(*m_library, *m_renderer);
            thumbnails.setEnabled(true);
            QVERIFY(thumbnails.of(card, kLight).picture.isNull()); // At once, without an answer.
            QTRY_VERIFY_WITH_TIMEOUT(!thumbnails.of(card, kLight).picture.isNull(), kPatience);
        }
        Renderer idle;
        Thumbnails later(*m_library, idle);
        later.setEnabled(true);
        QTRY_VERIFY_WITH_TIMEOUT(!later.of(card, kLight).picture.isNull(), kPatience);
        QCOMPARE(idle.state(), Renderer::State::Idle);
    }

    void whatCannotBeShownSaysWhy()
    {
        Thumbnails thumbnails(*m_library, *m_renderer);
        thumbnails.setEnabled(true);
        const ComponentSummary utils = component(u"utils"_s);
        QTRY_COMPARE_WITH_TIMEOUT(thumbnails.of(utils, kLight).reason, u"utils exports no component to show."_s,
                                  kPatience);
        QVERIFY(thumbnails.of(utils, kLight).picture.isNull());
    }

    void anEditBringsANewPictureAndTheOldOneStaysUntilThen()
    {
        Thumbnails thumbnails(*m_library, *m_renderer);
        thumbnails.setEnabled(true);
        const ComponentSummary badge = component(u"badge"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!thumbnails.of(badge, kLight).picture.isNull(), kPatience);
        const QImage before = thumbnails.of(badge, kLight).picture;
        QByteArray code = m_library->working(badge.id).wait()->item.files.constFirst().content;
        code.replace("bg-primary", "bg-destructive");
        bool wasGone = false;
        connect(&thumbnails, &Thumbnails::changed, this,
                [&] { wasGone = wasGone || thumbnails.of(badge, kLight).picture.isNull(); });
        m_library->writeDraftFile(badge.id, m_library->working(badge.id).wait()->item.files.constFirst().path, code);
        QTRY_VERIFY_WITH_TIMEOUT(thumbnails.of(badge, kLight).picture != before, kPatience);
        QVERIFY(!wasGone);
    }

    void aTileIsPaintedWithItsPicture()
    {
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            Tokens::instance().setAppearance(appearance);
            Thumbnails thumbnails(*m_library, *m_renderer);
            thumbnails.setEnabled(true);
            MainWindow window;
            window.resize(1280, 800);
            auto *pane = new LibraryPane(*m_library, thumbnails);
            window.open(pane);
            window.show();
            pane->showRegistry(m_registry);
            auto *grid = pane->findChild<ComponentGrid *>();
            QTRY_VERIFY(grid->model()->rowCount() > 15);
            const QList<ComponentSummary> all = m_library->components({.registry = m_registry}).wait().value();
            const auto isFull = [&] {
                for (const ComponentSummary &each : all) {
                    const Thumbnail known = thumbnails.of(each, shownMode());
                    if (each.type != kThemeItemType && known.picture.isNull() && known.reason.isEmpty()) {
                        return false;
                    }
                }
                return true;
            };
            QTRY_VERIFY_WITH_TIMEOUT(isFull(), kPatience);
            QTest::qWait(200);
            savePicture(window, u"thumbnails-1280"_s);
            window.resize(1920, 1080);
            QTest::qWait(200);
            savePicture(window, u"thumbnails-1920"_s);
            for (const ComponentSummary &each : all) {
                const Thumbnail known = thumbnails.of(each, shownMode());
                if (known.picture.isNull() && each.type == "registry:ui"_L1) {
                    qWarning("%s: %s", qPrintable(each.name), qPrintable(known.reason));
                }
            }
        }
        Tokens::instance().setAppearance(Appearance::Light);
    }

private:
    ComponentSummary component(const QString &name)
    {
        return m_library->findComponent(m_registry, name).wait().value();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<LibraryService> m_library;
    RegistryId m_registry;
    std::unique_ptr<Renderer> m_renderer;
};

} // namespace enigma

QTEST_MAIN(enigma::TestThumbnails)
#include "tst_thumbnails.moc"
