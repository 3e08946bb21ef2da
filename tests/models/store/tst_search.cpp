// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a search finds, in which order, and what it marks.

#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestSearch : public QObject
{
    Q_OBJECT

private:
    TempLibrary m_library;
    RegistryId m_acme;

    void add(const RegistryId &registry, const Item &item)
    {
        ENIGMA_VERIFY(m_library->createComponent(registry, item));
    }

    QString found(const ComponentQuery &query)
    {
        QStringList names;
        const QList<ComponentSummary> components = m_library->components().list(query).value();
        for (const ComponentSummary &component : components) {
            names.append(component.name);
        }
        return names.join(u' ');
    }
    QString found(const QString &text) { return found({.text = text}); }

    SearchHit firstHit(const QString &text)
    {
        const SearchAnswer answer = m_library->search({.text = text}).value();
        return answer.hits.value(0);
    }

    static QString marked(const QString &text, const QList<TextRange> &ranges)
    {
        QStringList parts;
        for (const TextRange &range : ranges) {
            parts.append(text.mid(range.start, range.length));
        }
        return parts.join(u'|');
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_acme = m_library->createRegistry({.slug = u"acme"_s}).value();
        const RegistryId other = m_library->createRegistry({.slug = u"other"_s}).value();

        Item table =
            sampleItem(u"data-table"_s, "export function useColumnPinning() {}\n<td className=\"bg-primary/90\">");
        table.head.title = u"DataTable"_s;
        table.head.description = u"Sortable rows with paging."_s;
        table.head.dependencies = {u"@tanstack/react-table@^8"_s, u"zod@^3"_s};
        table.head.registryDependencies = {u"@acme/button"_s};
        table.head.categories = {u"Data Display"_s};
        add(m_acme, table);

        Item button = sampleItem(u"button"_s, "<button className=\"bg-primary-foreground\">");
        button.head.docs = u"Use it\nwherever people press something."_s;
        add(m_acme, button);

        Item card = sampleItem(u"card"_s, "import { Button } from \"@/components/ui/button\"\n");
        card.head.type = u"registry:block"_s;
        card.head.dependencies = {u"zod-form"_s};
        add(m_acme, card);

        Item list = sampleItem(u"list"_s, "color: var(--primary);");
        list.head.description = u"A table of rows, sortable."_s;
        add(other, list);
        add(other, sampleItem(u"table"_s));

        Item theme = sampleItem(u"theme"_s, ":root { --primary: red; }");
        theme.head.type = u"registry:theme"_s;
        theme.files.first().path = kThemeSourcePath.toString();
        theme.files.first().type = kThemeSourceType.toString();
        add(other, theme);
    }

    void aSearchFinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("names");
        const auto row = [](const char *text, const char *names) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(names);
        };
        row("table", "table data-table list"); // The name, a part of a name, a description.
        row("ata-ta", "data-table");
        row("data table", "data-table");
        row("pinning", "data-table"); // A part of an identifier.
        row("columnpin", "");         // Not the beginning of a word.
        row("usecolumn", "data-table");
        row("sort pag", "data-table");
        row("b", "button card"); // The beginning of an identifier too, however short.
        row("us", "button data-table");
        row("\"export function\"", "data-table"); // In the code.
        row("\"function export\"", "");
        row("\"function useColumnPinning() {}\"", "data-table");
        row("\"import { button } from\" zod-form", "card");
        row("\"export function\" type:block", "");
        row("\"var primary\"", "list"); // What stands between words does not count.
        row("\"className bg-primary\"", "data-table button");
        row("tanstack", "data-table");
        row("data-table.tsx", "data-table");
        row("display", "data-table");
        row("\"rows with paging\"", "data-table");
        row("\"paging rows\"", "");
        row("\"rows\" sortable", "list data-table");
        row("100%", "");
        row("\" OR *", "");
        row("\"", "");
        row("type:block", "card");
        row("type:registry:block", "card");
        row("TYPE:Block", "card");
        row("type:blok", "");
        row("uses:zod", "data-table");
        row("uses:@tanstack/react-table", "data-table");
        row("uses:react-table", "");
        row("uses:button", "data-table");
        row("uses:@acme/button", "data-table");
        row("uses:zo", "");
        row("token:primary", "data-table list theme");
        row("token:--primary", "data-table list theme");
        row("token:primary-foreground", "button");
        row("token:foreground", "");
        row("registry:other", "list table theme");
        row("registry:othe", "");
        row("registry:other sortable", "list");
        row("state:draft type:block", "card");
        row("state:unpublished type:block", "card");
        row("state:published", "");
        row("state:publishd", "");
        row("token:primary uses:zod", "data-table");
        row("colour:red", "");  // Not an operator: two words.
        row("type: block", ""); // "type" is a word, and nobody has it.
    }

    void aSearchFinds()
    {
        QFETCH(QString, text);
        QFETCH(QString, names);
        QCOMPARE(found(text), names);
    }

    void filtersGoWithAText()
    {
        QCOMPARE(found({.registry = m_acme, .text = u"table"_s}), u"data-table"_s);
        QCOMPARE(found({.text = u"bu"_s, .types = {u"registry:block"_s}}), u"card"_s); // Of its code.
        QCOMPARE(found({.text = u"bu"_s, .types = {u"registry:hook"_s}}), QString());
        QCOMPARE(found({.text = u"table"_s, .packages = {u"zod"_s, u"next"_s}}), u"data-table"_s);
        QCOMPARE(found({.text = u"sortable"_s, .categories = {u"Data Display"_s}}), u"data-table"_s);
        QCOMPARE(found({.text = u"table"_s, .order = ComponentQuery::Order::Name}), u"data-table list table"_s);
        QCOMPARE(found({.text = u"table"_s, .limit = 1, .offset = 1}), u"data-table"_s);
    }

    void namesOnlyAnswersWhileTyping()
    {
        QCOMPARE(found({.text = u"sortable"_s, .reach = ComponentQuery::Reach::Names}), QString());
        QCOMPARE(found({.text = u"tab"_s, .reach = ComponentQuery::Reach::Names}), u"table data-table"_s);
    }

    void whatMatchedIsMarked()
    {
        const SearchHit name = firstHit(u"data-t"_s);
        QCOMPARE(name.field, SearchHit::Field::Name);
        QCOMPARE(marked(name.component.name, name.nameMarks), u"data-t"_s);
        QCOMPARE(marked(name.component.title, name.titleMarks), u"Data|T"_s);

        const SearchHit code = firstHit(u"pinn"_s);
        QCOMPARE(code.field, SearchHit::Field::Code);
        QCOMPARE(code.path, u"data-table.tsx"_s);
        QCOMPARE(code.line, 1);
        QCOMPARE(code.excerpt, u"export function useColumnPinning() {}"_s);
        QCOMPARE(marked(code.excerpt, code.excerptMarks), u"Pinn"_s);

        const SearchHit phrase = firstHit(u"\"function useColumnPinning\""_s);
        QCOMPARE(phrase.field, SearchHit::Field::Code);
        QCOMPARE(marked(phrase.excerpt, phrase.excerptMarks), u"function useColumnPinning"_s);

        const SearchHit docs = firstHit(u"press"_s);
        QCOMPARE(docs.field, SearchHit::Field::Docs);
        QCOMPARE(docs.line, 2);
        QCOMPARE(firstHit(u"tanstack"_s).field, SearchHit::Field::Package);
        QCOMPARE(firstHit(u"\"with paging\""_s).field, SearchHit::Field::Description);
        QCOMPARE(firstHit(u"type:block"_s).field, SearchHit::Field::Operator);
    }

    void aSlipOfTheHandIsUnderstood()
    {
        QCOMPARE(m_library->search({.text = u"buton"_s})->suggestion, u"button"_s);
        QCOMPARE(m_library->search({.text = u"tabel"_s})->suggestion, u"table"_s);
        QCOMPARE(m_library->search({.text = u"buton"_s})->hits.size(), 0);
        QCOMPARE(m_library->search({.text = u"calendar"_s})->suggestion, QString());
        QCOMPARE(m_library->search({.text = u"table"_s})->suggestion, QString());
    }

    void whatIsInTheTrashIsNotFound()
    {
        const ComponentId id = m_library->createComponent(m_acme, sampleItem(u"gone"_s)).value();
        QCOMPARE(found(u"gone"_s), u"gone"_s);
        ENIGMA_VERIFY(m_library->setComponentTrashed(id, true));
        QCOMPARE(found(u"gone"_s), QString());
        ENIGMA_VERIFY(m_library->setComponentTrashed(id, false));
        QCOMPARE(found(u"gone"_s), u"gone"_s);
        const RegistryId registry = m_library->createRegistry({.slug = u"short"_s}).value();
        ENIGMA_VERIFY(m_library->createComponent(registry, sampleItem(u"lived"_s)));
        ENIGMA_VERIFY(m_library->setRegistryTrashed(registry, true));
        QCOMPARE(found(u"lived"_s), QString());
        QCOMPARE(found(u"table"_s), u"table data-table list"_s);
        ENIGMA_VERIFY(m_library->setRegistryTrashed(registry, false));
        QCOMPARE(found(u"lived"_s), u"lived"_s);
    }

    void anIndexOfAnOlderProgramIsMadeAgain()
    {
        ENIGMA_VERIFY(m_library->database().execute(u"UPDATE search_state SET generation = 0"_s));
        ENIGMA_VERIFY(m_library->database().execute(u"INSERT INTO search (search) VALUES ('delete-all')"_s));
        QCOMPARE(found(u"paging"_s), u"data-table"_s); // Still in the index of all words.
        m_library.reopen();
        QCOMPARE(found(u"\"rows with paging\""_s), u"data-table"_s);
        QCOMPARE(found(u"table"_s), u"table data-table list"_s);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestSearch)
#include "tst_search.moc"
