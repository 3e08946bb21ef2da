// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Backups of the library, as a person makes and restores them.

#include "tests/ui/library_fixture.h"
#include "ui/settings/library_page.h"
#include "ui/style/enigma_style.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestLibraryPage : public QObject
{
    Q_OBJECT

    static bool says(const LibraryPage &page, const QString &text)
    {
        return std::ranges::any_of(page.findChildren<TextLabel *>(), [&text](const TextLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

private Q_SLOTS:
    void initTestCase() { EnigmaStyle::install(*qApp); }

    void aBackupIsRestoredAfterAQuestion()
    {
        LibraryFixture fixture;
        const RegistryId acme = fixture.fillSample();
        LibraryPage page(fixture.service());
        page.resize(720, 560);
        page.show();
        const QString file = fixture.folder().filePath(u"kept.sqlite"_s);
        page.backUp(file);
        QTRY_VERIFY(says(page, u"backed up in %1"_s.arg(file)));
        page.backUp(file); // A backup never replaces another.
        QTRY_VERIFY(page.findChild<ErrorStrip *>()->isVisible());

        ENIGMA_VERIFY(fixture.service().setRegistryTrashed(acme, true).wait());
        page.restore(file);
        const auto *question = page.findChild<ConfirmDialog *>();
        QVERIFY(question);
        QVERIFY(fixture.service().registries().wait()->isEmpty()); // Not before the person agrees.
        for (auto *button : question->findChildren<PushButton *>()) {
            if (button->text() == u"Restore"_s) {
                button->click();
            }
        }
        QTRY_VERIFY(says(page, u"before-restore"_s));
        QVERIFY(!page.findChild<ErrorStrip *>()->isVisible());
        QCOMPARE(fixture.service().registries().wait()->size(), 1);
        savePicture(page, u"library-page-restored"_s);
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestLibraryPage)
#include "tst_library_page.moc"
