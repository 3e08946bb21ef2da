// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A new component from nothing, from the starter registry and from another component, by keyboard alone.

#include "tests/ui/library_fixture.h"
#include "ui/library/new_component_sheet.h"
#include "ui/library/starter_templates.h"
#include "ui/style/enigma_style.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/side_list.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    Stage() : acme(fixture.fillSample()), other(fixture.addRegistry(u"other"_s))
    {
        host.resize(1000, 820);
        host.show();
        sheet = new NewComponentSheet(fixture.service(), fixture.service().registries().wait().value(), acme, &host);
        created = std::make_unique<QSignalSpy>(sheet, &NewComponentSheet::created);
        sheet->open();
        templates = sheet->findChild<SideList *>();
    }

    template<typename Control>
    Control *control(const QString &name) const
    {
        for (Control *each : sheet->findChildren<Control *>()) {
            if (each->accessibleName() == name) {
                return each;
            }
        }
        return nullptr;
    }

    QString keyOf(const QString &text) const
    {
        const QList<SideItem> items = templates->items();
        const auto found = std::ranges::find(items, text, &SideItem::text);
        return found == items.end() ? QString() : found->key;
    }

    Item made() const
    {
        const auto id = created->constFirst().constFirst().value<ComponentId>();
        return fixture.service().working(id).wait()->item;
    }

    mutable LibraryFixture fixture;
    RegistryId acme;
    RegistryId other;
    QWidget host;
    QPointer<NewComponentSheet> sheet;
    std::unique_ptr<QSignalSpy> created;
    SideList *templates;
};

} // namespace

class TestNewComponentSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { EnigmaStyle::install(*qApp); }

    void aComponentBeginsAsACopyOfOneOfTheStarter()
    {
        Stage stage;
        QTRY_VERIFY(stage.templates->items().size() > 20);
        auto *name = stage.control<QLineEdit>(u"Name"_s);
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, u"knob"_s);
        QTest::keyClick(name, Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), stage.templates);
        while (stage.templates->currentKey() != stage.keyOf(u"Card"_s)) {
            const QString before = stage.templates->currentKey();
            QTest::keyClick(stage.templates, Qt::Key_Down);
            QVERIFY(stage.templates->currentKey() != before);
        }
        QTest::qWait(350); // Until it has slid in.
        savePicture(stage.host, u"new-component-template"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(stage.created->size(), 1);
        const Item item = stage.made();
        QCOMPARE(item.head.name, u"knob"_s);
        QCOMPARE(item.head.title, u"Knob"_s);
        QCOMPARE(item.head.type, u"registry:ui"_s);
        QCOMPARE(item.files.size(), 1);
        QCOMPARE(item.files.first().path, u"ui/knob.tsx"_s);
        QVERIFY(item.files.first().content.contains("CardHeader"));
        // The registry has its own "utils"; the starter is not where developers of this registry install from.
        QCOMPARE(item.head.registryDependencies, QStringList{u"@acme-ui/utils"_s});
    }

    void whatTheRegistryLacksComesFromShadcnItself()
    {
        Item item;
        item.head.registryDependencies = {u"@starter/utils"_s, u"@starter/button"_s, u"@acme/other"_s};
        QCOMPARE(starterNeeds(item), (QStringList{u"utils"_s, u"button"_s}));
        settleStarterNeeds(item, u"mine"_s, {u"button"_s});
        QCOMPARE(item.head.registryDependencies, (QStringList{u"utils"_s, u"@mine/button"_s, u"@acme/other"_s}));
    }

    void aComponentBeginsAsACopyOfAnotherInAnyRegistry()
    {
        Stage stage;
        Item own;
        own.head = {.name = u"dial"_s, .type = u"registry:block"_s, .title = u"Dial"_s, .description = u"Turns."_s};
        own.files = {{u"blocks/dial/dial.tsx"_s, u"registry:component"_s, {}, "dial\n"},
                     {u"blocks/dial/lib.ts"_s, u"registry:lib"_s, {}, "lib\n"}};
        stage.sheet->beginFrom(own);
        QCOMPARE(stage.control<QComboBox>(u"Type"_s)->currentData().toString(), u"registry:block"_s);
        QCOMPARE(stage.control<QLineEdit>(u"Description"_s)->text(), u"Turns."_s);
        stage.control<QLineEdit>(u"Name"_s)->setText(u"knob"_s);
        auto *registry = stage.control<QComboBox>(u"Registry"_s);
        registry->setCurrentIndex(registry->findData(stage.other.value));
        auto *create = [&] {
            const auto buttons = stage.sheet->findChildren<PushButton *>();
            return *std::ranges::find(buttons, u"Create"_s, &PushButton::text);
        }();
        QTRY_VERIFY(create->isEnabled());
        create->click();
        QTRY_COMPARE(stage.created->size(), 1);
        const Item item = stage.made();
        QCOMPARE(item.files.at(0).path, u"blocks/knob/knob.tsx"_s);
        QCOMPARE(item.files.at(1).content, QByteArray("lib\n"));
        ENIGMA_VERIFY(stage.fixture.service().findComponent(stage.other, u"knob"_s).wait());
    }

    void whatWasTypedStaysWhenTheTemplateChanges()
    {
        Stage stage;
        QTRY_VERIFY(stage.templates->items().size() > 20);
        auto *title = stage.control<QLineEdit>(u"Title"_s);
        auto *description = stage.control<QLineEdit>(u"Description"_s);
        QTest::keyClicks(description, u"Mine"_s);
        QTest::keyClicks(stage.control<QLineEdit>(u"Name"_s), u"knob"_s);
        QCOMPARE(title->text(), u"Knob"_s);
        stage.templates->setFocus();
        QTest::keyClick(stage.templates, Qt::Key_Down);
        QCOMPARE(description->text(), u"Mine"_s);
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestNewComponentSheet)
#include "tst_new_component_sheet.moc"
