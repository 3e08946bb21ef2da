// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The theme pane over the starter registry. Saves pictures into the folder that ENIGMA_PICTURES names.

#include "models/api/library_service.h"
#include "models/color/gamut.h"
#include "tests/support/check.h"
#include "tests/ui/starter_library.h"
#include "ui/render/renderer.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pane_host.h"
#include "ui/style/tokens.h"
#include "ui/theme/inspector/channel_slider.h"
#include "ui/theme/inspector/color_slices.h"
#include "ui/theme/preview/gallery_view.h"
#include "ui/theme/table/token_table.h"
#include "ui/theme/table/token_value_field.h"
#include "ui/theme/theme_pane.h"
#include "ui/theme/theme_sidebar.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/side_list.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kLight = kLightMode.toString();
const QString kDark = kDarkMode.toString();

void savePicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("ENIGMA_PICTURES");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        QVERIFY(widget.grab().save(u"%1/theme-%2.png"_s.arg(folder, name)));
    }
}

} // namespace

class TestThemePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        useTestSettings(u"tst_theme_pane"_s);
        m_library = std::make_unique<LibraryService>(m_folder.filePath(u"library"_s));
        m_registry = importStarter(*m_library);
        ENIGMA_VALUE(const RegistryId empty, m_library->createRegistry({.slug = u"plain"_s}).wait());
        m_empty = empty;
    }

    void init() { m_pane = std::make_unique<ThemePane>(*m_library, m_renderer, m_registry); }

    void cleanup()
    {
        const ComponentId id = session().document().id();
        m_pane.reset();
        if (!id.isNull()) {
            std::ignore = m_library->discardDraft(id).wait();
        }
    }

    void cleanupTestCase()
    {
        m_library.reset();
        QSettings().clear();
    }

    void theTableHoldsEveryTokenInItsGroup()
    {
        QVERIFY(waitForUses());
        TokenModel &model = table().tokens();
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.data(model.index(0, 0)).toString(), u"Brand"_s);
        const QModelIndex primary = model.indexOf(u"primary"_s, kDark);
        QVERIFY(primary.isValid());
        QCOMPARE(primary.column(), 2);
        QVERIFY(primary.data(TokenModel::ColorRole).value<QColor>().isValid());
        QVERIFY(primary.siblingAtColumn(model.usesColumn()).data().toInt() > 0);
        const QModelIndex radius = model.indexOf(u"radius"_s, kDark);
        QVERIFY(radius.data(TokenModel::InheritedRole).toBool());
        QVERIFY(model.indexOf(u"shadow-sm"_s).isValid());
        QVERIFY(!model.indexOf(u"color-primary"_s).isValid());
        model.setFilter({.group = u"charts"_s});
        QVERIFY(!model.indexOf(u"primary"_s).isValid());
        QVERIFY(model.indexOf(u"chart-3"_s).isValid());
        model.setFilter({.text = u"MUTED"_s});
        QVERIFY(model.indexOf(u"muted-foreground"_s).isValid());
        QVERIFY(!model.indexOf(u"chart-3"_s).isValid());
    }

    void enterEditsAValueAndRefusesWhatIsNoColour()
    {
        QVERIFY(waitForUses());
        showPane();
        session().select(u"primary"_s, kLight);
        const QString before = valueOf(u"primary"_s, kLight);
        QTest::keyClick(&table(), Qt::Key_Return);
        auto *field = table().findChild<TokenValueField *>();
        QVERIFY(field);
        QCOMPARE(field->text(), before);
        QTest::keyClicks(field, u"#12"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(table().findChild<TokenValueField *>());
        QCOMPARE(valueOf(u"primary"_s, kLight), before);
        if (!qEnvironmentVariable("ENIGMA_PICTURES").isEmpty()) {
            savePicture(*m_pane, u"refused"_s);
        }
        field->selectAll();
        QTest::keyClicks(field, u"rebeccapurple"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(valueOf(u"primary"_s, kLight), u"rebeccapurple"_s);
        QTest::keyClick(m_pane.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(valueOf(u"primary"_s, kLight), before);
    }

    void draggingASliderShowsEverywhereAndIsOneStep()
    {
        QVERIFY(waitForUses());
        showPane();
        const std::unique_ptr<QWidget> inspector(m_pane->createInspector());
        inspector->resize(304, 800);
        inspector->show();
        session().select(u"primary"_s, kLight);
        QTest::keyClick(&table(), Qt::Key_H);
        const QString before = valueOf(u"primary"_s, kLight);
        const QList<ChannelSlider *> sliders = inspector->findChildren<ChannelSlider *>();
        QCOMPARE(sliders.size(), 4);
        ChannelSlider *hue = sliders.at(2);
        QCOMPARE(inspector->focusWidget(), hue);
        QTest::mousePress(hue, Qt::LeftButton, {}, QPoint(20, 13));
        for (int x = 30; x < 120; x += 10) {
            QTest::mouseMove(hue, QPoint(x, 13));
        }
        QTest::mouseRelease(hue, Qt::LeftButton, {}, QPoint(120, 13));
        const QString after = valueOf(u"primary"_s, kLight);
        QVERIFY(after != before);
        QVERIFY(after.startsWith("oklch("_L1));
        const QColor shown = session().colorOf(kLight, u"primary"_s);
        QCOMPARE(table().tokens().indexOf(u"primary"_s, kLight).data(TokenModel::ColorRole).value<QColor>(), shown);
        QTRY_VERIFY(hasColor(canvas(), shown));
        m_pane->undo();
        QCOMPARE(valueOf(u"primary"_s, kLight), before);
        QVERIFY(!session().document().canUndo());
    }

    void arrowKeysStepAChannel()
    {
        ChannelSlider slider(Channel::Hue, u"Hue"_s);
        slider.setColor({.lightness = 0.5, .chroma = 0.1, .hue = 40});
        QSignalSpy moved(&slider, &ChannelSlider::moved);
        QTest::keyClick(&slider, Qt::Key_Right);
        QTest::keyClick(&slider, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&slider, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(moved.at(0).constFirst().toDouble(), 41.0);
        QCOMPARE(moved.at(1).constFirst().toDouble(), 50.0);
        QCOMPARE(moved.at(2).constFirst().toDouble(), 39.9);
    }

    void theSlicesEndWhereTheScreensDo()
    {
        const Oklch clay{.lightness = 0.55, .chroma = 0.155, .hue = 40};
        const double srgb = maxChroma(clay.lightness, clay.hue, Gamut::Srgb);
        const double p3 = maxChroma(clay.lightness, clay.hue, Gamut::P3);
        QVERIFY(qAbs(srgb - 0.173) < 0.001);
        QVERIFY(qAbs(p3 - 0.196) < 0.001);
        QVERIFY(!shownBySrgb(clay, Channel::Chroma, 280).constLast());
        QVERIFY(shownBySrgb(clay, Channel::Chroma, 280).constFirst());
    }

    void aClickInTheGallerySelectsTheToken()
    {
        QVERIFY(waitForUses());
        showPane();
        session().select(u"border"_s, kLight);
        const QColor ink = session().colorOf(kLight, u"chart-5"_s);
        const std::optional<QPoint> place = find(canvas(), ink);
        QVERIFY(place);
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, *place);
        QTRY_COMPARE(session().token(), u"chart-5"_s);
        QCOMPARE(session().mode(), kLight);
    }

    void aRowUnderThePointerOutlinesItsUsesUntilThePointerLeaves()
    {
        QVERIFY(waitForUses());
        showPane();
        const QModelIndex row = table().tokens().indexOf(u"secondary"_s, kLight);
        QTest::mouseMove(table().viewport(), table().visualRect(row).center());
        QTRY_COMPARE(session().hovered(), u"secondary"_s);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&table(), &leave);
        QVERIFY(session().hovered().isEmpty());
    }

    void aTokenCanBeCopiedAndRestored()
    {
        QVERIFY(waitForUses());
        showPane();
        session().select(u"primary"_s, kLight);
        const QString before = valueOf(u"primary"_s, kLight);
        QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), before);
        ENIGMA_VERIFY(session().setValue(kLight, u"primary"_s, u"teal"_s));
        QCOMPARE(session().changedNames(), QStringList{u"primary"_s});
        QTest::keyClick(&table(), Qt::Key_R);
        QCOMPARE(valueOf(u"primary"_s, kLight), before);
        QVERIFY(session().changedNames().isEmpty());
    }

    void aRegistryWithoutThemeStartsWithTheDefaultOne()
    {
        m_pane = std::make_unique<ThemePane>(*m_library, m_renderer, m_empty);
        showPane();
        auto *empty = m_pane->findChild<EmptyState *>();
        QTRY_VERIFY(session().document().state() == ThemeDocument::State::Missing);
        QTRY_COMPARE(empty->findChildren<QAbstractButton *>().size(), 3);
        savePicture(*m_pane, u"empty"_s);
        QTest::mouseClick(empty->findChildren<QAbstractButton *>().constFirst(), Qt::LeftButton);
        QTRY_VERIFY(session().document().state() == ThemeDocument::State::Ready);
        QTRY_VERIFY(table().tokens().indexOf(u"primary"_s).isValid());
    }

    void thePaneLooksLikeItsPictures()
    {
        QVERIFY(waitForUses());
        MainWindow window;
        ThemePane *pane = m_pane.release();
        window.open(pane);
        m_pane.reset();
        ENIGMA_VERIFY(pane->session().setValue(kLight, u"primary"_s, u"oklch(0.58 0.16 36)"_s));
        ENIGMA_VERIFY(pane->session().setValue(kDark, u"border"_s, u"oklch(1 0 0 / 12%)"_s));
        pane->session().select(u"primary"_s, kLight);
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            Tokens::instance().setAppearance(appearance);
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080), QSize(1440, 900), QSize(1000, 640)}) {
                window.resize(size);
                window.show();
                QTest::qWait(50);
                savePicture(window,
                            u"%1-%2"_s.arg(size.width()).arg(appearance == Appearance::Dark ? u"dark"_s : u"light"_s));
            }
        }
        pane->session().select(u"radius"_s, kLight);
        window.resize(1280, 800);
        savePicture(window, u"radius"_s);
        Tokens::instance().setAppearance(Appearance::Light);
        m_pane = std::make_unique<ThemePane>(*m_library, m_renderer, m_empty);
    }

