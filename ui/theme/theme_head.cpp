// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme_head.h"

#include "ui/style/metrics.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QMenu>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNarrow = 640;
constexpr int kTight = 760;

} // namespace

ThemeHead::ThemeHead(ThemeSession &session, QMenu &menu, QWidget *parent) :
    QWidget(parent),
    m_session(session),
    m_title(new ElidedLabel({}, TextStyle::Title)),
    m_number(new TextLabel({}, TextStyle::Code, Token::TextMuted)),
    m_draft(new Chip({}, Tone::Warning)),
    m_undo(new IconButton(u"undo"_s, tr("Undo"))),
    m_add(new PushButton(tr("Token"), ButtonKind::Quiet)),
    m_export(new PushButton(tr("Export…"))),
    m_save(new PushButton(tr("Save version…"), ButtonKind::Primary)),
    m_more(new IconButton(u"more"_s, tr("More")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kPanePadding, 14, metrics::kPanePadding, 14);
    row->setSpacing(8);
    m_add->setIconName(u"plus"_s);
    m_add->setAccessibleName(tr("Add a token"));
    m_add->setToolTip(tr("Add a token"));
    m_undo->setKey(QKeySequence::Undo);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    row->addWidget(m_title);
    row->addWidget(m_number);
    row->addSpacing(4);
    row->addWidget(m_draft);
    row->addStretch(1);
    for (QWidget *button :
         {static_cast<QWidget *>(m_undo), static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_more),
          static_cast<QWidget *>(m_export), static_cast<QWidget *>(m_save)}) {
        row->addWidget(button);
    }
    m_more->setMenu(&menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(m_export, &QPushButton::clicked, this, &ThemeHead::exportRequested);
    connect(m_undo, &IconButton::clicked, this, [this] { m_session.document().undo(); });
    connect(m_add, &QPushButton::clicked, this, &ThemeHead::newTokenRequested);
    connect(m_save, &QPushButton::clicked, this, &ThemeHead::saveVersionRequested);
    connect(&session, &ThemeSession::refreshed, this, &ThemeHead::refresh);
    connect(&session.document(), &ThemeDocument::saveStateChanged, this, &ThemeHead::refresh);
    refresh();
}

void ThemeHead::refresh()
{
    const ThemeDocument &document = m_session.document();
    m_title->setText(document.title().isEmpty() ? tr("Theme") : document.title());
    const std::optional<SemVer> number = document.baseNumber();
    m_number->setText(number ? number->toString() : QString());
    const int changed = int(m_session.changedNames().size());
    m_draft->setVisible(document.isDraft());
    m_draft->setText(!number            ? tr("Draft: no version yet")
                     : changed == 0     ? tr("Draft")
                     : width() < kTight ? tr("%1 changed").arg(changed)
                     : changed == 1     ? tr("Draft: 1 token changed")
                                        : tr("Draft: %1 tokens changed").arg(changed));
    m_undo->setEnabled(document.canUndo());
    m_undo->setName(document.canUndo() ? tr("Undo: %1").arg(document.undoText()) : tr("Undo"));
}

void ThemeHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_add->setText(width() < kNarrow ? QString() : tr("Token"));
    refresh();
}

} // namespace enigma
