// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/code/code_surface.h"

#include <QElapsedTimer>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QStringList exportsOf(QByteArrayView source)
{
    return scanCode(source).exports;
}

QStringList variantsOf(QByteArrayView source)
{
    QStringList texts;
    for (const VariantValue &value : scanCode(source).variants) {
        texts.append(u"%1.%2.%3"_s.arg(value.owner, value.variant, value.value));
    }
    return texts;
}

QStringList propsOf(QByteArrayView source)
{
    QStringList texts;
    for (const Prop &prop : scanCode(source).props) {
        texts.append(u"%1.%2%3"_s.arg(prop.owner, prop.name, prop.isRequired ? u"!"_s : QString()));
    }
    return texts;
}

} // namespace

class TestCodeSurface : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryFormOfExport()
    {
        QCOMPARE(exportsOf("export { Button, buttonVariants as variants, type ButtonProps };\n"
                           "export type { Size } from './size'\n"
                           "export * from \"./all\"; export * as icons from './icons'\n"
                           "export default function Page() {}\n"
                           "export const useThing = 1\nexport async function load() {}\n"
                           "export abstract class Base {}\nexport interface Shape {}\nexport const enum Kind { A }\n"
                           "export function* walk() {}\nexport const { first, second: other } = pair\n"),
                 QStringList({u"* from ./all"_s, u"Base"_s, u"Button"_s, u"ButtonProps"_s, u"Kind"_s, u"Shape"_s,
                              u"Size"_s, u"default"_s, u"first"_s, u"icons"_s, u"load"_s, u"other"_s, u"useThing"_s,
                              u"variants"_s, u"walk"_s}));
    }

    void passesOverWhatIsNoCode()
    {
        QVERIFY(exportsOf("// export const a = 1\n/* \nexport const b = 1 */\nconst s = 'export const c'\n"
                          "const t = `\nexport const d = ${`\nexport const e`}\nexport const f\n`\n"
                          "const r = /\\/[/\"]export/; x = <p>we export const things</p>\n")
                    .isEmpty());
    }

    void findsVariants()
    {
        QCOMPARE(variantsOf(R"(const buttonVariants = cva(
  "inline-flex rounded-md", // variants: { no: { no: "" } }
  {
    variants: {
      variant: { default: "bg-primary", outline: ["border", { a: 1 }], },
      size: { sm: "h-8", "icon-sm": `h-${x}`, 2: cn("a", "b") },
      disabled: { true: "opacity-50" },
    },
    compoundVariants: [{ variant: "default", class: "x" }],
    defaultVariants: { variant: "default", size: "sm" },
  }
)
const card = tv({ base: "p-2", variants: { tone: { calm: "", loud: "" } } }))"),
                 QStringList({u"buttonVariants.disabled.true"_s, u"buttonVariants.size.2"_s,
                              u"buttonVariants.size.icon-sm"_s, u"buttonVariants.size.sm"_s,
                              u"buttonVariants.variant.default"_s, u"buttonVariants.variant.outline"_s,
                              u"card.tone.calm"_s, u"card.tone.loud"_s}));
    }

    void findsPropsOfExportedComponents()
    {
        QCOMPARE(propsOf(R"(function Button({ className, asChild = false, ...props }:
  React.ComponentProps<"button"> & VariantProps<typeof buttonVariants> & {
    asChild?: boolean
    onPick: (id: string, at: { x: number }) => void
  }) { return <Comp {...props} /> }
const Card = ({ title }: { title: string; readonly tone?: "a" | "b" }) => <p>{title}</p>
function Hidden({ a }: { a: string }) {}
export { Button, Card })"),
                 QStringList({u"Button.asChild"_s, u"Button.onPick!"_s, u"Card.title!"_s, u"Card.tone"_s}));
    }

    void findsPropsOfTypes()
    {
        QCOMPARE(
            propsOf("export interface TabsProps extends Base<{ no: 1 }> {\n  value: Record<string, number>\n"
                    "  onChange?(value: string): void\n  'data-x'?: string\n}\n"
                    "type BadgeProps = Omit<Props, 'a'> & { tone?: Tone }\nexport function Badge() {}\n"
                    "interface InnerProps { a: 1 }\n"),
            QStringList({u"BadgeProps.tone"_s, u"TabsProps.data-x"_s, u"TabsProps.onChange"_s, u"TabsProps.value!"_s}));
    }

    void isNotMisledByJsxText()
    {
        QCOMPARE(exportsOf("const a = <p>Don't {x} / 2 it's</p>\nexport const b = 1\n"
                           "const c = <a href=\"http://x\" title=\"two\nlines\">1 / 2</a>\nexport { c }\n"
                           "const d = <b>:) (</b>\nexport const e = /[\"'`]/g\nexport const f = a / b / c\n"),
                 QStringList({u"b"_s, u"c"_s, u"e"_s, u"f"_s}));
    }

    void survivesBrokenCode_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("export at the end") << "export"_ba;
        QTest::newRow("open list") << "export { a,"_ba;
        QTest::newRow("open star") << "export * as"_ba;
        QTest::newRow("open call") << "const a = cva("_ba;
        QTest::newRow("open template") << "`${`${"_ba;
        QTest::newRow("deep templates") << QByteArray("`${").repeated(100'000);
        QTest::newRow("deep calls") << QByteArray("cva({variants:{a:{b:").repeated(50'000);
        QTest::newRow("closed deep calls") << QByteArray("cva({").repeated(50'000) + QByteArray("})").repeated(50'000);
        QTest::newRow("deep parameters") << QByteArray("x=({").repeated(50'000) + QByteArray("}:{})").repeated(50'000);
        QTest::newRow("many types") << QByteArray("type AProps = ").repeated(20'000);
        QTest::newRow("slashes") << QByteArray("=/[").repeated(100'000);
        QTest::newRow("quotes") << QByteArray("='\"").repeated(100'000);
        QTest::newRow("ends in a backslash") << "x = '\\"_ba;
        QTest::newRow("template ends in a backslash") << "x = `\\"_ba;
        QTest::newRow("comment") << "/*/"_ba;
        QTest::newRow("binary") << QByteArray("\0export\0{\xff", 10);
    }

    void survivesBrokenCode()
    {
        QFETCH(QByteArray, source);
        QElapsedTimer timer;
        timer.start();
        scanCode(source);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestCodeSurface)
#include "tst_code_surface.moc"
