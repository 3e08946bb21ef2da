// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/sheets/export_sheet.h"

#include "models/domain/rules.h"
#include "ui/theme/theme_exchange.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSettings>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kFormat = u"theme/export-format"_s;
constexpr qsizetype kShownBytes = 256 * 1024; // A longer one is shown in part.

} // namespace

ExportSheet::ExportSheet(ThemeSession &session, QWidget *host) :
    Sheet(tr("Export the theme"), host),
    m_session(session),
    m_format(new QComboBox),
    m_about(new TextLabel({}, TextStyle::Small, Token::TextMuted)),
    m_text(new CodeView),
    m_copy(addButton(tr("Copy"), ButtonKind::Primary)),
    m_save(addButton(tr("Save as…")))
{
    for (const ThemeFormat &each : themeFormats()) {
        m_format->addItem(each.name, each.name);
    }
    m_about->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("What is exported"));
    m_text->setMinimumHeight(240);
    body()->addWidget(new FormField(tr("Format"), m_format));
    body()->addWidget(m_about);
    body()->addWidget(m_text, 1);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportSheet::write);
    connect(m_copy, &QPushButton::clicked, this, &ExportSheet::copy);
    connect(m_save, &QPushButton::clicked, this, &ExportSheet::save);
    connect(addButton(tr("Close")), &QPushButton::clicked, this, &Sheet::dismiss);
}

void ExportSheet::start()
{
    errorStrip()->clear();
    m_format->setCurrentIndex(std::max(0, m_format->findData(QSettings().value(kFormat))));
    write();
    open();
    m_format->setFocus();
}

const ThemeFormat &ExportSheet::format() const
{
    return themeFormats().at(std::max(0, m_format->currentIndex()));
}

void ExportSheet::write()
{
    const ThemeFormat &its = format();
    QSettings().setValue(kFormat, its.name);
    ItemHead head;
    head.name = kThemeSlug.toString();
    head.type = kThemeItemType.toString();
    head.title = m_session.document().title();
    m_about->setText(tr("%1: %2").arg(its.fileName, its.description));
    auto writing = startJob<QByteArray>(*QThreadPool::globalInstance(), {},
                                        [write = its.write, head, theme = m_session.document().theme()](
                                            JobContext &) -> Result<QByteArray> { return write(head, theme); });
    writing.then(this, [this, name = its.name](const Result<QByteArray> &written) {
        if (written && name == format().name) {
            m_written = *written;
            m_text->setContent(QString::fromUtf8(m_written.first(std::min(kShownBytes, m_written.size()))),
                               format().fileName);
        }
    });
}

void ExportSheet::copy()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(m_written));
    dismiss();
    Q_EMIT done(tr("%1 copied").arg(format().fileName));
}

void ExportSheet::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the theme"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(format().fileName).suffix());
    dialog->selectFile(format().fileName);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        writeThemeFile(path, m_written).then(this, [this, path](const Result<bool> &written) {
            if (!written) {
                errorStrip()->showError(written.error());
                return;
            }
            dismiss();
            Q_EMIT done(tr("%1 saved").arg(QFileInfo(path).fileName()));
        });
    });
    dialog->open();
}

} // namespace enigma