private:
    ThemeSession &session() { return m_pane->session(); }
    TokenTable &table() { return *m_pane->findChild<TokenTable *>(); }

    // What QML paints on.
    QWidget &canvas() { return *m_pane->findChild<GalleryView *>()->findChild<QWidget *>(); }

    QString valueOf(const QString &name, const QString &mode)
    {
        return session().document().theme().value(mode, name).value_or(TokenValue()).text;
    }

    bool waitForUses()
    {
        return QTest::qWaitFor([this] {
            return session().document().state() == ThemeDocument::State::Ready && !session().usage().pairs.isEmpty() &&
                   !session().document().base().isEmpty();
        });
    }

    void showPane()
    {
        m_pane->resize(840, 800);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        table().setFocus();
    }

    static std::optional<QPoint> find(QWidget &canvas, const QColor &color)
    {
        const QImage picture = canvas.grab().toImage();
        for (int y = picture.height() - 1; y >= 0; --y) {
            for (int x = 0; x < picture.width() / 2; ++x) {
                if (picture.pixelColor(x, y).rgb() == color.rgb()) {
                    return QPoint(x, y) / picture.devicePixelRatio() + QPoint(2, -4);
                }
            }
        }
        return {};
    }

    static bool hasColor(QWidget &canvas, const QColor &color) { return find(canvas, color).has_value(); }

    QTemporaryDir m_folder;
    std::unique_ptr<LibraryService> m_library;
    Renderer m_renderer;
    RegistryId m_registry;
    RegistryId m_empty;
    std::unique_ptr<ThemePane> m_pane;
};

} // namespace enigma

QTEST_MAIN(enigma::TestThemePane)
#include "tst_theme_pane.moc"
