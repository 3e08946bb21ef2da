// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every place of the composed window, as a screen reader and a keyboard find it, and with text at twice its size.

#include "app/designer/desktop.h"
#include "tests/support/check.h"
#include "ui/component/component_pane.h"
#include "ui/history/history_pane.h"
#include "ui/library/component_grid.h"
#include "ui/library/library_pane.h"
#include "ui/library/quick_look.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/pane_host.h"
#include "ui/style/enigma_style.h"
#include "ui/style/type.h"
#include "ui/sync/sync_pane.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// Panes, and the sheets over them by the action that opens each.
constexpr const char *kPlaces[] = {"library",
                                   "component",
                                   "theme",
                                   "history",
                                   "comparison",
                                   "chat",
                                   "sync",
                                   "settings",
                                   "welcome",
                                   "quick look",
                                   "save version",
                                   "library.new-component",
                                   "library.new-registry",
                                   "library.import",
                                   "library.trash",
                                   "sync.add-remote",
                                   "go.anything"};

// "ComponentPane > CodeTab > QToolButton", for the one who has to find it.
QString pathOf(const QObject *object)
{
    QStringList path;
    for (; object && path.size() < 5; object = object->parent()) {
        path.prepend(QString::fromLatin1(object->metaObject()->className()).section(u"::"_s, -1));
    }
    return path.join(u" > "_s);
}

bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::Slider:
    case QAccessible::SpinBox:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::Table:
    case QAccessible::ListItem:
    case QAccessible::PageTab:
    case QAccessible::Link:
        return true;
    default:
        return false;
    }
}

