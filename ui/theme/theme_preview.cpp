// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme_preview.h"

#include "ui/style/metrics.h"
#include "ui/style/tokens.h"
#include "ui/theme/gallery_view.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastHeight = 160;

} // namespace

ThemePreview::ThemePreview(ThemeSession &session, QWidget *parent) :
    QWidget(parent),
    m_session(session),
    m_caption(new ElidedLabel({}, TextStyle::Small, Token::TextMuted)),
    m_fold(new IconButton(u"down"_s, tr("Fold the preview"))),
    m_gallery(new GalleryView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPanePadding, 0, metrics::kPanePadding, 20);
    column->setSpacing(0);
    auto *head = new QWidget;
    head->setFixedHeight(kHeadHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(new TextLabel(tr("Preview"), TextStyle::Section));
    row->addWidget(m_caption, 1);
    row->addWidget(m_fold);
    column->addWidget(head);
    column->addWidget(m_gallery, 1);
    connect(m_fold, &IconButton::clicked, this, [this] { Q_EMIT foldRequested(!m_folded); });
    connect(m_gallery, &GalleryView::picked, &session, &ThemeSession::select);
    connect(&session, &ThemeSession::refreshed, this, &ThemePreview::showTheme);
    connect(&session, &ThemeSession::selectionChanged, this, &ThemePreview::showSelection);
    showTheme();
}

void ThemePreview::setFolded(bool folded)
{
    m_folded = folded;
    m_gallery->setVisible(!folded);
    m_fold->setIconName(folded ? u"up"_s : u"down"_s);
    m_fold->setName(folded ? tr("Show the preview") : tr("Fold the preview"));
    setMinimumHeight(folded ? kHeadHeight : kLeastHeight);
    setMaximumHeight(folded ? kHeadHeight : QWIDGETSIZE_MAX);
    layout()->setContentsMargins(metrics::kPanePadding, 0, metrics::kPanePadding, folded ? 0 : 20);
}

void ThemePreview::showTheme()
{
    m_gallery->setTheme(m_session.now());
    showSelection();
}

void ThemePreview::showSelection()
{
    const QString name = m_session.token();
    m_gallery->setSelected(name, m_session.mode());
    const int count = m_session.usage().count(name);
    m_caption->setText(name.isEmpty() ? QString()
                       : count == 0   ? tr("No component uses --%1").arg(name)
                       : count == 1   ? tr("1 place uses --%1, outlined").arg(name)
                                      : tr("%1 places use --%2, outlined").arg(count).arg(name));
}

void ThemePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Inset));
}

} // namespace enigma
