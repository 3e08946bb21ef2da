// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/lint_findings.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestLinter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInNothing() { QCOMPARE(findings({}), QList<Diagnostic>()); }

    void keepsTheOrderOfTheItems()
    {
        Item first = lintItem(u"z"_s, "import 'motion'\n");
        first.head.registryDependencies = {u"@acme/a"_s};
        Item second = lintItem(u"a"_s, "import 'motion'\n");
        second.head.registryDependencies = {u"@acme/z"_s};
        QCOMPARE(summary({first, second}),
                 (QStringList{u"package-undeclared:error:z"_s, u"dependency-circle:warning:z"_s,
                              u"package-undeclared:error:a"_s}));
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        const LintInput input{.cliName = u"acme"_s, .items = {lintItem(u"a"_s, "import 'motion'\n")}, .names = {}};
        QCOMPARE(lint(input, source.get_token()), QList<Diagnostic>());
    }

    void namesSeveritiesForScripts()
    {
        QCOMPARE(severityName(Severity::Note), u"note"_s);
        QCOMPARE(severityName(Severity::Warning), u"warning"_s);
        QCOMPARE(severityName(Severity::Error), u"error"_s);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestLinter)
#include "tst_linter.moc"