void visit(QAccessibleInterface *node, const std::function<void(QAccessibleInterface &)> &look)
{
    if (!node || !node->isValid() || node->state().invisible) {
        return;
    }
    look(*node);
    for (int i = 0; i < std::min(node->childCount(), 200); ++i) {
        visit(node->child(i), look);
    }
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Desktop> m_desktop;
    ComponentSummary m_component;

    MainWindow &window() { return m_desktop->window(); }

    void closeWhatIsAbove()
    {
        for (Sheet *sheet : window().findChildren<Sheet *>()) {
            sheet->dismiss();
        }
        for (auto *look : window().findChildren<QuickLook *>()) {
            look->dismiss();
        }
        window().findChild<CommandPalette *>()->dismiss();
    }

    void goTo(const QString &place)
    {
        closeWhatIsAbove();
        if (QAction *action = window().actionRegistry().action(place)) {
            m_desktop->openLibrary()->showRegistry(m_component.registryId);
            QTest::qWait(200);
            action->trigger();
        } else if (place == u"quick look") {
            m_desktop->openLibrary()->showRegistry(m_component.registryId);
            auto *grid = window().findChild<ComponentGrid *>();
            QTRY_VERIFY(grid->model()->rowCount() > 0);
            grid->setFocus();
            grid->setCurrentIndex(grid->model()->index(0, 0));
            QTest::keyClick(grid, Qt::Key_Space);
        } else if (place == u"save version") {
            m_desktop->openComponent(m_component.id);
            QTest::qWait(400);
            static_cast<ComponentPane *>(window().paneHost().current())->saveVersion();
        } else if (place == u"library") {
            m_desktop->openLibrary()->showRegistry(m_component.registryId);
        } else if (place == u"component") {
            m_desktop->openComponent(m_component.id);
        } else if (place == u"theme") {
            m_desktop->openTheme(m_component.registryId);
        } else if (place == u"history") {
            m_desktop->openHistory()->showComponent(m_component.id);
        } else if (place == u"comparison") {
            const QList<Version> versions = m_desktop->library().versions(m_component.id).wait().value();
            m_desktop->openComparison(m_component.id, versions.at(1).id, versions.at(0).id);
        } else if (place == u"chat") {
            m_desktop->openChat();
        } else if (place == u"sync") {
            m_desktop->openSync();
        } else if (place == u"settings") {
            m_desktop->openSettings();
        } else {
            m_desktop->showWelcome();
        }
        QTest::qWait(400); // Panes fill from the thread of the library.
    }

    static void addPlaces()
    {
        QTest::addColumn<QString>("place");
        for (const char *place : kPlaces) {
            QTest::newRow(place) << QString::fromLatin1(place);
        }
    }

    // Of a component, every tab.
    void eachTab(const std::function<void()> &look)
    {
        Pane *pane = window().cover() ? nullptr : window().paneHost().current();
        auto *tabs = pane ? pane->findChild<QTabBar *>() : nullptr;
        for (int tab = 0; tab < (tabs ? tabs->count() : 1); ++tab) {
            if (tabs) {
                tabs->setCurrentIndex(tab);
                QTest::qWait(50);
            }
            look();
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.filePath(u"settings"_s));
        EnigmaStyle::install(*qApp);
        m_desktop = std::make_unique<Desktop>(m_folder.filePath(u"library"_s));
        window().resize(1280, 800);
        QSignalSpy opened(m_desktop.get(), &Desktop::libraryOpened);
        m_desktop->start();
        QVERIFY(opened.wait());
        LibraryService &library = m_desktop->library();
        library.importPath(u":/enigma/starter"_s, {.slug = u"starter"_s}).wait().value();
        m_component = library.components({.text = u"card"_s, .limit = 1}).wait().value().first();
        library.writeDraftFile(m_component.id, u"ui/card.tsx"_s, "export const Card = 1\n").wait().value();
        library.saveVersion({m_component.id, {1, 0, 0}, u"One"_s}).wait().value();
    }

    void cleanupTestCase() { m_desktop.reset(); }

    void everyControlHasAName_data() { addPlaces(); }

    void everyControlHasAName()
    {
        QFETCH(QString, place);
        goTo(place);
        QStringList nameless;
        eachTab([&] {
            visit(QAccessible::queryAccessibleInterface(&window()), [&](QAccessibleInterface &node) {
                if (isControl(node.role()) && node.text(QAccessible::Name).trimmed().isEmpty()) {
                    nameless.append(pathOf(node.object()) + u" role %1"_s.arg(int(node.role())));
                }
            });
        });
        nameless.removeDuplicates();
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void everyButtonIsReachedWithTheKeyboard_data() { addPlaces(); }

    // By Tab; or it is one of many rows or tabs of something that is, or a shortcut of an action does the same.
    void everyButtonIsReachedWithTheKeyboard()
    {
        QFETCH(QString, place);
        goTo(place);
        QStringList unreachable;
        eachTab([&] {
            for (const QWidget *widget : window().findChildren<QWidget *>()) {
                const bool isOperated = qobject_cast<const QAbstractButton *>(widget) ||
                                        qobject_cast<const QLineEdit *>(widget) ||
                                        qobject_cast<const QComboBox *>(widget);
                const bool isReached = (widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy();
                const bool leadsNowhere = widget->testAttribute(Qt::WA_TransparentForMouseEvents);
                if (isOperated && widget->isVisible() && widget->isEnabled() && !isReached && !leadsNowhere) {
                    unreachable.append(pathOf(widget) + u" "_s + widget->accessibleName());
                }
            }
        });
        unreachable.removeDuplicates();
        QVERIFY2(unreachable.isEmpty(), qPrintable(unreachable.join(u'\n')));
    }

    void tabGoesThroughAllAndComesBack_data() { addPlaces(); }

    void tabGoesThroughAllAndComesBack()
    {
        QFETCH(QString, place);
        goTo(place);
        window().activateWindow();
        QWidget *first = QApplication::focusWidget();
        QVERIFY(first);
        QSet<QWidget *> seen;
        int steps = 0;
        for (; steps < 400 && !seen.contains(QApplication::focusWidget()); ++steps) {
            seen.insert(QApplication::focusWidget());
            // Where Tab is a letter, as in the editor, the next area is a key away.
            QWidget *before = QApplication::focusWidget();
            QTest::keyClick(before, Qt::Key_Tab);
            if (QApplication::focusWidget() == before) {
                window().actionRegistry().action(u"view.next-area"_s)->trigger();
            }
        }
        QVERIFY2(steps < 400, "The focus does not come back");
        QVERIFY2(seen.size() > 3, qPrintable(QString::number(seen.size())));
    }

    void nothingIsClippedAtTwiceTheSize_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QSize>("size");
        for (const char *place : kPlaces) {
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                QTest::addRow("%s %d", place, size.width()) << QString::fromLatin1(place) << size;
            }
        }
    }

    void nothingIsClippedAtTwiceTheSize()
    {
        QFETCH(QString, place);
        QFETCH(QSize, size);
        setFontScale(2);
        const auto back = qScopeGuard([this] {
            setFontScale(1);
            window().resize(1280, 800);
        });
        window().resize(size);
        goTo(place);
        QStringList clipped;
        eachTab([&] {
            for (const QWidget *widget : window().findChildren<QWidget *>()) {
                const bool isText =
                    qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget);
                if (!isText || !widget->isVisible()) {
                    continue;
                }
                const auto *label = qobject_cast<const QLabel *>(widget);
                const int needed = label && label->wordWrap() ? label->heightForWidth(label->width())
                                                              : widget->minimumSizeHint().height();
                const bool isShort = widget->height() < needed;
                const bool isNarrow =
                    widget->width() < widget->minimumSizeHint().width() && !(label && label->wordWrap());
                if (isShort || isNarrow) {
                    const QString text = label ? label->text() : static_cast<const QAbstractButton *>(widget)->text();
                    clipped.append(u"%1 “%2” has %3×%4, needs %5×%6"_s.arg(pathOf(widget), text.left(40))
                                       .arg(widget->width())
                                       .arg(widget->height())
                                       .arg(widget->minimumSizeHint().width())
                                       .arg(needed));
                }
            }
            const QString folder = qEnvironmentVariable("ENIGMA_PICTURES");
            if (!folder.isEmpty()) {
                QDir().mkpath(folder);
                window().grab().save(u"%1/twice-%2-%3.png"_s.arg(folder, place).arg(size.width()));
            }
        });
        clipped.removeDuplicates();
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestAccessibility)
#include "tst_accessibility.moc"
