// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/tokens/used_tokens.h"

#include <QElapsedTimer>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestUsedTokens : public QObject
{
    Q_OBJECT

    static UsedTokens used(QByteArrayView content)
    {
        UsedTokens tokens({u"primary"_s, u"primary-foreground"_s, u"background"_s, u"foreground"_s, u"accent"_s,
                           u"accent-foreground"_s, u"input"_s, u"ring"_s, u"card"_s, u"muted"_s, u"color-brand"_s,
                           u"radius"_s, u"radius-4xl"_s, u"font-sans"_s, u"shadow-md"_s, u"text-tiny"_s, u"sidebar"_s});
        tokens.add(content);
        return tokens;
    }

    static QStringList shown(const UsedTokens &tokens)
    {
        QStringList result;
        for (const QString &token : tokens.tokens()) {
            QStringList utilities;
            for (const TokenUse &use : tokens.uses(token)) {
                utilities.append(u"%1×%2"_s.arg(use.utility).arg(use.count));
            }
            result.append(token + u": "_s + utilities.join(u' '));
        }
        return result;
    }

    static QStringList pairs(QByteArrayView content)
    {
        QStringList result;
        for (const ColorPair &pair : used(content).pairs()) {
            result.append(u"%1/%2 %3/%4 ×%5"_s.arg(pair.background)
                              .arg(pair.backgroundOpacity)
                              .arg(pair.text)
                              .arg(pair.textOpacity)
                              .arg(pair.count));
        }
        return result;
    }

private Q_SLOTS:
    void findsTokensInClasses_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *content, const QStringList &expected) {
            QTest::newRow(content) << QByteArray(content) << expected;
        };
        row("\"bg-primary\"", {u"primary: bg-primary×1"_s});
        row("'text-primary-foreground/80'", {u"primary-foreground: text-primary-foreground/80×1"_s});
        row("`hover:border-input ${x ? \"fill-ring\" : 'stroke-card'}`",
            {u"card: stroke-card×1"_s, u"input: hover:border-input×1"_s, u"ring: fill-ring×1"_s});
        row("\"bg-primary bg-primary dark:bg-primary!\"", {u"primary: bg-primary×2 dark:bg-primary!×1"_s});
        row("\"border-t-input ring-offset-background focus-visible:ring-ring/50\"",
            {u"background: ring-offset-background×1"_s, u"input: border-t-input×1"_s,
             u"ring: focus-visible:ring-ring/50×1"_s});
        row("\"[&_svg:not([class*='size-'])]:text-muted data-[state=open]:bg-accent\"",
            {u"accent: data-[state=open]:bg-accent×1"_s, u"muted: [&_svg:not([class*='size-'])]:text-muted×1"_s});
        row("\"bg-brand\"", {u"color-brand: bg-brand×1"_s});
        row("\"rounded-lg rounded-t-4xl rounded-[4px]\"",
            {u"radius: rounded-lg×1"_s, u"radius-4xl: rounded-t-4xl×1"_s});
        row("\"font-sans shadow-md shadow-primary text-tiny text-sm\"",
            {u"font-sans: font-sans×1"_s, u"primary: shadow-primary×1"_s, u"shadow-md: shadow-md×1"_s,
             u"text-tiny: text-tiny×1"_s});
        row("\"bg-(--sidebar) bg-[--sidebar] bg-[var(--sidebar)]\"",
            {u"sidebar: bg-(--sidebar)×1 bg-[--sidebar]×1 var(--sidebar)×1"_s});
        row("a { color: var(--primary); background: var( --color-card, red); @apply bg-muted text-foreground; }",
            {u"card: var(--color-card)×1"_s, u"foreground: text-foreground×1"_s, u"muted: bg-muted×1"_s,
             u"primary: var(--primary)×1"_s});
        row("<p>don't</p><p className='bg-primary'>it's</p>", {u"primary: bg-primary×1"_s});
        row("<p>5\" tall</p>\n<p className=\"bg-primary\">\n\"", {u"primary: bg-primary×1"_s});
        row("\"bg-primaryish primary bg- -bg-primary-x text-lg\"", {});
        row("", {});
        row("\"", {});
        row("\"\\", {});
    }

    void findsTokensInClasses()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QStringList, expected);
        QCOMPARE(shown(used(content)), expected);
    }

    void pairsTextWithTheBackgroundItStandsOn()
    {
        QCOMPARE(pairs("\"bg-primary text-primary-foreground\""), QStringList{u"primary/1 primary-foreground/1 ×1"_s});
        QCOMPARE(pairs("\"bg-primary\" \"text-primary-foreground\""), QStringList());
        QCOMPARE(pairs("\"bg-primary/50 text-foreground/[0.8]\""), QStringList{u"primary/0.5 foreground/0.8 ×1"_s});
        QCOMPARE(pairs("\"bg-primary text-primary-foreground hover:bg-primary/90\""),
                 (QStringList{u"primary/1 primary-foreground/1 ×1"_s, u"primary/0.9 primary-foreground/1 ×1"_s}));
        QCOMPARE(pairs("\"bg-card text-foreground hover:bg-accent hover:text-accent-foreground\""),
                 (QStringList{u"card/1 foreground/1 ×1"_s, u"accent/1 accent-foreground/1 ×1"_s}));
        QCOMPARE(pairs("\"bg-card text-foreground hover:text-primary\""),
                 (QStringList{u"card/1 foreground/1 ×1"_s, u"card/1 primary/1 ×1"_s}));
        QCOMPARE(pairs("\"bg-card text-tiny text-foreground\""), QStringList{u"card/1 foreground/1 ×1"_s});
        QCOMPARE(pairs("\"bg-card text-foreground\"'bg-accent text-foreground'\"text-foreground bg-accent\""),
                 (QStringList{u"accent/1 foreground/1 ×2"_s, u"card/1 foreground/1 ×1"_s}));
    }

    void takesLinearTime_data()
    {
        QTest::addColumn<QByteArray>("content");
        for (const char *piece : {"\"", "'", " '", "`", "\"bg-primary ", "\"bg-card text-ring\" ", "@apply ", "var(",
                                  "bg-", "\"[", "-", "\\"}) {
            QTest::newRow(piece) << QByteArray(piece).repeated(1024 * 1024 / int(strlen(piece)));
        }
    }

    void takesLinearTime()
    {
        QFETCH(const QByteArray, content);
        QElapsedTimer timer;
        timer.start();
        used(content);
        QVERIFY2(timer.elapsed() < 15'000, "1 MB took too long");
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestUsedTokens)
#include "tst_used_tokens.moc"
