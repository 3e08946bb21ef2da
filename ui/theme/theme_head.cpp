// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme_head.h"

#include "models/format/item_json.h"
#include "models/theme/theme_export.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/theme/theme_exchange.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNarrow = 640;

Item itemOf(const ThemeDocument &document)
{
    Item item;
    item.head.name = u"theme"_s;
    item.head.type = kThemeItemType.toString();
    item.head.title = document.title();
    item.files = {{kThemeSourcePath.toString(), kThemeSourceType.toString(), {}, document.theme().source()}};
    return item;
}

} // namespace

ThemeHead::ThemeHead(ThemeSession &session, QWidget *parent) :
    QWidget(parent),
    m_session(session),
    m_title(new ElidedLabel({}, TextStyle::Title)),
    m_number(new TextLabel({}, TextStyle::Code, Token::TextMuted)),
    m_draft(new Chip({}, Tone::Warning)),
    m_undo(new IconButton(u"undo"_s, tr("Undo"))),
    m_add(new PushButton(tr("Token"), ButtonKind::Quiet)),
    m_export(new PushButton(tr("Export…"))),
    m_save(new PushButton(tr("Save version…"), ButtonKind::Primary))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kPanePadding, 14, metrics::kPanePadding, 14);
    row->setSpacing(8);
    m_add->setIconName(u"plus"_s);
    m_add->setToolTip(tr("Add a token"));
    m_undo->setKey(QKeySequence::Undo);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    row->addWidget(m_title);
    row->addWidget(m_number);
    row->addSpacing(4);
    row->addWidget(m_draft);
    row->addStretch(1);
    for (QWidget *button : {static_cast<QWidget *>(m_undo), static_cast<QWidget *>(m_add),
                            static_cast<QWidget *>(m_export), static_cast<QWidget *>(m_save)}) {
        row->addWidget(button);
    }
    addMenu();
    connect(m_undo, &IconButton::clicked, this, [this] { m_session.document().undo(); });
    connect(m_add, &QPushButton::clicked, this, &ThemeHead::newTokenRequested);
    connect(m_save, &QPushButton::clicked, this, &ThemeHead::saveVersionRequested);
    connect(&session, &ThemeSession::refreshed, this, &ThemeHead::refresh);
    connect(&session.document(), &ThemeDocument::saveStateChanged, this, &ThemeHead::refresh);
    refresh();
}

void ThemeHead::addMenu()
{
    auto *menu = new QMenu(m_export);
    menu->addAction(icon(u"copy"_s), tr("Copy as Tailwind CSS"), this,
                    [this] { copy(toTailwindCss(m_session.document().theme()), tr("Tailwind CSS copied")); });
    menu->addAction(icon(u"copy"_s), tr("Copy as shadcn JSON"), this,
                    [this] { copy(writeItem(itemOf(m_session.document())), tr("shadcn JSON copied")); });
    menu->addAction(icon(u"file"_s), tr("Save the source as a file…"), this, &ThemeHead::saveSource);
    menu->addSeparator();
    menu->addAction(icon(u"import"_s), tr("Replace by a file…"), this, &ThemeHead::importRequested);
    m_export->setMenu(menu);
}

void ThemeHead::copy(const QByteArray &text, const QString &sentence)
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
    Q_EMIT done(sentence);
}

void ThemeHead::saveSource()
{
    auto *dialog = new QFileDialog(this, tr("Save the theme's source"), {}, tr("Stylesheets (*.css)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"css"_s);
    dialog->selectFile(kThemeSourcePath.toString());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        writeThemeFile(path, m_session.document().theme().source())
            .then(this, [this, path](const Result<bool> &written) {
                if (written) {
                    Q_EMIT done(tr("%1 saved").arg(QFileInfo(path).fileName()));
                } else {
                    Q_EMIT refused(written.error().message);
                }
            });
    });
    dialog->open();
}

void ThemeHead::refresh()
{
    const ThemeDocument &document = m_session.document();
    m_title->setText(document.title().isEmpty() ? tr("Theme") : document.title());
    const std::optional<SemVer> number = document.baseNumber();
    m_number->setText(number ? number->toString() : QString());
    const int changed = int(m_session.changedNames().size());
    m_draft->setVisible(document.isDraft());
    m_draft->setText(!number        ? tr("Draft: no version yet")
                     : changed == 1 ? tr("Draft: 1 token changed")
                     : changed > 1  ? tr("Draft: %1 tokens changed").arg(changed)
                                    : tr("Draft"));
    m_undo->setEnabled(document.canUndo());
    m_undo->setName(document.canUndo() ? tr("Undo: %1").arg(document.undoText()) : tr("Undo"));
}

void ThemeHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_add->setText(width() < kNarrow ? QString() : tr("Token"));
}

} // namespace enigma
